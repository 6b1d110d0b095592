"""Days and clocks in figures: what they say, and whether there is such a day."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from services.ingest.reading.times.atoms import AFTERNOON, HAN_UNIT
from services.ingest.reading.times.zones import format_offset

_NUMBERS: Final = re.compile(r"\d+")
_ISO: Final = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)[.,\d]*)?\s?(Z|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE,
)
_CENTURY: Final = 2000
_LEAP_YEAR: Final = 2024

# Where a date in slashes is printed, its day leads in these languages. In English it may
# be either, which only the number of the day can tell.
_DAY_FIRST: Final = frozenset(
    (  # noqa: SIM905 - a list of words reads plainer
        "ar bg ca cs da de el es fi fr he hi hr hu id it ms nl no pl pt ro ru sk sr sv th tr"
        " uk vi"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day as far as it was printed."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    is_open: bool = False
    """Whether day and month may be the other way round."""

    @property
    def value(self) -> str:
        """`2024-07-23`, `2024-07` or `2024`; empty without a year."""
        if self.year is None:
            return ""
        parts = [f"{self.year:04}"]
        if self.month is not None:
            parts.append(f"{self.month:02}")
            if self.day is not None:
                parts.append(f"{self.day:02}")
        return "-".join(parts)

    @property
    def whole(self) -> date | None:
        """The date, if all of it was printed and leaves no doubt."""
        if self.year is None or self.month is None or self.day is None or self.is_open:
            return None
        return date(self.year, self.month, self.day)

    @property
    def exists(self) -> bool:
        """Whether some calendar has it: there is no July 32, and no July 0."""
        year = _LEAP_YEAR if self.year is None else self.year
        month = 1 if self.month is None else self.month
        try:
            date(year, month, 1 if self.day is None else self.day)
        except ValueError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as far as it was printed."""

    hour: int
    minute: int | None
    second: int | None = None

    @property
    def value(self) -> str:
        """`12:40`, `12:40:33`, or `12` where only the hour is known."""
        parts = (self.hour, self.minute, self.second)
        return ":".join(f"{part:02}" for part in parts if part is not None)


def parse_iso(text: str) -> tuple[Day, Clock | None, str | None] | None:
    """Return day, clock and offset of `2024-07-23T19:01:00Z`; None if there is no such day."""
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    day = Day(int(match[1]), int(match[2]), int(match[3]))
    if not day.exists:
        return None
    clock = None
    if match[4]:
        clock = Clock(int(match[4]), int(match[5]), int(match[6]) if match[6] else None)
        if clock.hour > 23 or (clock.minute or 0) > 59 or (clock.second or 0) > 59:
            return day, None, None
    return day, clock, format_offset(match[7]) if match[7] else None


def parse_day(text: str, kind: str, language: str | None) -> Day | None:
    """Return the day of `23.07.2024` or `7月23日`; None if there is no such day."""
    numbers = [int(number) for number in _NUMBERS.findall(text)]
    if kind == "md":
        day = Day(month=numbers[0], day=numbers[1])
    elif kind == "ymd":
        day = Day(numbers[0], numbers[1], numbers[2])
    else:
        first, second, year = numbers
        year += _CENTURY if year < 100 else 0
        day = Day(year, second, first)
        is_sure = "." in text or language in _DAY_FIRST or first == second
        if first <= 12 < second:
            day = Day(year, first, second)
        elif not is_sure and first <= 12:
            day = Day(year, second, first, is_open=True)
    return day if day.exists and (day.year is None or day.year >= 1900) else None


def parse_clock(text: str, kind: str, *, half: str | None, part: str | None) -> Clock | None:
    """Return the clock of `12:40`, `12.40`, `7 pm` or `下午2点30分`; None for `12.75`."""
    if kind not in ("clock", "dot", "num", "han"):
        return None
    numbers = [int(number) for number in _NUMBERS.findall(text)]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else None
    if half and not 1 <= hour <= 12:
        half = None
    if half == "pm" or (part in AFTERNOON and hour < 12):
        hour = hour % 12 + 12
    elif half == "am":
        hour %= 12
    if hour > 23 or (minute or 0) > 59:
        return None
    return Clock(hour, minute, numbers[2] if len(numbers) > 2 else None)


def parse_han_ago(text: str) -> tuple[int, str] | None:
    """Return number and unit of `2小时前` or `3時間前`."""
    count = int(_NUMBERS.findall(text)[0])
    words = text.lstrip("0123456789 ")
    if words.startswith(("个小", "個小")):
        words = words[1:]
    unit = HAN_UNIT.get(words[:1])
    return (count, unit) if unit and count else None
