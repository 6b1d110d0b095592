"""Times as a page prints them beside its headlines: "12:40", "23.07.2024, 19:01"."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

_DATE: Final = r"(?:(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4}),?\s{1,3})?"
_TIME: Final = r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)"
_AT_END: Final = re.compile(rf"(?<![\d:.,/+-]){_DATE}{_TIME}$")
_AT_START: Final = re.compile(rf"{_DATE}{_TIME}(?=\s)")

# "The last train leaves at 12:40" tells a time; it does not bear one.
_TOLD: Final = re.compile(
    r"\b(?:about|after|around|at|before|between|by|from|since|till?|to|until)\s*$",
    re.IGNORECASE,
)

_CHARS_READ: Final = 40
"""No time with its date is longer, so no more of a line is looked at."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time printed at one end of a line."""

    start: int
    end: int
    """`[start, end)` in characters of the line."""
    value: str
    """`12:40`, or `2024-07-23T19:01` where the date is printed too."""
    precision: Literal["minute", "time_of_day"]


def find_clock_at_end(line: str) -> Clock | None:
    """Return the time glued to the end of a line; None if the words lead up to it."""
    if line[-3:-2] != ":":
        return None
    offset = max(0, len(line) - _CHARS_READ)
    match = _AT_END.search(line[offset:])
    if match is None:
        return None
    clock = _clock(match, offset)
    is_told = clock.precision == "time_of_day" and _TOLD.search(line[offset : clock.start])
    return None if is_told else clock


def find_clock_at_start(line: str) -> Clock | None:
    """Return the time that a line begins with, if words follow it."""
    match = _AT_START.match(line[:_CHARS_READ])
    return _clock(match, 0) if match else None


def _clock(match: re.Match[str], offset: int) -> Clock:
    end = offset + match.end()
    time = f"{int(match['hour']):02}:{match['minute']}"
    if match["day"]:
        try:
            day = date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            pass
        else:
            return Clock(offset + match.start(), end, f"{day.isoformat()}T{time}", "minute")
    return Clock(offset + match.start("hour"), end, time, "time_of_day")
