"""What an article is known by among stories: its telling words, each with a weight."""

import struct
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from math import hypot, log1p
from typing import Final, Self

from services.enrich.stories.rarity import COMMON, Rarity
from services.enrich.stories.words import Word, read_words

READ_WORDS: Final = 400
"""Words read of an article: what happened is told at its head."""
READ_CHARS: Final = 4_000
"""The same in characters, for those who write no spaces."""
MOST_TERMS: Final = 80
MOST_BUCKETS: Final = 8

_HEADLINE: Final = 1.5
"""What a word of the headline counts, where the first of the text counts one."""
_HALF_AT: Final = 200
"""The word of the text that counts half as much as the first."""
_PLACES: Final = tuple(1 / (1 + place / _HALF_AT) for place in range(READ_WORDS))
_NAME: Final = 1.3
_SHARPNESS: Final = 1.5
"""The power of a word's rarity: names and odd words tell happenings apart, not subjects."""
_TITLE_CASE: Final = 0.6
"""A headline with more capitals than that does not tell names from other words."""
_TERM: Final = struct.Struct("<IB")
_MOST: Final = 255
_IS_NAME: Final = 1


@dataclass(frozen=True, slots=True)
class Signature:
    """The terms of an article. A term is 32 bits of hash, the last of which marks a name."""

    terms: Mapping[int, int]
    """{term: weight from 1 to 255}; at most `MOST_TERMS`."""
    buckets: tuple[int, ...]
    """The terms by which its story is sought, the best first."""

    def pack(self) -> bytes:
        """Return it in five bytes a term, buckets first, after a byte that counts them."""
        rest = [term for term in self.terms if term not in set(self.buckets)]
        packed = [_TERM.pack(term, self.terms[term]) for term in (*self.buckets, *rest)]
        return bytes([len(self.buckets)]) + b"".join(packed)

    @classmethod
    def unpack(cls, packed: bytes) -> Self:
        """Return what was packed."""
        terms = dict(_TERM.iter_unpack(packed[1:]))
        return cls(terms, tuple(terms)[: packed[0]])

    def shares(self) -> dict[int, float]:
        """Return {term: weight} scaled to a vector of length 1."""
        length = hypot(*self.terms.values())
        return {term: weight / length for term, weight in self.terms.items()}


def is_name(term: int) -> bool:
    """Say whether a term is written with a capital where others are not."""
    return bool(term & _IS_NAME)


@dataclass(frozen=True, slots=True)
class _Seen:
    """How an article uses its words, by the CRC-32 of their stems."""

    stems: dict[int, str] = field(default_factory=dict)
    """{their CRC-32: they themselves}."""
    weights: dict[int, float] = field(default_factory=dict)
    capitals: dict[int, int] = field(default_factory=dict)
    """Inside of sentences."""
    firsts: set[int] = field(default_factory=set)
    smalls: dict[int, int] = field(default_factory=dict)


def sign(headline: str, text: str, rarity: Rarity) -> Signature | None:
    """Return what the article is known by; None if no word of it tells anything.

    Args:
        headline: may be empty.
        text: the body.
        rarity: of words in its language.
    """
    seen = _Seen()
    title = read_words(headline[:READ_CHARS])[:READ_WORDS]
    capitals = sum(word.is_capital for word in title)
    is_title_case = capitals > _TITLE_CASE * len(title)
    if is_title_case:
        title = [word._replace(is_first=True) for word in title]
    body = read_words(text[:READ_CHARS], most=READ_WORDS)
    _note(seen, zip(title, repeat(_HEADLINE), strict=False), rarity.common)
    _note(seen, zip(body, _PLACES, strict=False), rarity.common)
    best = sorted(_weigh(seen, rarity), reverse=True)[:MOST_TERMS]
    if not best:
        return None
    scale = _MOST / best[0][0]
    terms: dict[int, int] = {}
    for weight, term in best:
        terms.setdefault(term, max(1, round(weight * scale)))
    return Signature(terms, tuple(terms)[:MOST_BUCKETS])


def _note(seen: _Seen, words: Iterable[tuple[Word, float]], common: Collection[int]) -> None:
    """Add words, each with what it counts, but for those too common to tell anything."""
    for (stem, crc, is_capital, is_first), weight in words:
        if crc in common:
            continue
        before = seen.weights.get(crc)
        if before is None:
            seen.stems[crc] = stem
            seen.weights[crc] = weight
        else:
            seen.weights[crc] = before + weight
        if not is_capital:
            seen.smalls[crc] = seen.smalls.get(crc, 0) + 1
        elif is_first:
            seen.firsts.add(crc)
        else:
            seen.capitals[crc] = seen.capitals.get(crc, 0) + 1


def _weigh(seen: _Seen, rarity: Rarity) -> Iterator[tuple[float, int]]:
    surprises = rarity.of(seen.stems)
    for (crc, stem), weight, surprise in zip(
        seen.stems.items(), seen.weights.values(), surprises, strict=True
    ):
        if surprise < COMMON or len(stem) < 2:
            continue
        smalls = seen.smalls.get(crc, 0)
        if crc in seen.capitals:
            named = seen.capitals[crc] > smalls
        else:
            named = not smalls and crc in seen.firsts and rarity.is_rare(crc)
        telling = log1p(weight) * surprise**_SHARPNESS
        yield (telling * _NAME, crc | _IS_NAME) if named else (telling, crc & ~_IS_NAME)
