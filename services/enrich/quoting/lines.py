"""A passage as a row of words, in which each quoted stretch is one."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from services.enrich.quoting.marks import Run
from services.enrich.sentences import split_sentences

QUOTE: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""The word that stands for a quoted stretch."""

POSSESSIVE: Final = "'s"

MARK: Final = 0
SMALL: Final = 1
CAPITAL: Final = 2
"""A mark, a possessive or a quoted stretch; a word; a word with a capital, or a handle."""

_LONGEST_SENTENCE_WORDS: Final = 150
"""What is looked for in a sentence is looked for in all of it, at each quote: the bound keeps
that linear. No sentence of 147 articles of news reaches it."""

# What is said in brackets is passed over: "Ted Cruz (R-Texas) said". The length is bounded,
# so that a page of opening brackets is read once.
_WORD: Final = re.compile(
    r"""
    [@#]?[^\W_]+ (?:[.'\u2019&-](?!s\b)[^\W_]+)*     # a word
    | ['\u2019]s\b                                  # a possessive
    | [(\[][^()\[\]]{0,80}[)\]]                      # an aside
    | --+ | \.\.+ | [^\w\s]                         # a mark
    """,
    re.VERBOSE,
)

_PLAIN_MARKS: Final = frozenset(".,:;!?")

_SHORT_FORMS: Final = frozenset(
    """
    mr mrs ms dr prof sen sens rep reps gov lt col gen capt sgt rev hon st jr sr
    u.s u.k u.n d.c inc corp co ltd no adm maj messrs atty asst
    """.split()  # noqa: SIM905 - a list is longer
)
"""Words that keep their dot."""


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

    def sentence_at(self, word: int) -> tuple[int, int]:
        """Return the sentence in which a word stands."""
        return self.sentences[self.sentence_number(word)]

    def sentence_number(self, word: int) -> int:
        """Return how many sentences stand before that of a word."""
        return bisect_right(self.sentences, word, key=_first) - 1

    def is_word(self, at: int) -> bool:
        """Say whether a word stands there, no mark and no quoted stretch."""
        return self.kinds[at] != MARK

    def is_capital(self, at: int) -> bool:
        """Say whether the word begins with a capital."""
        return self.kinds[at] == CAPITAL


def _first(sentence: tuple[int, int]) -> int:
    return sentence[0]


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
    row = _Row()
    quotes: dict[int, int] = {}
    reached = 0
    for number, run in runs:
        _read(text, (reached, run.opened), row, cut)
        quotes[len(row.words)] = number
        row.add(QUOTE, run.opened, run.closed, MARK)
        reached = run.closed
    _read(text, (reached, len(text)), row, cut)
    return Line(
        text,
        tuple(row.words),
        tuple(map(str.lower, row.words)),
        tuple(row.starts),
        tuple(row.ends),
        bytes(row.kinds),
        tuple(at for at, kind in enumerate(row.kinds) if kind == CAPITAL),
        quotes,
        _sentences(text, row.starts, row.ends, language),
    )


class _Row:
    """The words of a line while they are read."""

    __slots__ = ("ends", "kinds", "starts", "words")

    def __init__(self) -> None:
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.kinds: list[int] = []

    def add(self, word: str, start: int, end: int, kind: int) -> None:
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)
        self.kinds.append(kind)


def _read(text: str, span: tuple[int, int], row: _Row, cut: re.Pattern[str] | None) -> None:
    """Add the words of a span to the row."""
    segment = text[slice(*span)]
    if cut is not None or "(" in segment or "[" in segment:
        _read_any(text, span, row, cut)
        return
    # Nearly all that stands between two spaces is a word, or one with a mark behind it, which
    # is told in a third of the time that the pattern takes.
    begin = span[0]
    for piece in segment.split(" "):
        end = begin + len(piece)
        if piece.isalpha():
            row.add(piece, begin, end, CAPITAL if piece[0].isupper() else SMALL)
        elif piece[-1:] in _PLAIN_MARKS and piece[:-1].isalpha():
            word = piece[:-1]
            row.add(word, begin, end - 1, CAPITAL if word[0].isupper() else SMALL)
            if piece[-1] == "." and _keeps_dot(row, end - 1):
                row.words[-1] = piece
                row.ends[-1] = end
            else:
                row.add(piece[-1], end - 1, end, MARK)
        elif piece:
            _read_any(text, (begin, end), row, cut)
        begin = end + 1


def _read_any(text: str, span: tuple[int, int], row: _Row, cut: re.Pattern[str] | None) -> None:
    """Add the words of a span to the row, whatever stands in it."""
    words, starts, ends, kinds = row.words, row.starts, row.ends, row.kinds
    for found in _WORD.finditer(text, *span):
        word = found.group()
        begin, end = found.span()
        first = word[0]
        if first.isalpha():
            if cut is not None:
                for piece in cut.finditer(word):
                    row.add(piece.group(), begin + piece.start(), begin + piece.end(), SMALL)
                continue
            kind = CAPITAL if first.isupper() else SMALL
        elif word == "." and _keeps_dot(row, begin):
            words[-1] += "."
            ends[-1] += 1
            continue
        elif end - begin > 1 and first in "([":
            continue
        elif first in "'\u2019" and (end - begin > 1 or _is_possessive(text, begin)):
            word, kind = POSSESSIVE, MARK
        else:
            kind = MARK if not word[-1].isalnum() else CAPITAL if first == "@" else SMALL
        words.append(word)
        starts.append(begin)
        ends.append(end)
        kinds.append(kind)


def _keeps_dot(row: _Row, at: int) -> bool:
    """Say whether the dot belongs to the word before it."""
    if not row.words or row.ends[-1] != at:
        return False
    last = row.words[-1]
    return last.lower() in _SHORT_FORMS or (len(last) == 1 and last.isupper())


def _is_possessive(text: str, at: int) -> bool:
    """Say whether an apostrophe stands behind a plural: "the voters' choice"."""
    return at > 0 and text[at - 1] == "s" and text[at + 1 : at + 2].isspace()


def _sentences(
    text: str, starts: Sequence[int], ends: Sequence[int], language: str | None
) -> tuple[tuple[int, int], ...]:
    """Return the sentences as words; what ends inside a quoted stretch ends nothing."""
    sentences: list[tuple[int, int]] = []
    first = at = 0
    for _, stop in split_sentences(text, language):
        while at < len(starts) and ends[at] <= stop:
            at += 1
        inside = at < len(starts) and starts[at] < stop
        if not inside and at > first:
            sentences.extend(_cut(first, at))
            first = at
    if first < len(starts):
        sentences.extend(_cut(first, len(starts)))
    return tuple(sentences)


def _cut(first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence, in pieces where it is longer than any that somebody wrote."""
    for begin in range(first, last, _LONGEST_SENTENCE_WORDS):
        yield begin, min(last, begin + _LONGEST_SENTENCE_WORDS)
