"""Words of times looked up one at a time: what each may mean beside a number."""

from typing import Final

from services.ingest.reading.times.vocabulary import (
    AGO_AROUND,
    AGO_BEFORE,
    AGO_BEHIND,
    DAY_PAIRS,
    DAYS,
    DUALS,
    GLUE,
    HALVES,
    HOUR_LABELS,
    HOUR_WORDS,
    ONE,
    PUBLISHED,
    UNCOUNTED,
    UNITS,
    UPDATED,
    WEEKDAYS,
)
from services.ingest.reading.times.zones import NAMES, OPEN
from services.ingest.reading.words.folding import fold
from shared.calendar.months import MONTHS


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word).rstrip(".") for word in text.split())


MONTH: Final = {
    fold(form): number
    for year in MONTHS.values()
    for number, forms in enumerate(year.split(","), start=1)
    for form in forms.split()
}
"""Number by name; no name means two months in two of the languages."""
DAY: Final = {word: shift for shift, words in DAYS.items() for word in _words(words)}
"""How many days from today."""
DAY_PAIR: Final = {
    tuple(fold(pair).split()): shift
    for shift, pairs in DAY_PAIRS.items()
    for pair in pairs.split("|")
}
MONTH_PAIR: Final = {
    tuple(fold(pair).split()): number
    for number, pair in (
        (1, "كانون الثاني"),
        (10, "تشرين الأول"),
        (11, "تشرين الثاني"),
        (12, "كانون الأول"),
    )
}
UNIT: Final = {word: unit for unit, words in UNITS.items() for word in _words(words)}
HALF: Final = {word: half for half, words in HALVES.items() for word in _words(words)}
ZONE: Final = {fold(name): offset for name, offset in NAMES.items()}
OPEN_ZONE: Final = OPEN
WEEKDAY: Final = _words(WEEKDAYS)
AGO: Final = _words(AGO_BEHIND)
AROUND: Final = _words(AGO_AROUND)
BEFORE: Final = _words(AGO_BEFORE) | AROUND
ONE_OF: Final = _words(ONE)
ALONE: Final = _words(UNCOUNTED).intersection(UNIT)
DUAL: Final = _words(DUALS).intersection(UNIT)
HOUR: Final = _words(HOUR_WORDS)
HOUR_LABEL: Final = _words(HOUR_LABELS)
BETWEEN: Final = _words(GLUE) | WEEKDAY | HOUR | HOUR_LABEL
PUBLISHING: Final = _words(PUBLISHED)
UPDATING: Final = _words(UPDATED)
FIRST: Final = (
    MONTH.keys()
    | DAY.keys()
    | BEFORE
    | ONE_OF
    | DUAL
    | ALONE
    | {pair[0] for pair in (*DAY_PAIR, *MONTH_PAIR)}
)
"""What a time may begin with, if not with a digit."""
BEHIND_NUMBER: Final = MONTH.keys() | UNIT.keys() | HOUR | HALF.keys() | BETWEEN
LAST: Final = AGO | HOUR | HALF.keys() | ZONE.keys() | OPEN_ZONE | DAY.keys() | MONTH.keys()
"""What a time may end with, if not with a digit."""
