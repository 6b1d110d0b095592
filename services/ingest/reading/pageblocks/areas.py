"""What the blocks add up to in each element around them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from services.ingest.reading.pageblocks.blocks import PageBlock, Place
from services.ingest.reading.pageblocks.hints import HINTS, read_hints, read_label

AROUND: Final = (
    "article", "main", "aside", "nav", "header", "footer", "figure", "figcaption", "form",
    "button", "ul", "ol", "li", "table", "blockquote", "a", "section", "dl", "details",
)  # fmt: skip
"""The elements whose distance above a block is told."""

FAR: Final = 9
"""A distance in levels; what is further away, or nowhere, counts as this far."""

_AROUND_PLACE: Final = {tag: place for place, tag in enumerate(AROUND)}
_ONE_FURTHER: Final = bytes(min(FAR, levels + 1) for levels in range(256))
_NOTHING_ABOVE: Final = bytes([FAR] * (len(AROUND) + len(HINTS)))

# An article is what holds the prose: most of all right above the paragraphs.
_SHARES: Final = (1.0, 0.8, 0.5)


@dataclass(slots=True, eq=False)
class Area:
    """An element, and the sums over the blocks in it."""

    number: int
    """Its place in the order in which the areas of the page were made."""
    place: Place
    above: "Area | None"
    label: str
    above_it: bytes
    """Levels up to the nearest of each of `AROUND`, 0 being the element itself, and to the
    nearest element with each of `HINTS`."""
    blocks: int = 0
    words: float = 0
    prose: float = 0
    """Words in running text."""
    chars: float = 0
    link_chars: float = 0
    kept: int = 0
    score: float = 0.0
    first: int = 1 << 30
    last: int = -1

    @property
    def chain(self) -> "list[Area]":
        """Itself and the areas around it, innermost first."""
        chain: list[Area] = []
        area: Area | None = self
        while area:
            chain.append(area)
            area = area.above
        return chain


class Areas:
    """The areas of a page, made as they are asked for."""

    def __init__(self) -> None:
        self._areas: dict[Place, Area] = {}
        self._masks: dict[str, int] = {}

    def get(self, place: Place) -> Area:
        """Return the area of a place, and make those around it first."""
        missing: list[Place] = []
        at: Place | None = place
        while at is not None and at not in self._areas:
            missing.append(at)
            at = at.parent
        for one in reversed(missing):
            self._areas[one] = self._make(one)
        return self._areas[place]

    def find_best(self) -> Area:
        """Return the area that looks most like the article; at least one must be there."""
        return max(self._areas.values(), key=lambda area: area.score)

    def find_all(self) -> list[Area]:
        """Return all areas; none comes before the one around it."""
        return list(self._areas.values())

    def _make(self, place: Place) -> Area:
        above = self._areas[place.parent] if place.parent else None
        label = read_label(place.element)
        mask = read_hints(place.element, label, self._masks)
        levels = above.above_it.translate(_ONE_FURTHER) if above else _NOTHING_ABOVE
        if mask or place.tag in _AROUND_PLACE:
            nearer = bytearray(levels)
            if place.tag in _AROUND_PLACE:
                nearer[_AROUND_PLACE[place.tag]] = 0
            while mask:
                nearer[len(AROUND) + (mask & -mask).bit_length() - 1] = 0
                mask &= mask - 1
            levels = bytes(nearer)
        return Area(len(self._areas), place, above, label, levels)


def add_up(
    areas: Areas,
    blocks: Sequence[PageBlock],
    words: Sequence[float],
    prose: Sequence[float],
    kept: Sequence[bool],
) -> list[Area]:
    """Return the area of each block, all areas summed up."""
    found = [areas.get(block.place) for block in blocks]
    for index, (block, area) in enumerate(zip(blocks, found, strict=True)):
        chars = len(block.text)
        area.blocks += 1
        area.words += words[index]
        area.prose += prose[index]
        area.chars += chars
        area.link_chars += block.link_chars
        area.kept += kept[index]
        area.first = min(area.first, index)
        area.last = index
        if prose[index]:
            worth = prose[index] * (1 - min(block.link_chars, chars) / chars)
            around = area.above
            for share in _SHARES:
                if around:
                    around.score += share * worth
                    around = around.above
    for area in reversed(areas.find_all()):
        if area.above:
            _add(area.above, area)
    return found


def _add(above: Area, area: Area) -> None:
    above.blocks += area.blocks
    above.words += area.words
    above.prose += area.prose
    above.chars += area.chars
    above.link_chars += area.link_chars
    above.kept += area.kept
    above.first = min(above.first, area.first)
    above.last = max(above.last, area.last)
