"""How well divisions agree."""

import pytest

from benchmarks.enrichment.clusters import agree, co_members


def test_the_same_division_by_other_names_agrees_wholly() -> None:
    """Names of stories mean nothing."""
    agreement = agree("aabbc", "xxyyz")

    assert (agreement.precision, agreement.recall, agreement.rand) == (1, 1, 1)


def test_one_story_for_all_is_right_by_chance_only() -> None:
    """B-cubed precision of two events of two articles each is one half."""
    agreement = agree("aabb", "xxxx")

    assert (agreement.precision, agreement.recall, agreement.rand) == (0.5, 1, 0)
    assert agreement.f1 == pytest.approx(2 / 3)


def test_a_story_of_its_own_for_each_lacks_recall() -> None:
    """Nothing is joined, so nothing wrong is."""
    agreement = agree("aabb", "wxyz")

    assert (agreement.precision, agreement.recall, agreement.rand) == (1, 0.5, 0)


def test_those_who_share_a_story_are_known_by_place() -> None:
    """Each counts itself."""
    assert co_members("xyx") == [{0, 2}, {1}, {0, 2}]
