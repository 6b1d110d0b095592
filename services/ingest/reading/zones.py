# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""What every line of a flat text is, decided from its words and from where it stands."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from services.ingest.reading.clock import is_time
from services.ingest.reading.creditlines import (
    is_byline_shape,
    is_commenter,
    is_source_shape,
)
from services.ingest.reading.credits import find_bare_byline, find_byline
from services.ingest.reading.layout import Layout
from services.ingest.reading.lines import Line
from services.ingest.reading.mending import extend, mend
from services.ingest.reading.prose import is_prose
from services.ingest.reading.railbounds import Rail, RailFinder
from services.ingest.reading.times.stamps import is_stamp
from shared.article import BlockType

_OPENING_QUOTES: Final = ("“", '"', "«", "„", "\u2018", "「", "『", "»", "‹")
_CLOSING_QUOTES: Final = ("”", '"', "»", "“", "\u2019", "」", "』", "«", "›")

_QUESTION_CHARS: Final = 8
_QUESTION_WORDS: Final = 25
_MENU_WORDS: Final = 3
_CREDIT_LINES: Final = 8
"""How far from the article a line with its time or its author may stand."""
_STANDFIRST_WORDS: Final = range(6, 41)
_LIKELY: Final = 0.3
_SHORT_PAGE: Final = 40
"""On whole pages the line model knows better what belongs to the article."""
_BESIDE: Final = (None, BlockType.PROMPT)
_LAST_WORDS: Final = 10
_CAPTION_WORDS: Final = range(4, 40)
_STAMP_LINES: Final = 4
"""How far into a body a line with its time may stand."""


class _Zone(Enum):
    """A stretch of the page; it decides about the lines that say nothing of themselves."""

    HEAD = auto()
    BODY = auto()
    RAIL = auto()
    COMMENTS = auto()
    TAIL = auto()


def type_lines(lines: Sequence[Line], layout: Layout) -> list[BlockType]:
    """Return one type for each line; lines of a rail are all `RAIL_ITEM`."""
    layout = mend(lines, layout)
    rails = RailFinder(lines, layout).find()
    layout = extend(lines, layout, rails)
    zones, headings = _find_zones(lines, layout, rails)
    types = [
        BlockType.HEADLINE
        if index == layout.headline
        else BlockType.RAIL_HEADING
        if index in headings
        else _type(lines, index, layout, zones[index])
        for index in range(len(lines))
    ]
    _find_captions(lines, types)
    _find_bios(lines, types, layout)
    _find_last_question(lines, types)
    return types


def _find_zones(
    lines: Sequence[Line], layout: Layout, rails: Sequence[Rail]
) -> tuple[list[_Zone], set[int]]:
    zones = [
        _Zone.HEAD if index < layout.start else _Zone.BODY if index < layout.end else _Zone.TAIL
        for index in range(len(lines))
    ]
    _find_comments(lines, layout, zones)
    headings: set[int] = set()
    for rail in rails:
        if zones[rail.start] is _Zone.COMMENTS:
            continue
        zones[rail.start : rail.end] = [_Zone.RAIL] * (rail.end - rail.start)
        if rail.heading is not None:
            headings.add(rail.heading)
    return zones, headings


def _find_comments(lines: Sequence[Line], layout: Layout, zones: list[_Zone]) -> None:
    """Mark what readers wrote: the lines under a heading of comments, below the article."""
    index = layout.end
    while index < len(lines):
        if layout.marks[index] is not BlockType.COMMENT and not _is_invited(
            lines, layout, index
        ):
            index += 1
            continue
        end = index + 1
        while end < len(lines) and layout.marks[end] in (None, BlockType.COMMENT):
            end += 1
        while end > index + 1 and lines[end - 1].words <= _MENU_WORDS:
            if lines[end - 1].ends_sentence or layout.marks[end - 1] is not None:
                break
            end -= 1
        zones[index:end] = [_Zone.COMMENTS] * (end - index)
        index = end


def _is_invited(lines: Sequence[Line], layout: Layout, index: int) -> bool:
    """Say whether an appeal to readers has what one of them said right under it."""
    return (
        layout.marks[index] is BlockType.PROMPT
        and index + 1 < len(lines)
        and layout.marks[index + 1] is None
        and is_commenter(lines[index + 1])
    )


def _type(lines: Sequence[Line], index: int, layout: Layout, zone: _Zone) -> BlockType:
    mark, line = layout.marks[index], lines[index]
    if mark is not None:
        is_led = mark is BlockType.RAIL_ITEM and zone is not _Zone.HEAD
        is_lead = mark in (BlockType.RAIL_HEADING, BlockType.RAIL_ITEM)
        return BlockType.NAV if is_lead and not is_led else mark
    match zone:
        case _Zone.RAIL:
            return BlockType.RAIL_ITEM
        case _Zone.COMMENTS:
            return BlockType.COMMENT
        case _Zone.HEAD:
            return _type_above(line, index, layout)
        case _Zone.TAIL:
            return _type_below(line, index, layout)
        case _:
            return _type_in_body(line, index, layout)


