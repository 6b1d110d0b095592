"""A page whose markup is gone: its lines typed, the article parted from all around it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import compress
from typing import Final

from services.ingest.reading.body import fold_space, make_body
from services.ingest.reading.credits import find_source
from services.ingest.reading.drafts import Draft, make_blocks
from services.ingest.reading.findings import TEXT_TYPES, Findings, SpikeReason, spiked
from services.ingest.reading.kinds import LineKinds, type_lines
from services.ingest.reading.layout import Layout, find_layout
from services.ingest.reading.linekinds import judge
from services.ingest.reading.linekinds.network import Networks
from services.ingest.reading.linemodel.scores import (
    ANNOTATOR,
    HEADLINE_METHOD,
    METHOD,
    SHIPPED,
    Models,
)
from services.ingest.reading.lines import Line, has_unread, split_lines
from services.ingest.reading.pieces import (
    draft_line_blocks,
    find_first_byline,
    find_first_dateline,
    find_subheads,
    make_headline,
)
from services.ingest.reading.rails.leads import RAIL_TYPES, draft_blocks, make_related
from services.ingest.reading.references import find_references
from services.ingest.reading.times.published import Sent, find_dates
from shared.article import BlockType, Headline

_LINES_BY: Final = (METHOD, ANNOTATOR)
_HEADLINE_BY: Final = (HEADLINE_METHOD, ANNOTATOR)
_KINDS_BY: Final = (judge.METHOD, judge.ANNOTATOR)

Typed = tuple[BlockType, Line]


@dataclass(frozen=True, slots=True)
class _Read:
    """What the models made of the lines of a page."""

    lines: Sequence[Line]
    layout: Layout
    kinds: LineKinds


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
    headline = _judged(make_headline(typed, url), kinds, layout)
    dateline = find_first_dateline(typed)
    dates = find_dates(typed, Sent(at=submitted_at, url=url))
    drafts = [*draft_line_blocks(typed, headline, dateline), *draft_blocks(kinds.leads)]
    _credit(drafts, headline, _Read(lines, layout, kinds))
    return Findings(
        headline=headline,
        subheads=find_subheads(text, drafts),
        byline=find_first_byline(typed),
        dateline=dateline,
        source=next(filter(None, map(find_source, _of(typed, BlockType.SOURCE_LINE))), None),
        body=make_body(
            [fold_space(line.text) for line in paragraphs],
            spans,
            words=sum(line.words for line in paragraphs),
        ),
        blocks=make_blocks(drafts),
        published_at=dates.published_at,
        modified_at=dates.modified_at,
        related=make_related(kinds.leads),
        references=find_references(text, spans, [line.tokens for line in paragraphs]),
        flags=("lines_left_unread",) if has_unread(text, lines) else (),
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


def _credit(drafts: Iterable[Draft], headline: Headline | None, read: _Read) -> None:
    """Say of the blocks that a model found which one did, and how surely.

    What a line says of itself in known words, what stands inside a line, and what a rule gave
    its type, is left alone.
    """
    starts = [line.span[0] for line in read.lines]
    kinds, layout = read.kinds, read.layout
    for draft in drafts:
        kind = draft["type"]
        if kind is BlockType.HEADLINE:
            if headline:
                _sign(draft, (headline.method, headline.annotator), headline.confidence)
            continue
        first = max(bisect_right(starts, draft["span"][0]) - 1, 0)
        kind = BlockType.RAIL_ITEM if kind in RAIL_TYPES else kind
        if kinds.types[first] is not kind:
            continue
        if kind in TEXT_TYPES and layout.by_model and layout.is_body[first]:
            _sign(draft, _LINES_BY, layout.surety[first])
            continue
        last = max(bisect_left(starts, draft["span"][1]), first + 1)
        if layout.marks[first:last].count(kind) == last - first:
            continue
        judged = list(compress(kinds.surety[first:last], kinds.is_judged[first:last]))
        if judged:
            _sign(draft, _KINDS_BY, min(judged))


def _sign(draft: Draft, by: tuple[str, str], surety: float) -> None:
    draft["method"], draft["annotator"] = by
    draft["confidence"] = surety


def _of(typed: Iterable[Typed], wanted: BlockType) -> list[Line]:
    return [line for kind, line in typed if kind is wanted]
