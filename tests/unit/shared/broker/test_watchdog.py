"""When a worker notices that it takes no messages."""

from celery.worker import state

from shared.broker.board import Board
from shared.broker.upkeep import Watchdog
from shared.jobs import StageName
from tests.desk import Desk


class _Ticks:
    """A monotonic clock that goes on by ten seconds at every look."""

    def __init__(self) -> None:
        self._now = 0.0

    def __call__(self) -> float:
        self._now += 10
        return self._now


class _Request:
    """What Celery keeps for a running task; a bare object cannot be weakly referenced."""


def test_an_idle_worker_with_a_full_queue_is_silent() -> None:
    """Jobs wait, nothing is being done, nothing is claimed."""
    desk = Desk()
    desk.submit("The river rose.")
    watchdog = Watchdog(desk.store, StageName.INGEST, Board(), monotonic=_Ticks())

    looks = [watchdog.silent_seconds() for _ in range(4)]

    assert looks == [0, 10, 20, 30]


def test_a_worker_without_work_is_not_silent() -> None:
    """Nothing waits at its stage."""
    watchdog = Watchdog(Desk().store, StageName.INGEST, Board(), monotonic=_Ticks())

    assert [watchdog.silent_seconds() for _ in range(3)] == [0, 0, 0]


def test_a_worker_that_claims_is_not_silent() -> None:
    """However long the queue, it gets shorter."""
    desk = Desk()
    desk.submit("The river rose.")
    board = Board()
    watchdog = Watchdog(desk.store, StageName.INGEST, board, monotonic=_Ticks())
    watchdog.silent_seconds()

    board.add_claims(1)

    assert watchdog.silent_seconds() == 0


def test_a_busy_worker_is_not_silent() -> None:
    """One long article is no reason to end it; the time limit sees to that."""
    desk = Desk()
    desk.submit("The river rose.")
    watchdog = Watchdog(desk.store, StageName.INGEST, Board(), monotonic=_Ticks())
    watchdog.silent_seconds()
    request = _Request()
    state.active_requests.add(request)

    silent = watchdog.silent_seconds()

    state.active_requests.discard(request)
    assert silent == 0
