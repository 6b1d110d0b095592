"""Words that say nothing of an article by themselves, though they are no stop words."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_ENGLISH: Final = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    january february april june july august september october november december jan feb apr jun
    jul aug sep sept oct nov dec today yesterday tomorrow
    president sen senator rep representative minister chancellor governor gov mayor secretary
    chairman chairwoman spokesman spokeswoman spokesperson director judge justice king queen
    prince princess leader mr mrs ms dr prof professor sir lord lady gen general col colonel sgt
    sergeant capt captain lt lieutenant officer
    said says say saying told tells telling tell reported reporting wrote writes added adds
    asked asks announced announcing noted notes warned stated explained insisted argued claimed
    replied
"""

IDLE: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {"en": frozenset(_ENGLISH.split())}
)
"""{language: its weekdays, months, titles and verbs of speech}. "March", "May" and "report" are
other words as well; "sat" and "sun" are, too."""
