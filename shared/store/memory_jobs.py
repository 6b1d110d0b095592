"""Jobs and batches as the memory store holds them."""

from collections import Counter
from dataclasses import dataclass, field

from shared.jobs import Disposition, JobAction, JobState, Priority, StageName, advance
from shared.messages import queue_name
from shared.store.memory_identity import Names
from shared.values import JobId


@dataclass(slots=True)
class Job:
    """A job's hash, its documents and its place in an index, in one."""

    id: JobId
    stage: StageName
    priority: Priority
    submitted_ms: int
    original: bytes
    chars: int
    batch_id: str | None
    client_id: str | None
    trace: str
    times: dict[str, int]
    score: int
    """Queued: when it was put in line, 0 while nobody was told of it. Running or waiting:
    when that ends."""
    state: JobState = JobState.QUEUED
    epoch: int = 0
    errors: int = 0
    deaths: int = 0
    solo: bool = False
    owner: str = ""
    last: str = ""
    """`stage:epoch` of the last result that was taken."""
    names: Names = field(default_factory=Names)
    article: bytes | None = None
    disposition: Disposition | None = None
    reason: str | None = None
    detail: str | None = None
    error: str | None = None
    duplicate_of: JobId | None = None
    sequence: str | None = None
    finished_ms: int | None = None
    story_id: JobId | None = None
    revised_by: JobId = ""
    in_story: bool = False
    """Whether it counts there: a later version of an article does not."""

    @property
    def queue(self) -> str:
        """The list that carries its messages."""
        return queue_name(self.stage, self.priority)


@dataclass(slots=True)
class Batch:
    """A batch's hash."""

    id: str
    created_ms: int
    lines: int | None = None
    refused: int = 0
    accepted: int = 0
    closed: bool = False
    completed: bool = False
    dispositions: Counter[Disposition] = field(default_factory=Counter)
    causes: Counter[str] = field(default_factory=Counter)
    first_end_ms: int | None = None
    last_end_ms: int | None = None


def holds(job: Job | None, stage: StageName, epoch: int) -> bool:
    """Return whether the caller still holds a job, or lost it with nobody after it."""
    return (
        job is not None
        and job.stage is stage
        and job.epoch == epoch
        and job.state in {JobState.RUNNING, JobState.QUEUED}
    )


def settle(job: Job, action: JobAction) -> None:
    """Make the move of a worker that `holds` the job; one that comes late takes it up again."""
    if job.state is JobState.QUEUED:
        job.state = advance(job.state, JobAction.CLAIM)
    job.state = advance(job.state, action)
