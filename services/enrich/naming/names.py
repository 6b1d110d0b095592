"""The names in one text, from what a model marked in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from services.enrich.gazetteer.table import Gazetteer
from services.enrich.naming.bounds import find_name
from services.enrich.naming.kinds import is_place_after_all, kind_by_marks, kind_by_words
from services.enrich.naming.labels import KIND
from services.enrich.recognition.marked import Marked
from shared.annotations import EntityType


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text."""

    start: int
    end: int
    kind: EntityType
    label: str
    """What the model calls it."""
    certainty: float | None
    """How sure the model is of its label."""


def find_names(text: str, marked: Sequence[Marked], *, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yield the names, in order; where a rule knows better than the model, by the rule."""
    for one in marked:
        kind = KIND.get(one.label)
        place = find_name(text[one.start : one.end], kind) if kind else None
        if kind is None or place is None:
            continue
        start, end = one.start + place[0], one.start + place[1]
        # A script without capitals has no letter that tells.
        if text[start:end].islower():
            continue
        name = Name(start, end, kind, one.label, one.certainty)
        yield replace(name, kind=_kind(text, name, gazetteer))


def _kind(text: str, name: Name, gazetteer: Gazetteer) -> EntityType:
    if name.kind == "work":
        return "work"
    printed = text[name.start : name.end]
    told = kind_by_words(printed) or kind_by_marks(text, name.start, name.end)
    if told:
        return told
    sure = 1.0 if name.certainty is None else name.certainty
    is_place = is_place_after_all(printed, name.kind, certainty=sure, gazetteer=gazetteer)
    return "place" if is_place else name.kind
