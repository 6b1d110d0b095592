"""What a story is known by: the sum of its articles."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

from services.enrich.stories.signature import Signature

MOST_TERMS: Final = 160
"""Terms kept of a story, those that count most in its articles: 1.3 kB when packed."""

_HEAD: Final = struct.Struct("<I")
_TERM: Final = struct.Struct("<If")


@dataclass(frozen=True, slots=True)
class Profile:
    """The articles of a story, added up."""

    articles: int
    sums: Mapping[int, float]
    """{term: sum of its share in each article}; at most `MOST_TERMS`."""

    @classmethod
    def of(cls, signature: Signature) -> Self:
        """Return the profile of a story with one article."""
        return cls(1, signature.shares())

    def joined_by(self, signature: Signature) -> "Profile":
        """Return the profile with one article more."""
        sums = dict(self.sums)
        for term, share in signature.shares().items():
            sums[term] = sums.get(term, 0.0) + share
        kept = sorted(sums.items(), key=lambda one: (-one[1], one[0]))[:MOST_TERMS]
        return Profile(self.articles + 1, dict(kept))

    def pack(self) -> bytes:
        """Return it in eight bytes a term."""
        return _HEAD.pack(self.articles) + b"".join(
            _TERM.pack(term, total) for term, total in self.sums.items()
        )

    @classmethod
    def unpack(cls, packed: bytes) -> Self:
        """Return what was packed, in single precision."""
        (articles,) = _HEAD.unpack_from(packed)
        return cls(articles, dict(_TERM.iter_unpack(packed[_HEAD.size :])))
