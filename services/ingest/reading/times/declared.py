"""Times as feeds and news formats declare them, neither guessed nor made more precise."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Literal

from services.ingest.reading.times.zones import MAIL

_OFFSET: Final = r"(?:UTC|GMT) ?[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}(?::?\d{2})?"
# Source: RFC 3339, W3C NOTE-datetime, ISO 8601 in its basic form (NITF), cut short anywhere
# (NewsML-G2); some feeds leave out the T, the colon or the zone.
_ISO: Final = re.compile(
    r"(?P<year>\d{4})(?:-?(?P<month>\d{2})(?:-?(?P<day>\d{2})"
    r"(?:[T ]{1,2}(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d{1,12})?)?"
    rf" ?(?P<zone>Z|z|{_OFFSET}|UTC|GMT)?)?)?)?"
)
# Source: RFC 5322, 3.3 and 4.3, with the years and full names that feeds have.
_RFC: Final = re.compile(
    r"(?:[A-Za-z]{3,9}\.?,? {1,3})?(?P<day>\d{1,2})[ -]{1,3}(?P<month>[A-Za-z]{3,9})\.?"
    r"[ -]{1,3}(?P<year>\d{4}|\d{2})(?:,? {1,3}(?P<hour>\d{1,2}):(?P<minute>\d{2})"
    rf"(?::(?P<second>\d{{2}}))?(?: {{0,3}}(?P<zone>{_OFFSET}|[A-Za-z]{{1,5}}))?)?"
    r"(?: {0,3}\([A-Za-z ]{1,40}\))?"
)
_MONTHS: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_LONGEST: Final = 80
_FIRST_YEAR: Final = "1900"
"""What is before was never meant: an empty field of some database."""


@dataclass(frozen=True, slots=True)
class Declared:
    """A time, cut to what was written."""

    value: str
    """ISO 8601 without a zone, such as `2026-03` or `2026-03-16T12:40`."""
    zone: str = ""
    """`Z` or an offset such as `+01:00`; empty where none was written, or one whose name
    means several."""
    zone_source: Literal["offset", "zone_name"] | None = None

    @property
    def text(self) -> str:
        """Value and zone."""
        return self.value + self.zone

    @property
    def is_meant(self) -> bool:
        """Whether it says when something was published, and is no empty field."""
        return self.value[:4] >= _FIRST_YEAR

    @property
    def precision(self) -> Literal["year", "month", "day", "minute", "second"]:
        """What the value is cut to."""
        match len(self.value):
            case 4:
                return "year"
            case 7:
                return "month"
            case 10:
                return "day"
            case 16:
                return "minute"
            case _:
                return "second"

    def begin(self) -> datetime:
        """Return when it begins: what was not written is the earliest, no zone is UTC.

        Raises:
            ValueError: there is no such day, hour or zone.
        """
        whole = self.value + "-01" * {"year": 2, "month": 1}.get(self.precision, 0)
        moment = datetime.fromisoformat(whole + self.zone.replace("Z", "+00:00"))
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def parse_declared(text: str) -> Declared | None:
    """Return a time in ISO 8601 or as in mail headers; None for what is none."""
    text = text.strip()
    if len(text) > _LONGEST:  # not cut: an embargo with words behind it is none that was read
        return None
    text = " ".join(text.split())
    found = _ISO.fullmatch(text)
    month = found["month"] if found else ""
    if found is None:
        found = _RFC.fullmatch(text)
        name = found["month"][:3].lower() if found else ""
        if found is None or name not in _MONTHS:
            return None
        month = f"{_MONTHS.index(name) + 1:02d}"
    declared = _write(found, month)
    try:
        declared.begin().timestamp()
    except (ValueError, OverflowError):
        return None
    return declared


def _write(found: re.Match[str], month: str | None) -> Declared:
    year = found["year"]
    if len(year) == 2:  # RFC 5322, 4.3
        year = ("20" if int(year) < 50 else "19") + year
    date = "-".join(part.zfill(2) for part in (year, month, found["day"]) if part is not None)
    if found["hour"] is None:
        return Declared(date)
    value = f"{date}T{found['hour'].zfill(2)}:{found['minute']}"
    value += f":{found['second']}" if found["second"] else ""
    written = found["zone"] or ""
    signed = written.strip("GMTUC ")
    if signed[:1] in {"+", "-"}:  # as it was written: an entry of a feed is known again by it
        digits = signed[1:].replace(":", "")
        digits = digits.zfill(4) if len(digits) > 2 else digits.zfill(2) + "00"
        return Declared(value, f"{signed[0]}{digits[:2]}:{digits[2:]}", "offset")
    zone = MAIL.get(written.lower(), "")
    source: Literal["offset", "zone_name"] = "offset" if written in {"Z", "z"} else "zone_name"
    return Declared(value, zone, source if zone else None)
