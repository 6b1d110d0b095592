"""Dates as feeds print them, neither guessed nor made more precise."""

import re
from datetime import UTC, datetime
from typing import Final

# Source: RFC 3339 and W3C NOTE-datetime; some feeds leave out the T, the colon or the zone.
_ISO: Final = re.compile(
    r"(?P<year>\d{4})(?:-?(?P<month>\d{2})(?:-?(?P<day>\d{2})"
    r"(?:[T ]{1,2}(?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,12})?)?"
    r" ?(?P<zone>Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?)?)?"
)
# Source: RFC 5322, 3.3 and 4.3, with the years and full names that feeds have.
_RFC: Final = re.compile(
    r"(?:[A-Za-z]{3,9}\.?,? {1,3})?(?P<day>\d{1,2})[ -]{1,3}(?P<month>[A-Za-z]{3,9})\.?"
    r"[ -]{1,3}(?P<year>\d{4}|\d{2})(?:,? {1,3}(?P<hour>\d{1,2}):(?P<minute>\d{2})"
    r"(?::(?P<second>\d{2}))?(?: {0,3}(?P<zone>[+-]\d{2}:?\d{2}|[A-Za-z]{1,5}))?)?"
    r"(?: {0,3}\([A-Za-z ]{1,40}\))?"
)
_MONTHS: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
# The names that mean one zone only; of another, the zone stays unknown.
_ZONES: Final = {
    "ut": "Z", "utc": "Z", "gmt": "Z", "z": "Z",
    "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
    "wet": "+00:00", "west": "+01:00", "cet": "+01:00", "cest": "+02:00",
    "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "jst": "+09:00",
}  # fmt: skip
_LONGEST: Final = 80


def parse_date(text: str) -> str | None:
    """Return a date as ISO 8601, cut to what was printed; None if it is none.

    A zone that was not printed, or has a name that means several, is left out.
    """
    text = " ".join(text[:_LONGEST].split())
    found = _ISO.fullmatch(text)
    if found is None:
        found = _RFC.fullmatch(text)
        if found is None:
            return None
        month = found["month"][:3].lower()
        if month not in _MONTHS:
            return None
        return _write(found, month=f"{_MONTHS.index(month) + 1:02d}")
    return _write(found, month=found["month"])


def to_seconds(date: str | None) -> float | None:
    """Return a date of `parse_date` as seconds since 1970, to sort by; None for none.

    What was not printed counts as its beginning, and a zone that is unknown as UTC.
    """
    if date is None:
        return None
    whole = date if len(date) > 7 else f"{date}-01-01"[:10] if len(date) == 4 else f"{date}-01"
    moment = datetime.fromisoformat(whole)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _write(found: re.Match[str], *, month: str | None) -> str | None:
    year = found["year"]
    if len(year) == 2:  # RFC 5322, 4.3
        year = ("20" if int(year) < 50 else "19") + year
    date = "-".join(part.zfill(2) for part in (year, month, found["day"]) if part is not None)
    if found["hour"] is not None:
        date += f"T{found['hour'].zfill(2)}:{found['minute']}"
        date += f":{found['second']}" if found["second"] else ""
        date += _zone(found["zone"] or "")
    return date if _is_real(date) else None


def _zone(printed: str) -> str:
    if printed[:1] in {"+", "-"}:
        digits = printed[1:].replace(":", "").ljust(4, "0")
        return f"{printed[0]}{digits[:2]}:{digits[2:]}"
    return _ZONES.get(printed.lower(), "")


def _is_real(date: str) -> bool:
    try:
        seconds = to_seconds(date)
    except (ValueError, OverflowError):
        return False
    return seconds is not None and date[:4] >= "1900"
