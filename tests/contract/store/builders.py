"""What goes into a store, valid with one call; a test names only what it is about."""

from datetime import UTC, datetime
from typing import Final

from shared.events import make_ending
from shared.jobs import Disposition, Priority, StageName
from shared.messages import MESSAGE_FOR, Message
from shared.store.records import Backoff, Ending, Intake, Move
from tests.builders import a_job_id

A_TIME: Final = datetime(2026, 3, 14, 9, 26, 53, 589000, tzinfo=UTC)


def an_intake(
    number: int = 1, *, key: str = "", fingerprint: str = "", client_id: str = ""
) -> Intake:
    """Return a submission on its way in, under the job id of that number."""
    return Intake(
        job_id=a_job_id(number),
        original=f"original {number}".encode(),
        chars=100 + number,
        key=key,
        fingerprint=fingerprint,
        client_id=client_id,
        trace=f"trace {number}",
    )


def a_message(
    stage: StageName, *numbers: int, priority: Priority = Priority.NORMAL, pushed_at: int = 0
) -> Message:
    """Return a wake-up of a stage for the jobs of these numbers."""
    ids = tuple(a_job_id(number) for number in numbers)
    return MESSAGE_FOR[stage](job_ids=ids, priority=priority, pushed_at=pushed_at)


def a_move(number: int = 1, *, epoch: int = 1, fingerprint: str = "") -> Move:
    """Return a job to hand on."""
    return Move(
        job_id=a_job_id(number),
        epoch=epoch,
        document=f"article {number}".encode(),
        chars=200 + number,
        fingerprint=fingerprint,
    )


def an_ending(
    number: int = 1,
    *,
    epoch: int = 1,
    disposition: Disposition = Disposition.SPIKED,
    fingerprint: str = "",
    duplicate_of: int = 0,
) -> Ending:
    """Return a job to end; `duplicate_of` is a number too, 0 for none."""
    reasons = {
        Disposition.SPIKED: "empty_body",
        Disposition.DUPLICATE: "exact_duplicate",
        Disposition.QUARANTINED: "MemoryError",
    }
    return Ending(
        job_id=a_job_id(number),
        epoch=epoch,
        disposition=disposition,
        event=make_ending(
            disposition, a_job_id(number), source="test", time=A_TIME, data={"number": number}
        ),
        reason=reasons.get(disposition, ""),
        error='{"type":"MemoryError"}' if disposition is Disposition.QUARANTINED else "",
        fingerprint=fingerprint,
        duplicate_of=a_job_id(duplicate_of) if duplicate_of else "",
        document=f"final {number}".encode(),
    )


def a_backoff(number: int = 1, *, epoch: int = 1, seconds: int = 10) -> Backoff:
    """Return a job to try again later."""
    return Backoff(
        job_id=a_job_id(number),
        epoch=epoch,
        delay_ms=seconds * 1000,
        error='{"type":"TimeoutError"}',
    )
