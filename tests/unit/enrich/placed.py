"""Articles whose places are marked already, and what the desk makes of them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from services.enrich.enricher import Partial
from services.enrich.enrichers.places import PlaceEnricher, make_places
from shared.annotations import Entity, EntityType, Place
from shared.article import Article
from shared.values import Span
from tests.unit.enrich.articles import english, reading

_MARKED: Final = re.compile(r"\[([^\]]*)\]")


@cache
def the_places() -> PlaceEnricher:
    """Return the enricher with the table that ships."""
    return make_places()


def marked(
    body: str, *, headline: str = "The desk opened", kind: EntityType = "place"
) -> Article:
    """Return an article in which what stands in brackets is an entity: "in [Paris]"."""
    names = list(dict.fromkeys(_MARKED.findall(body)))
    article = english(_MARKED.sub(r"\1", body), headline=headline)
    spans: dict[str, list[Span]] = {name: [] for name in names}
    begin = article.original.text.index(_MARKED.sub(r"\1", body))
    for start, end, name in _marks(body):
        spans[name].append((begin + start, begin + end))
    return article.model_copy(
        update={
            "entities": tuple(
                _entity(number, name, where, kind)
                for number, (name, where) in enumerate(spans.items(), start=1)
            )
        }
    )


def _marks(body: str) -> Iterator[tuple[int, int, str]]:
    for number, match in enumerate(_MARKED.finditer(body)):
        start = match.start() - 2 * number
        yield start, start + len(match[1]), match[1]


def _entity(number: int, name: str, where: Sequence[Span], kind: EntityType) -> Entity:
    return Entity(
        id=f"e{number}",
        type=kind,
        name=name,
        salience=0.5,
        mentions=tuple(where),
        method="test",
        confidence=1.0,
        annotator="builder@1",
    )


def places_of(article: Article) -> tuple[Place, ...]:
    """Return what is found in the article, which nothing cuts short."""
    found = the_places().find(reading(article))
    assert not isinstance(found, Partial)
    return found or ()


def ids_in(body: str) -> list[int]:
    """Return the GeoNames ids found for what is marked in a text, by first mention."""
    return [one.geonames_id for one in places_of(marked(body))]
