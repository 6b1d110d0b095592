"""Which places are sure enough to be given: many a surname or brand is a town somewhere."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal

from services.enrich.gazetteer.folding import fold_place
from services.enrich.geography.atlas import CITY, COUNTRY, Atlas
from services.enrich.geography.qualifying import Entry
from services.enrich.geography.setting import Setting
from services.enrich.geography.surroundings import is_listed

# On the labelled articles of the fold to learn from, 50,000 gave a precision of .976 and a
# recall of .943, 200,000 .982 and .938, 1,000,000 .981 and .892.
_WELL_KNOWN: Final = 200_000
"""People of a city that a text may name without a word that speaks of a place."""
_KNOWN: Final = 50_000
"""People of a city that may lie anywhere."""
_KNOWN_ALIKE: Final = 500_000
"""The same for a city that is not listed to the letter: "Bush" is B\u016bsh in Egypt."""
_KNOWN_ABROAD: Final = 1_000_000
"""The same for a region, and for a city under a name that is not like its own: that may be
a nickname, or one in another tongue."""
_INITIALS: Final = 3
_HOME: Final = 0.25
_CLOSE: Final = 0.5

_BEFORE: Final = re.compile(
    r"""
    \b(?:in|near|at|from|to|of|for|outside|inside|around|through|throughout|across|into|towards?|
    between|via|visit|visits|visited|visiting|leave|leaves|left|leaving|downtown|above|over)
    \s(?:the\s)?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE_CHARS: Final = 16
_BEHIND: Final = re.compile(
    r"""
    -(?:based|born|area|bound)\b|
    \s(?:suburbs?|area|police|residents?|natives?|neighborhood|district|court|hospital|airport|
    zoo|mosque|church|school|port|streets|skyline|mayor|city|metro)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"\bthe\s$", re.IGNORECASE)
_SPEAKS: Final = re.compile(r"\s(?:said|says|told|tells|added|adds|recalled|replied)\b")
_NOUN: Final = re.compile(r"[\s-]\w")


def mark_there(entries: Sequence[Entry], text: str) -> None:
    """Note which names stand where the text speaks of a place: "in Berea", "Oslo police"."""
    for entry in entries:
        start, end = entry.named.span
        before = text[max(0, start - _BEFORE_CHARS) : start]
        entry.is_there = (
            entry.named.is_dateline
            or entry.wanted in {"city", "region"}
            or _BEFORE.search(before) is not None
            or _BEHIND.match(text, end) is not None
        )
        is_single = _ARTICLE.search(before) is not None and _NOUN.match(text, end) is None
        entry.is_thing = is_single or _SPEAKS.match(text, end) is not None
    listed = [
        (one, other)
        for one, other in pairwise(entries)
        if is_listed(text, one.named.span, other.named.span)
    ]
    for one, other in listed:
        other.is_there |= one.is_there
    for one, other in reversed(listed):
        one.is_there |= other.is_there


def is_trusted(alike: Sequence[Entry], setting: Setting, atlas: Atlas) -> bool:
    """Say whether the place that the mentions of one name were settled on can be believed.

    A country, a capital and a large city can. A smaller one only where the text speaks of a
    place, and a small one has to lie where the article plays as well.
    """
    place = alike[0].place
    if place is None or atlas.kinds[place] == COUNTRY:
        return place is not None
    people = atlas.populations[place]
    is_home = setting.share(atlas.countries[place]) >= _HOME
    if atlas.kinds[place] != CITY:
        return people >= _KNOWN_ABROAD or is_home
    name = alike[0].named.surface
    spelling = _spelling(place, name, atlas)
    is_known = spelling != "other" or people >= _KNOWN_ABROAD
    is_capital = is_known and place in atlas.capitals
    may_be_thing = is_capital or atlas.name_of(place).startswith("The ")
    cities = [one for one in alike if may_be_thing or not one.is_thing]
    if not any(one.is_there for one in cities):
        enough = _WELL_KNOWN if spelling == "same" else _KNOWN_ABROAD
        return bool(cities) and is_known and (is_capital or people >= enough)
    enough = _KNOWN if spelling == "same" else _KNOWN_ALIKE
    if is_known and (is_capital or people >= enough):
        return True
    is_close = setting.nearness(place, name, atlas) >= _CLOSE or setting.has_region(
        place, name, atlas
    )
    return is_known and (is_home or (is_close and len(alike[0].bearers) == 1))


def _spelling(place: int, name: str, atlas: Atlas) -> Literal["same", "alike", "other"]:
    """Return how a name is to the one that the table lists.

    "Bogota" and "Lvov" are alike, "Westminster" is to "City of Westminster"; initials are a
    name of their own.
    """
    own = atlas.name_of(place)
    bare = name.replace(".", "")
    if own.casefold() == name.casefold() or (bare.isupper() and len(bare) <= _INITIALS):
        return "same"
    listed, printed = fold_place(own), fold_place(name)
    is_alike = listed[:1] == printed[:1] or f" {printed} " in f" {listed} "
    return "alike" if is_alike else "other"
