"""What tells an article from others: the hash of its words, and a signature of its text."""

import hashlib
import re
import struct
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import Final

from rensa import RMinHash

from shared.outcomes import BANDS, POSITIONS

SIGNATURE_VERSION: Final = "body_sha256@1+minhash@1"
"""Hashes and signatures of two versions do not compare."""

LEAST_WORDS: Final = 20
"""A shorter body has no signature: with so few words, other figures are other news."""

# Unicode general categories: punctuation of every kind, marks of tone without a letter
# (a spacing accent, as teletypes use it for a quotation mark), separators and controls.
_APART: Final = ("P", "Sk", "Z", "Cc")
_NO_LETTER: Final = re.compile(r"[^\w\s]|_")
_INVISIBLE: Final = "Cf"

# Three words tell the texts of one event apart (at most .33 alike in 153 of 28 events, but
# for true copies) and survive the typing errors of a copyist. Six words in a row are shared
# by hardly any two texts of different origin, so a look into the index finds few in vain.
_COMPARED: Final = 3
_SEEDS: Final = (20_240_517, 20_240_518)

# Reports cut from one pattern (closing prices, results, quakes) differ in little but their
# figures: a run of words with a figure in it counts three times.
_TIMES_A_FIGURE: Final = ("\x01", "\x02")
_FIGURE: Final = re.compile(r"\d")

# Scripts that put no space between words; two characters stand for one word.
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f"  # Burmese
    "\u1780-\u17ff"  # Khmer
    "\u2e80-\uabff\uf900-\ufaff\U00020000-\U0003ffff]"  # Chinese, Japanese, Yi
)
# So few different characters are quicker replaced one after the other.
_FEW: Final = 48
# What follows in a longer body is not compared: it would cost seconds, and tell nothing more.
_MOST_WORDS: Final = 50_000


def normalize(text: str) -> str:
    """Return the words alone: NFKC, case folded, one space between, no punctuation.

    Empty if the text has none. Normalizing twice changes nothing.
    """
    words = _apart(_fold(text))
    while not words.isascii() and (folded := _fold(words)) != words:
        if (again := _apart(folded)) == words:
            break
        words = again
    return words


def fingerprint(normalized: str) -> str:
    """Return the SHA-256 of a normalized body, in hexadecimal."""
    return hashlib.sha256(normalized.encode("utf-8", "replace")).hexdigest()


def sign(normalized: str) -> bytes:
    """Return the signature of a normalized body, empty for a short one.

    Four bytes tell how many different runs of three words it has, the next are the
    `BANDS` by which the like of it are sought, four bytes each, and the last the
    `POSITIONS` by which two are compared, one byte each: as many as are equal in two
    signatures, as much of the runs of both texts is shared (MinHash).
    """
    words = _words(normalized)
    if len(words) < LEAST_WORDS:
        return b""
    short = _runs(words, _COMPARED)
    runs = set(short)
    for at, word in enumerate(words):
        if not word.isalpha() and _FIGURE.search(word):
            told = short[max(0, at - _COMPARED + 1) : at + 1]
            runs.update([mark + run for run in told for mark in _TIMES_A_FIGURE])
    compared, sought = RMinHash(POSITIONS, _SEEDS[0]), RMinHash(BANDS, _SEEDS[1])
    compared.update(runs)
    sought.update(_runs(short, 2, step=_COMPARED))
    positions = [value & 0xFF for value in compared.digest()]
    return struct.pack(f">I{BANDS}I{POSITIONS}B", len(runs), *sought.digest(), *positions)


def _runs(pieces: Sequence[str], length: int, *, step: int = 1) -> list[str]:
    """Return every run of so many pieces that stand so far apart."""
    columns = (pieces[at * step :] for at in range(length))
    return list(map(" ".join, zip(*columns, strict=False)))


def _words(normalized: str) -> list[str]:
    """Return the first words; of a script without spaces, two characters for each."""
    words = normalized.split(" ", _MOST_WORDS)[:_MOST_WORDS]
    if normalized.isascii() or _UNSPACED.search(normalized) is None:
        return words
    return list(islice(chain.from_iterable(map(_cut, words)), _MOST_WORDS))


def _cut(word: str) -> Iterable[str]:
    if _UNSPACED.search(word) is None:
        return (word,)
    return (word[at : at + 2] for at in range(len(word)))


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _apart(folded: str) -> str:
    """Return the words with one space between, without what is no part of any."""
    table: dict[int, str] = {}
    for character in _NO_LETTER.findall("".join({"_", *folded})):
        category = unicodedata.category(character)
        if category == _INVISIBLE:
            table[ord(character)] = ""
        elif category.startswith(_APART):
            table[ord(character)] = " "
    if len(table) > _FEW:
        return " ".join(folded.translate(table).split())
    for code, instead in table.items():
        folded = folded.replace(chr(code), instead)
    return " ".join(folded.split())
