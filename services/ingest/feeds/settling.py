"""What a poll changes about a feed, and what it tells consumers: pure."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from services.ingest.feeds.schedule import Pace, backoff, host_wait, next_interval, spread
from services.ingest.feeds.visiting import Visit
from shared.events import Event, make_feed_event
from shared.store.feed_records import FeedFault, FeedState, TakenFeed


@dataclass(frozen=True, slots=True)
class Harvest:
    """A poll that was read."""

    visit: Visit
    taken_in: int = 0
    """Entries that became submissions."""
    passed_over: int = 0
    has_news: bool = False
    """Whether there was any entry that had not been seen, taken in or not."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A poll that was not read."""

    code: str
    message: str
    status: int | None = None
    wait: timedelta | None = None
    """For how long the host asked to be left alone."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the settings and the moment have to say."""

    pace: Pace
    failed_after: int
    time: datetime
    """The wall clock, UTC: for events."""
    chance: float
    """From 0 to 1, for jitter."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """A feed after a poll."""

    state: FeedState
    delay: timedelta | None
    """Until the next poll; None for no more."""
    host_wait: timedelta = timedelta(0)
    events: tuple[Event, ...] = ()


def settle_harvest(feed: TakenFeed, harvest: Harvest, terms: Terms) -> Settlement:
    """Return a feed after a poll that was read.

    It has recovered if it had failed, and from silence if there was news.
    """
    before, visit = feed.state, harvest.visit
    interval = next_interval(
        terms.pace,
        asked=_asked(feed),
        present=timedelta(milliseconds=before.interval_ms),
        has_news=harvest.has_news,
    )
    state = before.model_copy(
        update={
            "etag": visit.etag,
            "modified": visit.modified,
            "children": visit.children,
            "interval_ms": interval // timedelta(milliseconds=1),
            "polls": before.polls + 1,
            "unchanged": before.unchanged + int(visit.feed is None),
            "taken_in": before.taken_in + harvest.taken_in,
            "passed_over": before.passed_over + harvest.passed_over,
            "failures": 0,
            "polled_ms": feed.now_ms,
            "read_ms": feed.now_ms,
            "fault": None,
            "is_failed": False,
            "is_gone": False,
        }
    )
    if visit.feed is not None:
        title = visit.feed.title or before.title
        state = state.model_copy(update={"kind": visit.feed.kind, "title": title})
    if harvest.has_news or before.read_ms is None:
        state = state.model_copy(update={"new_ms": feed.now_ms, "is_silent": False})
    recovered = [
        name
        for name, was, is_still in (
            ("failed", before.is_failed, state.is_failed),
            ("silent", before.is_silent, state.is_silent),
        )
        if was and not is_still
    ]
    events = []
    if recovered:
        events.append(_tell("recovered", feed, state, terms, recovered_from=recovered))
    return _close(feed, state, terms, delay=spread(interval, terms.chance), events=events)


def settle_failure(feed: TakenFeed, failure: Failure, terms: Terms) -> Settlement:
    """Return a feed after a poll that failed; an outage is told of once."""
    before = feed.state
    failures = before.failures + 1
    is_gone = failure.code == "gone"
    is_failed = before.is_failed or is_gone or failures >= terms.failed_after
    state = before.model_copy(
        update={
            "polls": before.polls + 1,
            "failures": failures,
            "polled_ms": feed.now_ms,
            "fault": FeedFault(
                code=failure.code,
                message=failure.message[:500],
                status=failure.status,
                at_ms=feed.now_ms,
            ),
            "is_failed": is_failed,
            "is_gone": is_gone,
        }
    )
    is_news = is_failed and (not before.is_failed or (is_gone and not before.is_gone))
    events = [_tell("failed", feed, state, terms)] if is_news else []
    interval = _asked(feed) or timedelta(milliseconds=before.interval_ms) or terms.pace.first
    wait = backoff(terms.pace, interval=interval, failures=failures, asked=failure.wait)
    delay = spread(wait, terms.chance)
    if failure.wait is not None and delay < failure.wait:
        delay = failure.wait
    settled = _close(feed, state, terms, delay=None if is_gone else delay, events=events)
    return Settlement(settled.state, settled.delay, host_wait(failure.wait), settled.events)


def _close(
    feed: TakenFeed,
    state: FeedState,
    terms: Terms,
    *,
    delay: timedelta | None,
    events: list[Event],
) -> Settlement:
    """Look whether the feed has been silent for too long, and come back when it will be."""
    silence = feed.options.silence_seconds
    if silence is None or state.is_silent or state.is_gone:
        return Settlement(state, delay, events=tuple(events))
    since_ms = _last_news_ms(feed, state)
    left = timedelta(milliseconds=since_ms + silence * 1000 - feed.now_ms)
    if left <= timedelta(0):
        state = state.model_copy(update={"is_silent": True})
        events.append(_tell("silent", feed, state, terms))
    elif delay is not None and left < delay:
        delay = left
    return Settlement(state, delay, events=tuple(events))


def _last_news_ms(feed: TakenFeed, state: FeedState) -> int:
    return feed.created_ms if state.new_ms is None else state.new_ms


def _asked(feed: TakenFeed) -> timedelta | None:
    seconds = feed.options.interval_seconds
    return None if seconds is None else timedelta(seconds=seconds)


def _tell(
    happened: Literal["failed", "silent", "recovered"],
    feed: TakenFeed,
    state: FeedState,
    terms: Terms,
    *,
    recovered_from: list[str] | None = None,
) -> Event:
    data: dict[str, object] = {"url": feed.url, "title": state.title}
    if happened == "failed" and state.fault is not None:
        data["error"] = state.fault.model_dump(exclude={"at_ms"})
        data["failures"] = state.failures
        data["last_read_at"] = _iso(state.read_ms)
        data["is_polled_on"] = not state.is_gone
    elif happened == "silent":
        data["silent_since"] = _iso(_last_news_ms(feed, state))
        data["silence_seconds"] = feed.options.silence_seconds
    else:
        data["recovered_from"] = recovered_from
    return make_feed_event(happened, feed.id, number=feed.epoch, time=terms.time, data=data)


def _iso(ms: int | None) -> str | None:
    if ms is None:
        return None
    moment = datetime.fromtimestamp(ms / 1000, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
