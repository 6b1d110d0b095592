"""Text out of markup, made clean enough to be shown."""

import re
from html import unescape
from typing import Final

from services.ingest.reading.body import fold_space

MAX_CHARS: Final = 1_000
"""No headline, name or teaser is longer; what is, is cut before anything reads it."""

# Soft hyphen, zero-width space, direction marks, word joiner, byte order mark, controls.
_INVISIBLE: Final = dict.fromkeys(
    [0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]
    + [
        code
        for code in range(0xA0)
        if not 0x20 <= code < 0x7F and chr(code) not in "\t\n\r\f\v"
    ]
)
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
_NOT_WORD: Final = re.compile(r"[\W_]+")
# An entity that was escaped once more by each of two systems.
_ESCAPES: Final = 3


def clean(text: object) -> str:
    """Return a text without entities, tags, invisible characters and double spaces.

    Anything but a string gives the empty one.
    """
    if not isinstance(text, str):
        return ""
    text = text[: 4 * MAX_CHARS]
    for _ in range(_ESCAPES):
        if "&" not in text:
            break
        text = unescape(text)
    if "<" in text:
        text = _TAG.sub("", text)
    text = fold_space(text)
    if not text.isprintable():
        text = fold_space(text.encode("utf-8", "ignore").decode().translate(_INVISIBLE))
    return text[:MAX_CHARS].rstrip()


def make_key(text: str) -> str:
    """Return the letters and digits alone: two texts that read alike have one key."""
    return _NOT_WORD.sub("", text.casefold())
