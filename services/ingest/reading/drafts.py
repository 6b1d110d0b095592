"""Blocks in the making: plain values until all that is known of them is put together."""

from collections.abc import Iterable
from typing import Final, TypedDict

from pydantic import TypeAdapter

from shared.article import Block, BlockType
from shared.values import Span


class Draft(TypedDict):
    """The fields of a block."""

    type: BlockType
    span: Span
    method: str
    confidence: float
    annotator: str


_BLOCKS: Final = TypeAdapter(tuple[Block, ...])


def make_blocks(drafts: Iterable[Draft]) -> tuple[Block, ...]:
    """Return the blocks, checked all at once, in the order of the text.

    Of two that begin together the one around the other leads.
    """
    return _BLOCKS.validate_python(tuple(sorted(drafts, key=_reading_order)))


def _reading_order(draft: Draft) -> tuple[int, int]:
    start, end = draft["span"]
    return start, -end
