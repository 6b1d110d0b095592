# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Datelines that only what stands elsewhere on the page tells from a sentence or a name."""

import re
from collections.abc import Iterable
from typing import Final

from services.ingest.reading.names import has_case, is_name

_WORDS: Final = 4
"""No place in a dateline has more words; set by hand."""
_LEAST: Final = 4
_CHARS: Final = 4_000
"""A place is named again in the headline or the first paragraphs, or it is no dateline."""

# A place before a stop or a colon, or one in capitals before a sentence.
_ENDED: Final = re.compile(
    r"(?:[мгс]\.\s)?(?P<place>[^\W\d_][^\n.:,;(/!?\u2014\u2013\"]{2,40}?)"
    r"(?P<mark>[.:])\s{1,2}(?=[^\W\d_])"
)
_CAPITALS: Final = re.compile(
    r"(?P<place>[^\W\d_]\S+(?:\s\S{2,}){0,3}?)(?P<mark>\s{1,3})(?=[^\W\d_][^\W\d_A-Z]|[AEOÀ]\s)"
)
_IN: Final = (
    r"(?:in|at|of|near|to|from|the|around|outside|bei|nach|aus|von|im|à|de|en|du|d'|a|em|do|da"
    r"|di|al|te|van|uit|naar|w|we|z|ze|do|v|ve|z|до|в|во|из|у|з|із|на|под|près)"
)

_BEFORE: Final = re.compile(rf"\b{_IN}\s?$")
_IN_CHARS: Final = 8
"""No word like "in" is longer, with the space behind it."""
_LONG_ENDING: Final = re.compile(r"\w{3}")


def find_place_again(
    text: str, above: Iterable[str], body: Iterable[str]
) -> tuple[int, str] | None:
    """Return where a dateline ends and its place; None unless the place is named again.

    `text` is a paragraph, `above` the lines above it from the headline on, and `body` the
    first paragraphs of the page, this one among them. Behind a colon the place must stand
    behind a word like "in", for who speaks has a colon too.
    """
    for pattern in (_ENDED, _CAPITALS):
        match = pattern.match(text)
        if match is None:
            continue
        place = match["place"]
        if not has_case(place) or len(place.split()) > _WORDS or len(place) < _LEAST:
            continue
        if not is_name(place) or (pattern is _CAPITALS) is not place.isupper():
            continue
        others = "\n".join(body).replace(text, "", 1)
        rest = "\n".join((*above, text[match.end() :], others))[:_CHARS]
        if _is_named(place.casefold(), rest.casefold(), is_placed=match["mark"] != "."):
            return match.end(), place
    return None


def _is_named(place: str, text: str, *, is_placed: bool) -> bool:
    """Say whether a folded text names a place, with an ending of two letters at most.

    If it must be placed, a word like "in" stands before it. No pattern is made of the place:
    to compile one takes half a millisecond.
    """
    at = text.find(place)
    while at >= 0:
        is_word = not text[max(at - 1, 0) : at].isalnum()
        is_told = _BEFORE.search(text, max(at - _IN_CHARS, 0), at) if is_placed else is_word
        if is_told and not _LONG_ENDING.match(text, at + len(place)):
            return True
        at = text.find(place, at + 1)
    return False
