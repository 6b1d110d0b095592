"""The store as the gateway sees it, in the memory of one process."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import Final, Literal

from shared.events import Event
from shared.jobs import Disposition, JobAction, JobState, StageName, advance
from shared.messages import Message, queue_name
from shared.store.keys import QUEUES
from shared.store.memory import MemoryStore
from shared.store.memory_feeds import MemoryFeedDesk
from shared.store.memory_jobs import Batch, Job
from shared.store.memory_ledger import order
from shared.store.protocols import CancelVerdict, RetryVerdict
from shared.store.records import (
    Admission,
    BatchRecord,
    Census,
    CursorExpiredError,
    Ending,
    Intake,
    JobRecord,
    QueueDepth,
    StoredEvent,
)
from shared.values import JobId

# Short beside what a reader of events notices, long beside a look at a deque.
_LOOK_AGAIN_SECONDS: Final = 0.01


class MemoryDesk:
    """A `DeskStore` over the same dicts as a `MemoryStore`."""

    def __init__(self, store: MemoryStore) -> None:
        self._ledger = store.ledger
        self.feeds = MemoryFeedDesk(store.ledger)

    async def accept(
        self, intakes: Sequence[Intake], message: Message, *, limit: int, batch_id: str = ""
    ) -> list[Admission]:
        """See `DeskStore.accept`."""
        return self.admit(intakes, message, limit=limit, batch_id=batch_id)

    def admit(
        self, intakes: Sequence[Intake], message: Message, *, limit: int, batch_id: str = ""
    ) -> list[Admission]:
        """Do what `accept` does, for callers without an event loop."""
        answers, fresh = [], 0
        for intake in intakes:
            known = self._ledger.keys.get(intake.key) if intake.key else None
            if self._ledger.jobs.get(intake.job_id) is not None:
                answers.append(Admission("accepted", intake.job_id))
            elif known is not None:
                mark, job_id = known
                same = mark == intake.fingerprint
                answers.append(Admission("replayed" if same else "mismatch", job_id))
            elif self._ledger.in_flight() >= limit:
                answers.append(Admission("busy", ""))
            else:
                self._take_in(intake, message, batch_id=batch_id)
                answers.append(Admission("accepted", intake.job_id))
                fresh += 1
        if fresh:
            self._ledger.push(message, queue_name(message.stage, message.priority))
        return answers

    async def cancel(
        self, job_id: JobId, event: Event
    ) -> tuple[CancelVerdict, Disposition | None]:
        """See `DeskStore.cancel`."""
        job = self._ledger.jobs.get(job_id)
        if job is None:
            return "unknown", None
        if job.disposition is Disposition.CANCELED:
            return "done", job.disposition
        if job.state is JobState.FINISHED:
            return "finished", job.disposition
        job.epoch += 1
        job.state = advance(job.state, JobAction.CANCEL)
        ending = Ending(
            job_id, job.epoch, Disposition.CANCELED, event, reason="canceled_by_request"
        )
        self._ledger.finish(job, ending, event=event)
        self._ledger.flush()
        return "done", Disposition.CANCELED

    async def retry(self, job_id: JobId) -> tuple[RetryVerdict, Disposition | None]:
        """See `DeskStore.retry`."""
        job = self._ledger.jobs.get(job_id)
        if job is None:
            return "unknown", None
        if job.state is not JobState.FINISHED:
            return "unfinished", None
        before = job.disposition
        if before in {Disposition.PUBLISHED, Disposition.DUPLICATE}:
            return "final", before
        self._ledger.reopen(job, StageName.INGEST if job.names.fingerprint else job.stage)
        return "done", before

    async def job(self, job_id: JobId) -> JobRecord | None:
        """See `DeskStore.job`."""
        job = self._ledger.jobs.get(job_id)
        return None if job is None else _record(job)

    async def article(self, job_id: JobId) -> bytes | None:
        """See `DeskStore.article`."""
        job = self._ledger.jobs.get(job_id)
        return None if job is None else job.article

    async def open_batch(self, batch_id: str, *, key: str = "") -> str:
        """See `DeskStore.open_batch`."""
        keep_key = self._ledger.settings.keep_keys
        if key and not self._ledger.keys.put_new(key, ("", batch_id), keep=keep_key):
            _, batch_id = self._ledger.keys.get(key) or ("", batch_id)
            self._ledger.keys.keep(key, keep_key)
        batch = self._ledger.batches.get(batch_id)
        if batch is None:
            batch = Batch(batch_id, created_ms=self._ledger.now())
            self._ledger.batches.put(batch_id, batch)
        batch.closed = batch.completed = False
        self._ledger.batches.keep(batch_id, self._ledger.settings.keep_batches)
        return batch_id

    async def close_batch(self, batch_id: str, *, lines: int, refused: int) -> None:
        """See `DeskStore.close_batch`."""
        batch = self._ledger.batches.get(batch_id)
        if batch is None:
            return
        batch.lines, batch.refused, batch.closed = lines, refused, True
        self._ledger.batches.keep(batch_id, self._ledger.settings.keep_batches)
        self._ledger.receipts.keep(batch_id, self._ledger.settings.keep_batches)
        self._ledger.complete_batch(batch)

    async def batch(self, batch_id: str) -> BatchRecord | None:
        """See `DeskStore.batch`."""
        batch = self._ledger.batches.get(batch_id)
        return None if batch is None else _batch_record(batch)

    async def add_receipts(self, batch_id: str, packed: bytes) -> None:
        """See `DeskStore.add_receipts`."""
        runs = self._ledger.receipts.get(batch_id) or []
        keep = self._ledger.settings.keep_batches
        self._ledger.receipts.put(batch_id, [*runs, packed], keep=keep)

    async def clear_receipts(self, batch_id: str) -> None:
        """See `DeskStore.clear_receipts`."""
        self._ledger.receipts.drop(batch_id)

    async def receipts(self, batch_id: str) -> list[bytes]:
        """See `DeskStore.receipts`."""
        return list(self._ledger.receipts.get(batch_id) or [])

    async def events(
        self, *, after: str | None, limit: int, wait: timedelta
    ) -> list[StoredEvent]:
        """See `DeskStore.events`."""
        trimmed = self._ledger.trimmed
        if after is not None and trimmed is not None and order(after) < order(trimmed):
            raise CursorExpiredError(f"events after {after} are no longer all kept")
        loop = asyncio.get_running_loop()
        end = loop.time() + wait.total_seconds()
        while True:
            start = (0, 0) if after is None else order(after)
            found = [one for one in self._ledger.events if order(one.sequence) > start]
            if found or loop.time() >= end:
                return found[:limit]
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)

    async def last_sequence(self) -> str | None:
        """See `DeskStore.last_sequence`."""
        return self._ledger.last_sequence

    async def quarantine(self, limit: int) -> list[JobRecord]:
        """See `DeskStore.quarantine`."""
        rows = sorted(((at, one) for one, at in self._ledger.quarantine.items()), reverse=True)
        jobs = [self._ledger.jobs.get(job_id) for _, job_id in rows[:limit]]
        return [_record(job) for job in jobs if job is not None]

    async def census(self) -> Census:
        """See `DeskStore.census`."""
        return Census(
            counts=dict(self._ledger.counts),
            reopened=dict(self._ledger.reopened),
            queues=tuple(self._depth(queue) for queue in QUEUES),
            running=len(self._ledger.in_state(JobState.RUNNING)),
            waiting=len(self._ledger.in_state(JobState.WAITING)),
        )

    async def fullness(self) -> float:
        """Return 0: there is no limit."""
        return 0.0

    async def durability(self) -> Literal["strict", "relaxed"]:
        """Return `relaxed`: everything ends with the process."""
        return "relaxed"

    def _take_in(self, intake: Intake, message: Message, *, batch_id: str) -> None:
        now = self._ledger.now()
        job = Job(
            id=intake.job_id,
            stage=message.stage,
            priority=message.priority,
            submitted_ms=now,
            original=intake.original,
            chars=intake.chars,
            batch_id=batch_id or None,
            client_id=intake.client_id or None,
            trace=intake.trace,
            times={f"queued:{message.stage}": now},
            score=now,
        )
        self._ledger.jobs.put(job.id, job)
        if intake.key:
            mark = (intake.fingerprint, intake.job_id)
            self._ledger.keys.put(intake.key, mark, keep=self._ledger.settings.keep_keys)
        self._ledger.counts["accepted"] += 1
        batch = self._ledger.batches.get(batch_id)
        if batch is not None:
            batch.accepted += 1

    def _depth(self, queue: str) -> QueueDepth:
        line = self._ledger.in_line(queue)
        return QueueDepth(
            queue=queue,
            jobs=len(line),
            oldest_ms=min((job.score for job in line if job.score), default=None),
            messages=len(self._ledger.lists[queue]),
        )


def _record(job: Job) -> JobRecord:
    return JobRecord(
        id=job.id,
        state=job.state,
        stage=job.stage,
        epoch=job.epoch,
        priority=job.priority,
        submitted_ms=job.submitted_ms,
        errors=job.errors,
        deaths=job.deaths,
        batch_id=job.batch_id,
        client_id=job.client_id,
        disposition=job.disposition,
        reason=job.reason,
        detail=job.detail,
        error=job.error,
        duplicate_of=job.duplicate_of,
        sequence=job.sequence,
        finished_ms=job.finished_ms,
        story_id=job.story_id,
        times=dict(job.times),
    )


def _batch_record(batch: Batch) -> BatchRecord:
    return BatchRecord(
        id=batch.id,
        created_ms=batch.created_ms,
        closed=batch.closed,
        lines=batch.lines,
        refused=batch.refused,
        accepted=batch.accepted,
        dispositions={one: batch.dispositions[one] for one in Disposition},
        causes={name: count for name, count in batch.causes.items() if count > 0},
        first_end_ms=batch.first_end_ms,
        last_end_ms=batch.last_end_ms,
    )
