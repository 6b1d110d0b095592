"""The table of places as it is asked for every name of every article: by number, at speed."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.enrich.gazetteer.folding import fold_place, key_of
from services.enrich.gazetteer.table import Gazetteer, PlaceKind
from services.enrich.geography.capitals import CAPITALS
from services.enrich.geography.states import STATES

COUNTRY: Final = int(PlaceKind.COUNTRY)
REGION: Final = int(PlaceKind.REGION)
CITY: Final = int(PlaceKind.CITY)
AREA: Final = int(PlaceKind.AREA)

_NOWHERE: Final = float("nan")


@dataclass(frozen=True, slots=True)
class Atlas:
    """Columns of the table, one entry a place; a number is read from them as a plain one.

    Countries and regions, for which the table has no point of their own, lie in the middle
    of their cities.
    """

    names: bytes
    name_ends: Sequence[int]
    geonames_ids: Sequence[int]
    """0 where the table has a name alone."""
    keys: Sequence[int]
    rows: Sequence[int]
    kinds: Sequence[int]
    countries: Sequence[int]
    """Number of the country in `country_codes`; 0 for none."""
    regions: Sequence[int]
    populations: Sequence[int]
    latitudes: Sequence[float]
    longitudes: Sequence[float]
    country_codes: tuple[str, ...]
    country_numbers: dict[str, int]
    """{ISO 3166-1 code: number}."""
    states: dict[str, int]
    """{short form of a state without its stops: its place}."""
    capitals: frozenset[int]

    def find(self, name: str) -> list[int]:
        """Return the places of this name: countries, then by falling population."""
        return _find(name, self.keys, self.rows)

    def bears(self, place: int, name: str) -> bool:
        """Say whether the table lists the place under this very name."""
        own = self.name_of(place)
        return own.casefold() == name.casefold() or fold_place(own) == fold_place(name)

    def name_of(self, place: int) -> str:
        """Return the name under which the table lists the place."""
        begin = self.name_ends[place - 1] if place else 0
        return self.names[begin : self.name_ends[place]].decode()

    def spells(self, place: int, name: str) -> bool:
        """Say whether the table lists the place under this name to the letter."""
        return self.name_of(place).casefold() == name.casefold()

    def lies_in(self, place: int, area: int) -> bool:
        """Say whether one place lies inside another, which is a country or a region."""
        if self.countries[place] != self.countries[area] or place == area:
            return False
        if self.kinds[area] == COUNTRY:
            return self.kinds[place] != COUNTRY
        return self.kinds[place] == CITY and self.regions[place] == self.regions[area]


def make_atlas(gazetteer: Gazetteer) -> Atlas:
    """Return the table with the middles of countries and regions worked out."""
    latitudes, longitudes = _with_middles(gazetteer)
    keys, rows = gazetteer.keys.data, gazetteer.rows.data
    kinds, countries = gazetteer.kinds.data, gazetteer.countries.data
    populations = gazetteer.populations.data
    numbers = {code: number for number, code in enumerate(gazetteer.country_codes)}

    def chief(name: str, code: str, kind: int) -> int | None:
        found = [
            row
            for row in _find(name, keys, rows)
            if kinds[row] == kind and countries[row] == numbers[code]
        ]
        return max(found, key=lambda row: populations[row], default=None)

    states = {form: chief(name, code, REGION) for form, (code, name) in STATES.items()}
    capitals = [chief(name, code, CITY) for code, name in CAPITALS.items()]
    return Atlas(
        names=gazetteer.names,
        name_ends=gazetteer.name_ends.data,
        geonames_ids=gazetteer.geonames_ids.data,
        country_codes=gazetteer.country_codes,
        keys=keys,
        rows=rows,
        kinds=kinds,
        countries=countries,
        regions=gazetteer.regions.data,
        populations=populations,
        latitudes=latitudes.data,
        longitudes=longitudes.data,
        country_numbers=numbers,
        states={form: row for form, row in states.items() if row is not None},
        capitals=frozenset(row for row in capitals if row is not None),
    )


def _find(name: str, keys: Sequence[int], rows: Sequence[int]) -> list[int]:
    key = key_of(fold_place(name))
    low = bisect_left(keys, key)
    high = low
    while high < len(keys) and keys[high] == key:
        high += 1
    return list(rows[low:high])


def _with_middles(gazetteer: Gazetteer) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return latitudes and longitudes in degrees, those of countries and regions filled in.

    The middle is that of the directions from the center of the earth, so that a country may
    lie on both sides of the 180th meridian.
    """
    latitudes = gazetteer.latitudes.astype(np.float64)
    longitudes = gazetteer.longitudes.astype(np.float64)
    country = gazetteer.countries.astype(np.int64)
    region = country * (int(gazetteer.regions.max()) + 1) + gazetteer.regions
    cities = np.flatnonzero(gazetteer.kinds == CITY)
    up, east = np.radians(latitudes[cities]), np.radians(longitudes[cities])
    parts = (np.cos(up) * np.cos(east), np.cos(up) * np.sin(east), np.sin(up))
    for kind, group in ((COUNTRY, country), (REGION, region)):
        members, member_of = np.unique(group[cities], return_inverse=True)
        x, y, z = (np.bincount(member_of, weights=part) for part in parts)
        wanted = np.flatnonzero(gazetteer.kinds == kind)
        at = np.minimum(np.searchsorted(members, group[wanted]), len(members) - 1)
        known = members[at] == group[wanted]
        middle_up = np.degrees(np.arctan2(z, np.hypot(x, y)))
        middle_east = np.degrees(np.arctan2(y, x))
        latitudes[wanted] = np.where(known, middle_up[at], _NOWHERE)
        longitudes[wanted] = np.where(known, middle_east[at], _NOWHERE)
    return latitudes, longitudes
