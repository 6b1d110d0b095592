"""Which blocks of a page are taken for its article, each text once."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from services.ingest.reading.pageblocks.blocks import PageBlock
from services.ingest.reading.pageblocks.wording import find_words

# Out of fold, the extractor errs less by what it keeps than the model does by what it adds,
# and that most of all where the extractor kept nothing around: comments, rails.
_KEPT_BAR: Final = 0.4
_NEAR_BAR: Final = 0.5
_FAR_BAR: Final = 0.75
_EVEN: Final = 0.5
# Some hold a line that sums the article up for its text and some do not; out of fold, any bar
# from .8 to .95 serves the most pages.
_DECK_BAR: Final = 0.9

# A block of which others together say this share again is printed twice.
_REPEATED: Final = 0.8
_LEAST_GRAMS: Final = 8
_MAX_WORDS: Final = 2_000

Gram = tuple[str, ...]


def find_bars(
    blocks: Sequence[PageBlock], decks: Sequence[bool], kept: Sequence[bool] | None
) -> list[float]:
    """Return for each block how sure the model must be of it.

    `decks` says which sum the article up above its text, and `kept` what an extractor kept;
    None if none was asked.
    """
    bars = [_EVEN] * len(blocks) if kept is None else _bars_by_kept(blocks, kept)
    return [_DECK_BAR if is_deck else bar for bar, is_deck in zip(bars, decks, strict=True)]


def _bars_by_kept(blocks: Sequence[PageBlock], kept: Sequence[bool]) -> list[float]:
    near = {
        place
        for block, is_kept in zip(blocks, kept, strict=True)
        if is_kept
        for place in (block.place, block.place.parent)
    }
    return [
        _KEPT_BAR
        if is_kept
        else _NEAR_BAR
        if block.place in near or block.place.parent in near
        else _FAR_BAR
        for block, is_kept in zip(blocks, kept, strict=True)
    ]


def choose_blocks(
    texts: Sequence[str], bars: Sequence[float], chances: Sequence[float]
) -> list[bool]:
    """Return for each block whether it is taken for text of the article, each text once.

    Of equal copies the one that the model is surest of stays.
    """
    chosen = [chance >= bar for chance, bar in zip(chances, bars, strict=True)]
    grams = {index: _grams(texts[index]) for index, is_chosen in enumerate(chosen) if is_chosen}
    seen: set[Gram] = set()
    shared: set[Gram] = set()
    for some in grams.values():
        shared |= seen & some
        seen |= some
    twice = {
        index: some & shared for index, some in grams.items() if not shared.isdisjoint(some)
    }
    counts = Counter(gram for some in twice.values() for gram in some)
    for index in sorted(twice, key=lambda one: (-len(grams[one]), chances[one])):
        size = len(grams[index])
        if size >= _LEAST_GRAMS:
            again = sum(counts[gram] > 1 for gram in twice[index])
            if again >= _REPEATED * size:
                chosen[index] = False
                counts.subtract(twice[index])
    return chosen


def _grams(text: str) -> set[Gram]:
    words = find_words(text.casefold())[:_MAX_WORDS]
    return set(zip(words, words[1:], words[2:], words[3:], strict=False))
