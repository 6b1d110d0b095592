"""Which words report speech in which language."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from services.enrich.quoting.lexicons.eastern import (
    ARABIC,
    CHINESE,
    JAPANESE,
    KAZAKH,
    TURKISH,
)
from services.enrich.quoting.lexicons.english import ENGLISH
from services.enrich.quoting.lexicons.lexicon import Lexicon
from services.enrich.quoting.lexicons.slavic import POLISH, RUSSIAN, UKRAINIAN
from services.enrich.quoting.lexicons.western import (
    FRENCH,
    GERMAN,
    ITALIAN,
    PORTUGUESE,
    SPANISH,
)

_UNKNOWN: Final = Lexicon(verbs=frozenset())
"""Of a language without a lexicon: whole sentences between marks are quotes, by nobody."""

_LEXICONS: Final[Mapping[str, Lexicon]] = MappingProxyType(
    {
        "ar": ARABIC,
        "de": GERMAN,
        "en": ENGLISH,
        "es": SPANISH,
        "fr": FRENCH,
        "it": ITALIAN,
        "ja": JAPANESE,
        "kk": KAZAKH,
        "pl": POLISH,
        "pt": PORTUGUESE,
        "ru": RUSSIAN,
        "tr": TURKISH,
        "uk": UKRAINIAN,
        "zh": CHINESE,
    }
)


def words_of(language: str | None) -> Lexicon:
    """Return the words of a language; those of none where it has no lexicon."""
    return _LEXICONS.get(language or "", _UNKNOWN)


@cache
def cut_of(language: str | None) -> re.Pattern[str] | None:
    """Return at which words a row of letters is cut; None where spaces part words."""
    unspaced = words_of(language).unspaced
    if not unspaced:
        return None
    known = "|".join(re.escape(word) for word in sorted(unspaced, key=len, reverse=True))
    return re.compile(rf"(?:{known})|(?:(?!{known}).)+")
