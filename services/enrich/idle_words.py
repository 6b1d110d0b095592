"""Words that say nothing of an article by themselves, though they are no stop words."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from services.enrich.english import (
    FULL_TITLES,
    MONTHS,
    SHORT_MONTHS,
    SHORT_RANKS,
    SHORT_TITLES,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)

_DAYS: Final = (
    frozenset((*WEEKDAYS, *MONTHS)) | SHORT_WEEKDAYS | SHORT_MONTHS | {"tues", "thur", "thurs"}
) - {"march", "mar", "may", "sat", "sun"}
"""Without those that are other words as well."""

_OTHERS: Final = """
    today yesterday tomorrow
    captain chairman chairwoman director secretary spokesman spokeswoman spokesperson
    announcing claimed noted notes reported reporting stated
    actually available best better big billion day days different find found good got great
    important know known large latest like long look million month months need needs new number
    old part place right small thing things use used using want way week weeks work year years
"""
"""The last four lines by hand, from what came out as keywords of 433 English pages."""

IDLE: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {"en": _DAYS | SHORT_TITLES | SHORT_RANKS | FULL_TITLES | frozenset(_OTHERS.split())}
)
"""{language: its weekdays, months, titles, verbs of speech and words of all news}. "Report" is
another word as well, and is left out."""
