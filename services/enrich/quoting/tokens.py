"""The words and marks of a text, and which of them begin with a capital."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

QUOTE: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""The word that stands for a quoted stretch."""

POSSESSIVE: Final = "'s"

MARK: Final = 0
SMALL: Final = 1
CAPITAL: Final = 2
"""A mark, a possessive or a quoted stretch; a word; a word with a capital, or a handle."""

_ACCENTS: Final = "\u0300-\u036f\u064b-\u0652\u0670"
"""Marks that belong to the letter before them: accents, and the vowels of Arabic."""

# What is said in brackets is passed over: "Ted Cruz (R-Texas) said". The length is bounded,
# so that a page of opening brackets is read once.
_WORD: Final = re.compile(
    rf"""
    [@#]?[^\W_]++ [{_ACCENTS}]*+                       # a word, part by part
        (?: (?:[.'\u2019&-](?!s\b))?+ [^\W_]++ [{_ACCENTS}]*+ )*+
    | ['\u2019]s\b                                     # a possessive
    | [(\[][^()\[\]]{{0,80}}[)\]]                        # an aside
    | --++ | \.\.++ | [^\w\s]                          # a mark
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

COMPANY_FORMS: Final = frozenset({"inc.", "ltd.", "corp.", "co."})
"""Parts of the name before them, a comma between or not: "Acme, Inc."."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words and marks in order, each list with an item for each."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    kinds: list[int]

    def add(self, word: str, start: int, end: int, kind: int) -> None:
        """Append one."""
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)
        self.kinds.append(kind)

    def join_form(self) -> None:
        """Take away the comma before "Inc.", if that is the last word."""
        if self.words[-1].lower() in COMPANY_FORMS and self.words[-2:-1] == [","]:
            for row in (self.words, self.starts, self.ends, self.kinds):
                del row[-2]


def read_tokens(
    text: str, quoted: Sequence[tuple[int, int]], cut: re.Pattern[str] | None
) -> Tokens:
    """Return the words of a text.

    Args:
        text: its white space folded.
        quoted: `(start, end)` of the stretches that are one `QUOTE` each, in order.
        cut: for a script without spaces, the words at which a row of letters is cut.
    """
    tokens = Tokens([], [], [], [])
    reached = 0
    for start, end in quoted:
        _read(text, (reached, start), tokens, cut)
        tokens.add(QUOTE, start, end, MARK)
        reached = end
    _read(text, (reached, len(text)), tokens, cut)
    return tokens


def _read(
    text: str, span: tuple[int, int], tokens: Tokens, cut: re.Pattern[str] | None
) -> None:
    """Add the words of a span."""
    segment = text[slice(*span)]
    if cut is not None or "(" in segment or "[" in segment:
        _read_any(text, span, tokens, cut)
        return
    # Nearly all that stands between two spaces is a word, or one with a mark behind it, which
    # is told in a third of the time that the pattern takes; without calls, in a fifth.
    words, starts, ends, kinds = tokens.words, tokens.starts, tokens.ends, tokens.kinds
    begin = span[0]
    for piece in segment.split(" "):
        end = begin + len(piece)
        if piece.isalpha():
            words.append(piece)
            starts.append(begin)
            ends.append(end)
            kinds.append(SMALL if piece.islower() or not piece[0].isupper() else CAPITAL)
        elif piece[-1:] in _PLAIN_MARKS and piece[:-1].isalpha():
            word, mark = piece[:-1], piece[-1]
            is_small = word.islower() or not word[0].isupper()
            keeps_dot = mark == "." and _has_dot(word)
            words += (piece,) if keeps_dot else (word, mark)
            starts += (begin,) if keeps_dot else (begin, end - 1)
            ends += (end,) if keeps_dot else (end - 1, end)
            kind = SMALL if is_small else CAPITAL
            kinds += (kind,) if keeps_dot else (kind, MARK)
            if keeps_dot:
                tokens.join_form()
        elif piece:
            _read_any(text, (begin, end), tokens, cut)
        begin = end + 1


def _read_any(
    text: str, span: tuple[int, int], tokens: Tokens, cut: re.Pattern[str] | None
) -> None:
    """Add the words of a span, whatever stands in it."""
    words, ends = tokens.words, tokens.ends
    for found in _WORD.finditer(text, *span):
        word = found.group()
        begin, end = found.span()
        first = word[0]
        if first.isalpha():
            if cut is not None:
                for piece in cut.finditer(word):
                    start = begin + piece.start()
                    tokens.add(piece.group(), start, begin + piece.end(), SMALL)
                continue
            kind = CAPITAL if first.isupper() else SMALL
        elif word == "." and words and ends[-1] == begin and _has_dot(words[-1]):
            words[-1] += "."
            ends[-1] += 1
            tokens.join_form()
            continue
        elif end - begin > 1 and first in "([":
            continue
        elif first in "'\u2019" and (end - begin > 1 or _is_possessive(text, begin)):
            word, kind = POSSESSIVE, MARK
        else:
            kind = MARK if not word[-1].isalnum() else CAPITAL if first == "@" else SMALL
        tokens.add(word, begin, end, kind)


def _has_dot(word: str) -> bool:
    """Say whether the dot behind a word belongs to it."""
    return word.lower() in _SHORT_FORMS or (len(word) == 1 and word.isupper())


def _is_possessive(text: str, at: int) -> bool:
    """Say whether an apostrophe stands behind a plural: "the voters' choice"."""
    return at > 0 and text[at - 1] == "s" and text[at + 1 : at + 2].isspace()
