"""How jobs read over HTTP."""

import json
from datetime import UTC, datetime, timedelta
from typing import Literal

from pydantic import AwareDatetime, BaseModel

from shared.jobs import Disposition, JobState, Priority, StageName
from shared.store.records import JobRecord
from shared.values import JobId


class Accepted(BaseModel):
    """The submission is durable and will end in exactly one disposition."""

    job_id: JobId
    state: Literal["queued"]
    status_url: str
    durability: Literal["strict", "relaxed"]
    """`strict`: on disk. `relaxed`: the store may forget it in a power cut."""


class StageView(BaseModel):
    """One station of the article. Times are the store's; None for what did not happen yet."""

    stage: StageName
    queued_at: AwareDatetime | None
    claimed_at: AwareDatetime | None
    done_at: AwareDatetime | None
    waited_ms: int | None
    worked_ms: int | None


class JobLinks(BaseModel):
    """Where to read on."""

    article: str
    events: str
    batch: str | None


class JobView(BaseModel):
    """All that is known of a job."""

    id: JobId
    state: JobState
    stage: StageName
    disposition: Disposition | None
    """None until the job has ended."""
    reason: str | None
    """A stable code, such as `tls_refused`; None of what is published, or has not ended."""
    detail: str | None
    """What there is to say beside the reason; None where that says all."""
    error: dict[str, object] | None
    """The latest: type, message, stage, attempt, at, traceback."""
    attempts: int
    """Over all stages, those that failed and the present one."""
    errors: int
    """Attempts that failed."""
    deaths: int
    """Workers that died or fell silent over it."""
    priority: Priority
    batch_id: str | None
    client_id: str | None
    submitted_at: AwareDatetime
    finished_at: AwareDatetime | None
    stages: list[StageView]
    duplicate_of: JobId | None
    sequence: str | None
    """Of the event that told how it ended."""
    links: JobLinks


def view_job(job: JobRecord) -> JobView:
    """Return a job as clients see it."""
    stages = [_view_stage(job, stage) for stage in StageName if f"queued:{stage}" in job.times]
    return JobView(
        id=job.id,
        state=job.state,
        stage=job.stage,
        disposition=job.disposition,
        reason=job.reason,
        detail=job.detail,
        error=read_error(job.error),
        attempts=_attempts(job, stages),
        errors=job.errors,
        deaths=job.deaths,
        priority=job.priority,
        batch_id=job.batch_id,
        client_id=job.client_id,
        submitted_at=to_time(job.submitted_ms),
        finished_at=None if job.finished_ms is None else to_time(job.finished_ms),
        stages=stages,
        duplicate_of=job.duplicate_of,
        sequence=job.sequence,
        links=JobLinks(
            article=f"/v1/articles/{job.id}",
            events=f"/v1/jobs/{job.id}/events",
            batch=f"/v1/batches/{job.batch_id}" if job.batch_id else None,
        ),
    )


def to_time(ms: int) -> datetime:
    """Return milliseconds since 1970 as a time."""
    return datetime.fromtimestamp(ms // 1000, UTC) + timedelta(milliseconds=ms % 1000)


def read_error(stored: str | None) -> dict[str, object] | None:
    """Return a stored error as an object, whatever is stored."""
    if not stored:
        return None
    try:
        found = json.loads(stored)
    except ValueError:
        found = stored
    return found if isinstance(found, dict) else {"message": str(found)}


def _view_stage(job: JobRecord, stage: StageName) -> StageView:
    # A stage that is done a second time shows only that time: what is older is left out.
    queued = job.times.get(f"queued:{stage}")
    claimed = _not_before(queued, job.times.get(f"claimed:{stage}"))
    done = _not_before(claimed, job.times.get(f"done:{stage}"))
    return StageView(
        stage=stage,
        queued_at=None if queued is None else to_time(queued),
        claimed_at=None if claimed is None else to_time(claimed),
        done_at=None if done is None else to_time(done),
        waited_ms=None if queued is None or claimed is None else claimed - queued,
        worked_ms=None if claimed is None or done is None else done - claimed,
    )


def _not_before(start: int | None, moment: int | None) -> int | None:
    return None if start is None or moment is None or moment < start else moment


def _attempts(job: JobRecord, stages: list[StageView]) -> int:
    failed = job.errors + job.deaths
    under_way = job.state is not JobState.WAITING and any(
        one.stage is job.stage and one.claimed_at is not None for one in stages
    )
    return failed + int(under_way)
