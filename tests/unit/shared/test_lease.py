"""How long a worker keeps its jobs."""

import threading
import time
from collections.abc import Sequence
from datetime import timedelta

from shared.jobs import StageName
from shared.store.lease import Lease
from shared.store.memory import MemoryStore
from shared.values import JobId
from tests.builders import A_TIME, a_job_id
from tests.desk import some_settings


class _Noting(MemoryStore):
    """A store that notes from where it was asked to renew."""

    def __init__(self) -> None:
        super().__init__(some_settings(), clock=lambda: A_TIME)
        self.renewals: list[str] = []

    def renew(self, stage: StageName, held: Sequence[tuple[JobId, int]]) -> list[JobId]:
        """Note the thread."""
        self.renewals.append(threading.current_thread().name)
        return super().renew(stage, held)


def _lease(store: MemoryStore, *, every: timedelta) -> Lease:
    return Lease(store, StageName.INGEST, [(a_job_id(), 1)], every=every)


def test_a_fresh_lease_is_left_alone() -> None:
    """Most work is done before a renewal is due, and costs nothing here."""
    store = _Noting()

    _lease(store, every=timedelta(hours=1)).renew_if_due()

    assert store.renewals == []


def test_a_lease_is_renewed_between_slices() -> None:
    """Without a thread: its mere presence slows models down."""
    store = _Noting()
    lease = _lease(store, every=timedelta(microseconds=1))
    time.sleep(0.001)

    lease.renew_if_due()

    assert store.renewals == ["MainThread"]


def test_a_long_slice_is_watched_from_a_thread() -> None:
    """Which ends with the slice."""
    store = _Noting()
    lease = _lease(store, every=timedelta(milliseconds=1))

    with lease.watched():
        while not store.renewals:
            time.sleep(0.001)

    assert store.renewals[0] == "lease"
    assert "lease" not in {thread.name for thread in threading.enumerate()}
