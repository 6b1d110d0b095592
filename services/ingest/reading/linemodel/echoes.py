"""How much of what a line tells is told elsewhere in the page: its words, by number."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.linemodel.characters import Characters, Integers, Kind
from services.ingest.reading.linemodel.columns import Columns, Mask, Numbers

_TELLING_CHARS: Final = 4
_CHARS_READ: Final = 16
"""Words that agree so far are taken as one, which also takes in endings of long words."""
_UNSPACED_CHARS: Final = 2
HEAD_CHARS: Final = 6

Hashes = NDArray[np.uint64]

# A word is numbered by its characters as digits of a number to an odd base, modulo 2**64;
# the inverse takes out how far into the page it stands.
_BASE: Final = 1_099_511_628_211
_INVERSE: Final = pow(_BASE, -1, 2**64)

_TABLED: Final = 32_768
"""More characters than most pages have."""

_HEAD_WORDS: Final = range(4, 26)
_REPEATED: Final = 0.3
_LENGTH: Final = 0.02
_LENGTH_WORDS: Final = 10
_DISTANCE_COST: Final = 0.002


def _digits() -> Hashes:
    """Return the digit of every character of the Basic Multilingual Plane.

    It is that of the small letter.
    """
    lowered = (chr(code).lower() for code in range(0x10000))
    return np.array(
        [ord(lower) + 1 if len(lower) == 1 else code + 1 for code, lower in enumerate(lowered)],
        dtype=np.uint64,
    )


_DIGITS: Final = _digits()


def _powers(base: int, count: int) -> Hashes:
    """Return the powers of a base from that of zero on, modulo 2**64."""
    powers = np.full(count, base, dtype=np.uint64)
    powers[0] = 1
    np.multiply.accumulate(powers, out=powers)
    return powers


_POWERS: Final = _powers(_BASE, _TABLED)
_INVERSES: Final = _powers(_INVERSE, _TABLED)


class Hasher:
    """The hashes of any runs of characters of a page; its letters count as small ones."""

    def __init__(self, read: Characters) -> None:
        digits = _DIGITS.take(read.codes, mode="clip")
        size = len(digits)
        powers = _POWERS[:size] if size <= _TABLED else _powers(_BASE, size)
        self._inverses = _INVERSES if size <= _TABLED else _powers(_INVERSE, size)
        self._total = np.zeros(size + 1, dtype=np.uint64)
        digits *= powers
        np.cumsum(digits, out=self._total[1:])

    def find(self, starts: Integers, ends: Integers) -> Hashes:
        """Return one for each `[start, end)`."""
        sums = self._total[np.minimum(ends, len(self._total) - 1)] - self._total[starts]
        hashes: Hashes = sums * self._inverses[starts]
        return hashes


def hash_text(text: str) -> int:
    """Return the hash that `Hasher` finds for the same run of characters."""
    total = 0
    for character in reversed(text.lower()):
        total = (total * _BASE + ord(character) + 1) % 2**64
    return total


def rank(hashes: Hashes) -> Integers:
    """Return the place of each among the different ones in order; the same for the same.

    `np.unique` knows it too, in one and a half times the time.
    """
    order = hashes.argsort()
    ranked = hashes[order]
    is_new = np.zeros(len(hashes), dtype=np.bool_)
    is_new[1:] = ranked[1:] != ranked[:-1]
    ranks = np.empty(len(hashes), dtype=np.int64)
    ranks[order] = is_new.cumsum()
    return ranks


@dataclass(frozen=True, slots=True)
class Words:
    """The telling words of a page, each line's once: the long ones."""

    line: Integers
    word: Integers
    """A number for each word, from 0; the same for the same word."""
    is_name: Mask
    """Whether it has a capital, but does not begin its line."""
    count: int
    """How many different words there are."""


def read_words(read: Characters, hasher: Hasher) -> Words:
    """Return the telling words of all lines."""
    first = read.kinds[read.word_starts]
    is_unspaced = first == Kind.UNSPACED
    lengths = read.word_ends - read.word_starts
    is_telling = ((lengths >= _TELLING_CHARS) & (first != Kind.DIGIT)) | is_unspaced
    (telling,) = is_telling.nonzero()
    starts = read.word_starts[telling]
    ends = starts + np.where(
        is_unspaced[telling], _UNSPACED_CHARS, np.minimum(lengths[telling], _CHARS_READ)
    )
    line = read.word_line[telling]
    numbers = rank(hasher.find(starts, ends))
    count = int(numbers.max()) + 1 if len(numbers) else 0
    pairs, index = np.unique(line * max(count, 1) + numbers, return_index=True)
    line = pairs // max(count, 1)
    is_name = (first[telling][index] == Kind.UPPER) & (starts[index] > read.line_starts[line])
    return Words(line=line, word=pairs % max(count, 1), is_name=is_name, count=count)


def echo(words: Words, mass: Numbers, *, names: bool = False) -> Numbers:
    """Return which share of each line's words stands in other lines, from 0 to 1.

    `mass` says how much each line counts as such an other. A line without words has 0.
    """
    line, word = words.line, words.word
    own = mass[line]
    told = np.bincount(word, own, max(words.count, 1))
    others = np.minimum(np.maximum(told[word] - own, 0.0), 1.0)
    if names:
        line, others = line[words.is_name], others[words.is_name]
    count = np.bincount(line, minlength=len(mass))
    return np.bincount(line, others, len(mass)) / np.maximum(count, 1)


def guess_headline(columns: Columns, start: int) -> tuple[int, float]:
    """Return the line down to `start` that most looks like a headline, and how much."""
    words, place = columns["words"], np.arange(columns.rows)
    worth = (
        columns["echo"]
        + _REPEATED * (columns["copies"] > 1)
        + _LENGTH * np.minimum(words, _LENGTH_WORDS)
        - _DISTANCE_COST * (start - place)
    )
    may_head = (place <= start) & (words >= _HEAD_WORDS.start) & (words < _HEAD_WORDS.stop)
    worth = np.where(may_head, worth, -1.0)
    best = int(worth.argmax())
    return best, float(worth[best])


def hits(words: Words, line: int, rows: int) -> Numbers:
    """Return how many words of one line stand in each of the lines."""
    wanted = np.zeros(max(words.count, 1))
    wanted[words.word[words.line == line]] = 1.0
    shared: Numbers = np.bincount(words.line, wanted[words.word], rows).astype(np.float64)
    return shared
