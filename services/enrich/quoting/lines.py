"""A passage as a row of words, in which each quoted stretch is one."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from services.enrich.quoting.marks import Run
from services.enrich.quoting.tokens import CAPITAL, MARK, read_tokens
from services.enrich.sentences import split_sentences

_CAPITALS: Final = re.compile(bytes([CAPITAL]))

_LONGEST_SENTENCE_WORDS: Final = 150
"""What is looked for in a sentence is looked for in all of it, at each quote: the bound keeps
that linear. No sentence of 147 articles of news reaches it."""


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a passage, in order, with what each is."""

    text: str
    words: tuple[str, ...]
    """As printed; a quoted stretch is `QUOTE`, a possessive `POSSESSIVE`."""
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    """Of each word, in `text`."""
    kinds: bytes
    """Of each word: `MARK`, `SMALL` or `CAPITAL`."""
    capitals: tuple[int, ...]
    """Indices of the words that begin with a capital."""
    runs: Mapping[int, int]
    """{index of a `QUOTE`: number of its run among those of the article}."""
    sentences: tuple[tuple[int, int], ...]
    """First word and the one behind the last of each sentence; together all words."""
    first_words: tuple[int, ...]
    """Of each sentence."""

    def sentence_at(self, word: int) -> tuple[int, int]:
        """Return the sentence in which a word stands."""
        return self.sentences[bisect_right(self.first_words, word) - 1]

    def sentence_number(self, word: int) -> int:
        """Return how many sentences stand before that of a word."""
        return bisect_right(self.first_words, word) - 1

    def is_word(self, at: int) -> bool:
        """Say whether a word stands there, no mark and no quoted stretch."""
        return self.kinds[at] != MARK

    def is_capital(self, at: int) -> bool:
        """Say whether the word begins with a capital."""
        return self.kinds[at] == CAPITAL


def read_line(
    text: str,
    runs: Sequence[tuple[int, Run]],
    *,
    language: str | None,
    cut: re.Pattern[str] | None,
) -> Line:
    """Return the words of a passage.

    Args:
        text: the passage.
        runs: `(number, run)` of what is quoted in it, in order.
        language: the primary language.
        cut: for a script without spaces, the words at which a row of letters is cut.
    """
    tokens = read_tokens(text, [(run.opened, run.closed) for _, run in runs], cut)
    starts = tokens.starts
    quotes = {bisect_left(starts, run.opened): number for number, run in runs}
    kinds = bytes(tokens.kinds)
    sentences = _sentences(text, starts, tokens.ends, language)
    return Line(
        text,
        tuple(tokens.words),
        tuple(map(str.lower, tokens.words)),
        tuple(starts),
        tuple(tokens.ends),
        kinds,
        tuple(found.start() for found in _CAPITALS.finditer(kinds)),
        quotes,
        sentences,
        tuple(first for first, _ in sentences),
    )


def _sentences(
    text: str, starts: Sequence[int], ends: Sequence[int], language: str | None
) -> tuple[tuple[int, int], ...]:
    """Return the sentences as words; what ends inside a quoted stretch ends nothing."""
    sentences: list[tuple[int, int]] = []
    first = at = 0
    for _, stop in split_sentences(text, language):
        at = bisect_right(ends, stop, at)
        inside = at < len(starts) and starts[at] < stop
        if not inside and at > first:
            if at - first <= _LONGEST_SENTENCE_WORDS:
                sentences.append((first, at))
            else:
                sentences.extend(_cut(first, at))
            first = at
    if first < len(starts):
        sentences.extend(_cut(first, len(starts)))
    return tuple(sentences)


def _cut(first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence, in pieces where it is longer than any that somebody wrote."""
    for begin in range(first, last, _LONGEST_SENTENCE_WORDS):
        yield begin, min(last, begin + _LONGEST_SENTENCE_WORDS)
