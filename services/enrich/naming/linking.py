"""Keys of countries and well-known towns in authorities that ship with the desk."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final

from services.enrich.gazetteer.directions import is_common
from services.enrich.gazetteer.folding import fold_place
from services.enrich.gazetteer.table import Gazetteer, Place, PlaceKind
from services.enrich.naming.merging import Named

_OUTNUMBERS: Final = 10
"""A town stands for its name where it has so many times the people of any namesake."""
_LEAST_PEOPLE: Final = 15_000
_LEAST_LIKENESS: Final = 0.3
"""Of the letters of a town's name of several words and those of its chief name. "Nowy Jork" and
"New York City" have .63, "Le Cap" and "Cape Town" .46; "White House", which is Casablanca in
English, has .10, and "Big Apple" .11."""
_RESIDENCES: Final = frozenset(
    {"white house", "casa blanca", "casa bianca", "maison blanche", "weisses haus"}
)
"""Whose name small towns bear as well."""


@dataclass(frozen=True, slots=True)
class _Mentioned:
    """What other places of the article say."""

    countries: set[str] = field(default_factory=set)
    regions: set[tuple[str, str]] = field(default_factory=set)


def link_all(named: Sequence[Named], *, gazetteer: Gazetteer) -> list[dict[str, str]]:
    """Return `{authority: key}` for each, empty where none is sure.

    A country has `iso3166`, `iso4217` and `geonames`; a region or town `geonames` and the
    `iso3166` of its country. Of several towns of one name the one is meant whose country or
    region the article names, or that has far more people than the others; none where these
    are two, such as Paris in an article on Texas. "South-East" is the article's own. The words
    of a name in another language, such as "White House" for Casablanca, are not followed.
    """
    found = [_find(one, gazetteer) for one in named]
    mentioned = _Mentioned()
    for places in found:
        chiefs = [one for one in places if one.kind <= PlaceKind.REGION]
        if len(chiefs) == 1:
            if chiefs[0].kind is PlaceKind.COUNTRY:
                mentioned.countries.add(chiefs[0].country)
            else:
                mentioned.regions.add((chiefs[0].country, chiefs[0].region))
    return [_links(_choose(places, mentioned)) for places in found]


def _find(one: Named, gazetteer: Gazetteer) -> list[Place]:
    """Return the places that an entity may be, those left out whose name it translates."""
    name = fold_place(one.name) if one.kind == "place" else ""
    if not name or name in _RESIDENCES or is_common(one.name):
        return []
    return [place for place in gazetteer.find(one.name) if not _is_translated(name, place)]


def _is_translated(name: str, place: Place) -> bool:
    if place.kind is not PlaceKind.CITY or " " not in name:
        return False
    chief = fold_place(place.name)
    return chief != name and SequenceMatcher(None, name, chief).ratio() < _LEAST_LIKENESS


def _choose(places: Sequence[Place], mentioned: _Mentioned) -> Place | None:
    """Return the place that is meant; None where none clearly is."""
    countries = [one for one in places if one.kind is PlaceKind.COUNTRY]
    towns = [one for one in places if one.kind is PlaceKind.CITY]
    regions = [
        one
        for one in places
        if one.kind is PlaceKind.REGION and one.geonames_id and not _is_all_town(one, towns)
    ]
    large = [*countries, *regions]
    if large:
        is_clear = len(large) == 1 and (countries or _dominates(large[0], places))
        return large[0] if is_clear else None
    near = [one for one in towns if _is_near(one, mentioned)]
    candidates = near if near and near[0].population >= _LEAST_PEOPLE else towns
    if not candidates or candidates[0].population < _LEAST_PEOPLE:
        return None
    chief = candidates[0]
    is_outnumbered = towns[0].population >= _OUTNUMBERS * chief.population
    return chief if _dominates(chief, candidates) and not is_outnumbered else None


def _is_all_town(region: Place, towns: Sequence[Place]) -> bool:
    """Say whether a region is little more than the town it is called like: Beijing."""
    return any(
        town.country == region.country and town.population * 2 >= region.population
        for town in towns
    )


def _is_near(place: Place, mentioned: _Mentioned) -> bool:
    return (
        place.country in mentioned.countries
        or (place.country, place.region) in mentioned.regions
    )


def _dominates(place: Place, places: Iterable[Place]) -> bool:
    others = [one.population for one in places if one.row != place.row]
    return place.population >= _OUTNUMBERS * max(others, default=0)


def _links(place: Place | None) -> dict[str, str]:
    if place is None or not place.country:
        return {}
    links = {"iso3166": place.country}
    if place.geonames_id:
        links["geonames"] = str(place.geonames_id)
    if place.currency:
        links["iso4217"] = place.currency
    return links if place.geonames_id else {}
