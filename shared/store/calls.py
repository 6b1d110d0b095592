"""The one Python door to the scripts: each function packs a call and knows its answer.

Nothing here talks to Redis; `runners` carries a `Call` there, for workers and gateway
alike. Arguments stand in the order that the head of each script in `lua/` gives.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal, cast

from shared.events import Event
from shared.jobs import Disposition, StageName
from shared.messages import Message, queue_name
from shared.store.call import (
    Argument,
    Call,
    Reply,
    as_handover,
    as_number,
    as_text,
    as_verdicts,
    flat,
    iso,
    ms,
    rows,
    seconds,
)
from shared.store.likeness import address_key, outlet_key
from shared.store.protocols import CancelVerdict, RetryVerdict
from shared.store.records import (
    Admission,
    Backoff,
    Claim,
    Ending,
    Envelope,
    Handover,
    HandoverTerms,
    Intake,
    Move,
    Reaped,
    Terms,
    Unheard,
    Verdict,
)
from shared.store.story_calls import as_arguments
from shared.values import JobId


def accept(
    intakes: Sequence[Intake],
    message: Message,
    *,
    envelope: Envelope,
    terms: Terms,
) -> Call[list[Admission]]:
    """Store submissions and wake ingest; one admission for each, in order."""
    head, tail = envelope(message)
    arguments: list[Argument] = [
        message.stage,
        message.priority,
        terms.batch_id,
        terms.limit,
        ms(terms.keep_key),
        head,
        tail,
    ]
    for one in intakes:
        arguments += [
            one.job_id,
            one.key,
            one.fingerprint,
            one.original,
            one.chars,
            one.client_id,
            one.trace,
        ]

    def parse(reply: Reply) -> list[Admission]:
        verdicts = {"accepted", "replayed", "mismatch", "busy"}
        admissions = []
        for verdict, job_id in rows(reply, 2):
            word = as_text(verdict)
            if word not in verdicts:
                raise ValueError(f"accept answered {word!r}")
            literal = cast("Literal['accepted', 'replayed', 'mismatch', 'busy']", word)
            admissions.append(Admission(literal, as_text(job_id)))
        return admissions

    return Call("accept", arguments, parse)


def claim(message: Message, *, owner: str, lease: timedelta) -> Call[list[Claim]]:
    """Take those of the message's jobs that wait for it."""
    queue = queue_name(message.stage, message.priority)

    def parse(reply: Reply) -> list[Claim]:
        return [
            Claim(
                job_id=as_text(row[0]),
                epoch=int(row[1] or 0),
                errors=int(row[2] or 0),
                deaths=int(row[3] or 0),
                submitted_ms=int(row[4] or 0),
                priority=message.priority,
                batch_id=as_text(row[5]) or None,
                trace=as_text(row[6]),
                document=cast("bytes | None", row[7]),
            )
            for row in rows(reply, 8)
        ]

    return Call(
        "claim",
        [
            message.stage,
            queue,
            _document_of(message.stage),
            owner,
            ms(lease),
            message.pushed_at,
            *message.job_ids,
        ],
        parse,
    )


def _document_of(stage: StageName) -> str:
    """Return under which of the keys the document stands that a stage reads."""
    return "article" if stage in (StageName.ENRICH, StageName.PUBLISH) else "original"


def renew(
    stage: StageName, held: Sequence[tuple[JobId, int]], *, lease: timedelta
) -> Call[list[JobId]]:
    """Prolong leases on (job id, epoch); the answer names the jobs no longer held."""
    return Call(
        "renew", [stage, ms(lease), *flat(held)], lambda reply: [as_text(one) for one in reply]
    )


def release(stage: StageName, held: Sequence[tuple[JobId, int]]) -> Call[int]:
    """Give (job id, epoch) back untouched; the answer says how many."""
    return Call("release", [stage, *flat(held)], as_number)


def commit(
    stage: StageName,
    moves: Sequence[Move],
    message: Message,
    *,
    envelope: Envelope,
    terms: HandoverTerms,
) -> Call[list[Handover]]:
    """Hand jobs on to the stage of `message`; what became of each."""
    head, tail = envelope(message)
    arguments: list[Argument] = [
        stage,
        message.stage,
        queue_name(message.stage, message.priority),
        _document_of(message.stage),
        ms(terms.keep_fingerprint),
        seconds(terms.story_window),
        head,
        tail,
    ]
    for move in moves:
        arguments += [move.job_id, move.epoch, *_names(move), *as_arguments(move.joining)]
        arguments += [move.chars, move.document]

    def parse(reply: Reply) -> list[Handover]:
        return [as_handover(row) for row in rows(reply, 5)]

    return Call("commit", arguments, parse)


