"""Sums of money, measures and numbers of people or things that a text names."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from services.enrich.counting.amounts import Counted, Method, find_amounts
from services.enrich.counting.currencies import find_local
from services.enrich.enricher import LATE, Partial
from services.enrich.passages import Passage
from services.enrich.reading import Reading
from shared.annotations import Amount

CONFIDENCE: Final[Mapping[Method, float]] = MappingProxyType(
    {"currency": 0.95, "unit": 0.95, "age": 0.95, "bare_dollar": 0.8, "noun": 0.75}
)


class AmountEnricher:
    """Finds numbers with their currency, unit or noun, written out, in headline and body.

    A number by itself is none; nor is a year, a date, a score, or a number that is part of
    a name. Ages are amounts of years. A dollar without its country is that of the one
    dollar which the article names, and else the American one; the method says so. Few
    things but people are counted: "three countries" is no amount, "three people" is.
    """

    field = "amounts"
    name = "amounts"
    version = "1"
    needs: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()

    def find_all(
        self, readings: Sequence[Reading]
    ) -> list[tuple[Amount, ...] | Partial | None]:
        """Return the amounts of each article, in the order of the text; None if it has none."""
        return [self.find(one) for one in readings]

    def find(self, reading: Reading) -> tuple[Amount, ...] | Partial | None:
        """Return the amounts of one article; those so far where its time is up."""
        local = find_local(reading.passages)
        found: list[Amount] = []
        for passage in reading.passages:
            if reading.is_late():
                return Partial(tuple(found) or None, LATE)
            found += [
                self._amount(passage, one)
                for one in find_amounts(passage, reading.language, local)
            ]
        return tuple(found) or None

    def _amount(self, passage: Passage, one: Counted) -> Amount:
        return Amount(
            text=passage.text[one.start : one.end],
            span=passage.span(one.start, one.end),
            value=one.value,
            high=one.high,
            unit=one.unit,
            currency=one.currency,
            method=one.method,
            confidence=CONFIDENCE[one.method],
            annotator=f"{self.name}@{self.version}",
        )
