"""What a worker does besides its messages: reaping, trimming, and watching itself.

These are timers on the worker's own event loop. A thread is out of the question in a
process that forks again and again, and the work is a few short calls a second.
"""

import os
import time
from collections.abc import Callable
from typing import Any

import structlog
from celery import Celery, bootsteps
from celery.worker import state
from celery.worker.consumer import Consumer

from shared.broker.board import Board
from shared.jobs import StageName
from shared.reaper import SWEEP_EVERY, reap
from shared.settings import Settings
from shared.store.protocols import WorkStore
from shared.store.records import StoreUnavailableError

log = structlog.get_logger()

EXIT_WEDGED = 70
"""A worker's exit status when it ends itself: EX_SOFTWARE of sysexits.h."""


class Watchdog:
    """Notices that a worker has stopped taking messages, which it would not notice itself."""

    def __init__(
        self,
        store: WorkStore,
        stage: StageName,
        board: Board,
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._stage = stage
        self._board = board
        self._monotonic = monotonic
        self._seen_claims = -1
        self._since = 0.0

    def silent_seconds(self) -> float:
        """Return for how long jobs have waited while this worker was idle, 0 if not at all."""
        now = self._monotonic()
        claims = self._board.claims
        busy = bool(state.active_requests)
        if claims != self._seen_claims or busy or not self._jobs_wait():
            self._seen_claims = claims
            self._since = now
        return now - self._since

    def _jobs_wait(self) -> bool:
        return any(self._store.queued(self._stage).values())


def add_upkeep(
    app: Celery, settings: Settings, *, store: WorkStore, stage: StageName, board: Board
) -> None:
    """Give the app's worker its timers; they start anew with every broker connection."""
    watchdog = Watchdog(store, stage, board)

    def look() -> None:
        if settings.heartbeat_file is not None:
            settings.heartbeat_file.touch()
        reap(store, settings)
        silent = watchdog.silent_seconds()
        if silent > settings.watchdog.total_seconds():
            log.error("worker takes no messages, ending it", stage=stage, seconds=silent)
            os._exit(EXIT_WEDGED)

    class Upkeep(bootsteps.StartStopStep):
        """Registers the timers; Celery drops them when the connection is lost."""

        requires = ("celery.worker.consumer.tasks:Tasks",)

        def start(self, parent: Consumer) -> None:
            """See Celery's bootsteps."""
            timer: Any = parent.timer
            timer.call_repeatedly(settings.reap_every.total_seconds(), _calmly(look))
            timer.call_repeatedly(SWEEP_EVERY.total_seconds(), _calmly(store.sweep))

    app.steps["consumer"].add(Upkeep)


def _calmly(task: Callable[[], object]) -> Callable[[], None]:
    """Return the task such that no error of its own ends the worker."""

    def run() -> None:
        try:
            task()
        except StoreUnavailableError as error:
            log.warning("upkeep put off", error=str(error))
        except Exception:  # a timer must not end the worker
            log.exception("upkeep failed")

    return run
