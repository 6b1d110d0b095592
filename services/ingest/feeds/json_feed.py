"""JSON Feed 1.0 and 1.1. Source: jsonfeed.org."""

import json
from typing import cast

from services.ingest.feeds.cleaning import clean_line, clean_text, clean_url, to_html
from services.ingest.feeds.dates import parse_date
from services.ingest.feeds.entries import MOST_ENTRIES, Entry, Feed, Unreadable

_Object = dict[str, object]


def read_json(text: str, url: str) -> Feed | Unreadable:
    """Return the feed in a JSON text."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Unreadable("not_a_feed", f"it begins like JSON and is none: {str(error)[:200]}")
    if not isinstance(document, dict) or "jsonfeed" not in _text(document, "version"):
        return Unreadable("not_a_feed", "it is JSON, but no JSON Feed")
    items = document.get("items")
    entries = [
        _read_item(cast("_Object", item), url)
        for item in (items if isinstance(items, list) else ())[:MOST_ENTRIES]
        if isinstance(item, dict)
    ]
    return Feed("json", clean_line(_text(document, "title")), tuple(entries))


def _read_item(item: _Object, base: str) -> Entry:
    links = (clean_url(base, _text(item, name)) for name in ("url", "external_url"))
    content = _text(item, "content_html") or to_html(_text(item, "content_text"))
    authors = item.get("authors") or [item.get("author")]
    names = (
        clean_line(_text(cast("_Object", one), "name"))
        for one in (authors if isinstance(authors, list) else ())[:100]
        if isinstance(one, dict)
    )
    return Entry(
        guid=_text(item, "id")[:4_096].strip(),
        url=next(filter(None, links), ""),
        title=clean_line(_text(item, "title")),
        published=parse_date(_text(item, "date_published")),
        updated=parse_date(_text(item, "date_modified")),
        content=content,
        summary=to_html(_text(item, "summary")),
        authors=tuple(filter(None, names)),
    )


def _text(parent: _Object, name: str) -> str:
    """Return a member as text: an id may be a number; empty for anything else."""
    value = parent.get(name)
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return repr(value) if abs(value) < 10**18 else ""
