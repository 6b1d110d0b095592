"""XML as a tree, from a parser that reaches for nothing, and names without namespaces."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from lxml import etree

from services.ingest.reading.xml_parser import make_xml_parser

Element = Any
"""An element of lxml, which ships without types."""

# The prefixes that feeds commonly have for these; the empty one for RSS's own elements.
_PREFIXES: Final = {
    "http://www.w3.org/2005/atom": "atom",
    "http://purl.org/atom/ns": "atom",
    "http://purl.org/rss/1.0/modules/content": "content",
    "http://purl.org/dc/elements/1.1": "dc",
    "http://purl.org/dc/terms": "dcterms",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.google.com/schemas/sitemap-news/0.9": "news",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://purl.org/rss/1.0": "",
    "http://purl.org/net/rss1.1": "",
    "http://my.netscape.com/rdf/simple/0.9": "",
    "http://channel.netscape.com/rdf/simple/0.9": "",
    "http://backend.userland.com/rss": "",
    "http://backend.userland.com/rss2": "",
    "http://backend.userland.com/rss091": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "",
    "http://www.google.com/schemas/sitemap/0.84": "",
    "http://www.google.com/schemas/sitemap/0.9": "",
}

_MOST_OF_A_NAME: Final = 50
# Such as `xhtml:` in `<xhtml:p>`; a `<` in text is escaped when this is looked for.
_PREFIX: Final = re.compile(r"<(/?)[A-Za-z][\w.-]{0,60}:(?=[A-Za-z])")


def parse_tree(text: str) -> Element | None:
    """Return the root of an XML text, mended where it is broken; None where nothing is left."""
    try:
        return etree.fromstring(
            text.encode("utf-8", "ignore"), make_xml_parser(is_mending=True)
        )
    except (etree.LxmlError, ValueError):
        return None


def name_of(element: Element) -> str:
    """Return an element's name as `prefix:name`, in the prefixes of this module.

    `name` alone is RSS's own, or of no namespace; `?:name` is of one that nobody asks for.
    """
    tag = element.tag
    return _name(tag) if isinstance(tag, str) else ""  # an entity that was not resolved


@lru_cache(maxsize=1_000)
def _name(tag: str) -> str:
    if not tag.startswith("{"):
        return tag
    namespace, _, name = tag[1:].partition("}")
    namespace = namespace.lower().replace("https://", "http://", 1).rstrip("/#")
    prefix = _PREFIXES.get(namespace, "?")
    return f"{prefix}:{name}" if prefix else name


class Fields:
    """The children of one element by their names; the first of a name is the one meant."""

    def __init__(self, element: Element | None) -> None:
        self._children: dict[str, list[Element]] = {}
        for child in () if element is None else element:
            known = self._children.setdefault(name_of(child), [])
            if len(known) < _MOST_OF_A_NAME:
                known.append(child)

    def all(self, *names: str) -> Iterator[Element]:
        """Yield the children of these names, by name and then in their order."""
        for name in names:
            yield from self._children.get(name, ())

    def first(self, *names: str) -> Element | None:
        """Return the first child, None for none."""
        return next(self.all(*names), None)

    def text(self, *names: str) -> str:
        """Return the text of the first child that has some, trimmed; empty for none."""
        for child in self.all(*names):
            text = text_of(child)
            if text:
                return text
        return ""


def text_of(element: Element) -> str:
    """Return all text in an element, trimmed."""
    if not len(element):
        return (element.text or "").strip()
    return "".join(element.itertext()).strip()


def markup_of(element: Element) -> str:
    """Return what is in an element as HTML: its text as it is, or the elements in it."""
    if not len(element):
        return text_of(element)
    # lxml is asked once: a call for each child would cost more than the children.
    whole = str(etree.tostring(element, encoding="unicode", method="html", with_tail=False))
    inner = whole[whole.find(">") + 1 : whole.rfind("</")].strip()
    return _PREFIX.sub(r"<\1", inner)
