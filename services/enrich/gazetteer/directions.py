"""Words that say where in a country or what of it, and by which regions are called as well."""

from typing import Final

_DIRECTIONS: Final = """
    north south east west northeast northwest southeast southwest northern southern eastern
    western northeastern northwestern southeastern southwestern central national capital
    federal upper lower interior frontier highland highlands islands district region province
    state states territory area
"""
_COMMON: Final = frozenset(_DIRECTIONS.split())
"""Regions are called by such words alone somewhere, and texts mean their own."""


def is_common(name: str) -> bool:
    """Say whether a name has such words alone: "South-East", "Northern Territory"."""
    return _COMMON.issuperset(name.casefold().replace("-", " ").split())
