"""The numbers that the models see of each block of a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.forest import Floats
from services.ingest.reading.pageblocks.areas import Areas, find_areas
from services.ingest.reading.pageblocks.blocks import PageBlock
from services.ingest.reading.pageblocks.echoes import find_echoes
from services.ingest.reading.pageblocks.hints import HINTS
from services.ingest.reading.pageblocks.signs import (
    PLACED,
    WORDED,
    describe_places,
    describe_signs,
)
from services.ingest.reading.pageblocks.wording import Columns, describe_words

_TAGS: Final = (
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "td", "th",
    "figcaption", "dd", "dt", "pre", "address", "section", "article", "header", "footer",
    "aside", "nav", "button", "center", "body", "form", "summary", "details", "main",
)  # fmt: skip
_TAG_NUMBER: Final = {tag: number for number, tag in enumerate(_TAGS)}
_HINTED: Final = tuple(f"{hint}_above" for hint in HINTS)
_HEADINGS: Final = [_TAG_NUMBER[f"h{rank}"] for rank in range(1, 7)]
_DECK_WORDS: Final = 7
_DECK_REACH: Final = 8
LEVELS: Final = 5
_LEVEL: Final = ("blocks", "words", "prose", "links", "of_prose")
_WINDOWS: Final = (3, 8)
_NOWHERE: Final = 999

NAMES: Final = (
    "chars", "words", "links", "copies", "capitals", "ends_sentence", "last_kind", "in_title",
    "of_title", "prose", "tag", "heading_words", "inner_depth", *_HINTED,
    *(f"level{level}_{name}" for level in range(LEVELS) for name in _LEVEL),
    "best_is_in", "best_levels_out", "best_levels_down", "best_of_prose", "best_from_first",
    "best_to_last", "best_blocks", "best_words", "alike_blocks", "alike_words", "alike_prose",
    "alike_of_prose", "alike_mean_words", "page_blocks", "page_words_above",
    "page_prose_above", "page_prose_before", "page_from_headline", "page_prose", "echoed",
    "echoed_longer", "beside+1_words", *(f"prose_around_{reach}" for reach in _WINDOWS),
    "in_description", "of_description", *WORDED, *PLACED,
)  # fmt: skip
"""The columns that a page has by itself, in order."""


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of a page in numbers, one in each column for each block."""

    columns: Columns
    areas: Areas
    alike: NDArray[np.int64]
    """Equal for blocks whose element and the one above it bear the same names."""

    @property
    def size(self) -> int:
        """The number of blocks."""
        return len(self.alike)

    @property
    def matrix(self) -> Floats:
        """One row for each block, one column for each of `NAMES`."""
        return stack(self.columns, NAMES)


def stack(columns: Columns, names: Sequence[str]) -> Floats:
    """Return `[block, name]`, some of the columns side by side."""
    size = len(columns[names[0]])
    rows = np.empty((len(names), size), dtype=np.float32)
    for place, name in enumerate(names):
        rows[place] = columns[name]
    return np.ascontiguousarray(rows.T)


def describe(blocks: Sequence[PageBlock], titles: Sequence[str], description: str = "") -> Page:
    """Return the numbers of at least one block.

    `titles` is what the page is called, and `description` what it says of itself.
    """
    size = len(blocks)
    columns, words, read = describe_words(blocks, titles, description)
    columns |= describe_signs(blocks, read, columns)
    areas = find_areas(blocks)
    at = areas.of_block
    columns["tag"] = np.fromiter(
        (_TAG_NUMBER.get(block.place.tag, len(_TAGS)) for block in blocks), np.int64, size
    )
    is_heading = np.isin(columns["tag"], _HEADINGS)
    columns["heading_words"] = np.where(is_heading, columns["words"], 0)
    columns["inner_depth"] = (
        np.fromiter((block.inner.depth for block in blocks), np.int64, size) - areas.depth[at]
    )
    columns |= zip(_HINTED, areas.find_distances().T, strict=True)
    columns |= describe_places(blocks, columns)
    columns |= _sum_levels(columns, areas)
    columns |= _compare_best(columns, areas)
    names = areas.label[at] * (int(areas.label.max()) + 1) + areas.label[areas.above[at]]
    alike = np.unique(names, return_inverse=True)[1]
    columns |= _compare_alike(columns, alike)
    columns |= _place_in_page(columns)
    columns |= find_echoes(words)
    columns |= look_beside(columns, "words", (1,))
    columns |= _look_around(columns)
    return Page(columns, areas, alike)


