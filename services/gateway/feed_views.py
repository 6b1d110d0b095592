"""How feeds read over HTTP."""

from typing import Literal

from pydantic import AwareDatetime, BaseModel

from services.gateway.views import to_time
from shared.jobs import Priority
from shared.store.feed_records import FeedPage, FeedRecord, FeedState

FeedStatus = Literal["new", "ok", "failing", "failed", "gone"]


class FeedFaultView(BaseModel):
    """Why the last poll failed."""

    code: str
    message: str
    status: int | None
    """The HTTP status, where there was an answer."""
    at: AwareDatetime


class FeedCountsView(BaseModel):
    """What came of all polls."""

    polls: int
    unchanged: int
    """Answered with 304."""
    taken_in: int
    """Entries that became submissions, their later versions included."""
    passed_over: int
    """Entries with neither an address nor a text to take in."""
    failures: int
    """In a row, up to now."""


class FeedView(BaseModel):
    """All that is known of a feed."""

    id: str
    url: str
    """Where it is polled."""
    registered_url: str
    """What it was registered under; another one if it has moved for good."""
    status: FeedStatus
    """new: not polled yet. failing: the last poll failed. failed: so many did that it was
    told of. gone: the server says so; it is polled no more until somebody asks for it."""
    is_silent: bool
    """Nothing new came for `silence_after`."""
    kind: str | None
    title: str | None
    interval_seconds: float | None
    """The present one; None before the first poll of a feed without one of its own."""
    silence_after_seconds: int | None
    source: str | None
    language: str | None
    fetch: bool
    priority: Priority
    created_at: AwareDatetime
    polled_at: AwareDatetime | None
    read_at: AwareDatetime | None
    """When it was last read without a fault."""
    new_at: AwareDatetime | None
    """When it last had something new."""
    due_at: AwareDatetime | None
    """When it is polled next; None while it is polled, and for one that is gone."""
    is_polled_now: bool
    error: FeedFaultView | None
    counts: FeedCountsView


class FeedPageView(BaseModel):
    """Some feeds, in the order they were registered."""

    feeds: list[FeedView]
    next: str | None
    """Send it as `after` for the following ones; None at the end."""
    total: int
    overdue_seconds: float
    """For how long the first in line has been due: above a minute, more pollers are needed."""


def view_feed(feed: FeedRecord) -> FeedView:
    """Return a feed as clients see it."""
    state, options = feed.state, feed.options
    fault = state.fault
    return FeedView(
        id=feed.id,
        url=feed.url,
        registered_url=feed.registered_url,
        status=_status(state),
        is_silent=state.is_silent,
        kind=state.kind,
        title=state.title,
        interval_seconds=options.interval_seconds or (state.interval_ms / 1000 or None),
        silence_after_seconds=options.silence_seconds,
        source=options.source,
        language=options.language,
        fetch=options.fetch,
        priority=options.priority,
        created_at=to_time(feed.created_ms),
        polled_at=None if state.polled_ms is None else to_time(state.polled_ms),
        read_at=None if state.read_ms is None else to_time(state.read_ms),
        new_at=None if state.new_ms is None else to_time(state.new_ms),
        due_at=None if feed.due_ms is None or feed.is_polled_now else to_time(feed.due_ms),
        is_polled_now=feed.is_polled_now,
        error=None
        if fault is None
        else FeedFaultView(
            code=fault.code, message=fault.message, status=fault.status, at=to_time(fault.at_ms)
        ),
        counts=FeedCountsView(
            polls=state.polls,
            unchanged=state.unchanged,
            taken_in=state.taken_in,
            passed_over=state.passed_over,
            failures=state.failures,
        ),
    )


def view_page(page: FeedPage) -> FeedPageView:
    """Return a page of feeds as clients see it."""
    return FeedPageView(
        feeds=[view_feed(feed) for feed in page.feeds],
        next=page.next,
        total=page.total,
        overdue_seconds=round(page.overdue_ms / 1000, 1),
    )


def _status(state: FeedState) -> FeedStatus:
    if state.is_gone:
        return "gone"
    if state.is_failed:
        return "failed"
    if state.failures:
        return "failing"
    return "new" if state.read_ms is None else "ok"
