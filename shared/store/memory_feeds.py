"""The feeds in the memory of one process: the twin of the scripts `lua/feed_*.lua`."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from shared.messages import Message
from shared.store.call import ms
from shared.store.feed_records import (
    DeskLoad,
    FeedId,
    FeedPage,
    FeedRecord,
    FeedState,
    NewFeed,
    PollEnd,
    PollVerdict,
    TakenFeed,
)
from shared.store.memory_ledger import Ledger
from shared.store.records import Admission, Intake

if TYPE_CHECKING:
    from shared.store.memory_desk import MemoryDesk


@dataclass(slots=True)
class Feed:
    """A feed's hash, its memory and its place in the index, in one."""

    new: NewFeed
    """As registered; its address and host are those of now."""
    registered: NewFeed
    created_ms: int
    due_ms: int | None
    state: FeedState
    seen: bytes = b""
    epoch: int = 0
    last: int = 0
    """The epoch of the last poll whose end was written."""
    owner: str = ""
    is_asked_again: bool = False
    has_turn: bool = False


class MemoryFeedDesk:
    """A `FeedDesk` in dicts."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.rows: dict[FeedId, Feed] = {}
        self.urls: dict[str, FeedId] = {}
        self.hosts: dict[str, int] = {}
        self.closed: dict[str, int] = {}

    async def add(self, feed: NewFeed) -> tuple[FeedId, bool]:
        """See `FeedDesk.add`."""
        known = self.urls.get(feed.url_key)
        if known in self.rows:
            return known, known == feed.id
        now = self.ledger.now()
        self.rows[feed.id] = Feed(feed, feed, created_ms=now, due_ms=now, state=FeedState())
        self.urls[feed.url_key] = feed.id
        return feed.id, True

    async def get(self, feed_id: FeedId) -> FeedRecord | None:
        """See `FeedDesk.get`."""
        feed = self.rows.get(feed_id)
        return None if feed is None else _record(feed)

    async def page(self, *, after: FeedId | None, limit: int) -> FeedPage:
        """See `FeedDesk.page`."""
        ids = sorted(one for one in self.rows if after is None or one > after)
        due = [feed.due_ms for feed in self.rows.values() if feed.due_ms is not None]
        return FeedPage(
            feeds=tuple(_record(self.rows[one]) for one in ids[:limit]),
            next=ids[limit - 1] if len(ids) > limit else None,
            total=len(self.rows),
            overdue_ms=max(0, self.ledger.now() - min(due)) if due else 0,
        )

    async def delete(self, feed_id: FeedId) -> bool:
        """See `FeedDesk.delete`."""
        self.urls = {key: one for key, one in self.urls.items() if one != feed_id}
        return self.rows.pop(feed_id, None) is not None

    async def poke(self, feed_id: FeedId) -> bool:
        """See `FeedDesk.poke`."""
        feed = self.rows.get(feed_id)
        if feed is None:
            return False
        if feed.owner:
            feed.is_asked_again = True
        else:
            feed.due_ms = self.ledger.now()
            feed.has_turn = False
        return True


class MemoryFeedWork:
    """A `FeedWork` over the feeds of a `MemoryDesk`. For one thread at a time."""

    def __init__(self, desk: "MemoryDesk", *, lease: timedelta) -> None:
        self._desk = desk
        self._feeds = desk.feeds
        self._ledger = desk.feeds.ledger
        self._lease_ms = ms(lease)

    def take(
        self, *, owner: str, limit: int, gap: timedelta, busy: Collection[str] = ()
    ) -> list[TakenFeed]:
        """See `FeedWork.take`."""
        now, gap_ms = self._ledger.now(), ms(gap)
        hosts, closed = self._feeds.hosts, self._feeds.closed
        taken: list[TakenFeed] = []
        for _, feed_id in sorted(self._due(now)):
            feed = self._feeds.rows[feed_id]
            host = feed.new.host
            free, shut = hosts.get(host, 0), closed.get(host, 0)
            if len(taken) == limit:
                break
            if host in busy or shut > now or (free > now and not feed.has_turn):
                turn = max(free, shut, now + gap_ms if host in busy else 0)
                feed.has_turn, feed.due_ms = True, turn
                hosts[host] = turn + gap_ms
                continue
            feed.epoch += 1
            feed.owner, feed.has_turn, feed.due_ms = owner, False, now + self._lease_ms
            hosts[host] = max(free, now + gap_ms)
            taken.append(_taken(feed, now))
        return taken

    def accept(
        self, intakes: Sequence[Intake], message: Message, *, limit: int
    ) -> list[Admission]:
        """See `FeedWork.accept`."""
        return self._desk.admit(intakes, message, limit=limit)

    def finish(self, end: PollEnd) -> PollVerdict:
        """See `FeedWork.finish`."""
        feed, now = self._feeds.rows.get(end.feed_id), self._ledger.now()
        if feed is None or feed.epoch != end.epoch or end.epoch == 0:
            return "fenced"
        if feed.last == end.epoch:
            return "done"
        feed.last, feed.state, feed.owner = end.epoch, end.state, ""
        feed.seen = feed.seen if end.seen is None else end.seen
        if end.moved is not None:
            before, urls = feed.new.url_key, self._feeds.urls
            if before != feed.registered.url_key and urls.get(before) == end.feed_id:
                del urls[before]
            urls.setdefault(end.moved.url_key, end.feed_id)
            feed.new = replace(
                feed.new,
                url=end.moved.url,
                url_key=end.moved.url_key,
                host=end.moved.host,
            )
        feed.due_ms = None if end.delay is None else now + max(0, ms(end.delay))
        if feed.is_asked_again:
            feed.is_asked_again, feed.due_ms = False, now
        if end.host_wait > timedelta(0):
            shut = self._feeds.closed.get(end.host, 0)
            self._feeds.closed[end.host] = max(shut, now + ms(end.host_wait))
        for event in end.events:
            self._ledger.append(event, subject=end.feed_id)
        return "done"

    def load(self) -> DeskLoad:
        """See `FeedWork.load`."""
        return DeskLoad(in_flight=self._ledger.in_flight(), fullness=0.0)

    def _due(self, now: int) -> list[tuple[int, FeedId]]:
        return [
            (feed.due_ms, feed_id)
            for feed_id, feed in self._feeds.rows.items()
            if feed.due_ms is not None and feed.due_ms <= now
        ]


def _record(feed: Feed) -> FeedRecord:
    return FeedRecord(
        id=feed.registered.id,
        url=feed.new.url,
        registered_url=feed.registered.url,
        options=feed.registered.options,
        state=feed.state,
        created_ms=feed.created_ms,
        due_ms=feed.due_ms,
        is_polled_now=bool(feed.owner),
    )


def _taken(feed: Feed, now: int) -> TakenFeed:
    return TakenFeed(
        id=feed.registered.id,
        epoch=feed.epoch,
        url=feed.new.url,
        registered_url=feed.registered.url,
        host=feed.new.host,
        options=feed.registered.options,
        state=feed.state,
        created_ms=feed.created_ms,
        now_ms=now,
        seen=feed.seen,
    )
