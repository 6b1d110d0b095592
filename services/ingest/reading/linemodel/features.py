"""The columns that the line model looks at, for the lines of one page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.linemodel.around import (
    Windows,
    add_near,
    add_place,
    add_run,
    distance_above,
    distance_below,
)
from services.ingest.reading.linemodel.characters import read_characters
from services.ingest.reading.linemodel.columns import Columns, Mask, Numbers
from services.ingest.reading.linemodel.echoes import (
    Words,
    echo,
    guess_headline,
    hits,
    read_words,
)
from services.ingest.reading.linemodel.marked import add_marks
from services.ingest.reading.linemodel.shape import add_shape
from services.ingest.reading.linemodel.stretches import add_stretches
from services.ingest.reading.lines import Line
from shared.article import BlockType

# So much of each line is read, which bounds the memory that a hostile text can take.
_PAGE_CHARS: Final = 400_000
_MOST_CHARS: Final = 2_000
_LEAST_CHARS: Final = 40

# Of the shorter lines of news pages one in two hundred is text of the article.
_LEAST_WORDS: Final = 3

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
_WIDER_SIDES: Final = (6, 20)
_MEANS: Final = ("ends", "bullet", "share_capitals", "share_short")


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
    _add_surroundings(columns, is_prose, counted * is_prose)
    add_marks(columns, marks)
    add_stretches(columns, worth > 0, counted)
    told = read_words(read)
    mass = is_prose.astype(np.float64)
    columns.add("echo", echo(told, mass))
    columns.add("echo_names", echo(told, mass, names=True))
    columns.add("echo_all", echo(told, np.ones(len(words))))
    _add_headline(columns, told)
    return Page(columns, told)


def find_rows(page: Page) -> NDArray[np.int64]:
    """Return the lines worth a look: more than half of a page are menus of a word or two."""
    return np.flatnonzero(page.columns["words"] >= _LEAST_WORDS)


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


def _add_surroundings(columns: Columns, is_prose: Mask, prose_words: Numbers) -> None:
    columns.add("page_prose", float(prose_words.sum()))
    columns.add("above_prose", distance_above(is_prose))
    columns.add("below_prose", distance_below(is_prose))
    prose = Windows([prose_words])
    for size in _SIDES:
        columns.add(f"prose_above_{size}", prose.above(size)[:, 0])
        columns.add(f"prose_below_{size}", prose.below(size)[:, 0])
    means = Windows([columns[name] for name in _MEANS])
    for size in _SIDES[1:3]:
        names = [f"{name}_around_{size}" for name in _MEANS]
        columns.add_all(names, means.mean_around(size))
    for name in ("words", "ends"):
        add_near(columns, name, columns[name], (-3, -2, -1, 1, 2, 3))
    for name in ("share_short", "share_capitals", "bullet", "cut", "clocks"):
        add_near(columns, name, columns[name], (-1, 1))
    words, ends = columns["words"], columns["ends"]
    is_dated = (words <= _DATED_WORDS) & (
        (columns["clocks"] > 0)
        | (columns["years"] > 0)
        | ((columns["share_digit"] > _DATED_DIGITS) & (words > 1))
    )
    is_short = (words <= _SHORT_WORDS) & (ends == 0)
    columns.add("dated", is_dated)
    columns.add("dated_above", distance_above(is_dated))
    columns.add("dated_below", distance_below(is_dated))
    windows = Windows([is_dated.astype(np.float64), is_short.astype(np.float64)])
    for size in _WIDER_SIDES:
        columns.add_all((f"dated_above_{size}", f"short_above_{size}"), windows.above(size))
        columns.add_all((f"dated_below_{size}", f"short_below_{size}"), windows.below(size))


def _add_headline(columns: Columns, told: Words) -> None:
    """Add how each line stands to the one that most looks like a headline."""
    is_in = columns["run_in"] > 0
    start = int(np.argmax(is_in)) if is_in.any() else columns.rows
    guess, worth = guess_headline(columns, start)
    shared = hits(told, guess, columns.rows)
    columns.add("head_distance", np.arange(columns.rows) - guess)
    columns.add("head_worth", worth)
    columns.add("head_hits", shared)
    windows = Windows([shared])
    columns.add("head_hits_above", windows.above(5)[:, 0])
    columns.add("head_hits_below", windows.below(5)[:, 0])
