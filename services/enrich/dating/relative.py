"""Days, weeks, months and years that are counted from the publication."""

from datetime import date, timedelta
from typing import Final

from services.enrich.dating.meaning import Case, Meaning, Method, timed
from services.enrich.dating.yearless import written_month

_WEEK: Final = 7


def read_shift(case: Case) -> Meaning | None:
    """Read "yesterday"."""
    today = case.today
    if today is None:
        return None
    return timed(case, today + timedelta(days=case.at("shift")), "relative")


def read_year_word(case: Case) -> Meaning | None:
    """Read the one word that some languages have for "last year"."""
    if case.anchor is None:
        return None
    return Meaning(f"{case.anchor.year + case.at('yearword'):04}", "year", "relative")


def read_weekday(case: Case) -> Meaning | None:
    """Read "Monday": the last one, today included, or the next where the tense says so."""
    today = case.today
    if today is None:
        return None
    behind = (today.weekday() - (case.at("weekday") - 1)) % _WEEK
    shift = (_WEEK - behind) % _WEEK if case.tense == "future" else -behind
    return timed(case, today + timedelta(days=shift), "nearest")


def read_moved_weekday(case: Case) -> Meaning | None:
    """Read "last Friday" and "next Friday", never the day itself; "this" is the week's."""
    today = case.today
    if today is None:
        return None
    wanted, move = case.at("weekday") - 1, case.at("move")
    if move == 0:
        day = today + timedelta(days=wanted - today.weekday())
    elif move < 0:
        day = today - timedelta(days=(today.weekday() - wanted - 1) % _WEEK + 1)
    else:
        day = today + timedelta(days=(wanted - today.weekday() - 1) % _WEEK + 1)
    return timed(case, day, "nearest")


def read_period(case: Case) -> Meaning | None:
    """Read "last week", "this month" and "next year"; by Wednesday a weekend may be over."""
    unit = case.printed.said["unit"]
    if unit == "weekend" and case.at("move") == 0 and case.tense == "past":
        return read_weekend(case)
    return _moved(case, case.printed.said["unit"], case.at("move"))


def read_ago(case: Case) -> Meaning | None:
    """Read "two weeks ago", as precise as its unit."""
    return _moved(case, case.printed.said["unit"], -(case.number("n") or 1))


def read_ahead(case: Case) -> Meaning | None:
    """Read "two weeks from now", as precise as its unit."""
    return _moved(case, case.printed.said["unit"], case.at("n"))


def _moved(case: Case, unit: str, count: int) -> Meaning | None:  # noqa: PLR0911 - a unit a line
    """Return the day, week, month or year so many away; hours only from a known hour."""
    anchor = case.anchor
    if anchor is None:
        return None
    if unit == "year":
        year = anchor.year + count
        return Meaning(f"{year:04}", "year", "relative") if 0 < year < 10_000 else None
    if anchor.month is None:
        return None
    if unit == "month":
        return written_month(anchor.year * 12 + anchor.month - 1 + count, "relative")
    if anchor.day is None:
        return None
    if unit == "day":
        return timed(case, anchor.day + timedelta(days=count), "relative")
    monday = anchor.day - timedelta(days=anchor.day.weekday()) + timedelta(weeks=count)
    if unit == "week":
        return Meaning(monday.isoformat(), "week", "relative")
    if unit == "weekend":
        return _weekend_of(monday, "relative")
    return None


def read_weekend(case: Case) -> Meaning | None:
    """Read "over the weekend": the last, this one on its own days, or the next by tense."""
    today = case.today
    if today is None:
        return None
    is_to_come = case.tense == "future" or today.weekday() >= 5
    shift = timedelta(days=today.weekday()) + timedelta(weeks=0 if is_to_come else 1)
    return _weekend_of(today - shift, "nearest")


def _weekend_of(monday: date, method: Method) -> Meaning:
    saturday, sunday = (monday + timedelta(days=days) for days in (5, 6))
    return Meaning(saturday.isoformat(), "day", method, sunday.isoformat())
