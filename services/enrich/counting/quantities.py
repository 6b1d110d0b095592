"""Numbers and ranges of them in a passage, before it is known what they count."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from services.enrich.counting.currencies import CODES, SYMBOLS, Local
from services.enrich.counting.pattern import Number, NumberPattern, pattern_of

_LEFT: Final = re.compile(
    "(?:(?<![A-Za-z])(?P<code>" + "|".join(sorted(CODES)) + ")|(?P<symbol>"
    + "|".join(map(re.escape, sorted(SYMBOLS, key=len, reverse=True)))
    + ")) ?$"
)  # fmt: skip
_LEFT_CHARS: Final = 6
_LEFT_ENDS: Final = frozenset(name[-1] for name in (*CODES, *SYMBOLS))
_BEFORE: Final = re.compile(r"([^\W\d_]+)[ -]$")
_BEFORE_CHARS: Final = 24
_MINUS: Final = re.compile(r"(?:(?<!\w)minus |(?:(?<=^)|(?<=[( ]))[-\u2212])$")
_DASHES: Final = frozenset("-\u2212")
_HIGH_SYMBOLS: Final = ("US$", "$", "€", "£")

YEARS: Final = range(1900, 2101)
"""Numbers that may be years, and then count nothing. Set by hand."""


@dataclass(frozen=True, slots=True)
class Line:
    """A passage and what is known of its language and money."""

    text: str
    low: str
    """In lower case, of the same length."""
    language: str | None
    local: Local


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range, with the symbol of money in front of it."""

    start: int
    """Where it begins in the passage, its symbol or minus included."""
    low: Number
    high: Number | None
    currency: str | None
    """Of the symbol in front; None without one."""
    is_bare: bool
    """Whether that is the dollar of no named country."""
    before: str
    """The word in front as printed; empty where a mark stands there."""

    @property
    def last(self) -> Number:
        """The number in which it ends."""
        return self.high or self.low


def find_quantities(line: Line, numbers: Iterable[re.Match[str]]) -> Iterator[Quantity]:
    """Yield every number of a passage in order; the ends of ranges also by themselves."""
    pattern = pattern_of(line.language)
    for match in numbers:
        number = pattern.read(match)
        if number is not None:
            yield _read(line, match.start(), number, pattern)


def _read(line: Line, start: int, number: Number, pattern: NumberPattern) -> Quantity:
    left = _money_before(line.text, start)
    currency = None
    if left is not None:
        symbol = left["symbol"]
        currency = left["code"] or (line.local.dollar if symbol == "$" else SYMBOLS[symbol])
        start = left.start()
    minus = _minus_before(line.low, start)
    if minus is not None:
        number = replace(number, value=-number.value)
        start = minus.start()
    before = _word_before(line.text, start)
    high = _high(line, number, pattern, before.lower())
    if high is not None and number.factor == 1 and 0 <= number.value < high.bare.value:
        number = replace(number, value=number.value * high.factor)
    is_bare = left is not None and left["symbol"] == "$"
    return Quantity(start, number, high, currency, is_bare, before)


def _money_before(text: str, start: int) -> re.Match[str] | None:
    # The pattern is slow to see that there is nothing, as there mostly is.
    end = start - 1 if text[start - 1 : start] == " " else start
    if text[end - 1 : end] not in _LEFT_ENDS:
        return None
    return _LEFT.search(text, max(0, start - _LEFT_CHARS), start)


def _minus_before(low: str, start: int) -> re.Match[str] | None:
    if low[start - 1 : start] not in _DASHES and not low.endswith("minus ", 0, start):
        return None
    return _MINUS.search(low, max(0, start - len("(minus ")), start)


def _word_before(text: str, start: int) -> str:
    if text[start - 1 : start] not in (" ", "-"):
        return ""
    begin = max(0, start - _BEFORE_CHARS)
    word = text[begin : start - 1].rpartition(" ")[2]
    if word.isalpha():
        return word
    found = _BEFORE.search(text, begin, start)
    return found[1] if found else ""


def _high(line: Line, number: Number, pattern: NumberPattern, before: str) -> Number | None:
    """Return the upper end of a range; None for a single number."""
    joint = pattern.joint.match(line.low, number.end)
    if joint is None or not pattern.is_range(joint[0], before):
        return None
    start = joint.end()
    symbol = next((one for one in _HIGH_SYMBOLS if line.text.startswith(one, start)), "")
    match = pattern.number.match(line.low, start + len(symbol))
    high = pattern.read(match) if match else None
    return high if high and (high.value > number.value or high.factor > 1) else None
