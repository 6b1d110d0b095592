"""How batches and the quarantine read over HTTP."""

import math
from collections import defaultdict
from collections.abc import Sequence

from pydantic import AwareDatetime, BaseModel

from services.gateway.views import read_error, to_time
from shared.jobs import Disposition, StageName
from shared.store.records import BatchRecord, JobRecord
from shared.values import JobId


class BatchView(BaseModel):
    """How far a batch is."""

    id: str
    created_at: AwareDatetime
    closed: bool
    """Whether its last line was read."""
    lines: int | None
    """None until then. Blank lines do not count."""
    refused: int
    """Lines that were not accepted, for whatever reason; their receipts tell."""
    accepted: int
    in_flight: int
    dispositions: dict[Disposition, int]
    causes: dict[str, int]
    """How many ended for which reason."""
    rate: float | None
    """Articles ended a second, between the first end and the last; None before the second."""
    eta_seconds: int | None
    """At that rate; None while there is none."""
    receipts: str


class QuarantinedView(BaseModel):
    """A job that waits for somebody to look at it."""

    id: JobId
    stage: StageName
    cause: str
    error: dict[str, object] | None
    client_id: str | None
    batch_id: str | None
    submitted_at: AwareDatetime
    finished_at: AwareDatetime | None


class CauseView(BaseModel):
    """Jobs that were quarantined for the same cause."""

    cause: str
    count: int
    jobs: list[JobId]
    """The ten newest."""


class QuarantineView(BaseModel):
    """The quarantine, the newest first; `jobs` or, grouped, `causes`."""

    jobs: list[QuarantinedView] | None = None
    causes: list[CauseView] | None = None


def view_batch(batch: BatchRecord) -> BatchView:
    """Return a batch as clients see it."""
    ended = sum(batch.dispositions.values())
    in_flight = max(0, batch.accepted - ended)
    rate = _rate(batch, ended)
    return BatchView(
        id=batch.id,
        created_at=to_time(batch.created_ms),
        closed=batch.closed,
        lines=batch.lines,
        refused=batch.refused,
        accepted=batch.accepted,
        in_flight=in_flight,
        dispositions={one: batch.dispositions.get(one, 0) for one in Disposition},
        causes=dict(batch.causes),
        rate=None if rate is None else round(rate, 2),
        eta_seconds=None if rate is None else math.ceil(in_flight / rate),
        receipts=f"/v1/batches/{batch.id}/receipts",
    )


def view_quarantine(jobs: Sequence[JobRecord]) -> QuarantineView:
    """Return the jobs in quarantine one by one."""
    return QuarantineView(
        jobs=[
            QuarantinedView(
                id=job.id,
                stage=job.stage,
                cause=_cause(job),
                error=read_error(job.error),
                client_id=job.client_id,
                batch_id=job.batch_id,
                submitted_at=to_time(job.submitted_ms),
                finished_at=None if job.finished_ms is None else to_time(job.finished_ms),
            )
            for job in jobs
        ]
    )


def group_quarantine(jobs: Sequence[JobRecord]) -> QuarantineView:
    """Return the jobs in quarantine by cause, the most frequent first."""
    groups: defaultdict[str, list[JobId]] = defaultdict(list)
    for job in jobs:
        groups[_cause(job)].append(job.id)
    return QuarantineView(
        causes=[
            CauseView(cause=cause, count=len(ids), jobs=ids[:10])
            for cause, ids in sorted(groups.items(), key=lambda group: -len(group[1]))
        ]
    )


def _rate(batch: BatchRecord, ended: int) -> float | None:
    if batch.first_end_ms is None or batch.last_end_ms is None or ended < 2:
        return None
    span_ms = batch.last_end_ms - batch.first_end_ms
    return (ended - 1) * 1000 / span_ms if span_ms > 0 else None


def _cause(job: JobRecord) -> str:
    error = read_error(job.error) or {}
    return str(job.reason or error.get("type") or "unknown")
