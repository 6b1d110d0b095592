# ruff: noqa: RUF001 - quotation marks of many languages.
"""What every line of a flat text is: by the networks, held to what is known for certain."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.captions import find_told_credit
from services.ingest.reading.creditlines import is_desk_credit, is_own_address
from services.ingest.reading.credits import find_bare_byline, find_byline
from services.ingest.reading.layout import Layout
from services.ingest.reading.linekinds.judge import SHIPPED, Likely, judge_kinds
from services.ingest.reading.linekinds.names import KINDS
from services.ingest.reading.linekinds.network import Floats, Networks
from services.ingest.reading.lines import Line
from services.ingest.reading.prose import is_prose
from services.ingest.reading.rails.columns import IS_RAIL, SURE
from services.ingest.reading.rails.leads import RAIL_TYPES, Lead
from services.ingest.reading.rails.parts import Part, Shaped, shape
from services.ingest.reading.rails.reading import read_typed
from services.ingest.reading.rails.rules import hold_rails
from services.ingest.reading.settling import settle_by_neighbors
from services.ingest.reading.times.printed import find_times
from services.ingest.reading.times.stamps import is_stamp
from services.ingest.reading.titles import is_site_name
from shared.article import BlockType

_OPENING_QUOTES: Final = ("“", '"', "«", "„", "\u2018", "「", "『", "»", "‹")
_CLOSING_QUOTES: Final = ("”", '"', "»", "“", "\u2019", "」", "』", "«", "›")

_SHORT_PAGE: Final = 40
"""On whole pages the line model knows better what belongs to the article."""
_LIKELY_HEAD: Final = 0.2
_SHORT_PAGE_HEAD: Final = 0.1
"""On pages without much else; set by hand on labelled pages of unseen authors."""
_LEAST_HEAD: Final = 0.05
"""Where the name of the outlet was taken for the headline; set by hand."""
_CANDIDATES: Final = 3
_UNSPACED: Final = "\u2e80"
"""Scripts from here on have hardly any words to count."""
_MAY_HEAD: Final = 0.2
_LIKELY_TEXT: Final = 0.5
"""A line is likelier text than anything else."""
_FAR_ABOVE: Final = 15
_FAR_BELOW: Final = 40
_FAR_SURETY: Final = 0.5
_TEXT: Final = (KINDS.index(BlockType.PARAGRAPH), KINDS.index(BlockType.SUBHEAD))
_COUNTERS: Final = (BlockType.COMMENT, BlockType.SHARE, BlockType.NAV, BlockType.BYLINE)
_IS_TEXT: Final = np.isin(np.arange(len(KINDS)), _TEXT)
_NAMED_CHARS: Final = 160
"""A byline with its time is no longer; set by hand."""
_UNSCORED: Final = frozenset({BlockType.BYLINE, BlockType.CAPTION})
_SCORE: Final = re.compile(r"[^\W\d_]['.\u2019]? \d{1,3}\s?[-\u2013]\s?\d{1,3} [^\W\d_(]")
_UNSIGNED: Final = frozenset(
    {BlockType.TIME, BlockType.NAV, BlockType.SOURCE_LINE, BlockType.BIO}
)
"""What lines that say who wrote are taken for at times."""
_DESKS: Final = frozenset({BlockType.PARAGRAPH, BlockType.SUBHEAD, BlockType.NAV, *RAIL_TYPES})
_LEADING: Final = (BlockType.RAIL_ITEM, BlockType.RAIL_HEADING)


@dataclass(frozen=True, slots=True)
class LineKinds:
    """The types of the lines of a page, and how surely each is of its type."""

    types: tuple[BlockType, ...]
    surety: tuple[float, ...]
    """From 0 to 1."""
    leads: tuple[Lead, ...]
    """What the rails point to, in order; all of their lines are of type `RAIL_ITEM`."""
    is_judged: tuple[bool, ...]
    """For each line, whether its type is what the networks call it; a rule gave it if not."""


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
    above, below = (tuple(map(_type_far, marks)) for marks in far)
    surety, is_judged = (_FAR_SURETY,), (False,)
    return LineKinds(
        above + typed.types + below,
        surety * len(above) + typed.surety + surety * len(below),
        typed.leads,
        is_judged * len(above) + typed.is_judged + is_judged * len(below),
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
    shaped = tuple(map(shape, lines))
    likely = judge_kinds(shaped, layout, networks=networks)
    shares = likely.shares.copy()
    _hold_headline(shares, _find_headline(layout, likely, shaped))
    is_time = np.array([one.part is Part.TIME for one in shaped])
    if len(lines) >= _SHORT_PAGE:
        _hold_body(shares, np.array(layout.is_body), is_time)
    shares[is_time[:, None] & _IS_TEXT] = -1.0
    hold_rails(shares, shaped, layout, likely.shares)
    _keep_some_text(shares, layout)
    best = shares.argmax(axis=1)
    may_head = shares[:, _TEXT[1]] >= _MAY_HEAD
    types = [
        _type(one, KINDS[at], may_head=may)
        for one, at, may in zip(shaped, best.tolist(), may_head.tolist(), strict=True)
    ]
    settle_by_neighbors(types, shaped, is_time)
    surety = likely.shares[np.arange(len(lines)), best]
    likeliest = likely.shares.argmax(axis=1).tolist()
    return LineKinds(
        tuple([BlockType.RAIL_ITEM if kind in RAIL_TYPES else kind for kind in types]),
        tuple(surety.tolist()),
        tuple(_find_leads(types, shaped)),
        tuple([_is_told(kind, KINDS[at]) for kind, at in zip(types, likeliest, strict=True)]),
    )


def _is_told(kind: BlockType, told: BlockType) -> bool:
    """Say whether a type is what the networks call a line; quotes are paragraphs to them."""
    if kind in RAIL_TYPES:
        return told in RAIL_TYPES
    return kind is told or (kind is BlockType.QUOTE and told is BlockType.PARAGRAPH)


def _keep_some_text(shares: Floats, layout: Layout) -> None:
    """Leave the body that the layout found where the networks see no text at all."""
    best = shares.argmax(axis=1)
    if not _IS_TEXT[best].any():
        shares[np.array(layout.is_body), _TEXT[0]] = 3.0


def _find_headline(layout: Layout, likely: Likely, shaped: Sequence[Shaped]) -> int | None:
    """Return the likeliest headline; a time or an item of a list seldom is one."""
    heads = likely.of(BlockType.HEADLINE)
    told = layout.headline
    is_long = len(heads) >= _SHORT_PAGE
    is_named = told is not None and is_site_name(shaped[told].line.text)
    if told is not None and _is_no_headline(shaped[told].line):
        told = None
    if is_long and told is not None:
        return told
    order = np.argsort(-heads, kind="stable")[:_CANDIDATES].tolist()
    best = next((at for at in order if not _is_no_headline(shaped[at].line)), None)
    least = _LIKELY_HEAD if is_long else _SHORT_PAGE_HEAD
    least = _LEAST_HEAD if is_named else least
    return best if best is not None and heads[best] >= least else layout.headline


def _is_no_headline(line: Line) -> bool:
    return (
        line.is_bulleted
        or is_site_name(line.text)
        or (max(line.text) < _UNSPACED and is_stamp(line))
    )


def _hold_headline(shares: Floats, headline: int | None) -> None:
    column = KINDS.index(BlockType.HEADLINE)
    shares[:, column] = -1.0
    if headline is not None:
        shares[headline, column] = 2.0


def _hold_body(shares: Floats, is_body: NDArray[np.bool_], is_time: NDArray[np.bool_]) -> None:
    """Leave as text what the line model calls so, unless it is something else for sure.

    What the networks alone call text is no lead of a rail, either.
    """
    is_body = is_body & ~is_time
    is_doubtful = ~is_body & ~is_time & (shares[:, _TEXT].max(axis=1) >= _LIKELY_TEXT)
    shares[is_doubtful[:, None] & IS_RAIL] = -1.0
    shares[~is_body[:, None] & _IS_TEXT] = -1.0
    unsure = shares.max(axis=1, where=~_IS_TEXT, initial=-1.0) <= SURE
    shares[(is_body & unsure)[:, None] & ~_IS_TEXT] = 0.0


def _type(one: Shaped, kind: BlockType, *, may_head: bool) -> BlockType:
    """Return the type of a line of a kind; authors beside a time make a byline of it."""
    if kind in _DESKS and is_desk_credit(one.line):
        return BlockType.BYLINE
    if kind in _UNSCORED and _SCORE.search(one.line.text) and one.part is not Part.TIMED:
        return BlockType.PARAGRAPH
    if kind is BlockType.PARAGRAPH:
        line = one.line
        if find_told_credit(line.text) is not None:
            return BlockType.CAPTION
        is_text = line.ends_sentence or line.is_bulleted or is_prose(line)
        return BlockType.SUBHEAD if may_head and not is_text else _type_text(line)
    if kind in _UNSIGNED and _is_signed(one, kind):
        return BlockType.BYLINE
    return kind


def _is_signed(one: Shaped, kind: BlockType) -> bool:
    """Say whether a line says who wrote, by a label, beside a time or with an address.

    Beside a time names do; an address that is no office's signs alone.
    """
    line = one.line
    if one.part is Part.TIME or len(line.text) > _NAMED_CHARS:
        return False
    if "@" in line.text and kind is not BlockType.TIME:
        return is_own_address(line.text) or find_byline(line) is not None
    if kind is BlockType.TIME and one.part is Part.TIMED and find_bare_byline(line):
        return True
    byline = find_byline(line) if kind in (BlockType.TIME, BlockType.NAV) else None
    if byline is None:
        return False
    return bool(find_times(line.text)) or (
        kind is BlockType.NAV and " " in byline.authors[0].name
    )


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
