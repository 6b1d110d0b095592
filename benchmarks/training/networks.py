"""Convolutional networks over the lines of pages, grown by numpy and written as `Network`."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from services.ingest.reading.linemodel.network import STEPS, Floats, Network, squash

_GAP: Final = STEPS[-1]
"""Empty lines between two pages, so that no layer looks from one into the other."""
_LEAST_DEVIATION: Final = 1e-3
_MOST_SLOPE: Final = 2.0
_RISING_STEPS: Final = 100
_MOMENTS: Final = (0.9, 0.99)


@dataclass(frozen=True, slots=True, kw_only=True)
class Schooling:
    """How networks are grown."""

    networks: int = 3
    width: int = 32
    epochs: int = 8
    pages: int = 16
    """Pages in a step."""
    rate: float = 2e-3
    decay: float = 0.05
    forgets: float = 0.2
    """Share of the inner numbers left out in a step."""
    blind: float = 0.15
    """Share of the columns left out in a step."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """The lines of one page."""

    matrix: Floats
    labels: Floats
    weights: Floats


@dataclass(frozen=True, slots=True)
class _Batch:
    matrix: Floats
    labels: Floats
    weights: Floats
    is_line: Floats
    """`[line, 1]`: 1 for a line, 0 in the gaps between pages."""


@dataclass(frozen=True, slots=True)
class _Trace:
    """What a pass upward leaves for the way back."""

    first: Floats
    layers: list[tuple[Floats, Floats]]
    """For each layer what it saw, and what it made of it."""
    last: Floats


def grow_network(
    lessons: Sequence[Lesson],
    turns: Sequence[Sequence[Lesson]],
    *,
    names: tuple[str, ...],
    schooling: Schooling,
) -> Network:
    """Return networks that tell lines labeled 1 from lines labeled 0.

    In each epoch they learn from all `lessons`, and from one of the `turns` after the other.
    The same lessons give the same networks.
    """
    squashed = np.concatenate([squash(lesson.matrix) for lesson in lessons]).astype(np.float64)
    mean = squashed.mean(axis=0).astype(np.float32)
    scale = (1.0 / (squashed.std(axis=0) + _LEAST_DEVIATION)).astype(np.float32)
    empty = Network(names, mean, scale, {})

    def see(lessons: Sequence[Lesson]) -> list[Lesson]:
        return [replace(one, matrix=empty.standardize(one.matrix)) for one in lessons]

    seen = see(lessons)
    rounds = [[*seen, *see(turn)] for turn in turns]
    grown = [_grow(rounds, schooling, seed) for seed in range(schooling.networks)]
    weights = {name: np.stack([one[name] for one in grown]) for name in grown[0]}
    return Network(names, mean, scale, weights)


def _grow(
    rounds: Sequence[Sequence[Lesson]], schooling: Schooling, seed: int
) -> Mapping[str, Floats]:
    chance = np.random.default_rng(seed)
    weights = _begin(rounds[0][0].matrix.shape[1], schooling.width, chance)
    first = {name: np.zeros_like(array) for name, array in weights.items()}
    second = {name: np.zeros_like(array) for name, array in weights.items()}
    epochs = [rounds[epoch % len(rounds)] for epoch in range(schooling.epochs)]
    batches = sum(-(-len(lessons) // schooling.pages) for lessons in epochs)
    for step, batch in enumerate(_batches(epochs, schooling, chance), 1):
        slopes = _find_slopes(weights, batch, schooling, chance)
        steepness = np.sqrt(sum(float(np.square(slope).sum()) for slope in slopes.values()))
        cut = min(1.0, _MOST_SLOPE / (steepness + 1e-9))
        rate = schooling.rate * min(1.0, step / _RISING_STEPS)
        rate *= 0.5 * (1.0 + np.cos(np.pi * step / batches))
        # Adam with decoupled decay: Loshchilov and Hutter, 2019, algorithm 2.
        for name, slope in slopes.items():
            first[name] += (1.0 - _MOMENTS[0]) * (slope * cut - first[name])
            second[name] += (1.0 - _MOMENTS[1]) * (np.square(slope * cut) - second[name])
            length = np.sqrt(second[name] / (1.0 - _MOMENTS[1] ** step)) + 1e-8
            move = first[name] / (1.0 - _MOMENTS[0] ** step) / length
            decay = 0.0 if "bias" in name else schooling.decay
            weights[name] -= (rate * (move + decay * weights[name])).astype(np.float32)
    return weights


def _begin(columns: int, width: int, chance: np.random.Generator) -> dict[str, Floats]:
    def draw(rows: int, to: int, gain: float = 1.0) -> Floats:
        deviation = gain * math.sqrt(2.0 / rows)
        drawn: Floats = (chance.standard_normal((rows, to)) * deviation).astype(np.float32)
        return drawn

    none = np.zeros(width, dtype=np.float32)
    weights = {"first": draw(columns, width), "first_bias": none.copy()}
    for number in range(len(STEPS)):
        weights[f"look{number}"] = draw(3 * width, width)
        weights[f"look_bias{number}"] = none.copy()
        weights[f"answer{number}"] = draw(width, width, 0.5)
        weights[f"answer_bias{number}"] = none.copy()
    weights["last"] = draw(width, 1, 0.5)[:, 0]
    weights["last_bias"] = np.zeros((), dtype=np.float32)
    return weights


def _batches(
    epochs: Sequence[Sequence[Lesson]], schooling: Schooling, chance: np.random.Generator
) -> Iterator[_Batch]:
    for lessons in epochs:
        order = chance.permutation(len(lessons))
        for start in range(0, len(order), schooling.pages):
            drawn = [lessons[at] for at in order[start : start + schooling.pages].tolist()]
            yield _join(drawn)


def _join(lessons: Sequence[Lesson]) -> _Batch:
    rows = sum(len(lesson.labels) + _GAP for lesson in lessons)
    matrix = np.zeros((rows, lessons[0].matrix.shape[1]), dtype=np.float32)
    labels, weights, is_line = (np.zeros(rows, dtype=np.float32) for _ in range(3))
    start = 0
    for lesson in lessons:
        at = slice(start, start + len(lesson.labels))
        matrix[at], labels[at], weights[at] = lesson.matrix, lesson.labels, lesson.weights
        is_line[at] = 1.0
        start = at.stop + _GAP
    weights /= np.float32(len(lessons))
    return _Batch(matrix, labels, weights, is_line[:, None])


def _find_slopes(
    weights: Mapping[str, Floats],
    batch: _Batch,
    schooling: Schooling,
    chance: np.random.Generator,
) -> dict[str, Floats]:
    """Return how the loss of a batch changes with each weight."""
    seen = batch.matrix * _spared(batch.matrix.shape[1], schooling.blind, chance)
    trace = _climb(weights, batch, seen, schooling.forgets, chance)
    odds = np.maximum(trace.last, 0.0) @ weights["last"] + weights["last_bias"]
    surety = 1.0 / (1.0 + np.exp(-np.clip(odds, -30.0, 30.0)))
    slope: Floats = ((surety - batch.labels) * batch.weights).astype(np.float32)
    return _descend(weights, batch, (seen, trace), slope, schooling)


def _spared(size: int | tuple[int, int], share: float, chance: np.random.Generator) -> Floats:
    spared = chance.random(size, dtype=np.float32) > share
    return spared.astype(np.float32) / np.float32(1.0 - share)


def _climb(
    weights: Mapping[str, Floats],
    batch: _Batch,
    seen: Floats,
    forgets: float,
    chance: np.random.Generator,
) -> _Trace:
    first = np.maximum(seen @ weights["first"] + weights["first_bias"], 0.0) * batch.is_line
    lines, layers = first, []
    for number, step in enumerate(STEPS):
        around = _look(lines, step)
        found = around @ weights[f"look{number}"] + weights[f"look_bias{number}"]
        found = np.maximum(found, 0.0) * _spared(found.shape, forgets, chance)
        answer = found @ weights[f"answer{number}"] + weights[f"answer_bias{number}"]
        lines = lines + answer * batch.is_line
        layers.append((around, found))
    return _Trace(first, layers, lines)


def _look(lines: Floats, step: int) -> Floats:
    """Return for each line the numbers of the one above, its own, and those below."""
    rows, width = lines.shape
    around = np.zeros((rows, 3 * width), dtype=np.float32)
    around[step:, :width] = lines[:-step]
    around[:, width : 2 * width] = lines
    around[:-step, 2 * width :] = lines[step:]
    return around


def _descend(
    weights: Mapping[str, Floats],
    batch: _Batch,
    passed: tuple[Floats, _Trace],
    slope: Floats,
    schooling: Schooling,
) -> dict[str, Floats]:
    seen, trace = passed
    slopes = {
        "last": np.maximum(trace.last, 0.0).T @ slope,
        "last_bias": slope.sum(),
    }
    back = slope[:, None] * weights["last"] * (trace.last > 0)
    width = back.shape[1]
    spread = np.float32(1.0 / (1.0 - schooling.forgets))
    for number in reversed(range(len(STEPS))):
        around, found = trace.layers[number]
        answer = back * batch.is_line
        slopes[f"answer{number}"] = found.T @ answer
        slopes[f"answer_bias{number}"] = answer.sum(axis=0)
        look = (answer @ weights[f"answer{number}"].T) * ((found > 0) * spread)
        slopes[f"look{number}"] = around.T @ look
        slopes[f"look_bias{number}"] = look.sum(axis=0)
        beside = look @ weights[f"look{number}"].T
        step = STEPS[number]
        back = back + beside[:, width : 2 * width]
        back[:-step] += beside[step:, :width]
        back[step:] += beside[:-step, 2 * width :]
    first = back * (trace.first > 0)
    slopes["first"] = seen.T @ first
    slopes["first_bias"] = first.sum(axis=0)
    return slopes
