"""The numbers that the networks of line kinds look at, all between 0 and 1."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.creditlines import is_byline_shape, is_source_shape
from services.ingest.reading.credits import find_bare_byline, find_byline
from services.ingest.reading.layout import Layout
from services.ingest.reading.linekinds.lexicon import TOPICS, count_stems
from services.ingest.reading.linemodel.characters import (
    KINDS,
    Characters,
    Kind,
    read_characters,
)
from services.ingest.reading.rails.parts import Part, Shaped
from services.ingest.reading.times.stamps import is_stamp
from shared.article import BlockType

Floats = NDArray[np.float32]

MARKS: Final = (
    BlockType.RAIL_HEADING,
    BlockType.RAIL_ITEM,
    BlockType.PROMPT,
    BlockType.SHARE,
    BlockType.NEWSLETTER,
    BlockType.LEGAL,
    BlockType.NAV,
    BlockType.ADVERT,
    BlockType.COMMENT,
    BlockType.BIO,
    BlockType.CAPTION,
    BlockType.SOURCE_LINE,
    BlockType.CREDIT,
)
_PARTS: Final = (Part.TIME, Part.TIMED, Part.TEASER, Part.ASKING, Part.HEADLINE)
_READ_CHARS: Final = 160
_STEM_CHARS: Final = 80
_CREDIT_WORDS: Final = 12
_NEAR_ABOVE: Final = 2
_NEAR_BELOW: Final = 5
_NAME_WORDS: Final = 4
_EDGE_CHARS: Final = 14
_LAGS: Final = (1, 2, 3, 4)
_LIKE_LENGTH: Final = 0.5

_WORDS: Final = np.array([1, 2, 3, 4, 6, 8, 11, 15, 20, 30, 45])
_STEPS: Final = np.array([0, 1, 2, 3, 5, 8, 14])
_LINES: Final = np.array([6, 12, 20, 30, 45, 80])
_FIRSTS: Final = np.array(
    (
        *(Kind.LOWER, Kind.UPPER, Kind.CASELESS, Kind.UNSPACED, Kind.DIGIT, Kind.QUOTE),
        *(Kind.BRACKET, Kind.SIGN, Kind.DASH, Kind.SEPARATOR, Kind.OTHER),
    )
)
_LASTS: Final = np.array(
    (
        *(Kind.STOP, Kind.CALL, Kind.COLON, Kind.COMMA, Kind.QUOTE, Kind.BRACKET, Kind.DIGIT),
        *(Kind.SEPARATOR, Kind.OTHER),
    )
)
_COUNTED: Final = (
    *(Kind.STOP, Kind.COMMA, Kind.CALL, Kind.QUOTE, Kind.BRACKET, Kind.COLON, Kind.DASH),
    *(Kind.SEPARATOR, Kind.SIGN, Kind.DIGIT, Kind.OTHER),
)
_SHARES: Final = (Kind.UPPER, Kind.DIGIT, Kind.UNSPACED, Kind.CASELESS)
_FIGURES: Final = re.compile(r"\d+")
_ADDRESS: Final = re.compile(r"@\w|https?:|www\.|\.(?:com|org|net|example)\b")
# What a search can skip to stands first, the look at what is before it behind.
_YEAR: Final = re.compile(r"(?:19|20)(?<!\w..)\d\d\b")
_CLOCK: Final = re.compile(r"\d(?<!\w.)\d?[:.hH]\d\d\b")
_PIECES: Final = re.compile(r"\s[|\u00b7\u2022/\u2013\u2014-]\s|[|\u00b7\u2022\uff0f\u30fb]")


def read_features(lines: Sequence[Shaped], layout: Layout) -> Floats:
    """Return `[line, column]`; the first columns, one for each of `MARKS`, are its marks."""
    texts = [one.line.text for one in lines]
    read = read_characters([text[:_READ_CHARS] for text in texts])
    counts = np.bincount(read.line_of * KINDS + read.kinds, minlength=read.lines * KINDS)
    counts = counts.reshape(read.lines, KINDS)
    words = np.array([one.line.words for one in lines])
    return np.concatenate(
        [
            _marks(layout),
            _stems(texts),
            _parts(lines),
            words[:, None] > _WORDS,
            _own(lines, texts, counts, _find_near(layout) & (words <= _CREDIT_WORDS)),
            _characters(read, counts),
            _places(layout),
            _likeness(lines, texts, counts, np.log1p(words)),
        ],
        axis=1,
        dtype=np.float32,
    )


MARKED: Final = len(MARKS)
"""So many columns are marks; those of stems follow."""
STEMMED: Final = len(TOPICS)
PARTED: Final = len(_PARTS) + 4
"""What those after them tell of a line as one of a rail."""


def _marks(layout: Layout) -> Floats:
    marks = np.zeros((len(layout.marks), len(MARKS)), dtype=np.float32)
    for index, mark in enumerate(layout.marks):
        if mark is not None:
            marks[index, MARKS.index(mark)] = 1.0
    return marks


def _stems(texts: Sequence[str]) -> Floats:
    counts = count_stems(text[:_STEM_CHARS] for text in texts)
    shares: Floats = np.minimum(counts / np.float32(2.0), np.float32(1.0))
    return shares


def _parts(lines: Sequence[Shaped]) -> Floats:
    parts = np.zeros((len(lines), PARTED), dtype=np.float32)
    for index, one in enumerate(lines):
        parts[index, _PARTS.index(one.part)] = 1.0
        if (time := one.time) is not None:
            flags = (
                time.start > 0,
                time.clock is not None,
                time.is_dated,
                time.ago is not None,
            )
            parts[index, len(_PARTS) :] = flags
    return parts


def _own(
    lines: Sequence[Shaped],
    texts: Sequence[str],
    counts: NDArray[np.int64],
    may_credit: NDArray[np.bool_],
) -> Floats:
    flags = np.zeros((len(lines), 4), dtype=np.bool_)
    flags[:, 0] = [one.line.ends_sentence for one in lines]
    flags[:, 1] = [one.line.is_cut_off for one in lines]
    flags[:, 2] = [one.line.is_bulleted for one in lines]
    flags[:, 3] = list(map(str.isupper, texts))
    told = np.zeros((len(lines), 10), dtype=np.float32)
    has_sign = (counts[:, Kind.STOP] > 0) | (counts[:, Kind.SIGN] > 0)
    has_sign |= counts[:, Kind.COLON] > 0
    for index in has_sign.nonzero()[0].tolist():
        told[index, 0] = _ADDRESS.search(texts[index]) is not None
    for index in (counts[:, Kind.DIGIT] > 2).nonzero()[0].tolist():
        told[index, 1] = _YEAR.search(texts[index]) is not None
        told[index, 2] = _CLOCK.search(texts[index]) is not None
    has_pieces = (counts[:, Kind.SEPARATOR] > 0) | (counts[:, Kind.DASH] > 0)
    for index in has_pieces.nonzero()[0].tolist():
        told[index, 3] = min(len(_PIECES.findall(texts[index])), 4) / 4
    names: set[str] = set()
    for index in may_credit.nonzero()[0].tolist():
        told[index, 4:9] = _credits(lines[index], names)
    if names:
        told[:, 9] = [any(map(text.__contains__, names)) for text in texts]
    return np.concatenate([flags, told], axis=1)


def _find_near(layout: Layout) -> NDArray[np.bool_]:
    """Return which lines may credit somebody: those beside the headline or the body's ends."""
    place = np.arange(len(layout.marks))
    near = np.array([mark is None for mark in layout.marks])
    beside = np.zeros(len(near), dtype=bool)
    for at in (layout.headline, layout.start, layout.end):
        if at is not None:
            beside |= (place >= at - _NEAR_ABOVE) & (place <= at + _NEAR_BELOW)
    found: NDArray[np.bool_] = near & beside
    return found


