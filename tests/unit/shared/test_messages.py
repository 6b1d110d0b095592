"""How jobs are grouped into messages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.jobs import Priority, StageName
from shared.messages import in_loads, queue_name


@pytest.mark.parametrize(
    ("weights", "loads"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([5], [[5]], id="one"),
        pytest.param([1, 1, 1, 1], [[1, 1, 1], [1]], id="cut by count"),
        pytest.param([60, 60, 1], [[60], [60, 1]], id="cut by text"),
        pytest.param([500, 1], [[500], [1]], id="one too long goes alone"),
    ],
)
def test_loads_are_cut_by_count_and_by_text(weights: list[int], loads: list[list[int]]) -> None:
    """Three items or 100 characters, whichever comes first."""
    cut = in_loads(((weight, weight) for weight in weights), size=3, chars=100)

    assert [items for items, _ in cut] == loads


@given(st.lists(st.integers(min_value=0, max_value=300)))
def test_no_item_is_lost_or_moved(weights: list[int]) -> None:
    """The loads in a row are the items in a row, each within bounds unless alone."""
    cut = list(in_loads(((weight, weight) for weight in weights), size=4, chars=200))

    assert [item for items, _ in cut for item in items] == weights
    assert all(len(items) <= 4 for items, _ in cut)
    assert all(held == sum(items) for items, held in cut)
    assert all(held <= 200 or len(items) == 1 for items, held in cut)


def test_bulk_travels_on_a_list_of_its_own() -> None:
    """So one large batch never holds up a single article."""
    assert queue_name(StageName.ENRICH, Priority.NORMAL) == "enrich"
    assert queue_name(StageName.ENRICH, Priority.BULK) == "enrich.bulk"
