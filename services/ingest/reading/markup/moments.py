# ruff: noqa: RUF001 - zones and signs in other scripts are meant so
"""A day, perhaps with its time and zone, read from what the markup of a page says.

Read leniently, in whatever language and with words around it, since a page's markup is what
its templates made of it. What feeds and formats declare is read by `times.declared`, which
takes a time as a whole or not at all; what lines of text print, by `times.printed`.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from services.ingest.reading.times.lexicon import MONTH
from services.ingest.reading.times.zones import ZONE, parse_zone
from services.ingest.reading.words.folding import fold

_MIN_YEAR: Final = 1900
_MAX_CHARS: Final = 80
# "24.07.24" is of this century.
_CENTURY: Final = 2000

_DIGIT: Final = re.compile(r"\d")
_CLOCK: Final = r"""
    (?P<hour>[01]?\d|2[0-4])[:h.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?:[.,]\d{1,9})?
    (?:\s?(?P<half>[ap])\.?m\b\.?)?
"""
_ZONE: Final = rf"(?:\s?\(?(?P<zone>{ZONE}))?"
_ISO: Final = re.compile(
    rf"(?P<year>\d{{4}})(?P<part>[-/.])(?P<month>\d{{1,2}})(?P=part)(?P<day>\d{{1,2}})(?!\d)"
    rf"(?:(?:T|\s|,|-){{0,3}}{_CLOCK}{_ZONE})?",
    re.VERBOSE | re.IGNORECASE,
)
_COMPACT: Final = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)"
    r"(?:T?(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?P<second>[0-5]\d)?(?P<zone>Z|[+-]\d{4})?)?(?!\d)"
)
_EPOCH: Final = re.compile(r"(\d{10})(?:\d{3}|\.\d{1,6})?")
_NUMERIC: Final = re.compile(
    rf"(?<!\d)(?P<first>\d{{1,2}})(?P<part>[./-])(?P<second_>\d{{1,2}})(?P=part)(?P<year>\d{{4}}|\d\d)"
    rf"(?!\d)(?:[\s,|@-]{{0,5}}(?:at|um|alle|om|kl|à|às|o|в|a\ las)?\.?\s?{_CLOCK}{_ZONE})?",
    re.VERBOSE | re.IGNORECASE,
)
_WORDED: Final = re.compile(
    r"(?<![\d:])(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s.,-]{1,3}"
    r"(?:(?:de|di|of)\s)?(?P<month>[^\W\d_]{3,14})\.?[\s.,-]{1,3}(?:(?:de|del)\s)?(?P<year>\d{4})(?!\d)"
    r"|(?P<month2>[^\W\d_]{3,14})\.?\s(?P<day2>\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(?P<year2>\d{4})(?!\d)"
    r"|(?P<year3>\d{4})[年년.]\s?(?P<month3>\d{1,2}|[^\W\d_]{3,14})[月월\s.]\s?(?P<day3>\d{1,2})[日일.]?"
)
_POSIX: Final = re.compile(
    r"[A-Z][a-z]{2}\s(?P<month>[A-Z][a-z]{2})\s{1,2}(?P<day>\d{1,2})\s"
    r"(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)\s(?P<zone>[A-Z]{1,5}|GMT[+-]\d{4})?\s?(?P<year>\d{4})"
    r"|[A-Z][a-z]{2}\s(?P<month2>[A-Z][a-z]{2})\s{1,2}(?P<day2>\d{1,2})\s(?P<year2>\d{4})\s"
    r"(?P<hour2>\d\d):(?P<minute2>\d\d):(?P<second2>\d\d)(?:\s(?P<zone2>GMT[+-]\d{4}))?"
)
_AFTER: Final = re.compile(
    rf"[\s,|@–-]{{0,5}}(?:at|um|alle|ore|om|kl|à|às|o|в|a\ las|saat)?\.?\s?{_CLOCK}{_ZONE}",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and what is known of the time on it."""

    day: date
    clock: str | None = None
    """`HH:MM` or `HH:MM:SS`; None where only the day is known."""
    zone: str | None = None
    """`Z` or `+02:00`."""
    zone_source: str | None = None
    """`offset`, `zone_name` or `epoch`."""

    @property
    def days(self) -> frozenset[date]:
        """The day as printed, and the day in UTC."""
        if self.clock is None or self.zone in (None, "Z"):
            return frozenset((self.day,))
        moment = datetime.fromisoformat(f"{self.day.isoformat()}T{self.clock}{self.zone}")
        try:
            return frozenset((self.day, moment.astimezone(UTC).date()))
        except OverflowError:
            return frozenset((self.day,))


