"""The numbers that tell a block of an article from one that only stands beside it."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.linemodel.characters import Characters, Integers, Kind
from services.ingest.reading.linemodel.cues import KINDS, count_cues
from services.ingest.reading.linemodel.echoes import HEAD_CHARS, Hasher
from services.ingest.reading.lines import make_line
from services.ingest.reading.marks import find_mark
from services.ingest.reading.pageblocks.blocks import PageBlock
from services.ingest.reading.pageblocks.wording import Columns
from shared.article import BlockType

Mask = NDArray[np.bool_]

_SIGNS: Final = {
    "at": "@",
    "hash": "#",
    "rights": "\u00a9",
    "bars": "|[",
    "quotes": '"\u201c\u201e\u00ab',
}
_ADDRESS: Final = ("http", "www.", ".com")
_HEAD: Final = 40
_NEAR: Final = 50
_NOWHERE: Final = 999
_BYLINE_LEVELS: Final = 1
_MARKS: Final = (
    BlockType.NAV, BlockType.SHARE, BlockType.LEGAL, BlockType.RAIL_HEADING,
    BlockType.NEWSLETTER, BlockType.ADVERT, BlockType.CREDIT, BlockType.COMMENT,
    BlockType.PROMPT,
)  # fmt: skip
_MARK_NUMBER: Final = {mark: number for number, mark in enumerate(_MARKS, 1)}
_OTHER_MARK: Final = len(_MARKS) + 1
# Menus and credits stand amid articles, too.
_OUTSIDE: Final = [
    number
    for mark, number in _MARK_NUMBER.items()
    if mark not in (BlockType.NAV, BlockType.CREDIT)
]
_RANKS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")

WORDED: Final = (
    *(f"cue_{kind}" for kind in KINDS), *(f"cues_{kind}" for kind in KINDS),
    *(f"sign_{name}" for name in _SIGNS), "begins_dash", "head_capitals", "addresses", "bold",
)  # fmt: skip
PLACED: Final = (
    "since_byline", "until_byline", "since_h1", "since_heading", "last_heading_words",
    "is_time", "is_slanted", "mark", "since_mark", "until_mark",
)  # fmt: skip


def describe_signs(blocks: Sequence[PageBlock], read: Characters, columns: Columns) -> Columns:
    """Return what words and signs of each block hint at; `read` begins with the blocks."""
    size = len(blocks)
    ends = np.minimum(read.word_ends, read.word_starts + HEAD_CHARS)
    heads = Hasher(read).find(read.word_starts, ends)
    counts = count_cues(heads, read.word_line, read.lines)[:size]
    words = np.maximum(1, columns["words"])
    found: Columns = {}
    for number, kind in enumerate(KINDS):
        found[f"cue_{kind}"] = counts[:, number] / words
        found[f"cues_{kind}"] = counts[:, number]
    starts, stops = read.line_starts[:size], read.line_ends[:size]
    for name, signs in _SIGNS.items():
        sums = _sum_up(np.isin(read.codes, [ord(sign) for sign in signs]))
        found[f"sign_{name}"] = sums[stops] - sums[starts]
    capitals = _sum_up(read.kinds == Kind.UPPER)
    found["head_capitals"] = capitals[np.minimum(stops, starts + _HEAD)] - capitals[starts]
    found["begins_dash"] = read.kinds[starts] == Kind.DASH
    found["addresses"] = np.fromiter(
        (sum(part in block.text for part in _ADDRESS) for block in blocks), np.int64, size
    )
    bold = np.fromiter((block.bold_chars for block in blocks), np.int64, size)
    found["bold"] = np.minimum(1.0, bold / columns["chars"])
    return found


def describe_places(blocks: Sequence[PageBlock], columns: Columns) -> Columns:
    """Return how far each block is from bylines and from headings above it."""
    size = len(blocks)
    place = np.arange(size)
    is_time, is_slanted, is_h1, is_heading = (
        np.fromiter(marks, np.bool_, size)
        for marks in (
            (block.inner.tag == "time" for block in blocks),
            (block.inner.tag in ("em", "i") for block in blocks),
            (block.place.tag == "h1" for block in blocks),
            (block.place.tag in _RANKS for block in blocks),
        )
    )
    is_byline = (columns["byline_above"] <= _BYLINE_LEVELS) | is_time
    marks = np.fromiter(map(_find_mark, blocks), np.int64, size)
    title = np.maximum.accumulate(np.where(is_h1, place, -_NOWHERE))
    heading = np.maximum.accumulate(np.where(is_heading, place, -_NOWHERE))
    return {
        **_measure(is_byline, "byline"),
        "since_h1": np.minimum(2 * _NEAR, place - title),
        "since_heading": np.minimum(2 * _NEAR, place - heading),
        "last_heading_words": np.where(
            heading >= 0, columns["words"][np.maximum(heading, 0)], 0
        ),
        "is_time": is_time,
        "is_slanted": is_slanted,
        "mark": marks,
        **_measure(np.isin(marks, _OUTSIDE), "mark"),
    }


def _find_mark(block: PageBlock) -> int:
    """Return the number of what a block says of itself, 0 if that is nothing."""
    mark = find_mark(make_line(block.text, (0, len(block.text))))
    return 0 if mark is None else _MARK_NUMBER.get(mark, _OTHER_MARK)


def _measure(marks: Mask, name: str) -> Columns:
    """Return how far up and down the nearest marked block stands."""
    size = len(marks)
    place = np.arange(size)
    before = np.maximum.accumulate(np.where(marks, place, -_NOWHERE))
    behind = np.where(marks, place, size + _NOWHERE)
    behind = np.minimum.accumulate(behind[::-1])[::-1]
    return {
        f"since_{name}": np.minimum(_NEAR, place - before),
        f"until_{name}": np.minimum(_NEAR, behind - place),
    }


def _sum_up(marks: Mask) -> Integers:
    """Return for each place how many marks stand before it."""
    sums: Integers = np.zeros(len(marks) + 1, dtype=np.int64)
    np.cumsum(marks, out=sums[1:])
    return sums
