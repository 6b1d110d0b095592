"""Jobs: looking at one, following it, ending it, trying it again."""

import re
from typing import Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from services.gateway.answers import json_response, tagged_response
from services.gateway.openapi import STREAM_ANSWER, problems
from services.gateway.problems import ProblemCode, ProblemError
from services.gateway.streams import watch_job
from services.gateway.views import JobView, view_job
from services.gateway.wiring import Wired
from shared.events import make_ending
from shared.jobs import Disposition, JobState
from shared.store.protocols import DeskStore
from shared.store.records import JobRecord

router: Final = APIRouter(tags=["jobs"])

_ID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


async def find_job(
    desk: DeskStore, job_id: str, *, missing: ProblemCode = ProblemCode.JOB_NOT_FOUND
) -> JobRecord:
    """Return a job.

    Raises:
        ProblemError: `missing`, as nothing of that id is known.
    """
    job = await desk.job(job_id) if _ID.fullmatch(job_id) else None
    if job is None:
        raise ProblemError(
            missing, "The id is not known here, or it is so long ago that it was forgotten."
        )
    return job


@router.post(
    "/v1/jobs/{job_id}:cancel",
    response_model=None,
    responses={200: {"model": JobView}, **problems(404, 409, 503)},
)
async def cancel_job(job_id: str, wiring: Wired) -> Response:
    """End a job at once; whoever works on it is fenced off. Canceling twice is no error."""
    await find_job(wiring.desk, job_id)
    event = make_ending(
        Disposition.CANCELED,
        job_id,
        source="gateway",
        time=wiring.now(),
        data={"reason": "canceled_by_request"},
    )
    verdict, disposition = await wiring.desk.cancel(job_id, event)
    if verdict == "finished":
        raise ProblemError(
            ProblemCode.JOB_FINISHED, f"It ended as {disposition} and stays as it is."
        )
    return _answer(await find_job(wiring.desk, job_id))


@router.post(
    "/v1/jobs/{job_id}:retry",
    status_code=202,
    response_model=None,
    responses={202: {"model": JobView}, **problems(404, 409, 503)},
)
async def retry_job(job_id: str, wiring: Wired) -> Response:
    """Open a job again that ended unpublished.

    It starts where it ended, or at ingest if the article had passed it: a copy may have
    taken its place meanwhile, and then it ends as a duplicate.
    """
    await find_job(wiring.desk, job_id)
    verdict, disposition = await wiring.desk.retry(job_id)
    if verdict == "unfinished":
        raise ProblemError(ProblemCode.JOB_UNFINISHED, "It is still being worked on.")
    if verdict == "final":
        raise ProblemError(ProblemCode.JOB_FINAL, f"It ended as {disposition}, for good.")
    return _answer(await find_job(wiring.desk, job_id), status=202)


@router.get(
    "/v1/jobs/{job_id}/events",
    response_model=None,
    responses={200: STREAM_ANSWER, **problems(404, 503)},
)
async def follow_job(job_id: str, wiring: Wired) -> Response:
    """Stream the job as `state` whenever it changes, and as `final` once it has ended."""
    job = await find_job(wiring.desk, job_id)
    return wiring.streams.respond(watch_job(wiring.desk, job))


@router.get(
    "/v1/jobs/{job_id}",
    response_model=None,
    responses={200: {"model": JobView}, 304: {}, **problems(404, 503)},
)
async def read_job(job_id: str, request: Request, wiring: Wired) -> Response:
    """Return a job: where it is, how long each stage took, how it ended."""
    job = await find_job(wiring.desk, job_id)
    return tagged_response(
        request, view_job(job).model_dump_json().encode(), headers=_later(job)
    )


def _answer(job: JobRecord, *, status: int = 200) -> Response:
    content = view_job(job).model_dump_json().encode()
    return json_response(content, status=status, headers=_later(job))


def _later(job: JobRecord) -> dict[str, str]:
    return {} if job.state is JobState.FINISHED else {"Retry-After": "1"}
