"""What a page says of itself that tells whether it is an article at all."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from services.ingest.reading.pageblocks.blocks import Element
from services.ingest.reading.pageblocks.parsing import read_description, read_titles

_MAX_JSON_CHARS: Final = 500_000
_ARTICLE: Final = re.compile(
    r'"@type"\s{0,4}:\s{0,4}(?:\[\s{0,4})?"(?:[^"\s]{0,40}/)?'
    r'(?:\w{0,30}Article|BlogPosting|Report)"'
)

_PLAYERS: Final = ("video", "amp-video", "audio")
_TELLING: Final = ("title", "meta", "script", "input", *_PLAYERS)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the markup of a page says of its kind."""

    titles: tuple[str, ...]
    description: str
    scripts: tuple[str, ...]
    """Its JSON-LD."""
    is_declared_article: bool
    is_declared_video: bool
    has_player: bool
    asks_password: bool
    is_home: bool
    """Whether its address is that of a whole site."""


def read_facts(tree: Element, *, url: str | None) -> PageFacts:
    """Return what the markup of a page says of its kind; the tree is left as it is."""
    found: dict[str, list[Element]] = {tag: [] for tag in _TELLING}
    for element in tree.iter(*_TELLING):
        found[element.tag].append(element)
    kind = next(filter(None, map(_find_kind, found["meta"])), "")
    scripts = tuple(
        element.text or ""
        for element in found["script"]
        if "ld+json" in (element.get("type") or "")
    )
    return PageFacts(
        titles=tuple(read_titles(found["title"], found["meta"])),
        description=read_description(found["meta"]),
        scripts=scripts,
        is_declared_article=kind == "article" or any(map(_has_article, scripts)),
        is_declared_video=kind.startswith("video"),
        has_player=any(found[tag] for tag in _PLAYERS),
        asks_password=any(
            (element.get("type") or "").lower() == "password" for element in found["input"]
        ),
        is_home=_is_home(url),
    )


def _find_kind(meta: Element) -> str:
    if (meta.get("property") or meta.get("name")) == "og:type":
        return (meta.get("content") or "").strip().lower()[:50]
    return ""


def _has_article(script: str) -> bool:
    return _ARTICLE.search(script, 0, _MAX_JSON_CHARS) is not None


def _is_home(url: str | None) -> bool:
    if not url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.path in ("", "/") and not parts.query
