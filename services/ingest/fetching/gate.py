"""Whoever says which pages may be asked for and when, as the client sees them."""

import time
from contextlib import AbstractContextManager, ExitStack, nullcontext
from typing import Protocol, Self

from services.ingest.fetching.deadline import Deadline
from services.ingest.fetching.guard import Place


class Gate(Protocol):
    """Somebody who says which pages may be asked for, and when."""

    def admit(self, place: Place) -> None:
        """Return if a page may be asked for; raise whatever the caller of `get` is to see."""
        ...

    def turn(self, host: str) -> AbstractContextManager[None]:
        """Wait for a turn at a host and hold it."""
        ...


class OpenGate:
    """Lets everybody through at once."""

    def admit(self, place: Place) -> None:
        """Return at once."""

    def turn(self, host: str) -> AbstractContextManager[None]:
        """Return at once."""
        return nullcontext()


class Turns:
    """Holds the turn at one host at a time; what it waits for is not the host's time."""

    def __init__(self, gate: Gate, deadline: Deadline) -> None:
        self._gate = gate
        self._deadline = deadline
        self._held = ExitStack()
        self._host = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._held.close()

    def take(self, place: Place) -> None:
        """Return when a place may be asked for; a redirect within a host goes on at once."""
        began = time.monotonic()
        self._gate.admit(place)
        if place.host != self._host:
            self._held.close()
            self._held.enter_context(self._gate.turn(place.host))
            self._host = place.host
        self._deadline.extend(time.monotonic() - began)
