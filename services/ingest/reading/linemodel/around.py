"""What stands around each line, and where in the page the line stands."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from services.ingest.reading.linemodel.columns import Columns, Mask, Numbers

FAR: Final = 200.0
"""Farther than this from something, in lines, is as good as without it."""


def sum_around(
    columns: Numbers, sizes: Sequence[int]
) -> Iterator[tuple[int, Numbers, Numbers]]:
    """Yield each size, and the sums over so many lines right above and below each line.

    The sums are `[column, line]`, as the columns are.
    """
    far, rows = max(sizes), columns.shape[1]
    # The sums down to each line, as if many empty lines stood before and behind.
    total = np.zeros((len(columns), far + 1 + rows + far))
    first, last = total[:, far : far + rows], total[:, far + 1 : far + 1 + rows]
    np.cumsum(columns, axis=1, out=last)
    total[:, far + 1 + rows :] = last[:, -1:]
    for size in sizes:
        above = first - total[:, far - size :][:, :rows]
        below = total[:, far + 1 + size :][:, :rows] - last
        yield size, above, below


def find_distances(masks: Sequence[Mask]) -> tuple[Numbers, Numbers]:
    """Return how many lines up the next line is for which each mask holds, and how many down.

    Both are `[mask, line]`.
    """
    upright = np.array(masks)
    both = np.concatenate((upright, upright[:, ::-1]))
    place = np.arange(both.shape[1], dtype=np.float64)
    last = np.maximum.accumulate(np.where(both, place, -np.inf), axis=1)
    distances = np.full(both.shape, FAR)
    np.minimum(place[1:] - last[:, :-1], FAR, out=distances[:, 1:])
    return distances[: len(upright)], distances[len(upright) :, ::-1]


def best_run(worth: Numbers) -> tuple[int, int, float]:
    """Return `[start, end)` and sum of the run of the highest positive sum, or an empty one."""
    best, start, end = 0.0, 0, 0
    total, first = 0.0, 0
    for index, value in enumerate(worth.tolist()):
        if total <= 0.0:
            total, first = 0.0, index
        total += value
        if total > best:
            best, start, end = total, first, index + 1
    return start, end, best


def add_run(columns: Columns, name: str, worth: Numbers) -> None:
    """Add where each line stands to the best run of lines, and what that is worth."""
    start, end, total = best_run(worth)
    place = np.arange(len(worth))
    columns.add(f"{name}_in", (place >= start) & (place < end))
    columns.add(f"{name}_from_start", np.minimum(np.maximum(place - start, -FAR), FAR))
    columns.add(f"{name}_to_end", np.minimum(np.maximum(end - 1 - place, -FAR), FAR))
    columns.add(f"{name}_sum", total)
    columns.add(f"{name}_lines", end - start)


def add_near(columns: Columns, name: str, column: Numbers, near: Sequence[int]) -> None:
    """Add the values of the lines so many lines below (above, if negative); -1 past an end."""
    far = max(map(abs, near))
    padded = np.full(len(column) + 2 * far, -1.0)
    padded[far:-far] = column
    for by in near:
        columns.add(f"{name}{by:+}", padded[far + by :][: len(column)])


def add_place(columns: Columns, words: Numbers) -> None:
    """Add where in the page each line stands, in lines and in words."""
    rows = len(words)
    place = np.arange(rows)
    columns.add("place", place)
    columns.add("place_from_end", rows - 1 - place)
    columns.add("place_share", place / rows)
    total = max(float(words.sum()), 1.0)
    columns.add("words_above_share", (words.cumsum() - words) / total)
