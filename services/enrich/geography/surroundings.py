"""What stands beside the name of a place and tells which place is meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from shared.values import Span

Wanted = Literal["region", "city", "none"]

_BEHIND_CHARS: Final = 60
_BEFORE_CHARS: Final = 20

_QUALIFIER: Final = re.compile(
    r"""
    (?:\s?(?:,\s{1,2}|\(|\s[\u2013\u2014]\s)|\sin\s)
    (?P<name>\w[\w.'\u2019-]*(?:\s\w[\w.'\u2019-]*){0,2})
    """,
    re.VERBOSE,
)
_POSSESSIVE: Final = re.compile(r"['\u2019]s?$")

# "Washington state", "New York Gov. ...": the name is that of a region.
_REGION_BEHIND: Final = re.compile(
    r"""
    \s(?:state|province|region|oblast|prefecture|governorate|voivodeship|canton|
    gov|governor|lawmakers?|legislature|legislators?|attorney\ general|statehouse)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CITY_BEHIND: Final = re.compile(r"\s(?:city|mayor|suburb|airport)\b", re.IGNORECASE)
# What is called so is named after the place and is another.
_OTHER_BEHIND: Final = re.compile(
    r"""
    (?:\s(?:County|Parish|River|Lake|Sea|Ocean|Strait|Bay|Gulf|Peninsula|Mountains?|Valley|
    Islands?|Creek|Canal|Street|Avenue|Road|Boulevard|Square|University|College|Airport|Times|
    Post|Tribune|Herald|Journal|Declaration|Agreement|Accords?|Treaty|Caucus(?:es)?)\b)
    """,
    re.VERBOSE,
)
# "Denver Broncos": a team. Parties and peoples are no part of the name.
_TEAM_BEHIND: Final = re.compile(
    r"""
    \s(?!Republicans|Democrats|Christians|Muslims|Jews|Americans|Schools|Officials)
    [A-Z][a-z]{2,}s\b(?!['\u2019])
    """,
    re.VERBOSE,
)
_REGION_BEFORE: Final = re.compile(
    r"\b(?:state|province|region|upstate)\s(?:of\s)?$", re.IGNORECASE
)
_CITY_BEFORE: Final = re.compile(
    r"\b(?:city|town|suburb|village|capital)(?:\sof|,)?\s$", re.IGNORECASE
)
_LISTED: Final = re.compile(r"\s?(?:,\s?|,?\s(?:and|or|&)\s|/)(?:in\s)?$")
_JOINED: Final = re.compile(r"\s(?:and|&)\s(?:the\s)?\w+")


@dataclass(frozen=True, slots=True)
class Named:
    """The name of a place where it stands."""

    surface: str
    span: Span
    """Into the original."""
    entity_id: str | None = None
    is_dateline: bool = False


@dataclass(frozen=True, slots=True)
class Qualifier:
    """What may say where the place before it lies: "Texas" behind "Paris"."""

    name: str
    span: Span
    is_behind_comma: bool


def qualifiers(text: str, end: int) -> Iterator[Qualifier]:
    """Yield what stands behind a name after a comma, "in" or a bracket, the longest first."""
    match = _QUALIFIER.match(text, end, end + _BEHIND_CHARS)
    if match is None or not match["name"][0].isupper():
        return
    start = match.start("name")
    words = match["name"].split()
    for count in range(len(words), 0, -1):
        stop = start
        for word in words[:count]:
            stop = text.index(word, stop) + len(word)
        name = _POSSESSIVE.sub("", text[start:stop])
        yield Qualifier(name, (start, start + len(name)), text[end] == ",")


def wanted_kind(text: str, span: Span) -> Wanted | None:
    """Return what the words beside a name say it is; `none` inside another name."""
    start, end = span
    behind = min(len(text), end + _BEHIND_CHARS)
    # A line break may be the end of a paragraph or headline.
    if text[end : end + 1].isspace() and text[end] != "\n":
        if _OTHER_BEHIND.match(text, end, behind) or _TEAM_BEHIND.match(text, end, behind):
            return "none"
        if _REGION_BEHIND.match(text, end, behind):
            return "region"
        if _CITY_BEHIND.match(text, end, behind):
            return "city"
    before = text[max(0, start - _BEFORE_CHARS) : start]
    if _REGION_BEFORE.search(before):
        return "region"
    if _CITY_BEFORE.search(before):
        return "city"
    return None


def is_listed(text: str, left: Span, right: Span) -> bool:
    """Say whether two names stand in one list, with nothing but "and" or a comma between."""
    return 0 < right[0] - left[1] <= _BEFORE_CHARS and bool(
        _LISTED.fullmatch(text, left[1], right[0])
    )


def joined(text: str, named: Named) -> Named | None:
    """Return the name with what "and" joins to it: "Trinidad" and "Tobago"; None without."""
    start, end = named.span
    match = _JOINED.match(text, end, end + _BEHIND_CHARS)
    if match is None:
        return None
    whole = " ".join(text[start : match.end()].split())
    return replace(named, surface=whole, span=(start, match.end()))
