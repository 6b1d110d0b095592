"""Articles: sending one in, and reading what became of it."""

import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import uuid_utils
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from services.gateway import examples, wire
from services.gateway.answers import json_response, tagged_response
from services.gateway.door import Lane
from services.gateway.idempotency import hash_body, hash_key, parse_key
from services.gateway.openapi import ARTICLE_ANSWER, SUBMISSION_BODY, problems
from services.gateway.problems import ProblemCode, ProblemError
from services.gateway.reading import parse_submission
from services.gateway.routes.jobs import find_job
from services.gateway.views import Accepted
from services.gateway.wiring import Wired
from shared.jobs import Disposition, JobState
from shared.store.codec import pack_json, unpack_json
from shared.store.records import Intake, JobRecord
from shared.values import JobId

router: Final = APIRouter(tags=["articles"])

# Source: W3C Trace Context, "traceparent"; version ff and ids of zeros are invalid.
_TRACEPARENT: Final = re.compile(
    r"(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}"
)

# These two end without a stage at work, so nobody writes their end into the document.
_STATUS_FOR: Final[Mapping[Disposition | None, str]] = MappingProxyType(
    {Disposition.CANCELED: "canceled", Disposition.QUARANTINED: "withheld"}
)


@router.post(
    "/v1/articles",
    status_code=202,
    response_model=None,
    openapi_extra=SUBMISSION_BODY,
    responses={
        202: {
            "model": Accepted,
            "content": {"application/json": {"example": dict(examples.ACCEPTED)}},
        },
        **problems(400, 413, 415, 422, 429, 503),
    },
)
async def submit_article(request: Request, wiring: Wired) -> Response:
    """Queue an article for the desk. It is durable, not yet published, when this returns."""
    wire.check_type(request, wire.JSON_TYPES)
    key = parse_key(request.headers.get("idempotency-key"))
    settings = wiring.settings
    body = await wire.read_body(
        request, limit=settings.max_body_bytes, patience=settings.body_timeout
    )
    received = parse_submission(body)
    await wiring.door.room.require()
    # Asked beforehand: nothing that fails after the accept may turn it into a 503.
    durability = await wiring.door.room.durability()
    admission = await wiring.door.accept(
        Intake(
            job_id=str(uuid_utils.uuid7()),
            original=pack_json(received.content),
            chars=received.chars,
            key=hash_key(request.url.path, key) if key else "",
            fingerprint=hash_body(body) if key else "",
            client_id=received.client_id,
            trace=_trace(request),
        ),
        lane=Lane(received.stage, received.priority),
    )
    if admission.verdict == "mismatch":
        raise ProblemError(
            ProblemCode.KEY_REUSED, "Use a new key for a new article; nothing was accepted."
        )
    if admission.verdict == "busy":
        raise await wiring.door.room.busy()
    headers = {"Location": f"/v1/jobs/{admission.job_id}", "Retry-After": "1"}
    if admission.verdict == "replayed":
        headers["Idempotent-Replayed"] = "true"
    return json_response(_accepted(admission.job_id, durability), status=202, headers=headers)


@router.get(
    "/v1/articles/{article_id}",
    response_model=None,
    responses={200: ARTICLE_ANSWER, **problems(404, 503)},
)
async def read_article(article_id: str, request: Request, wiring: Wired) -> Response:
    """Return the article document. Until its job has ended, parts of it are absent.

    Where the job was canceled or quarantined, it is the article as far as the desk got.
    """
    job = await find_job(wiring.desk, article_id, missing=ProblemCode.ARTICLE_NOT_FOUND)
    packed = await wiring.desk.article(article_id)
    if packed is not None:
        return tagged_response(request, _as_it_ended(job, unpack_json(packed)))
    if job.state is JobState.FINISHED:
        detail = f"The job ended as {job.disposition} before there was an article."
        raise ProblemError(ProblemCode.ARTICLE_NOT_FOUND, detail)
    raise ProblemError(
        ProblemCode.ARTICLE_NOT_FOUND,
        f"There is none yet: the job is {job.state} at {job.stage}. Follow "
        f"/v1/jobs/{job.id}/events.",
        retry_after_seconds=1,
    )


def _as_it_ended(job: JobRecord, document: bytes) -> bytes:
    """Return the document with an ending that only the job's record knows of."""
    status = _STATUS_FOR.get(job.disposition)
    if status is None:
        return document
    article: dict[str, object] = json.loads(document)
    article |= {"status": status, "disposition": job.disposition, "reason": job.reason}
    return json.dumps(article, ensure_ascii=False, separators=(",", ":")).encode()


def _accepted(job_id: JobId, durability: str) -> bytes:
    return (
        f'{{"job_id":"{job_id}","state":"queued","status_url":"/v1/jobs/{job_id}",'
        f'"durability":"{durability}"}}'
    ).encode()


def _trace(request: Request) -> str:
    sent = request.headers.get("traceparent", "")
    return sent if _TRACEPARENT.fullmatch(sent) else ""
