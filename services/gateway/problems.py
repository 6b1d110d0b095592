"""What goes wrong at the gateway: one table of codes, one shape. Source: RFC 9457."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from http import HTTPStatus
from types import MappingProxyType
from typing import Final, NamedTuple, Self

from pydantic import BaseModel, Field

from shared.errors import CopydeskError


class ProblemCode(StrEnum):
    """The last part of a problem's `type`. Codes are never renamed."""

    MALFORMED_JSON = "malformed-json"
    INVALID_KEY = "invalid-idempotency-key"
    INCOMPLETE_BODY = "incomplete-body"
    NOT_FOUND = "not-found"
    JOB_NOT_FOUND = "job-not-found"
    ARTICLE_NOT_FOUND = "article-not-found"
    BATCH_NOT_FOUND = "batch-not-found"
    FEED_NOT_FOUND = "feed-not-found"
    METHOD_NOT_ALLOWED = "method-not-allowed"
    BODY_TIMEOUT = "body-timeout"
    JOB_FINISHED = "job-finished"
    JOB_UNFINISHED = "job-unfinished"
    JOB_FINAL = "job-final"
    CURSOR_EXPIRED = "cursor-expired"
    TOO_LARGE = "too-large"
    UNKNOWN_HOST = "unknown-host"
    UNSUPPORTED_MEDIA_TYPE = "unsupported-media-type"
    UNSUPPORTED_ENCODING = "unsupported-encoding"
    NOT_UTF_8 = "not-utf-8"
    INVALID_JSON = "invalid-json"
    INVALID_SUBMISSION = "invalid-submission"
    INVALID_FEED = "invalid-feed"
    INVALID_PARAMETER = "invalid-parameter"
    KEY_REUSED = "idempotency-key-reused"
    EMPTY_BATCH = "empty-batch"
    OVERLOADED = "overloaded"
    INTERNAL = "internal-error"
    STORE_FULL = "store-full"
    STORE_UNAVAILABLE = "store-unavailable"
    TOO_MANY_STREAMS = "too-many-streams"
    REFUSED = "refused"


class _Kind(NamedTuple):
    status: HTTPStatus
    title: str
    is_retryable: bool = False


