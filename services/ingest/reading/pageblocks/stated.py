"""The body that a page holds in its scripts alone, to be drawn by them in a browser."""

import json
import re
from collections.abc import Iterator
from typing import Final

from services.ingest.reading.body import count_words
from services.ingest.reading.pageblocks.blocks import Element
from services.ingest.reading.pageblocks.declared import split_paragraphs

CONFIDENCE: Final = 0.6

# A string in JSON or JavaScript; what is escaped outside of one begins none.
_STRING: Final = re.compile(r'"((?:[^"\\]++|\\.)*+)"|\\.', re.DOTALL)
# A state that a page writes down as one string, as a whole or in numbered pieces.
_STATE: Final = re.compile(r"\s{0,9}(?:[0-9a-f]{1,6}:)?[\[{]")
_SENTENCE_END: Final = re.compile(
    r"[.!?\u2026\u3002\uff01\uff1f\u0964\u061f][\"'\u2019\u201d\u00bb)]?$"
)

_MAX_CHARS: Final = 2_000_000
_LEAST_CHARS: Final = 300
_MOST_CHARS: Final = 400_000
_LEAST_WORDS: Final = 60
_LEAST_SENTENCES: Final = 3


def find_stated_body(tree: Element) -> list[str] | None:
    """Return the paragraphs of the longest prose among the strings of a page's scripts.

    None if there is none: what is no running text in several sentences is no body.
    """
    best: list[str] = []
    most = 0
    for text in _find_texts(tree):
        paragraphs = split_paragraphs(text)
        sentences = [one for one in paragraphs if _SENTENCE_END.search(one)]
        words = sum(map(count_words, sentences))
        if len(sentences) >= _LEAST_SENTENCES and words > most:
            best, most = paragraphs, words
    return best if most >= _LEAST_WORDS else None


def _find_texts(tree: Element) -> Iterator[str]:
    left = _MAX_CHARS
    for script in tree.iter("script"):
        source = (script.text or "")[:left]
        left -= len(source)
        yield from _find_strings(source, is_nested=False)


def _find_strings(source: str, *, is_nested: bool) -> Iterator[str]:
    """Yield the long strings of a script, and those of a state that is itself a string."""
    for match in _STRING.finditer(source):
        quoted = match[1] or ""
        if len(quoted) < _LEAST_CHARS:
            continue
        text = _unescape(quoted)
        if _STATE.match(text):
            if not is_nested:
                yield from _find_strings(text, is_nested=True)
        elif len(text) <= _MOST_CHARS:
            yield text


def _unescape(quoted: str) -> str:
    """Return what a string says; empty if it is none of JSON."""
    try:
        text = json.loads(f'"{quoted}"', strict=False)
    except ValueError:
        return ""
    return str(text).encode("utf-8", "ignore").decode()
