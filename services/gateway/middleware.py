"""Around every request: its host, an id, a count, and an answer whatever happens."""

import re
import time
from collections.abc import Collection, Mapping
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Final

import structlog
import uuid_utils
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bound_contextvars

from services.gateway.answers import problem_response
from services.gateway.drain import Body
from services.gateway.hosts import is_known_host
from services.gateway.metering import Meters
from services.gateway.problems import ProblemCode, ProblemError

log = structlog.get_logger()

_STREAM: Final = b"text/event-stream; charset=utf-8"
_LONGEST_DRAIN: Final = timedelta(seconds=2)
_REQUEST_ID: Final = re.compile(rb"[\x21-\x7e]{1,128}")


class Edge:
    """ASGI middleware; the outermost of ours."""

    def __init__(
        self, app: ASGIApp, *, meters: Meters, patience: timedelta, hosts: Collection[str]
    ) -> None:
        self._hosts = hosts
        self._app = app
        self._patience = min(patience, _LONGEST_DRAIN)
        self._meters = meters

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or pass on what is none."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.monotonic()
        request_id = _request_id(scope)
        scope.setdefault("state", {})["request_id"] = request_id
        status = 0
        is_stream = False
        body = Body(scope, receive)

        async def send_on(message: Message) -> None:
            nonlocal status, is_stream
            if message["type"] == "http.response.start":
                status = message["status"]
                if status >= HTTPStatus.BAD_REQUEST:
                    await body.drain(patience=self._patience)
                headers: list[tuple[bytes, bytes]] = message.setdefault("headers", [])
                is_stream = (b"content-type", _STREAM) in headers
                headers.append((b"x-request-id", request_id.encode()))
            await send(message)

        with bound_contextvars(request_id=request_id):
            try:
                app = self._app if is_known_host(scope, self._hosts) else _refuse_host
                await app(scope, body.receive, send_on)
            except Exception:  # a bug becomes a problem answer
                log.exception("request failed", path=scope["path"])
                if status:  # half an answer is out: only a broken connection says so
                    raise
                error = ProblemError(
                    ProblemCode.INTERNAL, "It has been logged under this request's id."
                )
                await problem_response(error, instance=request_id)(scope, body.receive, send_on)
            finally:
                route = _route(scope)
                self._meters.requests.labels(scope["method"], route, str(status)).inc()
                if not is_stream:
                    self._meters.latency.labels(route).observe(time.monotonic() - began)


async def _refuse_host(scope: Scope, receive: Receive, send: Send) -> None:
    error = ProblemError(
        ProblemCode.UNKNOWN_HOST,
        "Ask for localhost or 127.0.0.1, or name this host in COPYDESK_ALLOWED_HOSTS.",
    )
    log.info("request refused", code=error.code)
    await problem_response(error, instance=scope["state"]["request_id"])(scope, receive, send)


def _request_id(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"x-request-id" and _REQUEST_ID.fullmatch(value):
            return str(value, "ascii")
    return str(uuid_utils.uuid7())


def _route(scope: Mapping[str, Any]) -> str:
    """Return the route's pattern: a label must not grow with what clients think up."""
    return getattr(scope.get("route"), "path", "unmatched")
