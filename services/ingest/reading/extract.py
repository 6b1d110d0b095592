"""The one place that calls trafilatura: a page in, the paragraphs that it keeps out."""

import logging
from collections.abc import Iterator
from typing import Any, Final

import trafilatura
from lxml import etree

from services.ingest.reading.body import fold_space

_BREAKS: Final = frozenset({"p", "head", "quote", "item", "row", "list", "table", "div", "ab"})
_LINE_BREAK: Final = "lb"
_CELL: Final = "cell"

# It warns of every page it cannot read; here that is a finding, told with its reason.
for _name in ("trafilatura", "courlan"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


def find_paragraphs(tree: Any, *, url: str | None) -> list[str]:  # noqa: ANN401 - an lxml element
    """Return the text of each paragraph of a page's article, in order; none if none is found.

    The tree is not fit for use afterwards. Nothing is fetched.
    """
    try:
        found = trafilatura.bare_extraction(
            tree,
            url=url,
            fast=True,
            favor_precision=True,
            include_comments=False,
            with_metadata=False,
            deduplicate=False,
        )
        if found is None or isinstance(found, dict) or found.body is None:
            return []
        return list(_walk(found.body))
    except Exception:  # noqa: BLE001 - whatever a page does to it, the model judges without it
        return []


def _walk(body: Any) -> Iterator[str]:  # noqa: ANN401 - an lxml element
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
