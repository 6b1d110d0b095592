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
    said says say saying told tells telling tell reported reporting wrote writes added adds
    asked asks announced announcing noted notes warned stated explained insisted argued claimed
    replied
"""

IDLE: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {"en": _DAYS | SHORT_TITLES | SHORT_RANKS | FULL_TITLES | frozenset(_OTHERS.split())}
)
"""{language: its weekdays, months, titles and verbs of speech}. "Report" is another word as
well, and is left out."""
