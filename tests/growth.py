"""How the cost of a call grows with what it is given, whatever machine it runs on."""

import math
import time
from collections.abc import Callable
from typing import Final, TypeVar

from tests.steps import steps_of

T = TypeVar("T")

TIMES_AS_MUCH: Final = 8
"""How much larger the larger input is to be."""
LINEAR: Final = 4 * TIMES_AS_MUCH
"""What a cost that is linear stays below, with room for caches; a quadratic one is at 64."""
_RUNS: Final = 6
_SECONDS: Final = 0.005
"""Less is not told from nothing."""


def growth_of(call: Callable[[T], object], few: T, many: T) -> float:
    """Return how many times as much a call costs for `many` as for `few`.

    In steps of Python or in processor time, whichever grows more: the former are exact, the
    latter sees what happens within patterns and libraries. Both are taken in turns, and of up
    to six runs the shortest counts, so that other work on the machine changes little.
    """
    small, large = steps_of(call, few), steps_of(call, many)
    short = long = math.inf
    for _ in range(_RUNS):
        short, long = min(short, _time(call, few)), min(long, _time(call, many))
        if long < LINEAR * max(short, _SECONDS):
            break
    return max(large / max(small, 1), long / max(short, _SECONDS))


def _time(call: Callable[[T], object], given: T) -> float:
    began = time.process_time()
    call(given)
    return time.process_time() - began
