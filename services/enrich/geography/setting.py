"""Where in the world an article plays: what speaks for each country and region."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import cos, hypot, log10, radians, sqrt
from types import MappingProxyType
from typing import Final

from services.enrich.geography.atlas import CITY, COUNTRY, REGION, Atlas
from services.enrich.geography.demonyms import DEMONYMS, NAMES_OF_PEOPLES, PAIRED

MOST_ANCHORS: Final = 20
"""Places to which the distance is taken: cost is linear in the text."""

_LEAST_PEOPLE: Final = 15_000
"""People of a city whose name speaks for its country: nearly any word is a hamlet somewhere."""
_MOST_NAMES: Final = 4
"""Names remembered of one region: whether there are two others is all that is asked."""
_NEAR_KM: Final = 30.0
_FAR_KM: Final = 3_000.0
_DEGREE_KM: Final = 111.2

_OUTLET: Final = 0.5
"""What the country of the outlet weighs beside one that the text names."""
_ENDINGS: Final = MappingProxyType({"uk": "GB"})
_SOLD_ENDINGS: Final = frozenset(
    ("ai", "am", "cc", "co", "fm", "gg", "io", "is", "la", "ly", "me", "to", "tv", "ws")
)
"""Endings of addresses that are bought for their letters, whatever the country."""

_WORD: Final = re.compile(r"[A-Z][a-z]+")


@dataclass(slots=True)
class Setting:
    """Evidence as it gathers while an article is read; it lives as long as that takes."""

    countries: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    """{number of the country: how much speaks for it}."""
    regions: dict[tuple[int, int], set[str]] = field(default_factory=lambda: defaultdict(set))
    """{(country, region): the names of it that are in the article}."""
    neighbors: dict[tuple[int, int], set[str]] = field(default_factory=lambda: defaultdict(set))
    """{(country, region): the names of cities in it}."""
    anchors: dict[int, str] = field(default_factory=dict)
    """{city or region that is known: its name}."""

    def note(self, place: int, name: str, atlas: Atlas, *, weight: float = 1.0) -> None:
        """Let a place that is known speak for where it lies; a hamlet says nothing."""
        if atlas.kinds[place] == CITY and atlas.populations[place] < _LEAST_PEOPLE:
            return
        country = atlas.countries[place]
        self.countries[country] += weight
        if atlas.kinds[place] != COUNTRY:
            speaking = self.regions if atlas.kinds[place] == REGION else self.neighbors
            names = speaking[country, atlas.regions[place]]
            if len(names) < _MOST_NAMES:
                names.add(name)
            if len(self.anchors) < MOST_ANCHORS:
                self.anchors.setdefault(place, name)

    def share(self, country: int) -> float:
        """Return how much of the evidence speaks for a country: 0 to 1."""
        speaks = self.countries.get(country, 0.0)
        return speaks / sum(self.countries.values()) if speaks else 0.0

    def has_region(self, place: int, name: str, atlas: Atlas) -> bool:
        """Say whether the article names, in other words, the region that a city lies in."""
        return atlas.kinds[place] == CITY and bool(
            self._others(self.regions, place, name, atlas)
        )

    def neighbors_of(self, place: int, name: str, atlas: Atlas) -> int:
        """Return how many other cities of the region the article names."""
        return self._others(self.neighbors, place, name, atlas)

    @staticmethod
    def _others(
        speaking: Mapping[tuple[int, int], set[str]], place: int, name: str, atlas: Atlas
    ) -> int:
        region = atlas.regions[place]
        if not region or atlas.kinds[place] == COUNTRY:
            return 0
        return len(speaking.get((atlas.countries[place], region), set()) - {name})

    def nearness(self, place: int, name: str, atlas: Atlas) -> float:
        """Return 1 for a place next to another that is known, 0 for one far from all."""
        distances = [
            kilometers(place, anchor, atlas)
            for anchor, other in self.anchors.items()
            if other != name
        ]
        if not distances or not (nearest := min(distances)) < _FAR_KM:
            return 0.0
        return 1 - log10(max(nearest, _NEAR_KM) / _NEAR_KM) / log10(_FAR_KM / _NEAR_KM)


def capitalized(text: str) -> list[str]:
    """Return the words of Latin letters that begin with a capital, in their order."""
    return _WORD.findall(text)


def count_demonyms(words: Sequence[str], counts: dict[str, int]) -> None:
    """Add to `{ISO 3166-1 code: how often}` the adjectives and peoples among the words."""
    if NAMES_OF_PEOPLES.isdisjoint(words):
        return
    before = ""
    for word in words:
        bare = word if word in DEMONYMS or (before, word) in PAIRED else word.removesuffix("s")
        code = PAIRED.get((before, bare)) or DEMONYMS.get(bare)
        if code is not None:
            counts[code] = counts.get(code, 0) + 1
        before = word


def make_setting(demonyms: Mapping[str, int], domain: str | None, atlas: Atlas) -> Setting:
    """Return what is known before any place is: the peoples named, and where the outlet sits.

    Args:
        demonyms: `{ISO 3166-1 code: how often}`.
        domain: of the outlet; None if unknown.
        atlas: numbers the countries.
    """
    setting = Setting()
    for code, count in demonyms.items():
        setting.countries[atlas.country_numbers[code]] += sqrt(count)
    ending = (domain or "").rpartition(".")[2]
    code = _ENDINGS.get(ending, ending.upper())
    if code in atlas.country_numbers and ending not in _SOLD_ENDINGS and code:
        setting.countries[atlas.country_numbers[code]] += _OUTLET
    return setting


def kilometers(one: int, other: int, atlas: Atlas) -> float:
    """Return the distance between two places; not a number where one has no point.

    On a map whose scale is right between them: 1 % too much for 1,000 km at 60 degrees north,
    more beyond, where nobody asks.
    """
    up, over = atlas.latitudes[one], atlas.latitudes[other]
    across = abs(atlas.longitudes[other] - atlas.longitudes[one])
    east = min(across, 360 - across) * cos(radians((up + over) / 2))
    return _DEGREE_KM * hypot(over - up, east)
