"""The layout of a page with what lies right beside the article taken in."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from services.ingest.reading.clock import is_time
from services.ingest.reading.credits import find_byline
from services.ingest.reading.layout import Layout
from services.ingest.reading.lines import Line
from services.ingest.reading.railbounds import Rail
from services.ingest.reading.times.stamps import is_stamp
from shared.article import BlockType

_PROSE_WORDS: Final = 8
_LAST_WORDS: Final = 4
# On whole pages the line model knows better than these rules, by .014 of F1.
_LIKELY: Final = 0.3
_SHORT_PAGE: Final = 40
_RESUMED_WORDS: Final = 14
_LABEL_WORDS: Final = 5
_RAIL_LINES: Final = 8
_CUT_OFF: Final = 2
_CAPTION_WORDS: Final = range(4, 40)
_SUBHEAD_WORDS: Final = range(2, 12)
_PASSED_LINES: Final = 2
_PASSED: Final = frozenset(
    {BlockType.RAIL_ITEM, BlockType.ADVERT, BlockType.CREDIT, BlockType.CAPTION}
)
_ABOVE_LINES: Final = 12
_STOPS: Final = (".", "\u3002", "\u0964")
_TITLE_WORDS: Final = range(3, 30)


def mend(lines: Sequence[Line], layout: Layout) -> Layout:
    """Return the layout with a headline that can be one, and without holes in the body.

    A whole sentence that only the body surrounds, or that stands right under its last
    line or over its first one, belongs to it.
    """
    layout = _without_rail(lines, _before_rail(lines, layout))
    headline = layout.headline
    if headline is None or _is_credit(lines[headline]):
        headline = _find_title(lines, layout)
    is_body = list(layout.is_body)
    start, end = layout.start, _find_comments(lines, layout)
    is_body[end:] = [False] * (len(lines) - end)
    if headline is not None and is_body[headline]:
        is_body[headline] = False
        start = max(start, headline + 1)
    for index in range(start, end):
        is_body[index] = is_body[index] or _is_prose(lines, layout, index, _PROSE_WORDS)
    if headline is None:
        while start > 0 and _is_prose(lines, layout, start - 1, _PROSE_WORDS):
            start -= 1
            is_body[start] = True
    else:
        first = max(headline + 1, start - _ABOVE_LINES)
        for index in range(start - 1, first - 1, -1):
            if _is_prose(lines, layout, index, _PROSE_WORDS):
                start = index
                is_body[index] = True
    return replace(
        layout, headline=headline, start=start, end=max(end, start), is_body=tuple(is_body)
    )


def _before_rail(lines: Sequence[Line], layout: Layout) -> Layout:
    """Return the layout with the paragraphs taken in that a rail parts from the body."""
    first = max(1, layout.start - _RAIL_LINES)
    heading = next(
        (
            index
            for index in range(layout.start - 1, first - 1, -1)
            if layout.marks[index] is BlockType.RAIL_HEADING
        ),
        None,
    )
    if heading is None or not _is_prose(lines, layout, heading - 1, _PROSE_WORDS):
        return layout
    start = heading - 1
    while start > 0 and _is_prose(lines, layout, start - 1, _PROSE_WORDS):
        start -= 1
    is_body = list(layout.is_body)
    is_body[start:heading] = [True] * (heading - start)
    moved = replace(layout, start=start, is_body=tuple(is_body))
    if layout.headline is None or layout.headline < start:
        return moved
    return replace(moved, headline=_find_title(lines, replace(moved, headline=None)))


def _without_rail(lines: Sequence[Line], layout: Layout) -> Layout:
    """Return the layout without the leads, cut off each, that the body begins with."""
    last = min(layout.end, layout.start + _RAIL_LINES)
    cut = [index for index in range(layout.start, last) if lines[index].is_cut_off]
    if len(cut) < _CUT_OFF or any(
        layout.is_body[index] and _is_prose(lines, layout, index, _PROSE_WORDS)
        for index in range(layout.start, cut[-1])
    ):
        return layout
    start = next(
        (
            index
            for index in range(cut[-1] + 1, layout.end)
            if _is_prose(lines, layout, index, _PROSE_WORDS)
        ),
        None,
    )
    if start is None:
        return layout
    is_body = [index >= start and flag for index, flag in enumerate(layout.is_body)]
    is_body[start] = True
    moved = replace(layout, start=start, is_body=tuple(is_body), headline=None)
    return replace(moved, headline=_find_title(lines, moved) or layout.headline)


def _find_comments(lines: Sequence[Line], layout: Layout) -> int:
    """Return where the comments of readers begin that the body took in; else its end."""
    below = sum(line.words for line in lines[layout.start : layout.end])
    above = 0
    for index in range(layout.start, layout.end):
        words = lines[index].words
        is_heading = layout.marks[index] is BlockType.COMMENT and words <= _LABEL_WORDS
        if is_heading and above and below <= above:
            return index
        above += words
        below -= words
    return layout.end


def extend(lines: Sequence[Line], layout: Layout, rails: Sequence[Rail]) -> Layout:
    """Return the layout with the sentences taken in that go on below the body.

    Rails and a label or two are passed over.
    """
    inside = {index: rail.end for rail in rails for index in _lines_of(rail)}
    is_body = list(layout.is_body)
    index, end, passed, least = layout.end, layout.end, 0, _LAST_WORDS
    while index < len(lines) and passed <= _PASSED_LINES:
        if index in inside:
            is_short = len(lines) < _SHORT_PAGE
            passed, least = passed + 1, _PROSE_WORDS if is_short else _RESUMED_WORDS
            index = inside[index]
            continue
        if _is_prose(lines, layout, index, least):
            is_body[index] = True
            end, passed, least = index + 1, 0, _LAST_WORDS
        elif layout.marks[index] in _PASSED or _is_caption(lines, layout, index):
            passed, least = passed + 1, max(least, _PROSE_WORDS)
        elif _heads(lines, layout, index):
            is_body[index] = True
        else:
            break
        index += 1
    for index in range(layout.start + 1, end - 1):
        is_between = is_body[index - 1] and is_body[index + 1] and index not in inside
        if not is_body[index] and is_between and _heads(lines, layout, index):
            is_body[index] = True
    return replace(layout, end=end, is_body=tuple(is_body))


def _is_caption(lines: Sequence[Line], layout: Layout, index: int) -> bool:
    """Say whether a line stands right over the credit of a photo."""
    return (
        index + 1 < len(lines)
        and layout.marks[index] is None
        and layout.marks[index + 1] is BlockType.CREDIT
        and lines[index].words in _CAPTION_WORDS
    )


def _lines_of(rail: Rail) -> range:
    return range(rail.start if rail.heading is None else rail.heading, rail.end)


def _heads(lines: Sequence[Line], layout: Layout, index: int) -> bool:
    """Say whether a line is a short heading of the paragraph that follows."""
    line = lines[index]
    return (
        layout.marks[index] is None
        and line.words in _SUBHEAD_WORDS
        and (not line.ends_sentence or line.text.endswith(("?", "\uff1f", "\u061f")))
        and not _is_credit(line)
        and index + 1 < len(lines)
        and _is_prose(lines, layout, index + 1, _PROSE_WORDS)
    )


def _is_prose(lines: Sequence[Line], layout: Layout, index: int, least: int) -> bool:
    line = lines[index]
    return (
        layout.marks[index] is None
        and index != layout.headline
        and (layout.surety[index] >= _LIKELY or len(lines) < _SHORT_PAGE)
        and line.ends_sentence
        and not line.is_cut_off
        and line.words >= least
        and (line.words >= _PROSE_WORDS or not is_time(line.text))
    )


def _is_credit(line: Line) -> bool:
    return is_time(line.text) or is_stamp(line) or find_byline(line) is not None


def _find_title(lines: Sequence[Line], layout: Layout) -> int | None:
    """Return the nearest line above the body that may head it; None if none may."""
    first = max(0, layout.start - _ABOVE_LINES)
    for index in range(layout.start - 1, first - 1, -1):
        line = lines[index]
        if (
            layout.marks[index] is None
            and line.words in _TITLE_WORDS
            and not line.text.endswith(_STOPS)
            and not _is_credit(line)
        ):
            return index
    return layout.headline
