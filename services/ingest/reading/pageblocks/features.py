"""The numbers that the model sees of each block of a page."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.forest import Floats
from services.ingest.reading.pageblocks.areas import AROUND, Areas, find_areas
from services.ingest.reading.pageblocks.blocks import PageBlock
from services.ingest.reading.pageblocks.echoes import find_echoes
from services.ingest.reading.pageblocks.hints import HINTS
from services.ingest.reading.pageblocks.wording import Column, describe_words

_TAGS: Final = (
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "td", "th",
    "figcaption", "dd", "dt", "pre", "address", "section", "article", "header", "footer",
    "aside", "nav", "button", "center", "body", "form", "summary", "details", "main",
)  # fmt: skip
_TAG_NUMBER: Final = {tag: number for number, tag in enumerate(_TAGS)}
_LEVELS: Final = 5
_BESIDE: Final = ("words", "ends_sentence", "links", "kept", "tag")
_STEPS: Final = (-3, -2, -1, 1, 2, 3)
_WINDOWS: Final = (3, 8)

# A kept block shorter than this says little about where the article is.
_TELLING_WORDS: Final = 8
_NEAR: Final = 50
_NOWHERE: Final = 999

Columns = dict[str, Column]


def describe_all(
    blocks: Sequence[PageBlock], kept: Sequence[bool], titles: Sequence[str]
) -> Columns:
    size = len(blocks)
    columns, words = describe_words(blocks, titles)
    columns["kept"] = np.fromiter(kept, np.bool_, size)
    columns["tag"] = np.fromiter(
        (_TAG_NUMBER.get(block.place.tag, len(_TAGS)) for block in blocks), np.int64, size
    )
    columns["inner_depth"] = np.fromiter(
        (block.inner.depth - block.place.depth for block in blocks), np.int64, size
    )
    columns["begins_link"] = np.fromiter(
        (block.inner.is_link for block in blocks), np.bool_, size
    )
    areas = find_areas(blocks)
    columns["depth"] = areas.depth[areas.of_block]
    link_chars = columns["links"] * columns["chars"]
    distances = areas.find_distances()
    for place, tag in enumerate(AROUND):
        columns[f"{tag}_above"] = distances[:, place]
    for place, hint in enumerate(HINTS):
        columns[f"hint_{hint}_above"] = distances[:, len(AROUND) + place]
    columns |= _sum_levels(columns, areas, link_chars)
    columns |= _compare_best(columns, areas)
    columns |= _compare_alike(columns, areas, link_chars)
    columns |= _place_in_page(columns)
    columns |= _find_kept(columns)
    columns |= _find_headings(columns)
    columns |= find_echoes(words)
    columns |= _look_beside(columns, areas)
    return columns


def describe(
    blocks: Sequence[PageBlock], kept: Sequence[bool], titles: Sequence[str]
) -> Floats:
    """Return one row for each of at least one block, one column for each of `NAMES`.

    `kept` says which of them an extractor kept, `titles` what the page is called.
    """
    columns = describe_all(blocks, kept, titles)
    return np.column_stack([columns[name].astype(np.float32) for name in NAMES])


def _sum_levels(columns: Columns, areas: Areas, link_chars: Column) -> Columns:
    """Return the sums in the block's own area and in those around it."""
    blocks = areas.last - areas.first + 1
    words, prose = areas.add_up(columns["words"]), areas.add_up(columns["prose"])
    all_prose = max(1.0, float(columns["prose"].sum()))
    of_area = {
        "blocks": blocks,
        "words": words,
        "prose": prose / np.maximum(1.0, words),
        "links": areas.add_up(link_chars) / np.maximum(1.0, areas.add_up(columns["chars"])),
        "of_prose": prose / all_prose,
        "kept": areas.add_up(columns["kept"]) / blocks,
        "kept_words": areas.add_up(columns["kept"] * columns["words"]) / np.maximum(1.0, words),
    }
    chain = areas.climb(_LEVELS)
    place = np.arange(len(areas.of_block))
    found: Columns = {}
    for level, at in enumerate(chain):
        for name, column in of_area.items():
            found[f"level{level}_{name}"] = column[at]
        found[f"level{level}_within"] = (place - areas.first[at]) / blocks[at]
    return found


def _compare_best(columns: Columns, areas: Areas) -> Columns:
    """Return where each block stands as seen from the area that holds the prose."""
    best = areas.find_best(columns["prose"] * (1 - columns["links"]))
    first, last = int(areas.first[best]), int(areas.last[best])
    size = len(areas.of_block)
    place = np.arange(size)
    path = [best]
    while (above := int(areas.above[path[-1]])) != path[-1]:
        path.append(above)
    down = np.full(len(areas.above), -1)
    down[path] = np.arange(len(path))
    at, out = areas.of_block, np.zeros(size, dtype=np.int64)
    while (missing := down[at] < 0).any():
        at = np.where(missing, areas.above[at], at)
        out += missing
    prose, all_prose = columns["prose"], max(1.0, float(columns["prose"].sum()))
    return {
        "best_is_in": (place >= first) & (place <= last),
        "best_levels_out": out,
        "best_levels_down": down[at],
        "best_of_prose": np.full(size, prose[first : last + 1].sum() / all_prose),
        "best_from_first": place - first,
        "best_to_last": last - place,
        "best_blocks": np.full(size, last - first + 1),
        "best_words": np.full(size, columns["words"][first : last + 1].sum()),
        "best_kept": np.full(
            size,
            (columns["words"] * columns["kept"])[first : last + 1].sum()
            / max(1.0, float(columns["words"][first : last + 1].sum())),
        ),
    }


