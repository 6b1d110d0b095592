"""Days and months of the calendar whose year may have to be told from the publication."""

from datetime import date
from typing import Final

from services.enrich.dating.meaning import Case, Meaning, Method, timed

_AHEAD_WEIGHT: Final = 3
"""News tells of the past rather: no evidence but that; a day 120 days ahead is told from the
one 245 days back by nothing else."""


def read_day(case: Case) -> Meaning | None:
    """Read "March 14, 2024", and "March 14" of the year that fits."""
    month, day = case.at("month"), case.at("day")
    year = case.number("year")
    if year is not None:
        return timed(case, date(year, month, day), "printed")
    found = _nearest_day(case, month, day)
    return timed(case, found, "nearest") if found else None


def read_day_moved(case: Case) -> Meaning | None:
    """Read "June 3 last year"."""
    if case.anchor is None:
        return None
    year = case.anchor.year + case.at("move")
    return timed(case, date(year, case.at("month"), case.at("day")), "relative")


def read_month_moved(case: Case) -> Meaning | None:
    """Read "June last year"."""
    if case.anchor is None:
        return None
    year = case.anchor.year + case.at("move")
    return written_month(year * 12 + case.at("month") - 1, "relative")


def _nearest_day(case: Case, month: int, day: int) -> date | None:
    """Return the day of the year that fits: on the side of the tense, or else the nearest."""
    today = case.today
    if today is None:
        return None
    days = [
        date(year, month, day)
        for year in range(today.year - 4, today.year + 5)
        if (month, day) != (2, 29) or _is_leap(year)
    ]
    if case.tense == "future":
        days = [one for one in days if one >= today]
    elif case.tense == "past":
        days = [one for one in days if one <= today]
    return min(days, key=lambda one: _distance((one - today).days))


def _distance(away: int) -> int:
    """Return how far a date seems, without a verb that tells: what is to come seems farther."""
    return _AHEAD_WEIGHT * away if away > 0 else -away


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def read_days(case: Case) -> Meaning | None:
    """Read "June 3-5" and "June 30 to July 2, 2024"."""
    last_month = case.number("month2") or case.at("month")
    first_month = case.at("month")
    year = case.number("year2") or case.number("year")
    method: Method = "printed"
    if year is None:
        found = _nearest_day(case, last_month, case.at("day2"))
        if found is None:
            return None
        year, method = found.year, "nearest"
    last = date(year, last_month, case.at("day2"))
    first_year = case.number("year") if "year2" in case.printed.said else None
    if first_year is None:
        first_year = year - 1 if first_month > last_month else year
    first = date(first_year, first_month, case.at("day"))
    if first >= last:
        return None
    return Meaning(first.isoformat(), "day", method, last.isoformat())


def read_lone_month(case: Case) -> Meaning | None:
    """Read "in March": the nearest on the side of the tense."""
    anchor, month = case.anchor, case.at("month")
    if anchor is None or anchor.month is None:
        return None
    now = anchor.year * 12 + anchor.month - 1
    months = [(anchor.year + shift) * 12 + month - 1 for shift in (-1, 0, 1)]
    if case.tense == "future":
        months = [one for one in months if one >= now]
    elif case.tense == "past":
        months = [one for one in months if one <= now]
    return written_month(min(months, key=lambda one: _distance(one - now)), "nearest")


def read_moved_month(case: Case) -> Meaning | None:
    """Read "last March" and "next March", never the present month."""
    anchor, month, move = case.anchor, case.at("month"), case.at("move")
    if anchor is None or anchor.month is None:
        return None
    now = anchor.year * 12 + anchor.month - 1
    found = anchor.year * 12 + month - 1
    if move < 0 and found >= now:
        found -= 12
    elif move > 0 and found <= now:
        found += 12
    return written_month(found, "relative")


def written_month(months: int, method: Method) -> Meaning:
    """Return the month so many months after the year 0."""
    day = date(months // 12, months % 12 + 1, 1)
    return Meaning(day.isoformat()[:7], "month", method)


def read_short_decade(case: Case) -> Meaning | None:
    """Read "the '90s": of the last century, but for those that this one has had."""
    if case.anchor is None:
        return None
    decade = 2000 + case.at("yy")
    century = decade if decade <= case.anchor.year else decade - 100
    return Meaning(f"{century:04}", "decade", "nearest")
