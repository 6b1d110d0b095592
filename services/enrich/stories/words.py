"""The words of a text as stories are told by: cut to their stems, names told from the rest."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

LONGEST_WORD_CHARS: Final = 32
"""Of a longer one, the rest is not read."""

# Thai, Lao, Khmer, kana and Han characters: scripts that are written without spaces.
_UNSPACED: Final = r"\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"

_WORD: Final = re.compile(
    rf"""
    (?P<unspaced>[{_UNSPACED}]+)
    | [^\W_{_UNSPACED}]+(?:['\u2019][^\W_{_UNSPACED}]+)?
    """,
    re.VERBOSE,
)
_SENTENCE_END: Final = re.compile(r"[.!?:\u2026\n\"\u201c\u201e\u00ab\u2018]")
_ENDINGS: Final = ("ing", "ed", "ly", "er")
_SHORTEST_STEM: Final = 4
_STEMS_KEPT: Final = 8_192
"""Of forms met lately: four in five words of an article are among them."""


class Word(NamedTuple):
    """One word of a text."""

    stem: str
    is_capital: bool
    """It is written with a capital; never so in scripts that have none."""
    is_first: bool
    """It begins a text or a sentence, where any word has a capital."""


def read_words(text: str) -> Iterator[Word]:
    """Yield the words in order; of a script without spaces, each pair of characters."""
    reached = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        is_first = not reached or (
            (start - reached > 1 or text[reached] != " ")
            and _SENTENCE_END.search(text, reached, start) is not None
        )
        reached = end
        word = match.group()
        if match.lastgroup:
            for place in range(max(1, len(word) - 1)):
                yield Word(word[place : place + 2], is_capital=False, is_first=False)
        else:
            yield Word(stem(word), word[0].isupper(), is_first)


@lru_cache(maxsize=_STEMS_KEPT)
def stem(word: str) -> str:
    """Return what the forms of an English word have in common, more or less.

    It takes off the possessive, the plural and four endings, in any language: names must
    come out the same everywhere, and what it does to other words does them no harm.
    """
    cut = word[:LONGEST_WORD_CHARS].lower().replace("\u2019", "'").removesuffix("'s")
    if len(cut) <= 3:
        return cut
    if cut.endswith("s") and not cut.endswith(("ss", "us", "is")):
        cut = f"{cut[:-3]}y" if cut.endswith("ies") and len(cut) > 4 else cut[:-1]
    for ending in _ENDINGS:
        if cut.endswith(ending) and len(cut) - len(ending) >= _SHORTEST_STEM:
            cut = cut[: -len(ending)]
            if cut[-1] == cut[-2]:
                cut = cut[:-1]
            break
    return cut[:-1] if cut.endswith("e") and len(cut) > _SHORTEST_STEM else cut
