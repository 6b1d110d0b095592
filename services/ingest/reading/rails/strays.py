"""What stands beside leads or reads like them and is none: comments, adverts, subheads."""

import re
from typing import Final

import numpy as np

from services.ingest.reading.linekinds.names import KINDS
from services.ingest.reading.marks import find_lead_label_end
from services.ingest.reading.rails.columns import (
    HEADING,
    ITEM,
    PARAGRAPH,
    RAIL,
    SUBHEAD,
    SURE,
    TEASER,
    TIME,
    RailLines,
)
from services.ingest.reading.rails.following import find_edge, find_rank
from services.ingest.reading.rails.parts import Part
from services.ingest.reading.rails.trims import find_named_day
from shared.article import BlockType

_COMMENT: Final = KINDS.index(BlockType.COMMENT)
_ADVERT: Final = KINDS.index(BlockType.ADVERT)
_CLOCK: Final = KINDS.index(BlockType.TIME)

# Who says it, in three words at most, and what.
_SAID: Final = re.compile(r"\W?[^:\uff1a\s]+(?:\s[^:\uff1a\s]+){0,2}\s?[:\uff1a]\s*\S")

# All set by hand.
_COMMENT_LINES: Final = 3
"""A comment has no more: who, what and when."""
_ADVERT_WORDS: Final = 3
_LABEL_WORDS: Final = 5
_LEAST_LINES: Final = 3
_MAY_BE: Final = 0.1


def drop_strays(lines: RailLines) -> None:
    """Take no lines for leads that only stand beside some, or in their place."""
    _free_clocks(lines)
    text = np.flatnonzero(lines.best == PARAGRAPH)
    first_text = int(text[0]) if len(text) else len(lines.best)
    for start, stop in lines.find_runs():
        first = _return_comments(lines, start, stop)
        if first == stop or _is_advertised(lines, first, stop):
            continue
        last = _drop_others(lines, first, stop)
        if first_text < first and _is_subhead(lines, first, last):
            lines.settle(last - 1, SUBHEAD)
        _name_labels(lines, first, last)


def _free_clocks(lines: RailLines) -> None:
    """Take a clock above text, more of a subhead to the networks, for that of a ticker."""
    best, told = lines.best, lines.told
    is_ticking = (best[:-1] == TIME) & (best[1:] == PARAGRAPH)
    is_ticking &= told[:-1, SUBHEAD] > told[:-1, TIME]
    for at in np.flatnonzero(is_ticking).tolist():
        is_last = at + 2 >= len(best) or best[at + 2] not in (ITEM, TIME)
        if is_last and lines.shaped[at].part is Part.TIME:
            lines.settle(at, _CLOCK)


def _return_comments(lines: RailLines, start: int, stop: int) -> int:
    """Take what readers say below comments for comments; return where leads begin.

    They say it behind a name, or above the time of it.
    """
    best, shaped = lines.best, lines.shaped
    if not start or best[start - 1] != _COMMENT:
        return start
    above = start - 1
    while above and best[above - 1] in (_COMMENT, _CLOCK):
        above -= 1
    marks = lines.layout.marks[above:start]
    is_thread = any(mark is not BlockType.COMMENT for mark in marks)
    is_whole = stop - start <= _COMMENT_LINES and shaped[stop - 1].part is Part.TIME
    if is_thread and is_whole and BlockType.COMMENT in marks:
        lines.settle(slice(start, stop), _COMMENT)
        return stop
    while start < stop and best[start] == ITEM and _is_said(lines, start):
        lines.settle(start, _COMMENT)
        start += 1
    return start


def _is_said(lines: RailLines, at: int) -> bool:
    one = lines.shaped[at]
    return one.part is not Part.TIMED and _SAID.match(one.line.text) is not None


def _is_advertised(lines: RailLines, start: int, stop: int) -> bool:
    """Take a lone lead below the label of an advert for one, and say whether it is."""
    if stop - start > 1 or not start or lines.layout.marks[start - 1] is not BlockType.ADVERT:
        return False
    one = lines.shaped[start]
    is_label = lines.shaped[start - 1].line.words <= _ADVERT_WORDS
    is_inside = start > 1 and lines.best[start - 2] in RAIL
    if not is_label or is_inside or one.part is Part.TIMED or find_lead_label_end(one.line):
        return False
    lines.settle(start, _ADVERT)
    return True


def _drop_others(lines: RailLines, start: int, stop: int) -> int:
    """Drop last lines without what every lead above has at its end; return where leads end.

    That is a time, or the next of the ranks.
    """
    while stop - start >= _LEAST_LINES and lines.best[stop - 1] in (ITEM, TEASER):
        at = stop - 1
        is_sure = lines.shares[at, ITEM] > SURE
        if is_sure or lines.layout.marks[at] is BlockType.RAIL_ITEM:
            break
        if not _is_other(lines, start, at):
            break
        lines.shares[at, [*RAIL, HEADING, PARAGRAPH, SUBHEAD]] = -1.0
        lines.best[at] = lines.shares[at].argmax()
        stop -= 1
    return stop


def _is_other(lines: RailLines, start: int, at: int) -> bool:
    """Say whether all lines above have a time at the same end, or ranks, and this one none."""
    one, above = lines.shaped[at], lines.shaped[start:at]
    if all(other.part is Part.TIMED for other in above):
        is_alike = len({find_edge(other) for other in above}) == 1
        is_timed = one.part in (Part.TIMED, Part.TIME) or find_edge(one) is not None
        return is_alike and not is_timed and find_named_day(one.line.text) is None
    ranks = list(map(find_rank, above))
    return ranks == list(range(1, len(above) + 1)) and not find_rank(one)


def _is_subhead(lines: RailLines, start: int, stop: int) -> bool:
    """Say whether the last of several leads may head the text below it instead."""
    best, at = lines.best, stop - 1
    if stop - start < 2 or stop >= len(best) or best[stop] != PARAGRAPH or best[at] != ITEM:
        return False
    if lines.shares[at, SUBHEAD] < _MAY_BE:
        return False
    one = lines.shaped[at]
    is_lead = one.part in (Part.TIMED, Part.TIME) or one.line.is_cut_off
    return not is_lead and not find_lead_label_end(one.line)


def _name_labels(lines: RailLines, start: int, stop: int) -> None:
    """Take a short line without a time below, above a lead with one, for a heading."""
    best, shaped = lines.best, lines.shaped
    for at in range(start, stop - 2):
        line = shaped[at].line
        is_short = line.words <= _LABEL_WORDS and not line.ends_sentence
        is_above_timed = (
            best[at + 1] == ITEM and best[at + 2] == TIME and shaped[at + 2].part is Part.TIME
        )
        is_head = best[at] in (ITEM, TIME) and shaped[at].part is Part.HEADLINE
        if is_head and is_short and is_above_timed:
            lines.settle(at, HEADING)
