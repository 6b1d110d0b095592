"""Types of lines that the types beside them tell better than the lines themselves."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.findings import TEXT_TYPES
from services.ingest.reading.rails.leads import RAIL_TYPES
from services.ingest.reading.rails.parts import Shaped
from shared.article import BlockType

_SENTENCES: Final = TEXT_TYPES | {BlockType.CAPTION}
_SIGNED_SENTENCE: Final = re.compile(
    "[.!?\u2026\u3002]['\"\u2019\u201d\u00bb\u300d]?\\s?[(\uff08][^\\W\\d_]{2,16}[)\uff09]$"
)
"""A sign of one word tells no photo: whoever took it has a first name, or a label."""
_INITIALS: Final = re.compile(
    "[(\\[]?(?:[^\\W\\d_]{2,4}(?:/[^\\W\\d_]{2,4}){1,3}|[A-Z][A-Z0-9]{1,3}(?:-[A-Z][A-Z0-9]{1,3}){1,3})[)\\]]?"
)
"""Of desks or authors: "nch/ram", "(tna/kb)", "YK2-BRN"."""
_UNSIGNED: Final = frozenset({BlockType.NAV, BlockType.SUBHEAD, BlockType.RAIL_HEADING})
"""What initials below the text are taken for at times."""
_IS_TIMED: Final = frozenset({BlockType.HEADLINE, BlockType.BYLINE})
_MENUS: Final = frozenset({BlockType.NAV, BlockType.LEGAL})
_ENTRY_WORDS: Final = 3
"""Set by hand: what leads to the prices of adverts is a word or two."""


def settle_by_neighbors(
    types: list[BlockType], shaped: Sequence[Shaped], is_time: NDArray[np.bool_]
) -> None:
    """Change types of times, entries of menus, initials and last sentences by those beside."""
    _time_menus(types, shaped, is_time)
    _take_entries(types, shaped)
    _sign_text(types, shaped)
    _end_with_agency(types, shaped)


def _time_menus(
    types: list[BlockType], shaped: Sequence[Shaped], is_time: NDArray[np.bool_]
) -> None:
    """Call a time alone on its line one that stands beside what has a time, and no menu."""
    for at in is_time.nonzero()[0].tolist():
        if types[at] is not BlockType.NAV or shaped[at].is_length:
            continue
        beside = (*types[max(at - 1, 0) : at], *types[at + 1 : at + 2])
        if not _IS_TIMED.isdisjoint(beside):
            types[at] = BlockType.TIME
        elif beside[0] in RAIL_TYPES and beside[-1] in RAIL_TYPES:
            types[at] = BlockType.RAIL_TIME


def _end_with_agency(types: list[BlockType], shaped: Sequence[Shaped]) -> None:
    """Call a sentence text that ends the article with an agency or initials in brackets."""
    if BlockType.CAPTION not in types:
        return
    at = max(place for place, kind in enumerate(types) if kind in _SENTENCES)
    if types[at] is BlockType.CAPTION and _SIGNED_SENTENCE.search(shaped[at].line.text):
        types[at] = BlockType.PARAGRAPH


def _sign_text(types: list[BlockType], shaped: Sequence[Shaped]) -> None:
    """Call initials right below a paragraph those of who wrote it."""
    for at in range(1, len(types)):
        is_below = types[at] in _UNSIGNED and types[at - 1] is BlockType.PARAGRAPH
        if is_below and _INITIALS.fullmatch(shaped[at].line.text):
            types[at] = BlockType.SOURCE_LINE


def _take_entries(types: list[BlockType], shaped: Sequence[Shaped]) -> None:
    """Take the word for adverts among entries of a menu for one: it leads to their prices."""
    for at in range(1, len(types)):
        if types[at] is BlockType.ADVERT and shaped[at].line.words <= _ENTRY_WORDS:
            beside = {types[at - 1], *types[at + 1 : at + 2]}
            if beside <= _MENUS:
                types[at] = BlockType.NAV
