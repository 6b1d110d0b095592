"""What enrichers read of an article: its headline and paragraphs, and nothing else.

Only text that has a place in the original is read, because what is found in it needs a
span. So the rail, prompts and navigation never reach an enricher.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Final

from services.enrich.lowering import lower
from shared.article import Article
from shared.values import Span

READ_LIMIT_CHARS: Final = 600_000
"""Read of one article, headline included: 100,000 words of English. The longest of 1,382
real articles had 49,264 characters."""

PASSAGE_LIMIT_CHARS: Final = 10_000
"""A longer paragraph is read as several passages, so that a deadline can be kept and a
model's memory stays small. The longest of 884 real articles had 12,577."""

COMBINING: Final = r"\u0300-\u036f\u064b-\u0652\u0670"
"""For a class of characters: accents that stand behind their letter, and the vowels of Arabic.
They are no `\\w`, though the letter goes on with them."""

_COMBINING: Final = re.compile(f"[{COMBINING}]")
_WORD: Final = re.compile(r"(\w+)")
_WORD_WITH_COMBINING: Final = re.compile(rf"(\w[\w{COMBINING}]*)")
_LONG_GAP: Final = re.compile(r"\s{2,}")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a passage in lower case, in order: letters, digits and underscores in a row.

    So "l'arm\u00e9e" is two words, and so is "cease-fire": what holds them together is the gap.
    """

    folded: tuple[str, ...]
    """As they stand in `Passage.lower`."""
    gaps: tuple[str, ...]
    """What stands before each word, and behind the last: one more than there are words."""
    starts: tuple[int, ...]
    """Where each word begins in `Passage.text`."""


def has_combining(text: str) -> bool:
    """Say whether any letter is written as two characters: then slower patterns are needed."""
    return not text.isascii() and _COMBINING.search(text) is not None


def find_words(lower_text: str) -> Words:
    """Return the words of a text that is in lower case already, accents with their letters."""
    pieces = (_WORD_WITH_COMBINING if has_combining(lower_text) else _WORD).split(lower_text)
    starts = tuple(accumulate(map(len, pieces)))[:-1:2]
    return Words(tuple(pieces[1::2]), tuple(pieces[::2]), starts)


@dataclass(frozen=True)
class Passage:
    """A headline or paragraph with every run of white space folded to one space.

    Pages break lines anywhere, and a name broken over two lines is lost to most readers.
    What several enrichers need of the text is found when the first of them asks, and kept.
    """

    text: str
    offset: int
    """Characters of text read before this passage: the same with and without a rail."""
    folded_starts: tuple[int, ...]
    original_starts: tuple[int, ...]
    """Where each stretch without folded white space begins, in `text` and in the original."""
    is_headline: bool = False

    @cached_property
    def lower(self) -> str:
        """The text in lower case and ASCII digits, every character at its place."""
        return lower(self.text)

    @cached_property
    def words(self) -> Words:
        """The words of `lower`: a third of a millisecond for 1,000 of them."""
        return find_words(self.lower)

    def span(self, start: int, end: int) -> Span:
        """Return the place of `text[start:end]` in the original; it must not be empty."""
        if len(self.folded_starts) == 1:
            begin = self.original_starts[0]
            return begin + start, begin + end
        return self._original(start), self._original(end - 1) + 1

    def _original(self, position: int) -> int:
        stretch = bisect_right(self.folded_starts, position) - 1
        return self.original_starts[stretch] + position - self.folded_starts[stretch]


def read_passages(article: Article) -> tuple[Passage, ...]:
    """Return what may be read, in the order of the page, up to the limit."""
    headline = article.headline.span if article.headline else None
    passages: list[Passage] = []
    offset = 0
    room = READ_LIMIT_CHARS
    for start, end in _readable(article):
        for begin, stop in _pieces(article.original.text, start, end, room=room):
            text = article.original.text[begin:stop]
            passage = _fold(text, begin, offset, is_headline=(start, end) == headline)
            if passage.text:
                passages.append(passage)
                offset += len(passage.text)
        room -= end - start
        if room <= 0:
            break
    return tuple(passages)


def _pieces(text: str, start: int, end: int, *, room: int) -> Iterator[Span]:
    """Yield the span in pieces of at most `PASSAGE_LIMIT_CHARS`, `room` in all."""
    stop = _end(text, start, end, room)
    while stop - start > PASSAGE_LIMIT_CHARS:
        cut = _end(text, start, stop, PASSAGE_LIMIT_CHARS)
        yield start, cut
        start = cut
    yield start, stop


def _end(text: str, start: int, end: int, chars: int) -> int:
    """Return where the first `chars` characters end, whole words if there are any."""
    if end - start <= chars:
        return end
    cut = start + chars
    kept = text[start:cut]
    if text[cut].isspace() or kept[-1].isspace():
        return cut
    last_word = kept.rsplit(maxsplit=1)[-1]
    return cut - len(last_word) if len(last_word) < len(kept.strip()) else cut


def is_truncated(article: Article) -> bool:
    """Say whether the article goes on beyond what is read of it."""
    return sum(end - start for start, end in _readable(article)) > READ_LIMIT_CHARS


def _readable(article: Article) -> Iterator[Span]:
    """Yield the spans of headline and paragraphs, sorted and without overlap."""
    spans = [] if article.body is None else [span for span in article.body.spans if span]
    if article.headline is not None and article.headline.span is not None:
        spans.append(article.headline.span)
    reached = 0
    size = len(article.original.text)
    for start, end in sorted(spans):
        begin, stop = max(start, reached), min(end, size)
        if begin < stop:
            yield begin, stop
            reached = stop


def _fold(text: str, start: int, offset: int, *, is_headline: bool) -> Passage:
    stripped = text.strip()
    begin = start + text.find(stripped)
    folded = " ".join(stripped.split())
    folded_starts = [0]
    original_starts = [begin]
    if len(folded) < len(stripped):
        lost = 0
        for gap in _LONG_GAP.finditer(stripped):
            lost += gap.end() - gap.start() - 1
            folded_starts.append(gap.end() - lost)
            original_starts.append(begin + gap.end())
    return Passage(folded, offset, tuple(folded_starts), tuple(original_starts), is_headline)
