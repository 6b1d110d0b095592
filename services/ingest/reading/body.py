"""The body of an article, put together from its paragraphs."""

import re
from collections.abc import Sequence
from typing import Final

from shared.article import Body
from shared.values import Span

# The vowel signs of Indic scripts are no letters, but they part no words.
_SIGNS: Final = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u0652"
    "\u0900-\u0903\u093a-\u0963\u0981-\u0983\u09bc-\u09d7"
)
_WORD: Final = re.compile(rf"\w[\w{_SIGNS}]*(?:['\u2019\u200c\u200d-]\w[\w{_SIGNS}]*)*")
# The same words where all is ASCII, found in half the time.
_ASCII_WORD: Final = re.compile(r"\w+(?:['-]\w+)*", re.ASCII)
# Scripts written without spaces: Thai and Lao, kana, Han.
_UNSPACED: Final = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")


def fold_space(text: str) -> str:
    """Return the text with every run of white space as one space, and none at the ends."""
    return " ".join(text.split())


def count_words(text: str) -> int:
    """Return the number of words; scripts without spaces count two characters as one."""
    if text.isascii():
        return len(_ASCII_WORD.findall(text))
    unspaced = len(_UNSPACED.findall(text))
    return max(len(_WORD.findall(text)), unspaced // 2)


def make_body(
    paragraphs: Sequence[str], spans: Sequence[Span | None], *, words: int | None = None
) -> Body:
    """Return the body; `spans` holds one for each paragraph.

    `words` says how many there are in all, if they have been counted already.
    """
    return Body(
        text="\n\n".join(paragraphs),
        paragraphs=tuple(paragraphs),
        spans=tuple(spans),
        word_count=sum(map(count_words, paragraphs)) if words is None else words,
    )
