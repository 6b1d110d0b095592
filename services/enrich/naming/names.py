"""The names in one text, from what a model marked in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from services.enrich.naming.around import is_about_sport, judge_around
from services.enrich.naming.bounds import find_name
from services.enrich.naming.kinds import is_place_after_all, kind_by_marks, kind_by_words
from services.enrich.naming.labels import KIND
from services.enrich.naming.missed import find_missed
from services.enrich.naming.name import Ground, Name, without_overlap
from services.enrich.naming.reach import (
    over_forenames,
    over_heads,
    over_hyphens,
    over_places,
    over_seats,
    part,
)
from services.enrich.recognition.marked import Marked

_IN_BRACKETS: Final = re.compile(r"[\w-]+(?:\W{1,2}[\w-]+){0,5}\W{0,2}\(\s?$")
_REACH_IN_TITLES: Final = (over_hyphens, over_places)
_REACH: Final = (*_REACH_IN_TITLES, over_forenames, over_heads, over_seats)

_OFFICE: Final = re.compile(
    r"\b(?:[Ss]ecretary|[Mm]inister|[Uu]ndersecretary)(?: General)? (?:of|for) (?:the )?$"
)
_WINDOW: Final = 80

_ADDRESS: Final = re.compile(r"://|www\.|[@#]")
_QUOTE_INSIDE: Final = re.compile(r"[\"\u201c\u201d\u00ab\u00bb]")
"""A person may have a nickname; any other name that holds a mark has run over its end."""


def find_names(ground: Ground, marked: Sequence[Marked]) -> list[Name]:
    """Return the names, in order; where a rule knows better than the model, by the rule."""
    is_title, is_sport = ground.is_title, is_about_sport(ground.text)
    names: list[Name] = []
    for bare in (name for one in marked for name in _bare(ground, one)):
        name = bare
        for rule in _REACH_IN_TITLES if is_title else _REACH:
            name = rule(ground, name)
        names.append(name)
    missed = () if is_title else find_missed(ground)
    return [
        judge_around(ground, name, is_sport=is_sport)
        for name in without_overlap([*names, *missed])
        if not _abbreviates_a_thing(ground, name) and not _is_portfolio(ground, name)
    ]


def _bare(ground: Ground, marked: Marked) -> Iterator[Name]:
    """Yield what a marked run names, cut to the name."""
    kind = KIND.get(marked.label)
    place = find_name(ground.text[marked.start : marked.end], kind) if kind else None
    if kind is None or place is None:
        return
    start, end = (marked.start + position for position in place)
    printed = ground.text[start:end]
    # A script without capitals has no letter that tells.
    if printed.islower() or _ADDRESS.search(printed):
        return
    if kind != "person" and _QUOTE_INSIDE.search(printed):
        return
    for name in part(ground, Name(start, end, kind, marked.label, marked.certainty)):
        yield _judged(ground, name)


def _judged(ground: Ground, name: Name) -> Name:
    """Return the name with the kind that its own words, marks around it and the world tell."""
    if name.kind == "work":
        return name
    printed = ground.printed(name)
    told = kind_by_words(printed) or kind_by_marks(ground.text, name.start, name.end)
    if told is None and is_place_after_all(ground, name):
        told = "place"
    return replace(name, kind=told) if told else name


def _abbreviates_a_thing(ground: Ground, name: Name) -> bool:
    """Say whether a name is short for common words before it: "gross output (GO)"."""
    printed = ground.printed(name)
    if not (printed.isupper() and printed.isalpha() and len(printed) < 7):
        return False
    if ground.text[name.end : name.end + 2].lstrip()[:1] != ")":
        return False
    before = _IN_BRACKETS.search(ground.text[max(0, name.start - _WINDOW) : name.start])
    words = re.findall(r"\w+", before.group())[-len(printed) :] if before else []
    return (
        bool(words)
        and all(word.islower() for word in words)
        and (printed[0].casefold() in {word[0] for word in words})
    )


def _is_portfolio(ground: Ground, name: Name) -> bool:
    """Say whether a name is a part of an office: "State" of "Secretary of State"."""
    before = ground.text[max(0, name.start - _WINDOW) : name.start]
    return name.kind == "organization" and _OFFICE.search(before) is not None
