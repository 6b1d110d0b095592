"""The one place that calls trafilatura: a page in, the paragraphs that it keeps out.

Of its steps those alone are taken that its fast mode for precision needs; the answer is the
one that `trafilatura.bare_extraction` gives.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from copy import copy
from typing import Any, Final

from lxml import etree
from trafilatura.htmlprocessing import convert_tags, tree_cleaning
from trafilatura.main_extractor import extract_content
from trafilatura.settings import Extractor
from trafilatura.xml import delete_element
from trafilatura.xpaths import (
    RAW_TREE_PRUNE_XPATH,
    REMOVE_COMMENTS_AND_LISTS_XPATH,
    REMOVE_COMMENTS_XPATH,
)

from services.ingest.reading.body import fold_space

Element = Any
"""An element of lxml, which ships without types."""

_BREAKS: Final = frozenset({"p", "head", "quote", "item", "row", "list", "table", "div", "ab"})
_LINE_BREAK: Final = "lb"
_CELL: Final = "cell"

_OPTIONS: Final = Extractor(
    output_format="python", fast=True, precision=True, comments=False, dedup=False
)

# What stands in these is taken by nobody. Out of the way first, they slow no step down.
_UNREAD: Final = ("head", "script", "style")


def _by_element(expressions: Sequence[Any]) -> list[Any]:
    """Return the library's expressions as conditions on one element."""
    return [
        etree.XPath(
            one.path.strip().replace(".//*", "self::*", 1),
            namespaces={"re": "http://exslt.org/regular-expressions"},
        )
        for one in expressions
    ]


# The library prunes by name, and asks each element of a page for it: a millisecond each
# time. An element is asked here only if its class or id holds a word that it is asked for.
_PRUNED_TAGS: Final = ("div", "section", "aside", "details", "ol", "ul")
_PRUNED_NAMES: Final = re.compile(
    r"mvp-post-add|infinite|elementor-share|omment|comol|disqus|dsq-"
)
_PRUNED: Final = _by_element([*RAW_TREE_PRUNE_XPATH, *REMOVE_COMMENTS_AND_LISTS_XPATH])
_CONVERTED_TAGS: Final = ("div", "list", "section")
_CONVERTED_PRUNED: Final = _by_element(REMOVE_COMMENTS_XPATH)

# It warns of every page it cannot read; here that is a finding, told with its reason.
for _name in ("trafilatura", "courlan"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


def find_paragraphs(tree: Element) -> list[str]:
    """Return the text of each paragraph of a page's article, in order; none if none is found.

    The tree loses its head, scripts and styles. Nothing is fetched.
    """
    try:
        return list(_walk(_find_body(tree)))
    except Exception:  # noqa: BLE001 - whatever a page does to it, the model judges without it
        return []


def _find_body(page: Element) -> Element:
    etree.strip_elements(page, *_UNREAD, with_tail=False)
    tree = copy(page)  # which is pruned and renamed until nothing is left of it
    _prune(tree, _PRUNED_TAGS, _PRUNED)
    converted = convert_tags(tree_cleaning(tree, _OPTIONS), _OPTIONS)
    _prune(converted, _CONVERTED_TAGS, _CONVERTED_PRUNED)
    body, _text = extract_content(converted, _OPTIONS)
    return body


def _prune(tree: Element, tags: Sequence[str], conditions: Sequence[Any]) -> None:
    """Take out what one of the conditions holds for."""
    named = [
        element
        for element in tree.iter(*tags)
        if _PRUNED_NAMES.search(f"{element.get('class', '')} {element.get('id', '')}")
    ]
    for condition in conditions:
        for element in [one for one in named if condition(one)]:
            delete_element(element)


def _walk(body: Element) -> Iterator[str]:
    """Yield the text of each block of the extract, in order, walking without recursion."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _BREAKS:
            yield from _closed(pieces)
        if event == "start":
            pieces.append(" " if element.tag in (_LINE_BREAK, _CELL) else "")
            pieces.append(element.text or "")
        elif element is not body:
            pieces.append(element.tail or "")
    yield from _closed(pieces)


def _closed(pieces: list[str]) -> list[str]:
    """Empty the pieces and return the paragraph that they make, if they make one."""
    text = fold_space("".join(pieces))
    pieces.clear()
    return [text] if text else []
