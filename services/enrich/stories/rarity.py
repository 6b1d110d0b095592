"""How rare words are: in English by a table, in other languages by their length."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from io import BytesIO
from math import log
from typing import Final, Protocol

import numpy as np

COMMON: Final = 1.0
"""Nats: words that a third of all texts have tell nothing."""

_SMOOTHING: Final = 0.7
_BY_LENGTH: Final = (0.0, 0.0, 0.0, 1.5, 2.5, 3.5, 4.5, 5.0, 5.5)
"""Nats, by characters: short words are the common ones in most languages. Nobody measured."""
_UNSPACED: Final = 5.0
"""Of a pair of characters: there are thousands. Nobody measured."""
_FIRST_UNSPACED: Final = "\u0e00"


class Rarity(Protocol):
    """How much it says that a text has a word, told by its stem and the CRC-32 of that."""

    @property
    def common(self) -> Collection[int]:
        """Of words whose surprise is known to be below `COMMON`; a set."""

    def of(self, stems: Mapping[int, str]) -> list[float]:
        """Return the surprise at each word, in nats: 0 where every text has it."""

    def is_rare(self, crc: int) -> bool:
        """Say whether hardly any text has the word."""


@dataclass(frozen=True)
class EnglishRarity:
    """In how many of 876 English texts a word stands, by the hash of its stem.

    Counted in the first 400 words of the articles of the Web Content Extraction Benchmark
    (CC BY 4.0), of the article extraction benchmark of Scrapinghub and of Fundus (both MIT).
    """

    texts: int
    having: dict[int, int] = field(repr=False)
    """{CRC-32 of a stem: texts that have it}."""

    @cached_property
    def common(self) -> frozenset[int]:
        """Some sixty function words, a third of what a text says."""
        return frozenset(crc for crc, nats in self._surprises.items() if nats < COMMON)

    def of(self, stems: Mapping[int, str]) -> list[float]:
        """Return the surprises, at most 7.2 for a word that is not in the table."""
        surprises, most = self._surprises, self._surprise(0)
        return [surprises.get(crc, most) for crc in stems]

    @cached_property
    def _surprises(self) -> Mapping[int, float]:
        return {crc: self._surprise(having) for crc, having in self.having.items()}

    def _surprise(self, having: int) -> float:
        return log((self.texts + 1) / (having + _SMOOTHING))

    def is_rare(self, crc: int) -> bool:
        """Say whether the table does not know it."""
        return crc not in self.having

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

    @property
    def common(self) -> tuple[()]:
        """None are known."""
        return ()

    def of(self, stems: Mapping[int, str]) -> list[float]:
        """Return a guess by the length of each word."""
        return [
            _UNSPACED
            if stem[0] >= _FIRST_UNSPACED
            else _BY_LENGTH[min(len(stem), len(_BY_LENGTH) - 1)]
            for stem in stems.values()
        ]

    def is_rare(self, crc: int) -> bool:
        """Return False: it is not known."""
        return False


@cache
def load_english() -> EnglishRarity:
    """Return the table that ships, read once a process."""
    path = files("services.enrich.stories").joinpath("english.npz")
    with np.load(BytesIO(path.read_bytes())) as table:
        having = dict(zip(table["hashes"].tolist(), table["counts"].tolist(), strict=True))
        return EnglishRarity(int(table["texts"]), having)
