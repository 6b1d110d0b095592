"""Networks of line kinds, grown with numpy alone by following the slope of what they miss."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.linekinds.features import MARKED, PARTED, STEMMED
from services.ingest.reading.linekinds.network import (
    PLACES,
    SHIFTS,
    Floats,
    Network,
    see_around,
    shifted,
    softmax,
    summed,
)

_GAP: Final = 14
"""Rows of zeros between two pages, so many that no line sees one of another page."""
_ROUND_SHARE: Final = 0.4
"""What the answer of the first round counts beside that of the second."""
_DECAYS: Final = (0.9, 0.99)
_WARM_UP: Final = 50

Weights = dict[str, Floats]


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """How a network is grown."""

    steps: int = 3000
    """Of lines by d, h, o, r and u, unseen, .928 and .930; 6000 gave .925, 1500 .924."""
    pages: int = 24
    """So many pages are looked at in a step."""
    sizes: tuple[int, int, int] = (40, 56, 32)
    rate: float = 4e-3
    shrinkage: float = 6e-3
    dropped: tuple[float, float] = (0.1, 0.25)
    marks_dropped: float = 0.4
    """Of lines; so what a line is gets learned where no phrase tells it."""
    words_dropped: tuple[float, float] = (0.08, 0.2)
    """Of lines all stems, and of stems in each line."""
    parts_dropped: float = 0.03


@dataclass(frozen=True, slots=True)
class Example:
    """The lines of a page as numbers, and what each may rightly be called."""

    matrix: Floats
    accepted: Floats
    """`[line, kind]`, 1 for each kind that is right; all of them where none is known."""


@dataclass(frozen=True, slots=True)
class _Batch:
    """The rows of some pages, one below the other, with gaps between them."""

    matrix: Floats
    accepted: Floats
    real: Floats
    """`[row, 1]`, 0 for the rows of a gap."""


@dataclass(slots=True)
class _Pass:
    """What a look at some pages left behind for the way back."""

    matrix: Floats
    shown: Floats
    around: Floats
    seen: Floats
    first: Floats
    kinds_around: Floats
    again: Floats
    kept: tuple[Floats, Floats, Floats]


def grow_network(examples: Sequence[Example], *, seed: int, growth: Growth) -> Network:
    """Return a network grown on pages; the same pages and seed give the same one."""
    chance = np.random.default_rng(seed)
    weights = _first_weights(examples[0], growth, chance)
    slope = {name: np.zeros_like(value) for name, value in weights.items()}
    spread = {name: np.zeros_like(value) for name, value in weights.items()}
    for step in range(1, growth.steps + 1):
        picked = chance.integers(0, len(examples), growth.pages)
        batch = _joined([examples[index] for index in picked.tolist()])
        gradient = _gradient(weights, _without_some(batch, growth, chance), growth, chance)
        rate = growth.rate * min(1.0, step / _WARM_UP)
        rate *= 0.5 * (1.0 + np.cos(np.pi * step / growth.steps))
        for name, value in weights.items():
            slope[name] += (1 - _DECAYS[0]) * (gradient[name] - slope[name])
            spread[name] += (1 - _DECAYS[1]) * (gradient[name] ** 2 - spread[name])
            mean = slope[name] / (1 - _DECAYS[0] ** step)
            size = np.sqrt(spread[name] / (1 - _DECAYS[1] ** step)) + 1e-8
            shrink = growth.shrinkage * value if value.ndim > 1 else 0.0
            np.subtract(value, rate * (mean / size + shrink), out=value, casting="same_kind")
    return Network(**weights)


def _first_weights(example: Example, growth: Growth, chance: np.random.Generator) -> Weights:
    columns, kinds = example.matrix.shape[1], example.accepted.shape[1]
    lines, seen, again = growth.sizes

    def drawn(rows: int, size: int, scale: float = 1.0) -> Floats:
        values = chance.normal(size=(rows, size)) * (np.sqrt(2 / rows) * scale)
        weights: Floats = values.astype(np.float32)
        return weights

    return {
        "lines": drawn(columns, lines),
        "lines_bias": np.zeros(lines, np.float32),
        "around": drawn(lines * PLACES, seen),
        "around_bias": np.zeros(seen, np.float32),
        "kinds": drawn(seen, kinds, 0.5),
        "direct": drawn(columns, kinds, 0.1),
        "kinds_bias": np.zeros(kinds, np.float32),
        "second": drawn(kinds * PLACES, again),
        "second_own": drawn(seen, again),
        "second_bias": np.zeros(again, np.float32),
        "second_kinds": drawn(again, kinds, 0.3),
    }


def _joined(examples: Sequence[Example]) -> _Batch:
    """Return the rows of pages with gaps between them."""
    rows = sum(len(one.matrix) + _GAP for one in examples) + _GAP
    matrix = np.zeros((rows, examples[0].matrix.shape[1]), np.float32)
    accepted = np.zeros((rows, examples[0].accepted.shape[1]), np.float32)
    real = np.zeros((rows, 1), np.float32)
    at = _GAP
    for one in examples:
        end = at + len(one.matrix)
        matrix[at:end], accepted[at:end], real[at:end] = one.matrix, one.accepted, 1.0
        at = end + _GAP
    return _Batch(matrix, accepted, real)


def _without_some(batch: _Batch, growth: Growth, chance: np.random.Generator) -> _Batch:
    """Return the rows with some of the marks, stems and parts taken out."""
    rows = len(batch.matrix)
    left = batch.matrix.copy()
    left[:, :MARKED] *= chance.random((rows, 1)) > growth.marks_dropped
    stems = slice(MARKED, MARKED + STEMMED)
    left[:, stems] *= chance.random((rows, 1)) > growth.words_dropped[0]
    left[:, stems] *= chance.random((rows, STEMMED)) > growth.words_dropped[1]
    parts = slice(MARKED + STEMMED, MARKED + STEMMED + PARTED)
    left[:, parts] *= chance.random((rows, 1)) > growth.parts_dropped
    return replace(batch, matrix=left)


def _gradient(
    weights: Weights, batch: _Batch, growth: Growth, chance: np.random.Generator
) -> Weights:
    done, second = _look(weights, batch, growth, chance)
    count = np.float32(batch.real.sum())
    first_miss = _miss(done.first, batch) * np.float32(_ROUND_SHARE) / count
    return _way_back(weights, done, batch.real, first_miss, _miss(second, batch) / count)


def _look(
    weights: Weights, batch: _Batch, growth: Growth, chance: np.random.Generator
) -> tuple[_Pass, Floats]:
    """Return what `Network.predict` does on the way, some of it dropped, and its log-odds."""
    line_drop, drop = growth.dropped
    matrix, real = batch.matrix, batch.real
    shown = np.maximum(matrix @ weights["lines"] + weights["lines_bias"], 0) * real
    kept_lines = _kept(shown, line_drop, chance)
    shown = shown * kept_lines
    around = see_around(shown)
    seen = np.maximum(around @ weights["around"] + weights["around_bias"], 0)
    kept_seen = _kept(seen, drop, chance)
    seen = seen * kept_seen
    first = seen @ weights["kinds"] + matrix @ weights["direct"] + weights["kinds_bias"]
    kinds_around = see_around(softmax(first) * real)
    again = kinds_around @ weights["second"] + seen @ weights["second_own"]
    again = np.maximum(again + weights["second_bias"], 0)
    kept_again = _kept(again, drop, chance)
    again = again * kept_again
    kept = (kept_lines, kept_seen, kept_again)
    done = _Pass(matrix, shown, around, seen, first, kinds_around, again, kept)
    return done, first + again @ weights["second_kinds"]


def _kept(rows: Floats, dropped: float, chance: np.random.Generator) -> Floats:
    kept = chance.random(rows.shape, dtype=np.float32) > dropped
    scaled: Floats = kept.astype(np.float32) / np.float32(1 - dropped)
    return scaled


def _miss(log_odds: Floats, batch: _Batch) -> Floats:
    """Return how far the shares are from those that any accepted kind would do for."""
    shares = softmax(log_odds)
    accepted = shares * batch.accepted
    right = np.maximum(accepted.sum(axis=1, keepdims=True), 1e-9)
    missed: Floats = (shares - accepted / right) * batch.real
    return missed


def _way_back(
    weights: Weights, done: _Pass, real: Floats, first_miss: Floats, miss: Floats
) -> Weights:
    """Return how each weight changes what is missed."""
    kept_lines, kept_seen, kept_again = done.kept
    to_again = (miss @ weights["second_kinds"].T * kept_again * (done.again > 0)).astype(
        np.float32
    )
    shares = softmax(done.first)
    to_kinds = _gathered(to_again @ weights["second"].T, shares.shape[1]) * real
    to_shares: Floats = shares * (to_kinds - (to_kinds * shares).sum(axis=1, keepdims=True))
    to_first: Floats = first_miss + miss + to_shares
    to_seen: Floats = to_again @ weights["second_own"].T + to_first @ weights["kinds"].T
    to_seen = (to_seen * kept_seen * (done.seen > 0)).astype(np.float32)
    to_lines = _gathered(to_seen @ weights["around"].T, done.shown.shape[1])
    to_lines = to_lines * real * kept_lines * (done.shown > 0)
    return {
        "lines": done.matrix.T @ to_lines,
        "lines_bias": to_lines.sum(axis=0),
        "around": done.around.T @ to_seen,
        "around_bias": to_seen.sum(axis=0),
        "kinds": done.seen.T @ to_first,
        "direct": done.matrix.T @ to_first,
        "kinds_bias": to_first.sum(axis=0),
        "second": done.kinds_around.T @ to_again,
        "second_own": done.seen.T @ to_again,
        "second_bias": to_again.sum(axis=0),
        "second_kinds": done.again.T @ miss,
    }


def _gathered(rows: Floats, width: int) -> NDArray[np.float32]:
    """Return what `see_around` spread, brought back to the lines that it came from."""
    pieces = [rows[:, at : at + width] for at in range(0, rows.shape[1], width)]
    own, *moved, above, below = pieces
    total = own.copy()
    for by, piece in zip(SHIFTS, moved, strict=True):
        total += shifted(piece, -by)
    total += summed(above, above=False)
    total += summed(below, above=True)
    return total
