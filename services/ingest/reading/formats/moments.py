"""Times as news formats write them: ISO 8601, extended, basic or cut short."""

import re
from datetime import UTC, datetime
from typing import Final, Literal

from shared.article import When

_ISO: Final = re.compile(
    r"""
    \s{0,9}(?P<year>\d{4})
    (?:-?(?P<month>\d\d)
      (?:-?(?P<day>\d\d)
        (?:[T ](?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d{1,9})?)?
           \ ?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?
        )?
      )?
    )?\s{0,9}
    """,
    re.VERBOSE,
)


def parse_when(text: object, *, basis: str, annotator: str) -> When | None:
    """Return a time no more precise than it was written; None for what is no time.

    Source: ISO 8601; NITF writes the basic form (`20260314T092653Z`), NewsML-G2 may cut a
    date short (`2026-03`).
    """
    match = _ISO.fullmatch(text) if isinstance(text, str) else None
    if match is None or not _exists(match):
        return None
    zone = match["zone"]
    return When(
        value=_value(match),
        precision=_precision(match),
        tz=_offset(zone) if zone else None,
        tz_source="offset" if zone else None,
        basis=basis,
        inferred=False,
        span=None,
        method="declared",
        confidence=1.0,
        annotator=annotator,
    )


def parse_moment(text: object) -> datetime | None:
    """Return a moment in UTC; None for what is none, or has no zone."""
    match = _ISO.fullmatch(text) if isinstance(text, str) else None
    if match is None or not match["zone"]:
        return None
    zone = _offset(match["zone"]).replace("Z", "+00:00")
    try:
        return datetime.fromisoformat(_value(match) + zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _exists(match: re.Match[str]) -> bool:
    zone = _offset(match["zone"]).replace("Z", "+00:00") if match["zone"] else ""
    whole = f"{match['year']}-{match['month'] or '01'}-{match['day'] or '01'}"
    clock = f"T{match['hour']}:{match['minute']}:{match['second'] or '00'}"
    try:
        datetime.fromisoformat(whole + (clock if match["hour"] else "T00:00:00") + zone)
    except ValueError:
        return False
    return True


def _value(match: re.Match[str]) -> str:
    date = "-".join(match[name] for name in ("year", "month", "day") if match[name])
    time = ":".join(match[name] for name in ("hour", "minute", "second") if match[name])
    return f"{date}T{time}" if time else date


def _precision(match: re.Match[str]) -> Literal["year", "month", "day", "minute", "second"]:
    if match["hour"]:
        return "second" if match["second"] else "minute"
    if match["day"]:
        return "day"
    return "month" if match["month"] else "year"


def _offset(zone: str) -> str:
    if zone == "Z":
        return zone
    digits = zone[1:].replace(":", "")
    return f"{zone[0]}{digits[:2]}:{digits[2:] or '00'}"
