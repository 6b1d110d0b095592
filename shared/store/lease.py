"""Keeps a worker's jobs while it works on them."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta

import structlog

from shared.jobs import StageName
from shared.store.protocols import WorkStore
from shared.store.records import StoreUnavailableError
from shared.values import JobId

log = structlog.get_logger()


@contextmanager
def kept(
    store: WorkStore,
    stage: StageName,
    held: Sequence[tuple[JobId, int]],
    *,
    every: timedelta,
) -> Iterator[None]:
    """Renew the leases on (job id, epoch) from a thread until the block ends.

    A lease that is lost all the same fences its job: what comes of it is thrown away at
    commit, so nothing has to be interrupted here.
    """
    over = threading.Event()

    def renew() -> None:
        while not over.wait(every.total_seconds()):
            try:
                lost = store.renew(stage, held)
            except StoreUnavailableError as error:
                log.warning("leases not renewed", error=str(error), jobs=len(held))
                continue
            if lost:
                log.warning("leases lost", jobs=lost)

    thread = threading.Thread(target=renew, name="lease", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
