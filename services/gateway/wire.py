"""Reads bodies off the wire: types checked, bytes counted as they come."""

import asyncio
import re
from collections.abc import AsyncIterator, Collection
from datetime import timedelta
from typing import Final

from starlette.requests import Request

from services.gateway.problems import ProblemCode, ProblemError

JSON_TYPES: Final = frozenset({"application/json"})
NDJSON_TYPES: Final = frozenset({"application/x-ndjson", "application/jsonl"})

_CHARSET: Final = re.compile(r';\s*charset\s*=\s*"?([^\s";]+)', re.IGNORECASE)


def check_type(request: Request, allowed: Collection[str]) -> None:
    """Refuse a body that its headers say cannot be read.

    Raises:
        ProblemError: its type is not in `allowed`, it is compressed, or not in UTF-8.
    """
    declared = request.headers.get("content-type", "")
    kind = declared.partition(";")[0].strip().lower()
    if kind not in allowed:
        raise ProblemError(
            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
            f"Send {' or '.join(sorted(allowed))}, not {kind[:100] or 'nothing'}.",
        )
    charset = _CHARSET.search(declared)
    if charset and charset[1].lower() not in {"utf-8", "utf8"}:
        raise ProblemError(
            ProblemCode.NOT_UTF_8, f"Send UTF-8, not {charset[1][:100]}: JSON has no other."
        )
    encoding = request.headers.get("content-encoding", "identity").strip().lower()
    if encoding != "identity":
        raise ProblemError(
            ProblemCode.UNSUPPORTED_ENCODING,
            f"Send the body as it is, without Content-Encoding {encoding[:100]}.",
        )


async def read_body(request: Request, *, limit: int, patience: timedelta) -> bytes:
    """Return the whole body.

    Args:
        request: the headers are checked apart, by `check_type`.
        limit: bytes at most, whatever Content-Length says.
        patience: how long the client may keep silent.

    Raises:
        ProblemError: it is too large, stalls, or ends early.
    """
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length[:20]) > limit:
        raise _too_large(limit)
    parts: list[bytes] = []
    received = 0
    async for part in read_parts(request, patience=patience):
        received += len(part)
        if received > limit:
            raise _too_large(limit)
        parts.append(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


async def read_parts(request: Request, *, patience: timedelta) -> AsyncIterator[bytes]:
    """Yield the body in the parts it comes in.

    Raises:
        ProblemError: the client keeps silent for longer than `patience`, or goes away.
    """
    while True:
        try:
            async with asyncio.timeout(patience.total_seconds()):
                message = await request.receive()
        except TimeoutError:
            raise ProblemError(
                ProblemCode.BODY_TIMEOUT,
                f"Nothing came for {patience.total_seconds():g} seconds amid the body.",
            ) from None
        if message["type"] == "http.disconnect":
            raise ProblemError(ProblemCode.INCOMPLETE_BODY, "The client went away.")
        part: bytes = message.get("body", b"")
        if part:
            yield part
        if not message.get("more_body", False):
            return


def _too_large(limit: int) -> ProblemError:
    return ProblemError(
        ProblemCode.TOO_LARGE,
        f"A submission may have {limit:,} bytes. Leave out what is not text, such as "
        "embedded images.",
    )
