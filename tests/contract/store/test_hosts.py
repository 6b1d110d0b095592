"""Turns at hosts, in both stores."""

from contextlib import closing
from datetime import timedelta

import pytest

from shared.store.host_records import HostStore, Turn, TurnAsked, TurnOver
from shared.store.keys import KEYS
from shared.store.memory import MemoryStore
from shared.store.memory_hosts import MemoryHosts
from shared.store.records import StoreUnavailableError
from shared.store.redis_fetch import RedisFetch
from tests.contract.store.conftest import MakeStore
from tests.contract.store.harness import StoreUnderTest, redis_store, some_settings
from tests.live.valkey import Valkey

_HOST = "news.example"
_GAP = timedelta(seconds=10)

Hosts = tuple[StoreUnderTest, HostStore]


@pytest.fixture
def hosts(make_store: MakeStore, server: Valkey) -> Hosts:
    """Offer a store, and its turns."""
    store = make_store()
    if isinstance(store.work, MemoryStore):
        return store, MemoryHosts(store.work.ledger.now)
    return store, RedisFetch(some_settings(redis_url=server.url), name="test")


def _asked(token: str, *, host: str = _HOST, patience: int = 5) -> TurnAsked:
    return TurnAsked(
        host,
        token,
        gap=_GAP,
        hold=timedelta(seconds=30),
        patience=timedelta(seconds=patience),
    )


def _over(token: str, *, seconds: int = 10) -> TurnOver:
    return TurnOver(_HOST, token, timedelta(seconds=seconds))


def _told(turn: Turn) -> tuple[bool, int, int]:
    """Return an answer in whole seconds: a call takes some milliseconds of a real clock."""
    return turn.is_given, round(turn.wait.total_seconds()), round(turn.free_in.total_seconds())


def test_a_host_is_given_to_one_at_a_time(hosts: Hosts) -> None:
    """The others are told when to come back, one by one, and when to look again."""
    _, turns = hosts

    answers = [_told(turns.take_turn(_asked(token))) for token in ("a", "b", "c", "d")]

    assert answers == [(True, 0, 0), (False, 10, 10), (False, 20, 10), (False, 30, 10)]


def test_hosts_know_nothing_of_one_another(hosts: Hosts) -> None:
    """Whoever asks them."""
    _, turns = hosts
    turns.take_turn(_asked("a"))

    assert _told(turns.take_turn(_asked("b", host="other.example"))) == (True, 0, 0)


def test_a_turn_that_is_over_leaves_a_gap_behind_it(hosts: Hosts) -> None:
    """Whoever has the patience gets the turn at once, to begin with it then."""
    store, turns = hosts
    turns.take_turn(_asked("a"))
    turns.end_turns([_over("a")])

    too_early = _told(turns.take_turn(_asked("b")))
    store.pass_time(6)
    given = _told(turns.take_turn(_asked("c")))
    behind = _told(turns.take_turn(_asked("d")))

    assert too_early == (False, 10, 10)
    assert given == (True, 4, 0)
    assert behind[0] is False


def test_the_end_of_a_turn_may_come_with_the_next(hosts: Hosts) -> None:
    """One call in place of two."""
    store, turns = hosts
    turns.take_turn(_asked("a"))
    store.pass_time(3)

    answer = turns.take_turn(_asked("b"), [_over("a", seconds=4)])

    assert _told(answer) == (True, 4, 0)


def test_a_call_that_is_repeated_after_a_lost_answer_gets_the_same_turn(hosts: Hosts) -> None:
    """And does not lock itself out."""
    _, turns = hosts
    turns.take_turn(_asked("a"))

    assert _told(turns.take_turn(_asked("a"))) == (True, 0, 0)


def test_who_asks_again_keeps_a_turn(hosts: Hosts) -> None:
    """While a page still comes; even if its host wants to be left alone by now."""
    store, turns = hosts
    turns.take_turn(_asked("a"))
    turns.end_turns([_over("", seconds=300)])

    for _ in range(3):
        store.pass_time(20)
        turns.take_turn(_asked("a"))
    store.pass_time(29)

    assert turns.take_turn(_asked("b", patience=3_600)).is_given is False
    store.pass_time(2)
    assert turns.take_turn(_asked("c", patience=3_600)).is_given is True


def test_who_dies_with_a_turn_loses_it(hosts: Hosts) -> None:
    """By the store's clock."""
    store, turns = hosts
    turns.take_turn(_asked("a"))
    store.pass_time(29)
    early = _told(turns.take_turn(_asked("b")))

    store.pass_time(2)

    assert early[0] is False
    assert _told(turns.take_turn(_asked("c"))) == (True, 0, 0)


def test_a_turn_that_was_lost_cannot_be_ended(hosts: Hosts) -> None:
    """Another has the host by now."""
    store, turns = hosts
    turns.take_turn(_asked("a"))
    store.pass_time(31)
    turns.take_turn(_asked("b"))

    turns.end_turns([_over("a")])

    assert turns.take_turn(_asked("c")).is_given is False


def test_a_host_that_asks_for_it_is_left_alone(hosts: Hosts) -> None:
    """By all; and whoever has it keeps it."""
    store, turns = hosts
    turns.take_turn(_asked("a"))

    turns.end_turns([_over("", seconds=300)])
    turns.end_turns([_over("a")])
    refused = _told(turns.take_turn(_asked("b")))
    store.pass_time(299)

    assert refused == (False, 300, 300)
    assert _told(turns.take_turn(_asked("c"))) == (True, 1, 0)


def test_nobody_is_put_off_for_more_than_an_hour(hosts: Hosts) -> None:
    """However many have come before."""
    _, turns = hosts
    turns.take_turn(_asked("a"))

    waits = [_told(turns.take_turn(_asked(f"b{number}")))[1] for number in range(400)]

    assert (max(waits), waits[-1]) == (3_600, 3_600)


def test_a_host_is_forgotten_when_nobody_waits_for_it(server: Valkey) -> None:
    """The memory is that of the hosts in use."""
    with redis_store(server) as store, closing(server.client()) as client:
        turns = RedisFetch(some_settings(redis_url=server.url), name="test")
        turns.take_turn(_asked("a"))
        turns.end_turns([_over("a")])
        before = client.exists(KEYS["host"] + _HOST)

        store.pass_time(11)

        assert (before, client.exists(KEYS["host"] + _HOST)) == (1, 0)


def test_a_store_that_is_away_says_so() -> None:
    """As every other part of it does."""
    turns = RedisFetch(some_settings(redis_url="redis://127.0.0.1:1/0"), name="test")

    with pytest.raises(StoreUnavailableError):
        turns.take_turn(_asked("a"))
