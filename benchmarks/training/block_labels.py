"""Which blocks of a page are its article, by a body that somebody cut out by hand."""

import re
from collections.abc import Sequence
from typing import Final

_TOKEN: Final = re.compile(
    r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
    r"|[^\W\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+"
)
_GRAM: Final = 4
_HALF: Final = 0.5
_REACH: Final = 15
"""So many blocks around speak for one of several places that the same text stands in."""
_FAR: Final = 1_500
_GAP: Final = 400
"""In tokens: how far apart two paragraphs may be for a short one to be sought between."""

Tokens = list[str]


def label_blocks(texts: Sequence[str], body: str) -> list[float]:
    """Return for each block which share of its tokens stands in the body, in this place.

    A text that the page shows twice and the body once counts where most of the body is
    around it. A block too short for a run of four counts between its neighbors alone.
    """
    wanted = tokenize(body)
    places: dict[tuple[str, ...], list[int]] = {}
    for start in range(max(1, len(wanted) - _GRAM + 1)):
        places.setdefault(tuple(wanted[start : start + _GRAM]), []).append(start)
    tokens = [tokenize(text) for text in texts]
    shares, found = _find(tokens, places)
    for index in _repeated(tokens, found, places, wanted):
        shares[index], found[index] = 0.0, None
    _add_short(shares, found, tokens, wanted)
    return shares


def tokenize(text: str) -> Tokens:
    """Return words, and each character of a script that is written without spaces."""
    return _TOKEN.findall(text)


def _find(
    tokens: Sequence[Tokens], places: dict[tuple[str, ...], list[int]]
) -> tuple[list[float], list[int | None]]:
    shares = [0.0] * len(tokens)
    found: list[int | None] = [None] * len(tokens)
    for index, some in enumerate(tokens):
        starts = [
            start
            for start in range(len(some) - _GRAM + 1)
            if tuple(some[start : start + _GRAM]) in places
        ]
        covered = {at for start in starts for at in range(start, start + _GRAM)}
        shares[index] = len(covered) / max(1, len(some))
        if shares[index] >= _HALF:
            first = starts[0]
            found[index] = places[tuple(some[first : first + _GRAM])][0]
    return shares, found


def _repeated(
    tokens: Sequence[Tokens],
    found: Sequence[int | None],
    places: dict[tuple[str, ...], list[int]],
    wanted: Tokens,
) -> list[int]:
    """Return the copies that stand further from the article than the best of them."""
    claims: dict[int, list[int]] = {}
    for index, place in enumerate(found):
        if place is not None:
            claims.setdefault(place, []).append(index)
    return [
        index
        for place, some in claims.items()
        if len(some) > 1 and len(places[tuple(wanted[place : place + _GRAM])]) == 1
        for index in some
        if index != max(some, key=lambda one: _weight(one, tokens, found))
    ]


def _weight(index: int, tokens: Sequence[Tokens], found: Sequence[int | None]) -> float:
    """Return how much of the body stands around a block, in the body's order."""
    here = found[index] or 0
    weight = 0.5 * len(tokens[index])
    for other in range(max(0, index - _REACH), min(len(tokens), index + _REACH + 1)):
        there = found[other]
        if other == index or there is None or abs(there - here) >= _FAR:
            continue
        if (other < index) == (there < here):
            weight += len(tokens[other]) / (1 + abs(other - index))
    return weight


def _add_short(
    shares: list[float],
    found: Sequence[int | None],
    tokens: Sequence[Tokens],
    wanted: Tokens,
) -> None:
    anchors = [index for index, place in enumerate(found) if place is not None]
    for index, some in enumerate(tokens):
        if not 0 < len(some) < _GRAM or not anchors:
            continue
        above = max((one for one in anchors if one < index), default=None)
        below = min((one for one in anchors if one > index), default=None)
        start = _end_of(above, found, tokens) if above is not None else None
        stop = (found[below] or 0) + 2 if below is not None else None
        start = start if start is not None else max(0, (stop or 0) - len(some) - 8)
        stop = stop if stop is not None else start + len(some) + 10
        if stop - start > _GAP:
            continue
        spots = range(max(0, start), min(stop, len(wanted) - len(some) + 1))
        if any(wanted[spot : spot + len(some)] == some for spot in spots):
            shares[index] = 1.0


def _end_of(index: int, found: Sequence[int | None], tokens: Sequence[Tokens]) -> int:
    return (found[index] or 0) + len(tokens[index]) - _GRAM
