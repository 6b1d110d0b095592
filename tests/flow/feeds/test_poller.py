"""The loop of a poller: takes what it can carry, waits for room, stops when told to."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from services.ingest.feeds.poller import Poller
from services.ingest.feeds.settings import FeedSettings
from shared.store.feed_records import DeskLoad
from shared.store.records import StoreUnavailableError
from tests.flow.feeds.newsroom import FEED_URL, Newsroom, a_feed


def _poller(room: Newsroom, stopping: threading.Event | None = None) -> Poller:
    return Poller(
        room.work,
        room.polling,
        room.settings,
        name="test",
        stopping=stopping or threading.Event(),
    )


def _turn(room: Newsroom) -> int:
    """Let a poller look once, and wait for what it began."""
    with ThreadPoolExecutor(1) as pool:
        return _poller(room).turn(pool)


def test_a_turn_begins_what_there_are_threads_for() -> None:
    """The rest stays due, for others too."""
    room = Newsroom(feed_threads=2)
    for number in (1, 2, 3):
        url = f"https://host{number}.example/feed"
        room.register(url, number=number)
        room.web.say(a_feed(1), url=url)

    begun = [_turn(room), _turn(room)]

    assert begun == [2, 1]


@pytest.mark.parametrize(
    "load",
    [DeskLoad(in_flight=100_000, fullness=0), DeskLoad(in_flight=0, fullness=0.8)],
    ids=["too many in flight", "store nearly full"],
)
def test_no_feed_is_polled_while_the_desk_is_full(load: DeskLoad) -> None:
    """Nor taken: each stays due."""

    class Full(Newsroom):
        def __init__(self) -> None:
            super().__init__()
            self.work.load = lambda: load  # type: ignore[method-assign] # the fake's own knob

    room = Full()
    room.register()
    room.web.say(a_feed(1))

    begun = _turn(room)

    assert begun == 0
    assert room.web.asked == []


def test_an_absent_store_does_not_end_the_poller() -> None:
    """It looks again later."""
    room = Newsroom()

    def away() -> DeskLoad:
        raise StoreUnavailableError("away")

    room.work.load = away  # type: ignore[method-assign] # the fake's own knob

    assert _turn(room) == 0


def test_a_poller_runs_until_it_is_stopped(tmp_path: Path) -> None:
    """It polls, touches its file, and finishes what it has begun."""
    heartbeat = tmp_path / "heartbeat"
    room = Newsroom(feed_threads=1, feed_look_every=0.01, heartbeat_file=heartbeat)
    room.register()
    room.web.say(a_feed(1))
    stopping = threading.Event()
    thread = threading.Thread(target=_poller(room, stopping).run)

    thread.start()
    for _ in range(500):
        if room.web.asked:
            break
        stopping.wait(0.01)
    stopping.set()
    thread.join(10)

    assert not thread.is_alive()
    assert heartbeat.exists()
    assert [url for url, _ in room.web.asked] == [FEED_URL]
    assert room.accepted == 1


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ({"feed_lease": 60}, "COPYDESK_FEED_LEASE"),
        ({"fetch_gap": 60}, "COPYDESK_FEED_LEASE"),
        ({"feed_interval": 60}, "COPYDESK_FEED_INTERVAL"),
        ({"feed_most": 20_000}, "COPYDESK_FEED_REMEMBER_MOST"),
    ],
    ids=["lease", "pauses", "interval", "memory"],
)
def test_settings_that_cannot_work_are_refused(settings: dict[str, object], name: str) -> None:
    """At the start, with what has to be changed."""
    with pytest.raises(ValueError, match=name):
        FeedSettings.model_validate({"redis_url": "redis://127.0.0.1:1/0", **settings})
