"""What each line shows by itself: its length, its characters, how it begins and ends."""

from collections import Counter
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

import numpy as np

from services.ingest.reading.linemodel.characters import KIND_NAMES, KINDS, Characters, Kind
from services.ingest.reading.linemodel.columns import Columns, Mask
from services.ingest.reading.lines import Line

_SHORT_WORD: Final = 3
_LONG_WORD: Final = 9
_YEAR_DIGITS: Final = 4

_SHARES: Final = [
    Kind.UPPER,
    Kind.DIGIT,
    Kind.SPACE,
    Kind.SIGN,
]
_COUNTS: Final = [
    Kind.STOP,
    Kind.COMMA,
    Kind.CALL,
    Kind.QUOTE,
    Kind.BRACKET,
    Kind.COLON,
    Kind.DASH,
    Kind.SEPARATOR,
    Kind.SIGN,
    Kind.OTHER,
]
_GOES_ON: Final = np.isin(np.arange(KINDS), (Kind.SPACE, Kind.QUOTE, Kind.UNSPACED))
"""For each kind, whether a new sentence may begin with it behind a stop."""
_get_words: Final = attrgetter("words")
_get_ends: Final = attrgetter("ends_sentence")
_get_cut: Final = attrgetter("is_cut_off")
_get_bullet: Final = attrgetter("is_bulleted")

_FIRSTS: Final = np.array((Kind.UPPER, Kind.LOWER, Kind.DIGIT, Kind.QUOTE), np.uint8)
_LASTS: Final = np.array(
    (Kind.COMMA, Kind.CALL, Kind.QUOTE, Kind.BRACKET, Kind.COLON, Kind.DIGIT), np.uint8
)
_SHARE_NAMES: Final = tuple(f"share_{KIND_NAMES[kind]}" for kind in _SHARES)
_COUNT_NAMES: Final = tuple(f"count_{KIND_NAMES[kind]}" for kind in _COUNTS)
_FIRST_NAMES: Final = tuple(f"first_{KIND_NAMES[kind]}" for kind in _FIRSTS)
_LAST_NAMES: Final = tuple(f"last_{KIND_NAMES[kind]}" for kind in _LASTS)


def add_shape(columns: Columns, lines: Sequence[Line], read: Characters) -> None:
    """Add what each line shows by itself; `read` are the characters of the lines."""
    rows = read.lines
    counts = np.bincount(read.line_of * KINDS + read.kinds, minlength=rows * KINDS)
    counts = counts.reshape(rows, KINDS).T
    chars = np.maximum(read.line_ends - read.line_starts, 1)
    columns.add("chars", np.log1p(chars))
    words = np.fromiter(map(_get_words, lines), dtype=np.int64, count=rows)
    columns.add("words", words)
    columns.add("ends", np.fromiter(map(_get_ends, lines), np.bool_, rows))
    columns.add("cut", np.fromiter(map(_get_cut, lines), np.bool_, rows))
    columns.add("bullet", np.fromiter(map(_get_bullet, lines), np.bool_, rows))
    columns.add_all(_SHARE_NAMES, counts[_SHARES] / chars)
    columns.add_all(_COUNT_NAMES, counts[_COUNTS])
    columns.add("share_unspaced", counts[Kind.UNSPACED] / chars)
    _add_words(columns, read)
    _add_ends(columns, read)
    _add_sequences(columns, read)
    columns.add("sentence_words", words / (columns["sentences"] + 1.0))
    texts = [line.text for line in lines]
    copies = Counter(texts)
    columns.add("copies", np.fromiter(map(copies.__getitem__, texts), np.int64, rows))


def _add_words(columns: Columns, read: Characters) -> None:
    rows = read.lines
    starts = read.kinds[read.word_starts]
    lengths = read.word_ends - read.word_starts
    count = np.maximum(read.words, 1)

    def share(name: str, mask: Mask) -> None:
        columns.add(name, np.bincount(read.word_line, mask, rows) / count)

    is_capital = starts == Kind.UPPER
    share("share_capitals", is_capital)
    share("share_short", (lengths <= _SHORT_WORD) & (starts == Kind.LOWER))
    share("share_long", lengths >= _LONG_WORD)
    is_number = starts == Kind.DIGIT
    share("share_numbers", is_number)
    columns.add("word_chars", np.bincount(read.word_line, lengths, rows) / count)
    share("all_capitals", _are_shouted(read))
    is_pair = np.zeros(len(starts), dtype=np.bool_)
    is_one_line = read.word_line[1:] == read.word_line[:-1]
    is_pair[1:] = is_capital[1:] & is_capital[:-1] & is_one_line
    share("capital_pairs", is_pair)
    is_year = is_number & (lengths == _YEAR_DIGITS)
    columns.add("years", np.bincount(read.word_line, is_year, rows))


def _are_shouted(read: Characters) -> Mask:
    """Return which words are of two capitals or more, and nothing else."""
    is_capital = read.kinds == Kind.UPPER
    shouted: Mask = is_capital[read.word_starts] & is_capital[read.word_ends - 1]
    shouted &= read.word_ends - read.word_starts > 1
    (words,) = shouted.nonzero()
    if len(words):
        # What stands between two words is reduced too, and skipped.
        bounds = np.array((read.word_starts[words], read.word_ends[words])).T.ravel()
        shouted[words] = np.logical_and.reduceat(is_capital, bounds)[::2]
    return shouted


def _add_ends(columns: Columns, read: Characters) -> None:
    first = read.kinds[read.line_starts]
    columns.add_all(_FIRST_NAMES, np.equal.outer(_FIRSTS, first))
    last = read.kinds[np.maximum(read.line_ends - 1, read.line_starts)]
    columns.add_all(_LAST_NAMES, np.equal.outer(_LASTS, last))


def _add_sequences(columns: Columns, read: Characters) -> None:
    """Add what takes characters in a row to see: sentences inside a line, times of day."""
    kinds, rows = read.kinds, read.lines
    is_stop = (kinds == Kind.STOP) | (kinds == Kind.CALL)
    (stops,) = is_stop[:-1].nonzero()
    sentence = stops[_GOES_ON[kinds[stops + 1]]]
    columns.add("sentences", np.bincount(read.line_of[sentence], minlength=rows))
    is_digit = kinds == Kind.DIGIT
    (colon,) = (kinds[1:-2] == Kind.COLON).nonzero()
    clock = colon[is_digit[colon] & is_digit[colon + 2] & is_digit[colon + 3]]
    columns.add("clocks", np.bincount(read.line_of[clock], minlength=rows))
    at_end = np.zeros(rows)
    lines = read.line_of[clock]
    np.maximum.at(at_end, lines, clock + 4 == read.line_ends[lines])
    columns.add("clock_at_end", at_end)
    (comma,) = (kinds[:-1] == Kind.COMMA).nonzero()
    speech = comma[kinds[comma + 1] == Kind.QUOTE]
    columns.add("speech", np.bincount(read.line_of[speech], minlength=rows))
    (glued,) = ((kinds[:-1] == Kind.LOWER) & (kinds[1:] == Kind.UPPER)).nonzero()
    columns.add("glued", np.bincount(read.line_of[glued], minlength=rows))
