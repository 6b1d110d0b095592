"""Keeps a worker's jobs while it works on them."""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta

import structlog

from shared.jobs import StageName
from shared.store.protocols import WorkStore
from shared.store.records import StoreUnavailableError
from shared.values import JobId

log = structlog.get_logger()


class Lease:
    """The leases on the jobs of one message.

    A lease that is lost all the same fences its job: what comes of it is thrown away at
    commit, so nothing has to be interrupted here.
    """

    def __init__(
        self,
        store: WorkStore,
        stage: StageName,
        jobs: Sequence[tuple[JobId, int]],
        *,
        every: timedelta,
    ) -> None:
        self._store = store
        self._stage = stage
        self._jobs = jobs
        self._every = every.total_seconds()
        self._renewed_at = time.monotonic()

    def renew_if_due(self) -> None:
        """Prolong the leases unless that was done a short while ago; for between slices."""
        if time.monotonic() - self._renewed_at >= self._every:
            self._renew()

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Prolong the leases from a thread until the block ends; for slices that take long.

        For these alone: beside a second thread, even one that sleeps, models run 6 to 10 %
        slower, since the allocator and the interpreter then lock in earnest.
        """
        over = threading.Event()

        def keep() -> None:
            while not over.wait(self._every):
                self._renew()

        thread = threading.Thread(target=keep, name="lease", daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()

    def _renew(self) -> None:
        self._renewed_at = time.monotonic()
        try:
            lost = self._store.renew(self._stage, self._jobs)
        except StoreUnavailableError as error:
            log.warning("leases not renewed", error=str(error))
            return
        if lost:
            log.warning("leases lost", lost=lost)
