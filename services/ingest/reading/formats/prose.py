"""The running text of a document: its blocks in order, from markup or from plain text."""

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from lxml import etree, html

from services.ingest.reading.body import fold_space
from services.ingest.reading.sent import paragraph_spans
from shared.article import BlockType

# Elements of XHTML and NITF that stand on lines of their own.
_BLOCKS: Final = frozenset(
    {
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "li", "dt", "dd", "td", "th"),
        *("tr", "table", "ul", "ol", "dl", "div", "section", "article", "blockquote", "bq"),
        *("pre", "block", "body", "body.content", "note", "fn", "figure", "figcaption", "br"),
        *("aside", "media", "media-caption", "media-reference", "media-producer", "header"),
        *("footer", "hr"),
    }
)
_SUBHEADS: Final = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "hl2"])
_QUOTES: Final = frozenset(("blockquote", "bq"))
_CAPTIONS: Final = frozenset(("figcaption", "media-caption"))
_LEFT_OUT: Final = frozenset(
    {
        *("script", "style", "template", "noscript", "head"),
        *("aside", "fn", "media-metadata", "media-producer"),
    }
)

_MARKUP: Final = re.compile(
    r"<(?:p|br|h[1-6]|div|ul|ol|blockquote|strong|em|b|i|a)[\s/>]", re.IGNORECASE
)


class Piece(NamedTuple):
    """One run of the text, its white space folded; never empty."""

    kind: BlockType
    """PARAGRAPH, SUBHEAD or QUOTE, which make the body, or CAPTION."""
    text: str


def plain_pieces(text: str) -> list[Piece]:
    """Return the paragraphs of a plain text."""
    return [
        Piece(BlockType.PARAGRAPH, fold_space(text[start:end]))
        for start, end in paragraph_spans(text)
    ]


def text_pieces(text: str) -> list[Piece]:
    """Return the pieces of a text that may be plain or hold HTML; formats often do not say."""
    return html_pieces(text) if _MARKUP.search(text) else plain_pieces(text)


def html_pieces(markup: str) -> list[Piece]:
    """Return the pieces of a fragment of HTML or XHTML; none if it cannot be parsed."""
    try:
        tree = html.document_fromstring(f"<body>{markup}</body>")
    except (etree.ParserError, ValueError):
        return []
    return list(element_pieces(tree))


def element_pieces(root: Any) -> Iterator[Piece]:  # noqa: ANN401 - an lxml element
    """Yield the pieces below an element, in order, walking without recursion."""
    parts: list[str] = []
    kinds = [BlockType.PARAGRAPH]
    skipped = 0

    def close() -> Iterator[Piece]:
        if text := fold_space("".join(parts)):
            yield Piece(kinds[-1], text)
        parts.clear()

    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        name = local_name(element)
        if event in ("comment", "pi"):
            parts.append(element.tail or "" if not skipped else "")
            continue
        is_block, is_out = name in _BLOCKS, name in _LEFT_OUT
        if event == "start":
            if is_block:
                yield from close()
            skipped += is_out
            kinds.append(_kind(name, kinds[-1]))
            parts.append(element.text or "" if not skipped else "")
        else:
            if is_block:
                yield from close()
            skipped -= is_out
            kinds.pop()
            if element is not root:
                parts.append(element.tail or "" if not skipped else "")
    yield from close()


def local_name(element: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return an element's name without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _kind(name: str, around: BlockType) -> BlockType:
    if name in _SUBHEADS:
        return BlockType.SUBHEAD
    if name in _QUOTES:
        return BlockType.QUOTE
    if name in _CAPTIONS:
        return BlockType.CAPTION
    return around
