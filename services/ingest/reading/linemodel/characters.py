"""What kind each character of a page is, and where its lines and words begin and end."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]


class Kind:
    """Kinds of characters that a line of prose and a line of a menu have more or less of.

    Plain numbers, because an array is compared with one ten times as fast as with an enum's.
    """

    OTHER: Final = 0
    SPACE: Final = 1
    LOWER: Final = 2
    UPPER: Final = 3
    CASELESS: Final = 4
    """A letter of a script without capitals, or a mark upon a letter."""
    UNSPACED: Final = 5
    """A letter of a script without spaces; each counts as a word."""
    DIGIT: Final = 6
    STOP: Final = 7
    """Ends a sentence that tells."""
    COMMA: Final = 8
    CALL: Final = 9
    """Ends a sentence that asks or exclaims."""
    QUOTE: Final = 10
    BRACKET: Final = 11
    COLON: Final = 12
    DASH: Final = 13
    SEPARATOR: Final = 14
    """Stands between the entries of a menu."""
    SIGN: Final = 15
    """Of currency, of addresses, of rights."""


KIND_NAMES: Final = tuple(name.lower() for name in vars(Kind) if name.isupper())
"""The names of the kinds, in order."""
KINDS: Final = len(KIND_NAMES)

_LISTED: Final = {
    Kind.STOP: ".\u2026\u3002\uff0e\u0964\u06d4\u17d4\u1362",
    Kind.COMMA: ",;\u3001\uff0c\uff1b\u060c\u061b",
    Kind.CALL: "!?\uff01\uff1f\u061f",
    Kind.QUOTE: "\"'`\u00b4\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039"
    "\u300c\u300d\u300e\u300f",
    Kind.BRACKET: "()[]{}\uff08\uff09\u3010\u3011",
    Kind.COLON: ":\uff1a",
    Kind.DASH: "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    Kind.SEPARATOR: "|/\\\u203a>\u2192\u00b7\u2022\u2023\u25aa\u25cf",
    Kind.SIGN: "@#&%$\u20ac\u00a3\u00a5\u00a9\u00ae\u2122+*=_~^<",
}
_BY_CATEGORY: Final = {
    "Ll": Kind.LOWER,
    "Lu": Kind.UPPER,
    "Lt": Kind.UPPER,
    "Lo": Kind.CASELESS,
    "Lm": Kind.CASELESS,
    "Mn": Kind.CASELESS,
    "Mc": Kind.CASELESS,
    "Nd": Kind.DIGIT,
    "Zs": Kind.SPACE,
    "Zl": Kind.SPACE,
    "Zp": Kind.SPACE,
    "Cc": Kind.SPACE,
    "Cf": Kind.CASELESS,
}
_UNSPACED: Final = ((0x0E00, 0x0EFF), (0x3040, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF))
_PLANE: Final = 0x10000


def _table() -> NDArray[np.uint8]:
    """Return the kind of every character of the Basic Multilingual Plane."""
    kinds = [_BY_CATEGORY.get(unicodedata.category(chr(code)), 0) for code in range(_PLANE)]
    for kind, characters in _LISTED.items():
        for character in characters:
            kinds[ord(character)] = kind
    for first, last in _UNSPACED:
        for code in range(first, last + 1):
            if kinds[code] == Kind.CASELESS:
                kinds[code] = Kind.UNSPACED
    return np.array(kinds, dtype=np.uint8)


_TABLE: Final = _table()

_ALONE: Final = 2
_PART: Final = np.zeros(KINDS, dtype=np.uint8)
_PART[[Kind.LOWER, Kind.UPPER, Kind.CASELESS, Kind.DIGIT]] = 1
_PART[Kind.UNSPACED] = _ALONE
"""For each kind, whether it is part of a word, and whether it is one alone."""


@dataclass(frozen=True, slots=True)
class Characters:
    """The characters of all lines of a page, one after the other, and its words."""

    codes: NDArray[np.uint32]
    """Code points; a line feed ends each line."""
    kinds: NDArray[np.uint8]
    line_starts: Integers
    line_ends: Integers
    """One past the last character of each line, where its line feed stands."""
    line_of: Integers
    """The line of each character."""
    word_starts: Integers
    word_ends: Integers
    word_line: Integers
    """The line of each word."""
    words: Integers
    """How many words each line has."""

    @property
    def lines(self) -> int:
        """The number of lines."""
        return len(self.line_starts)


def read_characters(texts: Sequence[str]) -> Characters:
    """Return the characters of lines, each as long as it is; at least one line is needed."""
    encoded = "\n".join([*texts, ""]).encode("utf-32-le", "surrogatepass")
    codes = np.frombuffer(encoded, dtype=np.uint32)
    kinds = _TABLE.take(codes, mode="clip")
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    line_ends = (lengths + 1).cumsum() - 1
    line_of = np.arange(len(texts)).repeat(lengths + 1)
    part = _PART.take(kinds)
    changes = part[1:] != part[:-1]
    begins = part > 0
    ends = begins.copy()
    begins[1:] &= changes | (part[1:] == _ALONE)
    ends[:-1] &= changes | (part[:-1] == _ALONE)
    (word_starts,) = begins.nonzero()
    (last_characters,) = ends.nonzero()
    word_line = line_of[word_starts]
    return Characters(
        codes=codes,
        kinds=kinds,
        line_starts=line_ends - lengths,
        line_ends=line_ends,
        line_of=line_of,
        word_starts=word_starts,
        word_ends=last_characters + 1,
        word_line=word_line,
        words=np.bincount(word_line, minlength=len(texts)),
    )
