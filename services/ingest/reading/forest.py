"""Probabilities from gradient-boosted trees, with nothing but numpy."""

from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_ROWS: Final = 1024
"""So many rows go down the trees at a time, which bounds the memory that they take."""


@dataclass(frozen=True)
class Forest:
    """Trees of one depth, each a full binary tree in the order of a heap.

    A row goes right where its feature is above the threshold; a tree that ends early
    repeats its leaf below. So all rows go down all trees in step.
    """

    feature: NDArray[np.int32]
    """The column that each inner node looks at, `[tree, node]`."""
    threshold: Floats
    """What it compares it with, `[tree, node]`."""
    leaf: Floats
    """Log-odds that each leaf adds, `[tree, leaf]`."""
    bias: float
    """Log-odds before any tree."""
    names: tuple[str, ...]
    """The names of the columns, in order."""

    @classmethod
    def load(cls, content: bytes) -> Self:
        """Return the forest that `dump` wrote.

        Raises:
            ValueError: The arrays do not fit together.
        """
        with np.load(BytesIO(content), allow_pickle=False) as arrays:
            forest = cls(
                feature=arrays["feature"].astype(np.int32),
                threshold=arrays["threshold"].astype(np.float32),
                leaf=arrays["leaf"].astype(np.float32),
                bias=float(arrays["bias"]),
                names=tuple(arrays["names"].tolist()),
            )
        trees, leaves = forest.leaf.shape
        nodes = (trees, leaves - 1)
        if leaves & (leaves - 1) or forest.feature.shape != nodes:
            raise ValueError(f"not full binary trees: {forest.feature.shape}")
        if forest.threshold.shape != nodes:
            raise ValueError(f"thresholds for other nodes: {forest.threshold.shape}")
        if not 0 <= forest.feature.min() <= forest.feature.max() < len(forest.names):
            raise ValueError("a node looks at a column that has no name")
        return forest

    def dump(self) -> bytes:
        """Return the forest as a compressed `.npz`."""
        file = BytesIO()
        np.savez_compressed(
            file,
            feature=self.feature.astype(np.int16),
            threshold=self.threshold,
            leaf=self.leaf,
            bias=np.float64(self.bias),
            names=np.array(self.names),
        )
        return file.getvalue()

    @cached_property
    def _levels(self) -> tuple[tuple[NDArray[np.intp], Floats], ...]:
        """Features and thresholds level by level, those of all trees one after the other.

        So the two nodes below the node `n` of a level are `2n` and `2n + 1` of the next.
        """
        depth = self.leaf.shape[1].bit_length() - 1
        levels = [slice(2**level - 1, 2 ** (level + 1) - 1) for level in range(depth)]
        return tuple(
            (self.feature[:, level].ravel().astype(np.intp), self.threshold[:, level].ravel())
            for level in levels
        )

    def predict(self, matrix: Floats) -> Floats:
        """Return one probability for each row of `[row, column]`.

        Raises:
            ValueError: The matrix has not one column for each of `names`.
        """
        return (1.0 / (1.0 + np.exp(-self.log_odds(matrix)))).astype(np.float32)

    def log_odds(self, matrix: Floats) -> Floats:
        """Return one sum of log-odds for each row of `[row, column]`.

        Raises:
            ValueError: The matrix has not one column for each of `names`.
        """
        if matrix.ndim != 2 or matrix.shape[1] != len(self.names):
            raise ValueError(f"{matrix.shape} columns, but {len(self.names)} names")
        values = np.ascontiguousarray(matrix, dtype=np.float32)
        sums = np.empty(len(values), dtype=np.float32)
        for start in range(0, len(values), _ROWS):
            sums[start : start + _ROWS] = self._sum(values[start : start + _ROWS])
        return sums

    def _sum(self, rows: Floats) -> Floats:
        trees = len(self.leaf)
        # Numbers as wide as addresses, or each `take` would widen them anew.
        first_cell = (np.arange(len(rows)) * rows.shape[1])[:, None]
        (feature, threshold), *below = self._levels
        node = (rows.take(feature, axis=1) > threshold) + 2 * np.arange(trees)
        for feature, threshold in below:
            cell = feature.take(node)
            cell += first_cell
            is_right = rows.take(cell) > threshold.take(node)
            node <<= 1
            node += is_right
        sums: Floats = self.leaf.take(node).sum(axis=1, dtype=np.float32)
        return sums + np.float32(self.bias)
