# ruff: noqa: RUF001 - the signs of other scripts are meant so
"""The names in a byline, each apart and cleaned of what stands around it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from services.ingest.reading.markup.roles import (
    WIRES,
    credits_others,
    drop_prefix,
    drop_suffix,
    is_nobody,
    is_role,
    split_role,
)
from services.ingest.reading.markup.wording import make_key

MAX_AUTHORS: Final = 50
_MAX_NAME: Final = 200
_MAX_BYLINE: Final = 1_000
_MAX_WORDS: Final = 8

_ADDRESS: Final = re.compile(
    r"\S{0,80}@\S{1,80}|(?:https?:)?//\S{1,200}|www\.\S{1,200}", re.IGNORECASE
)
_BRACKETS: Final = re.compile(r"\s?[(\[（]([^()\[\]（）]{0,80})[)\]）]")
_FROM_DIGIT: Final = re.compile(r"\s?\d.*$", re.DOTALL)
_STRONG: Final = re.compile(r"\s?[;|•·⋅・、，؛،\n]\s?|\s[–—-]\s|\s/\s|\s\+\s")
_SLASH: Final = re.compile(r"/")
_COMMA: Final = re.compile(r",\s?")
_AND: Final = re.compile(
    r"\s(?:and|und|et|y|e|en|i|и|та|ve|och|og|ja|és|és|και|dan|và|şi|și|&|a|o)\s"
    r"|\sو(?=\S)",
    re.IGNORECASE,
)
_PARTICLE_WORDS: Final = """
    de da di do du del della der den des dos das van von vom zu zum zur la le el al bin
    ibn ben bint e y ter ten af av of the för til dr
"""
_PARTICLES: Final = frozenset(_PARTICLE_WORDS.split())
_TRIMMED: Final = " ,.;:|/·•–—-*\"'“”„"
_FIRST_WORD: Final = re.compile(r"[^\W\d_]")
_PREFIXED_CAPITALS: Final = ("MC", "MAC", "O'", "D'", "O\u2019", "D\u2019")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody, or some outlet, that a byline names."""

    name: str
    role: str | None = None


def find_names(text: str, sites: Iterable[str] = ()) -> list[Named]:
    """Return the names in a text that is known to hold authors; empty if it holds none.

    `sites` are keys of the outlet's own names: beside a person they tell nothing.
    """
    text = _ADDRESS.sub(" ", text[:_MAX_BYLINE])
    if credits_others(text):
        return []
    role = next((m[1] for m in _BRACKETS.finditer(text) if is_role(m[1])), None)
    text = _BRACKETS.sub("", text)
    text = drop_prefix(" ".join(text.split()))
    found: list[Named] = []
    for part in _parts(text):
        words = _FROM_DIGIT.sub("", part).strip(_TRIMMED)
        if found and is_role(words):
            if found[-1].role is None:
                found[-1] = Named(found[-1].name, words[:_MAX_NAME])
            continue
        person, title = split_role(drop_suffix(words).strip(_TRIMMED))
        if not is_person(person):
            person, title = drop_suffix(words).strip(_TRIMMED), None
        if _is_plausible(name := _as_written(person)):
            found.append(Named(name[:_MAX_NAME], title or (role if not found else None)))
    own = frozenset(sites)
    people = [one for one in found if make_key(one.name) not in own]
    return merge(people or found)


def merge(names: Iterable[Named]) -> list[Named]:
    """Return each name once, the fuller of two that begin alike, in their order."""
    kept: dict[str, Named] = {}
    for one in names:
        key = make_key(one.name)
        known = kept.get(key)
        if known is None or (known.role is None and one.role):
            kept[key] = one
        if len(kept) >= MAX_AUTHORS:
            break
    return list(kept.values())


def is_person(name: str) -> bool:
    """Say whether a name has the shape of a person's: two to five words with capitals.

    In scripts without capitals and spaces, two to six characters are enough.
    """
    words = name.split()
    if not words or any(not word[0].isalpha() for word in words):
        return False
    if not any(char.isupper() for char in name):
        has_case = name.lower() != name.upper()
        return not has_case and (2 <= len(name) <= 6 or 2 <= len(words) <= 5)
    capitals = [word for word in words if word[0].isupper()]
    small = [word for word in words if not word[0].isupper()]
    return (
        2 <= len(words) <= 5
        and len(capitals) >= 2
        and all(word.casefold().rstrip(".") in _PARTICLES for word in small)
    )


def _parts(text: str) -> Iterator[str]:
    """Yield what stands between the signs and words that part names."""
    for strong in _STRONG.split(text):
        pieces = _SLASH.split(strong)
        if len(pieces) > 1 and not all(is_person(p) or make_key(p) in WIRES for p in pieces):
            pieces = [strong]
        for piece in pieces:
            yield from _by_comma(piece)


def _by_comma(text: str) -> Iterator[str]:
    parts = [part.strip() for part in _COMMA.split(text) if part.strip()]
    last_is_person = False
    for index, part in enumerate(parts):
        joined = list(_by_and(part))
        is_name = len(joined) > 1 or is_person(part) or make_key(part) in WIRES
        if index == 0 or is_role(part) or is_name or not last_is_person:
            yield from joined
        last_is_person = last_is_person or is_name


def _by_and(text: str) -> Iterator[str]:
    """Split at "and" where both sides are names, or one of them an agency."""
    text = text.removeprefix("and ").removeprefix("und ").removeprefix("& ")
    position = 0
    for word in _AND.finditer(text):
        left, right = text[position : word.start()], text[word.end() :]
        rest = _AND.split(right, 1)[0]
        if _stands_alone(left) and _stands_alone(rest):
            yield left
            position = word.end()
    yield text[position:]


def _stands_alone(text: str) -> bool:
    text = text.strip(_TRIMMED)
    return (is_person(text) and not is_role(text)) or make_key(text) in WIRES


def _is_plausible(name: str) -> bool:
    key = make_key(name)
    return (
        len(key) >= 2
        and not key.isdecimal()
        and not is_nobody(key)
        and len(name.split()) <= _MAX_WORDS
        and _FIRST_WORD.search(name) is not None
    )


def _as_written(name: str) -> str:
    """Return a name in capitals as it is usually written, where that is certain."""
    words = name.split()
    is_safe = len(words) > 1 and all(
        len(word) > 3 and word.isalpha() and not word.startswith(_PREFIXED_CAPITALS)
        for word in words
    )
    return name.title() if is_safe and name.isupper() else name
