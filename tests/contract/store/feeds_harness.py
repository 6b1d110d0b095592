"""Feeds in a store under test: short words for both stores."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from shared.events import Event, make_feed_event
from shared.store.feed_protocols import FeedWork
from shared.store.feed_records import (
    FeedOptions,
    FeedPage,
    FeedRecord,
    FeedState,
    Moved,
    NewFeed,
    PollEnd,
    PollVerdict,
    TakenFeed,
    parse_address,
)
from shared.store.memory_desk import MemoryDesk
from shared.store.memory_feeds import MemoryFeedWork
from shared.store.redis_feeds import RedisFeedWork
from tests.builders import a_job_id
from tests.contract.store.backdoors import plain_envelope
from tests.contract.store.builders import A_TIME
from tests.contract.store.harness import StoreUnderTest, some_settings
from tests.live.valkey import Valkey

LEASE: Final = timedelta(seconds=20)
GAP: Final = timedelta(seconds=5)


def a_new_feed(number: int = 1, *, url: str = "", **options: object) -> NewFeed:
    """Return a feed to register, under the id of that number, on a host of its own."""
    url = url or f"https://host{number}.example/feed"
    key, host = parse_address(url)
    return NewFeed(a_job_id(number), url, key, host, FeedOptions.model_validate(options))


def a_feed_event(number: int = 1, *, poll: int = 1) -> Event:
    """Return an event of the feed of that number."""
    return make_feed_event(
        "silent", a_job_id(number), number=poll, time=A_TIME, data={"url": "https://x.example"}
    )


@dataclass(frozen=True, slots=True)
class FeedsUnderTest:
    """The feeds of one store, by both protocols."""

    store: StoreUnderTest
    work: FeedWork

    def add(self, number: int = 1, *, url: str = "", **options: object) -> tuple[str, bool]:
        """Register a feed."""
        feed = a_new_feed(number, url=url, **options)
        return self.store.run(self.store.desk.feeds.add(feed))

    def find(self, number: int = 1) -> FeedRecord | None:
        """Return the record of a feed, None if there is none."""
        return self.store.run(self.store.desk.feeds.get(a_job_id(number)))

    def get(self, number: int = 1) -> FeedRecord:
        """Return the record of a feed that is there."""
        record = self.find(number)
        assert record is not None
        return record

    def page(self, *, after: str | None = None, limit: int = 100) -> FeedPage:
        """Return some feeds."""
        return self.store.run(self.store.desk.feeds.page(after=after, limit=limit))

    def delete(self, number: int = 1) -> bool:
        """Forget a feed."""
        return self.store.run(self.store.desk.feeds.delete(a_job_id(number)))

    def poke(self, number: int = 1) -> bool:
        """Make a feed due now."""
        return self.store.run(self.store.desk.feeds.poke(a_job_id(number)))

    def take(
        self, limit: int = 10, *, busy: Collection[str] = (), owner: str = "anna"
    ) -> list[TakenFeed]:
        """Take what is due."""
        return self.work.take(owner=owner, limit=limit, gap=GAP, busy=busy)

    def finish(  # noqa: PLR0913 - each is one part of a poll's end
        self,
        number: int = 1,
        *,
        epoch: int = 1,
        delay: int | None = 60,
        seen: bytes | None = None,
        moved: str = "",
        host_wait: int = 0,
        polls: int = 1,
        events: Collection[Event] = (),
    ) -> PollVerdict:
        """End a poll."""
        return self.work.finish(
            PollEnd(
                feed_id=a_job_id(number),
                epoch=epoch,
                state=FeedState(polls=polls, title=f"Feed {number}"),
                delay=None if delay is None else timedelta(seconds=delay),
                seen=seen,
                moved=Moved(moved, *parse_address(moved)) if moved else None,
                host=a_new_feed(number).host,
                host_wait=timedelta(seconds=host_wait),
                events=tuple(events),
            )
        )


def feeds_of(store: StoreUnderTest, server: Valkey | None) -> FeedsUnderTest:
    """Return the feeds of a store; `server` is the one of a Redis store."""
    if isinstance(store.desk, MemoryDesk):
        return FeedsUnderTest(store, MemoryFeedWork(store.desk, lease=LEASE))
    assert server is not None
    settings = some_settings(redis_url=server.url)
    return FeedsUnderTest(store, RedisFeedWork(settings, envelope=plain_envelope, lease=LEASE))
