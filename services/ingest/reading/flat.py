"""A page whose markup is gone: its lines typed, the article parted from all around it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final

from services.ingest.reading.body import fold_space, make_body
from services.ingest.reading.credits import find_source
from services.ingest.reading.findings import TEXT_TYPES, Findings, SpikeReason, spiked
from services.ingest.reading.kinds import LineKinds, type_lines
from services.ingest.reading.layout import Layout, find_layout
from services.ingest.reading.leads import RAIL_TYPES, make_blocks, make_related
from services.ingest.reading.linekinds import judge
from services.ingest.reading.linekinds.network import Networks
from services.ingest.reading.linemodel.scores import (
    ANNOTATOR,
    HEADLINE_METHOD,
    METHOD,
    SHIPPED,
    Models,
)
from services.ingest.reading.lines import MAX_LINES, Line, split_lines
from services.ingest.reading.pieces import (
    find_first_byline,
    find_first_dateline,
    find_subheads,
    make_headline,
    make_line_blocks,
)
from services.ingest.reading.references import find_references
from services.ingest.reading.times.published import Sent, find_dates
from shared.article import Block, BlockType, Headline

_LINES_BY: Final = (METHOD, ANNOTATOR)
_HEADLINE_BY: Final = (HEADLINE_METHOD, ANNOTATOR)
_KINDS_BY: Final = (judge.METHOD, judge.ANNOTATOR)

Typed = tuple[BlockType, Line]


def read_flat(
    text: str,
    *,
    submitted_at: datetime | None = None,
    url: str | None = None,
    models: Models = SHIPPED,
    networks: Networks = judge.SHIPPED,
) -> Findings:
    """Return everything found in a flat text; it is spiked if no line reads like an article.

    Against `submitted_at` the times are resolved that a page prints as seen from its day.
    """
    lines = split_lines(text)
    layout = find_layout(lines, models=models)
    if layout is None:
        return spiked(SpikeReason.NO_ARTICLE_TEXT)
    kinds = type_lines(lines, layout, networks=networks)
    typed = list(zip(kinds.types, lines, strict=True))
    paragraphs = [line for kind, line in typed if kind in TEXT_TYPES]
    if not paragraphs:
        return spiked(SpikeReason.NO_ARTICLE_TEXT)
    spans = [line.span for line in paragraphs]
    headline = _judged(make_headline(typed), kinds, layout)
    dateline = find_first_dateline(typed)
    dates = find_dates(typed, Sent(at=submitted_at, url=url))
    blocks = [*make_line_blocks(typed, headline, dateline), *make_blocks(kinds.leads)]
    credited = _credited(blocks, lines, layout, kinds)
    return Findings(
        headline=headline,
        subheads=find_subheads(typed),
        byline=find_first_byline(typed),
        dateline=dateline,
        source=next(filter(None, map(find_source, _of(typed, BlockType.SOURCE_LINE))), None),
        body=make_body(
            [fold_space(line.text) for line in paragraphs],
            spans,
            words=sum(line.words for line in paragraphs),
        ),
        blocks=tuple(sorted(_headed(credited, headline), key=_reading_order)),
        published_at=dates.published_at,
        modified_at=dates.modified_at,
        related=make_related(kinds.leads),
        references=find_references(text, spans, [line.tokens for line in paragraphs]),
        flags=("lines_left_unread",) if len(lines) >= MAX_LINES else (),
    )


def _judged(headline: Headline | None, kinds: LineKinds, layout: Layout) -> Headline | None:
    """Return the headline, with what chose it and how surely: a model, or else the rules."""
    if headline is None:
        return None
    index = kinds.types.index(BlockType.HEADLINE)
    if index != layout.headline:
        return headline.model_copy(update=_evidence(_KINDS_BY, kinds.surety[index]))
    if layout.headline_surety is None:
        return headline
    return headline.model_copy(update=_evidence(_HEADLINE_BY, layout.headline_surety))


def _evidence(by: tuple[str, str], probability: float) -> dict[str, object]:
    return {"method": by[0], "confidence": probability, "annotator": by[1]}


def _credited(
    blocks: Iterable[Block], lines: Sequence[Line], layout: Layout, kinds: LineKinds
) -> Iterator[Block]:
    """Yield the blocks; those that a model found say which one, and how surely.

    What a line says of itself in known words, and what stands inside a line, is left alone.
    """
    starts = [line.span[0] for line in lines]
    for block in blocks:
        first = max(bisect_right(starts, block.span[0]) - 1, 0)
        last = max(bisect_left(starts, block.span[1]), first + 1)
        kind = BlockType.RAIL_ITEM if block.type in RAIL_TYPES else block.type
        if kinds.types[first] is not kind or kind is BlockType.HEADLINE:
            yield block
        elif kind in TEXT_TYPES and layout.by_model and layout.is_body[first]:
            yield block.model_copy(update=_evidence(_LINES_BY, layout.surety[first]))
        elif all(mark is kind for mark in layout.marks[first:last]):
            yield block
        else:
            surety = min(kinds.surety[first:last])
            yield block.model_copy(update=_evidence(_KINDS_BY, surety))


def _headed(blocks: Iterable[Block], headline: Headline | None) -> Iterator[Block]:
    """Yield the blocks; that of the headline says what the headline does of its choice."""
    for block in blocks:
        if headline and block.type is BlockType.HEADLINE:
            by = (headline.method, headline.annotator)
            yield block.model_copy(update=_evidence(by, headline.confidence))
        else:
            yield block


def _reading_order(block: Block) -> tuple[int, int]:
    """Order blocks by place; of two that begin together the one around the other leads."""
    return block.span[0], -block.span[1]


def _of(typed: Iterable[Typed], wanted: BlockType) -> list[Line]:
    return [line for kind, line in typed if kind is wanted]
