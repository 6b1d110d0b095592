"""The lines of a flat text, and what can be told from each of them alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from services.ingest.reading.body import count_words
from services.ingest.reading.words.folding import SEPARATORS, tokenize
from services.ingest.reading.wrapping import unwrap
from shared.values import Span

MAX_LINES: Final = 10_000
"""Far more than any page has; it bounds the memory that a hostile text can take."""

_LETTER_OR_DIGIT: Final = re.compile(r"[^\W_]")
# Where one of these stands, tokens and words differ in more than in what joins words: a soft
# hyphen, signs that are parts of words, scripts without spaces.
_UNEVEN: Final = re.compile("[\u00ad\u0300-\u036f\u0590-\u1dff\u2e80-\uffff]")
_JOINT: Final = re.compile("['\u2019\u200c\u200d-](?<=\\w.)(?=\\w)")
_STOPS: Final = frozenset(".!?\u2026\u3002\uff01\uff1f\u0964\u061f")
_MARGIN: Final = "".join(map(chr, [*range(9, 14), *range(28, 33), 0x85, 0xA0])) + (
    "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b"
    "\u202f\u205f\u2060\u3000\ufeff"
)
_BREAKS: Final = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_LINE: Final = re.compile(f"[^{_MARGIN}{_BREAKS}](?:[^{_BREAKS}]*[^{_MARGIN}{_BREAKS}])?")
_BEFORE: Final = "•‣▪●·" + _MARGIN
_BEHIND: Final = (
    "\"'\u2019\u201d\u201c\u00bb\u00ab\u203a)]\u300d\u300f\uff09\u3011\u300b" + _MARGIN
)


@dataclass(slots=True)  # Frozen, it would take three times as long to make one.
class Line:
    """A line that has at least one letter or digit; it is never changed."""

    text: str
    """As it stands in the original, without bullet and white space at the ends."""
    span: Span
    """Where `text` stands."""
    words: int
    is_bulleted: bool
    ends_sentence: bool
    is_cut_off: bool
    """Whether it ends in an ellipsis."""
    tokens: tuple[str, ...]
    """Its words and separators, folded, as `tokenize` returns them."""


def split_lines(text: str) -> list[Line]:
    """Return the first `MAX_LINES` lines; wrapped ones are joined to whole paragraphs."""
    spans = list(islice(_spans(text), MAX_LINES))
    return [make_line(text, span) for span in unwrap(text, spans)]


def has_unread(text: str, lines: Sequence[Line]) -> bool:
    """Say whether a text goes on behind the last of its lines that were read."""
    return bool(lines) and _LETTER_OR_DIGIT.search(text, lines[-1].span[1]) is not None


def _spans(text: str) -> Iterator[Span]:
    for match in _LINE.finditer(text):
        start, end = match.span()
        if text[start].isalnum() or _LETTER_OR_DIGIT.search(text, start, end):
            yield start, end


def make_line(text: str, span: Span) -> Line:
    """Return the line that stands at `span`, its bullet cut off."""
    start, end = span
    raw = text[start:end]
    shown = raw if raw[:1].isalnum() else raw.lstrip(_BEFORE)
    tokens = tuple(tokenize(shown))
    ends_sentence, is_cut_off = False, False
    if not raw[-1:].isalnum():
        last = raw[-12:].rstrip(_BEHIND)
        ends_sentence = last[-1:] in _STOPS
        is_cut_off = last.endswith(("...", "\u2026"))
    # Named, the fields would take twice as long to set.
    return Line(
        shown,
        (end - len(shown), end),
        _count_words(shown, tokens),
        len(shown) < len(raw),
        ends_sentence,
        is_cut_off,
        tokens,
    )


def _count_words(text: str, tokens: tuple[str, ...]) -> int:
    """Return what `count_words` does, at a third of its cost."""
    is_ascii = text.isascii()
    if "_" in text or (not is_ascii and _UNEVEN.search(text)):
        return count_words(text)
    words = len(tokens)
    if not is_ascii or "'" in text or "-" in text:
        words -= len(_JOINT.findall(text))
    if SEPARATORS.isdisjoint(tokens):
        return words
    return words - sum(map(SEPARATORS.__contains__, tokens))
