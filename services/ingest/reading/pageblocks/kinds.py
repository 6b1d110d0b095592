"""What each block of a page is, by its element, its words and whether it is the article's."""

from collections.abc import Sequence
from typing import Final

from services.ingest.reading.lines import make_line
from services.ingest.reading.marks import find_mark
from services.ingest.reading.pageblocks.blocks import PageBlock
from services.ingest.reading.pageblocks.wording import find_words
from shared.article import BlockType

_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CAPTIONS: Final = frozenset(("figcaption", "caption"))
_QUOTES: Final = frozenset(("blockquote",))
_BOLD_SHARE: Final = 0.95
_SUBHEAD_WORDS: Final = 14

# A block says of itself that it is no text of the article; the model must be surer than
# this to be believed against it.
_SURE: Final = 0.9
_NOT_BODY: Final = frozenset(
    {
        BlockType.PROMPT,
        BlockType.SOURCE_LINE,
        BlockType.RAIL_HEADING,
        BlockType.RAIL_ITEM,
        BlockType.SHARE,
        BlockType.ADVERT,
        BlockType.NEWSLETTER,
        BlockType.COMMENT,
        BlockType.LEGAL,
    }
)
_NEAR: Final = 12
"""Blocks so near to the article are asked what they say of themselves."""


def find_kinds(
    blocks: Sequence[PageBlock],
    chosen: Sequence[bool],
    chances: Sequence[float],
    *,
    headline: str,
) -> list[BlockType]:
    """Return a type for each block; those that the article is made of are its text types.

    The headline is none of them, where it stands as a block of its own.
    """
    title = headline.casefold()
    body = [index for index, is_chosen in enumerate(chosen) if is_chosen]
    first, last = (body[0] - _NEAR, body[-1] + _NEAR) if body else (0, -1)
    return [
        BlockType.HEADLINE
        if block.text.casefold() == title
        else _find_kind(block, is_chosen=is_chosen, chance=chance)
        if is_chosen or first <= index <= last
        else BlockType.NAV
        for index, (block, is_chosen, chance) in enumerate(
            zip(blocks, chosen, chances, strict=True)
        )
    ]


def _find_kind(block: PageBlock, *, is_chosen: bool, chance: float) -> BlockType:
    if is_chosen and chance >= _SURE:
        return _find_text_kind(block)
    mark = find_mark(make_line(block.text, (0, len(block.text))))
    if is_chosen:
        return mark if mark in _NOT_BODY else _find_text_kind(block)
    if _stands_in(block, _CAPTIONS):
        return BlockType.CAPTION if mark is None else mark
    return mark or BlockType.NAV


def _find_text_kind(block: PageBlock) -> BlockType:
    if block.place.tag in _HEADINGS:
        return BlockType.SUBHEAD
    if _stands_in(block, _QUOTES):
        return BlockType.QUOTE
    chars = len(block.text)
    is_bold = block.bold_chars >= _BOLD_SHARE * chars and block.text[-1].isalnum()
    if is_bold and len(find_words(block.text)) <= _SUBHEAD_WORDS and block.place.tag == "p":
        return BlockType.SUBHEAD
    return BlockType.PARAGRAPH


def _stands_in(block: PageBlock, tags: frozenset[str]) -> bool:
    """Say whether the block's element or one of the two around it is one of these."""
    place = block.place
    for _level in range(3):
        if place.tag in tags:
            return True
        if place.parent is None:
            return False
        place = place.parent
    return False
