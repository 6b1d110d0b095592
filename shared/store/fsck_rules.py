"""Whether the store's indexes, counters and stream agree: pure checks on what was read.

* Every unfinished job is in exactly one index, the one its state asks for; no other is.
* What was accepted has ended or is in one of them.
* Every published article is in the stream once, as long as the stream is kept.
* The counts of a batch add up.

`fsck_signatures` looks at the index of signatures, `fsck_stories` at the stories.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from shared.events import TYPE_FOR, UPDATED
from shared.jobs import Disposition, JobState
from shared.messages import queue_name
from shared.store.keys import KEYS
from shared.store.records import BatchRecord, JobRecord
from shared.values import JobId

FaultKind = Literal["index", "counts", "stream", "quarantine", "batch", "signature", "story"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that does not agree."""

    kind: FaultKind
    subject: str
    """A job's or batch's id, or `desk`."""
    message: str


@dataclass(frozen=True, slots=True)
class JobSight:
    """One job and its place in every index, seen at one moment."""

    id: JobId
    job: JobRecord | None
    """None if there is no such job, or no longer."""
    indexes: frozenset[str] = frozenset()
    is_in_quarantine: bool = False


@dataclass(frozen=True, slots=True)
class EventSight:
    """One entry of the stream."""

    sequence: str
    id: str
    type: str
    subject: str


def index_of(job: JobRecord | None) -> str | None:
    """Return the key of the one index a job has to be in, None for a finished one."""
    if job is None or job.state is JobState.FINISHED:
        return None
    if job.state is JobState.RUNNING:
        return KEYS["run"]
    if job.state is JobState.WAITING:
        return KEYS["wait"]
    return KEYS["index"] + queue_name(job.stage, job.priority)


def check_job(sight: JobSight) -> Iterator[Fault]:
    """Yield what is wrong with a job's place in the indexes and in the quarantine."""
    job = sight.job
    wanted = index_of(job)
    what = "no job" if job is None else f"a {job.state} job"
    if wanted is not None and wanted not in sight.indexes:
        yield Fault("index", sight.id, f"{what} that is not in {wanted}")
    for other in sorted(sight.indexes - {wanted}):
        yield Fault("index", sight.id, f"{what}, and yet in {other}")
    if job is None:  # an entry of the quarantine may outlive its job until the next sweep
        return
    if (job.disposition is Disposition.QUARANTINED) != sight.is_in_quarantine:
        here = "and yet" if sight.is_in_quarantine else "and yet not"
        ended = job.disposition or job.state
        yield Fault("quarantine", sight.id, f"a job that is {ended}, {here} in quarantine")


def check_counts(counts: Mapping[str, int], indexed: int) -> Iterator[Fault]:
    """Yield what is wrong with the desk's counters.

    Args:
        counts: `accepted` and one for each disposition.
        indexed: jobs in all indexes together, at the same moment.
    """
    accepted = counts.get("accepted", 0)
    ended = sum(counts.get(disposition, 0) for disposition in Disposition)
    if accepted != ended + indexed:
        yield Fault(
            "counts",
            "desk",
            f"{accepted} accepted, but {ended} ended and {indexed} in flight",
        )


def check_stream(
    events: Sequence[EventSight], published: Mapping[JobId, str | None]
) -> Iterator[Fault]:
    """Yield what is wrong with the stream.

    Args:
        events: all that are kept, in order.
        published: the jobs that had been published before the stream was read, with the
            sequence each was given; None for one that has none.
    """
    kinds = {TYPE_FOR[Disposition.PUBLISHED], UPDATED}
    told = Counter(event.subject for event in events if event.type in kinds)
    for subject, times in told.items():
        if times > 1:
            yield Fault("stream", subject, f"published {times} times in the stream")
    ids = Counter((event.type, event.id) for event in events)
    for (_, one), times in ids.items():
        if times > 1:
            yield Fault("stream", one, f"an event that is {times} times in the stream")
    oldest = events[0].sequence if events else None
    for job_id, sequence in published.items():
        if sequence is None:
            yield Fault("stream", job_id, "published, and it has no event")
        elif oldest is not None and sequence >= oldest and job_id not in told:
            yield Fault("stream", job_id, f"published as {sequence}, which is not there")


def check_batch(before: BatchRecord, after: BatchRecord, open_jobs: int) -> Iterator[Fault]:
    """Yield what is wrong with a batch's counts; nothing while they move.

    Args:
        before: the batch before its jobs were counted.
        after: the same afterwards.
        open_jobs: its jobs that have not ended.
    """
    if before != after:
        return
    ended = sum(before.dispositions.values())
    if before.accepted != ended + open_jobs:
        yield Fault(
            "batch",
            before.id,
            f"{before.accepted} accepted, but {ended} ended and {open_jobs} in flight",
        )
    if before.lines is not None and before.lines != before.accepted + before.refused:
        yield Fault(
            "batch",
            before.id,
            f"{before.lines} lines, but {before.accepted} accepted, {before.refused} refused",
        )
