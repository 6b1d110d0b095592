"""Blocks in the making: all their evidence first, then one check."""

import pytest
from pydantic import ValidationError

from services.ingest.reading.drafts import Draft, make_blocks
from shared.article import Block, BlockType


def _draft(kind: BlockType, span: tuple[int, int]) -> Draft:
    return Draft(type=kind, span=span, method="m", confidence=0.5, annotator="a@1")


def test_blocks_come_in_the_order_of_the_text() -> None:
    """Of two that begin together the one around the other leads."""
    drafts = (
        _draft(BlockType.NAV, (9, 12)),
        _draft(BlockType.DATELINE, (0, 4)),
        _draft(BlockType.PARAGRAPH, (0, 8)),
    )

    blocks = make_blocks(drafts)

    assert blocks == (
        Block(
            type=BlockType.PARAGRAPH, span=(0, 8), method="m", confidence=0.5, annotator="a@1"
        ),
        Block(
            type=BlockType.DATELINE, span=(0, 4), method="m", confidence=0.5, annotator="a@1"
        ),
        Block(type=BlockType.NAV, span=(9, 12), method="m", confidence=0.5, annotator="a@1"),
    )


def test_a_block_that_ends_before_it_begins_is_an_error() -> None:
    """Drafts are plain values, so they are checked when they become blocks."""
    with pytest.raises(ValidationError):
        make_blocks([_draft(BlockType.NAV, (5, 2))])
