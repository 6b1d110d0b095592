"""The fingerprint of an article: equal for texts that differ in form alone."""

import hashlib
import unicodedata
from typing import Final

SIGNATURE_VERSION: Final = "body_sha256@1"
"""Fingerprints of two versions do not compare."""

# Unicode general categories: punctuation of every kind, marks of tone without a letter
# (a spacing accent, as teletypes use it for a quotation mark), separators and controls.
_APART: Final = ("P", "Sk", "Z", "Cc")
_INVISIBLE: Final = "Cf"


def normalize(text: str) -> str:
    """Return the words alone: NFKC, case folded, one space between, no punctuation.

    Empty if the text has none. Normalizing twice changes nothing.
    """
    words = _fold(text)
    while (again := _fold(words)) != words:
        words = again
    return words


def fingerprint(normalized: str) -> str:
    """Return the SHA-256 of a normalized body, in hexadecimal."""
    return hashlib.sha256(normalized.encode("utf-8", "replace")).hexdigest()


def _fold(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    table: dict[int, str | None] = {}
    for character in set(folded):
        category = unicodedata.category(character)
        if category == _INVISIBLE:
            table[ord(character)] = None
        elif category.startswith(_APART):
            table[ord(character)] = " "
    return " ".join(folded.translate(table).split())
