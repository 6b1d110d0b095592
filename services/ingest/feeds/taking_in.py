"""Takes in what is new in a feed: choose, send in, note as seen."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.ingest.feeds.dates import to_seconds
from services.ingest.feeds.recognizing import Sight
from services.ingest.feeds.seen import (
    News,
    find_news,
    forget,
    format_seen,
    parse_seen,
    remember,
    to_day,
)
from services.ingest.feeds.settings import FeedSettings
from services.ingest.feeds.submitting import make_deliveries
from shared.store.feed_protocols import FeedWork
from shared.store.feed_records import TakenFeed


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of the entries of one visit."""

    taken_in: int
    passed_over: int
    """Entries that hold nothing to send in."""
    has_news: bool
    """Whether any entry was new, taken in or not."""
    is_busy: bool
    """The desk was full before all were in; the others are not noted as seen."""
    seen: bytes
    """What to remember, packed."""


def take_in(
    feed: TakenFeed, sights: Sequence[Sight], *, store: FeedWork, settings: FeedSettings
) -> Intake:
    """Send in what is new, and return what to note of it.

    Args:
        feed: as it was taken; at its first poll only its newest entries are taken in.
        sights: its entries now, the newest first.
        store: where to send them.
        settings: with the bounds of all this.

    Raises:
        StoreUnavailableError: some may be in and none is noted; sent in again by another
            poll, their keys let nothing in twice.
    """
    seen = parse_seen(feed.seen)
    news = find_news(seen, sights)
    wanted = news[: settings.feed_first] if feed.state.read_ms is None else news
    settled = news[len(wanted) :]
    taken: list[News] = []
    delivered: set[int] = set()
    is_busy = False
    # The oldest go first: of two copies the desk holds the earlier for the original.
    for delivery in make_deliveries(wanted[::-1], feed, settings):
        delivered |= {id(one) for one in delivery.news}
        if is_busy:
            continue
        admissions = store.accept(
            delivery.intakes, delivery.message, limit=settings.max_in_flight
        )
        for one, admission in zip(delivery.news, admissions, strict=True):
            if admission.verdict == "busy":
                is_busy = True
            else:
                taken.append(one)
    passed_over = [one for one in wanted if id(one) not in delivered]
    marks = forget(
        remember(seen, sights, [*settled, *taken, *passed_over], now_ms=feed.now_ms),
        sights,
        oldest_day=to_day(feed.now_ms) - settings.feed_remember.days,
        most=settings.feed_remember_most,
    )
    return Intake(len(taken), len(passed_over), bool(news), is_busy, format_seen(marks))


def newest(sights: Sequence[Sight], most: int) -> list[Sight]:
    """Return the newest entries, the newest first.

    Without a date for each, the order of the feed is taken for theirs.
    """
    moments = [to_seconds(one.entry.updated or one.entry.published) for one in sights]
    if None in moments:
        return list(sights[:most])
    order = sorted(range(len(sights)), key=lambda at: -(moments[at] or 0.0))
    return [sights[at] for at in order[:most]]
