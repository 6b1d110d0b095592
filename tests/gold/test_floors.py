"""The labelled articles are read as well as they were when this was written.

Builders have read those of `dev`; what the others say is printed by `make eval-enrich`.
"""

from typing import Final

import pytest

from tests.gold.articles import FOLDER, load
from tests.gold.reading import read
from tests.gold.score import Tally, score, total

_FLOORS: Final[dict[str, tuple[float, float]]] = {
    "mentions": (0.90, 0.89),
    "entities": (0.84, 0.86),
    "quotes": (0.96, 0.98),
    "indirect quotes": (0.98, 0.91),
    "speakers": (0.94, 0.91),
    "speakers resolved": (0.93, 0.93),
    "dates": (0.96, 0.98),
    "amounts": (0.98, 0.98),
    "references": (0.99, 0.99),
    "acronyms": (0.95, 0.95),
    "places": (0.98, 0.95),
}
"""{what: (precision, recall)}, each a hundredth or two below what was measured."""


@pytest.fixture(scope="module")
def tallies() -> dict[str, Tally]:
    """Return what was counted in all development articles."""
    return total(score(label, read(label)) for label in load(FOLDER / "dev"))


@pytest.mark.parametrize("kind", _FLOORS)
def test_the_development_articles_are_read_no_worse_than_measured(
    tallies: dict[str, Tally], kind: str
) -> None:
    """What is found is right, and what is there is found."""
    precision, recall = _FLOORS[kind]

    assert tallies[kind].precision >= precision
    assert tallies[kind].recall >= recall
