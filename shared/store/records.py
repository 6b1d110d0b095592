"""What the store takes and gives: plain values, in the terms of jobs and not of keys."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Literal

from shared.errors import PermanentError, TransientError
from shared.events import Event
from shared.jobs import Disposition, JobState, Priority, StageName
from shared.messages import Message
from shared.outcomes import Identity
from shared.store.story_records import Joining
from shared.values import JobId

Envelope = Callable[[Message], tuple[bytes, bytes]]
"""Makes a message ready for its list, in two halves: the push time goes between them."""


class StoreUnavailableError(TransientError):
    """The store does not answer, or refuses writes; the same call may be repeated as it is."""


class Verdict(StrEnum):
    """What became of one job in a call that names many."""

    DONE = "done"
    FENCED = "fenced"
    """Somebody else holds the job by now; the result is thrown away."""
    HELD = "held"
    """It is a copy of an earlier article."""
    REVISED = "revised"
    """It has another text from the address of an earlier article: the next version of that."""
    CROSSED = "crossed"
    """Somebody joined a story near it since its story was chosen; it is to be chosen anew."""
    FREED = "freed"
    """The article it was a duplicate of is gone; it stands for itself again."""


@dataclass(frozen=True, slots=True)
class Intake:
    """One submission on its way in."""

    job_id: JobId
    original: bytes
    """As `codec` packs it."""
    chars: int
    key: str = ""
    """The idempotency key, hashed; empty for none."""
    fingerprint: str = ""
    """Of what was sent under that key."""
    client_id: str = ""
    trace: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms submissions are let in."""

    limit: int
    """Jobs in flight, above which the door is closed."""
    keep_key: timedelta
    batch_id: str = ""
    """Empty for submissions that belong to no batch."""


@dataclass(frozen=True, slots=True)
class Admission:
    """What became of one submission at the door."""

    verdict: Literal["accepted", "replayed", "mismatch", "busy"]
    job_id: JobId


@dataclass(frozen=True, slots=True)
class Claim:
    """A job that the caller holds until its lease ends."""

    job_id: JobId
    epoch: int
    errors: int
    deaths: int
    submitted_ms: int
    priority: Priority
    batch_id: str | None
    trace: str
    document: bytes | None
    """As `codec` packed it; None if it is gone."""


@dataclass(frozen=True, slots=True)
class Move:
    """A job to hand on, with the document its next stage will read."""

    job_id: JobId
    epoch: int
    document: bytes
    chars: int
    identity: Identity | None = None
    """What it is known by from now on, if nothing earlier is; set by ingest."""
    version: int = 1
    revises: JobId | Literal[""] = ""
    """The version before, which still has to be the newest."""
    joining: Joining | None = None
    """The story it is to join; set by enrich."""


@dataclass(frozen=True, slots=True)
class HandoverTerms:
    """How long the store remembers what articles are known by."""

    keep_fingerprint: timedelta
    story_window: timedelta


@dataclass(frozen=True, slots=True)
class Handover:
    """What became of a job that was to be handed on."""

    verdict: Verdict
    other: JobId | Literal[""] = ""
    """HELD: the original. REVISED: the version before."""
    kind: Literal["exact", "near", "reprint", ""] = ""
    """HELD: a copy of what kind; `reprint` is one by another outlet, not word for word."""
    known: int = 0
    """HELD: how much of it stands in the original, in per mille."""
    bond: str = ""
    """HELD: what made it a copy; given back with its ending, where it has to hold still."""
    version: int = 0
    """REVISED: the number of the version before."""


@dataclass(frozen=True, slots=True)
class Ending:
    """A job to end, with the event that says so."""

    job_id: JobId
    epoch: int
    disposition: Disposition
    event: Event
    reason: str = ""
    detail: str = ""
    """What there is to say beside the reason."""
    error: str = ""
    """JSON, for operators; empty for none."""
    version: int = 1
    bond: str = ""
    """Of a copy, as the store told it."""
    duplicate_of: JobId | Literal[""] = ""
    document: bytes = b""
    """Empty to leave what is stored."""


@dataclass(frozen=True, slots=True)
class Backoff:
    """A job to be tried again later."""

    job_id: JobId
    epoch: int
    delay_ms: int
    error: str
    is_counted: bool = True
    """Whether it uses up one of the job's attempts."""


@dataclass(frozen=True, slots=True)
class Unheard:
    """A queued job for which no message is under way."""

    queue: str
    job_id: JobId
    chars: int
    solo: bool
    """A worker died over it: it travels alone."""


@dataclass(frozen=True, slots=True)
class Reaped:
    """What one look for lost work found."""

    expired: int
    due: int
    unheard: tuple[Unheard, ...]


@dataclass(frozen=True, slots=True)
class JobRecord:
    """What is known of a job. Times are milliseconds since 1970, by the store's clock."""

    id: JobId
    state: JobState
    stage: StageName
    epoch: int
    priority: Priority
    submitted_ms: int
    errors: int
    deaths: int
    batch_id: str | None
    client_id: str | None
    disposition: Disposition | None
    reason: str | None
    detail: str | None
    """None also for what ended before jobs kept it."""
    error: str | None
    duplicate_of: JobId | None
    sequence: str | None
    finished_ms: int | None
    story_id: JobId | None
    times: Mapping[str, int]
    """`queued:<stage>`, `claimed:<stage>` and `done:<stage>`, the latest of each."""


@dataclass(frozen=True, slots=True)
class BatchRecord:
    """What is known of a batch."""

    id: str
    created_ms: int
    closed: bool
    lines: int | None
    """None until the last line was read."""
    refused: int
    accepted: int
    dispositions: Mapping[Disposition, int]
    causes: Mapping[str, int]
    first_end_ms: int | None
    last_end_ms: int | None


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """One entry of the stream."""

    sequence: str
    type: str
    subject: str
    json: bytes
    """The whole CloudEvent, `sequence` included."""


@dataclass(frozen=True, slots=True)
class QueueDepth:
    """How much waits before a stage."""

    queue: str
    jobs: int
    oldest_ms: int | None
    """When the job that waits longest was last put in line."""
    messages: int


@dataclass(frozen=True, slots=True)
class Census:
    """All counters at one moment."""

    counts: Mapping[str, int]
    """`accepted`, each disposition, and `rescued:<cause>`."""
    reopened: Mapping[str, int]
    """How often a job that had ended so was opened again, by disposition."""
    queues: tuple[QueueDepth, ...]
    running: int
    waiting: int

    @property
    def in_flight(self) -> int:
        """Accepted jobs that have not ended."""
        ended = sum(self.counts.get(disposition, 0) for disposition in Disposition)
        return self.counts.get("accepted", 0) - ended


class CursorExpiredError(PermanentError):
    """Events between the cursor and the oldest that is kept have been trimmed."""
