"""When an extractor is asked, and what is made of two answers."""

import numpy as np
import pytest

from services.ingest.reading.pageblocks.certainty import is_sure, mix


@pytest.mark.parametrize(
    ("chances", "expected"),
    [
        pytest.param([0.99, 0.98, 0.01], True, id="all is clear"),
        pytest.param([0.99, 0.6, 0.01], False, id="a paragraph in doubt"),
        pytest.param([0.99, 0.99, 0.3], False, id="something left out in doubt"),
        pytest.param([0.02, 0.02, 0.02], True, id="nothing is text of an article"),
    ],
)
def test_a_page_is_sure_if_little_of_it_is_in_doubt(
    chances: list[float], *, expected: bool
) -> None:
    """Counted in words, by those of the article."""
    words = np.array([40, 30, 50])

    assert is_sure(words, np.array(chances, dtype=np.float32)) is expected


def test_the_informed_model_has_the_greater_say() -> None:
    """Three parts in four of the log-odds."""
    alone = np.array([0.9, 0.5, 0.0], dtype=np.float32)
    informed = np.array([0.1, 0.5, 0.0], dtype=np.float32)

    found = mix(alone, informed)

    assert found.tolist() == pytest.approx([0.25, 0.5, 0.000001], abs=1e-6)
