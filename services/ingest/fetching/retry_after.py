"""For how long a host wants to be left alone. Pure."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

_LONGEST_WAIT: Final = timedelta(hours=24)


def parse_retry_after(header: str, *, now: datetime) -> timedelta | None:
    """Return the wait that a Retry-After header asks for, a day at most; None for none.

    Source: RFC 9110, 10.2.3: seconds or a date.
    """
    said = header.strip()[:100]
    if said.isascii() and said.isdecimal():
        return min(timedelta(seconds=int(said[:9])), _LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(said)
    except (TypeError, ValueError, OverflowError):  # a year beyond all calendars is the last
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return min(max(until - now, timedelta(0)), _LONGEST_WAIT)
