"""Names that an article repeats where a model did not mark them again."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from services.enrich.naming.acronyms import find_acronyms
from services.enrich.naming.heads import LEGAL_FORMS
from services.enrich.naming.name import Ground, Name

_WORD: Final = re.compile(r"[^\W\d_][\w\u2019'-]*(?<!['\u2019]s)")
_LEAST_CHARS: Final = 4
"""Shorter names are words as well, unless they are in capitals."""
_LEAST_CERTAINTY: Final = 0.7

Known = Mapping[str, Sequence[tuple[str, Name]]]
"""{first word: `(printed name, an instance of it)`, the longest first}."""


def known_names(read: Iterable[tuple[Ground, Sequence[Name]]]) -> Known:
    """Return the names of an article that are sure enough to be sought in all of it.

    With them go their short forms. A word that the article also has in small letters is no
    name by itself.
    """
    instances: dict[str, Name] = {}
    small: set[str] = set()
    for ground, names in read:
        small.update(word for word in _WORD.findall(ground.text) if word.islower())
        for name in names:
            if name.is_surer_than(_LEAST_CERTAINTY) and name.kind != "work":
                for form in _forms(name, ground.printed(name)):
                    instances.setdefault(form, name)
        instances |= find_acronyms(ground, names)
    known: dict[str, list[tuple[str, Name]]] = defaultdict(list)
    for printed in sorted(instances, key=len, reverse=True):
        first = _WORD.match(printed)
        if first and _may_be_sought(printed, small):
            known[first.group()].append((printed, instances[printed]))
    return known


def _forms(name: Name, printed: str) -> Iterator[str]:
    """Yield a name, the surname of a person, and a company without its legal form."""
    yield printed
    *rest, last = printed.split(" ")
    if rest and name.kind == "person":
        yield last
    elif rest and name.kind == "organization" and last.casefold().strip(".") in LEGAL_FORMS:
        yield " ".join(rest).rstrip(",")


def _may_be_sought(printed: str, small: AbstractSet[str]) -> bool:
    if printed.isupper():
        return len(printed) > 1
    is_word = " " not in printed and printed.casefold() in small
    return len(printed) >= _LEAST_CHARS and not is_word and not printed.islower()


def find_echoes(ground: Ground, known: Known) -> Iterator[Name]:
    """Yield the known names in a text, where nothing is marked, in order."""
    reached = 0
    for word in _WORD.finditer(ground.text):
        start = word.start()
        for printed, instance in known.get(word.group(), ()) if start >= reached else ():
            end = start + len(printed)
            is_whole = ground.text.startswith(printed, start) and not (
                ground.text[end : end + 1].isalnum()
            )
            if is_whole and ground.is_free(start, end):
                yield replace(instance, start=start, end=end)
                reached = end
                break
