"""What every line of a flat text is, decided from its words and from where it stands."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from services.ingest.reading.clock import find_clock_at_end
from services.ingest.reading.credits import find_byline
from services.ingest.reading.layout import Layout, is_prose
from services.ingest.reading.lines import Line
from services.ingest.reading.rail import find_resumption
from shared.article import BlockType

_OPENING_QUOTES: Final = ("“", '"', "«", "„", "\u2018")
_CLOSING_QUOTES: Final = ("”", '"', "»", "“", "\u2019")


class _Zone(Enum):
    """A stretch of the page; it decides about the lines that say nothing of themselves."""

    HEAD = auto()
    BODY = auto()
    RAIL = auto()
    TAIL = auto()


def type_lines(lines: Sequence[Line], layout: Layout) -> list[BlockType]:
    """Return one type for each line; lines of a rail are all `RAIL_ITEM`."""
    zones = _find_zones(lines, layout)
    return [
        BlockType.HEADLINE
        if index == layout.headline
        else _type(line, layout.marks[index], zones[index])
        for index, line in enumerate(lines)
    ]


def _find_zones(lines: Sequence[Line], layout: Layout) -> list[_Zone]:
    zones = [
        _Zone.HEAD if index < layout.start else _Zone.BODY if index < layout.end else _Zone.TAIL
        for index in range(len(lines))
    ]
    index = layout.start
    while index < len(lines):
        stop = index + 1
        if layout.marks[index] is BlockType.RAIL_HEADING:
            stop = _find_rail_end(lines, layout, stop)
            zones[index:stop] = [_Zone.RAIL] * (stop - index)
        elif zones[index] is _Zone.TAIL and _is_lead(lines[index], zones[index - 1]):
            zones[index] = _Zone.RAIL
        index = stop
    return zones


def _find_rail_end(lines: Sequence[Line], layout: Layout, start: int) -> int:
    if start < layout.end:
        return find_resumption(lines, start, layout.end)
    ends = (BlockType.RAIL_HEADING, BlockType.LEGAL, BlockType.SOURCE_LINE)
    for index in range(start, len(lines)):
        if layout.marks[index] in ends:
            return index
    return len(lines)


def _is_lead(line: Line, before: _Zone) -> bool:
    """Say whether a line below the article is part of a rail that no heading announces."""
    if before is _Zone.RAIL and line.is_cut_off:
        return True
    return find_clock_at_end(line.text) is not None


def _type(line: Line, mark: BlockType | None, zone: _Zone) -> BlockType:
    if mark is not None:
        is_menu = zone is _Zone.HEAD and mark in (BlockType.RAIL_HEADING, BlockType.RAIL_ITEM)
        return BlockType.NAV if is_menu else mark
    match zone:
        case _Zone.RAIL:
            return BlockType.RAIL_ITEM
        case _Zone.TAIL:
            return BlockType.NAV
        case _:
            return _type_unmarked(line, BlockType.NAV if zone is _Zone.HEAD else None)


def _type_unmarked(line: Line, otherwise: BlockType | None) -> BlockType:
    clock = find_clock_at_end(line.text)
    if clock and clock.end - clock.start == len(line.text):
        return BlockType.TIME
    if find_byline(line):
        return BlockType.BYLINE
    return otherwise or _type_text(line)


def _type_text(line: Line) -> BlockType:
    if line.text.startswith(_OPENING_QUOTES) and line.text.endswith(_CLOSING_QUOTES):
        return BlockType.QUOTE
    if line.ends_sentence or line.is_bulleted or is_prose(line):
        return BlockType.PARAGRAPH
    return BlockType.SUBHEAD
