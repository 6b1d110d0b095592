# ruff: noqa: SIM905 - lists of words read plainer
"""The amounts of a passage: money, measures, shares, ages, and what is counted."""

import re
from dataclasses import dataclass, replace
from typing import Final, Literal

from services.enrich.counting.currencies import Local
from services.enrich.counting.letters import is_million, may_be_meters, measures
from services.enrich.counting.naming import Naming, find_naming
from services.enrich.counting.nouns import find_noun, may_be_few
from services.enrich.counting.pattern import is_short, pattern_of
from services.enrich.counting.quantities import YEARS, Line, Quantity, find_quantities
from services.enrich.counting.units import UNITS
from services.enrich.passages import Passage

Method = Literal["currency", "bare_dollar", "unit", "age", "noun"]

_AGE: Final = re.compile(r"[ -](?:year|years|month|months)[ -]olds?(?!\w)")
_AGES: Final = range(130)
_STARTERS: Final = frozenset(
    """some about around nearly almost over under at more than least up to only in of and with
    for from by another all roughly approximately an fewer less as police authorities""".split()
)
_DEFINITE: Final = frozenset(
    "the these those its their his her our both past last next first".split()
)
"""Behind them a number tells apart and does not count: "the two countries"."""
_LEAST_COUNTED: Final = 10
"""Fewer countries, teams or goals are no amount to look for; fewer people are."""
_LEAST_ELSEWHERE: Final = 1_000
"""Other languages are read for counted nouns behind large numbers alone: there the noun does
not show that it is one."""
_PERCENT_BEFORE: Final = ("yüzde ", "%")


@dataclass(frozen=True, slots=True)
class Counted:
    """An amount and where it stands."""

    start: int
    end: int
    """`[start, end)` in characters of the passage."""
    value: float
    high: float | None
    unit: str | None
    currency: str | None
    method: Method
    """Currency: a symbol, code or name of money. Bare dollar: "$" or "dollars" of no named
    country. Unit: a measure. Age: of a person or thing. Noun: what is counted."""


def find_amounts(
    passage: Passage, language: str | None, local: Local | None = None
) -> list[Counted]:
    """Return the amounts of a passage in order, none overlapping.

    Args:
        passage: a headline or paragraph.
        language: ISO 639-1; it decides on decimals and on the words for numbers.
        local: what bare dollars and pounds are in this article.
    """
    numbers = pattern_of(language).find(passage)
    if not numbers:
        return []
    line = Line(passage.text, passage.lower, language, local or Local())
    found: list[Counted] = []
    for quantity in find_quantities(line, numbers):
        if found and quantity.start < found[-1].end:
            continue
        counted = _name(line, quantity)
        if counted is not None:
            found.append(counted)
    return found


def _name(line: Line, quantity: Quantity) -> Counted | None:
    """Return a quantity with what it counts; None where nothing sure is named."""
    end = quantity.last.end
    if quantity.currency is not None:
        method: Method = "bare_dollar" if quantity.is_bare else "currency"
        return _counted(quantity, end, currency=quantity.currency, method=method)
    if line.language == "tr" and (percent := _percent_before(line, quantity)):
        return percent
    if (age := _age(line, quantity)) is not None:
        return age
    naming = find_naming(line, quantity)
    if is_short(quantity.last) and (naming is None or naming.currency is None):
        return _without_money(line, quantity)
    return _named(line, quantity, naming)


def _named(line: Line, quantity: Quantity, naming: Naming | None) -> Counted | None:
    """Return a quantity with the money or unit behind it, or else with the noun there."""
    if naming is None:
        return _noun(line, quantity)
    if naming.currency is None:
        return _counted(quantity, naming.end, unit=naming.unit, method="unit")
    method: Method = "bare_dollar" if naming.is_bare else "currency"
    return _counted(quantity, naming.end, currency=naming.currency, method=method)


def _without_money(line: Line, quantity: Quantity) -> Counted | None:
    """Return what a number counts whose letter or two are no money's: "2m people", "40m"."""
    if is_million(quantity) and not measures(line, quantity):
        counted = _noun(line, quantity)
        if counted is not None:
            return counted
    if not may_be_meters(line, quantity):
        return None
    bare = _without_scale(quantity)
    return _named(line, bare, find_naming(line, bare))


def _without_scale(quantity: Quantity) -> Quantity:
    """Return "40m" as a number of meters: without money, the letter is no million."""
    if quantity.high is None:
        return replace(quantity, low=quantity.low.bare)
    low = quantity.low.value / quantity.high.factor
    return replace(quantity, low=replace(quantity.low, value=low), high=quantity.high.bare)


def _percent_before(line: Line, quantity: Quantity) -> Counted | None:
    """Return the Turkish share "yüzde 5" or "%5"."""
    for word in _PERCENT_BEFORE:
        if line.low.endswith(word, 0, quantity.start):
            start = quantity.start - len(word)
            return _counted(
                replace(quantity, start=start), quantity.last.end, unit="%", method="unit"
            )
    return None


def _age(line: Line, quantity: Quantity) -> Counted | None:
    """Return the age of "45-year-old", "45 years old" and "aged 45", in years or months."""
    end = quantity.last.end
    match = _AGE.match(line.low, end)
    if match is not None:
        unit = "month" if "month" in match[0] else "year"
        return _counted(quantity, match.end(), unit=unit, method="age")
    if quantity.before.lower() == "aged" and quantity.last.value in _AGES:
        return _counted(quantity, end, unit="year", method="age")
    return None


def _noun(line: Line, quantity: Quantity) -> Counted | None:
    """Return a number of people or things: "two million people", "1,200 homes"."""
    number = quantity.last
    match = find_noun(line.text, number.end, line.language)
    if match is None or match["noun"] in UNITS or number.value < 2 or number.value % 1:
        return None
    least = _LEAST_COUNTED if line.language == "en" else _LEAST_ELSEWHERE
    if number.value < least and not (line.language == "en" and may_be_few(match["noun"])):
        return None
    before = quantity.before
    if before.lower() in _DEFINITE:
        return None
    if number.figures[:1].isdigit():
        is_name = before != before.lower() and before.lower() not in _STARTERS
        if is_name or (number.value in YEARS and "," not in number.figures):
            return None
    return _counted(quantity, match.end("noun"), unit=match["noun"], method="noun")


def _counted(
    quantity: Quantity,
    end: int,
    *,
    method: Method,
    unit: str | None = None,
    currency: str | None = None,
) -> Counted:
    high = quantity.high.value if quantity.high else None
    return Counted(quantity.start, end, quantity.low.value, high, unit, currency, method)
