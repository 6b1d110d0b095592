"""The life of a job: the only place that knows which state may follow which."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from shared.errors import PermanentError


class StageName(StrEnum):
    """The stations of an article, in order; the names are the API's and metrics' too.

    Only a submission that is an address alone begins at the first.
    """

    FETCH = "fetch"
    INGEST = "ingest"
    ENRICH = "enrich"
    PUBLISH = "publish"


class JobState(StrEnum):
    """What is happening to a job at its stage."""

    QUEUED = "queued"
    RUNNING = "running"
    WAITING = "waiting"
    FINISHED = "finished"


class Disposition(StrEnum):
    """How a job ended: exactly one for every finished job, none before."""

    PUBLISHED = "published"
    SPIKED = "spiked"
    DUPLICATE = "duplicate"
    CANCELED = "canceled"
    QUARANTINED = "quarantined"


class Priority(StrEnum):
    """Which of a stage's two lists a job travels on."""

    NORMAL = "normal"
    BULK = "bulk"


class JobAction(StrEnum):
    """What can be done to a job; each has one script in the store."""

    CLAIM = "claim"
    HAND_ON = "hand on"
    BACK_OFF = "back off"
    RELEASE = "release"
    EXPIRE = "expire"
    WAKE = "wake"
    END = "end"
    CANCEL = "cancel"
    REOPEN = "reopen"


NEXT_STAGE: Final[Mapping[StageName, StageName | None]] = MappingProxyType(
    {
        StageName.FETCH: StageName.INGEST,
        StageName.INGEST: StageName.ENRICH,
        StageName.ENRICH: StageName.PUBLISH,
        StageName.PUBLISH: None,
    }
)

MOVES: Final[Mapping[tuple[JobState, JobAction], JobState]] = MappingProxyType(
    {
        (JobState.QUEUED, JobAction.CLAIM): JobState.RUNNING,
        (JobState.QUEUED, JobAction.CANCEL): JobState.FINISHED,
        (JobState.RUNNING, JobAction.HAND_ON): JobState.QUEUED,
        (JobState.RUNNING, JobAction.BACK_OFF): JobState.WAITING,
        (JobState.RUNNING, JobAction.RELEASE): JobState.QUEUED,
        (JobState.RUNNING, JobAction.EXPIRE): JobState.QUEUED,
        (JobState.RUNNING, JobAction.END): JobState.FINISHED,
        (JobState.RUNNING, JobAction.CANCEL): JobState.FINISHED,
        (JobState.WAITING, JobAction.WAKE): JobState.QUEUED,
        (JobState.WAITING, JobAction.CANCEL): JobState.FINISHED,
        (JobState.FINISHED, JobAction.REOPEN): JobState.QUEUED,
    }
)
"""Every move there is. The scripts of the store make these and no other."""


class IllegalMoveError(PermanentError):
    """A job was asked for a move that its state does not allow."""


def advance(state: JobState, action: JobAction) -> JobState:
    """Return the state that `action` leads to.

    Raises:
        IllegalMoveError: the table has no such move.
    """
    try:
        return MOVES[state, action]
    except KeyError:
        raise IllegalMoveError(f"a {state} job cannot {action}") from None
