"""The words of a passage as phrases are made of them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from services.enrich.passages import Passage

_JOINERS: Final = frozenset("'\u2019.&-")
"""Alone between two words, they make one of them."""
_APOSTROPHES: Final = frozenset("'\u2019")
_DOTTED: Final = "\u0130"
"""The one letter beyond ASCII that `Passage.lower` makes an ASCII one, and `casefold` two."""
_POSSESSIVE: Final = "s"
_OPENERS: Final = frozenset('.!?:\u2026"\u201c\u00ab\u201e')


@dataclass(frozen=True, slots=True)
class Row:
    """The words of one passage, numbered as in `Passage.words`."""

    passage: Passage
    words: list[str]
    """Case-folded; empty for the s of a possessive, and for all but the first part of a word
    that an apostrophe, a dot, an ampersand or a hyphen holds together."""
    telling: list[int]
    """The numbers of those that are no stop words."""
    lasts: dict[int, int]
    """{number of the first part of such a word: that of its last}."""

    def follows(self, number: int) -> int:
        """Return the number of the word that a space alone parts from this one, or -1."""
        after = self.lasts.get(number, number) + 1
        return after if self.passage.words.gaps[after] == " " else -1

    def place(self, first: int, last: int) -> tuple[int, int]:
        """Return where the text from one word to another begins and ends in the passage."""
        words = self.passage.words
        end = self.lasts.get(last, last)
        return words.starts[first], words.starts[end] + len(words.folded[end])

    def capitalized(self) -> Iterator[str]:
        """Yield the telling words with a capital other than that of a sentence."""
        text, words, folded = self.passage.text, self.passage.words, self.words
        starts = words.starts
        for number in self.telling:
            word, start = folded[number], starts[number]
            if text[start : start + len(word)] != word:
                gap = words.gaps[number]
                if gap == " " or (gap.rstrip()[-1:] or ".") not in _OPENERS:
                    yield word


def read_row(passage: Passage, stop_words: Collection[str]) -> Row:
    """Return the words of the passage."""
    text, words = passage.text, passage.words
    folded = list(words.folded)
    if not text.isascii():
        is_plain = _DOTTED not in text
        folded = [
            word if is_plain and word.isascii() else text[start : start + len(word)].casefold()
            for word, start in zip(folded, words.starts, strict=True)
        ]
    lasts: dict[int, int] = {}
    first, reached, cut_off = 0, -1, -1
    for number in [place for place, gap in enumerate(words.gaps[:-1]) if gap != " "]:
        start = words.starts[number]
        mark = text[start - 1 : start]
        if mark in _APOSTROPHES and words.folded[number] == text[start] == _POSSESSIVE:
            folded[number] = ""
            cut_off = number
        elif mark in _JOINERS and len(words.gaps[number]) == 1 and 0 < number != cut_off + 1:
            first = first if reached == number - 1 else number - 1
            lasts[first] = reached = number
            folded[number] = ""
    for begun, last in lasts.items():
        end = words.starts[last] + len(words.folded[last])
        folded[begun] = text[words.starts[begun] : end].casefold()
    telling = [n for n, word in enumerate(folded) if word and word not in stop_words]
    return Row(passage, folded, telling, lasts)
