"""Finds phrases of a list in a text, reading it once."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product, zip_longest
from typing import Final

_TOKEN: Final = re.compile(
    r"\w+(?:['\u2019-]\w+)*|[.!?\u2026:;,\"\u201c\u201d\u00ab\u00bb()\u2014\u2013]"
)
_PARTS: Final = re.compile(r"\{([^{}]*)\}")

_CAPITAL: Final = "@"
_NUMBER: Final = "#"
STOP: Final = "."
CLASSES: Final = (_CAPITAL, _NUMBER, STOP)
STOPS: Final = frozenset(".!?\u2026")


@dataclass(slots=True)
class Node:
    """What may follow the tokens read so far, and what they weigh if they end here."""

    following: dict[str, "Node"] = field(default_factory=dict)
    weight: float | None = None


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases to look for, as paths of tokens."""

    heads: Mapping[str, tuple[tuple[str, Node], ...]]
    """{first word: what stands before it, with what may follow}; before it stand "" for
    anything, or "@", "#", "."."""
    openings: frozenset[tuple[str, str]]
    """The first two tokens of every phrase that has two and no class as its second."""
    others: frozenset[str]
    """The first of every other."""


def split_tokens(text: str) -> list[str]:
    """Return words, with what holds them together, and marks; other signs are left out."""
    return _TOKEN.findall(text)


def token_spans(text: str) -> list[tuple[int, int]]:
    """Return where each of `split_tokens` stands."""
    return [found.span() for found in _TOKEN.finditer(text)]


def make_phrases(listed: Mapping[float, str]) -> Phrases:
    """Return phrases to look for.

    Args:
        listed: {weight: one a line}, in the notation that `phrases.py` tells.
    """
    roots = {before: Node() for before in ("", *CLASSES)}
    openings: set[tuple[str, str]] = set()
    others: set[str] = set()
    for weight, line in ((key, line) for key in listed for line in listed[key].splitlines()):
        for phrase in expanded(line):
            tokens = phrase.split()
            if not tokens:
                continue
            node = roots[tokens.pop(0) if tokens[0] in CLASSES else ""]
            if len(tokens) == 1 or tokens[1] in CLASSES:
                others.add(tokens[0])
            else:
                openings.add((tokens[0], tokens[1]))
            for token in tokens:
                node = node.following.setdefault(token, Node())
            node.weight = weight
    heads: dict[str, tuple[tuple[str, Node], ...]] = {}
    for before, root in roots.items():
        for first, node in root.following.items():
            heads[first] = (*heads.get(first, ()), (before, node))
    return Phrases(heads, frozenset(openings), frozenset(others))


def expanded(line: str) -> Iterator[str]:
    """Yield every phrase that a line stands for."""
    parts = _PARTS.split(line)
    choices = [part.split("|") if place % 2 else [part] for place, part in enumerate(parts)]
    for chosen in product(*choices):
        yield "".join(chosen)


def find_phrases(
    tokens: Sequence[str], lower: Sequence[str], phrases: Phrases
) -> Iterator[tuple[int, int, float]]:
    """Yield `(first, end, weight)` of each phrase, counted in tokens; they may overlap.

    The cost is that of the tokens, times the length of a phrase.

    Args:
        tokens: of `split_tokens`.
        lower: the same in lower case.
        phrases: of `make_phrases`.
    """
    openings, others = phrases.openings, phrases.others
    pairs = zip_longest(lower, lower[1:], fillvalue="")
    for position in [
        at for at, pair in enumerate(pairs) if pair in openings or pair[0] in others
    ]:
        for before, node in phrases.heads[lower[position]]:
            if before and not _stands_before(tokens, position, before):
                continue
            found = _longest(tokens, lower, position, node)
            if found is not None:
                first = position - (before in (_CAPITAL, _NUMBER))
                yield first + (not tokens[first][0].isalnum()), *found


def _stands_before(tokens: Sequence[str], position: int, name: str) -> bool:
    if position == 0:
        return name == STOP
    return name in _names(tokens[position - 1])


def _names(token: str) -> tuple[str, ...]:
    """Return the classes of a token."""
    if token[0].isupper():
        return (_CAPITAL,)
    if token[0].isdigit():
        return (_NUMBER,)
    return (STOP,) if token in STOPS else ()


def _longest(
    tokens: Sequence[str], lower: Sequence[str], position: int, node: Node
) -> tuple[int, float] | None:
    """Return `(end, weight)` of the longest phrase with the word at `position` as `node`."""
    best = None
    nodes = [node]
    while True:
        position += 1
        weights = [node.weight for node in nodes if node.weight is not None]
        if weights:
            best = (position, max(weights))
        if position == len(tokens):
            return best
        names = {lower[position], *_names(tokens[position])}
        nodes = [
            node.following[name] for node in nodes for name in names if name in node.following
        ]
        if not nodes:
            return best
