# ruff: noqa: RUF001 - the signs of other scripts are meant so
"""A title without the name of its site."""

import re
from collections.abc import Iterator
from typing import Final

from services.ingest.reading.markup.wording import make_key

_SEPARATOR: Final = re.compile(
    r"\s{1,9}(?:[|•·»›*~:/-]|\u2013|\u2014|::|//|--)\s{1,9}|\s?(?:[｜：ㅣ|]|--)\s?"
)
# Each is tried, so a title of dashes must not ask for more.
_MAX_SEPARATORS: Final = 8
_DOMAIN: Final = re.compile(
    r"(?:www\.)?[\w-]{2,60}(?:\.[\w-]{2,30}){0,2}\.[a-z]{2,12}", re.IGNORECASE
)
# The name of a site may have more around it than it says elsewhere: "The Observer online".
_MAX_WORDS: Final = 6
_BARS: Final = frozenset(("|", "｜", "ㅣ"))
_MAX_ASIDE_WORDS: Final = 3


def drop_site(title: str, names: frozenset[str]) -> str:
    """Return a title without parts at its ends that name the site; `names` are keys."""
    for _ in range(_MAX_SEPARATORS):
        cuts = list(_SEPARATOR.finditer(title))
        if not cuts:
            break
        for cut in cuts[-_MAX_SEPARATORS:]:
            if _is_site(title[cut.end() :], names) or _is_aside(cut[0], title, cut.end()):
                title = title[: cut.start()].rstrip()
                break
        else:
            if not _is_site(title[: cuts[0].start()], names):
                break
            title = title[cuts[0].end() :].lstrip()
    return title


def find_parts(title: str) -> Iterator[str]:
    """Yield what stands before, then what stands behind each separator, longest first."""
    cuts = list(_SEPARATOR.finditer(title))
    for cut in cuts[-_MAX_SEPARATORS:][::-1]:
        yield title[: cut.start()].rstrip()
    for cut in cuts[:_MAX_SEPARATORS]:
        yield title[cut.end() :].lstrip()


def _is_site(part: str, names: frozenset[str]) -> bool:
    key = make_key(part)
    if not key or len(part.split()) > _MAX_WORDS:
        return False
    return key in names or _DOMAIN.fullmatch(part.strip()) is not None


def _is_aside(separator: str, title: str, end: int) -> bool:
    """Say whether a bar parts off a few words: a section or a site, not the headline."""
    tail = len(title[end:].split())
    return (
        separator.strip() in _BARS
        and tail <= _MAX_ASIDE_WORDS
        and len(title[:end].split()) > 2 * tail + 1
    )
