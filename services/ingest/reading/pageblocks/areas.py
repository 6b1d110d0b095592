"""The elements around the blocks of a page, and what the blocks add up to in each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.linemodel.characters import Integers
from services.ingest.reading.pageblocks.blocks import PageBlock, Place
from services.ingest.reading.pageblocks.hints import HINTS, read_hints, read_label

AROUND: Final = (
    "article", "main", "aside", "nav", "header", "footer", "figure", "figcaption", "form",
    "ul", "ol", "li", "table", "blockquote", "section",
)  # fmt: skip
"""The elements whose distance above a block is told."""

FAR: Final = 9
"""A distance in levels; what is further away, or nowhere, counts as this far."""

_TAG_BITS: Final = {tag: 1 << place for place, tag in enumerate(AROUND)}
_BYTES: Final = 8
_BITS: Final = len(AROUND) + len(HINTS)

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
    """Which of `AROUND` and of `HINTS` each is, as bits."""
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

    def find_distances(self) -> NDArray[np.uint8]:
        """Return `[block, kind]`, levels up to the nearest of `AROUND` and of `HINTS`."""
        bits = np.unpackbits(
            self.masks.astype("<u8").view(np.uint8).reshape(-1, _BYTES),
            axis=1,
            bitorder="little",
            count=_BITS,
        ).view(np.bool_)
        chain = self.climb(FAR)
        distances = np.full((len(self.of_block), _BITS), FAR, dtype=np.uint8)
        for level in range(FAR - 1, -1, -1):
            distances[bits[chain[level]]] = level
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


def find_areas(blocks: Sequence[PageBlock]) -> Areas:
    """Return the areas of at least one block."""
    numbers: dict[Place, int] = {}
    above: list[int] = []
    labels: list[int] = []
    masks: list[int] = []
    depths: list[int] = []
    first: list[int] = []
    label_numbers: dict[tuple[str, str], int] = {}
    known: dict[str, int] = {}
    of_block: list[int] = []
    for index, block in enumerate(blocks):
        place = block.place
        number = numbers.get(place)
        if number is None:
            missing = [place]
            at = place.parent
            while at is not None and at not in numbers:
                missing.append(at)
                at = at.parent
            outer = numbers[at] if at is not None else 0
            for one in reversed(missing):
                number = numbers[one] = len(above)
                above.append(outer)
                outer = number
                tag, element = one.tag, one.element
                label = read_label(element)
                labels.append(label_numbers.setdefault((tag, label), len(label_numbers)))
                masks.append(
                    (read_hints(element, label, known) << len(AROUND)) | _TAG_BITS.get(tag, 0)
                )
                depths.append(one.depth)
                first.append(index)
        of_block.append(number)
    return _make(of_block, above, labels, masks, depths, first)


def _make(
    of_block: list[int],
    above: list[int],
    labels: list[int],
    masks: list[int],
    depths: list[int],
    first: list[int],
) -> Areas:
    last = list(first)
    for index, area in enumerate(of_block):
        last[area] = index
    for area in range(len(above) - 1, 0, -1):
        around = above[area]
        if last[around] < last[area]:
            last[around] = last[area]
    return Areas(
        of_block=np.array(of_block),
        above=np.array(above),
        label=np.array(labels),
        masks=np.array(masks, dtype=np.uint64),
        depth=np.array(depths),
        first=np.array(first),
        last=np.array(last),
    )
