"""How far each block of a page is from those of some kind, and from their ends."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.pageblocks.wording import Columns

TELLING_WORDS: Final = 8
"""Set by hand: a block shorter than this says little about where the article is."""
_NEAR: Final = 50
_NOWHERE: Final = 999
"""Set by hand: all from fifty blocks on are as far; where there is none, it is farther off."""


def find_distances(
    is_telling: NDArray[np.bool_], is_any: NDArray[np.bool_], name: str
) -> Columns:
    """Return `since_NAME` and `until_NAME` the next that tells, and how far both ends are.

    The ends are the first and the last block of any length.
    """
    size = len(is_telling)
    place = np.arange(size)
    before = np.maximum.accumulate(np.where(is_telling, place, -_NOWHERE))
    behind = np.where(is_telling, place, size + _NOWHERE)
    behind = np.minimum.accumulate(behind[::-1])[::-1]
    places = np.flatnonzero(is_any)
    first, last = (places[0], places[-1]) if len(places) else (-_NOWHERE, size + _NOWHERE)
    return {
        f"since_{name}": np.minimum(_NEAR, place - before),
        f"until_{name}": np.minimum(_NEAR, behind - place),
        f"from_first_{name}": place - first,
        f"to_last_{name}": last - place,
    }
