"""A name, and the text it stands in."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from services.enrich.gazetteer.table import Gazetteer, PlaceKind
from services.enrich.recognition.marked import Marked
from shared.annotations import EntityType
from shared.values import Span


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text."""

    start: int
    end: int
    kind: EntityType
    label: str
    """What the model calls it; `-` where a rule found it alone."""
    certainty: float | None
    """How sure the model is of its label, 0 to 1; None where it does not tell."""

    def is_surer_than(self, share: float) -> bool:
        """Say whether the model is to be believed; one that does not tell is."""
        return self.certainty is None or self.certainty >= share


@dataclass(frozen=True, slots=True)
class Ground:
    """What rules look at beside a name: its text, what else is marked there, the world."""

    text: str
    marks: tuple[Span, ...]
    """Every run that the model marked, dates and numbers as well; sorted, apart."""
    gazetteer: Gazetteer

    def printed(self, name: Name) -> str:
        """Return the name as it stands in the text."""
        return self.text[name.start : name.end]

    @property
    def is_title(self) -> bool:
        """Whether nearly all words begin with a capital, as in headlines: none tells a name."""
        if len(self.text) > _LONGEST_TITLE:
            return False
        words = [word for word in self.text.split() if len(word) >= _LONG]
        capitals = sum(word[0].isupper() for word in words)
        return len(words) > 2 and capitals >= _TITLE_SHARE * len(words)

    def is_free(self, start: int, end: int) -> bool:
        """Say whether nothing is marked between two positions."""
        at = bisect_right(self.marks, (end, -1)) - 1
        return at < 0 or self.marks[at][1] <= start

    def end_of_mark(self, start: int) -> int | None:
        """Return where the mark that begins here ends; None if none does."""
        at = bisect_right(self.marks, (start, len(self.text)))
        return self.marks[at - 1][1] if at and self.marks[at - 1][0] == start else None

    def is_country(self, place: str) -> bool:
        """Say whether a name is that of a country."""
        rows = self.gazetteer.rows_of(place)
        return len(rows) > 0 and int(self.gazetteer.kinds[int(rows[0])]) == PlaceKind.COUNTRY

    def people_of(self, place: str) -> int:
        """Return how many live in the chief place of a name; 0 if there is none.

        A country, a region or a part of the world counts as everybody.
        """
        rows = self.gazetteer.rows_of(place)
        if not len(rows):
            return 0
        chief = int(rows[0])
        is_city = int(self.gazetteer.kinds[chief]) == PlaceKind.CITY
        return int(self.gazetteer.populations[chief]) if is_city else EVERYBODY


_LONG: Final = 4
"""Shorter words are small ones, which headlines leave in lower case."""

_LONGEST_TITLE: Final = 200
_TITLE_SHARE: Final = 0.8

EVERYBODY: Final = 10**10
"""More than any town has."""


def make_ground(text: str, marked: Sequence[Marked], gazetteer: Gazetteer) -> Ground:
    """Return the ground on which names of a text are judged."""
    return Ground(text, tuple((one.start, one.end) for one in marked), gazetteer)


def without_overlap(names: Iterable[Name]) -> list[Name]:
    """Return the names in order; of two that overlap, the first, or the longer."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda one: (one.start, -one.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept
