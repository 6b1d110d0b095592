"""The columns that the line model looks at, for the lines of one page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from services.ingest.reading.linemodel.around import (
    add_place,
    add_run,
    find_distances,
    sum_around,
)
from services.ingest.reading.linemodel.characters import Integers, read_characters
from services.ingest.reading.linemodel.columns import Columns, Mask, Numbers
from services.ingest.reading.linemodel.cues import KINDS, count_cues
from services.ingest.reading.linemodel.echoes import (
    HEAD_CHARS,
    Hasher,
    Words,
    echo,
    guess_headline,
    hits,
    read_words,
)
from services.ingest.reading.linemodel.marked import add_marks
from services.ingest.reading.linemodel.repeats import add_common_words, add_repeats
from services.ingest.reading.linemodel.shape import add_shape
from services.ingest.reading.linemodel.stretches import add_stretches
from services.ingest.reading.linemodel.topics import CARRIED, add_topics
from services.ingest.reading.lines import Line
from shared.article import BlockType

# So much of each line is read, which bounds the memory that a hostile text can take.
_PAGE_CHARS: Final = 400_000
_MOST_CHARS: Final = 2_000
_LEAST_CHARS: Final = 40

_PROSE_WORDS: Final = 9
_LONG_WORDS: Final = 25
_COUNTED_WORDS: Final = 60
_PROSE_COST: Final = 4
_SHORT_SENTENCE_COST: Final = 4
_OTHER_COST: Final = 12

# A line with a name and a day or a time, as above each of the comments of readers.
_DATED_WORDS: Final = 12
_DATED_DIGITS: Final = 0.12
_SHORT_WORDS: Final = 6

_SIDES: Final = (2, 5, 12, 30)
_AROUND: Final = (4, 11)
_COUNTED: Final = ("prose", "hits", "dated", "short", "marks")
_MEANS: Final = ("ends", "bullet", "share_capitals", "share_short")
_CUES: Final = tuple(f"cue_{kind}" for kind in KINDS)
_ABOVE: Final = {size: [f"{name}_above_{size}" for name in _COUNTED] for size in _SIDES}
_BELOW: Final = {size: [f"{name}_below_{size}" for name in _COUNTED] for size in _SIDES}
_BY_WORDS: Final = {
    size: [f"{name}_around_{size}" for name in (*CARRIED, *_CUES)] for size in _AROUND
}
_BY_LINES: Final = {size: [f"{name}_around_{size}" for name in _MEANS] for size in _AROUND}


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page as numbers."""

    columns: Columns
    words: Words


def read_page(lines: Sequence[Line], marks: Sequence[BlockType | None]) -> Page:
    """Return the numbers of at least one line; `marks` says what each says of itself."""
    chars = max(_LEAST_CHARS, min(_MOST_CHARS, _PAGE_CHARS // len(lines)))
    read = read_characters([line.text[:chars] for line in lines])
    columns = Columns(read.lines)
    add_shape(columns, lines, read)
    words = columns["words"]
    add_place(columns, words)
    is_prose = _prose(columns)
    counted = np.minimum(words, _COUNTED_WORDS)
    worth = _worth(columns, is_prose, counted)
    add_run(columns, "run", worth)
    columns.add("worth", worth)
    is_dated = _dated(columns)
    above, below = find_distances((is_prose, is_dated))
    columns.add("above_prose", above[0])
    columns.add("below_prose", below[0])
    add_marks(columns, marks)
    add_stretches(columns, worth > 0, counted)
    hasher = Hasher(read)
    told = read_words(read, hasher)
    mass = is_prose.astype(np.float64)
    columns.add("echo", echo(told, mass))
    columns.add("echo_names", echo(told, mass, names=True))
    columns.add("echo_all", echo(told, np.ones(len(words))))
    add_topics(columns, told, columns["run_in"] * mass)
    head_ends = np.minimum(read.word_ends, read.word_starts + HEAD_CHARS)
    heads = hasher.find(read.word_starts, head_ends)
    cues = count_cues(heads, read.word_line, read.lines).T
    columns.add_all(_CUES, cues)
    add_common_words(columns, read, heads)
    add_repeats(columns, read, hasher)
    head_hits = _add_headline(columns, told)
    columns.add("dated", is_dated)
    columns.add("dated_above", above[1])
    columns.add("dated_below", below[1])
    is_short = (words <= _SHORT_WORDS) & (columns["ends"] == 0)
    is_marked = [mark is not None for mark in marks]
    counts = np.empty((len(_COUNTED), columns.rows))
    counts[:] = (counted * mass, head_hits, is_dated, is_short, is_marked)
    _add_around(columns, counts, cues)
    return Page(columns, told)


def _prose(columns: Columns) -> Mask:
    words = columns["words"]
    is_whole = (columns["cut"] == 0) | (words >= _COUNTED_WORDS)
    reads_on = (words >= _LONG_WORDS) | ((columns["ends"] > 0) & (words >= _PROSE_WORDS))
    prose: Mask = is_whole & reads_on & (columns["clock_at_end"] == 0)
    return prose


def _worth(columns: Columns, is_prose: Mask, counted: Numbers) -> Numbers:
    """Return what each line adds to a run of prose or takes from it."""
    is_sentence = (columns["ends"] > 0) & (columns["cut"] == 0) & (columns["bullet"] == 0)
    otherwise = np.where(is_sentence, -_SHORT_SENTENCE_COST, -_OTHER_COST)
    return np.where(is_prose, counted - _PROSE_COST, otherwise)


def _dated(columns: Columns) -> Mask:
    """Return which short lines have a day or a time."""
    words = columns["words"]
    is_dated: Mask = (words <= _DATED_WORDS) & (
        (columns["clocks"] > 0)
        | (columns["years"] > 0)
        | ((columns["share_digit"] > _DATED_DIGITS) & (words > 1))
    )
    return is_dated


def _add_around(columns: Columns, counts: Numbers, cues: Integers) -> None:
    """Add sums above and below for each of `_COUNTED`, and the means of some columns around."""
    for size, above, below in sum_around(counts, _SIDES):
        columns.add_all(_ABOVE[size], above)
        columns.add_all(_BELOW[size], below)
    words = np.minimum(columns["words"], _COUNTED_WORDS) + 1.0
    last = len(CARRIED) + len(KINDS)
    summed = np.ones((last + len(_MEANS) + 2, columns.rows))
    summed[: len(CARRIED)] = columns.pick(CARRIED) * words
    summed[len(CARRIED) : last] = cues
    summed[last] = words
    summed[last + 1 : -1] = columns.pick(_MEANS)
    for size, above, below in sum_around(summed, _AROUND):
        sums = above + below
        columns.add_all(_BY_WORDS[size], sums[:last] / np.maximum(sums[last], 1.0))
        columns.add_all(_BY_LINES[size], sums[last + 1 : -1] / np.maximum(sums[-1], 1.0))


def _add_headline(columns: Columns, told: Words) -> Numbers:
    """Add how each line stands to the one that most looks like a headline.

    Return how many words of that one stand in each line.
    """
    is_in = columns["run_in"] > 0
    start = int(is_in.argmax()) if is_in.any() else columns.rows
    guess, worth = guess_headline(columns, start)
    shared = hits(told, guess, columns.rows)
    columns.add("head_distance", np.arange(columns.rows) - guess)
    columns.add("head_worth", worth)
    columns.add("head_hits", shared)
    return shared
