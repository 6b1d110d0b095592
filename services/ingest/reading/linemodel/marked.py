"""What lines say of themselves, and how far each line is from one that does."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from services.ingest.reading.linemodel.around import find_distances
from services.ingest.reading.linemodel.columns import Columns
from shared.article import BlockType

_GROUPS: Final = ("rail_heading", "rail_item", "comment", "legal", "share", "asking", "credit")
_GROUP_OF: Final = {
    BlockType.RAIL_HEADING: 1,
    BlockType.RAIL_ITEM: 2,
    BlockType.COMMENT: 3,
    BlockType.LEGAL: 4,
    BlockType.SHARE: 5,
    BlockType.NEWSLETTER: 6,
    BlockType.PROMPT: 6,
    BlockType.CREDIT: 7,
    BlockType.ADVERT: 7,
    BlockType.SOURCE_LINE: 7,
    BlockType.BIO: 7,
    BlockType.CAPTION: 7,
}
"""One more than the place in `_GROUPS`; 0 stands for none of them."""
_ON_BOTH_SIDES: Final = ("rail_heading", "comment", "legal", "share")
_BOTH: Final = [_GROUPS.index(group) for group in _ON_BOTH_SIDES]
_COMPUTED: Final = (
    *(f"mark_{group}" for group in _GROUPS),
    *(f"mark_{group}_above" for group in _GROUPS),
    *(f"mark_{group}_below" for group in _ON_BOTH_SIDES),
    *(f"mark_{group}_count" for group in _ON_BOTH_SIDES),
)
_NAMES: Final = tuple(
    name
    for group in _GROUPS
    for name in (f"mark_{group}{of}" for of in ("", "_above", "_below", "_count"))
    if name in _COMPUTED
)
_ORDER: Final = [_COMPUTED.index(name) for name in _NAMES]


def add_marks(columns: Columns, marks: Sequence[BlockType | None]) -> None:
    """Add for each group of marks which lines bear one, and how far off the next one is."""
    groups = np.array([_GROUP_OF.get(mark, 0) if mark else 0 for mark in marks])
    is_marked = groups == np.arange(1, len(_GROUPS) + 1)[:, None]
    above, below = find_distances(is_marked)
    counts = is_marked[_BOTH].cumsum(axis=1)
    computed = np.concatenate((is_marked, above, below[_BOTH], counts))
    columns.add_all(_NAMES, computed[_ORDER])