def _names(move: Move) -> Sequence[Argument]:
    known = move.identity
    if known is None:
        return ["", "", "", "", ""]
    before = f"{move.revises} {move.version - 1}" if move.revises else ""
    address, outlet = address_key(known.address), outlet_key(known.outlet)
    return [known.sha256, address, known.signature, outlet, before]


def publish(
    stage: StageName,
    endings: Sequence[Ending],
    *,
    time: datetime,
    keep_job: timedelta,
    keep_events: timedelta,
) -> Call[list[Verdict]]:
    """End jobs, each with its event; a verdict for each."""
    arguments: list[Argument] = [stage, iso(time), ms(keep_job), ms(keep_events)]
    for one in endings:
        arguments += [
            one.job_id,
            one.epoch,
            one.disposition,
            one.reason,
            one.detail,
            one.error,
            one.version,
            one.bond,
            one.duplicate_of,
            one.event.type,
            one.event.unsequenced(),
            one.document,
        ]
    return Call("publish", arguments, as_verdicts)


def fail(stage: StageName, backoffs: Sequence[Backoff]) -> Call[list[Verdict]]:
    """Send jobs to wait; a verdict for each."""
    arguments: list[Argument] = [stage]
    for one in backoffs:
        counted = 1 if one.is_counted else 0
        arguments += [one.job_id, one.epoch, one.delay_ms, counted, one.error]
    return Call("fail", arguments, as_verdicts)


def cancel(
    job_id: JobId, event: Event, *, keep_job: timedelta
) -> Call[tuple[CancelVerdict, Disposition | None]]:
    """End a job on request; `finished` with the disposition it had already."""

    def parse(reply: Reply) -> tuple[CancelVerdict, Disposition | None]:
        word = cast("CancelVerdict", as_text(reply[0]))
        disposition = as_text(reply[1])
        return word, Disposition(disposition) if disposition else None

    return Call(
        "cancel",
        [job_id, iso(event.time), ms(keep_job), event.type, event.unsequenced()],
        parse,
    )


def retry(job_id: JobId) -> Call[tuple[RetryVerdict, Disposition | None]]:
    """Reopen a job that ended unpublished; `final` where that cannot be."""

    def parse(reply: Reply) -> tuple[RetryVerdict, Disposition | None]:
        word = cast("RetryVerdict", as_text(reply[0]))
        disposition = as_text(reply[1])
        return word, Disposition(disposition) if disposition else None

    return Call("retry", [job_id], parse)


def reap(queues: Sequence[str], *, grace: timedelta, limit: int) -> Call[Reaped]:
    """Take back what silent workers hold and find what nobody was told of."""

    def parse(reply: Reply) -> Reaped:
        return Reaped(
            expired=int(reply[0] or 0),
            due=int(reply[1] or 0),
            unheard=tuple(
                Unheard(as_text(queue), as_text(job_id), int(chars or 0), solo=bool(solo))
                for queue, job_id, chars, solo in rows(reply[2:], 4)
            ),
        )

    return Call("reap", [ms(grace), limit, *queues], parse)


def wake(message: Message, *, envelope: Envelope, grace: timedelta) -> Call[int]:
    """Send a message for jobs that lost theirs; the answer says how many still needed it."""
    head, tail = envelope(message)
    queue = queue_name(message.stage, message.priority)
    return Call("wake", [queue, ms(grace), head, tail, *message.job_ids], as_number)


def trim(*, oldest_ms: int, most_bytes: int) -> Call[int]:
    """Trim the stream by age, then by size; the answer says how many events went."""
    return Call("trim", [max(oldest_ms, 0), most_bytes], as_number)


def open_batch(batch_id: str, *, key: str, keep_key: timedelta, keep: timedelta) -> Call[str]:
    """Begin a batch, or open the one again that the key began; the answer is its id."""
    return Call(
        "open_batch",
        [batch_id, key, ms(keep_key), ms(keep)],
        lambda reply: as_text(cast("bytes", reply)),
    )


def close_batch(
    batch_id: str, *, time: datetime, lines: int, refused: int, keep: timedelta
) -> Call[int]:
    """Mark a batch as whole: `lines` were read, `refused` of them not accepted."""
    return Call("close_batch", [batch_id, iso(time), lines, refused, ms(keep)], as_number)


def forget(*, keep: timedelta, limit: int) -> Call[int]:
    """Forget old signatures; the answer is `limit` where there may be more."""
    return Call("forget", [ms(keep), limit], as_number)