PROBLEMS: Final[Mapping[ProblemCode, _Kind]] = MappingProxyType(
    {
        ProblemCode.MALFORMED_JSON: _Kind(HTTPStatus.BAD_REQUEST, "The body is not JSON"),
        ProblemCode.INVALID_KEY: _Kind(
            HTTPStatus.BAD_REQUEST, "The Idempotency-Key cannot be used"
        ),
        ProblemCode.INCOMPLETE_BODY: _Kind(
            HTTPStatus.BAD_REQUEST, "The body ended early", is_retryable=True
        ),
        ProblemCode.NOT_FOUND: _Kind(HTTPStatus.NOT_FOUND, "There is nothing at this address"),
        ProblemCode.JOB_NOT_FOUND: _Kind(HTTPStatus.NOT_FOUND, "No such job"),
        ProblemCode.ARTICLE_NOT_FOUND: _Kind(HTTPStatus.NOT_FOUND, "No such article"),
        ProblemCode.BATCH_NOT_FOUND: _Kind(HTTPStatus.NOT_FOUND, "No such batch"),
        ProblemCode.FEED_NOT_FOUND: _Kind(HTTPStatus.NOT_FOUND, "No such feed"),
        ProblemCode.METHOD_NOT_ALLOWED: _Kind(
            HTTPStatus.METHOD_NOT_ALLOWED, "This address does not take this method"
        ),
        ProblemCode.BODY_TIMEOUT: _Kind(
            HTTPStatus.REQUEST_TIMEOUT, "The body took too long", is_retryable=True
        ),
        ProblemCode.JOB_FINISHED: _Kind(HTTPStatus.CONFLICT, "The job has ended"),
        ProblemCode.JOB_UNFINISHED: _Kind(HTTPStatus.CONFLICT, "The job has not ended"),
        ProblemCode.JOB_FINAL: _Kind(HTTPStatus.CONFLICT, "The job cannot be opened again"),
        ProblemCode.CURSOR_EXPIRED: _Kind(HTTPStatus.GONE, "Events after the cursor are gone"),
        ProblemCode.TOO_LARGE: _Kind(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The submission is too large"
        ),
        ProblemCode.UNKNOWN_HOST: _Kind(
            HTTPStatus.MISDIRECTED_REQUEST, "The gateway does not go by this name"
        ),
        ProblemCode.UNSUPPORTED_MEDIA_TYPE: _Kind(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of the wrong type"
        ),
        ProblemCode.UNSUPPORTED_ENCODING: _Kind(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "The body is compressed"
        ),
        ProblemCode.NOT_UTF_8: _Kind(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "The body is not in UTF-8"
        ),
        ProblemCode.INVALID_JSON: _Kind(
            HTTPStatus.UNPROCESSABLE_ENTITY, "The body is JSON of a kind that is refused"
        ),
        ProblemCode.INVALID_SUBMISSION: _Kind(
            HTTPStatus.UNPROCESSABLE_ENTITY, "The body is no submission"
        ),
        ProblemCode.INVALID_FEED: _Kind(
            HTTPStatus.UNPROCESSABLE_ENTITY, "The body registers no feed"
        ),
        ProblemCode.INVALID_PARAMETER: _Kind(
            HTTPStatus.UNPROCESSABLE_ENTITY, "A parameter has a value that is refused"
        ),
        ProblemCode.KEY_REUSED: _Kind(
            HTTPStatus.UNPROCESSABLE_ENTITY, "The Idempotency-Key came with another body before"
        ),
        ProblemCode.EMPTY_BATCH: _Kind(
            HTTPStatus.UNPROCESSABLE_ENTITY, "The batch has no lines"
        ),
        ProblemCode.OVERLOADED: _Kind(
            HTTPStatus.TOO_MANY_REQUESTS, "Too many jobs are in flight", is_retryable=True
        ),
        ProblemCode.INTERNAL: _Kind(
            HTTPStatus.INTERNAL_SERVER_ERROR, "The gateway failed", is_retryable=True
        ),
        ProblemCode.STORE_FULL: _Kind(
            HTTPStatus.SERVICE_UNAVAILABLE, "The store is nearly full", is_retryable=True
        ),
        ProblemCode.STORE_UNAVAILABLE: _Kind(
            HTTPStatus.SERVICE_UNAVAILABLE, "The store does not answer", is_retryable=True
        ),
        ProblemCode.TOO_MANY_STREAMS: _Kind(
            HTTPStatus.SERVICE_UNAVAILABLE, "Too many event streams are open", is_retryable=True
        ),
        ProblemCode.REFUSED: _Kind(HTTPStatus.BAD_REQUEST, "The request was refused"),
    }
)


class Fault(BaseModel):
    """One thing that is wrong with a body or a parameter."""

    pointer: str
    """JSON Pointer into the body, or the name of a parameter; empty for the whole."""
    message: str


class Problem(BaseModel):
    """A problem as RFC 9457 has it, with three members of ours."""

    type: str = Field(examples=["urn:copydesk:problem:too-large"])
    title: str
    status: int
    detail: str
    """What happened and what to do."""
    instance: str | None = None
    """The request's id, as in `X-Request-ID`; absent in the receipts of a batch."""
    retryable: bool
    """Whether the same request may succeed later."""
    errors: list[Fault] | None = None
    batch_id: str | None = None
    """The batch that some lines were accepted into all the same; absent for any other."""


class ProblemError(CopydeskError):
    """A request cannot be met; what the client is told stands in the problem."""

    def __init__(
        self,
        code: ProblemCode,
        detail: str,
        *,
        errors: Sequence[Fault] = (),
        retry_after_seconds: int | None = None,
        headers: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        super().__init__(detail)
        self.code = code
        self.errors = tuple(errors)
        self.headers = dict(headers)
        self.batch_id: str | None = None
        if retry_after_seconds is not None:
            self.headers["Retry-After"] = str(retry_after_seconds)

    def name_batch(self, batch_id: str) -> Self:
        """Return this problem with the batch that the client can follow in spite of it."""
        self.batch_id = batch_id
        self.headers["Location"] = f"/v1/batches/{batch_id}"
        return self

    def to_problem(self, *, instance: str | None = None) -> Problem:
        """Return the problem that tells a client of this."""
        kind = PROBLEMS[self.code]
        return Problem(
            type=f"urn:copydesk:problem:{self.code}",
            title=kind.title,
            status=kind.status,
            detail=str(self),
            instance=instance,
            retryable=kind.is_retryable,
            errors=list(self.errors) or None,
            batch_id=self.batch_id,
        )
