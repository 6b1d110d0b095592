"""The measure of growth tells linear work from quadratic, in Python and below it."""

import re
from typing import Final

import pytest

from tests.growth import LINEAR, TIMES_AS_MUCH, growth_of

_FEW: Final = 2_000
_MANY: Final = TIMES_AS_MUCH * _FEW
_FROM_EACH_PLACE: Final = re.compile("a*b")


def _once_each(text: str) -> int:
    return sum(letter == "a" for letter in text)


def _again_and_again(text: str) -> int:
    return sum(_once_each(text) for _ in range(len(text) // 500))


def test_work_that_is_linear_stays_below_the_bar() -> None:
    """In Python, and in a pattern."""
    assert growth_of(_once_each, "a" * _FEW, "a" * _MANY) < LINEAR
    assert growth_of(re.compile("a+b?").search, "a" * 100 * _FEW, "a" * 100 * _MANY) < LINEAR


@pytest.mark.parametrize("call", [_again_and_again, _FROM_EACH_PLACE.search])
def test_work_that_is_quadratic_does_not(call: object) -> None:
    """Be it seen in steps, or in time alone."""
    assert callable(call)

    assert growth_of(call, "a" * _FEW, "a" * _MANY) > LINEAR
