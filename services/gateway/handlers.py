"""The one table of what is raised and what a client is told of it."""

from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import Final, cast

import structlog
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from services.gateway.answers import problem_response
from services.gateway.problems import Fault, ProblemCode, ProblemError
from shared.store.codec import UnreadableDocumentError
from shared.store.records import CursorExpiredError, StoreUnavailableError

log = structlog.get_logger()

_RETRY_AFTER_SECONDS: Final = 2


def add_handlers(app: FastAPI) -> None:
    """Let every error that is raised on purpose come out as a problem."""
    for kind, translate in _TRANSLATIONS.items():
        app.add_exception_handler(kind, _answer(translate))


def _answer(
    translate: Callable[[Exception], ProblemError],
) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def handle(request: Request, error: Exception) -> Response:
        problem = translate(error)
        log.info("request refused", code=problem.code, detail=str(problem))
        return problem_response(problem, instance=request.state.request_id)

    return handle


def _as_it_is(error: Exception) -> ProblemError:
    return cast("ProblemError", error)


def _unavailable(error: Exception) -> ProblemError:
    log.warning("store unavailable", error=str(error))
    return ProblemError(
        ProblemCode.STORE_UNAVAILABLE,
        "It may or may not have carried the request out. It is safe to repeat it with the "
        "same Idempotency-Key.",
        retry_after_seconds=_RETRY_AFTER_SECONDS,
    )


def _expired(error: Exception) -> ProblemError:
    return ProblemError(ProblemCode.CURSOR_EXPIRED, f"{error}.")


def _unreadable(error: Exception) -> ProblemError:
    log.error("unreadable document", error=str(error))
    return ProblemError(ProblemCode.INTERNAL, "What is stored for the article is damaged.")


def _parameter(error: Exception) -> ProblemError:
    faults = [
        Fault(pointer=str(one["loc"][-1]), message=one["msg"])
        for one in cast("RequestValidationError", error).errors()
    ]
    return ProblemError(
        ProblemCode.INVALID_PARAMETER,
        f"{faults[0].pointer}: {faults[0].message}.",
        errors=faults,
    )


def _framework(error: Exception) -> ProblemError:
    found = cast("HTTPException", error)
    code, detail = {
        HTTPStatus.NOT_FOUND: (
            ProblemCode.NOT_FOUND,
            "All addresses are listed in /openapi.json.",
        ),
        HTTPStatus.METHOD_NOT_ALLOWED: (
            ProblemCode.METHOD_NOT_ALLOWED,
            "See the Allow header.",
        ),
    }.get(HTTPStatus(found.status_code), (ProblemCode.REFUSED, str(found.detail)))
    return ProblemError(code, detail, headers=found.headers or {})


_TRANSLATIONS: Final[Mapping[type[Exception], Callable[[Exception], ProblemError]]] = (
    MappingProxyType(
        {
            ProblemError: _as_it_is,
            StoreUnavailableError: _unavailable,
            CursorExpiredError: _expired,
            UnreadableDocumentError: _unreadable,
            RequestValidationError: _parameter,
            HTTPException: _framework,
        }
    )
)
