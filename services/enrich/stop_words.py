"""Words that no phrase of an article holds, by language."""

import runpy
from collections.abc import Mapping
from itertools import product
from pathlib import Path
from types import MappingProxyType
from typing import Final

import spacy

LANGUAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        code: code
        for code in "ar da de en es fi fr hu it nl nb pl pt ru sv tr".split()  # noqa: SIM905 - a list is longer
    }
    | {"nn": "nb", "no": "nb"}
)
"""{our code: that of the list}. spaCy has lists for Chinese and Japanese, too, but no words
are found in text without spaces."""

_ENGLISH_VERBS: Final = """
    add added adds announce announced announces argue argued argues ask asked asks explain
    explained explains insist insisted insists replied reply says said saying tell telling
    tells told warn warned warns write writes wrote
"""
"""Of speech: they stand beside any name."""
_ENGLISH_ENDINGS: Final = ("d", "ll", "m", "re", "ve")


def load_stop_words() -> dict[str, frozenset[str]]:
    """Return {language of `LANGUAGES`: its stop words}, in lower case.

    Source: spaCy (MIT). Each list is read from its file alone, because importing the package
    of a language reads its exceptions as well: those of French take 34 MB.
    """
    folder = Path(spacy.__file__).parent / "lang"
    lists = {
        code: frozenset[str](runpy.run_path(str(folder / code / "stop_words.py"))["STOP_WORDS"])
        for code in set(LANGUAGES.values())
    }
    lists["en"] = lists["en"].union(_ENGLISH_VERBS.split(), _contracted(lists["en"]))
    return {language: lists[code] for language, code in LANGUAGES.items()}


def _contracted(words: frozenset[str]) -> set[str]:
    """Return English words with what may be glued to them: "I'm", "don't", "can't"."""
    negated = {f"{word}n{mark}t" for word, mark in product(words, "'\u2019")}
    return negated | {
        f"{word}{mark}{ending}"
        for word, mark, ending in product(words, "'\u2019", _ENGLISH_ENDINGS)
    }
