"""Whether a passage may hold any phrase of a list, told by a few words in a row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from services.enrich.passages import Words
from services.enrich.translating.calques import CLASSES, STOP, STOPS, expanded

_WORD: Final = re.compile(r"\w+")
_LONGEST: Final = 3


@dataclass(frozen=True, slots=True)
class Gate:
    """What each phrase has in it, as the words of a passage are parted: one key a phrase.

    Of 5,735 passages of news it lets 400 through, of which few hold a phrase; to ask costs a
    quarter of looking for them.
    """

    words: frozenset[str]
    pairs: frozenset[tuple[str, ...]]
    triples: frozenset[tuple[str, ...]]
    parts: frozenset[tuple[str, ...]]
    """The pairs, and of every triple the two with the most letters."""
    openers: frozenset[str]
    """Words of phrases that begin a sentence and have no two words in a row."""
    rare: frozenset[str]
    """A word further on in each of those, and `words`."""

    def lets(self, words: Words) -> bool:
        """Say whether a phrase may be among the words."""
        folded = words.folded
        if not self.parts.isdisjoint(pairwise(folded)) and self._holds(folded):
            return True
        if self.rare.isdisjoint(folded):
            return False
        return not self.words.isdisjoint(folded) or self._opens(words)

    def _holds(self, folded: Sequence[str]) -> bool:
        triples = zip(folded, folded[1:], folded[2:], strict=False)
        return not (
            self.pairs.isdisjoint(pairwise(folded)) and self.triples.isdisjoint(triples)
        )

    def _opens(self, words: Words) -> bool:
        openers = self.openers
        places = [at for at, word in enumerate(words.folded) if word in openers]
        return any(at == 0 or not STOPS.isdisjoint(words.gaps[at]) for at in places)


def make_gate(listed: Mapping[float, str]) -> Gate:
    """Return the gate for `{weight: one a line}`, in the notation that `phrases.py` tells."""
    keys: list[set[tuple[str, ...]]] = [set() for _ in range(_LONGEST + 1)]
    openers: set[str] = set()
    behind: set[str] = set()
    for line in "\n".join(listed.values()).splitlines():
        for phrase in expanded(line):
            tokens = phrase.split()
            runs = list(_runs(tokens))
            if not runs:
                continue
            key = max(runs, key=len)[-_LONGEST:]
            if tokens[0] == STOP and len(key) == 1 and len(runs) > 1:
                openers.add(runs[0][0])
                behind.add(runs[-1][0])
            else:
                keys[len(key)].add(tuple(key))
    return Gate(
        words=frozenset(word for (word,) in keys[1]),
        pairs=frozenset(keys[2]),
        triples=frozenset(keys[3]),
        parts=frozenset(
            max(pairwise(key), key=lambda pair: sum(map(len, pair)))
            for key in keys[2] | keys[3]
        ),
        openers=frozenset(openers),
        rare=frozenset(behind).union(*keys[1]),
    )


def _runs(tokens: Sequence[str]) -> Iterator[list[str]]:
    """Yield the words that stand in a row, with no mark or class between them."""
    run: list[str] = []
    for token in tokens:
        words = [] if token in CLASSES else _WORD.findall(token)
        if not words and run:
            yield run
            run = []
        run += words
    if run:
        yield run
