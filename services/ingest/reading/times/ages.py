"""How long ago: "2 hours ago" in either order, "an hour ago", a lone "hour" beside its word."""

from typing import Final, NamedTuple

from services.ingest.reading.times import lexicon
from services.ingest.reading.times.atoms import Atom
from services.ingest.reading.times.figures import parse_han_ago
from services.ingest.reading.times.tape import Tape

_UNIT_COUNT: Final = 1_000
_CALENDAR: Final = frozenset(("day", "week", "month", "year"))


class Age(NamedTuple):
    """How many of which unit before now, and where the atom behind it stands."""

    number: int
    unit: str
    end: int


def read_age(tape: Tape, place: int) -> Age | None:
    """Read "2 hours ago" in either order, and "5 min" where it is all that is printed."""
    atom = tape.atoms[place]
    if atom.kind == "ago":
        ago = parse_han_ago(atom.text)
        return Age(*ago, place + 1) if ago else None
    first = place
    is_opened = atom.kind == "word" and atom.text in lexicon.BEFORE
    is_told = is_opened and atom.text not in lexicon.AROUND
    if is_opened:
        place += 1
        while tape.word(place) in ("y", "a", "cu") and tape.word(place + 1) not in lexicon.UNIT:
            place += 1
    counted = tape.counted_unit(place)
    if counted is None:
        return None
    count, unit, end = counted
    if end == place + 1 and tape.word(place) in lexicon.ALONE:
        end += tape.word(end) in lexicon.ONE_OF and tape.is_joined(place)
        if is_told and _names_a_date(tape, end, unit):
            return None
    behind = _past_ago(tape, end)
    is_all = first == 0 and end == len(tape.atoms) and atom.kind == "num"
    if behind == end and not is_told and not is_all:
        return None
    return Age(count, unit, behind) if 0 < count < _UNIT_COUNT else None


def _past_ago(tape: Tape, end: int) -> int:
    """Return the place behind the words that say "ago" behind a unit."""
    if tape.word(end) in ("in", "yang") and tape.word(end + 1) in lexicon.AGO:
        return end + 2
    return end + (tape.word(end) in lexicon.AGO)


def _names_a_date(tape: Tape, end: int, unit: str) -> bool:
    """Say whether a lone unit goes on as "since the year 2011" and "the day of ..." do."""
    behind: Atom | None = tape.at(end)
    is_followed = behind is not None and tape.is_joined(end - 1)
    return unit in _CALENDAR and is_followed and tape.word(end) not in lexicon.AGO
