"""Reads any feed: one function from bytes to what the feed says."""

from typing import Final

from services.ingest.feeds.decoding import cut_head, decode, resolve
from services.ingest.feeds.entries import Feed, Unreadable
from services.ingest.feeds.json_feed import read_json
from services.ingest.feeds.sitemaps import read_index, read_sitemap
from services.ingest.feeds.trees import name_of, parse_tree
from services.ingest.feeds.xml_feeds import read_atom, read_rss

# A sitemap's 50,000 addresses with what there is to say of them. 20 MiB could hold 5 million
# elements, which make a tree of 700 MB.
_MOST_TAGS: Final = 1_500_000
_READERS: Final = (read_rss, read_atom, read_sitemap, read_index)


def parse_feed(body: bytes, content_type: str, url: str) -> Feed | Unreadable:
    """Return the feed in a body: RSS, RDF, Atom, JSON Feed, a sitemap or an index of them.

    It raises on no bytes whatever, and takes time in proportion to their number.

    Args:
        body: as received, or compressed by gzip.
        content_type: the header, empty for none; only its charset is believed.
        url: where it came from, to make its links absolute.
    """
    text = decode(body, content_type)
    if isinstance(text, Unreadable):
        return text
    text = text.lstrip("\ufeff\x00 \t\r\n")
    if text.startswith(("{", "[")):
        return read_json(text, url)
    return _read_xml(text, url)


def _read_xml(text: str, url: str) -> Feed | Unreadable:
    cut = cut_head(text)
    if isinstance(cut, Unreadable):
        return cut
    if cut.count("<") > _MOST_TAGS:
        return Unreadable("too_large", f"it has more than {_MOST_TAGS:,} tags")
    root = parse_tree(resolve(cut))
    if root is None:
        return Unreadable("not_a_feed", "it is no XML that could be mended")
    for read in _READERS:
        feed = read(root, url)
        if feed is not None:
            return feed
    name = name_of(root).rpartition(":")[2][:40]
    what = "a web page" if name.lower() == "html" else f"XML that begins with <{name}>"
    return Unreadable("not_a_feed", f"the address leads to {what}, not to a feed")
