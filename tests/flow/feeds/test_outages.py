"""Feeds that fail, fall silent and recover: each is told of once."""

from datetime import timedelta

import pytest

from services.ingest.fetching.errors import ConnectionFailedError, NotOurTurnError
from tests.builders import a_job_id
from tests.flow.feeds.newsroom import Newsroom, a_feed


def test_an_outage_is_told_of_once_and_so_is_its_end() -> None:
    """After three failures in a row, not after one."""
    room = Newsroom()
    room.register()
    room.web.fail(ConnectionFailedError("nobody listens"))
    told = []
    for _ in range(5):
        room.poll_after(days=1)
        told.append(room.events())
    room.web.say(a_feed(1))
    room.web.answers["https://news.example/feed"].popleft()

    room.poll_after(days=1)
    room.poll_after(days=1)

    assert told == [[], [], ["failed"], ["failed"], ["failed"]]
    assert room.events() == ["failed", "recovered"]
    assert room.newest_event()["data"] == {
        "id": a_job_id(1),
        "url": "https://news.example/feed",
        "title": "News",
        "recovered_from": ["failed"],
    }


def test_what_failed_is_told_with_its_cause() -> None:
    """For whoever has to mend it."""
    room = Newsroom(feed_failed_after=1)
    room.register()
    room.web.say(b"<html></html>", status=200)

    room.poll()

    event = room.newest_event()
    assert event["type"] == "org.copydesk.feed.failed.v1"
    assert event["source"] == "/copydesk/feeds"
    assert event["subject"] == event["correlationid"] == a_job_id(1)
    assert event["dataref"] == f"/v1/feeds/{a_job_id(1)}"
    assert event["data"]["error"] == {
        "code": "not_a_feed",
        "message": "the address leads to a web page, not to a feed",
        "status": 200,
    }
    assert event["data"]["is_polled_on"] is True


def test_every_further_failure_doubles_the_wait() -> None:
    """Up to six hours."""
    room = Newsroom()
    room.register()
    room.web.say(status=500)
    waits = []

    for _ in range(7):
        room.poll_after(days=1)
        waits.append(room.wait_seconds())

    assert waits == [900.0, 1800.0, 3600.0, 7200.0, 14400.0, 21600.0, 21600.0]


def test_a_host_that_names_a_time_is_left_alone_until_then() -> None:
    """Retry-After, for the feed and for the others of the host."""
    room = Newsroom()
    room.register("https://news.example/feed", number=1)
    room.web.say(status=429, retry_after="1800")
    room.poll()
    room.register("https://news.example/other", number=2)

    polled = room.poll_after(minutes=29)

    assert polled == 0
    assert room.wait_seconds(1) == 60.0
    assert room.wait_seconds(2) == 60.0


def test_a_feed_that_is_gone_is_told_of_and_polled_no_more() -> None:
    """Until somebody asks for it."""
    room = Newsroom()
    room.register()
    room.web.say(status=410)

    room.poll()

    assert room.events() == ["failed"]
    assert room.newest_event()["data"]["is_polled_on"] is False
    assert room.wait_seconds() is None
    assert room.poll_after(days=30) == 0


def test_silence_is_told_of_once_and_ends_with_news() -> None:
    """On time, even where the feed would not have been due."""
    room = Newsroom()
    room.register(interval_seconds=7_200, silence_seconds=10_800)
    room.web.say(a_feed(1))
    room.web.say(a_feed(1))
    room.web.say(a_feed(1))
    room.web.say(a_feed(1))
    room.web.say(a_feed(2, 1))
    room.poll()
    room.poll_after(hours=2)
    wait = room.wait_seconds()

    room.poll_after(hours=1)
    silent = room.events()
    room.poll_after(hours=2)
    still = room.events()
    room.poll_after(hours=2)

    assert wait == 3_600.0
    assert silent == still == ["silent"]
    assert room.events() == ["silent", "recovered"]
    assert room.newest_event()["data"]["recovered_from"] == ["silent"]


def test_a_feed_that_never_answered_falls_silent_too() -> None:
    """Counted from when it was registered."""
    room = Newsroom(feed_failed_after=100)
    room.register(silence_seconds=3_600)
    room.web.say(status=503)

    for _ in range(8):
        room.poll_after(minutes=20)

    assert room.events() == ["silent"]


def test_an_event_of_a_poll_that_was_never_ended_is_told_by_the_next() -> None:
    """Once, and not by the one that died."""
    room = Newsroom(feed_failed_after=1)
    room.register()
    room.web.say(status=500)
    room.work.deaths = 1
    room.poll()
    before = room.events()

    room.poll_after(minutes=6)

    assert before == []
    assert room.events() == ["failed"]


def test_the_pace_follows_the_feed() -> None:
    """Halved by news down to five minutes, half as long again without, up to four hours."""
    room = Newsroom()
    room.register()
    busy = [a_feed(*range(n, 0, -1)) for n in range(1, 5)]
    for body in busy:
        room.web.say(body)
    waits = []

    for _ in range(14):
        room.poll_after(days=1)
        waits.append(room.wait_seconds())

    assert waits[:4] == [900.0, 450.0, 300.0, 300.0]
    assert waits[4:6] == [450.0, 675.0]
    assert waits[-1] == 14_400.0


def test_an_interval_that_was_asked_for_is_kept() -> None:
    """News or not."""
    room = Newsroom()
    room.register(interval_seconds=120)
    room.web.say(a_feed(1))
    waits = []

    for _ in range(4):
        room.poll_after(minutes=5)
        waits.append(room.wait_seconds())

    assert waits == [120.0] * 4


@pytest.mark.parametrize("status", [401, 403, 404, 500, 204])
def test_an_answer_without_a_feed_is_a_failure(status: int) -> None:
    """With its status."""
    room = Newsroom()
    room.register()
    room.web.say(status=status)

    room.poll()

    fault = room.feed().state.fault
    assert fault is not None
    assert (fault.code, fault.status) == ("http_status", status)


def test_our_own_politeness_is_no_failure() -> None:
    """The feed comes again when it is its turn."""
    room = Newsroom()
    room.register()
    room.web.fail(NotOurTurnError("wait", timedelta(seconds=7)))

    room.poll()

    assert room.feed().state.failures == 0
    assert room.wait_seconds() == 7.0
