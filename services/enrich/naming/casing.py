"""Text in capitals, written as a model can read it."""

import re
from collections.abc import Iterable
from typing import Final

from services.enrich.passages import COMBINING, has_combining

_WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_LETTER: Final = rf"[^\W\d_][{COMBINING}]*"
_WORD_WITH_COMBINING: Final = re.compile(rf"(?:{_LETTER})+(?:['\u2019](?:{_LETTER})+)?")
_LEAST_WORDS: Final = 3
_SHOUTED_SHARE: Final = 0.8
_SMALL: Final = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "it", "its"}
    | {"no", "not", "of", "off", "on", "or", "out", "over", "the", "to", "up", "with", "was"}
    | {"about", "after", "all", "also", "are", "be", "because", "been", "before", "being"}
    | {"between", "can", "could", "did", "do", "does", "during", "had", "has", "have", "he"}
    | {"her", "him", "his", "how", "if", "just", "more", "most", "must", "now", "only", "our"}
    | {"she", "should", "since", "so", "some", "than", "that", "their", "them", "then", "there"}
    | {"these", "they", "this", "those", "under", "until", "we", "were", "what", "when"}
    | {"where", "which", "while", "who", "whose", "why", "will", "would", "you", "your"}
    | {"added", "adds", "announced", "announces", "asked", "asks", "claimed", "claims"}
    | {"denied", "denies", "reported", "reports", "said", "say", "says", "tell", "tells"}
    | {"told", "urged", "urges", "vowed", "vows", "warned", "warns", "wrote"}
)
"""Words that are hardly ever a name: the commonest of English, and verbs of speech. "New",
"May" and "US" are left out, for they are often enough."""


def is_shouted(text: str) -> bool:
    """Say whether a text of some words is in capitals, as headlines of agencies are."""
    words = [word for word in _words_in(text).findall(text) if len(word) > 1]
    capitals = sum(word.isupper() for word in words)
    return len(words) >= _LEAST_WORDS and capitals >= _SHOUTED_SHARE * len(words)


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of texts as they are printed there."""
    return frozenset(word for text in texts for word in _words_in(text).findall(text))


def recase(text: str, seen: frozenset[str]) -> str:
    """Return the text with names capitalized and other words small; no letter moves.

    A word that the rest of the article has in small letters is no name, and one that it has
    in capitals is an abbreviation; any other is taken for a name.
    """
    return _words_in(text).sub(lambda match: _recased(match.group(), seen), text)


def _words_in(text: str) -> re.Pattern[str]:
    return _WORD_WITH_COMBINING if has_combining(text) else _WORD


def _recased(word: str, seen: frozenset[str]) -> str:
    small, capital = word.lower(), word[0] + word[1:].lower()
    if len(small) != len(word):
        return word
    if capital in seen:
        return capital
    if word in seen:
        return word
    return small if small in seen or small in _SMALL else capital
