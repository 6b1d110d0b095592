"""A small network that sees each line with its neighbors, with nothing but numpy."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

SHIFTS: Final = (-3, -2, -1, 1, 2, 3)
"""Each line is seen beside those so many lines below it (above, if negative)."""
FARTHER: Final = (4, 12)
"""And beside the sums over those so many lines above and below."""
PLACES: Final = 1 + len(SHIFTS) + 2

_SUM_SCALE: Final = np.float32(0.25)


@dataclass(frozen=True, slots=True)
class Network:
    """Two rounds: what each line is by the numbers around it, then by what those around are.

    The weights are `[from, to]`.
    """

    lines: Floats
    """From the numbers of a line to what is shown of it to its neighbors."""
    lines_bias: Floats
    around: Floats
    """From what is seen at all `PLACES` to features of the line."""
    around_bias: Floats
    kinds: Floats
    """From those features to log-odds of kinds, in the first round."""
    direct: Floats
    """From the numbers of a line straight to its log-odds."""
    kinds_bias: Floats
    second: Floats
    """From the kinds at all `PLACES` to features in the second round."""
    second_own: Floats
    second_bias: Floats
    second_kinds: Floats

    def predict(self, matrix: Floats) -> Floats:
        """Return `[line, kind]`, how likely each line of one page is of each kind."""
        shown = np.maximum(matrix @ self.lines + self.lines_bias, 0)
        seen = np.maximum(see_around(shown) @ self.around + self.around_bias, 0)
        first = seen @ self.kinds + matrix @ self.direct + self.kinds_bias
        around = see_around(softmax(first)) @ self.second
        again = np.maximum(around + seen @ self.second_own + self.second_bias, 0)
        return softmax(first + again @ self.second_kinds)


@dataclass(frozen=True, slots=True)
class Networks:
    """Several networks, each grown from other chances; their answers are averaged."""

    members: tuple[Network, ...]
    kinds: tuple[str, ...]
    """The names of the kinds, in the order of the columns of an answer."""
    _abreast: Network = field(init=False, repr=False, compare=False)
    """The members as one, whose weights are `[member, from, to]`."""

    def __post_init__(self) -> None:
        """Put the members abreast, so that a page is looked at but once."""
        stacked = {
            name: np.stack([np.atleast_2d(getattr(one, name)) for one in self.members])
            for name in Network.__slots__
        }
        object.__setattr__(self, "_abreast", Network(**stacked))

    @classmethod
    def load(cls, content: bytes) -> Self:
        """Return the networks that `dump` wrote.

        Raises:
            ValueError: The weights do not fit together.
        """
        with np.load(BytesIO(content), allow_pickle=False) as arrays:
            kinds = tuple(arrays["kinds"].tolist())
            count = int(arrays["count"])
            members = tuple(
                Network(
                    **{
                        name: arrays[f"{name}_{number}"].astype(np.float32)
                        for name in Network.__slots__
                    }
                )
                for number in range(count)
            )
        for member in members:
            if member.around.shape[0] != PLACES * member.lines.shape[1]:
                raise ValueError(f"weights for other places: {member.around.shape}")
            if member.kinds.shape[1] != len(kinds):
                raise ValueError(f"weights for {member.kinds.shape[1]} kinds")
        return cls(members, kinds)

    def dump(self) -> bytes:
        """Return the networks as a compressed `.npz`, at half precision."""
        file = BytesIO()
        arrays: dict[str, Any] = dict(self._arrays())
        np.savez_compressed(
            file, kinds=np.array(self.kinds), count=np.int64(len(self.members)), **arrays
        )
        return file.getvalue()

    def predict(self, matrix: Floats) -> Floats:
        """Return `[line, kind]`, how likely each line of one page is of each kind."""
        answers: Floats = self._abreast.predict(matrix).mean(axis=0, dtype=np.float32)
        return answers

    def _arrays(self) -> Iterator[tuple[str, NDArray[np.float16]]]:
        for number, member in enumerate(self.members):
            for name in Network.__slots__:
                yield f"{name}_{number}", getattr(member, name).astype(np.float16)


def see_around(rows: Floats) -> Floats:
    """Return `[line, place and column]`: every line beside those around it.

    Rows of several networks, `[network, line, column]`, come back so.
    """
    *networks, count, width = rows.shape
    far = SHIFTS[-1]
    padded = np.zeros((*networks, far + count + far, width), dtype=np.float32)
    padded[..., far : far + count, :] = rows
    seen = np.empty((*networks, count, PLACES, width), dtype=np.float32)
    seen[..., 0, :] = rows
    for place, by in enumerate(SHIFTS, start=1):
        seen[..., place, :] = padded[..., far + by : far + by + count, :]
    total = _totals(rows)
    _sums(total, count, above=True, out=seen[..., -2, :])
    _sums(total, count, above=False, out=seen[..., -1, :])
    return seen.reshape(*networks, count, PLACES * width)


def shifted(rows: Floats, by: int) -> Floats:
    """Return for each line what the one so many lines below (above, if negative) has."""
    moved = np.zeros_like(rows)
    if abs(by) >= rows.shape[-2]:
        return moved
    if by > 0:
        moved[..., :-by, :] = rows[..., by:, :]
    else:
        moved[..., -by:, :] = rows[..., :by, :]
    return moved


def summed(rows: Floats, *, above: bool) -> Floats:
    """Return for each line the scaled sum over the lines `FARTHER` above or below it."""
    return _sums(_totals(rows), rows.shape[-2], above=above)


def _totals(rows: Floats) -> Floats:
    """Return the sums down to each line, as if many empty lines stood before and behind."""
    far = FARTHER[1]
    *networks, count, width = rows.shape
    end = far + 1 + count
    total = np.zeros((*networks, end + far, width), dtype=np.float32)
    np.cumsum(rows, axis=-2, out=total[..., far + 1 : end, :])
    total[..., end:, :] = total[..., end - 1 : end, :]
    return total


def _sums(total: Floats, count: int, *, above: bool, out: Floats | None = None) -> Floats:
    near, far = FARTHER
    first, last = (0, far - near + 1) if above else (far + near, 2 * far + 1)
    upper, lower = total[..., last : last + count, :], total[..., first : first + count, :]
    sums: Floats = np.subtract(upper, lower, out=out)
    sums *= _SUM_SCALE
    return sums


def softmax(scores: Floats) -> Floats:
    """Return each row as shares of one."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return shares
