"""Sitemaps, those for news and the indexes of them. Source: sitemaps.org, Google News."""

from typing import Final

from services.ingest.feeds.cleaning import clean_line, clean_url
from services.ingest.feeds.dates import parse_date
from services.ingest.feeds.entries import Child, Entry, Feed
from services.ingest.feeds.trees import Element, Fields, name_of

# Source: sitemaps.org, the most that one file may name.
_MOST_URLS: Final = 50_000


def read_sitemap(root: Element, url: str) -> Feed | None:
    """Return the addresses of a sitemap as entries; None if it is no sitemap."""
    if name_of(root) != "urlset":
        return None
    entries: list[Entry] = []
    title = ""
    for element in root:
        if name_of(element) != "url":
            continue
        if len(entries) == _MOST_URLS:
            break
        fields = Fields(element)
        news = Fields(fields.first("news:news"))
        publication = Fields(news.first("news:publication"))
        title = title or clean_line(publication.text("news:name"))
        entries.append(
            Entry(
                url=clean_url(url, fields.text("loc")),
                title=clean_line(news.text("news:title")),
                published=parse_date(news.text("news:publication_date")),
                updated=parse_date(fields.text("lastmod")),
            )
        )
    return Feed("sitemap", title, tuple(entries))


def read_index(root: Element, url: str) -> Feed | None:
    """Return the sitemaps that an index names; None if it is none."""
    if name_of(root) != "sitemapindex":
        return None
    children = []
    for element in root[:_MOST_URLS]:
        fields = Fields(element)
        address = clean_url(url, fields.text("loc"))
        if name_of(element) == "sitemap" and address:
            children.append(Child(address, parse_date(fields.text("lastmod"))))
    return Feed("sitemap_index", children=tuple(children))
