# ruff: noqa: SIM905 - lists of words read plainer
"""Whether words that could be a date are one, by what stands around them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

from services.enrich.dating.grammar import Grammar
from services.enrich.english import MONTHS

# Names of days that are names of something else: of the church year, of trade and history,
# and a football club.
_DAY_NAMES: Final = frozenset(
    """black good ash super bloody cyber holy palm easter fat shrove sheffield man maundy
    giving whit pancake""".split()
)
_EVERY: Final = frozenset(
    "every each any most jeden jeder chaque cada ogni каждый каждую".split()
)
_NAME_BEHIND: Final = re.compile(
    r"\ (?:Times|Telegraph|Mirror|Express|Post|Herald|Mail|Night|Mass|World|Sport|People"
    r"|Independent|Star|Sun|Review|Prayers)\b",
    re.VERBOSE,
)
_CAPITAL_BEHIND: Final = re.compile(r" [A-Z]")
_NAME_BEHIND_MONTH: Final = re.compile(r" (?!(?:And|In|On|The|At)\b)[A-Z][a-z]")
# Months that are no names of people and no other words.
_SURE_MONTHS: Final = frozenset(MONTHS) - {"march", "april", "may", "june", "august"}
_SURE_LEADS: Final = frozenset(("in", "since", "until"))
_MANY_BEHIND: Final = re.compile(r" (?:[a-z]{2,20}s|people|percent|men|women|per cent)\b")
_WORD_BEHIND: Final = re.compile(r" [a-z]{3,20}\b")
_OWNERS: Final = frozenset("the a s his her its their".split())
# Words that lead a year only behind another word or another year.
_BOUND_LEADS: Final = MappingProxyType(
    {
        "to": frozenset("compared relative prior back up".split()),
        "and": frozenset[str](),
        "y": frozenset[str](),
    }
)
_MORNING: Final = frozenset(("mañana", "demain", "morgen"))
_BEFORE_MORNING: Final = frozenset("la esta una de cada guten jeden am dieser diesen".split())
_STRETCH_LEADS: Final = frozenset("desde depuis seit over than as".split())
_YEARS: Final = range(1500, 2101)
_COMMON_YEARS: Final = range(1900, 2101)


class Before(NamedTuple):
    """The two words in front of a place, in lower case, and where the nearer ends."""

    word: str
    second: str
    end: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a rule has read, where it stands."""

    kind: str
    """The name of the rule."""
    said: Mapping[str, str]
    """What its words mean."""
    match: re.Match[str]
    text: str
    """The passage as printed: capitals tell May from may."""
    before: Before
    grammar: Grammar
    """Of the language."""

    @property
    def lead(self) -> str:
        """The word directly in front; empty where a mark parts it."""
        start = self.match.start()
        is_beside = self.text[self.before.end : start] in (" ", "-", "'", "\u2019")
        return self.before.word if start and is_beside else ""


def is_date(one: Candidate) -> bool:
    """Say whether what a rule has read is a date where it stands."""
    if one.grammar.tongue.has_capitals and not _is_capital(one):
        return False
    check = _CHECKS.get(one.kind)
    return check is None or check(one)


def _is_capital(one: Candidate) -> bool:
    """Say whether names of months and weekdays have their capital."""
    groups = one.match.re.groupindex
    return all(
        one.text[one.match.start(name)].isupper()
        for name in ("mon", "mon2", "month", "weekday", "weekday2")
        if name in groups and one.match.start(name) >= 0
    )


def _lone_year(one: Candidate) -> bool:
    """Say whether four digits are a year: by the word in front, or as in "the 2024 vote"."""
    year = int(one.said["year"])
    start, end = one.match.span()
    lead = one.lead
    if lead in _BOUND_LEADS and one.before.second not in _BOUND_LEADS[lead]:
        return len(one.before.second) == 4 and one.before.second[:2] in ("19", "20")
    if lead in one.grammar.year_leads:
        may_count = year not in _COMMON_YEARS or lead in ("for", "of")
        return year in _YEARS and not (may_count and _MANY_BEHIND.match(one.text, end))
    if year not in _COMMON_YEARS:
        return False
    if one.text[start - 1 : start] == "(" and one.text[end : end + 1] == ")":
        return True
    return (
        one.grammar.has_year_adjectives
        and lead in _OWNERS
        and _WORD_BEHIND.match(one.text, end) is not None
        and not _MANY_BEHIND.match(one.text, end)
    )


def _lone_month(one: Candidate) -> bool:
    """Say whether a month by itself is one: "in May", not "said May"."""
    start, end = one.match.span()
    if not one.grammar.month_leads:
        return one.match["month"] in one.grammar.declined
    if _NAME_BEHIND_MONTH.match(one.text, end) and one.lead not in _SURE_LEADS:
        return False
    if one.lead in one.grammar.month_leads:
        return True
    return one.grammar.tongue.has_capitals and one.text[start:end].casefold() in _SURE_MONTHS


def _weekday(one: Candidate) -> bool:
    """Say whether a weekday is a day, and no name and no habit."""
    start, end = one.match.span()
    lead = one.lead
    if lead in _DAY_NAMES or lead in _EVERY or _NAME_BEHIND.match(one.text, end):
        return False
    if lead == "the" and _CAPITAL_BEHIND.match(one.text, end):
        return False
    if one.grammar.weekday_leads:
        return lead in one.grammar.weekday_leads
    return one.grammar.tongue.has_capitals or not one.text[start].isupper() or start == 0


def _short_decade(one: Candidate) -> bool:
    """Say whether two digits are a decade: "the '90s", not "in her 90s"."""
    start = one.match.start()
    return not one.text[start].isdigit() or one.text[start - 1 : start] in tuple(
        "'\u2019\u2018"
    )


def _years(one: Candidate) -> bool:
    """Say whether "2019-21" are years, in order."""
    first, last = int(one.said["year"]), int(one.said["year2"])
    if last < 100:
        last += first // 100 * 100
    return first in _YEARS and last in _YEARS and first < last


def _shift(one: Candidate) -> bool:
    """Say whether "morgen" and "mañana" are days, and "today" no part of a name."""
    if one.match["shift"] in _MORNING and one.lead in _BEFORE_MORNING:
        return False
    start, end = one.match.span()
    is_name = one.text[start].isupper() and bool(one.lead)
    return not is_name and one.text[end : end + 1] != "-"


def _ago(one: Candidate) -> bool:
    """Say whether it is a point in time, and no stretch: "desde hace dos años"."""
    return one.lead not in _STRETCH_LEADS


def _period(one: Candidate) -> bool:
    """Say whether it is a period of the calendar.

    "The last year" is the twelve months past, and "the next day" that after another.
    """
    return one.lead != "the" and one.said["unit"] != "day"


_CHECKS: Final[Mapping[str, Callable[[Candidate], bool]]] = MappingProxyType(
    {
        "ago": _ago,
        "period": _period,
        "lone_month": _lone_month,
        "lone_year": _lone_year,
        "this": _period,
        "shift": _shift,
        "short_decade": _short_decade,
        "weekday": _weekday,
        "weekdays": _weekday,
        "years": _years,
        "years_told": _years,
    }
)
