"""Which mentions in an article name the same thing."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from string import capwords
from typing import Final

from services.enrich.naming.heads import LEGAL_FORMS, STORMS
from shared.annotations import EntityType
from shared.values import Span

_UNTOLD: Final = 0.5
"""What a label counts whose model does not say how sure it is."""

_HARDLY: Final = 0.9
"""A label of less certainty gives way to the surname of somebody in the article."""

_SEVERAL: Final = 2
"""Persons of one surname: a company called like one of them is mostly his, and is left."""

_NO_ABBREVIATION: Final = 5
"""Letters of a name in capitals that is no abbreviation."""

_LONGEST_TAIL: Final = 6
"""Words of a name whose ends are looked at."""

_MARKS: Final = str.maketrans({".": None, "\u2019": "'", "\u2010": "-", "\u2011": "-"})
_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where something is named."""

    name: str
    """As printed, without a leading "the" and the possessive."""
    label: str
    """What the model calls it."""
    kind: EntityType
    span: Span
    """Into the original."""
    offset: int
    """Into the text that was read."""
    certainty: float | None = None
    """How sure the model is of its label."""


@dataclass(frozen=True, slots=True)
class Named:
    """Everything that names one thing, in the order of the text."""

    name: str
    """The fullest form in which the article names it; a person or place in capitals is
    written with small letters."""
    kind: EntityType
    mentions: tuple[Mention, ...]

    @property
    def aliases(self) -> tuple[str, ...]:
        """The other forms, by first mention; those that differ in case alone are one."""
        forms = {key_of(self.name): ""}
        for mention in self.mentions:
            forms.setdefault(key_of(mention.name), mention.name)
        return tuple(form for form in forms.values() if form)


def key_of(name: str) -> str:
    """Return the form in which names are compared: `U.S.` is `US`, `St. Louis` `St Louis`."""
    return _SPACES.sub(" ", name.translate(_MARKS)).casefold()


def merge(
    mentions: Iterable[Mention], *, acronyms: Mapping[str, str] | None = None
) -> list[Named]:
    """Return what is named, by first mention.

    Equal names are one thing, whatever the case, and of the kind that the surest mentions
    say. A person's surname, or a name without the middle ones, goes to the full name if only
    one full name fits: with two Smiths in the article, "Smith" stays by itself. A company
    goes to its name with the legal form, an acronym to what the article says it stands for.

    Args:
        mentions: in any order.
        acronyms: {acronym: the name it stands for}, as printed.
    """
    groups: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda mention: mention.offset):
        groups.setdefault(key_of(mention.name), []).append(mention)
    named = _settled({key: _named(group) for key, group in groups.items()})
    shorts = {**_organizations(named), **_storms(named), **_persons(named)}
    stands_for = {key_of(short): key_of(full) for short, full in (acronyms or {}).items()}
    shorts |= {
        short: full for short, full in stands_for.items() if short in named and full in named
    }
    merged: dict[str, list[Named]] = {}
    for key, one in named.items():
        merged.setdefault(_follow(key, shorts), []).append(one)
    found = [_join(named[key], parts) for key, parts in merged.items()]
    return sorted(found, key=lambda one: one.mentions[0].offset)


def _named(mentions: Sequence[Mention]) -> Named:
    votes: dict[EntityType, float] = defaultdict(float)
    for mention in mentions:
        votes[mention.kind] += _UNTOLD if mention.certainty is None else mention.certainty
    forms = [mention.name for mention in mentions]
    name = next((one for one in forms if not (one.isupper() or one.islower())), forms[0])
    kind = max(votes, key=lambda kind: votes[kind])
    if kind in {"person", "place"} and name.isupper() and len(name) >= _NO_ABBREVIATION:
        name = capwords(name) if len(capwords(name)) == len(name) else name
    return Named(name, kind, tuple(mentions))


def _join(full: Named, parts: Sequence[Named]) -> Named:
    mentions = [mention for part in parts for mention in part.mentions]
    in_order = sorted(mentions, key=lambda mention: mention.offset)
    return Named(full.name, full.kind, tuple(in_order))


