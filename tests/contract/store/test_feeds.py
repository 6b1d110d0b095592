"""Feeds in a store: registered once, polled in due order by one poller at a time."""

from collections.abc import Iterator

import pytest

from shared.jobs import Priority, StageName
from shared.store.redis_feeds import RedisFeedWork
from tests.builders import a_job_id
from tests.contract.store.builders import a_message, an_intake
from tests.contract.store.feeds_harness import FeedsUnderTest, a_feed_event, feeds_of
from tests.contract.store.harness import StoreUnderTest


@pytest.fixture
def feeds(store: StoreUnderTest, request: pytest.FixtureRequest) -> Iterator[FeedsUnderTest]:
    """Offer the feeds of an empty store."""
    is_redis = "redis" in request.node.name
    found = feeds_of(store, request.getfixturevalue("server") if is_redis else None)
    yield found
    if isinstance(found.work, RedisFeedWork):
        found.work.close()


def test_a_feed_is_registered_once_however_its_address_is_spelled(
    feeds: FeedsUnderTest,
) -> None:
    """The second registration is answered with the first."""
    first = feeds.add(1, url="https://news.example/feed?page=1")

    again = feeds.add(2, url="http://NEWS.example:80/feed?page=1#top")

    assert first == (a_job_id(1), True)
    assert again == (a_job_id(1), False)
    assert feeds.page().total == 1


def test_the_same_registration_again_after_a_lost_reply_is_the_same_feed(
    feeds: FeedsUnderTest,
) -> None:
    """The client of the store repeats calls blindly."""
    feeds.add(1)

    assert feeds.add(1) == (a_job_id(1), True)


def test_a_feed_keeps_what_was_asked_for(feeds: FeedsUnderTest) -> None:
    """And is due at once, never polled yet."""
    feeds.add(1, interval_seconds=60, source="The Ostrel Post", priority=Priority.NORMAL)

    record = feeds.get(1)

    assert record.url == record.registered_url == "https://host1.example/feed"
    assert record.options.interval_seconds == 60
    assert record.options.source == "The Ostrel Post"
    assert record.options.priority is Priority.NORMAL
    assert record.state.polls == 0
    assert not record.is_polled_now
    assert record.due_ms == record.created_ms


def test_pages_of_feeds_lead_through_all_of_them(feeds: FeedsUnderTest) -> None:
    """In the order they were registered."""
    for number in range(1, 6):
        feeds.add(number)

    first = feeds.page(limit=2)
    second = feeds.page(after=first.next, limit=2)
    third = feeds.page(after=second.next, limit=2)

    pages = [[one.id for one in page.feeds] for page in (first, second, third)]
    assert pages == [
        [a_job_id(1), a_job_id(2)],
        [a_job_id(3), a_job_id(4)],
        [a_job_id(5)],
    ]
    assert third.next is None
    assert third.total == 5


def test_what_has_been_due_for_longest_is_taken_first(feeds: FeedsUnderTest) -> None:
    """Feeds are polled in due order."""
    for number in (3, 1, 2):
        feeds.add(number)
        feeds.store.pass_time(1)

    taken = feeds.take(limit=2)

    assert [one.id for one in taken] == [a_job_id(3), a_job_id(1)]
    assert feeds.page().overdue_ms >= 1_000


def test_a_taken_feed_is_nobody_elses_until_its_lease_ends(feeds: FeedsUnderTest) -> None:
    """A poller that was killed keeps it no longer than that."""
    feeds.add(1)
    feeds.take(owner="anna")

    meanwhile = feeds.take(owner="otto")
    feeds.store.pass_time(21)
    afterwards = feeds.take(owner="otto")

    assert meanwhile == []
    assert [(one.id, one.epoch) for one in afterwards] == [(a_job_id(1), 2)]


