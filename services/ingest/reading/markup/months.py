"""The months by their names, whatever the language."""

from collections import defaultdict
from typing import Final

from shared.calendar.months import MONTHS as BY_LANGUAGE


def _number_names() -> dict[str, int]:
    """Return the number of each name; one that means two months in two languages has none."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for months in BY_LANGUAGE.values():
        for number, names in enumerate(months.split(","), 1):
            for name in names.split():
                numbers[name].add(number)
    return {name: found.pop() for name, found in numbers.items() if len(found) == 1}


MONTHS: Final = _number_names()
"""The number of a month by its name in lower case."""
