"""Small pages for the tests of what markup says."""

from datetime import date
from typing import Any, Final

from lxml import html

from services.ingest.reading.findings import Findings
from services.ingest.reading.flatten import flatten
from services.ingest.reading.markup.page import Page, read_page
from services.ingest.reading.markup.reading import find_metadata

LATEST: Final = date(2026, 3, 14)
URL: Final = "https://www.observer.example/world/2024/ferry-line-opens-again-123456"

_PROSE: Final = (
    "<p>The northern ferry line will run again from Monday, the ministry said after talks.</p>"
)


def a_page(head: str = "", body: str = _PROSE, *, language: str = "en") -> str:
    """Return a whole page with this head and body."""
    return f'<html lang="{language}"><head>{head}</head><body>{body}</body></html>'


def a_record(fields: str) -> str:
    """Return a script that describes a news article with these fields of JSON."""
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {fields}}}</script>'


def a_tree(page: str) -> Any:  # noqa: ANN401 - lxml ships without types
    """Return the tree of a page."""
    return html.document_fromstring(page)


def parts_of(page: str) -> Page:
    """Return the parts of a page that metadata is read from."""
    return read_page(a_tree(page))


def read(page: str, url: str | None = URL) -> Findings:
    """Return everything that a page's markup says."""
    return find_metadata(a_tree(page), flatten(page), url=url, latest=LATEST)
