"""An HTML page: its blocks judged, its markup read, and both put in place in its text."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate, groupby
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from services.ingest.reading.align import align
from services.ingest.reading.body import fold_space, make_body
from services.ingest.reading.datelines import find_dateline
from services.ingest.reading.extract import find_paragraphs
from services.ingest.reading.findings import TEXT_TYPES, Findings, SpikeReason, spiked
from services.ingest.reading.flatten import has_too_much_markup, is_html
from services.ingest.reading.lines import make_line
from services.ingest.reading.markup.reading import find_metadata
from services.ingest.reading.pageblocks.blocks import Element, PageBlock, split_blocks
from services.ingest.reading.pageblocks.certainty import is_sure
from services.ingest.reading.pageblocks.choice import choose_blocks, find_bars
from services.ingest.reading.pageblocks.declared import CONFIDENCE as DECLARED_CONFIDENCE
from services.ingest.reading.pageblocks.declared import find_declared_body
from services.ingest.reading.pageblocks.facts import PageFacts, read_facts
from services.ingest.reading.pageblocks.features import describe, find_decks
from services.ingest.reading.pageblocks.judge import (
    ANNOTATOR,
    METHOD,
    SHIPPED,
    Models,
    guess,
    judge_alone,
    judge_with,
)
from services.ingest.reading.pageblocks.kept import find_kept
from services.ingest.reading.pageblocks.kinds import find_kinds
from services.ingest.reading.pageblocks.parsing import find_tree
from services.ingest.reading.pageblocks.refusal import find_refusal
from services.ingest.reading.pageblocks.stated import CONFIDENCE as STATED_CONFIDENCE
from services.ingest.reading.pageblocks.stated import find_stated_body
from services.ingest.reading.references import find_references
from shared.article import Block, BlockType, Dateline, Subhead
from shared.values import Span

_OTHER_CONFIDENCE: Final = 0.6
_MAX_WORK: Final = 3_000_000_000
"""Tags times characters, six times the most of 437 real pages: where the extractor takes an
element out it moves all text behind it, a gigabyte a second."""
_OF_ARTICLES: Final = frozenset(
    {SpikeReason.NO_ARTICLE_TEXT, SpikeReason.LOGIN_WALL, SpikeReason.VIDEO_ONLY}
)
"""A page spiked for one of these has an article's markup, and what that says is kept."""


class Placed(NamedTuple):
    """A block of the page: what it is, how surely, and where it stands in the text."""

    kind: BlockType
    text: str
    chance: float
    """How surely it is text of the article."""
    span: Span | None


class _Taken:
    """The parts of the text that have a name already."""

    def __init__(self, spans: Sequence[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))
        """How far each reaches, or one that begins before it."""

    def overlaps(self, span: Span) -> bool:
        """Say whether any of them has a character of the span."""
        before = bisect_left(self._starts, span[1])
        return before > 0 and self._ends[before - 1] > span[0]


def read_html(
    page: str, text: str, *, url: str | None, latest: date, models: Models = SHIPPED
) -> Findings:
    """Return everything found in a page; it is spiked if there is no article in it.

    A page whose text is missing keeps what its markup says of it.

    `text` is the page flattened, which every span points into. No date after `latest` is
    believed.
    """
    if not is_html(page):
        return spiked(SpikeReason.NOT_HTML)
    # Of such a page there is no text; others need not be looked through again.
    if not text and has_too_much_markup(page):
        return spiked(SpikeReason.TOO_MUCH_MARKUP)
    url = _readable(url)
    tree = find_tree(page)
    if tree is None:
        return spiked(SpikeReason.UNREADABLE_HTML)
    blocks = split_blocks(tree)
    facts = read_facts(tree, url=url)
    told = find_metadata(tree, text, url=url, latest=latest)
    texts = [block.text for block in blocks]
    is_askable = page.count("<") * len(text) <= _MAX_WORK
    chances, bars = _judge(tree if is_askable else None, blocks, facts, models)
    chosen = choose_blocks(texts, bars, chances)
    headline = told.get("headline")
    kinds = find_kinds(blocks, chosen, chances, headline=headline.text if headline else "")
    is_body = [kind in TEXT_TYPES for kind in kinds]
    placed = _place(texts, kinds, chances, text)
    shown = [one.text for one in placed if one.kind in TEXT_TYPES]
    hidden = find_declared_body(facts.scripts, shown)
    reason = None if hidden else find_refusal(facts, blocks, is_body)
    if reason is SpikeReason.NO_ARTICLE_TEXT and facts.is_declared_article:
        hidden = find_stated_body(find_tree(page))  # the other tree may be spoiled
    if hidden:
        kinds = [BlockType.PARAGRAPH] * len(hidden)
        chance = STATED_CONFIDENCE if reason else DECLARED_CONFIDENCE
        placed = _place(hidden, kinds, [chance] * len(hidden), text)
    elif reason:
        return (told if reason in _OF_ARTICLES else Findings()) | spiked(reason)
    return told | _found(placed, text, told)


def _readable(url: str | None) -> str | None:
    """Return an address that can be taken apart; None for one such as `http://[`."""
    try:
        urlsplit(url or "")
    except ValueError:
        return None
    return url


