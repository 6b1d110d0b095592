"""Short forms with the phrase they stand for, as the article itself spells them out."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from services.enrich.abbreviating.letters import letters_of
from services.enrich.abbreviating.pairs import Method, Pair, find_pairs
from services.enrich.enricher import LATE, Partial
from services.enrich.passages import Passage
from services.enrich.reading import Reading
from shared.annotations import Acronym

CONFIDENCE: Final[Mapping[Method, float]] = MappingProxyType(
    {"initials": 0.97, "letters": 0.9, "announced": 0.8, "organization": 0.7}
)
"""Set by hand. Announced: the text says that it is the short form. Organization: the letters
do not match, but the long form is the name of a body, as where the short form comes from
another language: "Social Democrats (SPD)"."""


class AcronymEnricher:
    """Finds what an article abbreviates and spells out, in either order, in any alphabet.

    "World Health Organization (WHO)", "WHO (World Health Organization)", "the Organization,
    or WHO", "abbreviated as WHO". The letters must match, unless the text announces the
    short form or the long one is the name of a body.
    """

    field = "acronyms"
    name = "acronyms"
    version = "1"
    needs: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()

    def find_all(
        self, readings: Sequence[Reading]
    ) -> list[tuple[Acronym, ...] | Partial | None]:
        """Return each article's acronyms, by where they are spelled out."""
        return [self.find(one) for one in readings]

    def find(self, reading: Reading) -> tuple[Acronym, ...] | Partial | None:
        """Return each short form once, where it is first spelled out; None if none is."""
        found: dict[str, Acronym] = {}
        for passage in reading.passages:
            if reading.is_late():
                return Partial(tuple(found.values()) or None, LATE)
            for pair in find_pairs(passage.text):
                acronym = self._acronym(passage, pair)
                found.setdefault(letters_of(acronym.short), acronym)
        return tuple(found.values()) or None

    def _acronym(self, passage: Passage, pair: Pair) -> Acronym:
        return Acronym(
            short=passage.text[slice(*pair.short)],
            long=passage.text[slice(*pair.long)],
            span=passage.span(*pair.short),
            long_span=passage.span(*pair.long),
            method=pair.method,
            confidence=CONFIDENCE[pair.method],
            annotator=f"{self.name}@{self.version}",
        )
