"""Probabilities from small convolutional networks over the lines of a page, by numpy alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

STEPS: Final = (1, 2, 4, 8, 16)
"""How far above and below each layer looks, in lines; together they see 31 lines each way."""
_FARTHEST: Final = 5.0
"""A number farther from its mean than so many deviations is as good as one so far off."""
_MOST_ODDS: Final = 30.0


def squash(matrix: Floats) -> Floats:
    """Return the numbers on the scale of logarithms, with their signs."""
    squashed: Floats = np.abs(matrix)
    np.log1p(squashed, out=squashed)
    return np.copysign(squashed, matrix, out=squashed)


@dataclass(frozen=True, slots=True)
class Network:
    """Several networks of one shape, each grown from another beginning; their mean counts.

    A line begins as its numbers. In each layer it looks at itself and at one line above and
    one below it, farther off from layer to layer, and what it sees there is added to it.
    """

    names: tuple[str, ...]
    """The names of the columns, in order."""
    mean: Floats
    """Of each column, squashed."""
    scale: Floats
    """One over the deviation of each column, squashed."""
    weights: Mapping[str, Floats]
    """By the name of the array; the first axis counts the networks."""

    @classmethod
    def load(cls, content: bytes) -> Self:
        """Return the networks that `dump` wrote.

        Raises:
            ValueError: The arrays do not fit together.
        """
        with np.load(BytesIO(content), allow_pickle=False) as arrays:
            names = tuple(arrays["names"].tolist())
            numbers = {
                name: np.ascontiguousarray(arrays[name], dtype=np.float32)
                for name in arrays.files
                if name != "names"
            }
        mean, scale = numbers.pop("mean"), numbers.pop("scale")
        network = cls(names=names, mean=mean, scale=scale, weights=numbers)
        network._check()
        return network

    def dump(self) -> bytes:
        """Return the networks as a compressed `.npz`, in numbers of half the precision."""
        halves = {name: array.astype(np.float16) for name, array in self.weights.items()}
        arrays = {
            "names": np.array(self.names),
            "mean": self.mean,
            "scale": self.scale,
            **halves,
        }
        file = BytesIO()
        np.savez_compressed(file, allow_pickle=False, **arrays)
        return file.getvalue()

    def predict(self, matrix: Floats) -> Floats:
        """Return one probability for each row of `[row, column]`, the lines of one page.

        Raises:
            ValueError: The matrix has not one column for each of `names`.
        """
        return (1.0 / (1.0 + np.exp(-self.log_odds(matrix)))).astype(np.float32)

    def log_odds(self, matrix: Floats) -> Floats:
        """Return the log-odds for each row of `[row, column]`, the lines of one page.

        Raises:
            ValueError: The matrix has not one column for each of `names`.
        """
        if matrix.ndim != 2 or matrix.shape[1] != len(self.names):
            raise ValueError(f"{matrix.shape} columns, but {len(self.names)} names")
        odds = self._judge(self.standardize(matrix)).mean(axis=0)
        mean: Floats = np.clip(odds, -_MOST_ODDS, _MOST_ODDS)
        return mean

    def standardize(self, matrix: Floats) -> Floats:
        """Return the numbers as deviations from their means."""
        numbers = squash(matrix)
        numbers -= self.mean
        numbers *= self.scale
        return np.clip(numbers, -_FARTHEST, _FARTHEST, out=numbers)

    def _judge(self, seen: Floats) -> Floats:
        """Return `[network, line]`, the log-odds of each; the networks go abreast."""
        weights = self.weights
        networks, _, width = weights["first"].shape
        rows, farthest = len(seen), STEPS[-1]
        # The lines with nothing above and below; every layer writes into the same arrays.
        around = np.zeros((networks, rows + 2 * farthest, width), dtype=np.float32)
        lines: Floats = around[:, farthest : farthest + rows]
        np.matmul(seen, weights["first"], out=lines)
        lines += weights["first_bias"][:, None]
        np.maximum(lines, 0.0, out=lines)
        found, part = np.empty((2, networks, rows, width), dtype=np.float32)
        for number, step in enumerate(STEPS):
            look = weights[f"look{number}"]
            np.matmul(around[:, farthest - step :][:, :rows], look[:, :width], out=found)
            found += np.matmul(lines, look[:, width : 2 * width], out=part)
            below = around[:, farthest + step :][:, :rows]
            found += np.matmul(below, look[:, 2 * width :], out=part)
            found += weights[f"look_bias{number}"][:, None]
            np.maximum(found, 0.0, out=found)
            lines += np.matmul(found, weights[f"answer{number}"], out=part)
            lines += weights[f"answer_bias{number}"][:, None]
        np.maximum(lines, 0.0, out=lines)
        odds: Floats = (lines @ weights["last"][:, :, None])[:, :, 0]
        odds += weights["last_bias"][:, None]
        return odds

    def _check(self) -> None:
        columns, width = self.weights["first"].shape[1:]
        if not columns == len(self.names) == len(self.mean) == len(self.scale):
            raise ValueError(f"{columns} columns, but {len(self.names)} names")
        for number in range(len(STEPS)):
            if self.weights[f"look{number}"].shape[1:] != (3 * width, width):
                raise ValueError(f"layer {number} is of another width")
