"""The numbers that the model sees of each block of a page."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from services.ingest.reading.forest import Floats
from services.ingest.reading.pageblocks import echoes, wording
from services.ingest.reading.pageblocks.areas import AROUND, FAR, Area, Areas, add_up
from services.ingest.reading.pageblocks.blocks import PageBlock
from services.ingest.reading.pageblocks.hints import HINTS

_TAGS: Final = (
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "td", "th",
    "figcaption", "dd", "dt", "pre", "address", "section", "article", "header", "footer",
    "aside", "nav", "button", "center", "body", "form", "summary", "details", "main",
)  # fmt: skip
_TAG_NUMBER: Final = {tag: number for number, tag in enumerate(_TAGS)}
_LEVELS: Final = 5
_LEVEL: Final = ("blocks", "words", "prose", "links", "of_prose", "kept", "within")
_BEST: Final = (
    "is_in", "levels_out", "levels_down", "of_prose", "from_first", "to_last", "blocks",
    "words",
)  # fmt: skip
_ALIKE: Final = ("blocks", "words", "prose", "links", "of_prose", "mean_words", "kept")
_PAGE: Final = (
    "position", "blocks", "words_above", "prose_above", "from_headline", "headline_match",
    "prose",
)  # fmt: skip
_KEPT: Final = (
    "kept", "since_kept", "until_kept", "from_first_kept", "to_last_kept", "kept_of_prose",
)  # fmt: skip
_BESIDE: Final = ("words", "ends_sentence", "links", "kept", "sentences", "tag")
_STEPS: Final = (-3, -2, -1, 1, 2, 3)
_WINDOWS: Final = (3, 8)

_OWN: Final = (
    *wording.NAMES, "tag", "depth", "inner_depth", "begins_link",
    *(f"{tag}_above" for tag in AROUND), *(f"hint_{hint}_above" for hint in HINTS),
    *(f"level{level}_{name}" for level in range(_LEVELS) for name in _LEVEL),
    *(f"best_{name}" for name in _BEST), *(f"alike_{name}" for name in _ALIKE),
    *(f"page_{name}" for name in _PAGE), *_KEPT, *echoes.NAMES,
)  # fmt: skip
NAMES: Final = (
    *_OWN,
    *(f"beside{step:+d}_{name}" for step in _STEPS for name in (*_BESIDE, "is_sibling")),
    *(f"prose_around_{reach}" for reach in _WINDOWS),
)
"""The columns of the matrix, in order."""

# A kept block shorter than this says little about where the article is.
_TELLING_WORDS: Final = 8
_NEAR: Final = 50
_NOWHERE: Final = 999


def describe(
    blocks: Sequence[PageBlock], kept: Sequence[bool], titles: Sequence[str]
) -> Floats:
    """Return one row for each of at least one block, one column for each of `NAMES`.

    `kept` says which of them an extractor kept, `titles` what the page is called.
    """
    found_words = [wording.find_words(block.text) for block in blocks]
    own = wording.describe(blocks, found_words, titles)
    words = [row[0] for row in own]
    prose = [row[0] if wording.is_prose(row) else 0.0 for row in own]
    areas = Areas()
    found = add_up(areas, blocks, words, prose, kept)
    parts = (
        own,
        list(_places(blocks, found)),
        np.frombuffer(b"".join([area.above_it for area in found]), dtype=np.uint8),
        _levels(found, areas.find_all(), sum(prose)),
        _best(found, areas.find_best(), sum(prose)),
        _alike(blocks, found, words, prose, kept),
        list(_page(own, words, prose)),
        list(_kept(kept, words, prose)),
        echoes.find_echoes(found_words),
    )
    matrix = np.hstack(
        [np.array(part, dtype=np.float32).reshape(len(blocks), -1) for part in parts]
    )
    return np.hstack([matrix, *_beside(matrix, blocks), _around(prose)])


def _places(blocks: Sequence[PageBlock], found: Sequence[Area]) -> Iterator[list[float]]:
    for block, area in zip(blocks, found, strict=True):
        tag = area.place.tag
        yield [
            _TAG_NUMBER.get(tag, len(_TAGS)),
            area.place.depth,
            block.inner.depth - area.place.depth,
            block.inner.is_link,
        ]


def _levels(found: Sequence[Area], areas: Sequence[Area], all_prose: float) -> Floats:
    chains: dict[int, list[int]] = {}
    for area in found:
        if area.number not in chains:
            chain = [one.number for one in area.chain[:_LEVELS]]
            chains[area.number] = chain + chain[-1:] * (_LEVELS - len(chain))
    sums = np.array(
        [
            (one.blocks, one.words, one.prose, one.link_chars, one.chars, one.kept, one.first)
            for one in areas
        ],
        dtype=np.float64,
    )
    blocks, words, prose, links, chars, kept, first = sums.T
    shares = np.column_stack(
        (
            blocks,
            words,
            prose / np.maximum(1.0, words),
            links / np.maximum(1.0, chars),
            prose / max(1.0, all_prose),
            kept / blocks,
        )
    )
    at = np.array([chains[area.number] for area in found])
    within = (np.arange(len(found))[:, None] - first[at]) / blocks[at]
    rows = np.concatenate((shares[at], within[:, :, None]), axis=2)
    return rows.reshape(len(found), -1).astype(np.float32)


def _best(found: Sequence[Area], best: Area, all_prose: float) -> Floats:
    path = {area.number for area in best.chain}
    known: dict[int, tuple[bool, int, int]] = {}
    rows: list[tuple[bool, int, int]] = []
    for area in found:
        row = known.get(area.number)
        if row is None:
            levels, shared = next(
                ((level, one) for level, one in enumerate(area.chain) if one.number in path),
                (FAR, area.chain[-1]),
            )
            row = known[area.number] = (
                shared is best,
                levels,
                best.place.depth - shared.place.depth,
            )
        rows.append(row)
    size = len(found)
    place = np.arange(size)
    return np.column_stack(
        (
            np.array(rows, dtype=np.float64),
            np.full(size, best.prose / max(1.0, all_prose)),
            place - best.first,
            best.last - place,
            np.full(size, best.blocks),
            np.full(size, best.words),
        )
    ).astype(np.float32)


def _alike(
    blocks: Sequence[PageBlock],
    found: Sequence[Area],
    words: Sequence[float],
    prose: Sequence[float],
    kept: Sequence[bool],
) -> list[tuple[float, ...]]:
    """Return sums over all blocks whose element and the one above it bear the same names."""
    keys = [
        (area.place.tag, area.label, area.above.label if area.above else "") for area in found
    ]
    sums: dict[tuple[str, str, str], list[float]] = {}
    for index, key in enumerate(keys):
        one = sums.setdefault(key, [0.0] * 6)
        chars = len(blocks[index].text)
        more = (1, words[index], prose[index], blocks[index].link_chars, chars, kept[index])
        for column, number in enumerate(more):
            one[column] += number
    all_prose = max(1.0, sum(prose))
    rows = {
        key: (
            count,
            total,
            running / max(1.0, total),
            links / max(1.0, size),
            running / all_prose,
            total / count,
            keeps / count,
        )
        for key, (count, total, running, links, size, keeps) in sums.items()
    }
    return [rows[key] for key in keys]


def _page(
    own: Sequence[Sequence[float]], words: Sequence[float], prose: Sequence[float]
) -> Iterator[list[float]]:
    in_title, of_title = wording.NAMES.index("in_title"), wording.NAMES.index("of_title")
    headline, match = -1, 0.0
    for index, row in enumerate(own):
        likeness = row[in_title] * min(1.0, 1.5 * row[of_title])
        if row[0] >= 2 and likeness > match + 0.05:
            headline, match = index, likeness
    words_above = (np.cumsum(words) / max(1.0, sum(words))).tolist()
    all_prose = sum(prose)
    prose_above = (np.cumsum(prose) / max(1.0, all_prose)).tolist()
    for index in range(len(own)):
        yield [
            index / len(own),
            len(own),
            words_above[index],
            prose_above[index],
            index - headline if headline >= 0 else _NOWHERE,
            match,
            all_prose,
        ]


def _kept(
    kept: Sequence[bool], words: Sequence[float], prose: Sequence[float]
) -> Iterator[list[float]]:
    size = len(kept)
    told = [k and w >= _TELLING_WORDS for k, w in zip(kept, words, strict=True)]
    places = [index for index, is_kept in enumerate(kept) if is_kept]
    first, last = (places[0], places[-1]) if places else (-_NOWHERE, size + _NOWHERE)
    since = _distances(told)
    until = _distances(told[::-1])[::-1]
    of_prose = sum(w for k, w in zip(kept, words, strict=True) if k) / max(1.0, sum(prose))
    for index in range(size):
        yield [
            kept[index],
            since[index],
            until[index],
            index - first,
            last - index,
            of_prose,
        ]


def _distances(marked: Sequence[bool]) -> list[float]:
    """Return for each place how far above it the nearest marked one is, 0 to 50."""
    found: list[float] = []
    distance = _NEAR
    for is_marked in marked:
        distance = 0 if is_marked else min(_NEAR, distance + 1)
        found.append(distance)
    return found


def _beside(matrix: Floats, blocks: Sequence[PageBlock]) -> Iterator[Floats]:
    """Yield what stands some blocks above or below; -1 beyond the ends of the page."""
    columns = [_OWN.index(name) for name in _BESIDE]
    numbers: dict[int, int] = {}
    parents = np.array(
        [numbers.setdefault(id(block.place.parent), len(numbers)) for block in blocks]
    )
    size = len(matrix)
    for step in _STEPS:
        shifted = np.full((size, len(_BESIDE) + 1), -1, dtype=np.float32)
        here = slice(max(0, -step), max(0, size - max(0, step)))
        there = slice(max(0, step), max(0, size + min(0, step)))
        shifted[here, :-1] = matrix[there][:, columns]
        shifted[here, -1] = parents[here] == parents[there]
        yield shifted


def _around(prose: Sequence[float]) -> Floats:
    sums = np.concatenate(([0.0], np.cumsum(prose)))
    place = np.arange(len(prose))
    return np.column_stack(
        [
            sums[np.minimum(len(prose), place + reach + 1)] - sums[np.maximum(0, place - reach)]
            for reach in _WINDOWS
        ]
    ).astype(np.float32)