def _type_above(line: Line, index: int, layout: Layout) -> BlockType:
    first = layout.start if layout.headline is None else layout.headline
    if index < first - _CREDIT_LINES:
        return BlockType.NAV
    is_near = layout.headline is not None and index > layout.headline
    if credit := _type_credit(line, is_near=is_near):
        return credit
    if is_near and is_byline_shape(line):
        return BlockType.BYLINE
    return BlockType.SUBHEAD if _is_standfirst(line, index, layout) else BlockType.NAV


def _is_standfirst(line: Line, index: int, layout: Layout) -> bool:
    """Say whether a line right under the headline goes on to tell what it tells."""
    return (
        layout.headline is not None
        and index == layout.headline + 1
        and layout.start - index <= _STAMP_LINES
        and line.words in _STANDFIRST_WORDS
        and (layout.surety[index] >= _LIKELY or len(layout.marks) < _SHORT_PAGE)
        and not line.is_cut_off
        and not line.is_bulleted
    )


def _type_below(line: Line, index: int, layout: Layout) -> BlockType:
    if index < layout.end + _CREDIT_LINES:
        is_near = index - layout.end <= 1 and not any(layout.marks[layout.end : index])
        if credit := _type_credit(line, is_near=is_near):
            return credit
        between = layout.marks[layout.end : index]
        if all(mark in _BESIDE for mark in between):
            if _is_signed(line):
                return BlockType.BYLINE
            if is_source_shape(line):
                return BlockType.SOURCE_LINE
    return BlockType.PROMPT if _asks(line) else BlockType.NAV


def _type_in_body(line: Line, index: int, layout: Layout) -> BlockType:
    is_near = not any(layout.is_body[:index])
    if credit := _type_credit(line, is_near=is_near):
        return credit
    if not layout.is_body[index]:
        return BlockType.NAV
    return _type_text(line)


def _type_credit(line: Line, *, is_near: bool) -> BlockType | None:
    """Return what a line by or under the headline is; `is_near` lets names alone do."""
    if is_time(line.text):
        return BlockType.TIME
    if find_byline(line) or (is_near and find_bare_byline(line)):
        return BlockType.BYLINE
    return BlockType.TIME if is_stamp(line) else None


def _is_signed(line: Line) -> bool:
    """Say whether a line below the article is in brackets and names who worked on it."""
    return line.text[:1] in "(\uff08[\u3010" and is_byline_shape(line)


def _asks(line: Line) -> bool:
    """Say whether a short line below the article asks something of its reader."""
    question, mark, _ = line.text.replace("\uff1f", "?").replace("\u061f", "?").partition("?")
    return bool(mark) and len(question) > _QUESTION_CHARS and line.words <= _QUESTION_WORDS


def _type_text(line: Line) -> BlockType:
    if line.text.startswith(_OPENING_QUOTES) and line.text.endswith(_CLOSING_QUOTES):
        return BlockType.QUOTE if line.ends_sentence or is_prose(line) else BlockType.SUBHEAD
    if line.ends_sentence or line.is_bulleted or is_prose(line):
        return BlockType.PARAGRAPH
    return BlockType.SUBHEAD


def _find_captions(lines: Sequence[Line], types: list[BlockType]) -> None:
    """Take the line over a photo credit as its caption, if it is nothing of the article."""
    for index in range(1, len(lines)):
        if (
            types[index] is BlockType.CREDIT
            and (
                types[index - 1] in (BlockType.NAV, BlockType.SUBHEAD)
                or _is_first(types, index - 1)
            )
            and lines[index - 1].words in _CAPTION_WORDS
        ):
            types[index - 1] = BlockType.CAPTION


def _is_first(types: Sequence[BlockType], index: int) -> bool:
    """Say whether a paragraph is the first one, and others follow."""
    rest = types[index + 1 :]
    return (
        types[index] is BlockType.PARAGRAPH
        and BlockType.PARAGRAPH not in types[:index]
        and BlockType.PARAGRAPH in rest
    )


def _find_last_question(lines: Sequence[Line], types: list[BlockType]) -> None:
    """Take a short question that ends the article as one to its readers."""
    text = [index for index, kind in enumerate(types) if kind is BlockType.PARAGRAPH]
    if len(text) < _STAMP_LINES:
        return
    line = lines[text[-1]]
    if line.words <= _LAST_WORDS and line.text.endswith(("?", "\uff1f", "\u061f")):
        types[text[-1]] = BlockType.PROMPT


def _find_bios(lines: Sequence[Line], types: list[BlockType], layout: Layout) -> None:
    """Take as a bio what follows its label, or begins with an author's name at the end."""
    names = [
        author.name
        for line, kind in zip(lines, types, strict=True)
        if kind is BlockType.BYLINE and (byline := find_byline(line) or find_bare_byline(line))
        for author in byline.authors
    ]
    for index in range(max(layout.start + 1, layout.end - 1), len(lines)):
        text = lines[index].text
        is_labeled = types[index - 1] is BlockType.BIO and lines[index - 1].words <= 6
        is_named = lines[index].ends_sentence and any(
            name in (text if index >= layout.end else text[: len(name)]) for name in names
        )
        is_plain = types[index] in (BlockType.NAV, BlockType.PARAGRAPH)
        if is_plain and (is_named or (is_labeled and lines[index].words > _MENU_WORDS)):
            types[index] = BlockType.BIO
