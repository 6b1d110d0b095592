"""RSS 0.9x to 2.0, RDF (RSS 0.90 and 1.0) and Atom 0.3 and 1.0.

Sources: RSS 2.0 of the RSS Advisory Board, RSS 1.0 with its modules, RFC 4287. feedparser
would read them too, and more; on nested elements it takes quadratic time. See ADR 14.
"""

from collections import deque
from collections.abc import Collection, Iterator
from itertools import islice
from typing import Final

from services.ingest.feeds.cleaning import clean_line, clean_text, clean_url, to_html
from services.ingest.feeds.dates import parse_date
from services.ingest.feeds.entries import MOST_ENTRIES, Entry, Feed
from services.ingest.feeds.trees import Element, Fields, markup_of, name_of, text_of

_RSS_ROOTS: Final = {"rss": "rss", "rdf:RDF": "rdf", "RDF": "rdf", "channel": "rss"}
_ABOUT: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_LONGEST_GUID: Final = 4_096


def read_rss(root: Element, url: str) -> Feed | None:
    """Return the feed in a tree; None if it is no RSS or RDF."""
    kind = _RSS_ROOTS.get(name_of(root))
    if kind is None:
        return None
    channel = root if name_of(root) == "channel" else Fields(root).first("channel")
    title = clean_line(Fields(channel).text("title"))
    found = islice(_find(root, {"item"}, within={"channel", "items"}), MOST_ENTRIES)
    entries = tuple(_read_item(element, url) for element in found)
    return Feed("rdf" if kind == "rdf" else "rss", title, entries)


def read_atom(root: Element, url: str) -> Feed | None:
    """Return the feed in a tree; None if it is no Atom."""
    if name_of(root) not in {"atom:feed", "feed", "atom:entry"}:
        return None
    title = clean_line(Fields(root).text("atom:title", "title"))
    found = islice(_find(root, {"atom:entry", "entry"}, within=()), MOST_ENTRIES)
    return Feed("atom", title, tuple(_read_entry(element, url) for element in found))


def _find(
    root: Element, names: Collection[str], *, within: Collection[str]
) -> Iterator[Element]:
    """Yield the entries right in the root, in an element of `within`, or in an entry.

    An entry that nobody closed holds those behind it. Nothing else is searched, so what is
    nested costs no more than what is not.
    """
    line, wanted = deque([root]), {*names, *within}
    while line:
        element = line.popleft()
        if name_of(element) in names:
            yield element
        inner = [one for one in element if name_of(one) in wanted]
        line.extendleft(reversed(inner))


def _read_item(item: Element, base: str) -> Entry:
    fields = Fields(item)
    guid = fields.first("guid")
    guid_text = "" if guid is None else text_of(guid)
    about = item.get(_ABOUT) or item.get("about", "")
    links = [text_of(one) for one in fields.all("feedburner:origLink", "link")]
    links += [_target(one) for one in fields.all("atom:link") if _is_page(one)]
    if guid is not None and guid.get("isPermaLink", "true").strip().lower() != "false":
        links += [guid_text] if guid_text.startswith(("http://", "https://")) else []
    links += [about]
    content = fields.first("content:encoded")
    summary = fields.first("description", "atom:summary", "dc:description")
    authors = [text_of(one) for one in fields.all("dc:creator", "author")]
    return Entry(
        guid=clean_text((guid_text or about)[:_LONGEST_GUID]),
        url=_first_usable(base, links),
        title=clean_line(_markup(fields.first("title")) or fields.text("dc:title")),
        published=_first_date(fields, "pubDate", "dc:date", "atom:published", "dcterms:issued"),
        updated=_first_date(fields, "atom:updated", "dcterms:modified"),
        content=clean_text(_markup(content)),
        summary=clean_text(_markup(summary)),
        authors=_clean_authors(authors),
    )


def _read_entry(entry: Element, base: str) -> Entry:
    fields = Fields(entry)
    links = [_target(one) for one in fields.all("atom:link", "link") if _is_page(one)]
    content = fields.first("atom:content", "content")
    if content is not None and content.get("src"):  # it is elsewhere
        links.append(content.get("src"))
        content = None
    authors = [
        Fields(one).text("atom:name", "name") for one in fields.all("atom:author", "author")
    ]
    return Entry(
        guid=clean_text(fields.text("atom:id", "id")[:_LONGEST_GUID]),
        url=_first_usable(base, links),
        title=clean_line(_typed(fields.first("atom:title", "title"))),
        published=_first_date(fields, "atom:published", "published", "atom:issued", "dc:date"),
        updated=_first_date(fields, "atom:updated", "updated", "atom:modified"),
        content=clean_text(_typed(content)),
        summary=clean_text(_typed(fields.first("atom:summary", "summary"))),
        authors=_clean_authors(authors),
    )


def _is_page(link: Element) -> bool:
    kind = link.get("type", "text/html")
    return link.get("rel", "alternate") == "alternate" and not kind.startswith(
        ("image/", "audio/", "video/", "application/json", "application/rss")
    )


def _target(link: Element) -> str:
    return str(link.get("href") or text_of(link))


def _first_usable(base: str, links: list[str]) -> str:
    return next((url for link in links if (url := clean_url(base, link))), "")


def _first_date(fields: Fields, *names: str) -> str | None:
    dates = (parse_date(text_of(one)) for one in fields.all(*names))
    return next((date for date in dates if date), None)


def _markup(element: Element | None) -> str:
    return "" if element is None else markup_of(element)


def _typed(element: Element | None) -> str:
    """Return an Atom text as HTML. Source: RFC 4287, 3.1 and 4.1.3."""
    if element is None:
        return ""
    kind = element.get("type", "text").lower()
    if kind in {"text", "text/plain"} and not len(element):
        return to_html(text_of(element))
    if kind.startswith(("html", "text/", "xhtml", "application/xhtml")) or len(element):
        return markup_of(element)
    return ""  # a picture or the like, in base64


def _clean_authors(names: list[str]) -> tuple[str, ...]:
    cleaned = (_person(name) for name in names)
    return tuple(dict.fromkeys(name for name in cleaned if name))


def _person(text: str) -> str:
    """Return a name; RSS 2.0 writes `ida@news.example (Ida Torvald)`."""
    line = clean_line(text)
    head, mark, rest = line.partition(" (")
    if mark and "@" in head and rest.endswith(")"):
        return rest[:-1].strip()
    return "" if "@" in line else line
