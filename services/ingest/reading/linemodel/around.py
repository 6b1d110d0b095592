"""What stands around each line, and where in the page the line stands."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from services.ingest.reading.linemodel.columns import Columns, Mask, Numbers

FAR: Final = 200.0
"""Farther than this from something, in lines, is as good as without it."""


class Windows:
    """Sums over the lines right above and right below each line of a page."""

    def __init__(self, columns: Sequence[Numbers]) -> None:
        self._rows = len(columns[0])
        self._total = np.zeros((len(columns), self._rows + 1))
        np.cumsum(np.stack(columns), axis=1, out=self._total[:, 1:])

    def above(self, size: int) -> Numbers:
        """Return `[line, column]`, sums over so many lines above each."""
        sums = self._total[:, :-1].copy()
        if size < self._rows:
            sums[:, size:] -= self._total[:, : self._rows - size]
        return sums.T

    def below(self, size: int) -> Numbers:
        """Return `[line, column]`, sums over so many lines below each."""
        whole = max(self._rows - size, 0)
        sums = -self._total[:, 1:]
        sums[:, :whole] += self._total[:, size + 1 :]
        sums[:, whole:] += self._total[:, -1:]
        return sums.T


def shifted(column: Numbers, by: int) -> Numbers:
    """Return the value of the line so many lines below (above, if negative); -1 past an end."""
    moved = np.full_like(column, -1.0)
    if abs(by) >= len(column):
        return moved
    if by > 0:
        moved[:-by] = column[by:]
    else:
        moved[-by:] = column[:by]
    return moved


def distance_above(mask: Mask) -> Numbers:
    """Return how many lines up the next line is for which the mask holds."""
    distance: Numbers = distances_above(mask[None])[0]
    return distance


def distances_above(masks: Mask) -> Numbers:
    """Return the same for several masks, `[mask, line]`."""
    place = np.arange(masks.shape[1])
    last = np.maximum.accumulate(np.where(masks, place, -1), axis=1)[:, :-1]
    distance = np.full(masks.shape, FAR)
    distance[:, 1:] = np.where(last < 0, FAR, np.minimum(place[1:] - last, FAR))
    return distance


def distance_below(mask: Mask) -> Numbers:
    """Return how many lines down the next line is for which the mask holds."""
    return distance_above(mask[::-1])[::-1]


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
    columns.add(f"{name}_from_start", np.clip(place - start, -FAR, FAR))
    columns.add(f"{name}_to_end", np.clip(end - 1 - place, -FAR, FAR))
    columns.add(f"{name}_sum", total)
    columns.add(f"{name}_lines", end - start)


def add_near(columns: Columns, name: str, column: Numbers, near: Sequence[int]) -> None:
    """Add the values of lines above and below, so many lines away."""
    for by in near:
        columns.add(f"{name}{by:+}", shifted(column, by))


def add_place(columns: Columns, words: Numbers) -> None:
    """Add where in the page each line stands, in lines and in words."""
    rows = len(words)
    place = np.arange(rows)
    columns.add("place", place)
    columns.add("place_from_end", rows - 1 - place)
    columns.add("place_share", place / rows)
    total = max(float(words.sum()), 1.0)
    columns.add("words_above_share", (np.cumsum(words) - words) / total)
