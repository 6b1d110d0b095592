"""How many words of each kind of line stand in a text, by the beginnings of words."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.linekinds.stems import STEMS
from services.ingest.reading.words.folding import fold, write_runs

TOPICS: Final = tuple(STEMS)
"""The names of the columns of `count_stems`."""

_WHOLE: Final = "="
_BREAK: Final = "\n"
_KEY_CHARS: Final = 3
_SPACED: Final = "\u0590"
"""Scripts from here on have fewer letters to a word, or none at all between spaces."""
_ARTICLES: Final = ("\u0648\u0627\u0644", "\u0627\u0644", "\u0644\u0644")
"""What Arabic writes together with a noun: "and the", "the", "to the"."""

# Runs of a script without spaces, and words of the others with their vowel signs.
_TOKEN: Final = re.compile(
    "\n|[\u0e01-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+|"
    + write_runs(
        r"[^\W\d_\u0e01-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
        "|[\u0300-\u036f\u0900-\u0903\u093a-\u094f]"
    )
)

# The same where there is none of those scripts and no sign, and nothing that folding takes
# out of words, found in half the time.
_PLAIN_TOKEN: Final = re.compile(write_runs(r"[^\W\d_]") + "|\n")
_NOT_PLAIN: Final = re.compile(
    "[\u00ad\u0300-\u036f\u0640\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0e01-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
)

Stem = tuple[str, bool, int]
"""A stem, whether it is a whole word, and the number of its topic."""


def _read_stems() -> dict[str, tuple[Stem, ...]]:
    found: dict[str, list[Stem]] = {}
    for number, stems in enumerate(STEMS.values()):
        for item in dict.fromkeys(stems.split()):
            stem = _without_article(fold(item.rstrip(_WHOLE)))
            found.setdefault(_key(stem), []).append((stem, item.endswith(_WHOLE), number))
    return {key: tuple(stems) for key, stems in found.items()}


def _key(word: str) -> str:
    return word[:_KEY_CHARS] if word < _SPACED else word[:2]


def _without_article(word: str) -> str:
    for article in _ARTICLES:
        if word.startswith(article) and len(word) > len(article) + 1:
            return word[len(article) :]
    return word


_STEMS: Final = _read_stems()
_BEGINNINGS: Final = {key: tuple(stem[0] for stem in stems) for key, stems in _STEMS.items()}


def count_stems(texts: Iterable[str]) -> NDArray[np.float32]:
    """Return `[text, topic]`: how many words of each begin with a stem of the topic."""
    lines = [text.replace(_BREAK, " ") for text in texts]
    tokens = _split(_BREAK.join(lines))
    # Few words begin with a stem, and most are ASCII.
    may_tell = [
        token
        for token in set(tokens)
        if token.startswith(_BEGINNINGS.get(token[:_KEY_CHARS], ())) or not token.isascii()
    ]
    told = {token: topics for token in may_tell if (topics := _recall_topics(token))}
    told[_BREAK] = ()
    cells: list[int] = []
    first = 0
    for token in [token for token in tokens if token in told]:
        if topics := told[token]:
            cells += [first + topic for topic in topics]
        else:
            first += len(TOPICS)
    counts = np.bincount(np.array(cells, dtype=np.int64), minlength=len(lines) * len(TOPICS))
    return counts.astype(np.float32).reshape(-1, len(TOPICS))


def _split(text: str) -> list[str]:
    """Return the words of a text, of which some may be folded, and its line breaks."""
    small = text.casefold()
    tokens: list[str]
    if small.isascii() or not _NOT_PLAIN.search(small):
        tokens = _PLAIN_TOKEN.findall(small)
        return tokens
    folded = fold(text)
    tokens = (_TOKEN if _NOT_PLAIN.search(folded) else _PLAIN_TOKEN).findall(folded)
    return tokens


def _find_topics(token: str) -> tuple[int, ...]:
    """Return the topics that a word tells of, each as often as it does."""
    token = fold(token)
    if token < _SPACED:
        return tuple(_topics(token, _STEMS.get(token[:_KEY_CHARS], ())))
    return tuple(
        topic for word in _words(token) for topic in _topics(word, _STEMS.get(_key(word), ()))
    )


def _topics(word: str, stems: Iterable[Stem]) -> list[int]:
    return [
        topic
        for stem, is_whole, topic in stems
        if word == stem or (not is_whole and word.startswith(stem))
    ]


# A language has few words that it uses often.
_recall_topics: Final = lru_cache(maxsize=8_192)(_find_topics)


def _words(token: str) -> Iterable[str]:
    """Return a word without its article, or every two characters of an unspaced run."""
    if not _is_unspaced(token[0]):
        return (_without_article(token),)
    return map("".join, pairwise(token))


def _is_unspaced(char: str) -> bool:
    return "\u0e01" <= char <= "\u0eff" or "\u3040" <= char <= "\u9fff"