def _judge(
    tree: Element | None, blocks: Sequence[PageBlock], facts: PageFacts, models: Models
) -> tuple[list[float], list[float]]:
    """Return how surely each block is text of the article, and how sure it must be.

    An extractor is asked only where there is a tree for it, and the model is not sure.
    """
    if not blocks:
        return [], []
    page = describe(blocks, facts.titles, facts.description)
    guesses = guess(page, models=models)
    chances = judge_alone(page, guesses, models=models)
    decks = find_decks(page)
    if tree is None or is_sure(page.columns["words"], chances):
        return chances.tolist(), find_bars(blocks, decks, None)
    kept = find_kept([block.text for block in blocks], find_paragraphs(tree))
    chances = judge_with(page, guesses, kept, models=models)
    return chances.tolist(), find_bars(blocks, decks, kept)


def _place(
    texts: Sequence[str], kinds: Sequence[BlockType], chances: Sequence[float], text: str
) -> list[Placed]:
    """Find the blocks in the flattened page, and take their text from there."""
    spans = align(texts, text)
    return [
        Placed(kind, fold_space(text[span[0] : span[1]]) if span else one, chance, span)
        for one, kind, chance, span in zip(texts, kinds, chances, spans, strict=True)
    ]


def _found(placed: Sequence[Placed], text: str, told: Findings) -> Findings:
    body = [one for one in placed if one.kind in TEXT_TYPES]
    spans = [one.span for one in body]
    dateline = _find_dateline(body, text)
    return Findings(
        body=make_body([one.text for one in body], spans),
        subheads=tuple(_subhead(one) for one in body if one.kind is BlockType.SUBHEAD),
        dateline=dateline,
        blocks=tuple(sorted(_blocks(placed, told, dateline), key=_reading_order)),
        references=find_references(text, [span for span in spans if span]),
        flags=("unaligned_paragraphs",) if None in spans else (),
    )


def _reading_order(block: Block) -> tuple[int, int]:
    """Order blocks by place; of two that begin together the one around the other leads."""
    return block.span[0], -block.span[1]


def _find_dateline(body: Sequence[Placed], text: str) -> Dateline | None:
    for one in body:
        if one.kind is not BlockType.SUBHEAD:
            return find_dateline(make_line(text, one.span)) if one.span else None
    return None


def _subhead(one: Placed) -> Subhead:
    return Subhead(
        text=one.text, span=one.span, method=METHOD, confidence=one.chance, annotator=ANNOTATOR
    )


def _blocks(
    placed: Sequence[Placed], told: Findings, dateline: Dateline | None
) -> Iterator[Block]:
    """Yield what the markup names, then the page's blocks; furniture in a row makes one."""
    named = list(_named(told))
    yield from named
    if dateline:
        yield _block(BlockType.DATELINE, dateline.span, dateline.confidence)
    taken = _Taken([block.span for block in named])
    of_rail = _rail_kinds(told)
    shown = [
        (of_rail.get(one.text, one.kind) if one.kind not in TEXT_TYPES else one.kind, one)
        for one in placed
        if one.span and (one.kind in TEXT_TYPES or not taken.overlaps(one.span))
    ]
    for kind, run in groupby(shown, key=lambda one: one[0]):
        some = [one for _, one in run]
        spans = [one.span for one in some if one.span]
        if kind in TEXT_TYPES:
            yield from (_block(kind, one.span, one.chance) for one in some if one.span)
        elif kind is BlockType.NAV:
            yield from (_block(kind, span, _OTHER_CONFIDENCE) for span in _runs(spans, taken))
        else:
            yield from (_block(kind, span, _OTHER_CONFIDENCE) for span in spans)


def _named(told: Findings) -> Iterator[Block]:
    """Yield a block for each value that the page shows in a place of its own."""
    singles = (
        (BlockType.HEADLINE, told.get("headline")),
        (BlockType.BYLINE, told.get("byline")),
        (BlockType.TIME, told.get("published_at")),
    )
    for kind, value in singles:
        if value is not None and value.span is not None:
            yield Block(
                type=kind,
                span=value.span,
                method=value.method,
                confidence=value.confidence,
                annotator=value.annotator,
            )
    for lead in told.get("related") or ():
        yield Block(
            type=BlockType.RAIL_ITEM,
            span=lead.span,
            method=lead.method,
            confidence=lead.confidence,
            annotator=lead.annotator,
        )


def _rail_kinds(told: Findings) -> dict[str, BlockType]:
    """Return what the texts beside the headlines of the rail are."""
    leads = told.get("related") or ()
    return {lead.teaser: BlockType.RAIL_TEASER for lead in leads if lead.teaser} | {
        lead.time: BlockType.RAIL_TIME for lead in leads if lead.time
    }


def _runs(spans: Sequence[Span], taken: _Taken) -> Iterator[Span]:
    """Yield spans that follow each other as one, but for what is taken between them."""
    start, end = spans[0]
    for left, right in spans[1:]:
        if taken.overlaps((end, left)):
            yield start, end
            start = left
        end = right
    yield start, end


def _block(kind: BlockType, span: Span, confidence: float) -> Block:
    return Block(
        type=kind, span=span, method=METHOD, confidence=confidence, annotator=ANNOTATOR
    )
