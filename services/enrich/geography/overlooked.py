"""Countries and capitals that entities overlooked, or took for persons or organizations."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from services.enrich.english import OPENERS
from services.enrich.geography.atlas import COUNTRY, Atlas
from services.enrich.geography.surroundings import Named
from services.enrich.passages import Passage
from shared.article import Article
from shared.values import Span

_LEAST_PEOPLE: Final = 300_000
"""People of a country or capital that is known by its name alone."""
_FAR_BEHIND: Final = 20
"""So many times the people of its namesakes has a country that a text can only mean."""
_SHARED_NAMES: Final = """
    Chad Georgia Jordan India Kenya Israel Cuba Ireland Turkey Guinea Muscat Bern Berlin Paris
    London Lima Kingston Sofia Washington Wellington Victoria Santiago Vienna Athens Rome Male
"""
_AMBIGUOUS: Final = frozenset(_SHARED_NAMES.split())
"""Names that persons, things and towns bear as well."""

_WORD_BEFORE: Final = re.compile(r"(?P<word>\w[\w.'\u2019]*)[ -]$")
_NAME_BEHIND: Final = re.compile(r"[ -][^\W\d_a-z]|['\u2019](?!s\b)\w|\w")
_FIRST_WORDS: Final = """
    After All Although And Around Because Before Between Both By During Even How Like Near Now
    Of Only Outside Over Since So That Then Through To Today Under Unlike What Where While Why
    With Yet Northern Southern Eastern Western Central
"""
_OPENERS: Final = OPENERS.union(_FIRST_WORDS.split())
"""Words with which a sentence begins, and that are no part of a name behind them."""
_BEFORE_CHARS: Final = 24


def make_sure_names(atlas: Atlas) -> frozenset[str]:
    """Return the countries and capitals of one word that a text can only mean.

    Names of several words ("South Korea", "Buenos Aires") are left to entities.
    """
    rows = [*range(len(atlas.country_codes)), *atlas.capitals]
    return frozenset(
        name
        for row in rows
        if atlas.populations[row] >= _LEAST_PEOPLE
        and (name := atlas.name_of(row)).isalpha()
        and name not in _AMBIGUOUS
        and (row in atlas.capitals or _is_sure_country(row, name, atlas))
    )


def _is_sure_country(row: int, name: str, atlas: Atlas) -> bool:
    chief, *others = atlas.find(name)
    return (
        atlas.kinds[row] == COUNTRY
        and chief == row
        and all(
            _FAR_BEHIND * atlas.populations[other] < atlas.populations[row] for other in others
        )
    )


def find_overlooked(
    article: Article, passages: Sequence[tuple[Passage, Collection[str]]]
) -> Iterator[Named]:
    """Yield names that stand by themselves, outside of every entity of more than the name.

    Args:
        article: with its entities.
        passages: each with the sure names that are among its words.
    """
    if not any(names for _, names in passages):
        return
    text = article.original.text
    taken = sorted(span for entity in article.entities or () for span in entity.mentions)
    for passage, names in passages:
        for name in names:
            for start in _places_of(name, passage.text):
                span = passage.span(start, start + len(name))
                mention = _mention_at(span, taken)
                if mention is None or (mention == span and text[slice(*span)] == name):
                    yield Named(name, span)


def _places_of(name: str, text: str) -> Iterator[int]:
    """Yield where a name stands that is no part of a longer one."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        before = _WORD_BEFORE.search(text[max(0, at - _BEFORE_CHARS) : at])
        is_free = before is None or before["word"] in _OPENERS or before["word"][0].islower()
        if is_free and not text[at - 1 : at].isalnum() and not _NAME_BEHIND.match(text, end):
            yield at
        at = text.find(name, end)


def _mention_at(span: Span, taken: Sequence[Span]) -> Span | None:
    """Return the mention of an entity that overlaps; None if there is none."""
    at = bisect_right(taken, (span[0], span[1]))
    for one in taken[max(0, at - 1) : at + 1]:
        if one[0] < span[1] and span[0] < one[1]:
            return one
    return None
