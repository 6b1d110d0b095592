"""How topics are scored."""

import pytest

from benchmarks.enrichment.topics import pool


def test_precision_and_recall_are_pooled_over_articles() -> None:
    """Three of four found are right, three of five wanted are found."""
    score = pool([("a", "b"), ("c", "d", "e")], [("a", "x"), ("c", "d")])

    assert score.precision == pytest.approx(0.75)
    assert score.recall == pytest.approx(0.6)
    assert score.f1 == pytest.approx(2 / 3)


def test_nothing_found_is_nothing_right() -> None:
    """Rather than a division by zero."""
    score = pool([("a",)], [()])

    assert (score.precision, score.recall, score.f1) == (0.0, 0.0, 0.0)