def test_a_poller_that_comes_late_is_fenced(feeds: FeedsUnderTest) -> None:
    """Its state, its memory and its events are thrown away."""
    feeds.add(1)
    feeds.take(owner="anna")
    feeds.store.pass_time(21)
    feeds.take(owner="otto")

    late = feeds.finish(1, epoch=1, seen=b"late", events=[a_feed_event(1)])
    in_time = feeds.finish(1, epoch=2, seen=b"in time", polls=2)

    assert (late, in_time) == ("fenced", "done")
    assert feeds.get(1).state.polls == 2
    assert feeds.store.events() == []


def test_the_end_of_a_poll_is_written_once(feeds: FeedsUnderTest) -> None:
    """The same end again, after a lost reply, tells no event a second time."""
    feeds.add(1)
    feeds.take()

    verdicts = [feeds.finish(1, events=[a_feed_event(1)]) for _ in range(2)]

    assert verdicts == ["done", "done"]
    assert feeds.store.event_types() == ["feed.silent"]
    assert [event.subject for event in feeds.store.events()] == [a_job_id(1)]


def test_a_poll_leaves_state_and_memory_to_the_next(feeds: FeedsUnderTest) -> None:
    """After as long as it said."""
    feeds.add(1)
    feeds.take()
    feeds.finish(1, delay=60, seen=b"\x00\xffmarks")
    feeds.store.pass_time(57)
    early = feeds.take()
    feeds.store.pass_time(4)

    [taken] = feeds.take()

    assert early == []
    assert (taken.epoch, taken.seen, taken.state.title) == (2, b"\x00\xffmarks", "Feed 1")


def test_a_poll_without_news_leaves_the_memory_as_it_is(feeds: FeedsUnderTest) -> None:
    """None is not empty."""
    feeds.add(1)
    feeds.take()
    feeds.finish(1, delay=0, seen=b"marks")
    feeds.store.pass_time(6)
    feeds.take()
    feeds.finish(1, epoch=2, delay=0, seen=None)
    feeds.store.pass_time(6)

    [taken] = feeds.take()

    assert taken.seen == b"marks"


def test_a_feed_without_a_next_poll_waits_until_somebody_asks(feeds: FeedsUnderTest) -> None:
    """Gone for good, but not forgotten."""
    feeds.add(1)
    feeds.take()
    feeds.finish(1, delay=None)
    feeds.store.pass_time(100_000)
    unasked = feeds.take()

    is_there = feeds.poke(1)

    assert unasked == []
    assert is_there
    assert [one.id for one in feeds.take()] == [a_job_id(1)]


def test_a_feed_that_is_poked_is_due_now(feeds: FeedsUnderTest) -> None:
    """Whatever its interval."""
    feeds.add(1)
    feeds.take()
    feeds.finish(1, delay=3_600)
    feeds.store.pass_time(6)

    feeds.poke(1)

    assert [one.id for one in feeds.take()] == [a_job_id(1)]


def test_a_feed_that_is_poked_while_it_is_polled_is_polled_again(feeds: FeedsUnderTest) -> None:
    """The poll under way may have read what is old by now."""
    feeds.add(1)
    feeds.take()
    feeds.poke(1)
    feeds.finish(1, delay=3_600)
    feeds.store.pass_time(6)

    assert [one.id for one in feeds.take()] == [a_job_id(1)]


def test_a_deleted_feed_is_forgotten(feeds: FeedsUnderTest) -> None:
    """Who polls it is fenced; its address may be registered anew, with no memory."""
    feeds.add(1, url="https://news.example/feed")
    feeds.take()

    is_deleted = feeds.delete(1)

    assert is_deleted
    assert feeds.finish(1, seen=b"marks") == "fenced"
    assert feeds.find(1) is None
    assert feeds.page().total == 0
    assert not feeds.delete(1)
    assert not feeds.poke(1)
    assert feeds.add(2, url="https://news.example/feed") == (a_job_id(2), True)
    feeds.store.pass_time(6)
    assert [(one.id, one.seen) for one in feeds.take()] == [(a_job_id(2), b"")]


