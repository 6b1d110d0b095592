# ruff: noqa: RUF001 - quotation marks of many languages.
"""What every line of a flat text is: by the networks, held to what is known for certain."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.credits import find_bare_byline, find_byline
from services.ingest.reading.layout import Layout
from services.ingest.reading.leads import RAIL_TYPES, Lead
from services.ingest.reading.linekinds.judge import SHIPPED, Likely, judge_kinds
from services.ingest.reading.linekinds.names import KINDS
from services.ingest.reading.linekinds.network import Floats, Networks
from services.ingest.reading.lines import Line
from services.ingest.reading.prose import is_prose
from services.ingest.reading.rail import read_typed
from services.ingest.reading.railparts import Part, Shaped, shape
from services.ingest.reading.times.stamps import is_stamp
from shared.article import BlockType

_OPENING_QUOTES: Final = ("“", '"', "«", "„", "\u2018", "「", "『", "»", "‹")
_CLOSING_QUOTES: Final = ("”", '"', "»", "“", "\u2019", "」", "』", "«", "›")

_SHORT_PAGE: Final = 40
"""On whole pages the line model knows better what belongs to the article."""
_LIKELY_HEAD: Final = 0.2
_CANDIDATES: Final = 3
_UNSPACED: Final = "\u2e80"
"""Scripts from here on have hardly any words to count."""
_MAY_HEAD: Final = 0.2
_SURELY_OTHER: Final = 0.9
_FAR_ABOVE: Final = 15
_FAR_BELOW: Final = 40
_FAR_SURETY: Final = 0.5
_BESIDE: Final = 2
"""So near another line of a rail a lead may stand alone, with a label between."""
_TEXT: Final = (KINDS.index(BlockType.PARAGRAPH), KINDS.index(BlockType.SUBHEAD))
_RAIL: Final = tuple(KINDS.index(kind) for kind in RAIL_TYPES)
_TICKING: Final = 2
_SENTENCE_WORDS: Final = 4
_CALLS: Final = ("?", "!", "\uff1f", "\uff01", "\u061f")
_MISTAKEN: Final = tuple(
    KINDS.index(kind)
    for kind in (
        *(BlockType.BIO, BlockType.LEGAL, BlockType.CAPTION, BlockType.PARAGRAPH),
        *(BlockType.NEWSLETTER, BlockType.COMMENT, BlockType.ADVERT),
    )
)
_RAIL_KINDS: Final = tuple(
    KINDS.index(kind)
    for kind in (BlockType.RAIL_ITEM, BlockType.RAIL_TIME, BlockType.RAIL_TEASER)
)
_COUNTERS: Final = (BlockType.COMMENT, BlockType.SHARE, BlockType.NAV, BlockType.BYLINE)
_LEADING: Final = (BlockType.RAIL_ITEM, BlockType.RAIL_HEADING)


@dataclass(frozen=True, slots=True)
class LineKinds:
    """The types of the lines of a page, and how surely each is of its type."""

    types: tuple[BlockType, ...]
    surety: tuple[float, ...]
    """From 0 to 1."""
    leads: tuple[Lead, ...]
    """What the rails point to, in order; all of their lines are of type `RAIL_ITEM`."""


def type_lines(
    lines: Sequence[Line], layout: Layout, *, networks: Networks = SHIPPED
) -> LineKinds:
    """Return one type for each line.

    Lines far from the article are what they say of themselves, or else navigation.
    """
    first = layout.start if layout.headline is None else min(layout.headline, layout.start)
    last = layout.end if layout.headline is None else max(layout.headline, layout.end)
    near = slice(max(first - _FAR_ABOVE, 0), min(last + _FAR_BELOW, len(lines)))
    typed = _type_near(lines[near], _cut(layout, near), networks=networks)
    far = (layout.marks[: near.start], layout.marks[near.stop :])
    above, below = ([_type_far(mark) for mark in marks] for marks in far)
    return LineKinds(
        (*above, *typed.types, *below),
        (*(_FAR_SURETY for _ in above), *typed.surety, *(_FAR_SURETY for _ in below)),
        typed.leads,
    )


def _cut(layout: Layout, near: slice) -> Layout:
    """Return the layout of some of the lines as that of a page."""
    return replace(
        layout,
        marks=layout.marks[near],
        headline=None if layout.headline is None else layout.headline - near.start,
        start=layout.start - near.start,
        end=layout.end - near.start,
        is_body=layout.is_body[near],
        surety=layout.surety[near],
    )


def _type_far(mark: BlockType | None) -> BlockType:
    return BlockType.NAV if mark is None or mark in _LEADING else mark


def _type_near(lines: Sequence[Line], layout: Layout, *, networks: Networks) -> LineKinds:
    shaped = tuple(shape(line) for line in lines)
    likely = judge_kinds(shaped, layout, networks=networks)
    shares = likely.shares.copy()
    _hold_headline(shares, _find_headline(layout, likely, shaped))
    is_time = np.array([one.part is Part.TIME for one in shaped])
    if len(lines) >= _SHORT_PAGE:
        _hold_body(shares, np.array(layout.is_body) & ~is_time)
    shares[np.ix_(is_time, np.isin(np.arange(len(KINDS)), _TEXT))] = -1.0
    _drop_lone_rails(shares, shaped, layout)
    _end_with_headline(shares, shaped, layout)
    _return_to_text(shares, shaped)
    _drop_tickers(shares, shaped)
    _take_teasers(shares, shaped, layout)
    _keep_some_text(shares, layout)
    best = shares.argmax(axis=1)
    may_head = shares[:, _TEXT[1]] >= _MAY_HEAD
    types = [
        _type(one, KINDS[at], may_head=may)
        for one, at, may in zip(shaped, best.tolist(), may_head.tolist(), strict=True)
    ]
    surety = likely.shares[np.arange(len(lines)), best]
    leads = _find_leads(types, shaped)
    flat = (BlockType.RAIL_ITEM if kind in RAIL_TYPES else kind for kind in types)
    return LineKinds(tuple(flat), tuple(surety.tolist()), tuple(leads))


def _keep_some_text(shares: Floats, layout: Layout) -> None:
    """Leave the body that the layout found where the networks see no text at all."""
    best = shares.argmax(axis=1)
    if not np.isin(best, _TEXT).any():
        shares[np.array(layout.is_body), _TEXT[0]] = 3.0


def _drop_lone_rails(shares: Floats, shaped: Sequence[Shaped], layout: Layout) -> None:
    """Take no heading without leads, and no bare lines without a heading, for a rail.

    Between paragraphs these are a list of the article's; elsewhere several make a rail.
    """
    heading = KINDS.index(BlockType.RAIL_HEADING)
    best = shares.argmax(axis=1)
    is_lead = np.isin(best, _RAIL)
    text = np.flatnonzero(best == _TEXT[0])
    for start, stop in _runs(is_lead):
        has_heading = start > 0 and best[start - 1] == heading
        if has_heading or _is_told(shaped[start:stop], layout.marks[start:stop]):
            continue
        beside = range(max(start - _BESIDE, 0), min(stop + _BESIDE, len(best)))
        is_alone = not any(best[at] in (*_RAIL, heading) for at in beside if at != start)
        is_inside = len(text) > 0 and text[0] < start and stop <= text[-1]
        if is_inside or (stop - start == 1 and is_alone):
            shares[start:stop, [*_RAIL, heading]] = -1.0
            is_lead[start:stop] = False
    for index in np.flatnonzero(best == heading).tolist():
        is_followed = index + 1 < len(best) and (
            is_lead[index + 1] or best[index + 1] == heading
        )
        if not is_followed:
            shares[index, [*_RAIL, heading]] = -1.0


def _is_told(shaped: Sequence[Shaped], marks: Sequence[BlockType | None]) -> bool:
    """Say whether lines without a heading show that they are leads: by a time or a label."""
    return any(mark in _LEADING for mark in marks) or any(
        one.part in (Part.TIME, Part.TIMED) or one.line.is_cut_off for one in shaped
    )


def _end_with_headline(shares: Floats, shaped: Sequence[Shaped], layout: Layout) -> None:
    """Give the last time of a rail its headline, where every time stands above one."""
    for start, stop in _runs(np.isin(shares.argmax(axis=1), _RAIL)):
        is_first = shaped[start].part is Part.TIME and shaped[stop - 1].part is Part.TIME
        is_free = stop < len(shaped) and layout.marks[stop] is None and stop != layout.headline
        if is_first and is_free and stop - start > 1:
            shares[stop, KINDS.index(BlockType.RAIL_ITEM)] = 2.0


def _return_to_text(shares: Floats, shaped: Sequence[Shaped]) -> None:
    """Take a whole sentence at the end of a rail without teasers, above text, for text."""
    teaser = KINDS.index(BlockType.RAIL_TEASER)
    best = shares.argmax(axis=1)
    for start, stop in _runs(np.isin(best, _RAIL)):
        is_only = best[start:stop].tolist().count(teaser) == 1 and best[stop - 1] == teaser
        line = shaped[stop - 1].line
        if is_only and stop < len(best) and best[stop] == _TEXT[0] and not line.is_cut_off:
            shares[stop - 1, _TEXT[0]] = 2.0


def _drop_tickers(shares: Floats, shaped: Sequence[Shaped]) -> None:
    """Take no run of more sentences than headlines for a rail: it is a ticker, or comments."""
    best = shares.argmax(axis=1)
    for start, stop in _runs(np.isin(best, _RAIL)):
        if start > 0 and best[start - 1] == KINDS.index(BlockType.RAIL_HEADING):
            continue
        lines = [one.line for one in shaped[start:stop] if one.part is not Part.TIME]
        sentences = sum(map(_is_sentence, lines))
        clocks = stop - start - len(lines)
        if sentences * 2 <= len(lines) or max(sentences - 1, clocks) < _TICKING:
            continue
        shares[start:stop, _RAIL] = -1.0
        if clocks >= _TICKING:
            for at in range(start, stop):
                if shaped[at].part is Part.TIME:
                    shares[at, KINDS.index(BlockType.TIME)] = 2.0
                elif _is_sentence(shaped[at].line):
                    shares[at, _TEXT[0]] = 2.0


def _take_teasers(shares: Floats, shaped: Sequence[Shaped], layout: Layout) -> None:
    """Take a sentence between two headlines of a rail for a teaser, unless a phrase tells."""
    item, time, teaser = _RAIL_KINDS
    best = shares.argmax(axis=1)
    is_between = (best[:-2] == item) & np.isin(best[2:], (item, time))
    for at in (np.flatnonzero(is_between & np.isin(best[1:-1], _MISTAKEN)) + 1).tolist():
        line = shaped[at].line
        if layout.marks[at] is None and (line.is_cut_off or _is_sentence(line)):
            shares[at, teaser] = 2.0


def _is_sentence(line: Line) -> bool:
    is_whole = line.ends_sentence and not line.is_cut_off
    return is_whole and line.words >= _SENTENCE_WORDS and not line.text.endswith(_CALLS)


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return `[start, end)` of each run of lines for which the flags hold."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False]))))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]


def _find_headline(layout: Layout, likely: Likely, shaped: Sequence[Shaped]) -> int | None:
    """Return the likeliest headline; a time or an item of a list seldom is one."""
    heads = likely.of(BlockType.HEADLINE)
    told = layout.headline
    if told is not None and _is_no_headline(shaped[told].line):
        told = None
    if len(heads) >= _SHORT_PAGE and told is not None:
        return told
    order = np.argsort(-heads, kind="stable")[:_CANDIDATES].tolist()
    best = next((at for at in order if not _is_no_headline(shaped[at].line)), None)
    return best if best is not None and heads[best] >= _LIKELY_HEAD else layout.headline


def _is_no_headline(line: Line) -> bool:
    return line.is_bulleted or (max(line.text) < _UNSPACED and is_stamp(line))


def _hold_headline(shares: Floats, headline: int | None) -> None:
    column = KINDS.index(BlockType.HEADLINE)
    shares[:, column] = -1.0
    if headline is not None:
        shares[headline, column] = 2.0


def _hold_body(shares: Floats, is_body: NDArray[np.bool_]) -> None:
    """Leave as text what the line model calls so, unless it is something else for sure."""
    is_text = np.isin(np.arange(len(KINDS)), _TEXT)
    shares[np.ix_(~is_body, is_text)] = -1.0
    unsure = shares[:, ~is_text].max(axis=1) <= _SURELY_OTHER
    shares[np.ix_(is_body & unsure, ~is_text)] = 0.0


def _type(one: Shaped, kind: BlockType, *, may_head: bool) -> BlockType:
    """Return the type of a line of a kind; authors beside a time make a byline of it."""
    if kind is BlockType.PARAGRAPH:
        line = one.line
        is_text = line.ends_sentence or line.is_bulleted or is_prose(line)
        return BlockType.SUBHEAD if may_head and not is_text else _type_text(line)
    is_named = kind is BlockType.TIME and one.part is Part.TIMED
    if is_named and (find_byline(one.line) or find_bare_byline(one.line)):
        return BlockType.BYLINE
    return kind


def _type_text(line: Line) -> BlockType:
    if line.text.startswith(_OPENING_QUOTES) and line.text.endswith(_CLOSING_QUOTES):
        return BlockType.QUOTE if line.ends_sentence or is_prose(line) else BlockType.SUBHEAD
    return BlockType.PARAGRAPH


def _find_leads(types: Sequence[BlockType], shaped: Sequence[Shaped]) -> Iterator[Lead]:
    """Yield the leads of each run of rail lines; a counter between two of them is no end."""
    is_rail = [kind in RAIL_TYPES for kind in types]
    is_open = list(is_rail)
    for at in range(1, len(types) - 1):
        if types[at] in _COUNTERS and is_rail[at - 1] and is_rail[at + 1]:
            is_open[at] = True
    typed = zip(is_open, types, shaped, strict=True)
    for opened, run in groupby(typed, key=lambda one: one[0]):
        if opened:
            yield from read_typed([(kind, one) for _, kind, one in run if kind in RAIL_TYPES])
