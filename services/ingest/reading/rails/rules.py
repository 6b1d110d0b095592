"""What the answers about the lines of rails are held to: rails are known by their make."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from services.ingest.reading.layout import Layout
from services.ingest.reading.linekinds.names import KINDS
from services.ingest.reading.linekinds.network import Floats
from services.ingest.reading.lines import Line
from services.ingest.reading.marks import find_lead_label_end
from services.ingest.reading.rails.columns import (
    HEADING,
    IS_MISTAKEN,
    IS_RAIL,
    ITEM,
    PARAGRAPH,
    RAIL,
    TEASER,
    TIME,
    RailLines,
    find_runs,
    is_sentence,
)
from services.ingest.reading.rails.following import take_following
from services.ingest.reading.rails.parts import Part, Shaped
from services.ingest.reading.rails.strays import drop_strays
from services.ingest.reading.words.counters import is_counter
from shared.article import BlockType

_BESIDE: Final = 2
"""So near another line of a rail a lead may stand alone, with a label between."""
_LEADING: Final = (BlockType.RAIL_ITEM, BlockType.RAIL_HEADING)
_TICKING: Final = 2
"""Set by hand: one clock above a sentence is no ticker."""
_LEAST_LETTERS: Final = 5
"""Set by hand: less than a short word is no headline."""
_MOST_LEAD_WORDS: Final = 30
"""Set by hand: no headline has more; teasers are looked at apart."""


def hold_rails(shares: Floats, shaped: Sequence[Shaped], layout: Layout, told: Floats) -> None:
    """Change what lines are likely to be where they make no rail, or more of one.

    `told` is what the networks say of them, held to nothing.
    """
    _drop_lone_rails(shares, shaped, layout)
    _end_with_headline(shares, shaped, layout)
    _return_to_text(shares, shaped, layout)
    _drop_tickers(shares, shaped)
    _take_teasers(shares, shaped, layout)
    _take_labeled(shares, shaped, layout)
    _drop_counters(shares, shaped)
    lines = RailLines(shaped, layout, told, shares, shares.argmax(axis=1))
    take_following(lines)
    drop_strays(lines)


def _drop_counters(shares: Floats, shaped: Sequence[Shaped]) -> None:
    """Take numbers and counts of readers between leads for neither times nor headlines."""
    for at in np.flatnonzero(IS_RAIL[shares.argmax(axis=1)]).tolist():
        if is_counter(shaped[at].line.text):
            shares[at, RAIL] = -1.0
            shares[at, KINDS.index(BlockType.NAV)] = 2.0


def _take_labeled(shares: Floats, shaped: Sequence[Shaped], layout: Layout) -> None:
    """Take a line that opens with a "Read also:", as its mark tells, wherever it stands."""
    heading, lead = KINDS.index(BlockType.HEADLINE), BlockType.RAIL_ITEM
    best = shares.argmax(axis=1)
    for at, mark in enumerate(layout.marks):
        if mark is lead and best[at] != heading and _may_lead(shaped[at].line):
            shares[at] = -1.0
            shares[at, ITEM] = 2.0


def _may_lead(line: Line) -> bool:
    """Say whether what stands behind a label may be a headline, by its letters and length."""
    letters = sum(map(str.isalpha, line.text[find_lead_label_end(line) :]))
    return letters >= _LEAST_LETTERS and line.words <= _MOST_LEAD_WORDS


def _drop_lone_rails(shares: Floats, shaped: Sequence[Shaped], layout: Layout) -> None:
    """Take no heading without leads, and no bare lines without a heading, for a rail.

    Between paragraphs these are a list of the article's; elsewhere several make a rail.
    """
    likeliest = shares.argmax(axis=1)
    is_lead = IS_RAIL[likeliest]
    best = likeliest.tolist()
    for start, stop in find_runs(is_lead):
        has_heading = start > 0 and best[start - 1] == HEADING
        if has_heading or _is_told(shaped[start:stop], layout.marks[start:stop]):
            continue
        beside = range(max(start - _BESIDE, 0), min(stop + _BESIDE, len(best)))
        is_alone = not any(best[at] in (*RAIL, HEADING) for at in beside if at != start)
        is_inside = PARAGRAPH in best[:start] and PARAGRAPH in best[stop:]
        if is_inside or (stop - start == 1 and is_alone):
            shares[start:stop, [*RAIL, HEADING]] = -1.0
            is_lead[start:stop] = False
    for index in np.flatnonzero(likeliest == HEADING).tolist():
        is_followed = index + 1 < len(best) and (
            is_lead[index + 1] or best[index + 1] == HEADING
        )
        if not is_followed:
            shares[index, [*RAIL, HEADING]] = -1.0


def _is_told(shaped: Sequence[Shaped], marks: Sequence[BlockType | None]) -> bool:
    """Say whether lines without a heading show that they are leads: by a time or a label."""
    return any(mark in _LEADING for mark in marks) or any(
        one.part in (Part.TIME, Part.TIMED) or one.line.is_cut_off for one in shaped
    )


def _end_with_headline(shares: Floats, shaped: Sequence[Shaped], layout: Layout) -> None:
    """Give the last time of a rail its headline, where every time stands above one."""
    for start, stop in find_runs(IS_RAIL[shares.argmax(axis=1)]):
        is_first = shaped[start].part is Part.TIME and shaped[stop - 1].part is Part.TIME
        is_free = stop < len(shaped) and layout.marks[stop] is None and stop != layout.headline
        if is_first and is_free and stop - start > 1:
            shares[stop, ITEM] = 2.0


def _return_to_text(shares: Floats, shaped: Sequence[Shaped], layout: Layout) -> None:
    """Take sentences in a row at the end of a rail for text, if the line model does too.

    One alone is text above text, if the rail has no teasers else. Below a heading, lines that
    are all sentences are leads with their teasers beside.
    """
    best = shares.argmax(axis=1)
    for start, stop in find_runs(IS_RAIL[best]):
        is_only = best[start:stop].tolist().count(TEASER) == 1 and best[stop - 1] == TEASER
        line = shaped[stop - 1].line
        first = stop
        while (
            first > start and layout.is_body[first - 1] and is_sentence(shaped[first - 1].line)
        ):
            first -= 1
        is_headed = start > 0 and best[start - 1] == HEADING
        if stop - first > 1 and not (is_headed and first == start):
            shares[first:stop, PARAGRAPH] = 2.0
        elif is_only and stop < len(best) and best[stop] == PARAGRAPH and not line.is_cut_off:
            shares[stop - 1, PARAGRAPH] = 2.0


def _drop_tickers(shares: Floats, shaped: Sequence[Shaped]) -> None:
    """Take no run of more sentences than headlines for a rail: it is a ticker, or comments."""
    best = shares.argmax(axis=1)
    for start, stop in find_runs(IS_RAIL[best]):
        if start > 0 and best[start - 1] == HEADING:
            continue
        lines = [one.line for one in shaped[start:stop] if one.part is not Part.TIME]
        sentences = sum(map(is_sentence, lines))
        clocks = stop - start - len(lines)
        if sentences * 2 <= len(lines) or max(sentences - 1, clocks) < _TICKING:
            continue
        shares[start:stop, RAIL] = -1.0
        if clocks >= _TICKING:
            for at in range(start, stop):
                if shaped[at].part is Part.TIME:
                    shares[at, KINDS.index(BlockType.TIME)] = 2.0
                elif is_sentence(shaped[at].line):
                    shares[at, PARAGRAPH] = 2.0


def _take_teasers(shares: Floats, shaped: Sequence[Shaped], layout: Layout) -> None:
    """Take a sentence between two headlines of a rail for a teaser, unless a phrase tells."""
    best = shares.argmax(axis=1)
    is_item, is_time = best == ITEM, best == TIME
    is_between = is_item[:-2] & (is_item | is_time)[2:] & IS_MISTAKEN[best[1:-1]]
    for at in (np.flatnonzero(is_between) + 1).tolist():
        line = shaped[at].line
        if layout.marks[at] is None and (line.is_cut_off or is_sentence(line)):
            shares[at, TEASER] = 2.0