def test_a_feed_that_moved_is_known_by_both_addresses(feeds: FeedsUnderTest) -> None:
    """It is polled at the new one; either registers nothing new."""
    feeds.add(1, url="https://old.example/feed")
    feeds.take()

    feeds.finish(1, moved="https://new.example/feed")

    record = feeds.get(1)
    assert record.url == "https://new.example/feed"
    assert record.registered_url == "https://old.example/feed"
    assert feeds.add(2, url="https://old.example/feed") == (a_job_id(1), False)
    assert feeds.add(3, url="https://new.example/feed") == (a_job_id(1), False)
    feeds.store.pass_time(61)
    assert [one.host for one in feeds.take()] == ["new.example"]


def test_a_feed_that_moved_twice_gives_the_first_new_address_back(
    feeds: FeedsUnderTest,
) -> None:
    """Only the registered and the present address are its own."""
    feeds.add(1, url="https://old.example/feed")
    feeds.take()
    feeds.finish(1, delay=0, moved="https://new.example/feed")
    feeds.store.pass_time(6)
    feeds.take()

    feeds.finish(1, epoch=2, moved="https://newer.example/feed")

    assert feeds.add(2, url="https://new.example/feed") == (a_job_id(2), True)
    assert feeds.add(3, url="https://newer.example/feed") == (a_job_id(1), False)


def test_feeds_of_one_host_take_turns(feeds: FeedsUnderTest) -> None:
    """However many pollers there are, and without being looked at again and again."""
    for number in (1, 2, 3):
        feeds.add(number, url=f"https://news.example/{number}")

    rounds = []
    for _ in range(5):
        rounds.append([one.id for one in feeds.take()])
        feeds.store.pass_time(3)

    assert rounds == [[a_job_id(1)], [], [a_job_id(2)], [], [a_job_id(3)]]


def test_a_host_that_is_being_asked_is_left_alone(feeds: FeedsUnderTest) -> None:
    """A poller names the hosts it is at."""
    feeds.add(1)
    feeds.add(2)

    taken = feeds.take(busy=["host1.example"])
    feeds.store.pass_time(6)
    later = feeds.take()

    assert [one.id for one in taken] == [a_job_id(2)]
    assert [one.id for one in later] == [a_job_id(1)]


def test_a_host_that_wants_to_be_left_alone_is(feeds: FeedsUnderTest) -> None:
    """All of its feeds wait, those of others do not."""
    for number, host in ((1, "host1"), (2, "host1"), (3, "other")):
        feeds.add(number, url=f"https://{host}.example/{number}")
    feeds.take(limit=1)
    feeds.finish(1, delay=10, host_wait=30)
    feeds.store.pass_time(15)

    meanwhile = feeds.take()
    feeds.store.pass_time(16)
    afterwards = feeds.take()

    assert [one.id for one in meanwhile] == [a_job_id(3)]
    assert len(afterwards) == 1
    assert afterwards[0].host == "host1.example"


def test_an_entry_is_accepted_through_the_same_door(feeds: FeedsUnderTest) -> None:
    """A key that came before lets nothing in, and a full desk neither."""
    message = a_message(StageName.FETCH, 1)
    intake = an_intake(1, key="entry", fingerprint="v1")
    again = an_intake(2, key="entry", fingerprint="v1")

    first = feeds.work.accept([intake], message, limit=10)
    second = feeds.work.accept([again], a_message(StageName.FETCH, 2), limit=10)
    third = feeds.work.accept([an_intake(3)], a_message(StageName.FETCH, 3), limit=1)

    assert [one.verdict for one in (*first, *second, *third)] == [
        "accepted",
        "replayed",
        "busy",
    ]
    assert feeds.store.job(1).stage is StageName.FETCH
    assert feeds.work.load().in_flight == 1
