"""The door for feeds: whatever bytes come in, what is read can be known again and sent on."""

from typing import Final

from services.ingest.feeds.dates import to_seconds
from services.ingest.feeds.entries import Entry, Feed, Unreadable
from services.ingest.feeds.parsing import parse_feed
from services.ingest.feeds.recognizing import NAME_BYTES, VERSION_BYTES, recognize
from services.ingest.feeds.seen import find_news, format_seen, parse_seen, remember
from services.ingest.feeds.submitting import make_submission
from services.ingest.feeds.taking_in import newest
from shared.store.codec import decode, encode
from shared.store.feed_records import FeedOptions, FeedState, TakenFeed
from shared.submission import StoredSubmission
from tests.builders import a_job_id
from tests.unit.ingest.feeds import samples

SEEDS: Final = (
    *(text.encode() for text in samples.EVERY.values()),
    (
        b"<rss><channel><item><guid>https://news.example/a</guid><title>A &amp;amp; B</title>"
        b"<pubDate>Mon, 16 Mar 26 12:40 CET</pubDate><link>//news.example:/?a=1&b=2#c</link>"
        b"<description><![CDATA[<p>caf&eacute;</p>]]></description></item><item><item></rss>"
    ),
    (
        b"<feed xmlns='http://www.w3.org/2005/Atom' xmlns:x='http://www.w3.org/1999/xhtml'>"
        b"<entry><content type='xhtml'><x:div><x:p>a<x:br/>b</x:p></x:div></content></entry>"
    ),
    b"\xff\xfe<\x00r\x00s\x00s\x00>\x00",
    b'<!DOCTYPE rss SYSTEM "a>b" [<!ENTITY a "b">]><rss>&a;</rss>',
    b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03",
)

_URL: Final = "https://news.example/feeds/rss.xml"
_FEEDS: Final = tuple(
    TakenFeed(
        id=a_job_id(1),
        epoch=1,
        url=_URL,
        registered_url=_URL,
        host="news.example",
        options=FeedOptions(fetch=fetch),
        state=FeedState(),
        created_ms=0,
        now_ms=1_773_480_413_000,
        seen=b"",
    )
    for fetch in (True, False)
)


def check(data: bytes) -> None:
    """Read the bytes as a feed, and make submissions of its entries.

    Raises:
        AssertionError: something that was read is not what it claims to be.
    """
    feed = parse_feed(data, "", _URL)
    assert isinstance(feed, Feed | Unreadable)
    if isinstance(feed, Unreadable):
        assert feed.message
        return
    for entry in feed.entries:
        _check_entry(entry)
    sights = newest(recognize(feed.entries), 1_000)
    for sight in sights:
        assert {len(name) for name in sight.names} == {NAME_BYTES}
        assert len(sight.version) == VERSION_BYTES
    _check_memory(feed)


def _check_entry(entry: Entry) -> None:
    assert not entry.url or entry.url.startswith(("http://", "https://"))
    assert "\n" not in entry.title
    for date in (entry.published, entry.updated):
        assert date is None or to_seconds(date) is not None
    for feed in _FEEDS:
        submission = make_submission(entry, feed)
        if submission is not None:
            assert decode(StoredSubmission, encode(submission)) == submission


def _check_memory(feed: Feed) -> None:
    sights = recognize(feed.entries)
    now_ms = _FEEDS[0].now_ms
    marks = remember({}, sights, find_news({}, sights), now_ms=now_ms)
    assert parse_seen(format_seen(marks)) == marks
    assert find_news(marks, sights) == []
