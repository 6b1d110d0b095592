"""Counts work by steps of Python, which no clock and no other process changes."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING, ParamSpec, cast

if TYPE_CHECKING:
    from _typeshed import TraceFunction

P = ParamSpec("P")


def steps_of(call: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> int:
    """Return how many lines of Python a call runs, those of what it calls included.

    Each function that is entered or left and each exception count as one, too. What happens
    inside one call of C, such as a search by a pattern, is not seen.
    """
    steps = 0

    def count(_frame: FrameType, _event: str, _arg: object) -> object:
        nonlocal steps
        steps += 1
        return count

    before = sys.gettrace()
    sys.settrace(cast("TraceFunction", count))
    try:
        call(*args, **kwargs)
    finally:
        sys.settrace(before)
    return steps
