"""Where a name begins and ends inside and around what a model marked."""

import re
from typing import Final

from services.enrich.naming.heads import TITLES
from shared.annotations import EntityType

NAME_LIMIT_CHARS: Final = 200
"""Longer than any name; a model that marks more has run over a sentence."""

# Quotation marks of any style, commas, colons and dashes that a mention takes along.
_AROUND: Final = r"""[\s"'\u2018-\u201f\u00ab\u00bb\u2039\u203a,;:\u2013\u2014-]*"""

_NAME: Final = re.compile(
    rf"""
    {_AROUND}
    (?:(?P<the>the\s+){_AROUND})?
    (?P<name>.+?)
    (?:\s\d\d?\d?\s?[-\u2013]\s?\d\d?\d?)?    # the score of a match
    (?:\s?['\u2019]s)?            # the possessive
    {_AROUND}
    (?:\b(?:and|or|of|at|in|the|for|by|&)\s*)?    # what a model takes along at the end
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)

_NO_NAME: Final = re.compile(
    r"""
    [\d\W_]+                                                  # a number
    | [A-Z]{0,3}[^\w\s]?\d[\d.,]{0,20}\ ?(?:thousand|million|billion|trillion)  # money
    | (?:Ph\.?D|M\.?B\.?A|M\.?D|B\.?A|B\.?Sc|M\.?Sc|J\.?D|LL\.?M)\.?       # a degree
    """,
    re.VERBOSE,
)
_NUMBERED: Final = frozenset({"work", "event"})
"""Kinds of which a number may be the whole name: "1984", "9/11"."""

_PARTY: Final = re.compile(r"[DIR]-(?=[A-Z][a-z])")
"""Before the state or town of a member of the United States Congress."""

_TITLE: Final = re.compile(r"([A-Z][a-z]+)\.?\s+(?=\S)")


def find_name(text: str, kind: EntityType) -> tuple[int, int] | None:
    """Return where in a mention its bare name stands; None if there is none.

    A leading "the" belongs to the name of a work only, and a title to no person's name.
    """
    match = _NAME.fullmatch(text) if len(text) <= NAME_LIMIT_CHARS else None
    if match is None or sum(map(str.isalnum, match["name"])) < 2:
        return None
    start, end = match.span("name")
    printed = match["name"]
    if _NO_NAME.fullmatch(printed) and (kind not in _NUMBERED or printed[0].isalpha()):
        return None
    if party := _PARTY.match(printed):
        start += party.end()
    if kind == "work" and match["the"]:
        return match.start("the"), end
    if kind == "person":
        start = _after_titles(text, start, end)
    return start, end


def _after_titles(text: str, start: int, end: int) -> int:
    while (title := _TITLE.match(text, start, end)) and title[1].casefold() in TITLES:
        start = title.end()
    return start
