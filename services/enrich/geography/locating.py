"""The places that the names in an article mean, all of them weighed together."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from services.enrich.geography.atlas import COUNTRY, Atlas
from services.enrich.geography.bearers import find_bearers
from services.enrich.geography.qualifying import Entry, Method, link, qualify
from services.enrich.geography.setting import Setting
from services.enrich.geography.surroundings import Named, joined, wanted_kind
from services.enrich.geography.trusting import is_trusted, mark_there
from services.enrich.geography.weighing import choose

_CLEAR: Final = 1.0
"""A bearer that is ahead by a power of ten of people speaks for the names still open."""
_FAR_BEHIND: Final = 20
"""A country with so many times the people of its namesakes is meant, whatever the article."""
_HALF: Final = 0.5
"""What a place that was weighed speaks for its country, beside one that is certain."""


def locate(names: Sequence[Named], text: str, atlas: Atlas, setting: Setting) -> list[Entry]:
    """Return the names in the order of the text, each settled; some mean no place.

    Args:
        names: by where they stand.
        text: the original.
        atlas: the places there are.
        setting: what is known of where the article plays; more is noted in it.
    """
    entries = list(_entries(names, text, atlas))
    more = qualify(entries, text, atlas)
    link(entries, text, atlas)
    mark_there(entries, text)
    groups = _alike(entries)
    for group in [*groups, *([one] for one in more)]:
        _note_certain(group[0], setting, atlas)
    _settle([group for group in groups if group[0].method is None], setting, atlas)
    return sorted([*entries, *more], key=lambda one: one.named.span)


def _entries(names: Iterable[Named], text: str, atlas: Atlas) -> Iterator[Entry]:
    bearers: dict[str, Sequence[int]] = {}
    reached = 0
    for one in names:
        if one.span[0] < reached:
            continue
        whole = joined(text, one)
        if whole is not None and (found := _countries(whole.surface, atlas)):
            entry = Entry(whole, found)
        else:
            if one.surface not in bearers:
                bearers[one.surface] = find_bearers(one.surface, atlas)
            entry = Entry(one, bearers[one.surface], wanted_kind(text, one.span))
        if entry.wanted == "none" or not entry.bearers:
            entry.settle(None, "sole")
        reached = entry.named.span[1]
        yield entry


def _countries(name: str, atlas: Atlas) -> list[int]:
    return [row for row in atlas.find(name) if atlas.kinds[row] == COUNTRY]


def _alike(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Return the names in groups of which each means one place, by first mention."""
    groups: dict[tuple[object, ...], list[Entry]] = {}
    for entry in entries:
        key = (entry.named.surface.casefold(), entry.wanted, entry.method, entry.place)
        groups.setdefault(key, []).append(entry)
    return list(groups.values())


def _note_certain(entry: Entry, setting: Setting, atlas: Atlas) -> None:
    """Let a name speak that is settled, or can mean one country only."""
    name = entry.named.surface
    if entry.place is not None:
        setting.note(entry.place, name, atlas)
    elif entry.method is None:
        chief, *others = entry.bearers
        if atlas.kinds[chief] == COUNTRY and all(
            _FAR_BEHIND * atlas.populations[row] < atlas.populations[chief] for row in others
        ):
            setting.note(chief, name, atlas)
        elif not others:
            setting.note(chief, name, atlas, weight=_HALF)
        elif len({atlas.countries[row] for row in entry.bearers}) == 1:
            setting.countries[atlas.countries[chief]] += 1


def _settle(groups: Sequence[Sequence[Entry]], setting: Setting, atlas: Atlas) -> None:
    """Settle the rest: the clear ones first, which then speak for those that are not."""
    choices = [choose(group[0], setting, atlas) for group in groups]
    for group, choice in zip(groups, choices, strict=True):
        if choice.margin >= _CLEAR and len(group[0].bearers) > 1:
            setting.note(choice.place, group[0].named.surface, atlas, weight=_HALF)
    for group, choice in zip(groups, choices, strict=True):
        is_clear = choice.margin >= _CLEAR
        place = choice.place if is_clear else choose(group[0], setting, atlas).place
        method = _method(place, group[0].bearers)
        for entry in group:
            entry.settle(place, method)
    for group in groups:
        if not is_trusted(group, setting, atlas):
            for entry in group:
                entry.place = None


def _method(place: int, bearers: Sequence[int]) -> Method:
    if len(bearers) == 1:
        return "sole"
    return "chief" if place == bearers[0] else "context"
