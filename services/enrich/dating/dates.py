"""The dates of a passage, each worked out from the day of publication."""

from collections.abc import Iterator
from dataclasses import dataclass

from services.enrich.dating.anchor import Anchor
from services.enrich.dating.grammar import Grammar
from services.enrich.dating.meaning import Meaning
from services.enrich.dating.printed import find_printed
from services.enrich.dating.resolving import resolve
from services.enrich.dating.tense import tense_at
from services.enrich.lowering import lower


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and where it stands."""

    start: int
    end: int
    """`[start, end)` in characters of the passage."""
    meaning: Meaning


def find_dates(text: str, grammar: Grammar, anchor: Anchor | None) -> Iterator[Dated]:
    """Yield the dates of a passage whose value can be told, in order, none overlapping.

    Args:
        text: a passage, its white space folded.
        grammar: of its language.
        anchor: when it was published; without it only whole dates are given.
    """
    low = lower(text)
    for printed in find_printed(text, grammar):
        tense = tense_at(low, printed.start, printed.end, grammar) if anchor else None
        meaning = resolve(printed, anchor, tense)
        if meaning is not None:
            yield Dated(printed.start, printed.end, meaning)
