"""Feeds: registering one, looking how it does, polling it now, giving it up."""

import re
from typing import Annotated, Final

import uuid_utils
from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from services.gateway import wire
from services.gateway.answers import json_response
from services.gateway.feed_reading import parse_feed_request
from services.gateway.feed_views import FeedPageView, FeedView, view_feed, view_page
from services.gateway.openapi import FEED_BODY, problems
from services.gateway.problems import ProblemCode, ProblemError
from services.gateway.wiring import Wired, Wiring
from shared.store.feed_records import FeedRecord

router: Final = APIRouter(tags=["feeds"])

_ID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MOST_BODY_BYTES: Final = 64 * 1024


@router.post(
    "/v1/feeds",
    status_code=201,
    response_model=None,
    openapi_extra=FEED_BODY,
    responses={
        200: {"model": FeedView},
        201: {"model": FeedView},
        **problems(400, 408, 413, 415, 422, 503),
    },
)
async def register_feed(request: Request, wiring: Wired) -> Response:
    """Register a feed: from now on it is polled, and what is new in it is taken in, once.

    Of one address there is one feed. The same address again is answered with 200 and the
    feed as it is; to change it, delete it first.
    """
    wire.check_type(request, wire.JSON_TYPES)
    body = await wire.read_body(
        request, limit=_MOST_BODY_BYTES, patience=wiring.settings.body_timeout
    )
    feed = parse_feed_request(body, feed_id=str(uuid_utils.uuid7()))
    await wiring.door.room.require()
    feed_id, is_new = await wiring.desk.feeds.add(feed)
    return _answer(await _find(wiring, feed_id), status=201 if is_new else 200)


@router.get(
    "/v1/feeds",
    response_model=None,
    responses={200: {"model": FeedPageView}, **problems(422, 503)},
)
async def list_feeds(
    wiring: Wired,
    after: Annotated[str | None, Query(description="`next` of the page before.")] = None,
    limit: Annotated[int | None, Query(ge=1)] = None,
) -> Response:
    """Return the feeds in the order they were registered, a page at a time."""
    if after is not None and not _ID.fullmatch(after):
        raise ProblemError(ProblemCode.INVALID_PARAMETER, "after: must be the id of a feed.")
    settings = wiring.settings
    page = await wiring.desk.feeds.page(
        after=after, limit=min(limit or settings.page_size, settings.page_max)
    )
    return json_response(view_page(page).model_dump_json().encode())


@router.post(
    "/v1/feeds/{feed_id}:poll",
    status_code=202,
    response_model=None,
    responses={202: {"model": FeedView}, **problems(404, 503)},
)
async def poll_feed(feed_id: str, wiring: Wired) -> Response:
    """Make a feed due now, also one that is gone. One that is being polled is polled again."""
    await _find(wiring, feed_id)
    await wiring.desk.feeds.poke(feed_id)
    return _answer(await _find(wiring, feed_id), status=202)


@router.get(
    "/v1/feeds/{feed_id}",
    response_model=None,
    responses={200: {"model": FeedView}, **problems(404, 503)},
)
async def read_feed(feed_id: str, wiring: Wired) -> Response:
    """Return a feed: how it does, when it was polled, when it is polled next."""
    return _answer(await _find(wiring, feed_id), status=200)


@router.delete(
    "/v1/feeds/{feed_id}", status_code=204, response_model=None, responses=problems(404, 503)
)
async def delete_feed(feed_id: str, wiring: Wired) -> Response:
    """Give a feed up. What was taken in stays; what was seen is forgotten."""
    await _find(wiring, feed_id)
    await wiring.desk.feeds.delete(feed_id)
    return Response(status_code=204)


async def _find(wiring: Wiring, feed_id: str) -> FeedRecord:
    feed = await wiring.desk.feeds.get(feed_id) if _ID.fullmatch(feed_id) else None
    if feed is None:
        raise ProblemError(
            ProblemCode.FEED_NOT_FOUND, "No feed of this id is registered, or it was deleted."
        )
    return feed


def _answer(feed: FeedRecord, *, status: int) -> Response:
    headers = {"Location": f"/v1/feeds/{feed.id}"} if status == 201 else {}
    return json_response(
        view_feed(feed).model_dump_json().encode(), status=status, headers=headers
    )
