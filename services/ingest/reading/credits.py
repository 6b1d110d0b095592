"""Who wrote an article and where its text came from, read off lines of their own."""

import re
from typing import Final

from services.ingest.reading.body import fold_space
from services.ingest.reading.lines import Line
from services.ingest.reading.marks import find_label_end
from shared.article import Author, Byline, Source
from shared.values import Span

_ANNOTATOR: Final = "credits@1"

_BYLINE: Final = re.compile(
    r"(?:by\s|written by\s|(?:author|reporter|text)\s?:\s?)", re.IGNORECASE
)
_BYLINE_WORDS: Final = 12
_NAME: Final = re.compile(r"[^\W\d_][\w.'\u2019-]*(?: [\w.'\u2019-]+){1,3}")
_BETWEEN_NAMES: Final = re.compile(r",| and | & |\|")

# AP style: the city in capitals, perhaps a region and the wire, then a dash.
# Source: AP Stylebook, "datelines".
_DATELINE: Final = re.compile(
    r"""
    [A-Z][A-Z.'-]+(?:\ [A-Z][A-Z.'-]+){0,3}     # PORT VELMORA
    (?:,\ [A-Z][A-Za-z.]*(?:\ [A-Z][a-z]+)?)?   # , Ky.
    (?:,?\ [A-Z][a-z]+\.?\ \d{1,2})?            # , March 14
    (?:\ ?\([A-Za-z ]{2,20}\))?       # (AP)
    \s?(?:\u2014|\u2013|--|-)\s                 # an em dash, or what became of it
    """,
    re.VERBOSE,
)
_DATELINE_CHARS: Final = 120

_WIRES: Final = frozenset(
    ("afp", "ansa", "ap", "apa", "dpa", "efe", "interfax", "pa", "reuters", "tass", "upi")
)


def find_byline(line: Line) -> Byline | None:
    """Return the byline that a line is: a label, then names and nothing that ends."""
    label = _BYLINE.match(line.text)
    if label is None or line.words > _BYLINE_WORDS or line.ends_sentence:
        return None
    parts = (part.strip() for part in _BETWEEN_NAMES.split(line.text[label.end() :]))
    authors = tuple(part for part in parts if _is_name(part))
    if not authors:
        return None
    return Byline(
        text=fold_space(line.text),
        authors=tuple(Author(name=name) for name in authors),
        span=line.span,
        method="label",
        confidence=0.9,
        annotator=_ANNOTATOR,
    )


def find_source(line: Line) -> Source | None:
    """Return whom a source line names; None if it names nobody."""
    start = find_label_end(line)
    name = line.text[start:].rstrip(" .")
    if not name:
        return None
    begin = line.span[0] + start
    return Source(
        name=fold_space(name),
        role="wire" if name.casefold() in _WIRES else "cited",
        span=(begin, begin + len(name)),
        method="label",
        confidence=0.9,
        annotator=_ANNOTATOR,
    )


def find_dateline(line: Line) -> Span | None:
    """Return where the dateline stands that a paragraph begins with, its dash included."""
    match = _DATELINE.match(line.text[:_DATELINE_CHARS])
    return (line.span[0], line.span[0] + len(match[0].rstrip())) if match else None


def _is_name(text: str) -> bool:
    """Say whether the words begin with capitals, but for a "de" or "van" between them."""
    words = text.split()
    is_capital = words and words[0][0].isupper() and words[-1][0].isupper()
    return bool(is_capital) and _NAME.fullmatch(text) is not None
