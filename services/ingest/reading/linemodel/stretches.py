"""The stretches of prose in a page: how they compare, and where each line stands to them."""

from typing import Final

import numpy as np

from services.ingest.reading.linemodel.columns import Columns, Mask, Numbers

_GAP: Final = 3
"""Lines of prose farther apart than this belong to two stretches."""

_NAMES: Final = ("in", "words", "order", "most_above", "most_below", "share", "ratio", "from")


def add_stretches(columns: Columns, is_prose: Mask, words: Numbers) -> None:
    """Add what is known of the stretch that each line stands in, or that ended above it."""
    (prose,) = is_prose.nonzero()
    if not len(prose):
        for name in (*_NAMES, "lines"):
            columns.add(f"stretch_{name}", 0.0)
        return
    breaks = prose[1:] - prose[:-1] > _GAP
    starts = prose[np.concatenate(([True], breaks))]
    ends = prose[np.concatenate((breaks, [True]))]
    mass = np.bincount(np.concatenate(([0], breaks.cumsum())), words[prose])
    most_above = np.concatenate(([0.0], np.maximum.accumulate(mass)[:-1]))
    most_below = np.concatenate((np.maximum.accumulate(mass[::-1])[::-1][1:], [0.0]))
    place = np.arange(len(is_prose))
    order = starts.searchsorted(place, side="right") - 1
    at = np.maximum(order, 0)
    is_below_one = order >= 0
    is_in = is_below_one & (place <= ends[at])
    words_in = np.where(is_in, mass[at], 0.0)
    above = np.where(is_in, most_above[at], np.maximum(most_above, mass)[at] * is_below_one)
    below = np.where(is_below_one, most_below[at], mass.max())
    columns.add("stretch_in", is_in)
    columns.add("stretch_words", words_in)
    columns.add("stretch_order", order)
    columns.add("stretch_most_above", above)
    columns.add("stretch_most_below", below)
    columns.add("stretch_share", words_in / max(mass.sum(), 1.0))
    columns.add("stretch_ratio", words_in / max(mass.max(), 1.0))
    columns.add("stretch_from", np.where(is_in, place - starts[at], place - ends[at]))
    columns.add("stretch_lines", np.where(is_in, ends[at] - starts[at] + 1, 0))
