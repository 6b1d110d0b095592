"""What stands on a line beside its time or its names: a writer, a source, a counter."""

import re
from collections.abc import Iterator
from typing import Final

from services.ingest.reading.credits import find_bare_byline, find_byline
from services.ingest.reading.lines import Line, make_line
from services.ingest.reading.marks import is_agency
from services.ingest.reading.names import has_case, is_name
from services.ingest.reading.times import lexicon
from services.ingest.reading.times.printed import Printed, find_times
from services.ingest.reading.times.stamps import OWN
from services.ingest.reading.words.counting import COUNTED
from services.ingest.reading.words.folding import SEPARATORS, tokenize
from services.ingest.reading.words.labels import SOURCE_LABELS
from shared.article import BlockType
from shared.values import Span

_CHARS: Final = 160
"""A line of times and credits is no longer; set by hand."""
_OUTLET_WORDS: Final = 5
_HAN_OUTLET: Final = 4
"""A section has two or three signs, an outlet more; set by hand."""

_COUNTED: Final = frozenset(tokenize(COUNTED)) - SEPARATORS
# A bar, a dot or a wide gap, a dash with spaces beside it, a bracket.
_BETWEEN: Final = re.compile(
    r"\s(?=[\u4e00-\u9fff]{2,4}[:\uff1a])"
    r"|\s*[|\u00b7\u2022\uff5c\u4e28]\s*|[ \t\u00a0]{2,}|\u3000|\s[-\u2013\u2014/]\s"
    r"|(?=[\uff08(\u3010\[])"
)
_EDGES: Final = " \t\u00a0\u3000|\u00b7\u2022\uff5c,-\u2013\u2014/"
_FRAMES: Final = "()[]\uff08\uff09\u3010\u3011"
_LENGTH_WORDS: Final = 8
_TEAMS: Final = (
    "\ucde8\uc7ac\ud300",
    "\ud3b8\uc9d1\ubd80",
    "\u53d6\u6750\u73ed",
    "\u7de8\u96c6\u90e8",
)
"""What desks are called that sign an article, in Korean and Japanese."""
_COLONS: Final = frozenset(":\uff1a")
_EYE: Final = "\U0001f441"
_DIGIT: Final = re.compile(r"\d")
_HAN: Final = re.compile(r"[\u3040-\u9fff\uac00-\ud7a3]")

Piece = tuple[BlockType, Span]


def find_beside(line: Line, kind: BlockType) -> Iterator[Piece]:
    """Yield type and span, in characters of the line, of what a line holds beside its kind.

    Of a line of times these are the writer, the source and the counter; of a byline its times
    and its source, of a source line its times and who wrote. The line is a block around them.
    """
    if len(line.text) > _CHARS:
        return
    times = find_times(line.text)
    if kind is not BlockType.TIME:
        for printed in times:
            yield BlockType.TIME, (printed.start, printed.end)
    pieces = list(_pieces(line.text, times))
    for start, end in pieces:
        found = _type(line.text[start:end], times[0].start if times else 0, (start, end), kind)
        if found is not None and found is not kind:
            yield found, (start, end)


def _pieces(text: str, times: tuple[Printed, ...]) -> Iterator[Span]:
    """Yield what the times and the marks between leave over, trimmed."""
    start = 0
    for begin, end in (*((one.start, one.end) for one in times), (len(text), len(text))):
        last = start
        for cut in _BETWEEN.finditer(text, start, begin):
            yield from _trimmed(text, last, cut.start())
            last = cut.end()
        yield from _trimmed(text, last, begin)
        start = end


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    bare = piece.strip(_EDGES)
    if any(map(str.isalnum, bare)):
        start += len(piece) - len(piece.lstrip(_EDGES))
        yield start, start + len(bare)


def _type(piece: str, first: int, span: Span, kind: BlockType) -> BlockType | None:
    """Return what a piece is; None for one that belongs to the line as a whole."""
    tokens = tokenize(piece)
    if not _COUNTED.isdisjoint(tokens) or piece.startswith(_EYE):
        return BlockType.NAV if _DIGIT.search(piece) else None
    if all(token in OWN or not token.isalpha() for token in tokens):
        return None
    bare = piece.strip(_FRAMES + " ")
    if SOURCE_LABELS.is_before_separator(tokens) or is_agency(bare):
        return BlockType.SOURCE_LINE
    line = make_line(piece, (0, len(piece)))
    is_length = len(tokens) <= _LENGTH_WORDS and not lexicon.UNIT.keys().isdisjoint(tokens)
    if find_byline(line) or bare.endswith(_TEAMS):
        return BlockType.BYLINE
    if kind is not BlockType.TIME:
        return BlockType.TIME if is_length and _DIGIT.search(piece) else None
    is_named = has_case(bare) and find_bare_byline(line) is not None
    return BlockType.BYLINE if is_named else _type_outlet(bare, is_ahead=span[0] < first)


def _type_outlet(bare: str, *, is_ahead: bool) -> BlockType | None:
    """Return the type of a name beside a time; one word ahead of it may be a section."""
    if _DIGIT.search(bare) or not _COLONS.isdisjoint(bare):
        return None
    if _HAN.search(bare):
        return BlockType.SOURCE_LINE if _HAN_OUTLET <= len(bare) <= 16 else None
    words = bare.split()
    if not has_case(bare) or len(words) > _OUTLET_WORDS or not is_name(bare):
        return None
    return None if is_ahead and len(words) == 1 else BlockType.SOURCE_LINE
