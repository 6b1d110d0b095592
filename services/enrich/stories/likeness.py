"""How alike an article and the stories near it are."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from services.enrich.stories.profile import Profile, add_squares
from services.enrich.stories.signature import is_name

_SHARED: Final = -0.5
"""The power of the number of stories near that have a term. With it, of 294 articles of a
year on one election, 51 join others, and 9 at most are one story; without, and weights learned
so, 163 and 58. Where events are of all sorts it changes nothing. (With -1 fewer still would
join; but a happening that came into two stories by chance would come into ever more.)"""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike an article and a story are, each from 0 to 1."""

    whole: float
    """The mean cosine of the article with those of the story."""
    both: float
    """The geometric mean of two cosines with their sum: of the names, and of other words."""


def liken(shares: Mapping[int, float], profiles: Sequence[Profile]) -> list[Likeness]:
    """Return how alike the article and each of the stories near it are.

    A term that several of them have counts less: it tells their subject, not the happening.

    Args:
        shares: of the article: {term: share}.
        profiles: of the stories, in any order.
    """
    having = Counter(
        term for profile in profiles for term in shares.keys() & profile.sums.keys()
    )
    worth = {term: shares[term] * count**_SHARED for term, count in having.items()}
    ours = add_squares(shares)
    return [_compare(worth, profile, ours) for profile in profiles]


def _compare(
    worth: Mapping[int, float], profile: Profile, ours: tuple[float, float]
) -> Likeness:
    products = [0.0, 0.0]
    for term in worth.keys() & profile.sums.keys():
        products[is_name(term)] += worth[term] * profile.sums[term]
    words, names = (
        product / sqrt(mine * its) if mine and its else 0.0
        for product, mine, its in zip(products, ours, profile.squares, strict=True)
    )
    if not ours[True] and not profile.squares[True]:
        names = words  # scripts without capitals tell no names: other words must do
    return Likeness(sum(products) / profile.articles, sqrt(words * names))
