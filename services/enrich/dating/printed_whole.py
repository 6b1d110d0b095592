"""Dates that are printed whole: what they mean follows from the text alone."""

from datetime import date

from services.enrich.dating.meaning import Case, Meaning, timed


def read_iso(case: Case) -> Meaning:
    """Read `2024-07-23` and `2024-07-23T19:01`."""
    day = date(case.at("year"), case.at("month"), case.at("day"))
    hour, minute = case.number("h"), case.number("min")
    if hour is None or minute is None or hour > 23 or minute > 59:
        return timed(case, day, "printed")
    return Meaning(f"{day}T{hour:02}:{minute:02}", "minute", "printed")


def read_figures(case: Case) -> Meaning | None:
    """Read `23.07.2024` and `7/23/2024`; `7/8/2024` is open, for its day may come second."""
    first, second, year = case.at("day"), case.at("month"), case.at("year")
    if case.printed.said["sign"] == "." or first > 12 or first == second:
        return timed(case, date(year, second, first), "printed")
    if second > 12:
        return timed(case, date(year, first, second), "printed")
    return None


def read_month(case: Case) -> Meaning | None:
    """Read "March 2024"."""
    year, month = case.at("year"), case.at("month")
    return Meaning(f"{year:04}-{date(year, month, 1).month:02}", "month", "printed")


def read_quarter(case: Case) -> Meaning:
    """Read "the first quarter of 2024" as its first and last month."""
    year, quarter = case.at("year"), case.at("quarter")
    first = 3 * quarter - 2
    return Meaning(f"{year:04}-{first:02}", "month", "printed", f"{year:04}-{first + 2:02}")


def read_year(case: Case) -> Meaning:
    """Read "2024"."""
    return Meaning(f"{case.at('year'):04}", "year", "printed")


def read_years(case: Case) -> Meaning:
    """Read "2019 to 2021" and "2019-21"."""
    first, last = case.at("year"), case.at("year2")
    last += first // 100 * 100 if last < 100 else 0
    return Meaning(f"{first:04}", "year", "printed", f"{last:04}")


def read_decade(case: Case) -> Meaning | None:
    """Read "the 1990s"; None for "1995s"."""
    year = case.at("year")
    return Meaning(f"{year:04}", "decade", "printed") if year % 10 == 0 else None
