"""Which blocks of a page an extractor kept, by the text that it returned."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from services.ingest.reading.pageblocks.wording import find_words

# A block as long as this that stands once in page and extract is surely the same text.
_ANCHOR_CHARS: Final = 25
_NEAR_CHARS: Final = 200
_LEAST_GRAMS: Final = 4

# Where so much of the extract is found again, hardly a block was kept in part.
_ENOUGH: Final = 0.97

# A block that is nowhere costs a search through its gap; so many of the extract's lengths
# are searched in all.
_SEARCHES: Final = 400

Anchor = tuple[int, int, int]
"""The index of a block, and where its text starts and ends in the extract."""


def find_kept(texts: Sequence[str], paragraphs: Sequence[str]) -> list[bool]:
    """Return for each block of the page whether the extract's paragraphs hold its text.

    Both are in reading order. What the page shows twice and the extract holds once is
    looked for between its neighbors.
    """
    needles = ["".join(text.split()) for text in texts]
    extract = "".join("".join(paragraph.split()) + "\n" for paragraph in paragraphs)
    kept = [False] * len(needles)
    budget = [_SEARCHES * len(extract)]
    anchors = _in_order(list(_anchors(needles, extract, budget)))
    for index, _, _ in anchors:
        kept[index] = True
    ends = [(-1, 0, 0), *anchors, (len(needles), len(extract), len(extract))]
    for (left, _, start), (right, stop, _) in pairwise(ends):
        if right - left > 1 and stop - start > 1:
            _fill(kept, needles, (left + 1, right), extract[start:stop], budget)
    told = sum(len(needle) for needle, is_kept in zip(needles, kept, strict=True) if is_kept)
    if told < _ENOUGH * len(extract):
        _add_partly_kept(kept, texts, paragraphs)
    return kept


def _anchors(needles: Sequence[str], extract: str, budget: list[int]) -> Iterator[Anchor]:
    copies = Counter(needles)
    for index, needle in enumerate(needles):
        if len(needle) < _ANCHOR_CHARS or copies[needle] > 1 or budget[0] < 0:
            continue
        start = extract.find(needle)
        budget[0] -= len(extract)
        if start >= 0 and extract.find(needle, start + 1) < 0:
            yield index, start, start + len(needle)


def _in_order(anchors: Sequence[Anchor]) -> list[Anchor]:
    """Return the longest run of anchors that stand in the extract as in the page."""
    starts: list[int] = []
    last: list[int] = []
    before = [-1] * len(anchors)
    for number, (_, start, _) in enumerate(anchors):
        at = bisect_left(starts, start)
        starts[at : at + 1] = [start]
        last[at : at + 1] = [number]
        before[number] = last[at - 1] if at else -1
    run: list[Anchor] = []
    number = last[-1] if last else -1
    while number >= 0:
        run.append(anchors[number])
        number = before[number]
    return run[::-1]


def _fill(
    kept: list[bool],
    needles: Sequence[str],
    gap: tuple[int, int],
    extract: str,
    budget: list[int],
) -> None:
    """Look for the blocks of a gap in its part of the extract; upward above all anchors."""
    start, stop = gap
    is_upward = start == 0
    cursor = len(extract) if is_upward else 0
    for index in range(stop - 1, start - 1, -1) if is_upward else range(start, stop):
        needle = needles[index]
        if not needle or budget[0] < 0:
            continue
        at = extract.rfind(needle, 0, cursor) if is_upward else extract.find(needle, cursor)
        budget[0] -= cursor if is_upward else len(extract) - cursor
        distance = cursor - at - len(needle) if is_upward else at - cursor
        if at >= 0 and (len(needle) >= _ANCHOR_CHARS or distance < _NEAR_CHARS):
            kept[index] = True
            cursor = at if is_upward else at + len(needle)


Gram = tuple[str, str, str]


def _grams(text: str) -> list[Gram]:
    words = find_words(text)
    return list(zip(words, words[1:], words[2:], strict=False))


def _add_partly_kept(kept: list[bool], texts: Sequence[str], paragraphs: Sequence[str]) -> None:
    """Find the blocks that the extractor kept in part, by runs of words not yet found."""
    left = set(_grams(" ".join(paragraphs)))
    for text, is_kept in zip(texts, kept, strict=True):
        if is_kept:
            left.difference_update(_grams(text))
    for index, text in enumerate(texts):
        if len(left) <= _LEAST_GRAMS:
            return
        if not kept[index]:
            grams = _grams(text)
            if len(grams) >= _LEAST_GRAMS and sum(map(left.__contains__, grams)) * 2 >= len(
                grams
            ):
                kept[index] = True
                left.difference_update(grams)
