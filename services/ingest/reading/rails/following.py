"""What stands right below a rail and goes on as its leads do: it is of the rail, too."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.clock import find_day_at_end, find_day_at_start
from services.ingest.reading.linekinds.names import KINDS
from services.ingest.reading.rails.columns import (
    HEADING,
    IS_MISTAKEN,
    IS_RAIL,
    ITEM,
    PARAGRAPH,
    SURE,
    TEASER,
    TIME,
    RailLines,
    is_sentence,
)
from services.ingest.reading.rails.edges import is_day
from services.ingest.reading.rails.parts import Part, Shaped
from services.ingest.reading.rails.trims import find_named_day
from shared.article import BlockType

_RANK: Final = re.compile(r"[#\uff03]?(\d{1,2})(?:\s?[.):\uff0e\u3001]\s*|\s+)(?=\S)")
_RANKED: Final = ("#", "\uff03")
_RANKS: Final = 2
"""So many leads are numbered where a third may follow."""
_MOST_LEAD_WORDS: Final = 20
_BACK: Final = 30
"""A rail has hardly more lines, so no more are looked at; set by hand."""
_IS_TAKEN: Final = np.array(
    [
        kind in {BlockType.HEADLINE, BlockType.TIME, BlockType.RAIL_HEADING, BlockType.SHARE}
        for kind in KINDS
    ]
)
"""What is seldom a line of a rail that was mistaken."""
_IS_TEASING: Final = IS_MISTAKEN | (np.arange(len(KINDS)) == KINDS.index(BlockType.PROMPT))
"""Right below a rail teasers are taken for prompts, too."""


def take_following(lines: RailLines) -> None:
    """Take lines below a rail for more of it: a next rank, time, teaser, or a lead alike."""
    is_rail = IS_RAIL[lines.best]
    for stop in (np.flatnonzero(is_rail[:-1] & ~is_rail[1:]) + 1).tolist():
        at = stop
        while at < len(is_rail) and not IS_RAIL[lines.best[at]]:
            kind = _find_kind(lines, at)
            if kind is None:
                break
            lines.settle(at, kind)
            at += 1


def _find_kind(lines: RailLines, at: int) -> int | None:
    """Return what a line below a line of a rail is of that rail; None if it is nothing."""
    if _IS_TAKEN[lines.best[at]] or lines.layout.is_body[at]:
        return None
    if _goes_on_counting(lines.shaped, at) or _has_edge_of_others(lines, at):
        return ITEM
    one = lines.shaped[at]
    if (one.part is Part.TIME or is_day(one.line)) and _is_usual(lines.best, at, TIME):
        return TIME
    return TEASER if _is_teaser(lines, at) else None


def _goes_on_counting(shaped: Sequence[Shaped], at: int) -> bool:
    """Say whether a line has the rank behind that of the line above, the third at least."""
    rank = find_rank(shaped[at])
    return rank > _RANKS and find_rank(shaped[at - 1]) == rank - 1


def find_rank(one: Shaped) -> int:
    """Return the number that a line begins with; 0 if it begins with none."""
    text = one.line.text
    if one.part is Part.TIME or not (text[:1].isdigit() or text.startswith(_RANKED)):
        return 0
    match = _RANK.match(text)
    return int(match[1]) if match else 0


def _has_edge_of_others(lines: RailLines, at: int) -> bool:
    """Say whether a line has its time where the leads above it, or beside it, have theirs."""
    best, shaped = lines.best, lines.shaped
    if best[at - 1] != ITEM or at < 2:
        return False
    is_second = best[at - 2] == HEADING and at + 1 < len(best) and best[at + 1] == ITEM
    if best[at - 2] != ITEM and not is_second:
        return False
    line = shaped[at].line
    if line.words > _MOST_LEAD_WORDS:
        return False
    is_end = find_edge(shaped[at])
    if is_end is None or (is_end and is_sentence(line)):
        return False
    return all(find_edge(one) is is_end for one in shaped[at - 2 + is_second : at])


def find_edge(one: Shaped) -> bool | None:
    """Return whether the time of a line stands at its end; None if it has none at an end."""
    if one.part is Part.TIMED and one.time is not None:
        return one.time.start > 0
    if find_day_at_end(one.line.text):
        return True
    day = find_named_day(one.line.text)
    is_start = find_day_at_start(one.line.text) or (day is not None and day[0] == 0)
    return False if is_start else None


def _is_usual(best: NDArray[np.int64], at: int, kind: int) -> bool:
    """Say whether lines of a kind stand further up in the rail below what stands above a line.

    That is a headline, or a headline and its time.
    """
    above = best[at - 1]
    is_second = above == TIME
    if is_second and (kind == TIME or at < 2 or best[at - 2] != ITEM):
        return False
    for back in range(at - 1, max(at - _BACK, 0), -1):
        if not IS_RAIL[best[back]]:
            return False
        if best[back] == kind and best[back - 1] == above:
            return not is_second or best[back - 2] == ITEM
    return False


def _is_teaser(lines: RailLines, at: int) -> bool:
    """Say whether a sentence below a headline is its teaser, as other headlines have one."""
    best, line = lines.best, lines.shaped[at].line
    if not _IS_TEASING[best[at]] or lines.layout.marks[at] is not None:
        return False
    if not (line.is_cut_off or is_sentence(line)) or best[at - 1] == TEASER:
        return False
    below = best[at + 1] if at + 1 < len(best) else None
    if below in (ITEM, TIME) and (best[at - 1] == ITEM or (at > 1 and best[at - 2] == ITEM)):
        return True
    if below == PARAGRAPH or float(lines.told[at].max()) > SURE:
        return False
    return _is_usual(best, at, TEASER)
