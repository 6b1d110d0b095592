"""What a store must be able to do for feeds: once for the gateway, once for pollers.

`redis_feeds` is the real one, `memory_feeds` does both in one process.
"""

from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import Protocol

from shared.messages import Message
from shared.store.feed_records import (
    DeskLoad,
    FeedId,
    FeedPage,
    FeedRecord,
    NewFeed,
    PollEnd,
    PollVerdict,
    TakenFeed,
)
from shared.store.records import Admission, Intake


class FeedDesk(Protocol):
    """The feeds, as the gateway sees them. Every call may be repeated after a lost reply.

    Each raises `StoreUnavailableError` while the store does not answer.
    """

    async def add(self, feed: NewFeed) -> tuple[FeedId, bool]:
        """Register a feed; return its id and whether it is new.

        Of one address there is one feed: a second one is answered with the first.
        """
        ...

    async def get(self, feed_id: FeedId) -> FeedRecord | None:
        """Return what is known of a feed, None if there is none."""
        ...

    async def page(self, *, after: FeedId | None, limit: int) -> FeedPage:
        """Return the feeds behind the cursor, the oldest first; None to begin."""
        ...

    async def delete(self, feed_id: FeedId) -> bool:
        """Forget a feed and what it has seen; return whether there was one."""
        ...

    async def poke(self, feed_id: FeedId) -> bool:
        """Make a feed due now, or again if it is polled now; return whether there is one."""
        ...


class FeedWork(Protocol):
    """The feeds, as pollers see them; from any number of threads.

    Each call raises `StoreUnavailableError` while the store does not answer, and may then
    be made again as it is.
    """

    def take(
        self, *, owner: str, limit: int, gap: timedelta, busy: Collection[str] = ()
    ) -> list[TakenFeed]:
        """Take feeds that are due, those first that have been due for longest.

        Args:
            owner: who polls them.
            limit: feeds at most.
            gap: between two polls of one host, whoever makes them. A feed whose host is
                not free is put in line for it.
            busy: hosts that this caller is at; their feeds are put in line too.
        """
        ...

    def accept(
        self, intakes: Sequence[Intake], message: Message, *, limit: int
    ) -> list[Admission]:
        """Do what `DeskStore.accept` does."""
        ...

    def finish(self, end: PollEnd) -> PollVerdict:
        """Write what a poll left behind, with its events, if the feed is still the caller's."""
        ...

    def load(self) -> DeskLoad:
        """Return how full the desk is."""
        ...
