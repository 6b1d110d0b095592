"""The body that a page holds for machines alone: JSON-LD's `articleBody`."""

import re
from collections.abc import Iterable
from typing import Final

from services.ingest.reading.body import count_words, fold_space
from services.ingest.reading.markup.records import Records

CONFIDENCE: Final = 0.8

_KEY: Final = "articleBody"
_MAX_SCRIPT_CHARS: Final = 512 * 1024
_MAX_BODY_CHARS: Final = 400_000
_MAX_PARAGRAPHS: Final = 2_000

# It is often cut off, or holds the text without its paragraphs; so it counts only where
# the page shows far less.
_LEAST_WORDS: Final = 60
_SHOWN_SHARE: Final = 0.4

_TAG: Final = re.compile(r"<[^<>]{1,2000}>")
_BREAK: Final = re.compile(r"[\r\n]+|</?(?:p|br|div|li|h[1-6])\b[^<>]{0,500}>", re.IGNORECASE)


def find_declared_body(scripts: Iterable[str], shown: Iterable[str]) -> list[str] | None:
    """Return the paragraphs of a declared body; None if the page shows enough itself.

    `scripts` is the page's JSON-LD, `shown` the paragraphs that the page shows.
    """
    telling = [script[:_MAX_SCRIPT_CHARS] for script in scripts if _KEY in script]
    declared = (Records(telling).find_article() or {}).get(_KEY)
    if not isinstance(declared, str):
        return None
    text = declared[:_MAX_BODY_CHARS].encode("utf-8", "ignore").decode()
    paragraphs = split_paragraphs(text)
    words = sum(map(count_words, paragraphs))
    is_fuller = sum(map(count_words, shown)) < _SHOWN_SHARE * words
    return paragraphs if words >= _LEAST_WORDS and is_fuller else None


def split_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text that may hold tags, the tags left out."""
    paragraphs = [fold_space(_TAG.sub(" ", one)) for one in _BREAK.split(text)]
    return [one for one in paragraphs if one][:_MAX_PARAGRAPHS]
