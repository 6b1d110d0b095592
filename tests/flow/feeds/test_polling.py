"""What is new in a feed is taken in, once, whatever happens in between."""

from datetime import timedelta
from typing import Final

import pytest

from services.ingest.fetching.errors import (
    AddressRefusedError,
    CertificateLapsedError,
    ConnectionFailedError,
    FetchTimeoutError,
    NotOurTurnError,
)
from shared.jobs import StageName
from shared.submission import FeedNote, SentArticle, StoredSubmission
from tests.builders import a_job_id
from tests.flow.feeds.newsroom import FEED_URL, Newsroom, a_feed, an_item, rss


def test_every_entry_of_a_new_feed_becomes_a_page_to_fetch() -> None:
    """The oldest first, with a note of what the feed said."""
    room = Newsroom()
    room.register(source="The Ostrel Post", language="en")
    room.web.say(a_feed(2, 1))

    room.poll()

    assert room.submissions() == [
        StoredSubmission(
            url=f"https://news.example/{number}",
            source="The Ostrel Post",
            language="en",
            feed=FeedNote(
                feed_id=a_job_id(1),
                guid=str(number),
                headline=f"Headline {number}",
                published_at=f"2026-03-16T12:0{number}:00Z",
            ),
        )
        for number in (1, 2)
    ]
    assert room.feed().state.title == "News"
    assert room.feed().state.taken_in == 2


def test_the_next_poll_takes_in_what_is_new_alone() -> None:
    """However often it finds the rest again."""
    room = Newsroom()
    room.register()
    room.web.say(a_feed(2, 1))
    room.web.say(a_feed(3, 2, 1))
    room.poll()
    room.taken_in()

    for _ in range(3):
        room.poll_after(hours=4)

    assert room.taken_in() == ["3"]


def test_an_entry_that_changes_is_taken_in_again() -> None:
    """A new version of the same, under the same guid."""
    room = Newsroom()
    room.register()
    room.web.say(a_feed(2, 1))
    room.web.say(rss(an_item(2, text="Corrected."), an_item(1)))
    room.poll()
    room.taken_in()

    for _ in range(3):
        room.poll_after(hours=4)

    assert room.taken_in() == ["2"]


def test_an_entry_that_leaves_and_comes_back_is_not_taken_in_again() -> None:
    """It is remembered for 30 days."""
    room = Newsroom()
    room.register()
    room.web.say(a_feed(2, 1))
    room.web.say(a_feed(2))
    room.web.say(a_feed(2, 1))
    room.poll()
    room.taken_in()

    room.poll_after(days=1)
    room.poll_after(days=20)

    assert room.taken_in() == []


def test_what_is_in_a_feed_is_remembered_for_as_long_as_it_is_there() -> None:
    """Some feeds never change."""
    room = Newsroom()
    room.register()
    room.web.say(a_feed(1))
    room.poll()
    room.taken_in()

    for _ in range(5):
        room.poll_after(days=25)

    assert room.taken_in() == []


def test_a_guid_that_is_made_up_at_every_poll_doubles_nothing() -> None:
    """The address and the text say that it is the same."""
    room = Newsroom()
    room.register()
    for turn in range(4):
        room.web.say(a_feed(2, 1, guid=f"made up {turn}"))
    room.poll()
    room.taken_in()

    for _ in range(3):
        room.poll_after(hours=4)

    assert room.taken_in() == []


def test_entries_that_share_a_guid_or_an_address_are_told_apart() -> None:
    """By what they do not share."""
    room = Newsroom()
    room.register()
    home = "<link>https://news.example/</link>"
    room.web.say(rss(*(f"<item><title>Live {n}</title>{home}</item>" for n in range(3))))
    room.poll()
    first = room.taken_in()

    room.poll_after(hours=4)

    assert len(first) == 3
    assert room.taken_in() == []


def test_an_entry_that_changes_at_every_poll_is_let_go_in_the_end() -> None:
    """It counts its readers, or shows the time."""
    room = Newsroom(feed_interval=300)
    room.register(interval_seconds=300)
    for turn in range(40):
        room.web.say(rss(an_item(1, text=f"Read {turn} times.")))

    for _ in range(40):
        room.poll_after(minutes=6)

    assert len(room.taken_in()) == 21


