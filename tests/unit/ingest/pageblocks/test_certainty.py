"""When an extractor is asked."""

import numpy as np
import pytest

from services.ingest.reading.pageblocks.certainty import find_doubt, is_sure


@pytest.mark.parametrize(
    ("chances", "expected"),
    [
        pytest.param([0.99, 0.98, 0.01], True, id="all is clear"),
        pytest.param([0.99, 0.6, 0.01], False, id="a paragraph in doubt"),
        pytest.param([0.99, 0.99, 0.3], False, id="something left out in doubt"),
        pytest.param([0.01, 0.01, 0.01], True, id="nothing is text of an article"),
    ],
)
def test_a_page_is_sure_if_little_of_it_is_in_doubt(
    chances: list[float], *, expected: bool
) -> None:
    """Counted in words, by those of the article."""
    words = np.array([40, 30, 50])

    assert is_sure(words, np.array(chances, dtype=np.float32)) is expected


def test_doubt_is_counted_in_words_by_those_of_the_article() -> None:
    """A long block in doubt weighs more than a short one; each weighs a little more."""
    words = np.array([57, 7, 17])

    doubt = find_doubt(words, np.array([1.0, 0.0, 0.5], dtype=np.float32))

    assert doubt == pytest.approx(0.5 * 20 / 60)
