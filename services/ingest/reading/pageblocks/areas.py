"""The elements around the blocks of a page, and what the blocks add up to in each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.linemodel.characters import Integers
from services.ingest.reading.pageblocks.blocks import PageBlock, Place
from services.ingest.reading.pageblocks.hints import HINTS, TAG_MASKS, read_hints, read_label

FAR: Final = 9
"""A distance in levels; what is further away, or nowhere, counts as this far."""

# An article is what holds the prose: most of all right above the paragraphs.
_SHARES: Final = (1.0, 0.8, 0.5)

Sums = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Areas:
    """The elements around the blocks of a page by number, none before the one around it."""

    of_block: Integers
    """The innermost area of each block."""
    above: Integers
    """The area around each; the outermost is around itself."""
    label: Integers
    """Equal for those whose markup gives them the same tag and the same names."""
    masks: Integers
    """Which of `HINTS` each shows, as bits."""
    depth: Integers
    first: Integers
    """The first block in each."""
    last: Integers

    def add_up(self, column: NDArray[np.generic]) -> Sums:
        """Return for each area the sum over the blocks in it."""
        sums = np.concatenate(([0.0], np.cumsum(column, dtype=np.float64)))
        total: Sums = sums[self.last + 1] - sums[self.first]
        return total

    def climb(self, levels: int) -> Integers:
        """Return `[level, block]`, the areas around each block from its own up."""
        chain = [self.of_block]
        for _level in range(levels - 1):
            chain.append(self.above[chain[-1]])
        return np.stack(chain)

    def find_distances(self) -> Integers:
        """Return `[block, hint]`, levels up to the nearest area that shows it, or `FAR`."""
        shows = (self.masks[:, None] >> np.arange(len(HINTS))) & 1 > 0
        distances = np.full((len(self.of_block), len(HINTS)), FAR)
        chain = self.climb(FAR)
        for level in range(FAR - 1, -1, -1):
            distances[shows[chain[level]]] = level
        return distances

    def find_best(self, worth: NDArray[np.generic]) -> int:
        """Return the area that looks most like the article, by what each block is worth."""
        scores = np.zeros(len(self.above))
        area = self.of_block
        for share in _SHARES:
            is_root = self.above[area] == area
            area = self.above[area]
            scores += share * np.bincount(area, np.where(is_root, 0.0, worth), len(scores))
        return int(np.argmax(scores))

    def find_way(self, goal: int) -> tuple[Integers, Integers]:
        """Return for each block how many levels up and then down it is to an area."""
        path = [goal]
        while (above := int(self.above[path[-1]])) != path[-1]:
            path.append(above)
        down = np.full(len(self.above), -1)
        down[path] = np.arange(len(path))
        at, up = self.of_block, np.zeros(len(self.of_block), dtype=np.int64)
        while (is_off := down[at] < 0).any():
            at = np.where(is_off, self.above[at], at)
            up += is_off
        return up, down[at]


def find_areas(blocks: Sequence[PageBlock]) -> Areas:
    """Return the areas of at least one block."""
    numbers: dict[Place, int] = {}
    places: list[Place] = []
    first: list[int] = []
    of_block: list[int] = []
    for index, block in enumerate(blocks):
        missing: list[Place] = []
        at: Place | None = block.place
        while at is not None and at not in numbers:
            missing.append(at)
            at = at.parent
        for place in reversed(missing):
            numbers[place] = len(places)
            places.append(place)
            first.append(index)
        of_block.append(numbers[block.place])
    above = [numbers[place.parent] if place.parent else 0 for place in places]
    labels = [read_label(place.element) for place in places]
    names: dict[tuple[str, str], int] = {}
    hints: dict[str, int] = {}
    return Areas(
        of_block=np.array(of_block),
        above=np.array(above),
        label=np.array(
            [
                names.setdefault((place.tag, label), len(names))
                for place, label in zip(places, labels, strict=True)
            ]
        ),
        masks=np.array(
            [
                read_hints(label, hints) | TAG_MASKS.get(place.tag, 0)
                for place, label in zip(places, labels, strict=True)
            ]
        ),
        depth=np.array([place.depth for place in places]),
        first=np.array(first),
        last=np.array(_find_last(of_block, above, first)),
    )


def _find_last(of_block: list[int], above: list[int], first: list[int]) -> list[int]:
    """Return the last block in each area."""
    last = list(first)
    for index, area in enumerate(of_block):
        last[area] = index
    for area in range(len(above) - 1, 0, -1):
        last[above[area]] = max(last[above[area]], last[area])
    return last
