"""The one door into the world: GET, and nothing that has not been checked and bounded."""

import ssl
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from http import HTTPStatus
from pathlib import Path
from types import MappingProxyType
from typing import Final, Protocol

from services.ingest.fetching.deadline import Deadline
from services.ingest.fetching.errors import AnswerTooLargeError
from services.ingest.fetching.exchange import Answer, exchange, explained
from services.ingest.fetching.gate import Gate, OpenGate, Turns
from services.ingest.fetching.guard import Guard, Place
from services.ingest.fetching.lookup import Resolver, make_resolver
from services.ingest.fetching.network import open_stream
from services.ingest.fetching.retry_after import parse_retry_after
from services.ingest.fetching.settings import ClientSettings
from services.ingest.fetching.trail import Trail, follow_location
from services.ingest.fetching.unpacking import ACCEPTED, Unpacker

# What a gate may take beside the wait for a turn.
_ROBOTS_TIME: Final = timedelta(seconds=5)
_LASTING: Final = frozenset({301, 308})
# A chunk of one byte costs as much as one of a thousand: some 20 microseconds each.
_MOST_PARTS: Final = 20_000
_BODILESS: Final = frozenset({204, 205, 304})
# What may follow a redirect to another host; anything else could be somebody's secret.
_HARMLESS: Final = frozenset(
    {"accept", "accept-language", "if-modified-since", "if-none-match"}
)
_NO_HEADERS: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Response:
    """What a host answered, with any status but a redirect that could be followed."""

    url: str
    """Where it came from, after redirects; without a fragment."""
    status: int
    headers: Mapping[str, str]
    """Names in lower case; what came several times is joined by a comma."""
    body: bytes
    """Decompressed; empty if it was not wanted."""
    redirects: tuple[str, ...]
    """The addresses passed on the way, the one asked for first; empty if there was none."""
    moved_to: str | None
    """The address to ask next time, if the first one has moved for good (301, 308)."""
    fetched_at: datetime
    """UTC, when the head of the answer had come."""
    wire_bytes: int
    """Of the body, as received, before decompression."""

    @property
    def wait(self) -> timedelta | None:
        """For how long the host wants to be left alone, if it is an error and says so.

        No time at all, or a date that is over, says nothing: whoever asks again waits for as
        long as without it.
        """
        if self.status < HTTPStatus.BAD_REQUEST:
            return None
        asked = parse_retry_after(self.headers.get("retry-after", ""), now=self.fetched_at)
        return asked or None


class Getter(Protocol):
    """Anything that fetches as `Client` does; a test may pass its own."""

    def get(self, url: str, *, headers: Mapping[str, str] = _NO_HEADERS) -> Response:
        """Return what a URL answers."""
        ...


