"""Gradient-boosted trees, grown with LightGBM and written down as a `Forest`."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import lightgbm  # type: ignore[import-not-found]  # in a venv for training alone
import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.forest import Floats, Forest

_FIXED: Final[Mapping[str, object]] = {
    "objective": "binary",
    "bagging_freq": 1,
    "max_bin": 127,
    "verbose": -1,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """How trees are grown; LightGBM's names and meanings."""

    rounds: int = 200
    seeds: int = 1
    """So many times that many trees are grown, each time by other chances; all have a say."""
    max_depth: int = 6
    num_leaves: int = 40
    learning_rate: float = 0.08
    min_child_samples: int = 60
    feature_fraction: float = 0.5
    bagging_fraction: float = 0.7
    lambda_l2: float = 5.0


def grow(
    matrix: Floats,
    labels: NDArray[np.generic],
    weights: NDArray[np.float64],
    *,
    names: tuple[str, ...],
    growth: Growth,
) -> Forest:
    """Return the trees that tell rows labeled 1 from rows labeled 0.

    The same rows give the same trees.
    """
    options = {
        key: getattr(growth, key) for key in Growth.__slots__ if key not in ("rounds", "seeds")
    }
    data = lightgbm.Dataset(matrix, labels.astype(np.float64), weight=weights / weights.mean())
    trees: list[dict[str, Any]] = []
    for seed in range(1, growth.seeds + 1):
        booster = lightgbm.train({**_FIXED, **options, "seed": seed}, data, growth.rounds)
        trees += booster.dump_model()["tree_info"]
    forest = _forest(trees, names, growth.max_depth)
    forest.leaf[:] /= np.float32(growth.seeds)
    return forest


def _forest(trees: list[dict[str, Any]], names: tuple[str, ...], depth: int) -> Forest:
    """Return the trees as full ones; LightGBM holds the bias in the first tree's leaves."""
    nodes, leaves = 2**depth - 1, 2**depth
    forest = Forest(
        feature=np.zeros((len(trees), nodes), dtype=np.int32),
        threshold=np.full((len(trees), nodes), math.inf, dtype=np.float32),
        leaf=np.zeros((len(trees), leaves), dtype=np.float32),
        bias=0.0,
        names=names,
    )
    for index, tree in enumerate(trees):
        _write(forest, index, tree["tree_structure"], 0)
    return forest


def _write(forest: Forest, tree: int, node: Mapping[str, Any], place: int) -> None:
    """Write a node and all below it; a leaf fills the whole of its part of the last level."""
    inner = forest.feature.shape[1]
    if "leaf_value" in node:
        first, size = place, 1
        while first < inner:
            first, size = 2 * first + 1, 2 * size
        forest.leaf[tree, first - inner : first - inner + size] = node["leaf_value"]
        return
    forest.feature[tree, place] = node["split_feature"]
    forest.threshold[tree, place] = node["threshold"]
    _write(forest, tree, node["left_child"], 2 * place + 1)
    _write(forest, tree, node["right_child"], 2 * place + 2)
