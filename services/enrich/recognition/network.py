"""The moves that spaCy's greedy `ner` would make, worked out for all words at once.

spaCy scores one move after the other. But outside a name the score of a move depends on the
words around alone, so one product scores them all; only inside names is one word read after
the other, and there all names at once. With the products of numpy this reads a text in a
quarter of the time, and it tells how sure each label is; the names are the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray
from thinc.api import NumpyOps

from services.enrich.recognition.weights import Floats, Weights

_NEVER: Final = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of several texts, one after the other."""

    counts: tuple[int, ...]
    """Words of each text; none is 0."""
    orths: NDArray[np.uint64]
    """The hash of each word."""
    features: NDArray[np.uint64]
    """`[word, feature]`: hashes of what is embedded of it."""
    spaces: NDArray[np.bool_]
    """Whether a word is white space; no name begins with that."""


@dataclass(frozen=True, slots=True)
class Run:
    """A name, by words."""

    start: int
    end: int
    """Over all texts; the word after the last."""
    label: str
    certainty: float


@dataclass(frozen=True, slots=True)
class Network:
    """Reads words with the weights of a pipeline."""

    weights: Weights
    labels: tuple[str, ...]
    doubts: Floats
    """What is taken off the scores: of beginning a name of each label, of one-word names of
    each label, and of no name."""

    def read(self, words: Words) -> list[Run]:
        """Return the names, in order; there must be a word."""
        hidden = self._features(self._encode(words, self._embed(words)))
        ends = np.repeat(np.cumsum(words.counts), words.counts)
        scores = self._scores(hidden)
        size = len(self.labels)
        last = np.arange(1, len(ends) + 1) >= ends
        scores[last, :size] = _NEVER
        scores[words.spaces, : 2 * size] = _NEVER
        chosen = scores.argmax(axis=1)
        begun = np.flatnonzero(chosen < size)
        stops = np.arange(1, len(ends) + 1)
        stops[begun] = self._stops(hidden, begun, chosen[begun], ends)
        shares = _shares(scores)
        return list(self._runs(chosen, stops, shares))

    def _embed(self, words: Words) -> Floats:
        """Return one row a word, each distinct word worked out once."""
        mixed = words.orths ^ (words.features[:, 0] * np.uint64(0x9E3779B97F4A7C15))
        _, first, inverse = np.unique(mixed, return_index=True, return_inverse=True)
        features, ops = words.features[first], NumpyOps()
        parts = []
        for number, one in enumerate(self.weights.hashed):
            keys = ops.hash(np.ascontiguousarray(features[:, number]), one.seed)
            parts.append(one.table[keys % len(one.table)].sum(axis=1))
        if self.weights.vectors is not None:
            parts.append(self.weights.vectors.of(words.orths[first]))
        found: Floats = self.weights.mixing(np.hstack(parts))[inverse]
        return found

    def _encode(self, words: Words, embedded: Floats) -> Floats:
        """Return one row a word that knows its neighbors.

        Between texts stands as much nothing as the layers can see, so that no text is
        changed by the next.
        """
        gap, width = len(self.weights.encoding), embedded.shape[1]
        starts = np.repeat(np.arange(1, len(words.counts) + 1) * gap, words.counts)
        at = starts + np.arange(len(embedded))
        rows = np.zeros((at[-1] + 1 + gap, width), dtype=np.float32)
        rows[at] = embedded
        around = np.zeros((len(rows), 3 * width), dtype=np.float32)
        for layer in self.weights.encoding:
            around[1:, :width] = rows[:-1]
            around[:, width : 2 * width] = rows
            around[:-1, 2 * width :] = rows[1:]
            rows = rows + layer(around)
        found: Floats = rows[at]
        return found

    def _features(self, encoded: Floats) -> Floats:
        """Return `[word, feature, piece, hidden]`."""
        product = encoded @ self.weights.features + self.weights.features_bias
        found: Floats = product.reshape(len(encoded), *self.weights.nothing.shape)
        return found

    def _scores(self, features: Floats) -> Floats:
        """Return the scores of beginning, of one-word names, and of no name, for each word."""
        nothing = self.weights.nothing
        closed = features[:, 0] + (nothing[1] + nothing[2] + self.weights.hidden_bias)
        columns = [self.weights.names.index(move) for move in opening_moves(self.labels)]
        scores: Floats = closed.max(axis=1) @ self.weights.moves[:, columns]
        scores += self.weights.moves_bias[columns]
        scores -= self.doubts
        return scores

    def _stops(
        self,
        features: Floats,
        begun: NDArray[np.int64],
        labels: NDArray[np.int64],
        ends: NDArray[np.int64],
    ) -> NDArray[np.int64]:
        """Return for each begun name the word after its last."""
        names = self.weights.names
        inside, last = (
            np.array([names.index(f"{move}-{label}") for label in self.labels]) for move in "IL"
        )
        gain = (self.weights.moves[:, last] - self.weights.moves[:, inside]).T
        gain_bias = self.weights.moves_bias[last] - self.weights.moves_bias[inside]
        stops = begun + 1
        open_ = np.arange(len(begun))
        while len(open_):
            first, now, label = begun[open_], stops[open_], labels[open_]
            state = features[now, 0] + features[first, 1] + features[now - 1, 2]
            state = (state + self.weights.hidden_bias).max(axis=1)
            gains = np.einsum("ij,ij->i", state, gain[label]) + gain_bias[label]
            stops[open_] += 1
            open_ = open_[~((gains > 0) | (now + 1 >= ends[first]))]
        return stops

    def _runs(
        self, chosen: NDArray[np.int64], stops: NDArray[np.int64], shares: Floats
    ) -> list[Run]:
        size = len(self.labels)
        runs: list[Run] = []
        reached = 0
        for word in np.flatnonzero(chosen < 2 * size).tolist():
            if word >= reached:
                reached = int(stops[word])
                number = int(chosen[word]) % size
                certainty = float(shares[word, number] + shares[word, size + number])
                runs.append(Run(word, reached, self.labels[number], certainty))
        return runs


def opening_moves(labels: Sequence[str]) -> list[str]:
    """Return the moves outside a name, in the order in which they are scored."""
    return [*(f"{move}-{label}" for move in "BU" for label in labels), "O"]


def _shares(scores: Floats) -> Floats:
    """Return the scores as shares of 1, row by row."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares


def part_runs(runs: Sequence[Run], counts: Sequence[int]) -> list[list[Run]]:
    """Return the runs of each text, their words counted from its first."""
    bounds = np.concatenate([[0], np.cumsum(counts)]).tolist()
    parted: list[list[Run]] = []
    at = 0
    for begin, end in pairwise(bounds):
        stop = at
        while stop < len(runs) and runs[stop].start < end:
            stop += 1
        parted.append(
            [
                Run(one.start - begin, one.end - begin, one.label, one.certainty)
                for one in runs[at:stop]
            ]
        )
        at = stop
    return parted
