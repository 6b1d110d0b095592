"""A page as a tree of elements, parsed once for all who read it."""

from collections.abc import Iterable
from typing import Final

from lxml import etree, html

from services.ingest.reading.pageblocks.blocks import Element

_TITLES: Final = frozenset({"og:title", "twitter:title"})
_DESCRIPTIONS: Final = frozenset({"description", "og:description", "twitter:description"})
_MAX_TITLES: Final = 5
_MAX_DESCRIPTION_CHARS: Final = 1_000
_MAX_TITLE_CHARS: Final = 500


def find_tree(page: str) -> Element | None:
    """Return the tree of a page; None if there is no element in it."""
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False
    )
    # One class for all: lxml's own lookup calls Python for each element that is touched.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    try:
        return html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def find_titles(tree: Element) -> list[str]:
    """Return what the head of a page calls it, in any of the usual places."""
    return read_titles(tree.iter("title"), tree.iter("meta"))


def read_titles(titles: Iterable[Element], metas: Iterable[Element]) -> list[str]:
    """Return what elements of a page, in their order, call it."""
    found = [element.text or "" for element in titles]
    found += [
        element.get("content") or ""
        for element in metas
        if (element.get("property") or element.get("name")) in _TITLES
    ]
    return [title[:_MAX_TITLE_CHARS] for title in found[:_MAX_TITLES]]


def find_description(tree: Element) -> str:
    """Return what the head of a page says of it, in any of the usual places."""
    return read_description(tree.iter("meta"))


def read_description(metas: Iterable[Element]) -> str:
    """Return what meta elements say of their page; the same text once."""
    found = [
        (element.get("content") or "")[:_MAX_DESCRIPTION_CHARS]
        for element in metas
        if (element.get("property") or element.get("name")) in _DESCRIPTIONS
    ]
    return " ".join(dict.fromkeys(found[:_MAX_TITLES]))
