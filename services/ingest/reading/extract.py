"""The one place that calls trafilatura: a page in, the paragraphs that it keeps out.

Of its steps those alone are taken that its fast mode for recall needs; the answer is the
one that `trafilatura.bare_extraction` gives.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from copy import copy
from typing import Any, Final

from lxml import etree
from trafilatura.baseline import baseline
from trafilatura.htmlprocessing import convert_tags, tree_cleaning
from trafilatura.main_extractor import extract_content
from trafilatura.settings import Extractor
from trafilatura.xml import delete_element
from trafilatura.xpaths import (
    RAW_TREE_PRUNE_XPATH,
    REMOVE_COMMENTS_AND_LISTS_XPATH,
)

from services.ingest.reading.body import fold_space

Element = Any
"""An element of lxml, which ships without types."""

_BREAKS: Final = frozenset({"p", "head", "quote", "item", "row", "list", "table", "div", "ab"})
_LINE_BREAK: Final = "lb"
_CELL: Final = "cell"

_OPTIONS: Final = Extractor(
    output_format="python", fast=True, recall=True, comments=False, dedup=False
)

# What stands in these is no text. Out of the way first, they slow no step down.
_UNREAD: Final = ("head", "script", "style")

# The comments of a forum are its text.
_JSON_LD: Final = './/script[@type="application/ld+json"]'
_FORUM: Final = re.compile(r'"@type"\s{0,9}:\s{0,9}(?:\[[^\]]{0,200})?"DiscussionForumPosting"')


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
_MORE_ARTICLES: Final = _by_element(RAW_TREE_PRUNE_XPATH)
_COMMENTS: Final = _by_element(REMOVE_COMMENTS_AND_LISTS_XPATH)

# It warns of every page it cannot read; here that is a finding, told with its reason.
for _name in ("trafilatura", "courlan"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


def find_paragraphs(tree: Element) -> list[str]:
    """Return the text of each paragraph of a page's article, in order; none if none is found.

    The tree is left as it is. Nothing is fetched.
    """
    try:
        return list(_walk(_find_body(tree)))
    except Exception:  # noqa: BLE001 - whatever a page does to it, the model judges without it
        return []


def _find_body(page: Element) -> Element:
    conditions = _MORE_ARTICLES if _is_forum(page) else [*_MORE_ARTICLES, *_COMMENTS]
    tree = copy(page)
    etree.strip_elements(tree, *_UNREAD, with_tail=False)
    _prune(tree, conditions)
    body, text = extract_content(
        convert_tags(tree_cleaning(tree, _OPTIONS), _OPTIONS), _OPTIONS
    )
    if len(text) < _OPTIONS.min_extracted_size:
        tree = copy(page)
        _prune(tree, conditions)
        rescued, _text, length = baseline(tree)
        return rescued if length > len(text) else body
    return body


def _is_forum(page: Element) -> bool:
    return any(script.text and _FORUM.search(script.text) for script in page.iterfind(_JSON_LD))


def _prune(tree: Element, conditions: Sequence[Any]) -> None:
    """Take out what one of the conditions holds for."""
    named = [
        element
        for element in tree.iter(*_PRUNED_TAGS)
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
