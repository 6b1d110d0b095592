"""Times found in a line: what was printed, and nothing that was not."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from services.ingest.reading.times import lexicon
from services.ingest.reading.times.ages import read_age
from services.ingest.reading.times.atoms import Atom, split_atoms
from services.ingest.reading.times.figures import (
    Clock,
    Day,
    parse_clock,
    parse_day,
    parse_iso,
)
from services.ingest.reading.times.tape import Tape
from services.ingest.reading.times.yearless import is_day

Precision = Literal["year", "month", "day", "hour", "minute", "second", "time_of_day"]

_YEARS: Final = range(1900, 2101)
# Arabic, Persian and Devanagari digits, and full-width ones.
_DIGITS: Final = {
    zero + digit: str(digit) for zero in (0x660, 0x6F0, 0x966, 0xFF10) for digit in range(10)
} | {0xFF1A: ":"}
_OTHER_DIGIT: Final = re.compile(f"[{''.join(map(chr, _DIGITS))}]")
_REMEMBERED_CHARS: Final = 200
_GLUE_MOST: Final = 3
_NO_DAY: Final = Day()


@dataclass(frozen=True, slots=True)
class Printed:
    """One time as it stands in a line."""

    start: int
    end: int
    """`[start, end)` in characters of the line."""
    day: Day = _NO_DAY
    clock: Clock | None = None
    offset: str | None = None
    """`Z` or an offset such as `+02:00`; None where no zone tells one."""
    offset_source: str | None = None
    shift: int | None = None
    """Days from today: -1 for "yesterday"."""
    ago: tuple[int, str] | None = None
    """How many of which unit before now: `(2, "hour")`."""

    def moved(self, chars: int) -> "Printed":
        """Return the same time in a line that has so many characters more in front."""
        if not chars:
            return self
        return replace(self, start=self.start + chars, end=self.end + chars)

    @property
    def value(self) -> str:
        """ISO 8601 of what was printed; empty where that is relative or lacks the year."""
        clock = self.clock.value if self.clock else ""
        if self.shift is not None or self.ago is not None:
            return ""
        if self.day.is_open or self.day.year is None:
            return "" if self.day.month else clock
        day = self.day.value
        return f"{day}T{clock}" if clock and self.day.whole else day

    @property
    def precision(self) -> Precision:
        """How precise `value` is."""
        if self.clock is None:
            return "day" if self.day.day else "month" if self.day.month else "year"
        if self.day.whole is None:
            return "time_of_day"
        if self.clock.minute is None:
            return "hour"
        return "minute" if self.clock.second is None else "second"

    @property
    def is_dated(self) -> bool:
        """Whether it says of its day more than nothing."""
        return self.day != _NO_DAY or self.shift is not None or self.ago is not None


def find_times(text: str, language: str | None = None) -> tuple[Printed, ...]:
    """Return the times of a line in order, none overlapping.

    `language` (ISO 639-1) decides whether `7/8/2024` names its day first; without it that
    stays undecided. A part of a date that does not exist is no date.
    """
    if len(text) > _REMEMBERED_CHARS:
        return _find_times(text, language)
    return _recall_times(text, language)


def _find_times(text: str, language: str | None) -> tuple[Printed, ...]:
    if not text.isascii() and _OTHER_DIGIT.search(text):
        text = text.translate(_DIGITS)
    tape = Tape(split_atoms(text), text)
    found: list[Printed] = []
    place = 0
    while place < len(tape.atoms):
        read = _read(tape, place, language) if tape.may_begin(place) else None
        if read is None:
            place += 1
            continue
        printed, place = read
        found.append(printed)
    return tuple(found)


# A short line with a time is asked for it four times on its way into an article.
_recall_times: Final = lru_cache(maxsize=256)(_find_times)


def _read(tape: Tape, place: int, language: str | None) -> tuple[Printed, int] | None:
    """Read the longest time that begins at a place, and say where it ends."""
    if age := read_age(tape, place):
        start, end = tape.atoms[place].start, tape.atoms[age.end - 1].end
        return Printed(start, end, ago=(age.number, age.unit)), age.end
    day = _read_day(tape, place, language)
    if day:
        printed, behind = day
        for after in tape.over_glue(behind, _GLUE_MOST):
            if clock := _read_clock(tape, after, is_beside_day=True):
                return _with_zone(tape, _joined(printed, clock[0]), clock[1])
        return _with_zone(tape, printed, behind) if printed.clock else day
    clock = _read_clock(tape, place, is_beside_day=False)
    if clock is None:
        return None
    printed, behind = _with_zone(tape, *clock)
    for after in tape.over_glue(behind, _GLUE_MOST):
        if (day := _read_day(tape, after, language)) and day[0].clock is None:
            return _joined(printed, day[0]), day[1]
    return printed, behind


def _joined(first: Printed, second: Printed) -> Printed:
    day, clock = (first, second) if first.clock is None else (second, first)
    return replace(
        clock,
        start=min(first.start, second.start),
        end=max(first.end, second.end),
        day=day.day,
        shift=day.shift,
    )


def _read_day(tape: Tape, place: int, language: str | None) -> tuple[Printed, int] | None:  # noqa: PLR0911 - a kind a line
    atom = tape.at(place)
    if atom is None:
        return None
    if atom.kind == "iso":
        parsed = parse_iso(atom.text)
        if parsed is None:
            return None
        day, clock, offset = parsed
        source = "offset" if offset else None
        return Printed(atom.start, atom.end, day, clock, offset, source), place + 1
    if _is_yearless(atom) and not is_day(tape, place):
        return None
    if atom.kind in ("ymd", "dmy", "md"):
        day_found = parse_day(atom.text, atom.kind, language)
        return (Printed(atom.start, atom.end, day_found), place + 1) if day_found else None
    if atom.kind == "dm":
        first, second = (int(part) for part in atom.text.replace("/", ".").split(".")[:2])
        day = Day(month=second, day=first)
        return (_printed(tape, place, place + 1, day=day), place + 1) if day.exists else None
    if atom.kind == "dot":
        return _read_dotted_day(tape, place)
    if (shift := tape.day_shift(place)) is not None:
        days, count = shift
        return _printed(tape, place, place + count, shift=days), place + count
    return _read_named_day(tape, place)


def _is_yearless(atom: Atom) -> bool:
    """Say whether an atom is a day and a month in figures that nothing else shows to be one."""
    return atom.kind in ("dm", "dot") or (atom.kind == "md" and "-" in atom.text)


def _printed(
    tape: Tape, start: int, end: int, *, day: Day | None = None, shift: int | None = None
) -> Printed:
    return Printed(
        tape.atoms[start].start, tape.atoms[end - 1].end, day or _NO_DAY, shift=shift
    )


def _read_dotted_day(tape: Tape, place: int) -> tuple[Printed, int] | None:
    """Read "24.07, 12:40": a day and a month that only the clock behind them gives away."""
    after = tape.at(place + 1)
    if after is None or after.kind != "clock" or not tape.is_close(place):
        return None
    first, second = map(int, tape.atoms[place].text.split("."))
    day = Day(month=second, day=first)
    return (_printed(tape, place, place + 1, day=day), place + 1) if day.exists else None


def _read_named_day(tape: Tape, place: int) -> tuple[Printed, int] | None:  # noqa: PLR0911 - a form a line
    """Read a month by its name, with a day or a year beside it or both."""
    number = tape.number(place)
    if number is not None:
        year = number if number in _YEARS else None
        after = place + 1
        for behind in tape.over_glue(after, 1, is_tight=True):
            month = tape.month(behind)
            if month is None:
                continue
            end = behind + month[1]
            if year is not None:
                day = tape.number(end)
                return _named(tape, place, end + 1, Day(year, month[0], day)) if day else None
            return _with_year(tape, place, end, Day(month=month[0], day=number))
        return None
    month = tape.month(place)
    if month is None:
        return None
    after = place + month[1]
    number = tape.number(after) if tape.is_joined(after - 1) else None
    if number is None:
        return None
    if number in _YEARS:
        return _named(tape, place, after + 1, Day(year=number, month=month[0]))
    if tape.month(after + 1) and tape.is_joined(after):
        # "... begin in August 23 Jul 2024": the number is that of the month behind it.
        return None
    return _with_year(tape, place, after + 1, Day(month=month[0], day=number))


def _with_year(tape: Tape, start: int, end: int, day: Day) -> tuple[Printed, int] | None:
    for behind in tape.over_glue(end, 1, is_tight=True):
        if (year := tape.number(behind)) in _YEARS:
            return _named(tape, start, behind + 1, replace(day, year=year))
    return _named(tape, start, end, day)


def _named(tape: Tape, start: int, end: int, day: Day) -> tuple[Printed, int] | None:
    return (_printed(tape, start, end, day=day), end) if day.exists else None


def _read_clock(tape: Tape, place: int, *, is_beside_day: bool) -> tuple[Printed, int] | None:
    """Read a clock; `12.40` and `7 pm` are ones only with a word or a day that says so."""
    atom = tape.at(place)
    if atom is None:
        return None
    part, start = None, atom.start
    if atom.kind == "part":
        part, place = atom.text, place + 1
        atom = tape.at(place)
        if atom is None:
            return None
    behind = tape.at(place + 1)
    half = tape.half(place + 1)
    is_labeled = tape.word(place - 1) in lexicon.HOUR_LABEL or (
        behind is not None and behind.text in lexicon.HOUR and tape.is_close(place)
    )
    if atom.kind in ("dot", "num") and not (half or is_labeled):
        is_hour = atom.kind == "dot" and is_beside_day
        if not is_hour:
            return None
    if atom.kind == "num" and tape.word(place - 1) in lexicon.HOUR_LABEL and not half:
        return None
    clock = parse_clock(atom.text, atom.kind, half=half, part=part)
    if clock is None:
        return None
    end = place + 1
    if half or (behind is not None and behind.kind == "word" and behind.text in lexicon.HOUR):
        end += 1
    return Printed(start, tape.atoms[end - 1].end, clock=clock), end


def _with_zone(tape: Tape, printed: Printed, place: int) -> tuple[Printed, int]:
    zone = tape.zone(place)
    if zone is None or printed.offset:
        return printed, place
    offset, source, count = zone
    end = place + count
    return (
        replace(printed, end=tape.atoms[end - 1].end, offset=offset, offset_source=source),
        end,
    )