def _credits(one: Shaped, names: set[str]) -> tuple[bool, ...]:
    """Return whether a line may name an author, by label or shape, a source, or a moment.

    The names that it may tell are added to `names`.
    """
    line = one.line
    if one.part is Part.TIME:
        return (False,) * 5
    labeled = find_byline(line)
    byline = labeled or find_bare_byline(line)
    is_shaped = is_byline_shape(line)
    if byline and (labeled or is_shaped or one.line.words <= _NAME_WORDS):
        names.update(author.name for author in byline.authors)
    return (
        labeled is not None,
        byline is not None,
        is_shaped,
        is_source_shape(line),
        is_stamp(line),
    )


def _characters(read: Characters, counts: NDArray[np.int64]) -> Floats:
    chars = np.maximum(read.line_ends - read.line_starts, 1)
    starts = read.kinds[read.word_starts]
    words = np.maximum(read.words, 1)
    capitals = np.bincount(read.word_line, starts == Kind.UPPER, read.lines) / words
    lower = np.bincount(read.word_line, starts == Kind.LOWER, read.lines) / words
    first = read.kinds[read.line_starts]
    last = read.kinds[np.maximum(read.line_ends - 1, read.line_starts)]
    return np.concatenate(
        [
            np.minimum(counts[:, _COUNTED], 3) / 3,
            counts[:, _SHARES] / chars[:, None],
            np.minimum(np.log1p(chars) / 6, 1.0)[:, None],
            capitals[:, None],
            lower[:, None],
            (capitals > 0.7)[:, None],
            first[:, None] == _FIRSTS,
            last[:, None] == _LASTS,
        ],
        axis=1,
        dtype=np.float32,
    )


