"""The moment that relative dates are told from: when the article was published."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from shared.article import When

_VALUE: Final = re.compile(
    r"""
    (?P<year>[0-9]{4})
    (?:-(?P<month>[0-9]{2})
      (?:-(?P<day>[0-9]{2})
        (?:T(?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2}))?)?
      )?
    )?
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The publication as far as it is known; None from the first unknown part on."""

    year: int
    month: int | None = None
    day: date | None = None
    hour: int | None = None
    minute: int | None = None


def anchor_of(published_at: When | None) -> Anchor | None:
    """Return the moment of publication; None where no year of it is known.

    It is the local time of the page, as printed, and so are the dates told from it.
    """
    match = _VALUE.match(published_at.value) if published_at else None
    if match is None:
        return None
    year, month, day, hour, minute = (int(part) if part else None for part in match.groups())
    if not year or (month is not None and not 1 <= month <= 12):
        return None
    if month is None or day is None:
        return Anchor(year, month)
    try:
        return Anchor(year, month, date(year, month, day), hour, minute)
    except ValueError:
        return Anchor(year, month)
