"""Which printed date is worked out by which rule."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from services.enrich.dating.anchor import Anchor
from services.enrich.dating.meaning import Case, Meaning
from services.enrich.dating.printed import Printed
from services.enrich.dating.printed_whole import (
    read_decade,
    read_figures,
    read_iso,
    read_month,
    read_quarter,
    read_year,
    read_years,
)
from services.enrich.dating.relative import (
    read_ago,
    read_ahead,
    read_moved_weekday,
    read_period,
    read_shift,
    read_weekday,
    read_weekend,
    read_year_word,
)
from services.enrich.dating.tense import Tense
from services.enrich.dating.yearless import (
    read_day,
    read_day_moved,
    read_days,
    read_lone_month,
    read_month_moved,
    read_moved_month,
    read_short_decade,
)


def resolve(printed: Printed, anchor: Anchor | None, tense: Tense | None) -> Meaning | None:
    """Return what a date means; None where that cannot be told, or no calendar has it."""
    resolver = _RESOLVERS[printed.kind]
    try:
        return resolver(Case(printed, anchor, tense))
    except (ValueError, OverflowError):  # the thirtieth of February, or the year 0
        return None


_RESOLVERS: Final[Mapping[str, Callable[[Case], Meaning | None]]] = MappingProxyType(
    {
        "iso": read_iso,
        "figures": read_figures,
        "han": read_day,
        "han_day": read_day,
        "han_month": read_month,
        "day": read_day,
        "days": read_days,
        "month": read_month,
        "lone_month": read_lone_month,
        "told_month": read_lone_month,
        "moved_month": read_moved_month,
        "day_moved": read_day_moved,
        "month_moved": read_month_moved,
        "year_word": read_year_word,
        "quarter": read_quarter,
        "year": read_year,
        "lone_year": read_year,
        "years": read_years,
        "years_told": read_years,
        "decade": read_decade,
        "short_decade": read_short_decade,
        "shift": read_shift,
        "weekday": read_weekday,
        "moved_weekday": read_moved_weekday,
        "period": read_period,
        "this": read_period,
        "weekend": read_weekend,
        "ago": read_ago,
        "ahead": read_ahead,
    }
)
