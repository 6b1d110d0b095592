"""Times of day beside a date."""

import re
from dataclasses import dataclass
from typing import Final

_CLOCK: Final = re.compile(
    r"""
    (?P<hour>[0-9]{1,2})
    (?:(?P<colon>[:.]|\ ?h\ ?)(?P<minute>[0-9]{2}))?
    (?:\ ?(?:
        (?P<half>[ap])(?:\.\ ?m\.|m\b\.?)
      | (?P<mark>uhr|heures?|часов|часа|год\.|h)\b
    ))?
    (?:\ \(?(?P<zone>gmt|utc|bst|cet|cest|mez|mesz|msk|мск|est|edt|cst|cdt|mst|mdt|pst|pdt|et
        |pt|ist|jst|kst|eet|eest|local\ time)\b\)?)?
    (?![\w%]|[.,:][0-9])
    """,
    re.VERBOSE,
)
_WORDS: Final = re.compile(r"(?:noon|midday)\b")
CLOCK_WORDS: Final = frozenset(("noon", "midday"))
"""Words that a clock may begin with, if not with a digit."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as printed, in whatever zone the text names."""

    hour: int
    minute: int | None
    end: int
    """Where it ends in the passage."""


def read_clock(low: str, start: int) -> Clock | None:
    """Return the clock that begins at a place of a text in lower case.

    A bare number is none: it needs minutes behind a colon, "p.m.", "Uhr", or a zone.
    """
    if noon := _WORDS.match(low, start):
        return Clock(12, None, noon.end())
    match = _CLOCK.match(low, start)
    if match is None:
        return None
    is_told = match["half"] or match["mark"] or match["zone"]
    if not is_told and (match["colon"] or ".") == ".":
        return None
    hour = int(match["hour"])
    minute = int(match["minute"]) if match["minute"] else None
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"] == "p" else 0)
    return Clock(hour, minute, match.end()) if hour < 24 and (minute or 0) < 60 else None