def _compare_alike(columns: Columns, areas: Areas, link_chars: Column) -> Columns:
    """Return sums over all blocks whose element and the one above it bear the same names."""
    at = areas.of_block
    keys = areas.label[at] * (int(areas.label.max()) + 1) + areas.label[areas.above[at]]
    _, group, count = np.unique(keys, return_inverse=True, return_counts=True)
    size = len(count)
    words = np.bincount(group, columns["words"], size)
    prose = np.bincount(group, columns["prose"], size)
    chars = np.bincount(group, columns["chars"], size)
    found = {
        "blocks": count,
        "words": words,
        "prose": prose / np.maximum(1.0, words),
        "links": np.bincount(group, link_chars, size) / np.maximum(1.0, chars),
        "of_prose": prose / max(1.0, float(prose.sum())),
        "mean_words": words / count,
        "kept": np.bincount(group, columns["kept"], size) / count,
        "kept_words": np.bincount(group, columns["kept"] * columns["words"], size)
        / np.maximum(1.0, words),
    }
    return {f"alike_{name}": column[group] for name, column in found.items()}


def _place_in_page(columns: Columns) -> Columns:
    words, prose = columns["words"], columns["prose"]
    size = len(words)
    place = np.arange(size)
    likeness = np.where(
        words >= 2, columns["in_title"] * np.minimum(1.0, 1.5 * columns["of_title"]), 0.0
    )
    match = float(likeness.max())
    headline = int(np.argmax(likeness >= match - 0.05))
    all_prose = float(prose.sum())
    return {
        "page_position": place / size,
        "page_blocks": np.full(size, size),
        "page_words_above": np.cumsum(words) / max(1.0, float(words.sum())),
        "page_prose_above": np.cumsum(prose) / max(1.0, all_prose),
        "page_from_headline": place - headline if match > 0 else np.full(size, _NOWHERE),
        "page_headline_match": np.full(size, match),
        "page_prose": np.full(size, all_prose),
    }


def _find_kept(columns: Columns) -> Columns:
    kept, words = columns["kept"], columns["words"]
    size = len(kept)
    place = np.arange(size)
    told = kept & (words >= _TELLING_WORDS)
    last = np.maximum.accumulate(np.where(told, place, -_NOWHERE))
    following = np.minimum.accumulate(np.where(told, place, size + _NOWHERE)[::-1])[::-1]
    places = np.flatnonzero(kept)
    ends = (places[0], places[-1]) if len(places) else (-_NOWHERE, size + _NOWHERE)
    of_prose = float(words[kept].sum()) / max(1.0, float(columns["prose"].sum()))
    return {
        "since_kept": np.minimum(_NEAR, place - last),
        "until_kept": np.minimum(_NEAR, following - place),
        "from_first_kept": place - ends[0],
        "to_last_kept": ends[1] - place,
        "kept_of_prose": np.full(size, of_prose),
        "page_kept_words": np.full(size, words[kept].sum()),
    }


def _find_headings(columns: Columns) -> Columns:
    """Return what stands above each block in the way of headings."""
    tag = columns["tag"]
    place = np.arange(len(tag))
    is_heading = (tag >= _TAG_NUMBER["h1"]) & (tag <= _TAG_NUMBER["h4"])
    last = np.maximum.accumulate(np.where(is_heading & (columns["words"] > 0), place, -1))
    return {
        "since_heading": np.where(last >= 0, place - last, _NOWHERE),
        "heading_tag": np.where(last >= 0, tag[last], -1),
        "h1_above": np.cumsum(tag == _TAG_NUMBER["h1"]),
    }


def _look_beside(columns: Columns, areas: Areas) -> Columns:
    """Return what stands some blocks above or below; -1 beyond the ends of the page."""
    size = len(areas.of_block)
    found: Columns = {}
    above = areas.above[areas.of_block]
    for step in _STEPS:
        here = slice(max(0, -step), max(0, size - max(0, step)))
        there = slice(max(0, step), max(0, size + min(0, step)))
        for name in _BESIDE:
            column = np.full(size, -1.0)
            column[here] = columns[name][there]
            found[f"beside{step:+d}_{name}"] = column
        column = np.full(size, -1.0)
        column[here] = above[here] == above[there]
        found[f"beside{step:+d}_is_sibling"] = column
    sums = np.concatenate(([0.0], np.cumsum(columns["prose"])))
    place = np.arange(size)
    for reach in _WINDOWS:
        found[f"prose_around_{reach}"] = (
            sums[np.minimum(size, place + reach + 1)] - sums[np.maximum(0, place - reach)]
        )
    return found


NAMES: Final[tuple[str, ...]] = ()
"""The columns of the matrix, in order."""
