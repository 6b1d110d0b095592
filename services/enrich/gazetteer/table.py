"""The table of places, and the way to find one by its name.

Source: GeoNames (geonames.org), CC BY 4.0; made by `benchmarks.gazetteer`.
"""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.enrich.gazetteer.folding import fold_place, key_of

FILE: Final = "places.npz"


class PlaceKind(IntEnum):
    """What a place is; a name that several bear is sought in this order."""

    COUNTRY = 0
    REGION = 1
    """A state, province or region: the first level below a country."""
    CITY = 2
    AREA = 3
    """A continent, sea, or part of the world."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place of GeoNames."""

    row: int
    """Its place in the table."""
    geonames_id: int
    """0 where the table has the name alone."""
    name: str
    kind: PlaceKind
    country: str
    """ISO 3166-1 alpha-2; empty for an area."""
    region: str
    """The name of the region it lies in; empty if unknown."""
    latitude: float
    longitude: float
    """Degrees; both are not a number where the table has none."""
    population: int
    currency: str
    """ISO 4217 of a country; empty for anything else."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by name, in arrays: one row a place, one key a name."""

    keys: NDArray[np.uint64]
    """Sorted; a name that several places bear stands once for each, the chief one first."""
    rows: NDArray[np.uint32]
    """The place of each key."""
    geonames_ids: NDArray[np.uint32]
    kinds: NDArray[np.uint8]
    countries: NDArray[np.uint16]
    regions: NDArray[np.uint16]
    latitudes: NDArray[np.float32]
    longitudes: NDArray[np.float32]
    populations: NDArray[np.uint32]
    name_ends: NDArray[np.uint32]
    names: bytes
    """UTF-8, one after the other."""
    country_codes: tuple[str, ...]
    currencies: tuple[str, ...]
    """Of each country, in the order of its code."""
    region_names: tuple[str, ...]

    def rows_of(self, name: str) -> NDArray[np.uint32]:
        """Return the rows of the places of this name, chief first; empty if there is none."""
        key = np.uint64(key_of(fold_place(name)))
        low = int(self.keys.searchsorted(key))
        high = low
        while high < len(self.keys) and self.keys[high] == key:
            high += 1
        return self.rows[low:high]

    def find(self, name: str) -> tuple[Place, ...]:
        """Return the places of this name: countries, then by falling population.

        Case, accents, dots and apostrophes make no difference; empty if there is none.
        """
        return tuple(self.place(int(row)) for row in self.rows_of(name))

    def place(self, row: int) -> Place:
        """Return the place of a row."""
        begin = int(self.name_ends[row - 1]) if row else 0
        country = int(self.countries[row])
        kind = PlaceKind(int(self.kinds[row]))
        return Place(
            row=row,
            geonames_id=int(self.geonames_ids[row]),
            name=self.names[begin : int(self.name_ends[row])].decode(),
            kind=kind,
            country=self.country_codes[country],
            region=self.region_names[int(self.regions[row])],
            latitude=float(self.latitudes[row]),
            longitude=float(self.longitudes[row]),
            population=int(self.populations[row]),
            currency=self.currencies[country] if kind is PlaceKind.COUNTRY else "",
        )


@cache
def load_gazetteer() -> Gazetteer:
    """Return the table that ships, the same one to all; call it before a worker forks."""
    content = files("services.enrich.gazetteer").joinpath(FILE).read_bytes()
    with np.load(BytesIO(content), allow_pickle=False) as arrays:
        return Gazetteer(
            keys=np.cumsum(arrays["key_steps"], dtype=np.uint64),
            rows=arrays["rows"],
            geonames_ids=arrays["geonames_ids"],
            kinds=arrays["kinds"],
            countries=arrays["countries"],
            regions=arrays["regions"],
            latitudes=arrays["latitudes"],
            longitudes=arrays["longitudes"],
            populations=arrays["populations"],
            name_ends=np.cumsum(arrays["name_sizes"], dtype=np.uint32),
            names=arrays["names"].tobytes(),
            country_codes=_lines(arrays["country_codes"]),
            currencies=_lines(arrays["currencies"]),
            region_names=_lines(arrays["region_names"]),
        )


def _lines(text: NDArray[np.uint8]) -> tuple[str, ...]:
    return tuple(text.tobytes().decode().split("\n"))
