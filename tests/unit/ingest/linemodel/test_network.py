"""Tests of the networks that go over the lines of a page."""

from dataclasses import replace
from typing import Final

import numpy as np
import pytest

from services.ingest.reading.linemodel.network import STEPS, Network

_WIDTH: Final = 2


def _network(look: float = 0.0) -> Network:
    """Return two networks that pass the first column on, and `look` times that above."""
    above = np.zeros((2, 3 * _WIDTH, _WIDTH), dtype=np.float32)
    above[:, 0, 0] = look
    weights = {
        "first": np.array([[[1, 0], [0, 0]], [[1, 0], [0, 0]]], dtype=np.float32),
        "first_bias": np.zeros((2, _WIDTH), dtype=np.float32),
        "last": np.array([[1, 0], [3, 0]], dtype=np.float32),
        "last_bias": np.array([0.5, -0.5], dtype=np.float32),
    }
    for number in range(len(STEPS)):
        weights[f"look{number}"] = above
        weights[f"look_bias{number}"] = np.zeros((2, _WIDTH), dtype=np.float32)
        weights[f"answer{number}"] = np.stack([np.eye(_WIDTH, dtype=np.float32)] * 2)
        weights[f"answer_bias{number}"] = np.zeros((2, _WIDTH), dtype=np.float32)
    return Network(
        names=("words", "commas"),
        mean=np.zeros(2, dtype=np.float32),
        scale=np.ones(2, dtype=np.float32),
        weights=weights,
    )


def _rows(*words: float) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Return rows with so many words, squashed; none has a comma."""
    return np.array([[np.expm1(count), 0.0] for count in words], dtype=np.float32)


def test_the_mean_of_the_networks_counts() -> None:
    """One says 2 + .5, the other 6 - .5."""
    odds = _network().log_odds(_rows(2.0))

    assert odds.tolist() == pytest.approx([4.0])


def test_a_line_sees_those_above_at_each_step() -> None:
    """The layers look up by 1, 2, 4, 8 and 16 lines, so 31 in all, and no farther."""
    seen = _network(look=1.0).log_odds(_rows(1.0, *[0.0] * 32))

    assert np.flatnonzero(seen > 0.0).tolist() == list(range(32))


def test_numbers_far_from_their_mean_are_cut() -> None:
    """A page of a million words is as one of few thousand."""
    odds = _network().log_odds(_rows(5.0, 40.0))

    assert odds[0] == odds[1]


def test_networks_are_the_same_after_their_file() -> None:
    """What is dumped is loaded."""
    loaded = Network.load(_network().dump())

    assert loaded.names == ("words", "commas")
    assert loaded.log_odds(_rows(2.0)).tolist() == pytest.approx([4.0])


def test_a_matrix_of_other_columns_is_refused() -> None:
    """The columns are those that the networks were grown on."""
    matrix = np.zeros((1, 3), dtype=np.float32)

    with pytest.raises(ValueError, match="2 names"):
        _network().predict(matrix)


def test_arrays_that_do_not_fit_are_not_loaded() -> None:
    """A model file of another kind stops the service at its start."""
    content = replace(_network(), names=("words",)).dump()

    with pytest.raises(ValueError, match="1 names"):
        Network.load(content)