def _places(layout: Layout) -> Floats:
    rows = len(layout.marks)
    place = np.arange(rows)
    head = layout.headline if layout.headline is not None else -10 * rows - 100
    distances = np.array(
        [
            place - head,
            head - place,
            layout.start - place,
            place - layout.start,
            layout.end - 1 - place,
            place - layout.end + 1,
            place,
            rows - 1 - place,
        ]
    )
    told = 5 + len(_LINES)
    columns = np.empty((rows, told + distances.shape[0] * len(_STEPS)), dtype=np.float32)
    columns[:, 0] = layout.surety
    columns[:, 1] = layout.is_body
    columns[:, 2] = place == layout.headline
    columns[:, 3] = layout.headline is not None
    columns[:, 4] = layout.by_model
    columns[:, 5:told] = rows > _LINES
    columns[:, told:] = (distances.T[:, :, None] > _STEPS).reshape(rows, -1)
    return columns


def _likeness(
    lines: Sequence[Shaped],
    texts: Sequence[str],
    counts: NDArray[np.int64],
    length: NDArray[np.float64],
) -> Floats:
    """Return how like the lines a few above and below each line is, as those of lists are.

    `length` is the logarithm of their words.
    """
    rows = len(lines)
    parts = np.array([_PARTS.index(one.part) for one in lines])
    ends = np.array([one.line.ends_sentence for one in lines])
    alike = np.zeros((rows, 2 * len(_LAGS) + 3), dtype=np.float32)
    for place, lag in enumerate(_LAGS):
        if lag < rows:
            same = (parts[lag:] == parts[:-lag]) & (ends[lag:] == ends[:-lag])
            same &= np.abs(length[lag:] - length[:-lag]) < _LIKE_LENGTH
            alike[lag:, 2 * place] = same
            alike[:-lag, 2 * place + 1] = same
    copies = Counter(texts)
    alike[:, -3] = [copies[text] > 1 for text in texts]
    figured = counts[:, Kind.DIGIT].nonzero()[0].tolist()
    tails = {at: find_tail(texts[at]) for at in figured}
    heads = {at: find_head(texts[at]) for at in figured}
    of_tails, of_heads = Counter(tails.values()), Counter(heads.values())
    for at in figured:
        alike[at, -2] = bool(tails[at]) and of_tails[tails[at]] > 1
        alike[at, -1] = bool(heads[at]) and of_heads[heads[at]] > 1
    return alike


def find_tail(text: str) -> str:
    """Return what a time at the end of a line would look like with zeros for figures."""
    shown = _FIGURES.sub("0", text[-_EDGE_CHARS:])
    first = shown.find("0")
    return "" if first < 0 else shown[first:]


def find_head(text: str) -> str:
    """Return what a time at the start of a line would look like with zeros for figures."""
    shown = _FIGURES.sub("0", text[:_EDGE_CHARS])
    return shown[: shown.rfind("0") + 1]
