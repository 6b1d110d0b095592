"""Turns at hosts."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from services.ingest.fetching.deadline import Deadline
from services.ingest.fetching.errors import NotOurTurnError
from services.ingest.fetching.gate import Turns
from services.ingest.fetching.guard import Place
from services.ingest.fetching.politeness import Politeness
from tests.unit.ingest.fetching.servers import some_settings

pytestmark = pytest.mark.disable_socket


class Clock:
    """Stands still until it is told otherwise."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        """Return the seconds."""
        return self.now


def test_a_host_is_asked_once_at_a_time_with_a_gap() -> None:
    """However many threads come at once."""
    politeness = Politeness(some_settings(fetch_gap=0.05))
    under_way: list[int] = []
    most: list[int] = []
    ends: list[float] = []
    begins: list[float] = []

    def fetch(_: int) -> None:
        with politeness.turn("news.example"):
            begins.append(time.monotonic())
            under_way.append(1)
            most.append(len(under_way))
            time.sleep(0.01)
            under_way.pop()
            ends.append(time.monotonic())

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(fetch, range(6)))

    assert max(most) == 1
    assert all(begin - end >= 0.049 for end, begin in zip(ends, begins[1:], strict=False))


def test_hosts_do_not_wait_for_one_another() -> None:
    """A gap is between a host and us."""
    politeness = Politeness(some_settings(fetch_gap=60.0))

    with politeness.turn("a.example"), politeness.turn("b.example"):
        began = time.monotonic()

    assert time.monotonic() - began < 5


def test_those_for_whom_it_takes_too_long_are_told_when_to_come() -> None:
    """One behind the other, so that they do not all come back at once."""
    clock = Clock()
    politeness = Politeness(some_settings(fetch_gap=10.0, fetch_patience=5.0), clock=clock)
    with politeness.turn("news.example"):
        clock.now += 1

    waits = []
    for _ in range(3):
        with pytest.raises(NotOurTurnError) as it, politeness.turn("news.example"):
            pass
        waits.append(it.value.wait)

    assert waits == [timedelta(seconds=10), timedelta(seconds=20), timedelta(seconds=30)]


def test_being_put_off_uses_up_no_attempt() -> None:
    """A thousand pages of one host would else end in quarantine."""
    clock = Clock()
    politeness = Politeness(some_settings(fetch_gap=10.0, fetch_patience=5.0), clock=clock)
    with politeness.turn("news.example"):
        pass

    with pytest.raises(NotOurTurnError) as it, politeness.turn("news.example"):
        pass

    assert it.value.is_counted is False


def test_a_host_that_asks_to_be_left_alone_is() -> None:
    """For as long as it says."""
    clock = Clock()
    politeness = Politeness(some_settings(), clock=clock)
    politeness.leave_alone("news.example", timedelta(minutes=5))

    with pytest.raises(NotOurTurnError) as it, politeness.turn("news.example"):
        pass
    clock.now += 300
    with politeness.turn("news.example"):
        pass

    assert it.value.wait == timedelta(minutes=5)


def test_a_longer_gap_that_a_host_asks_for_is_kept() -> None:
    """Its crawl delay; a shorter one than ours is not."""
    clock = Clock()
    politeness = Politeness(some_settings(fetch_gap=2.0, fetch_patience=1.0), clock=clock)
    politeness.set_gap("slow.example", timedelta(seconds=30))
    politeness.set_gap("fast.example", timedelta(seconds=0))

    waits = []
    for host in ("slow.example", "fast.example"):
        with politeness.turn(host):
            pass
        with pytest.raises(NotOurTurnError) as it, politeness.turn(host):
            pass
        waits.append(it.value.wait)

    assert waits == [timedelta(seconds=30), timedelta(seconds=2)]


def test_a_longer_gap_that_shows_within_a_turn_begins_with_it() -> None:
    """robots.txt is read in the turn of the first page."""
    clock = Clock()
    politeness = Politeness(some_settings(fetch_gap=2.0, fetch_patience=1.0), clock=clock)
    with politeness.turn("slow.example"):
        politeness.set_gap("slow.example", timedelta(seconds=30))

    with pytest.raises(NotOurTurnError) as it, politeness.turn("slow.example"):
        pass

    assert it.value.wait == timedelta(seconds=30)


def test_a_turn_ends_with_an_error_too() -> None:
    """A host that fails must not be locked for ever."""
    politeness = Politeness(some_settings())
    with pytest.raises(ValueError, match="cut"), politeness.turn("news.example"):
        raise ValueError("cut")

    with politeness.turn("news.example"):
        is_mine = True

    assert is_mine


def test_who_waits_for_a_slow_page_gives_up_in_time() -> None:
    """The thread is wanted elsewhere."""
    politeness = Politeness(some_settings(fetch_patience=0.1))
    is_over = threading.Event()
    has_begun = threading.Event()

    def hold() -> None:
        with politeness.turn("news.example"):
            has_begun.set()
            is_over.wait(5)

    holder = threading.Thread(target=hold)
    holder.start()
    has_begun.wait(5)
    began = time.monotonic()

    with pytest.raises(NotOurTurnError), politeness.turn("news.example"):
        pass

    assert time.monotonic() - began < 3
    is_over.set()
    holder.join()


def test_hosts_that_nobody_asks_for_are_forgotten() -> None:
    """Ten thousand at the most, but for those in use."""
    clock = Clock()
    politeness = Politeness(some_settings(), clock=clock)
    politeness.leave_alone("kept.example", timedelta(minutes=5))
    for number in range(10_000):
        with politeness.turn(f"host{number}.example"):
            pass
    clock.now += 10

    with politeness.turn("one-more.example"):
        pass

    with pytest.raises(NotOurTurnError), politeness.turn("kept.example"):
        pass


def test_there_and_back_again_is_put_off_at_the_cost_of_an_attempt() -> None:
    """A login that leads away and back would else be asked for without end."""
    politeness = Politeness(some_settings(fetch_gap=10.0, fetch_patience=5.0))
    deadline = Deadline(timedelta(seconds=10))

    with Turns(politeness, deadline) as turns:
        for host in ("news.example", "login.example"):
            turns.take(Place("https", host, 443, "/", is_inner=False))
        with pytest.raises(NotOurTurnError) as it:
            turns.take(Place("https", "news.example", 443, "/", is_inner=False))

    assert it.value.is_counted is True