def test_a_validator_that_cannot_be_sent_back_is_passed_over() -> None:
    """Kept, it would fail every further poll."""
    room = Newsroom()
    room.register()
    room.web.say(a_feed(1), etag='"č"', last_modified="Mon, 16 Mar 2026 12:00:00 GMT")
    room.poll()

    room.poll_after(hours=4)

    _, headers = room.web.asked[1]
    assert "if-none-match" not in headers
    assert headers["if-modified-since"] == "Mon, 16 Mar 2026 12:00:00 GMT"


def test_a_feed_is_asked_whether_it_has_changed() -> None:
    """By the validators of its last answer; a 304 changes nothing."""
    room = Newsroom()
    room.register()
    room.web.say(a_feed(1), etag='"a"', last_modified="Mon, 16 Mar 2026 12:00:00 GMT")
    room.web.say(status=304)
    room.poll()
    room.taken_in()

    room.poll_after(hours=4)

    _, headers = room.web.asked[1]
    assert headers["if-none-match"] == '"a"'
    assert headers["if-modified-since"] == "Mon, 16 Mar 2026 12:00:00 GMT"
    assert room.taken_in() == []
    assert (room.feed().state.polls, room.feed().state.unchanged) == (2, 1)


def test_the_first_poll_takes_in_the_newest_alone() -> None:
    """The rest counts as seen: an archive is not news."""
    room = Newsroom(feed_first=3)
    room.register()
    room.web.say(a_feed(*range(1, 10)))
    room.poll()
    first = room.taken_in()

    room.poll_after(hours=4)

    assert first == ["7", "8", "9"]
    assert room.taken_in() == []


def test_a_full_desk_puts_a_poll_off_and_loses_nothing() -> None:
    """What it has no room for is not noted as seen, nor hidden behind a 304."""
    room = Newsroom(max_in_flight=2, feed_load=1)
    room.register()
    room.web.say(a_feed(4, 3, 2, 1), etag='"a"')
    room.poll()
    first = [one.url for one in room.submissions()]
    wait = room.wait_seconds()
    room.store.ledger.counts["spiked"] += 2  # the desk drains

    room.poll_after(seconds=61)

    assert first == ["https://news.example/1", "https://news.example/2"]
    assert wait == 60.0
    assert "if-none-match" not in room.web.asked[1][1]
    assert room.taken_in() == ["3", "4"]
    assert room.feed().state.taken_in == 4


def test_a_poller_that_dies_before_its_last_word_doubles_nothing() -> None:
    """The next one finds the same entries, and the keys they had."""
    room = Newsroom()
    room.register()
    room.web.say(a_feed(2, 1))
    room.work.deaths = 1
    room.poll()
    first = room.taken_in()

    room.poll_after(minutes=6)

    assert first == ["1", "2"]
    assert room.taken_in() == []
    assert room.accepted == 2
    assert room.feed().state.taken_in == 2


def test_the_end_of_a_poll_waits_for_an_absent_store() -> None:
    """Half a second at a time."""
    room = Newsroom()
    room.register()
    room.web.say(a_feed(1))
    room.work.absences = 3

    room.poll()

    assert room.slept == [0.5, 0.5, 0.5]
    assert room.feed().state.polls == 1


def test_a_store_that_stays_away_leaves_the_feed_to_its_lease() -> None:
    """Nothing is raised, and nothing is lost."""
    room = Newsroom(store_patience=1)
    room.register()
    room.web.say(a_feed(1))
    room.work.absences = 5

    room.poll()

    assert room.feed().state.polls == 0
    assert room.wait_seconds() == 300.0


def test_the_feeds_own_text_is_taken_where_no_page_is_to_be_fetched() -> None:
    """Its fields are apart already; its date stays a note."""
    room = Newsroom()
    room.register(fetch=False)
    room.web.say(
        a_feed(1, text="&lt;p&gt;The ferry sailed.&lt;/p&gt;&lt;p&gt;It was full.&lt;/p&gt;")
    )

    room.poll()

    [submission] = room.submissions(StageName.INGEST)
    assert submission.article == SentArticle(
        body=submission.article.body if submission.article else "",
        headline="Headline 1",
        url="https://news.example/1",
    )
    assert submission.article is not None
    assert submission.article.body.split() == ["The", "ferry", "sailed.", "It", "was", "full."]
    assert submission.feed is not None
    assert submission.feed.published_at == "2026-03-16T12:01:00Z"


