"""The weights of a pipeline's `ner`, as arrays: what spaCy calls layers, in order of use.

Known is the shape in which spaCy's own pipelines come: hashed embeddings of four features of
a word and perhaps a static vector, a maxout layer, some maxout layers over three neighbors
each, and a scorer of BILUO moves. Source: `MultiHashEmbed`, `MaxoutWindowEncoder` and
`TransitionBasedParser` in the documentation of spaCy.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray
from spacy.vectors import Vectors

Floats = NDArray[np.float32]

_FEATURES: Final = 3
"""A move is scored by three words: the next, the first of an open name, and its last."""


class Component(Protocol):
    """The `ner` of a pipeline."""

    name: str
    model: Any
    moves: Any


class UnknownShapeError(Exception):
    """The component is built in another way than is known here."""


@dataclass(frozen=True, slots=True)
class Maxout:
    """A layer that keeps the largest of several products, and brings rows to one scale."""

    weights: Floats
    """`[input, piece * output]`."""
    bias: Floats
    """`[piece, output]`."""
    scale: Floats
    shift: Floats
    """`[output]`."""

    def __call__(self, rows: Floats) -> Floats:
        """Return one row of outputs for each row of inputs."""
        pieces, width = self.bias.shape
        products = (rows @ self.weights).reshape(len(rows), pieces, width)
        products += self.bias
        best = products.max(axis=1)
        best -= best.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", best, best)[:, None] / width + 1e-8
        best *= variance**-0.5
        best *= self.scale
        best += self.shift
        found: Floats = best
        return found


@dataclass(frozen=True, slots=True)
class Hashed:
    """A table of embeddings; a value falls into four of its rows."""

    table: Floats
    seed: int


@dataclass(frozen=True, slots=True)
class WordVectors:
    """Static vectors of words, already multiplied with the layer that reads them."""

    keys: NDArray[np.uint64]
    """Hashes of words, sorted."""
    rows: NDArray[np.int32]
    """The row of each key; the last row, zeros, is that of any other word."""
    table: Floats

    def of(self, words: NDArray[np.uint64]) -> Floats:
        """Return one row for each word."""
        at = np.minimum(self.keys.searchsorted(words), len(self.keys) - 1)
        rows = np.where(self.keys[at] == words, self.rows[at], len(self.table) - 1)
        found: Floats = self.table[rows]
        return found


@dataclass(frozen=True, slots=True)
class Weights:
    """Everything that turns words into scores of moves."""

    hashed: tuple[Hashed, ...]
    vectors: WordVectors | None
    mixing: Maxout
    encoding: tuple[Maxout, ...]
    features: Floats
    """`[input, feature * piece * hidden]`."""
    features_bias: Floats
    nothing: Floats
    """`[feature, piece, hidden]`: stands for a word that there is not."""
    hidden_bias: Floats
    """`[piece, hidden]`."""
    moves: Floats
    """`[hidden, move]`."""
    moves_bias: Floats
    names: tuple[str, ...]
    """Of the moves: `B-ORG`, `I-ORG`, `L-ORG`, `U-ORG`, `O`, …"""


def read_weights(component: Component, folder: Path) -> Weights:
    """Return the weights of a `ner` component.

    Args:
        component: as `nlp.get_pipe("ner")` gives it.
        folder: of its pipeline, for the static vectors.

    Raises:
        UnknownShapeError: it is built in another way.
    """
    try:
        layers = _layers(component)
        mixing, *encoding = _maxouts(layers)
        scorer, reducer = sorted(layers["linear"], key=lambda one: -one.get_dim("nO"))
        (lower,) = layers["precomputable_affine"]
        product = lower.get_param("W").transpose(0, 2, 1, 3)
        features, pieces, hidden, inner = product.shape
        names = [
            component.moves.get_class_name(move) for move in range(component.moves.n_moves)
        ]
        if features != _FEATURES or scorer.get_dim("nO") != len(names) or not encoding:
            raise UnknownShapeError("other layers")
        flat = np.ascontiguousarray(product.reshape(-1, inner))
        return Weights(
            hashed=tuple(
                Hashed(one.get_param("E"), one.attrs["seed"]) for one in layers["hashembed"]
            ),
            vectors=_vectors(layers.get("static_vectors"), folder),
            mixing=mixing,
            encoding=tuple(encoding),
            features=np.ascontiguousarray((flat @ reducer.get_param("W")).T),
            features_bias=flat @ reducer.get_param("b"),
            nothing=np.ascontiguousarray(lower.get_param("pad")[0].transpose(0, 2, 1)),
            hidden_bias=np.ascontiguousarray(lower.get_param("b").reshape(hidden, pieces).T),
            moves=np.ascontiguousarray(scorer.get_param("W").T),
            moves_bias=scorer.get_param("b"),
            names=tuple(names),
        )
    except (KeyError, ValueError, AttributeError) as error:
        raise UnknownShapeError(str(error)) from error


def _layers(component: Component) -> dict[str, list[Any]]:
    """Return {name: the layers of this name}, in order of use."""
    layers: dict[str, list[Any]] = {}
    for layer in component.model.walk():
        layers.setdefault(layer.name, []).append(layer)
    return layers


def _maxouts(layers: dict[str, list[Any]]) -> Iterator[Maxout]:
    for layer, norm in zip(layers["maxout"], layers["layernorm"], strict=True):
        weights = layer.get_param("W").transpose(1, 0, 2)
        yield Maxout(
            weights=np.ascontiguousarray(weights.reshape(-1, weights.shape[2]).T),
            bias=np.ascontiguousarray(layer.get_param("b").T),
            scale=norm.get_param("G"),
            shift=norm.get_param("b"),
        )


def _vectors(layers: list[Any] | None, folder: Path) -> WordVectors | None:
    if not layers:
        return None
    (layer,) = layers
    vectors = Vectors().from_disk(folder / "vocab")
    if vectors.mode != "default":
        raise UnknownShapeError(f"vectors of mode {vectors.mode}")
    words = np.fromiter(vectors.key2row.keys(), dtype=np.uint64, count=len(vectors.key2row))
    rows = np.fromiter(vectors.key2row.values(), dtype=np.int32, count=len(words))
    order = words.argsort()
    product = vectors.data @ layer.get_param("W").T
    nothing = np.zeros((1, product.shape[1]), dtype=np.float32)
    return WordVectors(words[order], rows[order], np.vstack([product, nothing]))
