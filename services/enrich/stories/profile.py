"""What a story is known by: the sum of its articles."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

from services.enrich.stories.signature import Signature, is_name

MOST_TERMS: Final = 160
"""Terms kept of a story, those that count most in its articles: 1.3 kB when packed."""

_HEAD: Final = struct.Struct("<Iff")
_TERM: Final = struct.Struct("<If")


@dataclass(frozen=True, slots=True)
class Profile:
    """The articles of a story, added up."""

    articles: int
    sums: Mapping[int, float]
    """{term: sum of its share in each article}; at most `MOST_TERMS`."""
    squares: tuple[float, float]
    """Of the sums: those of words that are no names, and those of names."""

    @classmethod
    def of(cls, signature: Signature) -> Self:
        """Return the profile of a story with one article."""
        shares = signature.shares()
        return cls(1, shares, add_squares(shares))

    def joined_by(self, signature: Signature) -> "Profile":
        """Return the profile with one article more."""
        sums = dict(self.sums)
        for term, share in signature.shares().items():
            sums[term] = sums.get(term, 0.0) + share
        kept = dict(sorted(sums.items(), key=lambda one: (-one[1], one[0]))[:MOST_TERMS])
        return Profile(self.articles + 1, kept, add_squares(kept))

    def pack(self) -> bytes:
        """Return it in eight bytes a term, and twelve."""
        return _HEAD.pack(self.articles, *self.squares) + b"".join(
            _TERM.pack(term, total) for term, total in self.sums.items()
        )

    @classmethod
    def find(cls, packed: bytes) -> Self | None:
        """Return what was packed; None for what another version of the desk wrote."""
        is_whole = len(packed) >= _HEAD.size and (len(packed) - _HEAD.size) % _TERM.size == 0
        return cls.unpack(packed) if is_whole else None

    @classmethod
    def unpack(cls, packed: bytes) -> Self:
        """Return what was packed, in single precision."""
        articles, words, names = _HEAD.unpack_from(packed)
        return cls(articles, dict(_TERM.iter_unpack(packed[_HEAD.size :])), (words, names))


def add_squares(vector: Mapping[int, float]) -> tuple[float, float]:
    """Return the sums of squares of the words that are no names, and of the names."""
    sums = [0.0, 0.0]
    for term, value in vector.items():
        sums[is_name(term)] += value * value
    return sums[0], sums[1]
