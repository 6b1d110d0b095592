"""What the memory store holds, and the steps that several of its calls share.

The twin of `lua/prelude.lua`: the same steps, in the same order.
"""

from collections import Counter, deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from shared.events import BATCH_COMPLETED, Event
from shared.jobs import Disposition, JobAction, JobState, StageName, advance
from shared.messages import Message
from shared.settings import Settings
from shared.store.keys import QUEUES
from shared.store.memory_identity import Names, Register
from shared.store.memory_jobs import Batch, Job
from shared.store.memory_shelf import Shelf
from shared.store.memory_stories import Stories
from shared.store.records import Ending, StoredEvent
from shared.values import JobId

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Ledger:
    """Every job, batch, event and message of one process. For one thread at a time."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime]) -> None:
        self.settings = settings
        self.clock = clock
        self.jobs: Shelf[Job] = Shelf(self.now)
        self.batches: Shelf[Batch] = Shelf(self.now)
        self.receipts: Shelf[list[bytes]] = Shelf(self.now)
        self.keys: Shelf[tuple[str, str]] = Shelf(self.now)
        self.register = Register(settings, self.now)
        self.copies: Shelf[set[JobId]] = Shelf(self.now)
        """Of each original."""
        self.stories = Stories(settings.story_window, self.now)
        self.published: Shelf[bool] = Shelf(self.now)
        self.quarantine: dict[JobId, int] = {}
        self.counts: Counter[str] = Counter()
        self.reopened: Counter[str] = Counter()
        self.pulse: dict[str, int] = {}
        self.lists: dict[str, deque[Message]] = {queue: deque() for queue in QUEUES}
        self.events: deque[StoredEvent] = deque()
        self.last_sequence: str | None = None
        self._touched: dict[str, Batch] = {}
        self.trimmed: str | None = None
        """The newest event that was trimmed."""

    def now(self) -> int:
        """Return milliseconds since 1970."""
        return (self.clock() - _EPOCH) // timedelta(milliseconds=1)

    def in_state(self, state: JobState) -> list[Job]:
        """Return the jobs in a state in the order of their index."""
        jobs = [job for job in self.jobs.values() if job.state is state]
        return sorted(jobs, key=lambda job: (job.score, job.id))

    def in_line(self, queue: str) -> list[Job]:
        """Return the jobs queued for a list, the one that waits longest first."""
        return [job for job in self.in_state(JobState.QUEUED) if job.queue == queue]

    def in_flight(self) -> int:
        """Return how many accepted jobs have not ended."""
        return self.counts["accepted"] - sum(self.counts[one] for one in Disposition)

    def push(self, message: Message, queue: str) -> None:
        """Send one wake-up."""
        self.lists[queue].append(message.model_copy(update={"pushed_at": self.now()}))

    def queue_unheard(self, job: Job, action: JobAction) -> None:
        """Put a job back in line; no message is under way for it."""
        job.state = advance(job.state, action)
        job.times[f"queued:{job.stage}"] = self.now()
        job.owner = ""
        job.score = 0

    def append(self, event: Event, *, subject: str) -> str:
        """Put an event into the stream; return its sequence."""
        ms, n = self.now(), 0
        if self.last_sequence is not None:
            last_ms, last_n = order(self.last_sequence)
            if last_ms >= ms:
                ms, n = last_ms, last_n + 1
        sequence = f"{ms:015d}-{n:06d}"
        json = b'{"sequence":"%b",%b' % (sequence.encode(), event.unsequenced()[1:])
        self.events.append(StoredEvent(sequence, event.type, subject, json))
        self.last_sequence = sequence
        return sequence

    def finish(self, job: Job, ending: Ending, *, event: Event | None) -> None:
        """Note how a job ended; the caller has moved it to `finished`, and calls `flush`."""
        now, disposition = self.now(), ending.disposition
        if event is not None:
            job.sequence = self.append(event, subject=job.id)
        job.disposition = disposition
        job.finished_ms = job.times[f"done:{job.stage}"] = now
        job.reason = ending.reason or job.reason
        job.detail = ending.detail or job.detail
        job.error = ending.error or job.error
        job.owner = ""
        self.counts[disposition] += 1
        self.jobs.keep(job.id, self.settings.keep_jobs)
        if disposition is Disposition.QUARANTINED:
            self.quarantine[job.id] = now
        batch = self.batches.get(job.batch_id or "")
        if batch is not None:
            batch.dispositions[disposition] += 1
            if ending.reason:
                batch.causes[ending.reason] += 1
            self._touched[batch.id] = batch
        if disposition is Disposition.PUBLISHED:
            if job.story_id and (job.in_story or not self.stories.is_told(job.story_id)):
                self.stories.tell(job.story_id, job.id, is_published=True)
        elif disposition is not Disposition.DUPLICATE:
            self._leave_story(job)
            self._release(job)

    def flush(self) -> None:
        """Close the call: batches are looked at once all that it does is done."""
        for event, story_id in self.stories.events(self.clock()):
            self.append(event, subject=story_id)
        for batch in self._touched.values():
            batch.last_end_ms = self.now()
            if batch.first_end_ms is None:
                batch.first_end_ms = batch.last_end_ms
            self.complete_batch(batch)
        self._touched.clear()

    def complete_batch(self, batch: Batch) -> None:
        """Write batch.completed once, when every line of a closed batch has ended."""
        ended = batch.dispositions.total()
        if not batch.closed or batch.completed or ended < batch.accepted:
            return
        batch.completed = True
        event = Event(
            id=f"{batch.id}.completed.{self.now()}",
            source="/copydesk/gateway",
            type=BATCH_COMPLETED,
            subject=batch.id,
            time=self.clock(),
            dataschema="urn:copydesk:schema:batch.completed.v1",
            correlationid=batch.id,
            data={
                "id": batch.id,
                "accepted": batch.accepted,
                "counts": {str(one): batch.dispositions[one] for one in Disposition},
            },
        )
        self.append(event, subject=batch.id)

    def reopen(self, job: Job, stage: StageName) -> None:
        """Give a finished job back to a stage, as if it had never ended there."""
        if job.disposition is not None:
            self.counts[job.disposition] -= 1
            self.reopened[job.disposition] += 1
        batch = self.batches.get(job.batch_id or "")
        if batch is not None and job.disposition is not None:
            batch.dispositions[job.disposition] -= 1
            if job.reason is not None:
                batch.causes[job.reason] -= 1
        job.disposition = job.reason = job.detail = job.error = None
        job.duplicate_of = job.sequence = job.finished_ms = None
        job.errors = job.deaths = 0
        job.solo = False
        job.epoch += 1
        job.stage = stage
        self.jobs.keep(job.id, None)
        self.quarantine.pop(job.id, None)
        self.queue_unheard(job, JobAction.REOPEN)

    def copies_of(self, job_id: JobId) -> tuple[int, int]:
        """Return how many copies an original has, and how many of these are reprints."""
        held = (self.jobs.get(one) for one in self.copies.get(job_id) or ())
        copies = [one for one in held if one is not None and one.duplicate_of == job_id]
        return len(copies), sum(one.reason == "reprint" for one in copies)

    def story_kept(self, job: Job) -> tuple[JobId | None, bool]:
        """Return the story that a job or another version is in; and whether it is the job."""
        others = (self.jobs.get(one) for one in (job.names.revises, job.revised_by))
        found = job.story_id or next(
            (one.story_id for one in others if one and one.story_id), None
        )
        kept = self.stories.get(found)
        return (kept.id if kept else None), job.story_id is not None

    def _leave_story(self, job: Job) -> None:
        story_id, own = job.story_id, int(job.in_story)
        job.story_id, job.in_story = None, False
        heir = self._find_version(job, story_id) if own and story_id else None
        if heir is not None:
            heir.in_story, own = True, 0
        copies, reprints = self.copies_of(job.id)
        if story_id and own + copies:
            is_there = self.stories.count(
                story_id, size=-own - copies, unique=-own, reprints=-reprints
            )
            if is_there:
                self.stories.tell(story_id, job.id)

    def _find_version(self, job: Job, story_id: JobId) -> Job | None:
        """Return another version that is in a story, the later ones first."""
        ways: tuple[Callable[[Job], JobId], ...] = (
            lambda one: one.revised_by,
            lambda one: one.names.revises,
        )
        for way in ways:
            other = self.jobs.get(way(job))
            while other is not None:
                if other.story_id == story_id:
                    return other
                other = self.jobs.get(way(other))
        return None

    def _release(self, job: Job) -> None:
        if not job.names.fingerprint:
            return
        self.register.release(job.id, job.names, self._fate)
        held = self.copies.get(job.id) or set()
        self.copies.drop(job.id)
        for copy_id in sorted(held):
            copy = self.jobs.get(copy_id)
            if copy is not None and copy.duplicate_of == job.id:
                self.reopen(copy, StageName.INGEST)

    def _fate(self, job_id: JobId) -> tuple[Disposition | None, Names]:
        job = self.jobs.get(job_id)
        return (None, Names()) if job is None else (job.disposition, job.names)


def order(cursor: str) -> tuple[int, int]:
    """Return a sequence as the pair of numbers that it sorts by."""
    ms, _, n = cursor.partition("-")
    return int(ms), int(n or 0)
