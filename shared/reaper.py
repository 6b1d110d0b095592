"""Finds work that nobody does, and sends for somebody. Any number may run at once."""

from collections import defaultdict
from datetime import timedelta
from typing import Final

import structlog

from shared.jobs import Priority, StageName
from shared.messages import MESSAGE_FOR, in_loads
from shared.settings import Settings
from shared.store.keys import QUEUES
from shared.store.protocols import WorkStore
from shared.store.records import Unheard

log = structlog.get_logger()

SWEEP_EVERY: Final = timedelta(minutes=1)
"""How often the stream and the quarantine's index are trimmed."""


def reap(store: WorkStore, settings: Settings) -> int:
    """Queue again what silent workers held, and wake the stages; return the jobs woken.

    Raises:
        StoreUnavailableError: the store is away; the next run does what this one did not.
    """
    found = store.reap()
    waiting: dict[str, list[Unheard]] = defaultdict(list)
    for job in found.unheard:
        waiting[job.queue].append(job)
    woken = sum(
        _wake(store, settings, queue, waiting[queue]) for queue in QUEUES if queue in waiting
    )
    if found.expired or woken:
        log.info("reaped", expired=found.expired, due=found.due, woken=woken)
    return woken


def _wake(store: WorkStore, settings: Settings, queue: str, jobs: list[Unheard]) -> int:
    stage, _, lane = queue.partition(".")
    priority = Priority(lane) if lane else Priority.NORMAL
    together = [(job.job_id, job.chars) for job in jobs if not job.solo]
    loads = [([job.job_id], job.chars) for job in jobs if job.solo]
    loads += in_loads(together, size=settings.batch_size, chars=settings.batch_chars)
    message = MESSAGE_FOR[StageName(stage)]
    return sum(
        store.wake(message(job_ids=tuple(ids), priority=priority, chars=chars))
        for ids, chars in loads
    )