def _persons(named: Mapping[str, Named]) -> dict[str, str]:
    """Return {short form of a person's name: the only longer form it can stand for}."""
    words = {key: key.split() for key, one in named.items() if one.kind == "person"}
    longer: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, parts in words.items():
        if len(parts) > 2:
            longer[parts[0], parts[-1]].add(key)
    shorts = {
        key: next(iter(longer[parts[0], parts[1]]))
        for key, parts in words.items()
        if len(parts) == 2 and len(longer[parts[0], parts[1]]) == 1
    }
    last: dict[str, set[str]] = defaultdict(set)
    first: dict[str, set[str]] = defaultdict(set)
    for key, parts in words.items():
        if len(parts) > 1:
            last[parts[-1]].add(_follow(key, shorts))
            first[parts[0]].add(_follow(key, shorts))
    for key, one in named.items():
        bearers = last.get(key) or first.get(key, set())
        if len(bearers) == 1 and _may_be_person(one):
            shorts[key] = next(iter(bearers))
    return shorts


def _may_be_person(one: Named) -> bool:
    """Say whether a name may be short for that of a person.

    The model thought so once, or hardly knows what else it is.
    """
    return any(mention.kind == "person" for mention in one.mentions) or _is_unsure(one)


def _is_unsure(one: Named) -> bool:
    told = [mention.certainty for mention in one.mentions if mention.certainty is not None]
    return bool(told) and sum(told) < _HARDLY * len(told)


def _settled(named: Mapping[str, Named]) -> dict[str, Named]:
    """Return them with the kind that their surname has, where the model hardly knows it.

    What is the surname of several persons of the article is a person, however sure it is.
    """
    bearers = Counter(
        key.rpartition(" ")[2]
        for key, one in named.items()
        if one.kind == "person" and " " in key
    )
    named = {
        key: replace(one, kind="person")
        if one.kind == "organization" and bearers[key] >= _SEVERAL
        else one
        for key, one in named.items()
    }
    persons = {key for key, one in named.items() if one.kind == "person" and " " not in key}
    return {
        key: replace(one, kind="person")
        if key.count(" ") == 1 and key.partition(" ")[2] in persons and _is_unsure(one)
        else one
        for key, one in named.items()
    }


def _storms(named: Mapping[str, Named]) -> dict[str, str]:
    """Return {name of a storm: the same with its kind}: "Ian", "Hurricane Ian"."""
    full = {
        key.rpartition(" ")[2]: key
        for key, one in named.items()
        if one.kind == "event" and key.partition(" ")[0] in STORMS and " " in key
    }
    return {short: key for short, key in full.items() if short in named}


def _organizations(named: Mapping[str, Named]) -> dict[str, str]:
    """Return {short form of an organization: its only longer form}.

    Without the legal form it is the same; by its first word it is meant where the model hardly
    knows what else that names, and by its last words wherever they stand.
    """
    bare: dict[str, set[str]] = defaultdict(set)
    first: dict[str, set[str]] = defaultdict(set)
    tails: dict[str, set[str]] = defaultdict(set)
    for key, one in named.items():
        *rest, last = key.replace(",", " ").split() or [key]
        if rest and one.kind == "organization":
            first[rest[0]].add(key)
            for tail in _tails(key):
                tails[tail].add(key)
            if last in LEGAL_FORMS:
                bare[" ".join(rest)].add(key)
    shorts = {
        key: next(iter(first[key]))
        for key, one in named.items()
        if len(first.get(key, ())) == 1 and one.kind != "place" and _is_unsure(one)
    }
    shorts |= {
        key: next(iter(tails[key]))
        for key, one in named.items()
        if len(tails.get(key, ())) == 1 and one.kind == "organization"
    }
    return shorts | {
        short: next(iter(forms))
        for short, forms in bare.items()
        if len(forms) == 1 and short in named
    }


def _tails(key: str) -> Iterator[str]:
    """Yield the ends of a name by which it goes: "Treasury Department", "Cardinals"."""
    words = key.split(" ")[-_LONGEST_TAIL:]
    for start in range(1, len(words) - 1):
        yield " ".join(words[start:])
    if words[-1].endswith("s"):
        yield words[-1]


def _follow(key: str, shorts: Mapping[str, str]) -> str:
    seen = {key}
    while (longer := shorts.get(key)) is not None and longer not in seen:
        seen.add(longer)
        key = longer
    return key
