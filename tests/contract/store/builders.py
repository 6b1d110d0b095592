"""What goes into a store, valid with one call; a test names only what it is about."""

import struct
from datetime import UTC, datetime
from typing import Final

from shared.events import make_ending
from shared.jobs import Disposition, Priority, StageName
from shared.messages import MESSAGE_FOR, Message
from shared.outcomes import BANDS, POSITIONS, Identity
from shared.store.records import Backoff, Ending, Intake, Move
from shared.store.story_records import Joining, Nearby, Seeker
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


def a_move(  # noqa: PLR0913 - a test names only what it is about
    number: int = 1,
    *,
    epoch: int = 1,
    fingerprint: str = "",
    known: Identity | None = None,
    version: int = 1,
    joining: Joining | None = None,
    document: bytes | None = None,
) -> Move:
    """Return a job to hand on; `known` by a fingerprint alone unless more is given."""
    if known is None and fingerprint:
        known = Identity(sha256=fingerprint)
    return Move(
        job_id=a_job_id(number),
        epoch=epoch,
        document=document or f"article {number}".encode(),
        chars=200 + number,
        identity=known,
        version=version,
        joining=joining,
    )


def an_ending(
    number: int = 1,
    *,
    epoch: int = 1,
    disposition: Disposition = Disposition.SPIKED,
    bond: str = "fp:f",
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
        detail="nothing but menus" if disposition is Disposition.SPIKED else "",
        error='{"type":"MemoryError"}' if disposition is Disposition.QUARANTINED else "",
        bond=bond,
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


def a_signature(*, of: int = 1, runs: int = 100, shared: int = POSITIONS) -> bytes:
    """Return the signature of text number `of` with so many runs of words.

    Two of one number are alike in as many positions as the smaller `shared` of both says.
    """
    own = (of + 1 + runs % 100) % 256  # what is not shared, is told apart by the length
    positions = [of % 256 if at < shared else own for at in range(POSITIONS)]
    bands = [of * 1000 + band for band in range(BANDS)]
    return struct.pack(f">I{BANDS}I{POSITIONS}B", runs, *bands, *positions)


def an_identity(
    text: str = "f", *, of: int = 1, runs: int = 100, shared: int = POSITIONS, **fields: str
) -> Identity:
    """Return what an article is known by that bears the fingerprint `text`.

    Texts of one number `of` are alike, as `a_signature` has it; 0 for no signature.
    """
    signature = a_signature(of=of, runs=runs, shared=shared) if of else b""
    return Identity(sha256=text, signature=signature, **fields)


def a_joining(
    number: int,
    near: Nearby,
    seeker: Seeker,
    *,
    is_new: bool = False,
    is_late: bool = False,
) -> Joining:
    """Return how a job joins the first story near it, or opens one of its own.

    `is_late` has it choose by the sight of a moment when nothing was there.
    """
    if near.kept:
        return Joining(near.kept)
    story = near.stories[0].id if near.stories and not is_new else a_job_id(number)
    return Joining(
        story,
        at=seeker.at,
        buckets=seeker.buckets,
        sight="" if is_late else near.sight,
        profile=b"profile %d" % number,
    )
