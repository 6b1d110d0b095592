"""Finds the addresses of a host within a time limit, which the system's own call has not."""

import socket
import threading
from collections.abc import Callable, Iterable
from queue import Empty, SimpleQueue
from typing import Any, Final

from ssrfguard.resolvers import UdpResolver

from services.ingest.fetching.errors import NameLookupError
from services.ingest.fetching.settings import ClientSettings

Row = tuple[int, int, int, str, tuple[Any, ...]]
"""As `socket.getaddrinfo` gives them."""

Resolver = Callable[..., Iterable[Row]]
"""Called like `socket.getaddrinfo`; raises OSError where there is no answer."""

# Lookups that nobody waits for any longer still hold their thread until the system gives up.
_MOST_LOOKUPS: Final = 64


def make_resolver(settings: ClientSettings) -> Resolver:
    """Return the resolver that the settings ask for; every call of it ends in time."""
    seconds = settings.fetch_name_timeout.total_seconds()
    if settings.fetch_nameservers:
        return UdpResolver(
            nameservers=settings.fetch_nameservers,
            nameserver_port=settings.fetch_nameserver_port,
            timeout=seconds,
            attempt_timeout=max(seconds / 4, 0.001),
        )
    return BoundedResolver(seconds)


class BoundedResolver:
    """The system's resolver, hosts file and all, given up on when it takes too long."""

    def __init__(
        self, timeout_seconds: float, *, resolve: Resolver = socket.getaddrinfo
    ) -> None:
        self._timeout_seconds = timeout_seconds
        self._resolve = resolve
        self._slots = threading.BoundedSemaphore(_MOST_LOOKUPS)

    def __call__(self, *question: object) -> list[Row]:
        """Return what `socket.getaddrinfo` returns.

        Raises:
            OSError: as it does.
            NameLookupError: it took too long, or too many lookups hang already.
        """
        if not self._slots.acquire(timeout=self._timeout_seconds):
            raise NameLookupError(f"{_MOST_LOOKUPS} lookups of names hang already")
        answers: SimpleQueue[list[Row] | Exception] = SimpleQueue()
        threading.Thread(
            target=self._look, args=(question, answers), name="lookup", daemon=True
        ).start()
        try:
            answer = answers.get(timeout=self._timeout_seconds)
        except Empty:
            raise NameLookupError(
                f"no name server answered for {question[0]} in {self._timeout_seconds:g} s"
            ) from None
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _look(
        self, question: tuple[object, ...], answers: SimpleQueue[list[Row] | Exception]
    ) -> None:
        try:
            answers.put(list(self._resolve(*question)))
        except Exception as error:  # noqa: BLE001 - raised again where it is waited for
            answers.put(error)
        finally:
            self._slots.release()
