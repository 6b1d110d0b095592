"""Names that their neighbors settle: "Paris, Texas", "Ohio, Iowa and Washington"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from services.enrich.geography.atlas import CITY, COUNTRY, REGION, Atlas
from services.enrich.geography.bearers import chief_in, find_areas
from services.enrich.geography.surroundings import (
    Named,
    Qualifier,
    Wanted,
    is_listed,
    qualifiers,
)

Method = Literal["qualified", "qualifier", "sole", "chief", "context"]

_TOWN: Final = 200_000
"""Fewer people have a town that nobody expects to be known without its country or state."""


@dataclass(slots=True)
class Entry:
    """A name while it is decided which place it means."""

    named: Named
    bearers: Sequence[int]
    wanted: Wanted | None = None
    method: Method | None = None
    """None until it is settled."""
    place: int | None = None
    """None also for a name that is settled to mean nothing that the table has."""
    is_there: bool = False
    """Whether the words beside it speak of a place, as in "in Berea"."""
    is_thing: bool = False
    """Whether it speaks, or stands behind "the" and before no noun, as no city does."""

    def settle(self, place: int | None, method: Method) -> None:
        """Decide which place the name means, once."""
        self.place, self.method = place, method


def qualify(entries: Sequence[Entry], text: str, atlas: Atlas) -> list[Entry]:
    """Settle the names behind which their country or region stands, and those names too.

    Returns the names of countries and regions that were no entries yet, settled.
    """
    more: list[Entry] = []
    for at, entry in enumerate(entries):
        if entry.method is not None or entry.wanted == "none":
            continue
        found = next(_readings(entry, text, atlas), None)
        if found is None:
            continue
        qualifier, place, area = found
        entry.settle(place, "qualified")
        behind = [
            one
            for one in entries[at + 1 : at + 3]
            if one.named.span[0] < qualifier.span[1] and qualifier.span[0] < one.named.span[1]
        ]
        for one in behind:
            one.settle(area, "qualifier")
        if not behind and area is not None:
            named = Named(qualifier.name, qualifier.span)
            more.append(Entry(named, [area], place=area, method="qualifier"))
    return more


def _readings(
    entry: Entry, text: str, atlas: Atlas
) -> Iterator[tuple[Qualifier, int | None, int | None]]:
    """Yield what qualifies a name, the place it then means, and the place of the qualifier."""
    is_country = bool(entry.bearers) and atlas.kinds[entry.bearers[0]] == COUNTRY
    homes = {atlas.countries[row] for row in entry.bearers if atlas.kinds[row] == REGION}
    for one in qualifiers(text, entry.named.span[1]):
        bare = one.name.replace(".", "").replace(" ", "")
        if bare == "DC" and (whole := atlas.find(f"{entry.named.surface}, D.C.")):
            yield one, whole[0], None
        is_short = bare in atlas.states
        areas = find_areas(one.name, atlas)
        for area in areas:
            # "Georgia, Alabama": of two areas in a row neither lies in the other.
            if not is_short and (is_country or atlas.countries[area] in homes):
                continue
            inside = chief_in(entry.named.surface, entry.bearers, area, atlas)
            if inside is not None:
                yield one, inside, area
        if areas and (is_short or (one.is_behind_comma and _is_small(entry, homes, atlas))):
            yield one, None, areas[0]


def _is_small(entry: Entry, homes: set[int], atlas: Atlas) -> bool:
    """Say whether a name is that of towns alone: "York, Maine" means none of the others."""
    return not homes and all(atlas.populations[row] < _TOWN for row in entry.bearers)


def link(entries: Sequence[Entry], text: str, atlas: Atlas) -> None:
    """Take a name for that of a region where it stands in a list of regions."""
    open_pairs = [
        (one, other)
        for one, other in pairwise(entries)
        if one.method is None
        and other.method is None
        and is_listed(text, one.named.span, other.named.span)
    ]
    for one, other in open_pairs:
        _follow(one, other, atlas)
    for one, other in reversed(open_pairs):
        _follow(other, one, atlas)


def _follow(leader: Entry, entry: Entry, atlas: Atlas) -> None:
    region = _region_meant(leader, atlas)
    if region is not None and entry.wanted is None:
        country = atlas.countries[region]
        if any(
            atlas.kinds[row] == REGION and atlas.countries[row] == country
            for row in entry.bearers
        ):
            entry.wanted = "region"


def _region_meant(entry: Entry, atlas: Atlas) -> int | None:
    """Return the region of a name that can hardly be that of a city."""
    region = next((row for row in entry.bearers if atlas.kinds[row] == REGION), None)
    if region is None or entry.wanted == "region":
        return region
    others = [
        row
        for row in entry.bearers
        if atlas.kinds[row] == COUNTRY
        or (atlas.kinds[row] == CITY and atlas.countries[row] == atlas.countries[region])
    ]
    rivals = [row for row in others if 20 * atlas.populations[row] > atlas.populations[region]]
    return None if rivals else region
