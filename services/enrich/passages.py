"""What enrichers read of an article: its headline and paragraphs, and nothing else.

Only text that has a place in the original is read, because what is found in it needs a
span. So the rail, prompts and navigation never reach an enricher.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from shared.article import Article
from shared.values import Span

READ_LIMIT_CHARS: Final = 600_000
"""Read of one article, headline included: 100,000 words of English. The longest of 1,382
real articles had 49,264 characters."""

PASSAGE_LIMIT_CHARS: Final = 10_000
"""A longer paragraph is read as several passages, so that a deadline can be kept and a
model's memory stays small. The longest paragraph of real news is shorter by far."""

_WORD: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A headline or paragraph with every run of white space folded to one space.

    Pages break lines anywhere, and a name broken over two lines is lost to most readers.
    """

    text: str
    offset: int
    """Characters of text read before this passage: the same with and without a rail."""
    folded_starts: tuple[int, ...]
    original_starts: tuple[int, ...]
    """Where each word begins, in `text` and in the original."""
    is_headline: bool = False

    def span(self, start: int, end: int) -> Span:
        """Return the place of `text[start:end]` in the original; it must not be empty."""
        return self._original(start), self._original(end - 1) + 1

    def _original(self, position: int) -> int:
        word = bisect_right(self.folded_starts, position) - 1
        return self.original_starts[word] + position - self.folded_starts[word]


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
    words: list[str] = []
    folded: list[int] = []
    original: list[int] = []
    position = 0
    for word in _WORD.finditer(text):
        words.append(word.group())
        folded.append(position)
        original.append(start + word.start())
        position += len(word.group()) + 1
    return Passage(" ".join(words), offset, tuple(folded), tuple(original), is_headline)
