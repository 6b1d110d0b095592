"""The words of a text as stories are told by: cut to their stems, names told from the rest."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple
from zlib import crc32

from services.enrich.passages import COMBINING, has_combining

LONGEST_WORD_CHARS: Final = 32
"""Of a longer one, the rest is not read."""

# Thai, Lao, Khmer, kana and Han characters: scripts that are written without spaces.
_UNSPACED: Final = r"\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"

_PAIRED: Final = re.compile(rf"[{_UNSPACED}]+")
_LETTERS: Final = rf"[^\W_{_UNSPACED}]+(?:['\u2019][^\W_{_UNSPACED}]+)?"
_WORD: Final = re.compile(r"([^\W_]+(?:['\u2019][^\W_]+)?)")
_WORD_OR_PAIRED: Final = re.compile(rf"([{_UNSPACED}]+|{_LETTERS})")
_WORD_WITH_COMBINING: Final = re.compile(
    rf"((?:[^\W_][{COMBINING}]*)+(?:['\u2019](?:[^\W_][{COMBINING}]*)+)?)"
)
_SENTENCE_END: Final = re.compile(r"[.!?:\u2026\n\"\u201c\u201e\u00ab\u2018]")
_ENDINGS: Final = ("ing", "ed", "ly", "er")
_SHORTEST_STEM: Final = 4
_WORDS_KEPT: Final = 16_384
"""Of forms met lately: nine in ten words of an article are among them."""


class Word(NamedTuple):
    """One word of a text."""

    stem: str
    crc: int
    """CRC-32 of the stem."""
    is_capital: bool
    """It is written with a capital; never so in scripts that have none."""
    is_first: bool
    """It begins a text or a sentence, where any word has a capital."""


def read_words(text: str, *, most: int = 0) -> list[Word]:
    """Return the words in order; of a script without spaces, each pair of characters.

    Args:
        text: as printed.
        most: how many to read at most, characters without spaces taken for one; 0 for all.
    """
    is_spaced = text.isascii() or _PAIRED.search(text) is None
    spaced = _WORD_WITH_COMBINING if has_combining(text) else _WORD
    pieces = (spaced if is_spaced else _WORD_OR_PAIRED).split(text, most)
    words = list(map(_word if is_spaced else _word_or_paired, pieces[1::2]))
    for place, gap in enumerate(pieces[:-1:2]):
        if not place or (gap != " " and _SENTENCE_END.search(gap)):
            words[place] = words[place]._replace(is_first=True)
    if is_spaced:
        return words
    return [part for word in words for part in _parted(word)]


@lru_cache(maxsize=_WORDS_KEPT)
def _word(printed: str) -> Word:
    """Return a word as if it stood inside of a sentence."""
    return _read(stem(printed), is_capital=printed[0].isupper())


def _read(cut: str, *, is_capital: bool = False) -> Word:
    return Word(cut, crc32(cut.encode()), is_capital, is_first=False)


def _word_or_paired(printed: str) -> Word:
    """Return a word; characters that are written without spaces as they are."""
    return _read(printed) if _PAIRED.match(printed) else _word(printed)


def _parted(word: Word) -> Iterator[Word]:
    """Yield the word itself; in place of characters without spaces, each pair of them."""
    if not _PAIRED.match(word.stem):
        yield word
        return
    for place in range(max(1, len(word.stem) - 1)):
        yield _read(word.stem[place : place + 2])


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
