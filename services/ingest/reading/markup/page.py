"""The parts of a page's tree that metadata is read from, gathered once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

from lxml import etree

from services.ingest.reading.markup.records import Node, Records
from services.ingest.reading.markup.wording import clean

Element = Any
"""An element of lxml, which ships without types."""

_MAX_ELEMENTS: Final = 2_000
_MAX_CONTENT: Final = 4_000
_KEYS: Final = ("property", "name", "itemprop", "http-equiv")
_TAGS: Final = ("html", "meta", "link", "title", "script", "h1", "h2", "time")
_CREDITED: Final = re.compile("uthor|yline")
_NO_TEXT: Final = frozenset(("meta", "link", "body", "html", "img", "input"))

# What is read by nobody.
_UNREAD: Final = frozenset({"script", "style", "svg", "noscript", "template", "button"})
_INLINE_TAGS: Final = (
    "a abbr b bdi cite data em font i mark q s small span strong sub sup time u wbr"
)
INLINE: Final = frozenset(_INLINE_TAGS.split())
"""Elements that a browser sets in the line."""


# Where a name or time is not the article's own.
_ELSEWHERE_TAGS: Final = frozenset(("nav", "footer", "aside", "figure", "figcaption", "form"))
_ELSEWHERE_WORDS: Final = """
    caption card comment figure footer foto gallery image latest media newsletter photo popular
    promo quote recommend related sidebar teaser
"""
_ELSEWHERE: Final = _ELSEWHERE_WORDS.split()
_WHOLE: Final = frozenset(("article", "main", "body", "html"))
_MAX_DEPTH: Final = 6


@dataclass(slots=True)
class Page:
    """What a page says of itself outside its text."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    """The contents of each meta element, by its name in lower case."""
    links: dict[str, list[str]] = field(default_factory=dict)
    """The targets of each link element, by its relation in lower case."""
    title: str = ""
    language: str = ""
    """As declared: `de-AT`."""
    headings: list[Element] = field(default_factory=list)
    """Each `h1`; each `h2` where there is none."""
    times: list[Element] = field(default_factory=list)
    marked: list[tuple[str, Element]] = field(default_factory=list)
    """What microdata names a property of the page or of its article."""
    records: Records = field(default_factory=lambda: Records(()))
    article: Node = field(default_factory=dict)
    """The article's own record in JSON-LD; empty if there is none."""

    @property
    def is_month_first(self) -> bool | None:
        """Whether `03/04/2024` is March 4 in the page's language; None if that is unknown."""
        language = (self.language or self.find_meta("og:locale")).replace("_", "-").casefold()
        if not language or language == "en":
            return None
        return language == "en-us"

    def find_meta(self, *names: str) -> str:
        """Return the first content under the first of the names that has one."""
        return next((value for name in names for value in self.metas.get(name, ())), "")


def read_page(tree: Element) -> Page:
    """Return the parts of a tree, which is left as it was."""
    found: dict[str, list[Element]] = {tag: [] for tag in _TAGS}
    marked: list[Element] = []
    for element in tree.iter():
        if element.get("itemprop") is not None:
            marked.append(element)
        if (alike := found.get(element.tag)) is not None:
            alike.append(element)
    page = Page(
        title=next(filter(None, map(_title, found["title"])), ""),
        language=next(filter(None, map(_language, found["html"])), ""),
        headings=(found["h1"] or found["h2"])[:_MAX_ELEMENTS],
        times=found["time"][:_MAX_ELEMENTS],
        marked=[
            (name, element)
            for element in marked[:_MAX_ELEMENTS]
            if element.tag not in ("meta", "html")
            for name in element.get("itemprop", "").split()[:3]
        ],
        records=Records(
            element.text or ""
            for element in found["script"]
            if "ld+json" in (element.get("type") or "").casefold()
        ),
    )
    for element in found["meta"]:
        _add_meta(page, element)
    for element in found["link"]:
        for relation in (element.get("rel") or "").casefold().split()[:5]:
            page.links.setdefault(relation, []).append(element.get("href") or "")
    page.article = page.records.find_article() or {}
    return page


def find_credited(tree: Element) -> list[Element]:
    """Return what a class or relation calls an author or a byline, in reading order."""
    found = (
        element
        for element in tree.iter()
        if _CREDITED.search(element.get("class") or "") or element.get("rel") == "author"
    )
    return [one for one in islice(found, _MAX_ELEMENTS) if one.tag not in _NO_TEXT]


def read_text(element: Element, limit: int = _MAX_CONTENT) -> str:
    """Return the text of an element in reading order, cleaned, without its scripts."""
    return clean("".join(_pieces(element, limit)))


def is_elsewhere(element: Element) -> bool:
    """Say whether an element belongs to a picture, a comment or another article."""
    above: Element | None = element
    for _ in range(_MAX_DEPTH):
        if above is None or above.tag in _WHOLE:
            return False
        if above.tag in _ELSEWHERE_TAGS:
            return True
        named = (above.get("class") or "")[:300].casefold()
        if named and any(word in named for word in _ELSEWHERE):
            return True
        above = above.getparent()
    return False


def _pieces(element: Element, limit: int) -> Iterator[str]:
    """Yield the pieces of text, parted by a space where a browser begins a new line."""
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    length = 0
    for event, node in walk:
        if event == "start":
            is_unread = node.tag in _UNREAD
            piece = "" if is_unread else node.text
            if is_unread:
                walk.skip_subtree()
        else:
            piece = node.tail if node is not element else ""
        if node.tag not in INLINE:
            yield " "
        if piece:
            yield piece
            length += len(piece)
            if length > limit:
                return


def _add_meta(page: Page, element: Element) -> None:
    content = element.get("content")
    if not content:
        return
    for key in _KEYS:
        name = element.get(key)
        if name:
            values = page.metas.setdefault(name.strip().casefold()[:100], [])
            if len(values) < _MAX_ELEMENTS:
                values.append(content[:_MAX_CONTENT])


def _language(element: Element) -> str:
    return (element.get("lang") or "").strip()[:35]


def _title(element: Element) -> str:
    """Return the text of a title of the page; empty for one of a drawing."""
    above = element.getparent()
    if above is not None and above.tag not in ("head", "html", "body"):
        return ""
    return clean(element.text)
