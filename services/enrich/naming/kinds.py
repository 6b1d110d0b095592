"""What a name names, by its own words, by what stands around it, and by the gazetteer."""

import re
from typing import Final

from services.enrich.naming.heads import (
    EVENT_FIRST,
    EVENTS,
    LEGAL_FORMS,
    ORGANIZATION_FIRST,
    ORGANIZATION_START,
    ORGANIZATIONS,
    PLACE_FIRST,
    PLACE_OF,
    PLACES,
)
from services.enrich.naming.name import Ground, Name
from shared.annotations import EntityType

_JOINTS: Final = frozenset(["of", "for", "at", "in", "on"])

_OPEN: Final = '"\u201c\u201e\u00ab\u2018'
_CLOSE: Final = '"\u201d\u201c\u00bb\u2019'
_PERIODICAL: Final = re.compile(r"\W{0,3}(?:magazine|newspaper|daily|weekly|journal)\b")

_INSIDE: Final = re.compile(r"\b(?:in|near|around|outside|across) $")
_MEMBER_FOR: Final = re.compile(r"(?<!\w)[DIR]-$")
"""The party of a member of the United States Congress, before the state or town."""
_BEFORE: Final = 10
_NAMESAKES: Final = frozenset(
    {"Chad", "Georgia", "Holland", "India", "Ireland", "Israel", "Jersey", "Jordan", "Kenya"}
)
"""Countries whose names persons bear as well."""

_LARGE_TOWN: Final = 100_000
_SURE: Final = 0.95
"""A model that gives its label this share is not contradicted by the gazetteer."""
_SURE_OF_PERSON: Final = 0.8
"""Surnames are names of towns as well, so a person is contradicted less."""


def kind_by_words(name: str) -> EntityType | None:
    """Return what the words of a name say that it names; None if they do not.

    The word that tells is the last one, or the one before "of": a "Bank of Georgia" is a
    bank, and a "House of Lords" may be anything.
    """
    words = [word.casefold().strip(".,") for word in name.split()]
    if len(words) < 2:
        return None
    if words[0] in EVENT_FIRST:
        return "event"
    if words[0] in PLACE_FIRST or words[0].replace(".", "") in ORGANIZATION_START:
        return "place" if words[0] in PLACE_FIRST else "organization"
    joint = next((at for at, word in enumerate(words) if at and word in _JOINTS), None)
    if joint and words[joint - 1] in ORGANIZATION_FIRST:
        return "organization"
    if joint and words[joint] == "of" and words[joint - 1] in PLACE_OF:
        return "place"
    return None if joint == 1 else _kind_by_head(words[joint - 1 if joint else -1])


def _kind_by_head(word: str) -> EntityType | None:
    if word in EVENTS:
        return "event"
    if word in PLACES:
        return "place"
    return "organization" if word in ORGANIZATIONS or word in LEGAL_FORMS else None


def kind_by_marks(text: str, start: int, end: int) -> EntityType | None:
    """Return what quotation marks around a name say: a title, or that of a periodical."""
    before, after = text[max(0, start - 2) : start].rstrip(), text[end : end + 16].lstrip()
    if not before or not after or before[-1] not in _OPEN or after[0] not in _CLOSE:
        return None
    return "organization" if _PERIODICAL.match(after, 1) else "work"


def is_place_after_all(ground: Ground, name: Name) -> bool:
    """Say whether a name that a model is not sure of is that of a country or large town.

    However sure it is, a country is no organization, and what one is in is no person.
    """
    if name.kind not in {"organization", "product", "person"}:
        return False
    printed = ground.printed(name)
    if printed not in _NAMESAKES and ground.is_country(printed):
        return True
    before = ground.text[max(0, name.start - _BEFORE) : name.start]
    if _MEMBER_FOR.search(before) and ground.people_of(printed):
        return True
    if name.kind == "person" and _INSIDE.search(before):
        return ground.people_of(printed) >= _LARGE_TOWN
    if name.is_surer_than(_SURE_OF_PERSON if name.kind == "person" else _SURE):
        return False
    return ground.people_of(printed) >= _LARGE_TOWN
