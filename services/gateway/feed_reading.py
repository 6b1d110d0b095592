"""Reads the registration of a feed out of the bytes that carry it: pure."""

from datetime import timedelta
from typing import Annotated

from pydantic import Field, ValidationError

from services.gateway.bodies import make_invalid, make_refusal, parse_body
from services.gateway.problems import Fault, ProblemCode
from shared.jobs import Priority
from shared.store.feed_records import FeedOptions, NewFeed, parse_address
from shared.submission import Address, Line, Sent
from shared.values import LanguageTag


class FeedRequest(Sent):
    """What `POST /v1/feeds` takes. Durations are in seconds or ISO 8601, such as `PT15M`."""

    url: Address
    """Of RSS, RDF, Atom, JSON Feed, a news sitemap or an index of those."""
    interval: (
        Annotated[timedelta, Field(ge=timedelta(minutes=1), le=timedelta(days=7))] | None
    ) = None
    """Between two polls; without it, the desk follows the feed's own pace."""
    silence_after: (
        Annotated[timedelta, Field(ge=timedelta(minutes=1), le=timedelta(days=365))] | None
    ) = None
    """Tell `feed.silent` when nothing new came for so long; without it, never."""
    source: Line | None = None
    """Whom the articles are from, if their pages are not to be asked."""
    language: LanguageTag | None = None
    fetch: bool = True
    """Fetch the page of each entry; if not, the feed's own text is taken."""
    priority: Priority = Priority.BULK


def parse_feed_request(body: bytes, *, feed_id: str) -> NewFeed:
    """Return the feed that a body registers.

    Raises:
        ProblemError: it is none.
    """
    try:
        asked = FeedRequest.model_validate(parse_body(body))
    except ValidationError as error:
        raise make_invalid(ProblemCode.INVALID_FEED, error) from None
    return _make_feed(asked, feed_id)


def _make_feed(asked: FeedRequest, feed_id: str) -> NewFeed:
    try:
        key, host = parse_address(asked.url)
    except ValueError as error:
        fault = Fault(pointer="/url", message=str(error))
        raise make_refusal(ProblemCode.INVALID_FEED, [fault]) from None
    options = {
        "interval_seconds": _seconds(asked.interval),
        "silence_seconds": _seconds(asked.silence_after),
        **asked.model_dump(include={"source", "language", "fetch", "priority"}),
    }
    return NewFeed(feed_id, asked.url, key, host, FeedOptions.model_validate(options))


def _seconds(duration: timedelta | None) -> int | None:
    return None if duration is None else int(duration.total_seconds())
