"""The store as workers see it, in the memory of one process.

The twin of the scripts in `lua/`: for tests, and for running all stages in one process.
"""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from shared.jobs import Disposition, JobAction, JobState, Priority, StageName, advance
from shared.messages import Message, queue_name
from shared.settings import Settings
from shared.store.call import ms
from shared.store.keys import QUEUES
from shared.store.memory_jobs import Job, holds, settle
from shared.store.memory_joining import is_seen, join, join_as_copy, nearby
from shared.store.memory_ledger import Ledger, order
from shared.store.records import (
    Backoff,
    Claim,
    Ending,
    Handover,
    Move,
    Reaped,
    Unheard,
    Verdict,
)
from shared.store.story_records import Nearby, Seeker
from shared.values import JobId


class MemoryStore:
    """A `WorkStore` in dicts. For one thread at a time."""

    def __init__(self, settings: Settings, *, clock: Callable[[], datetime]) -> None:
        self.ledger = Ledger(settings, clock)

    @property
    def lists(self) -> Mapping[str, deque[Message]]:
        """The messages under way, for each queue, the oldest first."""
        return self.ledger.lists

    def pop(self, queue: str) -> Message | None:
        """Return the oldest message of a queue, None for an empty one."""
        messages = self.ledger.lists[queue]
        return messages.popleft() if messages else None

    def claim(self, message: Message, *, owner: str) -> list[Claim]:
        """See `WorkStore.claim`."""
        queue = queue_name(message.stage, message.priority)
        pulse = self.ledger.pulse
        pushed_at = min(message.pushed_at, self.ledger.now())
        pulse[queue] = max(pushed_at, pulse.get(queue, 0))
        claims = []
        for job_id in message.job_ids:
            job = self.ledger.jobs.get(job_id)
            if job is not None and self._take(job, message, owner=owner):
                claims.append(_claim(job))
        return claims

    def renew(self, stage: StageName, held: Sequence[tuple[JobId, int]]) -> list[JobId]:
        """See `WorkStore.renew`."""
        lost = []
        for job_id, epoch in held:
            job = self._running(job_id, stage, epoch)
            if job is None:
                lost.append(job_id)
            else:
                job.score = self._later(self.ledger.settings.lease)
        return lost

    def release(self, stage: StageName, held: Sequence[tuple[JobId, int]]) -> int:
        """See `WorkStore.release`."""
        released = 0
        for job_id, epoch in held:
            job = self._running(job_id, stage, epoch)
            if job is not None:
                self.ledger.queue_unheard(job, JobAction.RELEASE)
                released += 1
        return released

    def commit(
        self, stage: StageName, moves: Sequence[Move], message: Message
    ) -> list[Handover]:
        """See `WorkStore.commit`."""
        answers: list[Handover] = []
        moved = False
        fresh = [is_seen(self.ledger, move.joining) for move in moves]
        joined: set[JobId] = set()
        for move, is_fresh in zip(moves, fresh, strict=True):
            job, verdict = self._result(move.job_id, stage, move.epoch)
            answer = Handover(verdict)
            if job is not None:
                answer, job.names = self.ledger.register.take(move, job.names)
                self._note_version(job)
                if not is_fresh or not join(self.ledger, job, move.joining, joined=joined):
                    answer = Handover(Verdict.CROSSED)
                if answer.verdict is Verdict.DONE:
                    self._hand_on(job, move, message)
                    moved = True
            elif verdict is Verdict.DONE:
                joined.add(move.job_id)
            answers.append(answer)
        if moved:
            self.ledger.push(message, queue_name(message.stage, message.priority))
        return answers

    def stories_near(self, seekers: Sequence[Seeker]) -> list[Nearby]:
        """See `WorkStore.stories_near`."""
        return [nearby(self.ledger, one) for one in seekers]

    def publish(self, stage: StageName, endings: Sequence[Ending]) -> list[Verdict]:
        """See `WorkStore.publish`."""
        verdicts = [self._end(stage, ending) for ending in endings]
        self.ledger.flush()
        return verdicts

    def fail(self, stage: StageName, backoffs: Sequence[Backoff]) -> list[Verdict]:
        """See `WorkStore.fail`."""
        verdicts = []
        for backoff in backoffs:
            job, verdict = self._result(backoff.job_id, stage, backoff.epoch)
            if job is not None:
                settle(job, JobAction.BACK_OFF)
                job.errors += 1 if backoff.is_counted else 0
                job.error = backoff.error
                job.last = f"{stage}:{backoff.epoch}"
                job.owner = ""
                job.score = self.ledger.now() + backoff.delay_ms
            verdicts.append(verdict)
        return verdicts

    def reap(self) -> Reaped:
        """See `WorkStore.reap`."""
        now = self.ledger.now()
        expired = [job for job in self.ledger.in_state(JobState.RUNNING) if job.score <= now]
        for job in expired:
            job.deaths += 1
            job.solo = True
            self.ledger.queue_unheard(job, JobAction.EXPIRE)
            self.ledger.counts["rescued:lease_expired"] += 1
        due = [job for job in self.ledger.in_state(JobState.WAITING) if job.score <= now]
        for job in due:
            self.ledger.queue_unheard(job, JobAction.WAKE)
        return Reaped(
            expired=len(expired),
            due=len(due),
            unheard=tuple(
                Unheard(queue, job.id, job.chars, solo=job.solo)
                for queue in QUEUES
                for job in self._unheard(queue)
            ),
        )

    def wake(self, message: Message) -> int:
        """See `WorkStore.wake`."""
        queue = queue_name(message.stage, message.priority)
        line = {job.id: job for job in self.ledger.in_line(queue)}
        latest = self._later(-self.ledger.settings.grace)
        woken = 0
        for job_id in message.job_ids:
            job = line.get(job_id)
            if job is not None and job.score <= latest:
                if job.score > 0:
                    self.ledger.counts["rescued:lost_message"] += 1
                job.score = self.ledger.now()
                woken += 1
        if woken:
            self.ledger.push(message, queue)
        return woken

    def queued(self, stage: StageName) -> Mapping[Priority, int]:
        """See `WorkStore.queued`."""
        return {
            priority: len(self.ledger.in_line(queue_name(stage, priority)))
            for priority in Priority
        }

    def sweep(self) -> int:
        """See `WorkStore.sweep`."""
        events, settings = self.ledger.events, self.ledger.settings
        oldest = self._later(-settings.keep_events)
        size = sum(len(event.json) for event in events)
        trimmed = 0
        while events and (
            order(events[0].sequence)[0] < oldest or size > settings.keep_events_bytes
        ):
            event = events.popleft()
            size -= len(event.json)
            self.ledger.trimmed = event.sequence
            trimmed += 1
        ended = self._later(-settings.keep_jobs)
        old = [one for one, score in self.ledger.quarantine.items() if score <= ended]
        for job_id in old:
            del self.ledger.quarantine[job_id]
        return trimmed + len(old) + self.ledger.register.forget_old()

    def _later(self, duration: timedelta) -> int:
        return self.ledger.now() + ms(duration)

    def _take(self, job: Job, message: Message, *, owner: str) -> bool:
        if job.queue != queue_name(message.stage, message.priority):
            return False
        if job.state is JobState.RUNNING:
            return job.owner == owner  # the same call again, after a lost reply
        if job.state is not JobState.QUEUED or (job.solo and len(message.job_ids) > 1):
            return False
        job.state = advance(job.state, JobAction.CLAIM)
        job.epoch += 1
        job.owner = owner
        job.times[f"claimed:{job.stage}"] = self.ledger.now()
        job.score = self._later(self.ledger.settings.lease)
        return True

    def _running(self, job_id: JobId, stage: StageName, epoch: int) -> Job | None:
        job = self.ledger.jobs.get(job_id)
        if job is None or job.state is not JobState.RUNNING or not holds(job, stage, epoch):
            return None
        return job

    def _result(
        self, job_id: JobId, stage: StageName, epoch: int
    ) -> tuple[Job | None, Verdict]:
        """Return the job that a result is for, None and why where it is not to be taken."""
        job = self.ledger.jobs.get(job_id)
        if job is not None and job.last == f"{stage}:{epoch}":
            return None, Verdict.DONE  # the same call again, after a lost reply
        if not holds(job, stage, epoch):
            self.ledger.counts["rescued:fenced"] += 1
            return None, Verdict.FENCED
        return job, Verdict.DONE

    def _hand_on(self, job: Job, move: Move, message: Message) -> None:
        now = self.ledger.now()
        settle(job, JobAction.HAND_ON)
        job.last = f"{job.stage}:{move.epoch}"
        job.times[f"done:{job.stage}"] = job.times[f"queued:{message.stage}"] = now
        job.stage = message.stage
        job.chars = move.chars
        job.owner = ""
        job.solo = False
        if message.stage is StageName.INGEST:
            job.original = move.document
        else:
            job.article = move.document
        job.score = now

    def _note_version(self, job: Job) -> None:
        before = self.ledger.jobs.get(job.names.revises)
        if before is not None:
            before.revised_by = job.id

    def _end(self, stage: StageName, ending: Ending) -> Verdict:
        job, verdict = self._result(ending.job_id, stage, ending.epoch)
        if job is None:
            return verdict
        event = ending.event
        keep_jobs = self.ledger.settings.keep_jobs
        if ending.disposition is Disposition.DUPLICATE:
            original = ending.duplicate_of
            if not self.ledger.register.stands(original, ending.bond):
                return Verdict.FREED
            copies = self.ledger.copies.get(original) or set()
            self.ledger.copies.put(original, copies | {job.id}, keep=keep_jobs)
            join_as_copy(self.ledger, job.id, ending)
            job.duplicate_of = ending.duplicate_of
        is_new = ending.disposition is not Disposition.PUBLISHED or (
            self.ledger.published.put_new(
                f"{job.id}:{ending.version}", value=True, keep=self.ledger.settings.keep_events
            )
        )
        settle(job, JobAction.END)
        job.article = ending.document or job.article
        job.last = f"{stage}:{ending.epoch}"
        self.ledger.finish(job, ending, event=event if is_new else None)
        return Verdict.DONE

    def _unheard(self, queue: str) -> list[Job]:
        """See `lua/reap.lua` for how a lost message is told from one that is under way."""
        cutoff = self._later(-self.ledger.settings.grace)
        if self.ledger.lists[queue]:
            last_claimed = self.ledger.pulse.get(queue, 0)
            cutoff = min(cutoff, last_claimed - ms(self.ledger.settings.grace))
        return [job for job in self.ledger.in_line(queue) if job.score <= max(cutoff, 0)]


def _claim(job: Job) -> Claim:
    return Claim(
        job_id=job.id,
        epoch=job.epoch,
        errors=job.errors,
        deaths=job.deaths,
        submitted_ms=job.submitted_ms,
        priority=job.priority,
        batch_id=job.batch_id,
        trace=job.trace,
        document=job.article
        if job.stage in (StageName.ENRICH, StageName.PUBLISH)
        else job.original,
    )
