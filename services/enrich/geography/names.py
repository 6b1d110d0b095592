"""The names of places in an article, in the order of its text."""

import re
from collections.abc import Iterator
from typing import Final

from services.enrich.geography.surroundings import Named
from services.enrich.passages import Passage
from services.enrich.reading import Reading
from shared.article import Article
from shared.values import Span

_OPENING_CHARS: Final = 90
_OPENERS: Final = 2
"""Paragraphs that may bear the dateline: the first, or the one behind a line of its author."""

# "TEMPE, Ariz. -- ", "BERLIN (AP) - ": capitals. Source: AP Stylebook, "datelines".
_CAPITALS: Final = re.compile(
    r"""
    (?P<place>[^\W\d_a-z]{2}(?:[^\W\d_a-z]|[.'\u2019\ -])*[^\W\d_a-z])
    (?=(?:,\s[^\n:]{0,40}?)?(?:\s\(|\s?[\u2014\u2013]|\s--?\s|:\s|/))
    """,
    re.VERBOSE,
)
# "Kathmandu, April 25 (Reuters) - ": any letters, and an agency.
_SIGNED: Final = re.compile(
    r"""
    (?P<place>[^\W\d_a-z][\w.'\u2019\ -]{1,30}?)
    (?:,[^()\n]{1,30})?
    \s?\([A-Z][A-Za-z]{1,11}\)
    \s?[-\u2014\u2013]
    """,
    re.VERBOSE,
)
_POSTCODE: Final = re.compile(r"\s[\d -]+$")
# "(D-Nev.)", "R-Wis.": the state of somebody of a party.
_PARTY: Final = re.compile(r"[DRI]-(?P<state>[A-Z][A-Za-z.]{1,6})")


def read_names(article: Article) -> list[Named]:
    """Return the entities that are places, mention by mention, by where they stand."""
    text = article.original.text
    found = [
        named
        for entity in article.entities or ()
        if entity.type == "place"
        for span in entity.mentions
        for named in _parts(text, span, entity.id)
    ]
    return sorted(found, key=lambda one: one.span)


def _parts(text: str, span: Span, entity_id: str) -> Iterator[Named]:
    """Yield the parts of a name between commas: "Paris" and "Texas"."""
    start, end = span
    for part in text[start:end].split(","):
        bare = _POSTCODE.sub("", part.strip())
        if bare:
            begin = start + part.index(bare)
            yield Named(" ".join(bare.split()), (begin, begin + len(bare)), entity_id)
        start += len(part) + 1


def find_opening(reading: Reading) -> Named | None:
    """Return the place of the dateline where it stands; None if the article has none."""
    text = reading.article.original.text
    dateline = reading.article.dateline
    if dateline is not None:
        place = dateline.place.partition(",")[0]
        at = text.find(place, *dateline.span)
        return _opening(text, (at, at + len(place))) if place and at >= 0 else None
    for _number, passage in zip(range(_OPENERS), reading.body, strict=False):
        opening = passage.text[:_OPENING_CHARS]
        if match := _CAPITALS.match(opening) or _SIGNED.match(opening):
            return _opening(text, passage.span(*match.span("place")))
    return None


def _opening(text: str, span: Span) -> Named:
    return Named(" ".join(text[slice(*span)].split()), span, is_dateline=True)


def read_parties(passage: Passage) -> Iterator[Named]:
    """Yield the states in the tags of parties: "Nev." of "(D-Nev.)"."""
    if "-" not in passage.text:
        return
    for match in _PARTY.finditer(passage.text):
        if not passage.text[match.start() - 1 : match.start()].isalnum():
            yield Named(match["state"], passage.span(*match.span("state")))
