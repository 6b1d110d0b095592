"""Talks to the gateway: problems become errors with their text, busy times are waited out."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from types import TracebackType
from typing import IO, Any, Final, Self, cast

import httpx

from shared.errors import PermanentError, TransientError

# A gateway may need a while for the last line of a long batch, never so long for a header.
_TIMEOUT: Final = httpx.Timeout(30, connect=5)
_STREAM_TIMEOUT: Final = httpx.Timeout(60, connect=5)
_LONGEST_WAIT_SECONDS: Final = 60.0
_BUSY: Final = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})

Body = bytes | IO[bytes]
Json = dict[str, Any]


class GatewayBusyError(TransientError):
    """The gateway cannot take it now; the same request may succeed later."""

    def __init__(self, message: str, *, wait_seconds: float) -> None:
        super().__init__(message)
        self.wait_seconds = wait_seconds


class GatewayRefusedError(PermanentError):
    """The gateway will not take this request, however often it is sent."""


class GatewayClient:
    """A connection to the gateway, to be used as a context manager."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._http = httpx.Client(base_url=url, timeout=_TIMEOUT)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connection."""
        self._http.close()

    def get(self, path: str, **parameters: str | float) -> Json:
        """Return the JSON object at a path.

        Raises:
            GatewayBusyError: the gateway is away or busy.
            GatewayRefusedError: there is no such thing, or the request is wrong.
        """
        with self._answer(self.url):
            return read_answer(self._http.get(path, params=parameters))

    def post(self, path: str, content: bytes = b"", *, key: str | None = None) -> Json:
        """Send JSON, return the JSON object that answers it; raises like `get`."""
        headers = {"Content-Type": "application/json"} if content else {}
        if key is not None:
            headers["Idempotency-Key"] = key
        with self._answer(self.url):
            return read_answer(self._http.post(path, content=content, headers=headers))

    @contextmanager
    def post_lines(
        self, path: str, content: Body, *, key: str
    ) -> Iterator[tuple[httpx.Headers, Iterator[bytes]]]:
        """Send NDJSON; give the headers and the parts of the answer. Raises like `get`."""
        headers = {"Content-Type": "application/x-ndjson", "Idempotency-Key": key}
        request = self._http.build_request(
            "POST", path, content=content, headers=headers, timeout=_STREAM_TIMEOUT
        )
        with self._streaming(request) as answer:
            yield answer.headers, answer.iter_bytes()

    @contextmanager
    def listen(
        self, path: str, *, cursor: str | None = None, **parameters: str
    ) -> Iterator[Iterator[bytes]]:
        """Open an event stream; give its parts as they come. Raises like `get`."""
        headers = {"Accept": "text/event-stream"}
        if cursor is not None:
            headers["Last-Event-ID"] = cursor
        request = self._http.build_request(
            "GET", path, headers=headers, params=parameters, timeout=_STREAM_TIMEOUT
        )
        with self._streaming(request) as answer:
            yield answer.iter_bytes()

    @contextmanager
    def _streaming(self, request: httpx.Request) -> Iterator[httpx.Response]:
        with self._answer(self.url):
            answer = self._http.send(request, stream=True)
            try:
                if not answer.is_success:
                    answer.read()
                _require_success(answer)
                yield answer
            finally:
                answer.close()

    @staticmethod
    @contextmanager
    def _answer(url: str) -> Iterator[None]:
        try:
            yield
        except httpx.ConnectError:
            raise GatewayBusyError(
                f"no gateway answers at {url}. `copydesk run` starts one; --gateway or "
                "COPYDESK_URL names another.",
                wait_seconds=1,
            ) from None
        except (httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
            raise GatewayRefusedError(f"{url} is no address of a gateway: {error}") from None
        except httpx.TransportError as error:
            raise GatewayBusyError(
                f"the connection to {url} broke: {str(error) or type(error).__name__}",
                wait_seconds=1,
            ) from error


def patiently(
    call: Callable[[], Json],
    *,
    patience_seconds: float,
    note: Callable[[str], None],
    sleep: Callable[[float], None] = time.sleep,
) -> Json:
    """Make a call again for as long as the gateway is busy, when it says to come back.

    Args:
        call: safe to be made twice, under one idempotency key.
        patience_seconds: how long to wait in all.
        note: told before each wait.
        sleep: waits that many seconds.

    Raises:
        GatewayBusyError: it is still busy after all that.
        GatewayRefusedError: at once.
    """
    left = patience_seconds
    while True:
        try:
            return call()
        except GatewayBusyError as error:
            wait = min(error.wait_seconds, _LONGEST_WAIT_SECONDS)
            if wait > left:
                raise
            left -= wait
            note(f"{error} Again in {wait:g} s.")
            sleep(wait)


def read_retry_after(header: str | None, *, now: datetime) -> float:
    """Return the seconds that a Retry-After header asks for; one without it.

    Source: RFC 9110, 10.2.3: seconds or a date.
    """
    if header is None:
        return 1.0
    if header.strip().isdecimal():
        return float(header)
    try:
        return max(0.0, (parsedate_to_datetime(header) - now).total_seconds())
    except (TypeError, ValueError):
        return 1.0


def read_answer(answer: httpx.Response) -> Json:
    """Return the JSON object of an answer.

    Raises:
        GatewayBusyError: the gateway says that it cannot take the request now.
        GatewayRefusedError: it says that the request is wrong, or it is no gateway at all.
    """
    _require_success(answer)
    try:
        found = answer.json()
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise GatewayRefusedError(f"{answer.url} answers, but it is no gateway of Copydesk")
    return cast("Json", found)


def _require_success(answer: httpx.Response) -> None:
    if answer.is_success:
        return
    message = _explain(answer)
    if answer.status_code in _BUSY:
        wait = read_retry_after(answer.headers.get("Retry-After"), now=datetime.now(UTC))
        raise GatewayBusyError(message, wait_seconds=wait)
    raise GatewayRefusedError(message)


def _explain(answer: httpx.Response) -> str:
    try:
        problem = answer.json()
        return f"{answer.status_code} {problem['title']}: {problem['detail']}"
    except (ValueError, KeyError, TypeError):
        return f"{answer.status_code} {answer.reason_phrase}"
