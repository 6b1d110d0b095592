# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Which gender a name suggests: by a list, else by its ending."""

from collections.abc import Sequence
from typing import Final

from services.enrich.quoting.given_names import GIVEN_NAME_GENDER
from services.enrich.quoting.lexicons.lexicon import Gender

_FEMALE_SURNAMES: Final = ("ova", "eva", "ska", "skaya", "ова", "ева", "ина", "ская", "ська")
_FEMALE_ENDINGS: Final = ("a", "а", "я")
_MALE_ENDINGS: Final = ("o", "us", "о")


def gender_of(parts: Sequence[str]) -> Gender:
    """Return the gender of a full name by its given name; `any` if that is not listed."""
    given = parts[0].casefold() if len(parts) > 1 else ""
    return GIVEN_NAME_GENDER.get(given, "any")


def contradicts(one: Gender, other: Gender) -> bool:
    """Say whether of two genders one is male and the other female."""
    return {one, other} == {"male", "female"}


def lean_of(parts: Sequence[str]) -> Gender:
    """Return what the endings of a full name suggest; `any` where they suggest nothing.

    A Slavic surname in the female form decides, else the ending of the given name, as most
    languages of Europe have it.
    """
    if len(parts) < 2:
        return "any"
    given = parts[0].casefold()
    if parts[-1].casefold().endswith(_FEMALE_SURNAMES) or given.endswith(_FEMALE_ENDINGS):
        return "female"
    return "male" if given.endswith(_MALE_ENDINGS) else "any"
