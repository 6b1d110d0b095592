"""Texts with marks as a model leaves them."""

import re
from typing import Final

from services.enrich.gazetteer.table import Gazetteer
from services.enrich.naming.name import Ground, Name, make_ground
from services.enrich.naming.names import find_names
from services.enrich.recognition.marked import Marked

_MARK: Final = re.compile(r"\[(?P<text>[^\]|]+)\|(?P<label>[A-Z_]+)(?P<certainty>[01]\.\d+)?\]")


def marked(source: str) -> tuple[str, list[Marked]]:
    """Return the text and the marks of `[Ada Bell|PERSON0.9] spoke.`; 0.99 if none is told."""
    text = ""
    marks = []
    reached = 0
    for one in _MARK.finditer(source):
        text += source[reached : one.start()]
        certainty = float(one["certainty"] or 0.99)
        marks.append(Marked(len(text), len(text) + len(one["text"]), one["label"], certainty))
        text += one["text"]
        reached = one.end()
    return text + source[reached:], marks


def ground_of(source: str, gazetteer: Gazetteer) -> tuple[Ground, list[Name]]:
    """Return the ground of a marked text, and the names found in it."""
    text, marks = marked(source)
    ground = make_ground(text, marks, gazetteer)
    return ground, find_names(ground, marks)


def names_in(source: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    """Return `(name, kind)` of the names in a marked text."""
    ground, names = ground_of(source, gazetteer)
    return [(ground.printed(one), one.kind) for one in names]
