"""The development pages are read as well as they were when this was written.

The networks of line kinds are trained on them: the figures tell of mishaps, not of merit.
"""

from pathlib import Path
from typing import Final

import pytest

from tests.rails.pages import load
from tests.rails.score import Score, read, score_page, share, total

_DEV: Final = Path(__file__).parent / "dev"


@pytest.fixture(scope="module")
def dev_score() -> Score:
    """Return the score of all development pages."""
    return total(score_page(page, read(page)) for page in load(_DEV))


@pytest.mark.parametrize(
    ("name", "floor"),
    [
        pytest.param("blocks", 0.964, id="blocks"),
        pytest.param("leads", 0.933, id="leads complete"),
        pytest.param("headlines", 0.974, id="headlines"),
        pytest.param("published", 0.985, id="published"),
    ],
)
def test_the_development_pages_are_read_no_worse_than_measured(
    dev_score: Score, name: str, floor: float
) -> None:
    """Each share stays within a hundredth of what was measured."""
    counted: tuple[int, int] = getattr(dev_score, name)

    assert share(counted) >= floor


def test_hardly_any_lead_is_made_up(dev_score: Score) -> None:
    """Of the leads found at most one in eighteen is none."""
    most = 167

    assert dev_score.leads_made_up <= most
