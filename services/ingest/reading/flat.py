"""A page whose markup is gone: its lines typed, the article parted from all around it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from services.ingest.reading.body import fold_space, make_body
from services.ingest.reading.clock import find_clock_at_end
from services.ingest.reading.credits import find_byline, find_dateline, find_source
from services.ingest.reading.findings import TEXT_TYPES, Findings, SpikeReason, spiked
from services.ingest.reading.layout import find_layout
from services.ingest.reading.lines import MAX_LINES, Line, split_lines
from services.ingest.reading.rail import (
    Lead,
    make_blocks,
    make_related,
    read_rail,
)
from services.ingest.reading.references import find_references
from services.ingest.reading.zones import type_lines
from shared.article import Block, BlockType, Headline, When
from shared.values import Span

_ANNOTATOR: Final = "flat_lines@1"
_METHOD: Final = "line_rules"

# Of the words called body on real pages nine in ten are (see layout.py); a line that says
# itself what it is errs less, and what is left over is called navigation for want of a
# better word.
_CONFIDENCE: Final = {
    BlockType.HEADLINE: 0.7,
    BlockType.NAV: 0.5,
    BlockType.PARAGRAPH: 0.9,
    BlockType.QUOTE: 0.9,
    BlockType.SUBHEAD: 0.6,
}
_MARK_CONFIDENCE: Final = 0.8
_TIMED_HEADLINE_CONFIDENCE: Final = 0.9

_FURNITURE: Final = frozenset(
    {BlockType.NAV, BlockType.LEGAL, BlockType.SHARE, BlockType.NEWSLETTER, BlockType.ADVERT}
)
"""Lines of one of these types that follow each other make one block."""

Typed = tuple[BlockType, Line]


def read_flat(text: str) -> Findings:
    """Return everything found in a flat text; it is spiked if no line reads like an article."""
    lines = split_lines(text)
    layout = find_layout(lines)
    if layout is None:
        return spiked(SpikeReason.NO_ARTICLE_TEXT)
    typed = list(zip(type_lines(lines, layout), lines, strict=True))
    leads = _find_leads(typed)
    spans = [line.span for kind, line in typed if kind in TEXT_TYPES]
    if not spans:
        return spiked(SpikeReason.NO_ARTICLE_TEXT)
    headline = _find_headline(typed)
    published_at = _find_time(typed)
    blocks = [*_blocks(typed, headline), *_dateline_block(typed), *make_blocks(leads)]
    if published_at and published_at.basis == "headline_clock" and published_at.span:
        blocks.append(_block(BlockType.TIME, published_at.span))
    return Findings(
        headline=headline,
        byline=next(filter(None, map(find_byline, _of(typed, BlockType.BYLINE))), None),
        source=next(filter(None, map(find_source, _of(typed, BlockType.SOURCE_LINE))), None),
        body=make_body([fold_space(text[start:end]) for start, end in spans], spans),
        blocks=tuple(sorted(blocks, key=_reading_order)),
        published_at=published_at,
        related=make_related(leads),
        references=find_references(text, spans),
        flags=("lines_left_unread",) if len(lines) >= MAX_LINES else (),
    )


def _reading_order(block: Block) -> tuple[int, int]:
    """Order blocks by place; of two that begin together the one around the other leads."""
    return block.span[0], -block.span[1]


def _of(typed: Iterable[Typed], wanted: BlockType) -> list[Line]:
    return [line for kind, line in typed if kind is wanted]


def _find_leads(typed: Sequence[Typed]) -> list[Lead]:
    """Return the leads of each unbroken run of rail lines, in order."""
    leads: list[Lead] = []
    for kind, run in groupby(typed, key=lambda one: one[0]):
        if kind is BlockType.RAIL_ITEM:
            leads += read_rail(line for _, line in run)
    return leads


def _find_headline(typed: Sequence[Typed]) -> Headline | None:
    """Return the headline without the time glued to it."""
    for line in _of(typed, BlockType.HEADLINE):
        clock = find_clock_at_end(line.text)
        text = line.text[: clock.start].rstrip(" ,|-") if clock else line.text
        return Headline(
            text=fold_space(text),
            raw=line.text,
            span=(line.span[0], line.span[0] + len(text)),
            method=_METHOD,
            confidence=_TIMED_HEADLINE_CONFIDENCE if clock else _CONFIDENCE[BlockType.HEADLINE],
            annotator=_ANNOTATOR,
        )
    return None


def _find_time(typed: Sequence[Typed]) -> When | None:
    """Return the time printed with the headline, or else on a line of its own."""
    for kind, basis in (
        (BlockType.HEADLINE, "headline_clock"),
        (BlockType.TIME, "time_line"),
    ):
        for line in _of(typed, kind):
            if clock := find_clock_at_end(line.text):
                return When(
                    value=clock.value,
                    precision=clock.precision,
                    tz=None,
                    basis=basis,
                    inferred=False,
                    span=(line.span[0] + clock.start, line.span[0] + clock.end),
                    method=_METHOD,
                    confidence=_TIMED_HEADLINE_CONFIDENCE,
                    annotator=_ANNOTATOR,
                )
    return None


def _blocks(typed: Sequence[Typed], headline: Headline | None) -> Iterator[Block]:
    """Yield one block for each line but those of rails; furniture in a row makes one."""
    for kind, run in groupby(typed, key=lambda one: one[0]):
        spans = [line.span for _, line in run]
        if kind is BlockType.HEADLINE and headline and headline.span:
            yield _block(kind, headline.span, headline.confidence)
        elif kind in _FURNITURE:
            yield _block(kind, (spans[0][0], spans[-1][1]))
        elif kind is not BlockType.RAIL_ITEM:
            yield from (_block(kind, span) for span in spans)


def _block(kind: BlockType, span: Span, confidence: float | None = None) -> Block:
    return Block(
        type=kind,
        span=span,
        method=_METHOD,
        confidence=confidence or _CONFIDENCE.get(kind, _MARK_CONFIDENCE),
        annotator=_ANNOTATOR,
    )


def _dateline_block(typed: Sequence[Typed]) -> list[Block]:
    """Return the block of the dateline, which stands inside the first paragraph's own."""
    for line in _of(typed, BlockType.PARAGRAPH)[:1]:
        if span := find_dateline(line):
            return [_block(BlockType.DATELINE, span)]
    return []
