# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Datelines that only what stands elsewhere on the page tells from a sentence or a name."""

import re
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


def find_place_again(text: str, above: str, body: str) -> tuple[int, str] | None:
    """Return where a dateline ends and its place; None unless the place is named again.

    `text` is a paragraph, `above` what stands above it from the headline on, and `body` the
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
        rest = f"{above}\n{text[match.end() :]}\n{body.replace(text, '', 1)}"[:_CHARS]
        before = rf"\b{_IN}\s?" if match["mark"] != "." else r"\b"
        if re.search(before + re.escape(place) + r"(?!\w{3})", rest, re.IGNORECASE):
            return match.end(), place
    return None
