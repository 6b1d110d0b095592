"""The places of an article, each told from its namesakes and found on the map."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from math import isnan
from types import MappingProxyType
from typing import Final

from services.enrich.enricher import LATE, Partial
from services.enrich.gazetteer.table import load_gazetteer
from services.enrich.geography.atlas import Atlas, make_atlas
from services.enrich.geography.bearers import find_bearers
from services.enrich.geography.locating import locate
from services.enrich.geography.names import find_opening, read_names, read_parties
from services.enrich.geography.overlooked import find_overlooked, make_sure_names
from services.enrich.geography.qualifying import Entry, Method
from services.enrich.geography.setting import capitalized, count_demonyms, make_setting
from services.enrich.geography.surroundings import Named
from services.enrich.passages import Passage
from services.enrich.reading import Reading
from shared.annotations import Place

CONFIDENCE: Final[Mapping[Method, float]] = MappingProxyType(
    {"qualified": 0.93, "qualifier": 0.93, "sole": 0.97, "chief": 0.9, "context": 0.78}
)
"""How often a place is one that the reader labelled, by how it was found: (right + 1) / (all +
2) on the 60 labelled articles that nothing was tuned to. Right were 13 of 13 that the text
qualifies or that qualify another, 86 of 88, 56 of 61 and 17 of 21. A place that is named, but
in a way that the labels leave out (inside the name of a team), counts as wrong there."""

_DIGITS: Final = 4
"""Of a degree: 11 meters."""


class PlaceEnricher:
    """Finds GeoNames ids and coordinates for the entities that are places.

    What has no id in the table of places is left out: seas, rivers, continents, hamlets. So
    is a name that might be anything else.
    """

    field = "places"
    name = "places"
    version = "1"
    needs: tuple[str, ...] = ("entities",)
    uses: tuple[str, ...] = ("dateline", "source")

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._sure = make_sure_names(atlas)

    def find_all(self, readings: Sequence[Reading]) -> list[tuple[Place, ...] | Partial | None]:
        """Return the places of each article by first mention; None if it names none."""
        return [self.find(one) for one in readings]

    def find(self, reading: Reading) -> tuple[Place, ...] | Partial | None:
        """Return each place once, with all its mentions."""
        article = reading.article
        demonyms: dict[str, int] = {}
        others: list[Named] = []
        sure: list[tuple[Passage, frozenset[str]]] = []
        read = list(takewhile(lambda _: not reading.is_late(), reading.passages))
        for passage in read:
            words = capitalized(passage.text)
            count_demonyms(words, demonyms)
            others.extend(read_parties(passage))
            sure.append((passage, self._sure.intersection(words)))
        others.extend(find_overlooked(article, sure))
        end = read[-1].span(0, len(read[-1].text))[1] if read else 0
        names = [one for one in read_names(article) if one.span[1] <= end]
        opening = find_opening(reading) if read else None
        if opening is not None and not find_bearers(opening.surface, self._atlas):
            opening = None
        setting = make_setting(
            demonyms, article.source.domain if article.source else None, self._atlas
        )
        entries = locate(
            _in_order([*names, *others], opening), article.original.text, self._atlas, setting
        )
        places = self._places(entries)
        return places if len(read) == len(reading.passages) else Partial(places, LATE)

    def _places(self, entries: Sequence[Entry]) -> tuple[Place, ...] | None:
        by_place: dict[int, list[Entry]] = {}
        for entry in entries:
            if entry.place is not None and self._is_mapped(entry.place):
                by_place.setdefault(entry.place, []).append(entry)
        return tuple(self._place(row, there) for row, there in by_place.items()) or None

    def _is_mapped(self, row: int) -> bool:
        return self._atlas.geonames_ids[row] > 0 and not isnan(self._atlas.latitudes[row])

    def _place(self, row: int, entries: Sequence[Entry]) -> Place:
        atlas = self._atlas
        names = [one.named for one in entries]
        method = entries[0].method or "sole"
        return Place(
            name=atlas.name_of(row),
            geonames_id=atlas.geonames_ids[row],
            lat=round(atlas.latitudes[row], _DIGITS),
            lon=round(atlas.longitudes[row], _DIGITS),
            country=atlas.country_codes[atlas.countries[row]] or None,
            role="dateline" if any(one.is_dateline for one in names) else "mentioned",
            spans=tuple(one.span for one in names),
            entity_id=next((one.entity_id for one in names if one.entity_id), None),
            method=method,
            confidence=CONFIDENCE[method],
            annotator=f"{self.name}@{self.version}",
        )


def make_places() -> PlaceEnricher:
    """Load the table of places."""
    return PlaceEnricher(make_atlas(load_gazetteer()))


def _in_order(names: Sequence[Named], opening: Named | None) -> list[Named]:
    """Return the names by where they stand, the dateline in place of what overlaps it."""
    if opening is None:
        return sorted(names, key=lambda one: one.span)
    start, end = opening.span
    inside = [one for one in names if one.span[0] < end and start < one.span[1]]
    known = next((one.entity_id for one in inside if one.entity_id), None)
    others = [one for one in names if one not in inside]
    return sorted([*others, replace(opening, entity_id=known)], key=lambda one: one.span)
