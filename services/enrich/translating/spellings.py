"""Names that a text spells in two ways, as where two transliterations met."""

import re
from collections.abc import Iterable
from typing import Final

_SHORTEST_CHARS: Final = 5

_TOWNS: Final = {
    "kyiv": "kiev",
    "kharkiv": "kharkov",
    "lviv": "lvov",
    "odesa": "odessa",
    "mykolaiv": "nikolaev",
    "nikolayev": "nikolaev",
    "chernihiv": "chernigov",
    "zaporizhzhia": "zaporozhye",
    "zaporizhia": "zaporozhye",
    "zaporozhia": "zaporozhye",
    "zaporozhie": "zaporozhye",
    "luhansk": "lugansk",
    "belorussia": "belarus",
    "byelorussia": "belarus",
    "kirghizia": "kyrgyzstan",
    "kirgizia": "kyrgyzstan",
    "kirgizstan": "kyrgyzstan",
    "chisinau": "kishinev",
    "ashgabat": "ashkhabad",
    "karabakh": "karabagh",
    "donbass": "donbas",
}
"""{one spelling: another}. An article by one hand keeps to one of them."""

_ALSO_CALLED: Final = frozenset(_TOWNS.values())

_FROM_CYRILLIC: Final = tuple(
    """
    ev ov eva ova ina ski sky skiy skii skyy skaya skaia enko ovich evich bek bai bay gei gey
    gul gui guy xei xey ksei ksey drei drey mitri mitry mitriy mitrii uri ury uriy han zhan jan
    uly kyzy shvili yan ian ulia uliya ulya alia aliya iya yya
    """.split()  # noqa: SIM905 - a list is longer
)
"""Ends of names that come from Cyrillic. Names at home in Latin letters, "Bryan" and "Brian",
are two names."""

_AT_HOME: Final = frozenset({"adrian", "brian", "bryan", "dylan", "julian"})
"""What has such an end by chance."""

_POSSESSIVES: Final = ("'s", "\u2019s")
_SMALL_ENDS: Final = frozenset(
    name[-2:] for name in (*_FROM_CYRILLIC, *_TOWNS, *_ALSO_CALLED, *_POSSESSIVES)
)
_ENDS: Final = _SMALL_ENDS | {end.upper() for end in _SMALL_ENDS}
"""The last two letters of every name that is looked at."""

_CAPITALIZED: Final = re.compile(r"[A-Z]\w*(?:['\u2019-]\w+)*")
_ALIKE: Final = (
    (re.compile(r"shch|sch|sh"), "s"),
    (re.compile(r"dzh|zh|dj"), "j"),
    (re.compile(r"kh|gh"), "h"),
    (re.compile(r"ts|tz"), "c"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"[yij](?=[aeou])"), ""),
    (re.compile(r"[yij]+"), "i"),
    (re.compile(r"['\u2019-]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""What the common ways to write Russian, Ukrainian and Kazakh in Latin letters make of one
letter. Sources: BGN/PCGN 1947, ALA-LC 1997, ISO 9, passports of 2013."""


def find_mixed_spellings(names: Iterable[str]) -> list[str]:
    """Return each spelling that differs from an earlier one of the same name, as printed.

    Args:
        names: of `find_names` and `may_be_mixed`, in the order of the text.
    """
    first: dict[str, str] = {}
    mixed: list[str] = []
    for name in dict.fromkeys(names):
        word = name.lower()
        if word.endswith(_POSSESSIVES):
            word = word[:-2]
        if not _is_such(word):
            continue
        if first.setdefault(_skeleton(word), word) != word:
            mixed.append(name)
    return mixed


def find_names(text: str) -> list[str]:
    """Return the words of a text from their first capital on, with what holds them together."""
    return _CAPITALIZED.findall(text)


def may_be_mixed(name: str) -> bool:
    """Say whether a name may be of the kind that is looked at, by how it ends."""
    return name[-2:] in _ENDS


def _is_such(word: str) -> bool:
    return word in _TOWNS or word in _ALSO_CALLED or _is_from_cyrillic(word)


def _is_from_cyrillic(word: str) -> bool:
    return (
        len(word) >= _SHORTEST_CHARS
        and word.isascii()
        and word.endswith(_FROM_CYRILLIC)
        and word not in _AT_HOME
    )


def _skeleton(word: str) -> str:
    word = _TOWNS.get(word, word)
    for pattern, letter in _ALIKE:
        word = pattern.sub(letter, word)
    return word
