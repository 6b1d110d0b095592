"""Which places may be meant by a name."""

import re
from collections.abc import Sequence
from typing import Final

from services.enrich.gazetteer.directions import is_common
from services.enrich.geography.atlas import AREA, CITY, COUNTRY, REGION, Atlas

_LEAST_REGION: Final = 500_000
"""People of a region that is known by its name alone where a part of the world bears it too."""

_PARTED: Final = re.compile(
    r"""
    (?:the\s+)?
    (?:(?:north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)?|
    central|downtown|upstate|mainland|inner|outer|greater|metropolitan)
    (?:[ -](?:central|east|eastern|west|western))?
    [ -](?P<whole>\S.+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STYLED: Final = re.compile(
    r"""
    (?:\w+\s){0,2}(?:republic|kingdom|commonwealth|federation|state|union|city|town|province)
    \sof\s(?:the\s)?(?P<whole>\S.+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_KIND_NAMED: Final = re.compile(
    r"(?P<name>.+?)\s(?:state|province|region|oblast|prefecture|governorate|voivodeship)",
    re.IGNORECASE,
)
_ONE_MEANT: Final = {
    "congo": "DR Congo",
    "korea": "South Korea",
    "saint vincent": "Saint Vincent and the Grenadines",
    "st vincent": "Saint Vincent and the Grenadines",
    "antigua": "Antigua and Barbuda",
    "trinidad": "Trinidad and Tobago",
    "gaza": "Gaza Strip",
}
"""Names that several countries share, and the one that news means by them unless it says
otherwise: the larger."""

_THINGS: Final = (
    "earth, mars, venus, jupiter, saturn, mercury, neptune, gulf, midwest, metro, media, "
    "internet, broadway, wall street, white house, coast, west coast, east coast"
)
_NO_PLACES: Final = frozenset(_THINGS.split(", "))
"""Towns bear these names, in some language, and texts mean something else by them."""

_ACRONYM_CHARS: Final = 3
_METROPOLIS: Final = 500_000
_WHOLE: Final = 100_000
"""People of a city of which there can be a northern part."""


def find_bearers(name: str, atlas: Atlas) -> list[int]:
    """Return the places that a name may mean, the chief one first; empty if there is none.

    Of "northern Syria" or "downtown Houston" the whole is taken. Parts of the world have no
    place in the table of answers, and their namesakes are not meant.
    """
    plain = name.casefold().removeprefix("the ").replace("st.", "st")
    if is_common(name) or plain in _NO_PLACES or name.islower():
        return []
    if usual := _ONE_MEANT.get(plain):
        return [row for row in atlas.find(usual) if atlas.kinds[row] != AREA][:1]
    if (state := _state(name, atlas)) is not None:
        return [state]
    found = atlas.find(name)
    bare = name.replace(".", "")
    if len(bare) <= _ACRONYM_CHARS and bare.isupper():
        found = [row for row in found if _is_big(row, _METROPOLIS, atlas)]
    if not found and (part := _PARTED.fullmatch(name) or _STYLED.fullmatch(name)):
        found = [row for row in atlas.find(part["whole"]) if _is_big(row, _WHOLE, atlas)]
    if not found and (kind := _KIND_NAMED.fullmatch(name)):
        return [row for row in atlas.find(kind["name"]) if atlas.kinds[row] == REGION]
    if any(atlas.kinds[row] == AREA for row in found):
        found = [
            row
            for row in found
            if atlas.kinds[row] == COUNTRY
            or (atlas.kinds[row] == REGION and atlas.populations[row] >= _LEAST_REGION)
        ]
    return found


def _is_big(row: int, people: int, atlas: Atlas) -> bool:
    kind = atlas.kinds[row]
    return kind == COUNTRY or (kind != AREA and atlas.populations[row] >= people)


def _state(name: str, atlas: Atlas) -> int | None:
    """Return the state of a short form that stands alone: "Calif", "N.Y.", but not "LA"."""
    bare = name.replace(".", "").replace(" ", "")
    if len(bare) == 2 and ("." not in name or bare == "LA"):
        return None
    return atlas.states.get(bare)


def find_areas(name: str, atlas: Atlas) -> list[int]:
    """Return the countries and regions of this name, short forms of states included."""
    state = atlas.states.get(name.replace(".", "").replace(" ", ""))
    if state is not None:
        return [state]
    if is_common(name):
        return []
    return [row for row in atlas.find(name) if atlas.kinds[row] in {COUNTRY, REGION}]


def chief_in(name: str, bearers: Sequence[int], area: int, atlas: Atlas) -> int | None:
    """Return the chief one of the bearers of a name that lie in a country or region."""
    inside = [row for row in bearers if atlas.lies_in(row, area)]
    return max(
        inside,
        key=lambda row: (
            atlas.kinds[row] == CITY,
            len(inside) > 1 and atlas.bears(row, name),
            atlas.populations[row],
        ),
        default=None,
    )
