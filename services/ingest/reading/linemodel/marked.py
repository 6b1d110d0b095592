"""What lines say of themselves, and how far each line is from one that does."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from services.ingest.reading.linemodel.around import Windows, distance_above, distance_below
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
_SIDES: Final = (2, 6, 15)


def add_marks(columns: Columns, marks: Sequence[BlockType | None]) -> None:
    """Add for each group of marks which lines bear one, and how far off the next one is."""
    groups = np.array([_GROUP_OF.get(mark, 0) if mark else 0 for mark in marks])
    for number, name in enumerate(_GROUPS, 1):
        is_marked = groups == number
        columns.add(f"mark_{name}", is_marked)
        columns.add(f"mark_{name}_above", distance_above(is_marked))
        if name in _ON_BOTH_SIDES:
            columns.add(f"mark_{name}_below", distance_below(is_marked))
            columns.add(f"mark_{name}_count", np.cumsum(is_marked))
    windows = Windows([np.array([mark is not None for mark in marks], dtype=np.float64)])
    for size in _SIDES:
        columns.add(f"marks_above_{size}", windows.above(size)[:, 0])
        columns.add(f"marks_below_{size}", windows.below(size)[:, 0])
