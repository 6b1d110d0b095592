"""What a letter or two glued to a number mean in English: "1.2m people", "a 40m tower"."""

import re
from typing import Final

from services.enrich.counting.quantities import Line, Quantity

_MILLIONS: Final = frozenset(("m", "mn", "bn", "tn"))
"""A thousand is left out: a "10k" is a race."""

_MEASURED: Final = re.compile(
    r"""
    [ -](?: (?:long|short|high|tall|deep|wide|thick|square|linear|indoor|outdoor|individual
        | men['\u2019]?s|women['\u2019]?s|mixed|open|flat|steel|stone|metal|wooden|swimming
        | world|national|olympic )[ ])?
    (?: high|deep|long|tall|wide|thick|away|apart|above|below|beneath|beyond|underwater
      | underground|inland|offshore|off|down|up|ahead|behind|across|north|south|east|west
      | in[ ](?:height|length|depth|width|diameter)|from|by
      | races?|sprints?|sprinters?|hurdles|hurdlers?|dash|relays?|freestyle|butterfly
      | breaststroke|backstroke|medley|finals?|heats?|semi-?finals?|steeplechase|runners?
      | swimmers?|champions?|titles?|records?|platform|springboard|rifle|pistol|pool|track
      | towers?|walls?|bridges?|spans?|masts?|waves?|tunnels?|stretch|ridge|cliffs?|drop
      | dives?|cranes?|statues?|yachts?|vessels?|ships?|boats?|poles?|fences?|trees?|radius
      | contours?|strips?|spires?|craters?|trench|hole )(?!\w)
    """,
    re.VERBOSE,
)
_MEASURED_CHARS: Final = 40
_MEASURING: Final = re.compile(
    r"(?:height|depth|length|width|distance|diameter|altitude|elevation|radius|wom[ae]n['\u2019]s"
    r"|m[ae]n['\u2019]s|girls['\u2019]|boys['\u2019]|measur(?:es|ed|ing))"
    r"(?: of)?(?: (?:about|around|some|almost|nearly|over|up to))? ?$"
)
_MEASURING_CHARS: Final = 40


def is_million(quantity: Quantity) -> bool:
    """Say whether the letters of a number may stand for a million, or for more."""
    return quantity.last.scale in _MILLIONS


def may_be_meters(line: Line, quantity: Quantity) -> bool:
    """Say whether the letter behind a number may be that of the meter.

    Apart from its number it is; glued to it in English, newspapers mean a million, unless a
    word beside it measures.
    """
    end = quantity.last.end
    if line.language != "en" or line.low[end - 2].isspace() or quantity.last.scale != "m":
        return True
    return measures(line, quantity)


def measures(line: Line, quantity: Quantity) -> bool:
    """Say whether a word right beside a number tells of a length: "40m high"."""
    end, start = quantity.last.end, quantity.start
    return (
        _MEASURED.match(line.low, end, end + _MEASURED_CHARS) is not None
        or _MEASURING.search(line.low[max(0, start - _MEASURING_CHARS) : start]) is not None
    )
