"""The words and marks of a passage, found by one pattern, and which of them are capitals."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import add, itemgetter
from typing import Final

QUOTE: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""The word that stands for a quoted stretch."""

POSSESSIVE: Final = "'s"

MARK: Final = 0
SMALL: Final = 1
CAPITAL: Final = 2
"""A mark, a possessive or a quoted stretch; a word; a word with a capital, or a handle."""

# One group: what `split` returns is gaps and words in turn, found without a step of Python
# for each.
_WORD: Final = re.compile(
    r"""
    (
      [@#]?[^\W_]++ (?:[.'\u2019&-](?!s\b)[^\W_]++)*+    # a word
    | ['\u2019]s\b                                       # a possessive
    | --++ | \.\.++ | [^\w\s]                            # a mark
    )
    """,
    re.VERBOSE,
)

# What is said in brackets is passed over: "Ted Cruz (R-Texas) said". The length is bounded,
# so that a page of opening brackets is read once.
_ASIDE: Final = re.compile(rf"[(\[][^()\[\]{QUOTE}]{{0,80}}[)\]]")

_KINDS: Final = bytes(
    CAPITAL if 65 <= code <= 90 else SMALL if 48 <= code <= 57 or 97 <= code <= 122 else MARK
    for code in range(256)
)
_NO_CAPITALS: Final = bytes(SMALL if code == CAPITAL else code for code in range(256))
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_TOLD_BY_MORE: Final = re.compile(r"[.'\u2019@#]")
"""What begins a word of which the first character does not tell all."""

_SHORT_FORMS: Final = frozenset(
    """
    mr mrs ms dr prof sen sens rep reps gov lt col gen capt sgt rev hon st jr sr
    u.s u.k u.n d.c inc corp co ltd no adm maj messrs atty asst
    """.split()  # noqa: SIM905 - a list is longer
)
"""Words that keep their dot."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words and marks in order."""

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    kinds: bytearray


def read_tokens(
    text: str, quoted: Sequence[tuple[int, int]], cut: re.Pattern[str] | None
) -> Tokens:
    """Return the words of a text.

    Args:
        text: its white space folded.
        quoted: `(start, end)` of the stretches that are one `QUOTE` each, in order.
        cut: for a script without spaces, the words at which a row of letters is cut.
    """
    pieces = _WORD.split(_masked(text, quoted))
    words = pieces[1::2]
    starts = list(accumulate(map(len, pieces)))[:-1:2]
    if cut is not None:
        words, starts = _cut(words, starts, cut)
    firsts = "".join(map(itemgetter(0), words))
    tokens = Tokens(
        words,
        list(map(str.lower, words)),
        starts,
        list(map(add, starts, map(len, words))),
        _kinds(firsts, has_capitals=cut is None),
    )
    _settle(tokens, firsts, text)
    return tokens


def _masked(text: str, quoted: Sequence[tuple[int, int]]) -> str:
    """Return the text with `QUOTE` and spaces for what is quoted, and spaces for asides."""
    parts: list[str] = []
    reached = 0
    for start, end in quoted:
        parts += (text[reached:start], QUOTE, " " * (end - start - 1))
        reached = end
    masked = "".join((*parts, text[reached:]))
    if "(" in masked or "[" in masked:
        return _ASIDE.sub(_blank, masked)
    return masked


def _blank(aside: re.Match[str]) -> str:
    return " " * (aside.end() - aside.start())


def _cut(
    words: Sequence[str], starts: Sequence[int], cut: re.Pattern[str]
) -> tuple[list[str], list[int]]:
    """Return the words with each row of letters cut."""
    pieces: list[str] = []
    places: list[int] = []
    for word, start in zip(words, starts, strict=True):
        parts = cut.finditer(word) if word[0].isalpha() else iter(())
        found = [(part.group(), start + part.start()) for part in parts] or [(word, start)]
        pieces.extend(piece for piece, _ in found)
        places.extend(place for _, place in found)
    return pieces, places


def _kinds(firsts: str, *, has_capitals: bool) -> bytearray:
    """Return what each word is as its first character tells."""
    kinds = bytearray(firsts.encode("ascii", "replace").translate(_KINDS))
    if not firsts.isascii():
        for found in _NOT_ASCII.finditer(firsts):
            char = found.group()
            if char.isalnum():
                kinds[found.start()] = CAPITAL if char.isupper() and char.isalpha() else SMALL
    return kinds if has_capitals else kinds.translate(_NO_CAPITALS)


def _settle(tokens: Tokens, firsts: str, text: str) -> None:
    """Give short forms their dots, name possessives, and tell handles from their marks."""
    words, lower, ends = tokens.words, tokens.lower, tokens.ends
    dots: list[int] = []
    for found in _TOLD_BY_MORE.finditer(firsts):
        at, first = found.start(), found.group()
        if first == ".":
            if words[at] == "." and _keeps_dot(tokens, at):
                words[at - 1] += "."
                lower[at - 1] += "."
                ends[at - 1] += 1
                dots.append(at)
        elif first in "@#":
            if len(words[at]) > 1:
                tokens.kinds[at] = CAPITAL if first == "@" else SMALL
        elif len(words[at]) > 1 or _is_possessive(text, tokens.starts[at]):
            words[at] = lower[at] = POSSESSIVE
    if dots:
        _drop(tokens, dots)


def _drop(tokens: Tokens, at: Sequence[int]) -> None:
    """Remove some words, given in order."""
    for one in reversed(at):
        del tokens.words[one], tokens.lower[one], tokens.starts[one], tokens.ends[one]
        del tokens.kinds[one]


def _keeps_dot(tokens: Tokens, at: int) -> bool:
    """Say whether the dot belongs to the word before it."""
    if at == 0 or tokens.ends[at - 1] != tokens.starts[at]:
        return False
    last = tokens.words[at - 1]
    return tokens.lower[at - 1] in _SHORT_FORMS or (len(last) == 1 and last.isupper())


def _is_possessive(text: str, at: int) -> bool:
    """Say whether an apostrophe stands behind a plural: "the voters' choice"."""
    return at > 0 and text[at - 1] == "s" and text[at + 1 : at + 2].isspace()