def test_a_feed_from_outside_leads_to_no_host_of_the_operators_own() -> None:
    """Such hosts are for those whom the operator lets in, so its own text has to do."""
    room = Newsroom(fetch_allowed_hosts=frozenset({"news.example"}))
    room.register("https://stranger.example/feed")
    room.web.say(a_feed(1), url="https://stranger.example/feed")

    room.poll()

    [submission] = room.submissions(StageName.INGEST)
    assert submission.article is not None
    assert (submission.article.body, room.taken_in()) == ("Text 1.", [])


def test_a_feed_of_the_operators_own_leads_to_its_own_pages() -> None:
    """The operator allowed its host."""
    room = Newsroom(fetch_allowed_hosts=frozenset({"news.example"}))
    room.register()
    room.web.say(a_feed(1))

    room.poll()

    assert room.taken_in() == ["1"]


def test_an_entry_with_nothing_in_it_is_passed_over_once() -> None:
    """And counted."""
    room = Newsroom()
    room.register(fetch=False)
    room.web.say(rss("<item><title>Nothing</title></item>"))

    for _ in range(3):
        room.poll_after(hours=4)

    assert room.accepted == 0
    assert room.feed().state.passed_over == 1


def test_a_feed_that_moved_for_good_is_polled_where_it_is() -> None:
    """What was seen at the old address is not taken in again."""
    room = Newsroom()
    room.register()
    new_url = "https://new.example/feed"
    room.web.say(a_feed(1))
    room.web.say(a_feed(1), moved_to=new_url)
    room.web.say(a_feed(1), url=new_url)
    room.poll()
    room.taken_in()

    room.poll_after(hours=4)
    room.poll_after(hours=4)

    assert [url for url, _ in room.web.asked] == [FEED_URL, FEED_URL, new_url]
    assert (room.feed().url, room.feed().registered_url) == (new_url, FEED_URL)
    assert room.taken_in() == []


def test_an_index_of_sitemaps_is_read_through_its_latest() -> None:
    """A sitemap whose date is the same is not asked for again."""
    room = Newsroom(feed_children=2)
    room.register(FEED_URL)
    names = [("old", "01"), ("b", "15"), ("a", "16")]
    rows = "".join(
        f"<sitemap><loc>https://news.example/{name}.xml</loc><lastmod>2026-03-{day}</lastmod>"
        "</sitemap>"
        for name, day in names
    )
    room.web.say(f"<sitemapindex>{rows}</sitemapindex>".encode())
    room.web.say(f"<sitemapindex>{rows}</sitemapindex>".replace("-16", "-17").encode())
    for name in ("a", "b"):
        body = f"<urlset><url><loc>https://news.example/{name}</loc></url></urlset>"
        room.web.say(body.encode(), url=f"https://news.example/{name}.xml")
    room.poll()
    first = room.taken_in()

    room.poll_after(hours=4)

    assert sorted(first) == ["a", "b"]
    assert [url.rpartition("/")[2] for url, _ in room.web.asked] == [
        "feed",
        "a.xml",
        "b.xml",
        "feed",
        "a.xml",
    ]
    assert room.slept == [1.0, 1.0, 1.0]
    assert room.taken_in() == []


@pytest.mark.parametrize(
    "error", [FetchTimeoutError("too late"), AddressRefusedError("inside")], ids=["late", "no"]
)
def test_a_sitemap_that_does_not_come_keeps_nobody_from_the_others(error: Exception) -> None:
    """It is asked for again at the next poll."""
    room = Newsroom()
    room.register()
    base = "https://news.example/sitemap"
    named = "".join(f"<sitemap><loc>{base}-{one}</loc></sitemap>" for one in "ab")
    room.web.say(f"<sitemapindex>{named}</sitemapindex>".encode())
    room.web.fail(error, url=f"{base}-a")
    room.web.say(
        b"<urlset><url><loc>https://news.example/1</loc></url></urlset>", url=f"{base}-b"
    )

    room.poll()

    assert room.taken_in() == ["1"]
    assert room.feed().state.fault is None


