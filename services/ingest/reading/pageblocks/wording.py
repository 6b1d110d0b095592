"""The numbers that describe a block's own text, whatever its language."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.linemodel.characters import (
    KINDS,
    Characters,
    Integers,
    Kind,
    read_characters,
)
from services.ingest.reading.pageblocks.blocks import PageBlock

Column = NDArray[np.generic]
Hashes = NDArray[np.uint64]

_WORD: Final = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")

_PROSE_WORDS: Final = 9
_LONG_WORDS: Final = 25
_SHORT_CHARS: Final = 3
_YEAR_CHARS: Final = 4

_HASHED_CHARS: Final = 10
"""Words that agree so far and are as long are taken as the same."""
_BASE: Final = np.uint64(1_099_511_628_211)
_PLANE: Final = 0x10000
_SMALL: Final = np.array(
    [ord(small) if len(small := chr(code).lower()) == 1 else code for code in range(_PLANE)],
    dtype=np.uint64,
)
"""The small letter of every character of the Basic Multilingual Plane."""


def find_words(text: str) -> list[str]:
    """Return the words of a text, as printed."""
    return _WORD.findall(text)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of all blocks of a page, in order; those of a block follow each other."""

    block: Integers
    """The block of each word."""
    hashes: Hashes
    """The same for the same word, whatever its case."""
    count: Integers
    """How many words each block has."""


def describe_words(
    blocks: Sequence[PageBlock], titles: Sequence[str]
) -> tuple[dict[str, Column], Words]:
    """Return one number for each block in each of the columns, and the words.

    `titles` is what the page is called.
    """
    texts = [block.text for block in blocks]
    size = len(texts)
    read = read_characters([*texts, " ".join(titles)])
    counts = np.bincount(read.line_of * KINDS + read.kinds, minlength=(size + 1) * KINDS)
    counts = counts.reshape(size + 1, KINDS)[:size]
    chars = np.maximum(1, (read.line_ends - read.line_starts)[:size])
    hashes = hash_words(read)
    spoken = int(np.searchsorted(read.word_line, size))
    words = Words(
        block=read.word_line[:spoken],
        hashes=hashes[:spoken],
        count=np.bincount(read.word_line[:spoken], minlength=size),
    )
    copies = Counter(texts)
    links = np.fromiter((block.link_chars for block in blocks), np.int64, size)
    bold = np.fromiter((block.bold_chars for block in blocks), np.int64, size)
    columns: dict[str, Column] = {
        "chars": chars,
        "links": np.minimum(links, chars) / chars,
        "bold": np.minimum(bold, chars) / chars,
        "digits": counts[:, Kind.DIGIT] / chars,
        "commas": counts[:, Kind.COMMA],
        "separators": counts[:, Kind.SEPARATOR],
        "colons": counts[:, Kind.COLON],
        "quote_marks": counts[:, Kind.QUOTE],
        "brackets": counts[:, Kind.BRACKET],
        "signs": counts[:, Kind.SIGN],
        "copies": np.fromiter((copies[text] for text in texts), np.int64, size),
        "follows_break": np.fromiter((block.follows_break for block in blocks), np.bool_, size),
        **_describe_each(read, size, counts[:, Kind.UNSPACED]),
        **_describe_ends(read, size),
        **_compare_title(words, hashes[spoken:]),
    }
    columns["prose"] = np.where(
        (columns["links"] < 0.5)
        & (
            (columns["words"] >= _LONG_WORDS)
            | (columns["ends_sentence"] & (columns["words"] >= _PROSE_WORDS))
        ),
        columns["words"],
        0,
    )
    return columns, words


def _describe_each(read: Characters, size: int, unspaced: Column) -> dict[str, Column]:
    """Return what the words of each block are like."""
    spoken = int(np.searchsorted(read.word_line, size))
    line = read.word_line[:spoken]
    starts, ends = read.word_starts[:spoken], read.word_ends[:spoken]
    lengths = ends - starts
    first = read.kinds[starts]
    capitals = np.concatenate(([0], np.cumsum(read.kinds == Kind.UPPER)))
    count = np.bincount(line, minlength=size)
    total = np.maximum(1, count)
    is_upper = first == Kind.UPPER
    is_all_upper = is_upper & (lengths > 1) & (capitals[ends] - capitals[starts] == lengths)
    is_short = (first == Kind.LOWER) & (lengths <= _SHORT_CHARS)
    century = read.codes[starts] * 10 + read.codes[np.minimum(starts + 1, len(read.codes) - 1)]
    is_year = (
        (first == Kind.DIGIT)
        & (lengths == _YEAR_CHARS)
        & ((century == ord("1") * 10 + ord("9")) | (century == ord("2") * 10 + ord("0")))
    )
    return {
        "words": count - unspaced + unspaced // 2,
        "word_chars": np.bincount(line, lengths, size) / total,
        "capitals": np.bincount(line, is_upper, size) / total,
        "uppercase": np.bincount(line, is_all_upper, size) / total,
        "short_words": np.bincount(line, is_short, size) / total,
        "years": np.bincount(line, is_year, size),
    }


def _describe_ends(read: Characters, size: int) -> dict[str, Column]:
    """Return how each block begins and ends, and how many sentences it has."""
    kinds, codes = read.kinds, read.codes
    starts, ends = read.line_starts[:size], read.line_ends[:size]
    last = kinds[np.maximum(starts, ends - 1)]
    closed = last
    for back in (2, 3):
        is_closer = (closed == Kind.QUOTE) | (closed == Kind.BRACKET)
        closed = np.where(is_closer, kinds[np.maximum(starts, ends - back)], closed)
    is_stop = (kinds == Kind.STOP) | (kinds == Kind.CALL)
    stops = np.flatnonzero(is_stop[:-1])
    after = kinds[stops + 1]
    goes_on = (
        (after == Kind.SPACE)
        | (after == Kind.QUOTE)
        | (after == Kind.BRACKET)
        | (after == Kind.UNSPACED)
    )
    sentences = np.bincount(read.line_of[stops[goes_on]], minlength=size + 1)[:size]
    before = np.maximum(starts, ends - 2)
    final = codes[np.maximum(starts, ends - 1)]
    return {
        "ends_sentence": (closed == Kind.STOP) | (closed == Kind.CALL),
        "last_kind": last,
        "first_kind": kinds[starts],
        "cut_off": (final == ord("\u2026")) | ((final == ord(".")) & (codes[before] == final)),
        "sentences": sentences,
    }


def _compare_title(words: Words, title: Hashes) -> dict[str, Column]:
    wanted = np.unique(title)
    size = len(words.count)
    named = np.bincount(words.block, np.isin(words.hashes, wanted), size)
    return {
        "in_title": named / np.maximum(1, words.count),
        "of_title": np.minimum(1.0, named / max(1, len(wanted))),
    }


def hash_words(read: Characters) -> Hashes:
    """Return a number for each word; the same word gives the same."""
    starts = read.word_starts
    lengths = read.word_ends - starts
    small = _SMALL[np.minimum(read.codes, _PLANE - 1)]
    hashes = lengths.astype(np.uint64)
    last = len(small) - 1
    for place in range(_HASHED_CHARS):
        longer = lengths > place
        code = np.where(longer, small[np.minimum(starts + place, last)], np.uint64(0))
        hashes = hashes * _BASE + code
    return hashes
