"""The numbers that describe a block's own text, whatever its language."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.linemodel.characters import (
    Characters,
    Integers,
    Kind,
    read_characters,
)
from services.ingest.reading.pageblocks.blocks import PageBlock

Columns = dict[str, NDArray[Any]]
Hashes = NDArray[np.uint64]

_WORD: Final = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")

_PROSE_WORDS: Final = 9
_LONG_WORDS: Final = 25

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
    blocks: Sequence[PageBlock], titles: Sequence[str], description: str
) -> tuple[Columns, Words, Characters]:
    """Return one number for each block in each of the columns, the words, and all characters.

    `titles` is what the page is called, and `description` what it says of itself.
    """
    texts = [block.text for block in blocks]
    size = len(texts)
    read = read_characters([*texts, " ".join(titles), description])
    chars = np.maximum(1, (read.line_ends - read.line_starts)[:size])
    hashes = hash_words(read)
    spoken = int(np.searchsorted(read.word_line, size))
    words = Words(
        block=read.word_line[:spoken],
        hashes=hashes[:spoken],
        count=np.bincount(read.word_line[:spoken], minlength=size),
    )
    titled = int(np.searchsorted(read.word_line, size + 1))
    copies = Counter(texts)
    links = np.fromiter((block.link_chars for block in blocks), np.int64, size)
    columns: Columns = {
        "chars": chars,
        "links": np.minimum(links, chars) / chars,
        "copies": np.fromiter((copies[text] for text in texts), np.int64, size),
        **_describe_each(read, size),
        **_describe_ends(read, size),
        **_compare(words, hashes[spoken:titled], "title"),
        **_compare(words, hashes[titled:], "description"),
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
    return columns, words, read


def _describe_each(read: Characters, size: int) -> Columns:
    """Return what the words of each block are like."""
    spoken = int(np.searchsorted(read.word_line, size))
    line = read.word_line[:spoken]
    first = read.kinds[read.word_starts[:spoken]]
    count = np.bincount(line, minlength=size)
    unspaced = np.bincount(line[first == Kind.UNSPACED], minlength=size)
    return {
        "words": count - unspaced + unspaced // 2,
        "capitals": np.bincount(line, first == Kind.UPPER, size) / np.maximum(1, count),
    }


def _describe_ends(read: Characters, size: int) -> Columns:
    """Return how each block ends."""
    kinds = read.kinds
    starts, ends = read.line_starts[:size], read.line_ends[:size]
    last = kinds[np.maximum(starts, ends - 1)]
    closed = last
    for back in (2, 3):
        is_closer = (closed == Kind.QUOTE) | (closed == Kind.BRACKET)
        closed = np.where(is_closer, kinds[np.maximum(starts, ends - back)], closed)
    return {
        "ends_sentence": (closed == Kind.STOP) | (closed == Kind.CALL),
        "last_kind": last,
    }


def _compare(words: Words, said: Hashes, name: str) -> Columns:
    """Return how many of a block's words are said there, and how much of that it says."""
    wanted = np.unique(said)
    size = len(words.count)
    named = np.bincount(words.block, np.isin(words.hashes, wanted), size)
    return {
        f"in_{name}": named / np.maximum(1, words.count),
        f"of_{name}": np.minimum(1.0, named / max(1, len(wanted))),
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
