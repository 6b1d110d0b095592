"""The dates of a passage, each worked out from the day of publication."""

from collections.abc import Iterator
from dataclasses import dataclass

from services.enrich.dating.anchor import Anchor
from services.enrich.dating.grammar import Grammar
from services.enrich.dating.meaning import Meaning
from services.enrich.dating.printed import find_printed
from services.enrich.dating.resolving import resolve
from services.enrich.dating.tense import tense_at
from services.enrich.passages import Passage


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and where it stands."""

    start: int
    end: int
    """`[start, end)` in characters of the passage."""
    meaning: Meaning


def find_dates(passage: Passage, grammar: Grammar, anchor: Anchor | None) -> Iterator[Dated]:
    """Yield the dates of a passage whose value can be told, in order, none overlapping.

    Args:
        passage: a headline or paragraph.
        grammar: of its language.
        anchor: when it was published; without it only whole dates are given.
    """
    for printed in find_printed(passage, grammar):
        tense = tense_at(passage.lower, printed.start, printed.end, grammar) if anchor else None
        meaning = resolve(printed, anchor, tense)
        if meaning is not None:
            yield Dated(printed.start, printed.end, meaning)
