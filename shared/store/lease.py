"""Keeps a worker's jobs while it works on them."""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

import structlog

from shared.jobs import StageName
from shared.store.protocols import WorkStore
from shared.store.records import StoreUnavailableError
from shared.values import JobId

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Held:
    stage: StageName
    jobs: Sequence[tuple[JobId, int]]


class LeaseKeeper:
    """Renews leases from one thread, which starts with the first and ends with the process.

    Make it in the process that works: a thread does not outlive a fork. Work that is done
    before a renewal is due, as most is, costs nothing here.
    """

    def __init__(self, store: WorkStore, *, every: timedelta) -> None:
        self._store = store
        self._every = every
        self._held: _Held | None = None
        self._thread: threading.Thread | None = None

    @contextmanager
    def kept(self, stage: StageName, jobs: Sequence[tuple[JobId, int]]) -> Iterator[None]:
        """Keep the leases on (job id, epoch) until the block ends.

        A lease that is lost all the same fences its job: what comes of it is thrown away
        at commit, so nothing has to be interrupted here.
        """
        self._held = _Held(stage, jobs)
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="lease", daemon=True)
            self._thread.start()
        try:
            yield
        finally:
            self._held = None

    def _run(self) -> None:
        while True:
            time.sleep(self._every.total_seconds())
            if (held := self._held) is not None:
                self._renew(held)

    def _renew(self, held: _Held) -> None:
        try:
            lost = self._store.renew(held.stage, held.jobs)
        except StoreUnavailableError as error:
            log.warning("leases not renewed", error=str(error), jobs=len(held.jobs))
            return
        if lost and self._held is held:  # else they were committed meanwhile
            log.warning("leases lost", lost=lost)
