"""The text of a whole HTML page, boilerplate and all."""

import re
from importlib.metadata import version
from typing import Final

from resiliparse.extract.html2text import extract_plain_text

FLATTENER: Final = f"page_text@1+resiliparse.{version('resiliparse')}"
"""Spans into a flattened page hold for this version; raise the 1 with every option changed."""

# Elements of a page's body. `title` and `link` are left out, for RSS has them too.
_ELEMENT: Final = re.compile(
    r"<(?:!doctype\s{1,9}html|html|head|body|div|p|br|span|a|h[1-6]|article|section|main"
    r"|header|footer|nav|table|ul|ol|dl|blockquote|figure|img|pre|b|i|em|strong|font|center)"
    r"[\s/>]",
    re.IGNORECASE,
)


_LIST: Final = re.compile(r"<(/?)[uo]l\b", re.IGNORECASE)

_MAX_TAGS: Final = 40_000
"""Four times the most of 437 real pages. Each costs a tenth of a millisecond to read."""

_MAX_LISTS: Final = 64
"""Nine times the most of 437 real pages; each list indents the lines of those inside it."""


def is_html(content: str) -> bool:
    """Say whether the content holds at least one element of HTML."""
    return _ELEMENT.search(content) is not None


def has_too_much_markup(page: str) -> bool:
    """Say whether a page has more tags, or lists inside lists, than any real one."""
    if page.count("<") > _MAX_TAGS:
        return True
    depth = 0
    for tag in _LIST.finditer(page):
        depth += -1 if tag[1] else 1
        if depth > _MAX_LISTS:
            return True
    return False


def flatten(page: str) -> str:
    """Return all visible text of a page, one line for each block; empty if there is none.

    A page of too much markup is not read, and has none. Nothing is added that the page does
    not show: no bullets, alternative texts or link targets.
    """
    if has_too_much_markup(page):
        return ""
    try:
        return str(
            extract_plain_text(
                page,
                preserve_formatting=True,
                main_content=False,
                list_bullets=False,
                alt_texts=False,
                links=False,
                form_fields=False,
                noscript=False,
            )
        )
    except Exception:  # noqa: BLE001 - a page that cannot be parsed is a page without text
        return ""
