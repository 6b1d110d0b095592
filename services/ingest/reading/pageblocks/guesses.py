"""The numbers that the models see once a first model has made a guess at every block."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.forest import Floats
from services.ingest.reading.pageblocks.certainty import find_doubt, weigh
from services.ingest.reading.pageblocks.distances import TELLING_WORDS, find_distances
from services.ingest.reading.pageblocks.features import LEVELS, NAMES, Page, look_beside, stack
from services.ingest.reading.pageblocks.wording import Columns

_STEPS: Final = (-3, -2, -1, 1, 2, 3)
"""Set by hand: the blocks that a reader sees at a glance. The models are trained with them."""
_REACHES: Final = (2, 5, 12)
"""Set by hand: a paragraph, a box and a part of a page, in blocks each way. The models are
trained with these columns, so others need others."""

GUESS_NAMES: Final = (
    "guess", *(f"beside{step:+d}_chance" for step in _STEPS),
    *(f"level{level}_chance" for level in range(LEVELS)), "alike_chance",
    *(f"{side}_{reach}_chance" for reach in _REACHES for side in ("around", "above", "below")),
    "since_guessed", "until_guessed", "from_first_guessed", "to_last_guessed", "page_doubt",
    "page_guessed", "page_guessed_above",
)  # fmt: skip
"""The columns that a guess adds, in order."""
AGAIN_NAMES: Final = (*NAMES, *GUESS_NAMES)
"""The columns of the matrix, in order."""

_EVEN: Final = 0.5
"""Set by hand: rather text of the article than not."""
_LEAST_CHANCE: Final = 1e-4
"""Set by hand: keeps the logarithm of the odds within 9.2; trees see the order alone."""


def add_guesses(page: Page, chances: Floats) -> Floats:
    """Return one row for each block, one column for each of `AGAIN_NAMES`.

    `chances` is how surely a first model took each block for text of the article.
    """
    return np.hstack((page.matrix, stack_guesses(page, chances)))


def stack_guesses(page: Page, chances: Floats) -> Floats:
    """Return `[block, name]`, the columns of `GUESS_NAMES` alone."""
    chance = chances.astype(np.float64)
    words = page.columns["words"]
    weights = weigh(words)
    clipped = np.clip(chance, _LEAST_CHANCE, 1.0 - _LEAST_CHANCE)
    is_guessed = chance > _EVEN
    total = np.cumsum(chance * weights)
    columns: Columns = {
        "guess": np.log(clipped / (1.0 - clipped)),
        "chance": chance,
        "alike_chance": (
            np.bincount(page.alike, chance * weights) / np.bincount(page.alike, weights)
        )[page.alike],
        "page_doubt": np.full(page.size, find_doubt(words, chances)),
        "page_guessed": np.full(page.size, words[is_guessed].sum()),
        "page_guessed_above": (total - chance * weights) / max(1.0, float(total[-1])),
    }
    areas = page.areas
    of_area = areas.add_up(chance * weights) / areas.add_up(weights)
    for level, at in enumerate(areas.climb(LEVELS)):
        columns[f"level{level}_chance"] = of_area[at]
    columns |= look_beside(columns, "chance", _STEPS)
    columns |= _look_around(chance * weights, weights)
    is_telling = is_guessed & (words >= TELLING_WORDS)
    columns |= find_distances(is_telling, is_telling, "guessed")
    return stack(columns, GUESS_NAMES)


def _look_around(worth: NDArray[np.float64], weights: NDArray[np.float64]) -> Columns:
    """Return the mean chance of some blocks around each, above it and below it."""
    size = len(worth)
    place = np.arange(size)
    worths, sums = (np.concatenate(([0.0], np.cumsum(one))) for one in (worth, weights))
    found: Columns = {}
    for reach in _REACHES:
        first, last = np.maximum(0, place - reach), np.minimum(size, place + reach + 1)
        sides = {"around": (first, last), "above": (first, place), "below": (place + 1, last)}
        for side, (start, stop) in sides.items():
            weight = np.maximum(1e-9, sums[stop] - sums[start])
            found[f"{side}_{reach}_chance"] = (worths[stop] - worths[start]) / weight
    return found
