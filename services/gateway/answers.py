"""Builds responses from values: problems, documents with an ETag, streams of events."""

import hashlib
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from services.gateway.problems import PROBLEMS, ProblemError


def problem_response(error: ProblemError, *, instance: str) -> Response:
    """Return a problem as the client gets it; `instance` is the request's id."""
    problem = error.to_problem(instance=instance)
    return Response(
        problem.model_dump_json(exclude_none=True),
        status_code=PROBLEMS[error.code].status,
        headers=error.headers,
        media_type="application/problem+json",
    )


def json_response(
    content: bytes, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """Return JSON that is ready to be sent."""
    return Response(content, status, headers, media_type="application/json")


def tagged_response(
    request: Request, content: bytes, *, headers: Mapping[str, str] | None = None
) -> Response:
    """Return JSON under an ETag, or 304 to somebody who has it already."""
    tag = f'"{hashlib.blake2b(content, digest_size=12).hexdigest()}"'
    tagged = {"ETag": tag, "Cache-Control": "no-cache", **(headers or {})}
    known = request.headers.get("if-none-match", "")
    if tag in (part.strip().removeprefix("W/") for part in known.split(",")):
        return Response(status_code=304, headers=tagged)
    return json_response(content, headers=tagged)


def format_event(data: bytes, *, event: str, sequence: str | None = None) -> bytes:
    """Return one event of a `text/event-stream`. Source: HTML, "Server-sent events"."""
    head = f"id: {sequence}\n" if sequence is not None else ""
    return f"{head}event: {event}\ndata: ".encode() + data + b"\n\n"
