"""What the typed lines of a flat page say: headline, credits, a block for each piece."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import Final

from services.ingest.reading.addresses import find_outlet
from services.ingest.reading.beside import find_beside
from services.ingest.reading.body import fold_space
from services.ingest.reading.captions import find_credit_tail
from services.ingest.reading.credits import find_bare_byline, find_byline
from services.ingest.reading.datelines import find_dateline, find_dateline_again
from services.ingest.reading.drafts import Draft
from services.ingest.reading.lines import Line
from services.ingest.reading.marks import find_credit_start
from services.ingest.reading.titles import Tokens, find_title
from services.ingest.reading.words.folding import tokenize
from shared.article import BlockType, Byline, Dateline, Headline, Subhead
from shared.values import Span

_ANNOTATOR: Final = "flat_lines@4"
_METHOD: Final = "line_rules"
_WORDS_METHOD: Final = "line_words"

# Of the words called body on real pages nine in ten are; a line that says itself what it
# is errs less, and what is left over is called navigation for want of a better word.
_CONFIDENCE: Final = {
    BlockType.HEADLINE: 0.7,
    BlockType.NAV: 0.5,
    BlockType.CAPTION: 0.6,
    BlockType.SUBHEAD: 0.6,
    BlockType.BIO: 0.7,
    BlockType.COMMENT: 0.7,
}
_MARK_CONFIDENCE: Final = 0.9
_TIMED_HEADLINE_CONFIDENCE: Final = 0.9

_HOLDING: Final = frozenset({BlockType.TIME, BlockType.BYLINE, BlockType.SOURCE_LINE})
"""What pieces of other types may stand in, beside a time or names."""
_FURNITURE: Final = frozenset(
    {BlockType.NAV, BlockType.LEGAL, BlockType.SHARE, BlockType.NEWSLETTER, BlockType.ADVERT}
)
"""Lines of one of these types that follow each other make one block."""
_BY_WORDS: Final = _FURNITURE - {BlockType.NAV} | {
    BlockType.PROMPT,
    BlockType.SOURCE_LINE,
    BlockType.CREDIT,
    BlockType.RAIL_HEADING,
}

_NAMING: Final = frozenset(
    {BlockType.LEGAL, BlockType.SOURCE_LINE, BlockType.NEWSLETTER, BlockType.NAV}
)
_NOTICE_WORDS: Final = 40

_STANDFIRSTS: Final = 2
_FIRST_PARAGRAPHS: Final = 12
"""Where the place of a dateline is looked for again; set by hand."""
_PROSE: Final = frozenset({BlockType.PARAGRAPH, BlockType.QUOTE})
_SURELY_FILED: Final = 0.9

Typed = tuple[BlockType, Line]


def make_headline(typed: Sequence[Typed], url: str | None = None) -> Headline | None:
    """Return the headline without the time and the name of the site around it.

    The name may be told by the host of the page's address.
    """
    for line in _of(typed, BlockType.HEADLINE):
        title = find_title(line.text, _names(typed), _notices(typed, url))
        text = line.text[title.start : title.end]
        if not text.strip():
            return None
        begin = line.span[0]
        return Headline(
            text=fold_space(text),
            raw=line.text,
            span=(begin + title.start, begin + title.end),
            method=_METHOD,
            confidence=_TIMED_HEADLINE_CONFIDENCE
            if title.time
            else _CONFIDENCE[BlockType.HEADLINE],
            annotator=_ANNOTATOR,
        )
    return None


def _names(typed: Iterable[Typed]) -> Iterator[Tokens]:
    """Yield the words of short lines of the menu, among which the name of the site may be."""
    menu = BlockType.NAV
    return (line.tokens for kind, line in typed if kind is menu and line.words <= 5)


def _notices(typed: Iterable[Typed], url: str | None) -> Iterator[Tokens]:
    """Yield words among which an outlet may be named: notices, sources, the address."""
    for kind, line in typed:
        if kind in _NAMING and line.words <= _NOTICE_WORDS:
            yield line.tokens
    if outlet := find_outlet(url):
        yield tuple(tokenize(outlet.replace("-", "")))


def find_first_byline(typed: Sequence[Typed]) -> Byline | None:
    """Return the first byline of a page."""
    for line in _of(typed, BlockType.BYLINE):
        if byline := find_byline(line) or find_bare_byline(line):
            return byline
    return None


def find_first_dateline(typed: Sequence[Typed]) -> Dateline | None:
    """Return the dateline of the first paragraph; it stands inside the paragraph's span.

    A standfirst may come before that paragraph, if the dateline is sure to be one or names a
    place that stands above.
    """
    headline = BlockType.HEADLINE
    above: list[str] = []
    paragraphs = 0
    for kind, line in typed:
        if kind in _PROSE:
            found = find_dateline(line) or find_dateline_again(line, above, _body(typed))
            if found and (
                not paragraphs
                or found.confidence >= _SURELY_FILED
                or _names_place(above, found.place)
            ):
                return found
            paragraphs += 1
            if paragraphs > _STANDFIRSTS:
                return None
        if paragraphs or kind is headline:
            above.append(line.text)
    return None


def _names_place(texts: Iterable[str], place: str) -> bool:
    """Say whether a place stands in some texts, though not inside a longer word."""
    word = re.compile(rf"(?<!\w){re.escape(place)}(?!\w)")
    return any(word.search(text) for text in texts)


def _body(typed: Iterable[Typed]) -> Iterator[str]:
    """Return the first paragraphs of a page."""
    texts = (line.text for kind, line in typed if kind in _PROSE)
    return islice(texts, _FIRST_PARAGRAPHS)


def find_subheads(text: str, drafts: Iterable[Draft]) -> tuple[Subhead, ...]:
    """Return the headings inside the body, in order, each with the evidence of its block."""
    return tuple(
        Subhead(
            text=fold_space(text[slice(*draft["span"])]),
            span=draft["span"],
            method=draft["method"],
            confidence=draft["confidence"],
            annotator=draft["annotator"],
        )
        for draft in drafts
        if draft["type"] is BlockType.SUBHEAD
    )


def draft_line_blocks(
    typed: Sequence[Typed], headline: Headline | None, dateline: Dateline | None
) -> Iterator[Draft]:
    """Yield a draft for each line but those of rails; furniture in a row makes one block.

    A time beside the headline or the names of a byline, a dateline at the head of its
    paragraph and a credit behind its caption are blocks of their own.
    """
    for kind, run in groupby(typed, key=itemgetter(0)):
        lines = [line for _, line in run]
        if kind is BlockType.HEADLINE and headline and headline.span:
            yield _block(kind, headline.span, headline.confidence)
            yield from _beside_headline(lines[0], typed, headline)
        elif kind in _FURNITURE:
            yield _block(kind, (lines[0].span[0], lines[-1].span[1]))
        elif kind is not BlockType.RAIL_ITEM:
            for line in lines:
                yield _block(kind, line.span)
                yield from _inside(kind, line)
    if dateline:
        yield _block(BlockType.DATELINE, dateline.span, dateline.confidence)


def _inside(kind: BlockType, line: Line) -> Iterator[Draft]:
    """Yield the blocks of the pieces that a line holds beside what it is as a whole."""
    begin = line.span[0]
    if kind in _HOLDING:
        for found, (start, end) in find_beside(line, kind):
            yield _block(found, (begin + start, begin + end))
    elif kind is BlockType.CAPTION:
        tail = find_credit_start(line) or find_credit_tail(line.text)
        if tail:
            end = line.span[1]
            yield _block(BlockType.CREDIT, (end - len(line.text[tail:].lstrip()), end))


def _beside_headline(line: Line, typed: Sequence[Typed], headline: Headline) -> Iterator[Draft]:
    """Yield the time beside the headline, and the name of the site behind it."""
    if headline.span == line.span:
        return
    begin, end = line.span
    title = find_title(line.text, _names(typed), _notices(typed, None))
    if title.site and headline.span and headline.span[1] <= begin + title.site[0]:
        first, last = title.site
        yield _block(BlockType.NAV, (begin + first, min(begin + last, end)))
    if title.time:
        yield _block(BlockType.TIME, (begin + title.time.start, begin + title.time.end))


def _of(typed: Iterable[Typed], wanted: BlockType) -> list[Line]:
    return [line for kind, line in typed if kind is wanted]


def _block(kind: BlockType, span: Span, confidence: float | None = None) -> Draft:
    return Draft(
        type=kind,
        span=span,
        method=_WORDS_METHOD if kind in _BY_WORDS else _METHOD,
        confidence=confidence or _CONFIDENCE.get(kind, _MARK_CONFIDENCE),
        annotator=_ANNOTATOR,
    )
