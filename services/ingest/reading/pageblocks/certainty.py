"""How sure a model is of a page."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.forest import Floats

# Set so that about half of the pages are as sure as this: 48 and 49 % in two runs out of fold.
_MOST_DOUBT: Final = 0.05
_EVEN: Final = 0.5
_COUNTED_WORDS: Final = 60
_LEAST_WORDS: Final = 50.0


def is_sure(words: NDArray[np.integer], chances: Floats) -> bool:
    """Say whether a model is so sure of a page that no extractor need be asked.

    `words` says how many words each block has, `chances` how surely it is of the article.
    """
    return find_doubt(words, chances) <= _MOST_DOUBT


def find_doubt(words: NDArray[np.integer], chances: Floats) -> float:
    """Return how much of a page is in doubt, as a share of what is taken for the article."""
    weights = weigh(words)
    doubt = float((weights * np.minimum(chances, 1.0 - chances)).sum())
    return doubt / max(_LEAST_WORDS, float(weights[chances > _EVEN].sum()))


def weigh(words: NDArray[np.integer]) -> NDArray[np.float64]:
    """Return what each block counts, by its words."""
    weights: NDArray[np.float64] = np.minimum(words, _COUNTED_WORDS) + 3.0
    return weights
