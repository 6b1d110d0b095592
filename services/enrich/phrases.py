"""Where a phrase stands in an article, word for word."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from services.enrich.passages import Passage

# An apostrophe, dot, ampersand or hyphen holds a word together; a possessive is cut off.
_WORD: Final = re.compile(r"\w+(?:(?!['\u2019]s\b)['\u2019.&-]\w+)*")

_GAPS: Final = frozenset({" ", "'", "\u2019"})


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a phrase, case-folded and without a possessive at its end."""
    words = tuple(word.group().casefold() for word in _WORD.finditer(text))
    return words[:-1] if len(words) > 1 and words[-1] == "s" else words


class PhraseIndex:
    """Finds phrases in passages without reading them again for each."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._words = [
            [word.span() for word in _WORD.finditer(passage.text)] for passage in passages
        ]
        self._places: dict[str, list[tuple[int, int]]] = {}
        for number, (passage, words) in enumerate(zip(passages, self._words, strict=True)):
            for position, (start, end) in enumerate(words):
                folded = passage.text[start:end].casefold()
                self._places.setdefault(folded, []).append((number, position))

    def find(self, words: Sequence[str]) -> list[tuple[Passage, int, int]]:
        """Return `(passage, start, end)` wherever the words stand in a row.

        Between them is one space, or the apostrophe of a possessive; so a phrase never
        reaches across a comma, a bracket or the end of a paragraph.

        Args:
            words: case-folded, at least one.
        """
        found = []
        for number, position in self._places.get(words[0], ()):
            passage = self._passages[number]
            row = self._words[number][position : position + len(words)]
            folded = [passage.text[start:end].casefold() for start, end in row]
            gaps = {passage.text[one[1] : other[0]] for one, other in pairwise(row)}
            if folded == list(words) and gaps <= _GAPS:
                found.append((passage, row[0][0], row[-1][1]))
        return found
