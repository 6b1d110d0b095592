"""Tests of the trees that give probabilities."""

from dataclasses import replace

import numpy as np
import pytest

from services.ingest.reading.forest import Forest

_FOREST = Forest(
    feature=np.array([[0, 1, 1], [1, 0, 0]], dtype=np.int32),
    threshold=np.array([[0.5, 2.0, 3.0], [1.0, np.inf, 0.0]], dtype=np.float32),
    leaf=np.array([[1.0, 2.0, 3.0, 4.0], [10.0, 20.0, 30.0, 40.0]], dtype=np.float32),
    bias=-30.0,
    names=("words", "commas"),
)


@pytest.mark.parametrize(
    ("row", "log_odds"),
    [
        pytest.param([0.0, 0.0], 1.0 + 10.0 - 30.0, id="left and left"),
        pytest.param([0.0, 2.5], 2.0 + 30.0 - 30.0, id="left and right"),
        pytest.param([0.5, 9.0], 2.0 + 40.0 - 30.0, id="a value at its threshold goes left"),
        pytest.param([1.0, 3.5], 4.0 + 40.0 - 30.0, id="right and right"),
    ],
)
def test_a_row_goes_down_every_tree(row: list[float], log_odds: float) -> None:
    """It goes right above a threshold, and its leaves add up."""
    matrix = np.array([row], dtype=np.float32)

    sums = _FOREST.log_odds(matrix)

    assert sums.tolist() == [log_odds]


def test_log_odds_of_nothing_are_even_chances() -> None:
    """A probability is the logistic function of the sum."""
    forest = replace(_FOREST, bias=-11.0)

    probability = forest.predict(np.zeros((1, 2), dtype=np.float32))

    assert probability.tolist() == [0.5]


def test_a_forest_is_the_same_after_its_file() -> None:
    """What is dumped is loaded."""
    matrix = np.array([[0.0, 2.5], [1.0, 3.5]], dtype=np.float32)

    loaded = Forest.load(_FOREST.dump())

    assert loaded.names == ("words", "commas")
    assert loaded.log_odds(matrix).tolist() == [2.0, 14.0]


def test_many_rows_are_summed_like_one() -> None:
    """Rows go down in groups; the groups change nothing."""
    matrix = np.tile(np.array([[0.0, 2.5]], dtype=np.float32), (3000, 1))

    sums = _FOREST.log_odds(matrix)

    assert set(sums.tolist()) == {2.0}
    assert len(sums) == 3000


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(replace(_FOREST, leaf=_FOREST.leaf[:, :3]), id="leaves are missing"),
        pytest.param(replace(_FOREST, threshold=_FOREST.threshold[:1]), id="a tree is missing"),
        pytest.param(replace(_FOREST, names=("words",)), id="a column has no name"),
    ],
)
def test_arrays_that_do_not_fit_are_not_loaded(broken: Forest) -> None:
    """A model file of another kind stops the service at its start."""
    content = broken.dump()

    with pytest.raises(ValueError, match=r"trees|nodes|name"):
        Forest.load(content)


def test_a_matrix_of_other_columns_is_refused() -> None:
    """The columns are those that the forest was grown on."""
    matrix = np.zeros((1, 3), dtype=np.float32)

    with pytest.raises(ValueError, match="2 names"):
        _FOREST.predict(matrix)
