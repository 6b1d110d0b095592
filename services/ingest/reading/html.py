"""An HTML page: its article by trafilatura, put in its place in the flattened page."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from services.ingest.reading.align import align
from services.ingest.reading.body import fold_space, make_body
from services.ingest.reading.extract import (
    EXTRACTOR,
    MAX_TAGS,
    Extract,
    ExtractionError,
    extract,
)
from services.ingest.reading.findings import Findings, SpikeReason, spiked
from services.ingest.reading.flatten import is_html
from services.ingest.reading.lines import make_line
from services.ingest.reading.marks import find_mark
from services.ingest.reading.metadata import (
    find_byline,
    find_headline,
    find_publisher,
    find_time,
)
from services.ingest.reading.references import find_references
from shared.article import Block, BlockType, Headline
from shared.values import Span

_METHOD: Final = "trafilatura"
_CONFIDENCE: Final = 0.95

# What the extractor takes for text of the article though it says itself that it is not.
_NOT_BODY: Final = frozenset(
    {
        BlockType.PROMPT,
        BlockType.SOURCE_LINE,
        BlockType.RAIL_HEADING,
        BlockType.RAIL_ITEM,
        BlockType.SHARE,
        BlockType.ADVERT,
    }
)

Placed = tuple[BlockType, str, Span | None]
"""A paragraph: what it is, its text, and where it stands in the flattened page."""


def read_html(page: str, text: str, *, url: str | None, latest: date) -> Findings:
    """Return everything found in a page; it is spiked if there is no article in it.

    `text` is the page flattened, which every span points into. No date after `latest` is
    believed. The rail is not looked for: the extractor leaves it out.
    """
    if not is_html(page):
        return spiked(SpikeReason.NOT_HTML)
    if page.count("<") > MAX_TAGS:
        return spiked(SpikeReason.TOO_MUCH_MARKUP)
    try:
        found = extract(page, url=url, latest=latest)
    except ExtractionError:
        return spiked(SpikeReason.UNREADABLE_HTML)
    placed = _place(found, text) if found else []
    body = [one for one in placed if one[0] not in _NOT_BODY]
    if found is None or not body:
        return spiked(SpikeReason.NO_ARTICLE_TEXT)
    headline = find_headline(found, text)
    spans = [span for _, _, span in body]
    return Findings(
        canonical_url=found.url,
        headline=headline,
        byline=find_byline(found),
        source=find_publisher(found),
        body=make_body([paragraph for _, paragraph, _ in body], spans),
        blocks=tuple(sorted(_blocks(placed, headline), key=lambda block: block.span)),
        published_at=find_time(found, page),
        references=find_references(text, [span for span in spans if span]),
        flags=("unaligned_paragraphs",) if None in spans else (),
    )


def _place(found: Extract, text: str) -> list[Placed]:
    """Find the paragraphs in the flattened page, and take their text from there."""
    spans = align([paragraph for _, paragraph in found.paragraphs], text)
    return [
        (
            _type(kind, paragraph),
            fold_space(text[span[0] : span[1]]) if span else paragraph,
            span,
        )
        for (kind, paragraph), span in zip(found.paragraphs, spans, strict=True)
    ]


def _type(kind: BlockType, paragraph: str) -> BlockType:
    mark = find_mark(make_line(paragraph, (0, len(paragraph))))
    return mark if mark in _NOT_BODY else kind


def _blocks(placed: Sequence[Placed], headline: Headline | None) -> Iterator[Block]:
    if headline and headline.span:
        yield _block(BlockType.HEADLINE, headline.span)
    for kind, _, span in placed:
        if span:
            yield _block(kind, span)


def _block(kind: BlockType, span: Span) -> Block:
    return Block(
        type=kind, span=span, method=_METHOD, confidence=_CONFIDENCE, annotator=EXTRACTOR
    )
