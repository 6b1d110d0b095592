"""Columns of numbers, one for each line, by name: what the models look at."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Numbers = NDArray[np.float64]
Mask = NDArray[np.bool_]


_ROOM: Final = 256
"""No page has more columns."""


class Columns:
    """Named columns in the order in which they were added."""

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self._places: dict[str, int] = {}
        self._values = np.empty((_ROOM, rows), dtype=np.float32)

    def add(self, name: str, column: NDArray[np.generic] | float) -> None:
        """Add one number for each line, or the same for all.

        Raises:
            ValueError: The name is taken.
        """
        if name in self._places:
            raise ValueError(f"two columns called {name}")
        self._values[len(self._places)] = column
        self._places[name] = len(self._places)

    def add_all(self, names: Sequence[str], columns: NDArray[np.generic]) -> None:
        """Add `[column, line]`, one name for each column.

        Raises:
            ValueError: A name is taken.
        """
        first = len(self._places)
        end = first + len(names)
        self._places.update(zip(names, range(first, end), strict=True))
        if len(self._places) != end:
            raise ValueError(f"two columns of one name among {', '.join(names)}")
        self._values[first:end] = columns

    def __getitem__(self, name: str) -> Numbers:
        column: Numbers = self._values[self._places[name]].astype(np.float64)
        return column

    def pick(self, names: Sequence[str]) -> Floats:
        """Return `[column, line]`, those of the names in their order."""
        picked: Floats = self._values[[self._places[name] for name in names]]
        return picked

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all columns, in order."""
        return tuple(self._places)

    def matrix(self, rows: NDArray[np.int64] | None = None) -> Floats:
        """Return `[line, column]`, of all lines or of those that `rows` names."""
        values = self._values[: len(self._places)]
        return (values if rows is None else values[:, rows]).T