def find_decks(page: Page) -> list[bool]:
    """Return which blocks are headings so long and so near the headline as to sum it up."""
    below = page.columns["page_from_headline"]
    is_long = page.columns["heading_words"] >= _DECK_WORDS
    decks: list[bool] = (is_long & (below > 0) & (below <= _DECK_REACH)).tolist()
    return decks


def _sum_levels(columns: Columns, areas: Areas) -> Columns:
    """Return the sums in the block's own area and in those around it."""
    words, prose = areas.add_up(columns["words"]), areas.add_up(columns["prose"])
    links = areas.add_up(columns["links"] * columns["chars"])
    of_area: Columns = {
        "blocks": areas.last - areas.first + 1,
        "words": words,
        "prose": prose / np.maximum(1.0, words),
        "links": links / np.maximum(1.0, areas.add_up(columns["chars"])),
        "of_prose": prose / max(1.0, float(columns["prose"].sum())),
    }
    return {
        f"level{level}_{name}": of_area[name][at]
        for level, at in enumerate(areas.climb(LEVELS))
        for name in _LEVEL
    }


def _compare_best(columns: Columns, areas: Areas) -> Columns:
    """Return where each block stands as seen from the area that holds the prose."""
    best = areas.find_best(columns["prose"] * (1 - columns["links"]))
    first, last = int(areas.first[best]), int(areas.last[best])
    size = len(areas.of_block)
    place = np.arange(size)
    out, down = areas.find_way(best)
    prose = columns["prose"]
    return {
        "best_is_in": (place >= first) & (place <= last),
        "best_levels_out": out,
        "best_levels_down": down,
        "best_of_prose": np.full(size, prose[first : last + 1].sum() / max(1.0, prose.sum())),
        "best_from_first": place - first,
        "best_to_last": last - place,
        "best_blocks": np.full(size, last - first + 1),
        "best_words": np.full(size, columns["words"][first : last + 1].sum()),
    }


def _compare_alike(columns: Columns, alike: NDArray[np.int64]) -> Columns:
    count = np.bincount(alike)
    size = len(count)
    words = np.bincount(alike, columns["words"], size)
    prose = np.bincount(alike, columns["prose"], size)
    found: Columns = {
        "blocks": count,
        "words": words,
        "prose": prose / np.maximum(1.0, words),
        "of_prose": prose / max(1.0, float(prose.sum())),
        "mean_words": words / count,
    }
    return {f"alike_{name}": column[alike] for name, column in found.items()}


def _place_in_page(columns: Columns) -> Columns:
    words, prose = columns["words"], columns["prose"]
    size = len(words)
    likeness = np.where(
        words >= 2, columns["in_title"] * np.minimum(1.0, 1.5 * columns["of_title"]), 0.0
    )
    match = float(likeness.max())
    headline = int(np.argmax(likeness >= match - 0.05))
    all_prose = float(prose.sum())
    return {
        "page_blocks": np.full(size, size),
        "page_words_above": np.cumsum(words) / max(1.0, float(words.sum())),
        "page_prose_above": np.cumsum(prose) / max(1.0, all_prose),
        "page_prose_before": np.cumsum(prose) - prose,
        "page_from_headline": np.arange(size) - headline
        if match > 0
        else np.full(size, _NOWHERE),
        "page_prose": np.full(size, all_prose),
    }


def look_beside(columns: Columns, name: str, steps: Sequence[int]) -> Columns:
    """Return what stands some blocks above or below; -1 beyond the ends of the page."""
    column = columns[name]
    size = len(column)
    found: Columns = {}
    for step in steps:
        beside = np.full(size, -1.0)
        here = slice(max(0, -step), max(0, size - max(0, step)))
        there = slice(max(0, step), max(0, size + min(0, step)))
        beside[here] = column[there]
        found[f"beside{step:+d}_{name}"] = beside
    return found


def _look_around(columns: Columns) -> Columns:
    prose = columns["prose"]
    size = len(prose)
    sums = np.concatenate(([0.0], np.cumsum(prose)))
    place = np.arange(size)
    return {
        f"prose_around_{reach}": sums[np.minimum(size, place + reach + 1)]
        - sums[np.maximum(0, place - reach)]
        for reach in _WINDOWS
    }
