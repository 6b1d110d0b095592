"""Acronyms that a text puts in brackets after a name."""

import re
from collections.abc import Iterable
from typing import Final

from services.enrich.abbreviating.letters import STOP_WORDS
from services.enrich.naming.name import Ground, Name

_BRACKETED: Final = re.compile(r"\s?\(\s?(?P<short>[A-Z][A-Za-z0-9&.-]{1,9})\s?\)")


def find_acronyms(ground: Ground, names: Iterable[Name]) -> dict[str, Name]:
    """Return {acronym as printed: the name it stands for}.

    "World Health Organization (WHO)": the letters are the first ones of the words, small
    words counted or not.
    """
    found: dict[str, Name] = {}
    for one in names:
        match = _BRACKETED.match(ground.text, one.end)
        if match and _is_short_for(match["short"], ground.printed(one)):
            found[match["short"]] = one
    return found


def _is_short_for(short: str, name: str) -> bool:
    words = name.casefold().replace("-", " ").split()
    letters = "".join(char for char in short.casefold() if char.isalnum())
    initials = "".join(word[0] for word in words)
    large = "".join(word[0] for word in words if word not in STOP_WORDS)
    return len(letters) > 1 and letters in {initials, large}
