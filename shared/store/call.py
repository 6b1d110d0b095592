"""One run of a script, and the pieces that arguments and replies are made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, Literal, TypeAlias, TypeVar, cast

from shared.store.records import Handover, Verdict
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


def rows(reply: Reply, width: int) -> list[Reply]:
    """Return a flat reply as rows of so many values."""
    return [reply[start : start + width] for start in range(0, len(reply), width)]


def flat(held: Sequence[tuple[JobId, int]]) -> list[Argument]:
    """Return pairs as the arguments they make."""
    return [part for pair in held for part in pair]


def as_verdicts(reply: Reply) -> list[Verdict]:
    """Return a reply of verdicts."""
    return [Verdict(as_text(one)) for one in reply]


def as_handover(row: Reply) -> Handover:
    """Return what a row of `commit` says: verdict, other, kind, number, bond."""
    verdict, other, kind = Verdict(as_text(row[0])), as_text(row[1]), as_text(row[2])
    number = int(row[3] or 0)
    if verdict is Verdict.REVISED:
        return Handover(verdict, other, version=number)
    return Handover(
        verdict,
        other,
        kind=cast("Literal['exact', 'near', 'reprint', '']", kind),
        known=number,
        bond=as_text(row[4]),
    )


def as_number(reply: Reply) -> int:
    """Return a reply that is a number."""
    return cast("int", reply)


def as_text(value: bytes | int | None) -> str:
    """Return a value as text, empty for none."""
    return value.decode() if isinstance(value, bytes) else ""


def ms(duration: timedelta) -> int:
    """Return a duration in milliseconds."""
    return duration // timedelta(milliseconds=1)


def seconds(duration: timedelta) -> int:
    """Return a duration in seconds."""
    return int(duration.total_seconds())


def iso(moment: datetime) -> str:
    """Return a moment as events spell it."""
    return moment.isoformat(timespec="milliseconds")
