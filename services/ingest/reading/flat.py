"""A page whose markup is gone: its lines typed, the article parted from all around it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Final

from services.ingest.reading.body import fold_space, make_body
from services.ingest.reading.credits import find_source
from services.ingest.reading.findings import TEXT_TYPES, Findings, SpikeReason, spiked
from services.ingest.reading.layout import Layout, find_layout
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
from services.ingest.reading.rail import (
    Lead,
    make_blocks,
    make_related,
    read_rail,
)
from services.ingest.reading.references import find_references
from services.ingest.reading.times.published import Sent, find_dates
from services.ingest.reading.zones import type_lines
from shared.article import Block, BlockType, Headline

Typed = tuple[BlockType, Line]

_EVIDENCE: Final = ("method", "confidence", "annotator")


def read_flat(
    text: str,
    *,
    submitted_at: datetime | None = None,
    url: str | None = None,
    models: Models = SHIPPED,
) -> Findings:
    """Return everything found in a flat text; it is spiked if no line reads like an article.

    Against `submitted_at` the times are resolved that a page prints as seen from its day.
    """
    lines = split_lines(text)
    layout = find_layout(lines, models=models)
    if layout is None:
        return spiked(SpikeReason.NO_ARTICLE_TEXT)
    typed = list(zip(type_lines(lines, layout), lines, strict=True))
    leads = _find_leads(typed)
    paragraphs = [line for kind, line in typed if kind in TEXT_TYPES]
    if not paragraphs:
        return spiked(SpikeReason.NO_ARTICLE_TEXT)
    spans = [line.span for line in paragraphs]
    headline = _judged(make_headline(typed), typed, layout)
    dateline = find_first_dateline(typed)
    dates = find_dates(typed, Sent(at=submitted_at, url=url))
    blocks = [*make_line_blocks(typed, headline, dateline), *make_blocks(leads)]
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
        blocks=tuple(sorted(_credited(blocks, lines, layout, headline), key=_reading_order)),
        published_at=dates.published_at,
        modified_at=dates.modified_at,
        related=make_related(leads),
        references=find_references(text, spans, [line.tokens for line in paragraphs]),
        flags=("lines_left_unread",) if len(lines) >= MAX_LINES else (),
    )


def _judged(
    headline: Headline | None, typed: Sequence[Typed], layout: Layout
) -> Headline | None:
    """Return the headline; one that the model chose, and nobody mended, says so."""
    surety, index = layout.headline_surety, layout.headline
    if headline is None or surety is None or index is None:
        return headline
    if typed[index][0] is not BlockType.HEADLINE:
        return headline
    return headline.model_copy(update=_evidence(surety, HEADLINE_METHOD))


def _evidence(probability: float, method: str = METHOD) -> dict[str, object]:
    return {"method": method, "confidence": probability, "annotator": ANNOTATOR}


def _credited(
    blocks: Iterable[Block], lines: Sequence[Line], layout: Layout, headline: Headline | None
) -> Iterator[Block]:
    """Yield the blocks; those that the line model found say so, and how surely."""
    surety = {
        line.span: probability
        for line, probability, is_body in zip(lines, layout.surety, layout.is_body, strict=True)
        if is_body and layout.by_model
    }
    for block in blocks:
        probability = surety.get(block.span) if block.type in TEXT_TYPES else None
        if block.type is BlockType.HEADLINE and headline and headline.annotator == ANNOTATOR:
            evidence = {name: getattr(headline, name) for name in _EVIDENCE}
            yield block.model_copy(update=evidence)
        elif probability is None:
            yield block
        else:
            yield block.model_copy(update=_evidence(probability))


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
