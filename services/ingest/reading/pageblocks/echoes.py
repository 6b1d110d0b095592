"""How much of each block the page says elsewhere, too."""

from collections.abc import Sequence
from typing import Final

NAMES: Final = ("echoed", "echoed_longer", "echoed_shorter", "echoed_above")

_MAX_WORDS: Final = 400
"""So many words of a block are compared."""

Gram = tuple[str, ...]

_LONGER: Final = 1.5
_SHORTER: Final = 0.7


def find_echoes(texts: Sequence[Sequence[str]]) -> list[list[float]]:
    """Return a row of `NAMES` for each block's words: shares of its runs of four.

    They stand in any other block, in a longer one, in a shorter one, in one above.
    """
    words = [[word.casefold() for word in text[:_MAX_WORDS]] for text in texts]
    grams = [set(zip(w, w[1:], w[2:], w[3:], strict=False)) for w in words]
    seen: set[Gram] = set()
    shared: set[Gram] = set()
    for some in grams:
        shared |= seen & some
        seen |= some
    twice = [some & shared for some in grams]
    first: dict[Gram, int] = {}
    longest: dict[Gram, int] = {}
    shortest: dict[Gram, int] = {}
    for index, some in enumerate(twice):
        size = len(words[index])
        for gram in some:
            first.setdefault(gram, index)
            longest[gram] = max(size, longest.get(gram, 0))
            shortest[gram] = min(size, shortest.get(gram, size))
    rows: list[list[float]] = []
    for index, some in enumerate(twice):
        if not some:
            rows.append([0.0] * len(NAMES))
            continue
        size, count = len(words[index]), len(grams[index])
        rows.append(
            [
                len(some) / count,
                sum(longest[gram] > _LONGER * size for gram in some) / count,
                sum(shortest[gram] < _SHORTER * size for gram in some) / count,
                sum(first[gram] < index for gram in some) / count,
            ]
        )
    return rows
