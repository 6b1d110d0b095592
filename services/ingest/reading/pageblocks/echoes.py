"""How much of each block the page says elsewhere, too."""

from typing import Final

import numpy as np

from services.ingest.reading.pageblocks.wording import Column, Words

_RUN: Final = 4
_BASE: Final = np.uint64(6_364_136_223_846_793_005)

_LONGER: Final = 1.5
_SHORTER: Final = 0.7


def find_echoes(words: Words) -> dict[str, Column]:
    """Return for each block which share of its runs of four words stands elsewhere.

    In any other block, in a longer one, in a shorter one, in one above.
    """
    size = len(words.count)
    block, hashes = words.block, words.hashes
    stop = max(0, len(hashes) - _RUN + 1)
    runs = np.zeros(stop, dtype=np.uint64)
    for step in range(_RUN):
        runs = (runs ^ (runs >> np.uint64(29))) * _BASE + hashes[step : step + stop]
    whole = np.flatnonzero(block[:stop] == block[len(block) - stop :])
    order = whole[np.argsort(runs[whole], kind="stable")]
    runs, block = runs[order], block[order]
    total = np.maximum(1, np.bincount(block, minlength=size))
    if not len(runs):
        return {name: np.zeros(size) for name in _NAMES}
    starts = np.flatnonzero(np.concatenate(([True], runs[1:] != runs[:-1])))
    lengths = np.diff(np.concatenate((starts, [len(runs)])))
    # A stable order leaves the blocks of equal runs in theirs.
    first, last = block[starts], block[starts + lengths - 1]
    is_shared = np.repeat(first != last, lengths)
    longest = np.repeat(np.maximum.reduceat(words.count[block], starts), lengths)
    shortest = np.repeat(np.minimum.reduceat(words.count[block], starts), lengths)
    above = np.repeat(first, lengths)[is_shared]
    longest, shortest, block = longest[is_shared], shortest[is_shared], block[is_shared]
    own = words.count[block]
    return {
        "echoed": np.bincount(block, minlength=size) / total,
        "echoed_longer": np.bincount(block, longest > _LONGER * own, size) / total,
        "echoed_shorter": np.bincount(block, shortest < _SHORTER * own, size) / total,
        "echoed_above": np.bincount(block, above < block, size) / total,
    }


_NAMES: Final = ("echoed", "echoed_longer", "echoed_shorter", "echoed_above")
