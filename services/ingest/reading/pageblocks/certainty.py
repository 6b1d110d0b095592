"""How sure a model is of a page, and what two models say together."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.forest import Floats

# Out of fold, half of the pages are as sure as this; on them an extractor makes no body
# better.
_MOST_DOUBT: Final = 0.065
_EVEN: Final = 0.5
_COUNTED_WORDS: Final = 60
_LEAST_WORDS: Final = 50.0

_ALONE_SHARE: Final = 0.25
_LEAST_CHANCE: Final = 1e-6


def is_sure(words: NDArray[np.integer], chances: Floats) -> bool:
    """Say whether a model is so sure of a page that no extractor need be asked.

    `words` says how many words each block has, `chances` how surely it is of the article.
    """
    weights = np.minimum(words, _COUNTED_WORDS) + 3.0
    doubt = float((weights * np.minimum(chances, 1.0 - chances)).sum())
    taken = float(weights[chances > _EVEN].sum())
    return doubt <= _MOST_DOUBT * max(_LEAST_WORDS, taken)


def mix(alone: Floats, informed: Floats) -> Floats:
    """Return the mean of what the two models say, most of it that of the informed one."""
    odds = _ALONE_SHARE * _log_odds(alone) + (1.0 - _ALONE_SHARE) * _log_odds(informed)
    chances: Floats = (1.0 / (1.0 + np.exp(-odds))).astype(np.float32)
    return chances


def _log_odds(chances: Floats) -> NDArray[np.float64]:
    clipped = np.clip(chances.astype(np.float64), _LEAST_CHANCE, 1.0 - _LEAST_CHANCE)
    odds: NDArray[np.float64] = np.log(clipped / (1.0 - clipped))
    return odds
