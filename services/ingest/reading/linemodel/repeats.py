"""What lines have in common with others by their make: shape, first words, last word."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.linemodel.characters import KINDS, Characters, Integers, Kind
from services.ingest.reading.linemodel.columns import Columns
from services.ingest.reading.linemodel.echoes import Hasher, Hashes, rank

_LAGS: Final = range(1, 7)
"""A list of teasers repeats itself after so many lines."""
_MOST_STEPS: Final = 6.9
_SHORT: Final = 4
_COMMON: Final = 12
_ENDS: Final = ("same_first", "same_first_two", "same_last")


def add_repeats(columns: Columns, read: Characters, hasher: Hasher) -> None:
    """Add how many lines are made alike, and whether their neighbors of like distance are."""
    shapes = _shapes(columns, read)
    is_alike = np.zeros((len(_LAGS), columns.rows), dtype=np.int64)
    counts = columns["words"] > 1
    for row, lag in enumerate(_LAGS):
        same = (shapes[:-lag] == shapes[lag:]) & counts[lag:]
        is_alike[row, : len(same)] += same
        is_alike[row, columns.rows - len(same) :] += same
    lines, ends = _hash_ends(read, hasher)
    copies = _copies([shapes.astype(np.uint64), *ends])
    columns.add("same_shape", copies[0])
    columns.add("repeat_next", is_alike[0])
    columns.add("repeat_farther", is_alike[1:].max(axis=0))
    for name, count in zip(_ENDS, copies[1:], strict=True):
        same_ends = np.zeros(columns.rows)
        same_ends[lines] = count
        columns.add(name, same_ends)


def add_common_words(columns: Columns, read: Characters, heads: Hashes) -> None:
    """Add the share of the page's own commonest short words, such as articles."""
    lengths = read.word_ends - read.word_starts
    is_lower = read.kinds[read.word_starts] == Kind.LOWER
    (short,) = ((lengths <= _SHORT) & is_lower).nonzero()
    common = np.zeros(columns.rows)
    if len(short):
        number = rank(heads[short])
        count = np.bincount(number)
        is_common = np.zeros(len(count), dtype=np.bool_)
        is_common[(-count).argsort(kind="stable")[:_COMMON]] = True
        common[:] = np.bincount(read.word_line[short], is_common[number], columns.rows)
    columns.add("share_common", common / np.maximum(read.words, 1))


def _shapes(columns: Columns, read: Characters) -> NDArray[np.int64]:
    """Return a number for each line; the same for lines of about one length and like ends."""
    size = np.minimum(np.log2(columns["words"] + 1.0), _MOST_STEPS).astype(np.int64)
    first = read.kinds[read.line_starts].astype(np.int64)
    last = read.kinds[np.maximum(read.line_ends - 1, read.line_starts)].astype(np.int64)
    ends = (columns["ends"] > 0).astype(np.int64)
    shapes: NDArray[np.int64] = ((size * 2 + ends) * KINDS + first) * KINDS + last
    return shapes


def _copies(groups: Sequence[Hashes]) -> list[NDArray[np.int64]]:
    """Return for each number of each group how often it stands in that group."""
    marked = [group ^ np.uint64(salt << 60) for salt, group in enumerate(groups)]
    number = rank(np.concatenate(marked))
    copies = np.bincount(number)[number]
    ends = accumulate(map(len, groups))
    return [copies[end - len(group) : end] for group, end in zip(groups, ends, strict=True)]


def _hash_ends(read: Characters, hasher: Hasher) -> tuple[Integers, list[Hashes]]:
    """Return the lines with words; the hashes of their first words, first two, and last."""
    (lines,) = read.words.nonzero()
    last = read.words.cumsum()[lines] - 1
    first = last - read.words[lines] + 1
    second = np.minimum(first + 1, last)
    starts, ends = read.word_starts, read.word_ends
    hashes = [
        hasher.find(starts[first], ends[first]),
        hasher.find(starts[first], ends[second]),
        hasher.find(starts[last], ends[last]),
    ]
    return lines, hashes
