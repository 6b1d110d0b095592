"""How much of each block the page says elsewhere, too."""

from typing import Final

import numpy as np

from services.ingest.reading.pageblocks.wording import Columns, Words

_RUN: Final = 4
_BASE: Final = np.uint64(6_364_136_223_846_793_005)

_LONGER: Final = 1.5


def find_echoes(words: Words) -> Columns:
    """Return for each block which share of its runs of four words stands elsewhere.

    In any other block, and in a longer one.
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
        return {"echoed": np.zeros(size), "echoed_longer": np.zeros(size)}
    starts = np.flatnonzero(np.concatenate(([True], runs[1:] != runs[:-1])))
    lengths = np.diff(np.concatenate((starts, [len(runs)])))
    # A stable order leaves the blocks of equal runs in theirs.
    first, last = block[starts], block[starts + lengths - 1]
    is_shared = np.repeat(first != last, lengths)
    longest = np.repeat(np.maximum.reduceat(words.count[block], starts), lengths)
    longest, block = longest[is_shared], block[is_shared]
    is_longer = longest > _LONGER * words.count[block]
    return {
        "echoed": np.bincount(block, minlength=size) / total,
        "echoed_longer": np.bincount(block, is_longer, size) / total,
    }
