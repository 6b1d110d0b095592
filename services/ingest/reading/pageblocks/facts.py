"""What a page says of itself that tells whether it is an article at all."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from services.ingest.reading.pageblocks.blocks import Element
from services.ingest.reading.pageblocks.parsing import find_titles

_MAX_JSON_CHARS: Final = 500_000
_ARTICLE: Final = re.compile(
    r'"@type"\s{0,4}:\s{0,4}(?:\[\s{0,4})?"(?:[^"\s]{0,40}/)?'
    r'(?:\w{0,30}Article|BlogPosting|Report)"'
)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the markup of a page says of its kind."""

    titles: tuple[str, ...]
    is_declared_article: bool
    is_declared_video: bool
    has_player: bool
    asks_password: bool
    is_home: bool
    """Whether its address is that of a whole site."""


def read_facts(tree: Element, *, url: str | None) -> PageFacts:
    """Return what the markup of a page says of its kind; the tree is left as it is."""
    kind = _find_kind(tree)
    return PageFacts(
        titles=tuple(find_titles(tree)),
        is_declared_article=kind == "article" or _has_article(tree),
        is_declared_video=kind.startswith("video"),
        has_player=next(tree.iter("video", "amp-video", "audio"), None) is not None,
        asks_password=any(
            (element.get("type") or "").lower() == "password" for element in tree.iter("input")
        ),
        is_home=_is_home(url),
    )


def _find_kind(tree: Element) -> str:
    for element in tree.iter("meta"):
        if (element.get("property") or element.get("name")) == "og:type":
            return (element.get("content") or "").strip().lower()[:50]
    return ""


def _has_article(tree: Element) -> bool:
    return any(
        "ld+json" in (element.get("type") or "")
        and _ARTICLE.search((element.text or "")[:_MAX_JSON_CHARS]) is not None
        for element in tree.iter("script")
    )


def _is_home(url: str | None) -> bool:
    if not url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.path in ("", "/") and not parts.query
