"""Events: what consumers read, by page or as a stream."""

import time
from contextlib import nullcontext
from datetime import timedelta
from typing import Annotated, Final

from fastapi import APIRouter, Header, Query
from starlette.responses import Response

from services.gateway.answers import json_response
from services.gateway.event_pages import EventQuery, parse_cursor, parse_types, read_page
from services.gateway.openapi import EVENTS_ANSWER, STREAM_ANSWER, problems
from services.gateway.streams import tail_events
from services.gateway.wiring import Wired

router: Final = APIRouter(tags=["events"])

After = Annotated[
    str | None, Query(description="The `sequence` of the last event read; 0-0 for all.")
]
Types = Annotated[str | None, Query(description="Event types, parted by commas.")]


@router.get(
    "/v1/events", response_model=None, responses={200: EVENTS_ANSWER, **problems(410, 422, 503)}
)
async def read_events(
    wiring: Wired,
    after: After = None,
    types: Types = None,
    limit: Annotated[int | None, Query(ge=1)] = None,
    wait: Annotated[float, Query(ge=0, description="Seconds to wait for the first.")] = 0,
) -> Response:
    """Return events behind the cursor, the oldest first; without one, from the oldest kept.

    A poll that waits counts as a stream: beyond the limit it is answered with 503.
    """
    settings = wiring.settings
    query = EventQuery(
        after=parse_cursor(after),
        types=parse_types(types),
        limit=min(limit or settings.page_size, settings.page_max),
        wait=min(timedelta(seconds=min(wait, 3600)), settings.wait_max),
    )
    with wiring.streams.hold() if query.wait else nullcontext():
        page = await read_page(
            wiring.desk,
            query,
            clock=time.monotonic,
            is_stopping=wiring.streams.is_stopping,
        )
    return json_response(page, headers={"Cache-Control": "no-store"})


@router.get(
    "/v1/events/stream",
    response_model=None,
    responses={200: STREAM_ANSWER, **problems(410, 422, 503)},
)
async def stream_events(
    wiring: Wired,
    after: After = None,
    types: Types = None,
    last_event_id: Annotated[str | None, Header()] = None,
) -> Response:
    """Stream events as they happen, behind the cursor; without one, from now on.

    `Last-Event-ID` is the cursor of a client that comes back, so it goes before `after`.
    """
    cursor = parse_cursor(last_event_id or after)
    wanted = parse_types(types)
    if cursor is None:
        cursor = await wiring.desk.last_sequence()
    else:  # a cursor that has expired is answered with 410, before the stream begins
        await wiring.desk.events(after=cursor, limit=1, wait=timedelta(0))
    return wiring.streams.respond(tail_events(wiring.desk, after=cursor, types=wanted))