_OTHERS: Final = NotOurTurnError("others go first", timedelta(seconds=1))
_SITEMAP: Final = b"<urlset><url><loc>https://news.example/1</loc></url></urlset>"


def _an_index(room: Newsroom) -> str:
    """Let a feed be an index of two sitemaps; return the address of the first."""
    room.register()
    base = "https://news.example/sitemap"
    named = "".join(f"<sitemap><loc>{base}-{one}</loc></sitemap>" for one in "ab")
    room.web.say(f"<sitemapindex>{named}</sitemapindex>".encode())
    room.web.say(_SITEMAP.replace(b"/1", b"/2"), url=f"{base}-b")
    return f"{base}-a"


def test_a_sitemap_whose_host_others_have_is_asked_for_again_at_once() -> None:
    """Whoever fetches the pages of the site has its host most of the time."""
    room = Newsroom()
    sitemap = _an_index(room)
    for _ in range(3):
        room.web.fail(_OTHERS, url=sitemap)
    room.web.say(_SITEMAP, url=sitemap)

    room.poll()

    assert sorted(room.taken_in()) == ["1", "2"]
    assert room.slept == [1.0] * 5


def test_an_index_is_never_taken_for_read_while_a_sitemap_waits() -> None:
    """At a first poll all of its entries would be new the next time, however old."""
    room = Newsroom(feed_first=1)
    sitemap = _an_index(room)
    for _ in range(4):
        room.web.fail(_OTHERS, url=sitemap)
    room.web.say(_SITEMAP, url=sitemap)
    room.poll()
    before = room.taken_in()
    wait = room.wait_seconds()

    room.poll_after(minutes=1)

    assert (before, wait) == ([], 1.0)
    assert len(room.taken_in()) == 1


def test_an_index_whose_host_asks_for_patience_is_left_for_later() -> None:
    """The other sitemaps are not asked for: what was read of it is read again then."""
    room = Newsroom()
    sitemap = _an_index(room)
    room.web.say(status=429, retry_after="3600", url=sitemap)
    room.web.answers[f"{sitemap[:-1]}b"].clear()
    room.web.fail(_OTHERS, url=f"{sitemap[:-1]}b")

    room.poll()

    fault = room.feed().state.fault
    assert fault is not None
    assert (fault.code, fault.status) == ("http_status", 429)
    assert room.wait_seconds() == 3_600.0
    assert room.taken_in() == []


def test_an_index_leads_to_sitemaps_of_its_own_site_alone() -> None:
    """One from outside must not lead to a host of the inner network that may be fetched."""
    room = Newsroom()
    room.register()
    children = ("https://www.news.example/a.xml", "https://intranet.example/b.xml")
    named = "".join(f"<sitemap><loc>{child}</loc></sitemap>" for child in children)
    room.web.say(f"<sitemapindex>{named}</sitemapindex>".encode())
    body = b"<urlset><url><loc>https://news.example/1</loc></url></urlset>"
    for child in children:
        room.web.say(body, url=child)

    room.poll()

    assert [url for url, _ in room.web.asked][1:] == ["https://www.news.example/a.xml"]
    assert room.taken_in() == ["1"]


def test_a_poller_that_stops_gives_its_feed_back() -> None:
    """Due at once, untouched."""
    room = Newsroom()
    room.register()
    room.web.say(a_feed(1))
    room.is_stopping = True

    room.poll()

    assert room.web.asked == []
    assert room.wait_seconds() == 0.0
    assert room.feed().state.polls == 0


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConnectionFailedError("refused"), "unreachable"),
        (CertificateLapsedError("expired"), "tls_refused"),
        (ZeroDivisionError("a bug"), "internal_error"),
    ],
    ids=["connection", "certificate", "bug"],
)
def test_no_error_ends_the_poller(error: Exception, code: str) -> None:
    """It is noted, and the feed polled again later."""
    room = Newsroom()
    room.register()
    room.web.fail(error)

    room.poll()

    fault = room.feed().state.fault
    assert fault is not None
    assert fault.code == code
    assert room.wait_seconds() == 900.0