class Client:
    """Fetches what URLs lead to; may be used by several threads at once.

    Args:
        settings: the bounds of all this.
        resolver: looks names up.
        gate: says what may be asked for and when; without one, all of it at once.
        is_in_turn: whether who asks holds a turn at the host of the URL already.
    """

    def __init__(
        self,
        settings: ClientSettings,
        *,
        resolver: Resolver | None = None,
        gate: Gate | None = None,
        is_in_turn: bool = False,
    ) -> None:
        self._settings = settings
        self._guard = Guard(settings, resolver or make_resolver(settings))
        self._gate = gate or OpenGate()
        self._is_in_turn = is_in_turn
        self._tls = _trust(settings.fetch_ca_file)

    def check(self, url: str) -> Place:
        """Return where a URL leads, as far as can be told without asking anybody.

        Raises:
            AddressRefusedError: not to where this desk goes.
        """
        return self._guard.check(url)

    def get(
        self,
        url: str,
        *,
        headers: Mapping[str, str] = _NO_HEADERS,
        wants: Callable[[int, Mapping[str, str]], bool] = lambda _status, _headers: True,
    ) -> Response:
        """Return what a URL answers, whatever the status. Redirects are followed and checked.

        A host that asks for patience gets it from all that share the gate.

        Args:
            url: with http or https and without credentials.
            headers: to be sent beside our own, such as If-None-Match.
            wants: told status and headers; if it says no, the body is left unread.

        Raises:
            TransientError: FetchTimeoutError, NameLookupError, ConnectionFailedError,
                CertificateLapsedError, or whatever the gate raises: the same call may succeed
                later.
            PermanentError: AddressRefusedError, TlsRefusedError, RedirectRefusedError,
                UnreadableAnswerError or AnswerTooLargeError: it will not.
        """
        deadline = Deadline(
            self._settings.fetch_total_timeout,
            waiting=self._settings.fetch_patience + _ROBOTS_TIME,
        )
        sent = {name.lower(): value for name, value in headers.items()}
        trail = Trail(self._guard.check(url))
        lent = trail.place.host if self._is_in_turn else ""
        with Turns(self._gate, deadline, lent=lent) as turns:
            while True:
                turns.take(trail.place)
                answer = self._ask(trail.place, sent, deadline)
                with closing(answer.stream):
                    if answer.leads_to is None:
                        response = self._respond(trail, answer, wants)
                        if response.wait:
                            self._gate.leave_alone(trail.place.host, response.wait)
                        return response
                following = self._guard.check(follow_location(trail.place.url, answer.leads_to))
                if following.origin != trail.place.origin:
                    sent = {name: sent[name] for name in sent.keys() & _HARMLESS}
                trail.follow(
                    following,
                    is_lasting=answer.status in _LASTING,
                    limit=self._settings.fetch_redirects,
                )

    def _ask(self, place: Place, sent: Mapping[str, str], deadline: Deadline) -> Answer:
        stream = open_stream(place, self._guard, self._settings, deadline=deadline)
        try:
            if place.scheme == "https":
                stream.start_tls(self._tls, place)
            return exchange(stream, place, self._headers(place, sent))
        except BaseException:
            stream.close()
            raise

    def _headers(self, place: Place, sent: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
        headers = {
            "host": place.authority,
            "accept": "*/*",
            **sent,
            "user-agent": self._settings.user_agent,
            "accept-encoding": ACCEPTED,
            "connection": "close",
        }
        return [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]

    def _respond(
        self,
        trail: Trail,
        answer: Answer,
        wants: Callable[[int, Mapping[str, str]], bool],
    ) -> Response:
        body, wire_bytes = self._read(answer, wants)
        return Response(
            url=trail.place.url,
            status=answer.status,
            headers=answer.headers,
            body=body,
            redirects=tuple(trail.passed),
            moved_to=trail.moved_to,
            fetched_at=answer.came_at,
            wire_bytes=wire_bytes,
        )

    def _read(
        self, answer: Answer, wants: Callable[[int, Mapping[str, str]], bool]
    ) -> tuple[bytes, int]:
        if answer.status in _BODILESS or not wants(answer.status, answer.headers):
            return b"", 0
        announced = answer.headers.get("content-length", "")
        if announced.isdecimal() and int(announced[:20]) > self._settings.fetch_wire_bytes:
            raise AnswerTooLargeError(
                f"the page has {announced[:20]} bytes, which is more than "
                f"{self._settings.fetch_wire_bytes:,}"
            )
        unpacker = Unpacker(answer.headers.get("content-encoding", ""), self._settings)
        with explained():
            for number, part in enumerate(answer.parts):
                if number > _MOST_PARTS:
                    raise AnswerTooLargeError("the page comes in far too many pieces")
                unpacker.add(part)
        return unpacker.finish(), unpacker.wire_bytes


# The system's authorities take a tenth of a second to load, and are the same for all.
@cache
def _trust(ca_file: Path | None) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=str(ca_file) if ca_file else None)
    context.set_alpn_protocols(["http/1.1"])
    return context
