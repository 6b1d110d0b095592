"""The kinds of lines that the networks tell apart, in the order of their answers."""

from typing import Final

from shared.article import BlockType

KINDS: Final = (
    BlockType.HEADLINE,
    BlockType.TIME,
    BlockType.BYLINE,
    BlockType.PARAGRAPH,
    BlockType.SUBHEAD,
    BlockType.CAPTION,
    BlockType.CREDIT,
    BlockType.PROMPT,
    BlockType.SOURCE_LINE,
    BlockType.RAIL_HEADING,
    BlockType.RAIL_ITEM,
    BlockType.RAIL_TIME,
    BlockType.RAIL_TEASER,
    BlockType.LEGAL,
    BlockType.NAV,
    BlockType.SHARE,
    BlockType.NEWSLETTER,
    BlockType.ADVERT,
    BlockType.COMMENT,
    BlockType.BIO,
)
"""What a line can be; a quote is told from a paragraph afterwards."""
