"""English words that several readers tell from names: of the calendar, titles, openers."""

from typing import Final

from shared.calendar.months import MONTHS as MONTHS_BY_LANGUAGE

WEEKDAYS: Final = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
SHORT_WEEKDAYS: Final = frozenset({"mon", "tue", "wed", "thu", "fri", "sat", "sun"})

_MONTHS: Final = tuple(forms.split() for forms in MONTHS_BY_LANGUAGE["en"].split(","))
MONTHS: Final = tuple(full for full, *_ in _MONTHS)
"""In full, from January on."""
SHORT_MONTHS: Final = frozenset(short for _, *shorts in _MONTHS for short in shorts)

SHORT_TITLES: Final = frozenset({"mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov"})
"""Printed with a dot or without."""

SHORT_RANKS: Final = frozenset({"gen", "col", "capt", "lt", "sgt"})

FULL_TITLES: Final = frozenset(
    """
    chancellor colonel general governor judge justice king lady leader lieutenant lord mayor
    minister officer president prince princess professor queen representative senator
    sergeant sir
    """.split()  # noqa: SIM905 - a list is longer
)
"""As they stand before a name, in full."""

OPENERS: Final = frozenset({"As", "At", "But", "For", "From", "If", "In", "On", "The", "When"})
"""Words with the capital of a sentence that they open: no part of a name behind them."""
