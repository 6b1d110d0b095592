"""The one Python door to the scripts: each function packs a call and knows its answer.

Nothing here talks to Redis; `runners` carries a `Call` there, for workers and gateway
alike. Arguments stand in the order that the head of each script in `lua/` gives.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, Literal, TypeAlias, TypeVar, cast

from shared.events import Event
from shared.jobs import Disposition, StageName
from shared.messages import Message, queue_name
from shared.store.records import (
    Admission,
    Backoff,
    Claim,
    Ending,
    Envelope,
    Intake,
    Move,
    Reaped,
    Terms,
    Unheard,
    Verdict,
)
from shared.values import JobId

Answer = TypeVar("Answer")
Argument: TypeAlias = str | bytes | int
Reply: TypeAlias = list[bytes | int | None]


@dataclass(frozen=True, slots=True)
class Call(Generic[Answer]):
    """One run of a script: its name, its ARGV, and how its reply reads."""

    script: str
    arguments: Sequence[Argument]
    parse: Callable[[Reply], Answer]


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
        _ms(terms.keep_key),
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
        for verdict, job_id in _rows(reply, 2):
            word = _text(verdict)
            if word not in verdicts:
                raise ValueError(f"accept answered {word!r}")
            literal = cast("Literal['accepted', 'replayed', 'mismatch', 'busy']", word)
            admissions.append(Admission(literal, _text(job_id)))
        return admissions

    return Call("accept", arguments, parse)


def claim(message: Message, *, owner: str, lease: timedelta) -> Call[list[Claim]]:
    """Take those of the message's jobs that wait for it."""
    document = "original" if message.stage is StageName.INGEST else "article"
    queue = queue_name(message.stage, message.priority)

    def parse(reply: Reply) -> list[Claim]:
        return [
            Claim(
                job_id=_text(row[0]),
                epoch=int(row[1] or 0),
                errors=int(row[2] or 0),
                deaths=int(row[3] or 0),
                submitted_ms=int(row[4] or 0),
                priority=message.priority,
                batch_id=_text(row[5]) or None,
                trace=_text(row[6]),
                document=cast("bytes | None", row[7]),
            )
            for row in _rows(reply, 8)
        ]

    return Call(
        "claim",
        [
            message.stage,
            queue,
            document,
            owner,
            _ms(lease),
            message.pushed_at,
            *message.job_ids,
        ],
        parse,
    )


def renew(
    stage: StageName, held: Sequence[tuple[JobId, int]], *, lease: timedelta
) -> Call[list[JobId]]:
    """Prolong leases on (job id, epoch); the answer names the jobs no longer held."""
    return Call(
        "renew", [stage, _ms(lease), *_flat(held)], lambda reply: [_text(one) for one in reply]
    )


def release(stage: StageName, held: Sequence[tuple[JobId, int]]) -> Call[int]:
    """Give (job id, epoch) back untouched; the answer says how many."""
    return Call("release", [stage, *_flat(held)], _number)


def commit(
    stage: StageName,
    moves: Sequence[Move],
    message: Message,
    *,
    envelope: Envelope,
    keep_fingerprint: timedelta,
) -> Call[list[tuple[Verdict, JobId]]]:
    """Hand jobs on to the stage of `message`; a verdict and, if held, by whom, for each."""
    head, tail = envelope(message)
    arguments: list[Argument] = [
        stage,
        message.stage,
        queue_name(message.stage, message.priority),
        _ms(keep_fingerprint),
        head,
        tail,
    ]
    for move in moves:
        arguments += [move.job_id, move.epoch, move.fingerprint, move.chars, move.document]
    return Call(
        "commit",
        arguments,
        lambda reply: [
            (Verdict(_text(verdict)), _text(owner)) for verdict, owner in _rows(reply, 2)
        ],
    )


def publish(
    stage: StageName,
    endings: Sequence[Ending],
    *,
    time: datetime,
    keep_job: timedelta,
    keep_events: timedelta,
) -> Call[list[Verdict]]:
    """End jobs, each with its event; a verdict for each."""
    arguments: list[Argument] = [stage, _iso(time), _ms(keep_job), _ms(keep_events)]
    for one in endings:
        arguments += [
            one.job_id,
            one.epoch,
            one.disposition,
            one.reason,
            one.error,
            one.version,
            one.fingerprint,
            one.duplicate_of,
            one.event.type,
            one.event.unsequenced(),
            one.document,
        ]
    return Call("publish", arguments, _verdicts)


