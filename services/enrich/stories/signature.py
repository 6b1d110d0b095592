"""What an article is known by among stories: its telling words, each with a weight."""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import hypot, log1p
from typing import Final, Self
from zlib import crc32

from services.enrich.stories.rarity import Rarity
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
_COMMON: Final = 1.0
"""Nats: words that a third of all texts have tell nothing."""
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


@dataclass(slots=True)
class _Seen:
    """How an article uses one word."""

    weight: float = 0.0
    capitals: int = 0
    """Inside of sentences."""
    firsts: int = 0
    smalls: int = 0


def sign(headline: str, text: str, rarity: Rarity) -> Signature | None:
    """Return what the article is known by; None if no word of it tells anything.

    Args:
        headline: may be empty.
        text: the body.
        rarity: of words in its language.
    """
    seen: dict[str, _Seen] = {}
    title = list(read_words(headline[:READ_CHARS]))[:READ_WORDS]
    capitals = sum(word.is_capital for word in title)
    is_title_case = capitals > _TITLE_CASE * len(title)
    for word in title:
        _note(seen, word._replace(is_first=word.is_first or is_title_case), _HEADLINE)
    for word, weight in zip(read_words(text[:READ_CHARS]), _PLACES, strict=False):
        _note(seen, word, weight)
    best = sorted(_weigh(seen, rarity), reverse=True)[:MOST_TERMS]
    if not best:
        return None
    scale = _MOST / best[0][0]
    terms: dict[int, int] = {}
    for weight, term in best:
        terms.setdefault(term, max(1, round(weight * scale)))
    return Signature(terms, tuple(terms)[:MOST_BUCKETS])


def _note(seen: dict[str, _Seen], word: Word, weight: float) -> None:
    one = seen.get(word.stem)
    if one is None:
        one = seen[word.stem] = _Seen()
    one.weight += weight
    if not word.is_capital:
        one.smalls += 1
    elif word.is_first:
        one.firsts += 1
    else:
        one.capitals += 1


def _weigh(seen: Mapping[str, _Seen], rarity: Rarity) -> Iterator[tuple[float, int]]:
    for stem, one in seen.items():
        surprise = rarity.of(stem)
        if len(stem) < 2 or surprise < _COMMON:
            continue
        named = one.capitals > one.smalls or (
            one.firsts and not one.smalls and not one.capitals and rarity.is_rare(stem)
        )
        weight = log1p(one.weight) * surprise**_SHARPNESS
        term = crc32(stem.encode()) & ~_IS_NAME
        yield (weight * _NAME, term | _IS_NAME) if named else (weight, term)
