"""What a store must be able to do: once for workers, once for the gateway.

`redis_work` and `redis_desk` are the real ones; `memory` does both in one process, for
tests and for trying things out. One set of contract tests holds them to the same words.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Literal, Protocol

from shared.events import Event
from shared.jobs import Disposition, Priority, StageName
from shared.messages import Message
from shared.store.feed_protocols import FeedDesk
from shared.store.records import (
    Admission,
    Backoff,
    BatchRecord,
    Census,
    Claim,
    Ending,
    Handover,
    Intake,
    JobRecord,
    Move,
    Reaped,
    StoredEvent,
    Verdict,
)
from shared.store.story_records import Nearby, Seeker
from shared.values import JobId

CancelVerdict = Literal["done", "finished", "unknown"]
RetryVerdict = Literal["done", "unfinished", "final", "unknown"]


class WorkStore(Protocol):
    """The jobs, as a worker sees them. Every call may be repeated after a lost reply.

    Each raises `StoreUnavailableError` while the store does not answer.
    """

    def claim(self, message: Message, *, owner: str) -> list[Claim]:
        """Take those jobs of the message that wait for its stage; `owner` names the call."""
        ...

    def renew(self, stage: StageName, held: Sequence[tuple[JobId, int]]) -> list[JobId]:
        """Prolong the leases on (job id, epoch); return the jobs no longer held."""
        ...

    def release(self, stage: StageName, held: Sequence[tuple[JobId, int]]) -> int:
        """Give (job id, epoch) back untouched; return how many were still held."""
        ...

    def commit(
        self, stage: StageName, moves: Sequence[Move], message: Message
    ) -> list[Handover]:
        """Hand jobs on to the stage of `message` and wake it; say what became of each.

        Of articles that are alike, or from one address, the first goes on: whatever is found
        out of this and done about it is one step, and another worker is before or after it.
        So it is with the story that an article joins: it is `CROSSED` where a story near it has
        changed since that was chosen.
        """
        ...

    def stories_near(self, seekers: Sequence[Seeker]) -> list[Nearby]:
        """Return for each article the stories that it may join."""
        ...

    def publish(self, stage: StageName, endings: Sequence[Ending]) -> list[Verdict]:
        """End jobs, each with its event in the stream; return a verdict for each."""
        ...

    def fail(self, stage: StageName, backoffs: Sequence[Backoff]) -> list[Verdict]:
        """Send jobs to wait; return a verdict for each."""
        ...

    def reap(self) -> Reaped:
        """Take back what silent workers hold, end waits, find jobs without a wake-up."""
        ...

    def wake(self, message: Message) -> int:
        """Send a message for jobs that lost theirs; return how many still needed it."""
        ...

    def queued(self, stage: StageName) -> Mapping[Priority, int]:
        """Return how many jobs of each priority wait at a stage to be claimed."""
        ...

    def sweep(self) -> int:
        """Trim the stream, the signatures and the quarantine's index; return how many went."""
        ...


class DeskStore(Protocol):
    """The jobs, as the gateway sees them. Every call may be repeated after a lost reply.

    Each raises `StoreUnavailableError` while the store does not answer.
    """

    @property
    def feeds(self) -> FeedDesk:
        """The feeds that the desk polls."""
        ...

    async def accept(
        self, intakes: Sequence[Intake], message: Message, *, limit: int, batch_id: str = ""
    ) -> list[Admission]:
        """Make submissions durable and wake ingest; return an admission for each, in order.

        At `limit` jobs in flight or more, the rest are `busy`.
        """
        ...

    async def cancel(
        self, job_id: JobId, event: Event
    ) -> tuple[CancelVerdict, Disposition | None]:
        """End a job at once; `finished`, with its disposition, where it had ended before."""
        ...

    async def retry(self, job_id: JobId) -> tuple[RetryVerdict, Disposition | None]:
        """Reopen a job that ended unpublished; `final` where it was published or a copy."""
        ...

    async def job(self, job_id: JobId) -> JobRecord | None:
        """Return what is known of a job, None if there is none (any more)."""
        ...

    async def article(self, job_id: JobId) -> bytes | None:
        """Return the article as packed by `codec`, None if there is none (yet, or any more)."""
        ...

    async def open_batch(self, batch_id: str, *, key: str = "") -> str:
        """Begin a batch; under a key that began one before, return that one's id."""
        ...

    async def close_batch(self, batch_id: str, *, lines: int, refused: int) -> None:
        """Mark a batch as whole: `lines` were read, `refused` of them not accepted."""
        ...

    async def batch(self, batch_id: str) -> BatchRecord | None:
        """Return what is known of a batch."""
        ...

    async def add_receipts(self, batch_id: str, packed: bytes) -> None:
        """Keep one more run of a batch's receipts."""
        ...

    async def clear_receipts(self, batch_id: str) -> None:
        """Forget a batch's receipts, before it is sent again under its key."""
        ...

    async def receipts(self, batch_id: str) -> list[bytes]:
        """Return a batch's runs of receipts, in order."""
        ...

    async def events(
        self, *, after: str | None, limit: int, wait: timedelta
    ) -> list[StoredEvent]:
        """Return what follows the cursor, the oldest first.

        Args:
            after: a `sequence`; None for the oldest event that is kept.
            limit: entries at most.
            wait: how long to wait for the first; zero to answer at once.

        Raises:
            CursorExpiredError: events behind the cursor have been trimmed.
        """
        ...

    async def last_sequence(self) -> str | None:
        """Return the cursor of the newest event, None if there never was one."""
        ...

    async def quarantine(self, limit: int) -> list[JobRecord]:
        """Return the jobs in quarantine, the newest first."""
        ...

    async def census(self) -> Census:
        """Return all counters."""
        ...

    async def fullness(self) -> float:
        """Return the share of the store's memory that is in use; 0 where it has no limit."""
        ...

    async def durability(self) -> Literal["strict", "relaxed"]:
        """Return whether an answered call survives a power cut."""
        ...
