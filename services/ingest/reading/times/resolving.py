"""What a printed time says, with what it leaves open worked out only from what is known."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from services.ingest.reading.times.figures import Day
from services.ingest.reading.times.printed import Precision, Printed
from shared.article import When
from shared.values import Span

ANNOTATOR: Final = "times@4"
RELATIVE: Final = "relative_to_submission"
_METHOD: Final = "printed_time"
_CONFIDENCE: Final = 0.9
_INFERRED_CONFIDENCE: Final = 0.6

# No clock on earth is further ahead of UTC, so no page is dated later than this says.
_AHEAD: Final = timedelta(hours=14)

_STEPS: Final[dict[str, tuple[timedelta, Precision]]] = {
    "second": (timedelta(seconds=1), "minute"),
    "minute": (timedelta(minutes=1), "minute"),
    "hour": (timedelta(hours=1), "hour"),
    "day": (timedelta(days=1), "day"),
    "week": (timedelta(weeks=1), "month"),
    "month": (timedelta(days=30), "month"),
    "year": (timedelta(days=365), "year"),
}
_ISO_CHARS: Final = {"year": 4, "month": 7, "day": 10, "hour": 13, "minute": 16, "second": 19}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a time was read."""

    basis: str
    """Such as `time_line`; it stands in `When.basis` unless a part was inferred."""
    span: Span


def resolve(  # noqa: PLR0911 - one kind of time a line
    printed: Printed, place: Place, *, base: datetime | None
) -> When | None:
    """Return the moment that a printed time means; None where nothing honest can be said.

    `base` is when the page was sent. Only against it are "2 hours ago", "yesterday" and a
    day without a year resolved, and the answer is marked as inferred. A day that could be
    two is decided only if one of them had not come yet. A clock alone stays without a date.
    """
    if printed.ago is not None:
        return _before(printed.ago, place, base) if base else None
    if printed.shift is not None:
        day = _shifted(base, timedelta(days=printed.shift)) if base else None
        if day is None:
            return _clock_alone(printed, place)
        return _when(with_date(printed, day), place, base=base, basis=RELATIVE)
    if printed.day.is_open:
        decided = _decide(printed.day, base)
        if decided is None:
            return _clock_alone(printed, place)
        return _when(replace(printed, day=decided), place, base=base, basis=RELATIVE)
    if printed.day.month is not None and printed.day.year is None:
        dated = _with_year(printed.day, base)
        if dated is None:
            return _clock_alone(printed, place)
        return _when(with_date(printed, dated), place, base=base, basis=RELATIVE)
    return _when(printed, place, base=base)


def with_date(printed: Printed, day: date) -> Printed:
    """Return the time with its date known."""
    return replace(printed, day=Day(day.year, day.month, day.day), shift=None, ago=None)


def infer_date(
    printed: Printed, day: date, place: Place, *, base: datetime | None
) -> When | None:
    """Return a bare clock on a day that `place.basis` tells; None if that is yet to come."""
    return _when(with_date(printed, day), place, base=base, basis=place.basis)


def latest_day(base: datetime) -> date:
    """Return the latest date that any place on earth had when the page was sent."""
    return _shifted(base, _AHEAD) or date.max


def _shifted(base: datetime, by: timedelta) -> date | None:
    """Return the date so far from a moment; None beyond the ends of all calendars."""
    try:
        return (base + by).date()
    except OverflowError:
        return None


def _when(
    printed: Printed, place: Place, *, base: datetime | None, basis: str | None = None
) -> When | None:
    """Write a time down; with a `basis` of its own it is inferred."""
    whole = printed.day.whole
    if not printed.value or (base and whole and whole > latest_day(base)):
        return None
    if base and printed.day.year is not None and printed.day.year > latest_day(base).year:
        return None
    return When(
        value=printed.value,
        precision=printed.precision,
        tz=printed.offset,
        tz_source=printed.offset_source,
        basis=basis or place.basis,
        inferred=basis is not None,
        span=place.span,
        method=_METHOD,
        confidence=_INFERRED_CONFIDENCE if basis else _CONFIDENCE,
        annotator=ANNOTATOR,
    )


def _clock_alone(printed: Printed, place: Place) -> When | None:
    """Return the clock of a time whose day cannot be told."""
    if printed.clock is None:
        return None
    return _when(replace(printed, day=Day(), shift=None), place, base=None)


def _before(ago: tuple[int, str], place: Place, base: datetime) -> When | None:
    step, precision = _STEPS[ago[1]]
    try:
        moment = base - ago[0] * step
    except OverflowError:
        return None
    has_clock = precision in ("hour", "minute")
    return When(
        value=moment.replace(tzinfo=None).isoformat()[: _ISO_CHARS[precision]],
        precision=precision,
        tz="Z" if has_clock else None,
        tz_source="submission" if has_clock else None,
        basis=RELATIVE,
        inferred=True,
        span=place.span,
        method=_METHOD,
        confidence=_INFERRED_CONFIDENCE,
        annotator=ANNOTATOR,
    )


def _decide(day: Day, base: datetime | None) -> Day | None:
    """Return which of two readings of `7/8/2024` had come when the page was sent."""
    if base is None:
        return None
    readings = [replace(day, is_open=False), Day(day.year, day.day, day.month)]
    past = [one for one in readings if one.whole and one.whole <= latest_day(base)]
    return past[0] if len(past) == 1 else None


def _with_year(day: Day, base: datetime | None) -> date | None:
    """Return the last such day that had come when the page was sent."""
    if base is None or day.month is None or day.day is None:
        return None
    latest = latest_day(base)
    for year in (latest.year, latest.year - 1):
        try:
            found = date(year, day.month, day.day)
        except ValueError:
            continue
        if found <= latest:
            return found
    return None
