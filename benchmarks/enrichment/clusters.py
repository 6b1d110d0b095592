"""How well a division into stories agrees with the one that is wanted."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import comb


@dataclass(frozen=True, slots=True)
class Agreement:
    """B-cubed precision and recall, and the adjusted Rand index."""

    precision: float
    recall: float
    rand: float

    @property
    def f1(self) -> float:
        """Of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        return (
            f"P {self.precision:.3f} R {self.recall:.3f} B3 {self.f1:.3f} ARI {self.rand:.3f}"
        )


def agree(wanted: Sequence[Hashable], found: Sequence[Hashable]) -> Agreement:
    """Return how the names of stories agree, one for each article in the same order."""
    both = Counter(zip(wanted, found, strict=True))
    sizes, found_sizes = Counter(wanted), Counter(found)
    count = len(wanted)
    precision = sum(n * n / found_sizes[story] for (_, story), n in both.items()) / count
    recall = sum(n * n / sizes[event] for (event, _), n in both.items()) / count
    pairs = [sum(comb(n, 2) for n in one.values()) for one in (both, sizes, found_sizes)]
    chance = pairs[1] * pairs[2] / max(1, comb(count, 2))
    most = (pairs[1] + pairs[2]) / 2
    rand = (pairs[0] - chance) / (most - chance) if most != chance else 1.0
    return Agreement(precision, recall, rand)


def co_members(found: Sequence[Hashable]) -> list[frozenset[int]]:
    """Return the articles, by place, that share a story with each article."""
    stories: defaultdict[Hashable, set[int]] = defaultdict(set)
    for place, story in enumerate(found):
        stories[story].add(place)
    return [frozenset(stories[story]) for story in found]
