"""Which of the bearers of a name an article means."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, log10
from typing import Final

from services.enrich.geography.atlas import CITY, COUNTRY, REGION, Atlas
from services.enrich.geography.qualifying import Entry
from services.enrich.geography.setting import Setting

# A weight is in powers of ten of people: a place with a weight of 1 is preferred to one
# with up to ten times its population.
# They were set by hand on sentences of our own (the tests) and on 60 labelled articles. There,
# halving or doubling any one of them loses 2 of 168 places found at most; without any heed to
# regions named after cities it is 5, without the country 1.
_COUNTRY: Final = 1.0
_CAPITAL: Final = 1.0
_OTHER_NAME: Final = -1.0
_OTHER_COUNTRY_NAME: Final = -0.5
_REGION_OF_CITY: Final = -2.0
_WANTED: Final = 4.0
_IN_COUNTRY: Final = 1.5
_IN_REGION: Final = 0.5
_REGION_OF_CITIES: Final = 2.2
_REGION_NAMED: Final = 1.0
_NEAR: Final = 0.7
_MOST_OF_SETTING: Final = _IN_COUNTRY + _REGION_OF_CITIES + _NEAR

MOST_BEARERS: Final = 12
"""Weighed of one name, the chief ones; the table has 48 places called San Jose."""
_EPONYM: Final = 0.05
"""A city with this share of the people of its region is what their name means."""
_FEW: Final = 1_000


@dataclass(frozen=True, slots=True)
class Choice:
    """One bearer of a name, and how far it is ahead of the next."""

    place: int
    margin: float
    """In powers of ten of people; infinite where nobody else bears the name."""


def choose(entry: Entry, setting: Setting, atlas: Atlas) -> Choice:
    """Return the bearer that is most likely meant; there must be one."""
    bearers = entry.bearers[:MOST_BEARERS]
    if len(bearers) == 1:
        return Choice(bearers[0], inf)
    cities = [row for row in entry.bearers if atlas.kinds[row] == CITY]
    alone = [_alone(row, entry, cities, atlas) for row in bearers]
    enough = max(alone) - _MOST_OF_SETTING
    weights = [
        weight + _in_setting(row, entry.named.surface, setting, atlas)
        if weight >= enough
        else weight
        for row, weight in zip(bearers, alone, strict=True)
    ]
    best, second = sorted(weights, reverse=True)[:2]
    return Choice(bearers[weights.index(best)], best - second)


def _alone(row: int, entry: Entry, cities: Sequence[int], atlas: Atlas) -> float:
    """Return what speaks for a place in any article, beside the cities of its name."""
    kind = atlas.kinds[row]
    weight = log10(atlas.populations[row] + _FEW)
    if kind == COUNTRY:
        is_own = not cities or atlas.bears(row, entry.named.surface)
        weight += _COUNTRY if is_own else _OTHER_COUNTRY_NAME
    elif kind == REGION:
        weight += _REGION_OF_CITY * any(
            atlas.countries[other] == atlas.countries[row]
            and atlas.populations[other] >= _EPONYM * atlas.populations[row]
            for other in cities
        )
    elif len(cities) > 1 and not atlas.bears(row, entry.named.surface):
        weight += _OTHER_NAME
    weight += _CAPITAL * (row in atlas.capitals)
    return weight + _WANTED * ((entry.wanted, kind) in {("region", REGION), ("city", CITY)})


def _in_setting(row: int, name: str, setting: Setting, atlas: Atlas) -> float:
    """Return what speaks for a place in this article."""
    return (
        _IN_COUNTRY * setting.share(atlas.countries[row])
        + _neighborhood(row, name, setting, atlas)
        + _REGION_NAMED * setting.has_region(row, name, atlas)
        + _NEAR * setting.nearness(row, name, atlas)
    )


def _neighborhood(row: int, name: str, setting: Setting, atlas: Atlas) -> float:
    count = setting.neighbors_of(row, name, atlas)
    if atlas.kinds[row] == REGION and count > 1:
        return _REGION_OF_CITIES
    return _IN_REGION * (count > 0)
