"""How rare words are: in English by a table, in other languages by their length."""

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from io import BytesIO
from math import log
from typing import Final, Protocol
from zlib import crc32

import numpy as np

FEWEST_TEXTS: Final = 2
"""Words that fewer of the texts have are not in the table: it holds no odd names."""

_SMOOTHING: Final = 0.7
_BY_LENGTH: Final = (0.0, 0.0, 0.0, 1.5, 2.5, 3.5, 4.5, 5.0, 5.5)
"""Nats, by characters: short words are the common ones in most languages. Nobody measured."""
_UNSPACED: Final = 5.0
"""Of a pair of characters: there are thousands. Nobody measured."""
_FIRST_UNSPACED: Final = "\u0e00"


class Rarity(Protocol):
    """How much it says that a text has a word."""

    def of(self, stem: str) -> float:
        """Return the surprise at the word, in nats: 0 where every text has it."""

    def is_rare(self, stem: str) -> bool:
        """Say whether hardly any text has the word."""


@dataclass(frozen=True, slots=True)
class EnglishRarity:
    """In how many of 876 English texts a word stands, by the hash of its stem.

    Counted in the first 400 words of the articles of the Web Content Extraction Benchmark
    (CC BY 4.0), of the article extraction benchmark of Scrapinghub and of Fundus (both MIT).
    """

    texts: int
    having: dict[int, int] = field(repr=False)
    """{CRC-32 of a stem: texts that have it}."""

    def of(self, stem: str) -> float:
        """Return the surprise, at most 7.2 for a word that is not in the table."""
        having = self.having.get(crc32(stem.encode()), 0)
        return log((self.texts + 1) / (having + _SMOOTHING))

    def is_rare(self, stem: str) -> bool:
        """Say whether the table does not know it."""
        return crc32(stem.encode()) not in self.having

    def write(self) -> bytes:
        """Return the table as a compressed `.npz`."""
        hashes = np.array(sorted(self.having), np.uint32)
        counts = np.array([self.having[one] for one in sorted(self.having)], np.uint16)
        file = BytesIO()
        np.savez_compressed(file, texts=np.uint32(self.texts), hashes=hashes, counts=counts)
        return file.getvalue()


@dataclass(frozen=True, slots=True)
class LengthRarity:
    """For languages without a table."""

    def of(self, stem: str) -> float:
        """Return a guess by the length of the word."""
        if stem[0] >= _FIRST_UNSPACED:
            return _UNSPACED
        return _BY_LENGTH[min(len(stem), len(_BY_LENGTH) - 1)]

    def is_rare(self, stem: str) -> bool:
        """Return False: it is not known."""
        return False


@cache
def load_english() -> EnglishRarity:
    """Return the table that ships, read once a process."""
    path = files("services.enrich.stories").joinpath("english.npz")
    with np.load(BytesIO(path.read_bytes())) as table:
        having = dict(zip(table["hashes"].tolist(), table["counts"].tolist(), strict=True))
        return EnglishRarity(int(table["texts"]), having)