def fail(stage: StageName, backoffs: Sequence[Backoff]) -> Call[list[Verdict]]:
    """Send jobs to wait; a verdict for each."""
    arguments: list[Argument] = [stage]
    for one in backoffs:
        arguments += [one.job_id, one.epoch, one.delay_ms, one.error]
    return Call("fail", arguments, _verdicts)


def cancel(
    job_id: JobId, event: Event, *, keep_job: timedelta
) -> Call[tuple[Literal["done", "finished", "unknown"], Disposition | None]]:
    """End a job on request; `finished` with the disposition it had already."""

    def parse(
        reply: Reply,
    ) -> tuple[Literal["done", "finished", "unknown"], Disposition | None]:
        word = cast("Literal['done', 'finished', 'unknown']", _text(reply[0]))
        disposition = _text(reply[1])
        return word, Disposition(disposition) if disposition else None

    return Call(
        "cancel",
        [job_id, _iso(event.time), _ms(keep_job), event.type, event.unsequenced()],
        parse,
    )


def retry(
    job_id: JobId,
) -> Call[tuple[Literal["done", "unfinished", "final", "unknown"], Disposition | None]]:
    """Reopen a job that ended unpublished; `final` where that cannot be."""

    def parse(
        reply: Reply,
    ) -> tuple[Literal["done", "unfinished", "final", "unknown"], Disposition | None]:
        word = cast("Literal['done', 'unfinished', 'final', 'unknown']", _text(reply[0]))
        disposition = _text(reply[1])
        return word, Disposition(disposition) if disposition else None

    return Call("retry", [job_id], parse)


def reap(queues: Sequence[str], *, grace: timedelta, limit: int) -> Call[Reaped]:
    """Take back what silent workers hold and find what nobody was told of."""

    def parse(reply: Reply) -> Reaped:
        return Reaped(
            expired=int(reply[0] or 0),
            due=int(reply[1] or 0),
            unheard=tuple(
                Unheard(_text(queue), _text(job_id), int(chars or 0), solo=bool(solo))
                for queue, job_id, chars, solo in _rows(reply[2:], 4)
            ),
        )

    return Call("reap", [_ms(grace), limit, *queues], parse)


def wake(message: Message, *, envelope: Envelope, grace: timedelta) -> Call[int]:
    """Send a message for jobs that lost theirs; the answer says how many still needed it."""
    head, tail = envelope(message)
    queue = queue_name(message.stage, message.priority)
    return Call("wake", [queue, _ms(grace), head, tail, *message.job_ids], _number)


def trim(*, oldest_ms: int, most_bytes: int) -> Call[int]:
    """Trim the stream by age, then by size; the answer says how many events went."""
    return Call("trim", [max(oldest_ms, 0), most_bytes], _number)


def open_batch(batch_id: str, *, key: str, keep_key: timedelta, keep: timedelta) -> Call[str]:
    """Begin a batch, or open the one again that the key began; the answer is its id."""
    return Call(
        "open_batch",
        [batch_id, key, _ms(keep_key), _ms(keep)],
        lambda reply: _text(cast("bytes", reply)),
    )


def close_batch(
    batch_id: str, *, time: datetime, lines: int, refused: int, keep: timedelta
) -> Call[int]:
    """Mark a batch as whole: `lines` were read, `refused` of them not accepted."""
    return Call("close_batch", [batch_id, _iso(time), lines, refused, _ms(keep)], _number)


def _rows(reply: Reply, width: int) -> list[Reply]:
    return [reply[start : start + width] for start in range(0, len(reply), width)]


def _flat(held: Sequence[tuple[JobId, int]]) -> list[Argument]:
    return [part for pair in held for part in pair]


def _verdicts(reply: Reply) -> list[Verdict]:
    return [Verdict(_text(one)) for one in reply]


def _number(reply: Reply) -> int:
    return cast("int", reply)


def _text(value: bytes | int | None) -> str:
    return value.decode() if isinstance(value, bytes) else ""


def _ms(duration: timedelta) -> int:
    return int(duration.total_seconds() * 1000)


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")