def parse_moment(text: object, *, month_first: bool | None = None) -> Moment | None:
    """Return what a value says; None if it names no day or could mean two.

    `month_first` tells how `03/04/2024` is meant; None says that nobody knows. Midnight
    sharp is what a system writes that knows the day alone.
    """
    if isinstance(text, int) and not isinstance(text, bool):
        text = str(text) if 0 < text < 10**13 else None
    if not isinstance(text, str):
        return None
    text = text.strip()[:_MAX_CHARS]
    if epoch := _EPOCH.fullmatch(text):
        return _from_epoch(int(epoch[1]))
    for pattern in (_COMPACT, _ISO):
        if match := pattern.match(text):
            return _build(match.groupdict(), match["year"], match["month"], match["day"])
    found = find_moment(text, month_first=month_first)
    return found[0] if found else None


def find_moment(
    text: str, *, month_first: bool | None = None
) -> tuple[Moment, int, int] | None:
    """Return the first day that a text names, and where; None if it names none for sure."""
    if not _DIGIT.search(text):
        return None
    if match := _POSIX.search(text):
        moment, end = _from_posix(match.groupdict()), match.end()
    elif match := _WORDED.search(text):
        moment, end = _from_words(match.groupdict(), text, match.end())
    elif match := _NUMERIC.search(text):
        moment, end = _from_numbers(match.groupdict(), month_first=month_first), match.end()
    elif match := _ISO.search(text):
        moment = _build(match.groupdict(), match["year"], match["month"], match["day"])
        end = match.end()
    else:
        return None
    return (moment, match.start(), end) if moment else None


def _from_epoch(seconds: int) -> Moment | None:
    moment = datetime.fromtimestamp(seconds, UTC)
    if moment.year < _MIN_YEAR + 90:
        return None
    return Moment(moment.date(), moment.strftime("%H:%M:%S"), "Z", "epoch")


def _from_posix(found: dict[str, str | None]) -> Moment | None:
    if found["month"] is None:
        found = {key[:-1]: value for key, value in found.items() if key.endswith("2")}
    month = MONTH.get(fold(found["month"] or ""))
    return _build(found, found["year"], month, found["day"])


def _from_words(found: dict[str, str | None], text: str, end: int) -> tuple[Moment | None, int]:
    suffix = "" if found["month"] else "2" if found["month2"] else "3"
    word = found[f"month{suffix}"] or ""
    month = int(word) if word.isdecimal() else MONTH.get(fold(word))
    clock = _AFTER.match(text, end)
    parts: dict[str, str | None] = clock.groupdict() if clock else {}
    moment = _build(parts, found[f"year{suffix}"], month, found[f"day{suffix}"])
    return moment, clock.end() if clock else end


def _from_numbers(found: dict[str, str | None], *, month_first: bool | None) -> Moment | None:
    first, second, year = (int(found[key] or 0) for key in ("first", "second_", "year"))
    if year < 100:
        if found["part"] != ".":
            return None
        year += _CENTURY
    if found["part"] == "." or first > 12 or first == second:
        day, month = first, second
    elif second > 12 or month_first:
        day, month = second, first
    elif month_first is False:
        day, month = first, second
    else:
        return None
    return _build(found, year, month, day)


def _build(
    clock: dict[str, str | None],
    year: str | int | None,
    month: str | int | None,
    day: str | int | None,
) -> Moment | None:
    try:
        made = date(int(year or 0), int(month or 0), int(day or 0))
    except ValueError:
        return None
    if made.year < _MIN_YEAR:
        return None
    hour, minute, second = clock.get("hour"), clock.get("minute"), clock.get("second")
    if hour is None or minute is None:
        return Moment(made)
    hours, minutes, seconds = int(hour), int(minute), int(second or 0)
    if half := clock.get("half"):
        if not 1 <= hours <= 12:
            return Moment(made)
        hours = hours % 12 + 12 * (half in "pP")
    is_clock = hours < 24 and minutes < 60 and seconds < 60
    if not is_clock or not (hours or minutes or seconds):
        return Moment(made)
    told = f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if second else "")
    zone, source = parse_zone(clock.get("zone") or "")
    return Moment(made, told, zone, source)
