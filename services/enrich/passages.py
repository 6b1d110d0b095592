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

READ_LIMIT_CHARS: Final = 100_000
"""Read of one article, headline included. The small English model takes 3 s for it; the
longest of 1,382 real articles had 49,264."""

TRUNCATED: Final = "enrichment_truncated"
"""The quality flag of an article that is longer than that."""

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

    def span(self, start: int, end: int) -> Span:
        """Return the place of `text[start:end]` in the original; it must not be empty."""
        return self._original(start), self._original(end - 1) + 1

    def _original(self, position: int) -> int:
        word = bisect_right(self.folded_starts, position) - 1
        return self.original_starts[word] + position - self.folded_starts[word]


def read_passages(article: Article) -> tuple[Passage, ...]:
    """Return what may be read, in the order of the page, up to the limit."""
    passages: list[Passage] = []
    offset = 0
    room = READ_LIMIT_CHARS
    for start, end in _readable(article):
        text = article.original.text[start:end]
        if len(text) > room:
            text = _cut(text, room)
        room -= end - start
        passage = _fold(text, start, offset)
        if passage.text:
            passages.append(passage)
            offset += len(passage.text)
        if room <= 0:
            break
    return tuple(passages)


def is_truncated(article: Article) -> bool:
    """Say whether the article goes on beyond what is read of it."""
    return sum(end - start for start, end in _readable(article)) > READ_LIMIT_CHARS


def language_of(article: Article) -> str | None:
    """Return the primary language in lower case, such as `en`; None if unknown."""
    return article.language.code.partition("-")[0].lower() if article.language else None


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


def _cut(text: str, chars: int) -> str:
    """Return at most the first `chars` characters, whole words if there are any."""
    kept = text[:chars]
    if text[chars].isspace() or kept[-1].isspace():
        return kept
    last_word = kept.rsplit(maxsplit=1)[-1]
    return kept[: -len(last_word)] or kept


def _fold(text: str, start: int, offset: int) -> Passage:
    words: list[str] = []
    folded: list[int] = []
    original: list[int] = []
    position = 0
    for word in _WORD.finditer(text):
        words.append(word.group())
        folded.append(position)
        original.append(start + word.start())
        position += len(word.group()) + 1
    return Passage(" ".join(words), offset, tuple(folded), tuple(original))
