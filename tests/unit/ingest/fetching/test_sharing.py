"""Turns at hosts among several processes: here each is a `Politeness` of its own."""

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from services.ingest.fetching.errors import NotOurTurnError
from services.ingest.fetching.politeness import Politeness
from services.ingest.fetching.settings import FetchSettings
from services.ingest.fetching.sharing import SharedTurns
from shared.store.host_records import HostStore, Turn, TurnAsked, TurnOver
from shared.store.memory_hosts import MemoryHosts
from shared.store.records import StoreUnavailableError
from tests.unit.ingest.fetching.servers import some_settings

pytestmark = pytest.mark.disable_socket


def _now_ms() -> int:
    return int(time.monotonic() * 1000)


def _process(store: HostStore, settings: FetchSettings) -> Politeness:
    return Politeness(settings, shared=SharedTurns(store, settings))


class Counted:
    """A store that counts the calls, and may be away."""

    def __init__(self, *, is_away: bool = False) -> None:
        self.hosts = MemoryHosts(_now_ms)
        self._is_away = is_away
        self.calls: list[tuple[str, int]] = []
        """Which, and how many turns were ended with it."""

    def take_turn(self, asked: TurnAsked, over: Sequence[TurnOver] = ()) -> Turn:
        """See `HostStore.take_turn`."""
        self._count("take", over)
        return self.hosts.take_turn(asked, over)

    def end_turns(self, over: Sequence[TurnOver]) -> None:
        """See `HostStore.end_turns`."""
        self._count("end", over)
        self.hosts.end_turns(over)

    def _count(self, name: str, over: Sequence[TurnOver]) -> None:
        self.calls.append((name, len(over)))
        if self._is_away:
            raise StoreUnavailableError("away")


def _wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 5
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.005)


def test_processes_ask_a_host_one_at_a_time_with_a_gap() -> None:
    """Whoever is put off comes back, as the store's wait has it."""
    settings = some_settings(fetch_gap=0.05)
    store = MemoryHosts(_now_ms)
    processes = [_process(store, settings) for _ in range(3)]
    begins: list[float] = []
    ends: list[float] = []
    lock = threading.Lock()

    def fetch(process: Politeness) -> None:
        while True:
            try:
                with process.turn("news.example"):
                    with lock:
                        begins.append(time.monotonic())
                    time.sleep(0.01)
                    with lock:
                        ends.append(time.monotonic())
                    return
            except NotOurTurnError as error:
                time.sleep((error.wait or settings.fetch_gap).total_seconds())

    with ThreadPoolExecutor(9) as pool:
        list(pool.map(fetch, processes * 3))

    assert len(begins) == 9
    # The store counts whole milliseconds.
    assert all(
        begin - end >= 0.047
        for begin, end in zip(sorted(begins)[1:], sorted(ends), strict=False)
    )


def test_who_finds_a_host_with_another_process_is_put_off_at_once() -> None:
    """No thread waits for what nobody can tell the end of; and no attempt is counted."""
    settings = some_settings(fetch_gap=0.5)
    store = MemoryHosts(_now_ms)
    one, other = _process(store, settings), _process(store, settings)

    with one.turn("news.example"):
        began = time.monotonic()
        with pytest.raises(NotOurTurnError) as it, other.turn("news.example"):
            pass
        took = time.monotonic() - began

    assert took < 0.4
    assert it.value.wait == timedelta(seconds=0.5)
    assert it.value.is_counted is False


def test_a_host_that_asks_one_process_for_patience_gets_it_from_all() -> None:
    """Retry-After, an hour at most."""
    settings = some_settings()
    store = MemoryHosts(_now_ms)
    one, other = _process(store, settings), _process(store, settings)

    one.leave_alone("news.example", timedelta(hours=5))

    for process in (one, other):
        with pytest.raises(NotOurTurnError) as it, process.turn("news.example"):
            pass
        assert it.value.wait is not None
        assert timedelta(minutes=59) < it.value.wait <= timedelta(hours=1)


def test_the_end_of_a_turn_is_told_soon() -> None:
    """Although nobody waits for the answer."""
    settings = some_settings()
    store = Counted()
    with _process(store, settings).turn("news.example"):
        pass

    _wait_until(lambda: ("end", 1) in store.calls)

    with _process(store, settings).turn("news.example"):
        pass


def test_a_page_costs_one_call_while_others_follow() -> None:
    """Ends of turns go along."""
    settings = some_settings()
    store = Counted()
    process = _process(store, settings)

    for number in range(50):
        with process.turn(f"host{number}.example"):
            pass

    taken = [ended for name, ended in store.calls if name == "take"]
    assert len(taken) == 50
    assert len(store.calls) < 75
    assert sum(ended for _, ended in store.calls) >= 49


def test_a_turn_that_lasts_is_kept() -> None:
    """Renewed at a quarter of a lease, until it ends."""
    settings = some_settings(lease=3.0)
    store = MemoryHosts(_now_ms)
    one, other = _process(store, settings), _process(store, settings)

    with one.turn("news.example"):
        time.sleep(4)
        with pytest.raises(NotOurTurnError), other.turn("news.example"):
            pass
    time.sleep(0.1)

    with other.turn("news.example"):
        is_theirs = True
    assert is_theirs


def test_a_turn_that_was_lost_is_not_asked_for_again() -> None:
    """To ask on would put those behind it further back, one gap each time."""
    settings = some_settings(lease=3.0, fetch_gap=0.01)
    store = Counted()
    process, other = _process(store, settings), MemoryHosts(_now_ms)
    with process.turn("news.example"):
        store.hosts = other
        theirs = TurnAsked(
            "news.example",
            "theirs",
            gap=timedelta(0),
            hold=timedelta(minutes=1),
            patience=timedelta(0),
        )
        other.take_turn(theirs)

        time.sleep(2.5)

    assert store.calls.count(("take", 0)) == 2


def test_while_the_store_is_away_each_process_is_polite_by_itself() -> None:
    """And does not ask for every page: each such call takes its time."""
    settings = some_settings(fetch_gap=0.02)
    store = Counted(is_away=True)
    process = _process(store, settings)
    began = time.monotonic()

    for _ in range(5):
        with process.turn("news.example"):
            pass

    assert time.monotonic() - began >= 0.08
    assert store.calls == [("take", 0)]


def test_the_store_is_asked_again_later() -> None:
    """Half a minute after it was away."""
    now = [100.0]
    store = Counted(is_away=True)
    turns = SharedTurns(store, some_settings(), clock=lambda: now[0])
    gap = timedelta(0)

    turns.take("news.example", gap=gap, patience=gap)
    now[0] += 29
    turns.take("news.example", gap=gap, patience=gap)
    now[0] += 2
    turns.take("news.example", gap=gap, patience=gap)

    assert store.calls == [("take", 0), ("take", 0)]
