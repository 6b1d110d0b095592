"""The numbers that a model sees of each block once an extractor was asked, too."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.forest import Floats
from services.ingest.reading.pageblocks.distances import TELLING_WORDS, find_distances
from services.ingest.reading.pageblocks.features import (
    LEVELS,
    NAMES,
    Page,
    look_beside,
    stack,
)
from services.ingest.reading.pageblocks.guesses import GUESS_NAMES, stack_guesses
from services.ingest.reading.pageblocks.wording import Columns

_STEPS: Final = (1, 2)

KEPT_NAMES: Final = (
    "kept",
    *(f"level{level}_{name}" for level in range(LEVELS) for name in ("kept", "kept_words")),
    "alike_kept", "alike_kept_words", "since_kept", "until_kept", "from_first_kept",
    "to_last_kept", "kept_of_prose", *(f"beside{step:+d}_kept" for step in _STEPS),
)  # fmt: skip
_GUESSED_NAMES: Final = ("guessed_of_kept", "kept_of_guessed")
ALL_NAMES: Final = (*NAMES, *KEPT_NAMES, *GUESS_NAMES, *_GUESSED_NAMES)
"""The columns of the matrix, in order."""

_EVEN: Final = 0.5


def add_kept(page: Page, kept: Sequence[bool], chances: Floats) -> Floats:
    """Return one row for each block, one column for each of `ALL_NAMES`.

    `kept` says which blocks an extractor kept, `chances` how surely a first model took each
    for text of the article.
    """
    is_kept = np.fromiter(kept, np.float32, page.size)
    return np.hstack(
        (
            page.matrix,
            stack(_describe(page, is_kept), KEPT_NAMES),
            stack_guesses(page, chances),
            stack(_compare(page.columns["words"], is_kept, chances > _EVEN), _GUESSED_NAMES),
        )
    )


def _describe(page: Page, kept: Floats) -> Columns:
    words = page.columns["words"]
    kept_words = kept * words
    count = np.bincount(page.alike)
    areas = page.areas
    of_area = areas.add_up(kept) / (areas.last - areas.first + 1)
    words_of_area = areas.add_up(kept_words) / np.maximum(1.0, areas.add_up(words))
    alike = np.bincount(page.alike, kept) / count
    alike_words = np.bincount(page.alike, kept_words) / np.maximum(
        1.0, np.bincount(page.alike, words)
    )
    columns: Columns = {
        "kept": kept,
        "alike_kept": alike[page.alike],
        "alike_kept_words": alike_words[page.alike],
        "kept_of_prose": np.full(
            page.size, kept_words.sum() / max(1.0, float(page.columns["prose"].sum()))
        ),
    }
    for level, at in enumerate(areas.climb(LEVELS)):
        columns[f"level{level}_kept"] = of_area[at]
        columns[f"level{level}_kept_words"] = words_of_area[at]
    is_telling = (kept > 0) & (words >= TELLING_WORDS)
    columns |= find_distances(is_telling, kept > 0, "kept")
    return columns | look_beside(columns, "kept", _STEPS)


def _compare(words: Floats, kept: Floats, is_guessed: NDArray[np.bool_]) -> Columns:
    """Return how far the extractor and the first model agree on the words of the page."""
    both = float((words * kept * is_guessed).sum())
    return {
        "guessed_of_kept": np.full(len(words), both / max(1.0, float((words * kept).sum()))),
        "kept_of_guessed": np.full(
            len(words), both / max(1.0, float((words * is_guessed).sum()))
        ),
    }
