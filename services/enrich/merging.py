"""Which mentions in an article name the same thing."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from shared.values import Span

Kind = Literal["person", "organization", "place", "event", "work", "product"]

NAME_LIMIT_CHARS: Final = 200
"""Longer than any name; a model that marks more has run over a sentence."""

# Quotation marks of any style, commas, colons and dashes that a mention takes along.
_AROUND: Final = r"""[\s"'\u2018-\u201f\u00ab\u00bb\u2039\u203a,;:\u2013\u2014-]*"""

_NAME: Final = re.compile(
    rf"""
    {_AROUND}
    (?:(?P<the>the\s+){_AROUND})?
    (?P<name>.+?)
    (?:['\u2019]s)?               # the possessive
    {_AROUND}
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where something is named."""

    name: str
    """As printed, without a leading "the" and the possessive."""
    label: str
    """What the model calls it."""
    kind: Kind
    span: Span
    """Into the original."""
    offset: int
    """Into the text that was read."""


@dataclass(frozen=True, slots=True)
class Named:
    """Everything that names one thing, in the order of the text."""

    name: str
    """The fullest form in which the article names it."""
    label: str
    """The label it bears most often."""
    kind: Kind
    mentions: tuple[Mention, ...]


def find_name(text: str, kind: Kind) -> tuple[int, int] | None:
    """Return where in a mention its bare name stands; None if there is none.

    A leading "the" belongs to the name of a work only.
    """
    match = _NAME.fullmatch(text) if len(text) <= NAME_LIMIT_CHARS else None
    if match is None or sum(map(str.isalnum, match["name"])) < 2:
        return None
    if kind == "work" and match["the"]:
        return match.start("the"), match.end("name")
    return match.span("name")


def merge(mentions: Iterable[Mention]) -> list[Named]:
    """Return what is named, by first mention.

    Equal names are one thing, whatever the case; the label most of them bear wins. A
    person's surname, or a name without the middle ones, goes to the full name if only
    one full name fits: with two Smiths in the article, "Smith" stays by itself.
    """
    groups: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda mention: mention.offset):
        groups.setdefault(_key(mention.name), []).append(mention)
    named = {key: _named(group) for key, group in groups.items()}
    persons = [key for key, one in named.items() if one.kind == "person"]
    full_form = _full_forms(persons)
    merged: dict[str, list[Named]] = {}
    for key, one in named.items():
        merged.setdefault(_follow(key, full_form), []).append(one)
    found = [_join(named[key], parts) for key, parts in merged.items()]
    return sorted(found, key=lambda one: one.mentions[0].offset)


def _key(name: str) -> str:
    """`U.S.` is `US`, and `St. Louis` is `St Louis`."""
    return name.replace(".", "").replace("\u2019", "'").casefold()


def _named(mentions: Sequence[Mention]) -> Named:
    label, _ = Counter(mention.label for mention in mentions).most_common(1)[0]
    kind = next(mention.kind for mention in mentions if mention.label == label)
    return Named(mentions[0].name, label, kind, tuple(mentions))


def _join(full: Named, parts: Sequence[Named]) -> Named:
    mentions = [mention for part in parts for mention in part.mentions]
    in_order = sorted(mentions, key=lambda mention: mention.offset)
    return Named(full.name, full.label, full.kind, tuple(in_order))


def _full_forms(persons: Sequence[str]) -> Mapping[str, str]:
    """Return {short form: the only longer form it can stand for}."""
    words = {person: person.split() for person in persons}
    full_form: dict[str, str] = {}
    for person, (first, *rest) in words.items():
        if len(rest) == 1:
            longer = [
                other
                for other, parts in words.items()
                if len(parts) > 2 and (parts[0], parts[-1]) == (first, rest[0])
            ]
            if len(longer) == 1:
                full_form[person] = longer[0]
    for person in (person for person, parts in words.items() if len(parts) == 1):
        bearers = {
            _follow(other, full_form)
            for other, parts in words.items()
            if len(parts) > 1 and parts[-1] == person
        }
        if len(bearers) == 1:
            full_form[person] = bearers.pop()
    return full_form


def _follow(key: str, full_form: Mapping[str, str]) -> str:
    return full_form.get(key, key)
