"""One request and the head of its answer, over one connection."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final, cast

import httpcore

from services.ingest.fetching.errors import (
    AnswerTooLargeError,
    ConnectionFailedError,
    UnreadableAnswerError,
)
from services.ingest.fetching.guard import Place
from services.ingest.fetching.network import Stream

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_MOST_HEADER_BYTES: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """The head of an answer, and the connection that brings the rest."""

    status: int
    headers: Mapping[str, str]
    leads_to: str | None
    came_at: datetime
    parts: Iterable[bytes]
    stream: Stream


def exchange(stream: Stream, place: Place, headers: Sequence[tuple[bytes, bytes]]) -> Answer:
    """Return what a place answers to GET, read as far as the end of the headers.

    Raises:
        FetchTimeoutError: it takes too long.
        ConnectionFailedError: the connection ends before the headers do.
        UnreadableAnswerError: it is not HTTP.
        AnswerTooLargeError: the headers alone are too large.
    """
    origin = httpcore.Origin(place.scheme.encode(), place.host.encode(), place.port)
    request = httpcore.Request(
        b"GET",
        httpcore.URL(
            scheme=origin.scheme, host=origin.host, port=place.port, target=place.path.encode()
        ),
        headers=headers,
    )
    # One request a connection: nothing of one answer can pass for the head of the next.
    connection = httpcore.HTTP11Connection(origin, cast("httpcore.NetworkStream", stream))
    with explained():
        head = connection.handle_request(request)
    if sum(len(name) + len(value) + 4 for name, value in head.headers) > _MOST_HEADER_BYTES:
        raise AnswerTooLargeError("the headers of the answer have more than 64 KiB")
    found = _joined(head.headers)
    location = found.get("location") if head.status in _REDIRECTS else None
    return Answer(
        status=head.status,
        headers=found,
        leads_to=location or None,
        came_at=datetime.now(UTC),
        parts=cast("Iterable[bytes]", head.stream),
        stream=stream,
    )


@contextmanager
def explained() -> Iterator[None]:
    """Let errors of the protocol be told as ours.

    Raises:
        ConnectionFailedError: the connection ended before the answer did.
        UnreadableAnswerError: what came is not HTTP.
    """
    try:
        yield
    except httpcore.RemoteProtocolError as error:
        said = str(error)
        if "without" in said:  # the connection ended before the answer did
            raise ConnectionFailedError(f"the answer breaks off: {said}") from None
        raise UnreadableAnswerError(f"the answer is not HTTP as it should be: {said}") from None
    except httpcore.LocalProtocolError as error:
        raise UnreadableAnswerError(f"the request cannot be sent: {error}") from None


def _joined(headers: Iterable[tuple[bytes, bytes]]) -> Mapping[str, str]:
    """Return headers by name; UTF-8 where it is, for that is what hosts send in Location."""
    found: dict[str, str] = {}
    for raw_name, raw_value in headers:
        name = raw_name.decode("ascii", "replace").lower()
        try:
            value = raw_value.decode()
        except UnicodeDecodeError:
            value = raw_value.decode("latin-1")
        found[name] = f"{found[name]}, {value}" if name in found else value
    return MappingProxyType(found)
