"""Whoever says which pages may be asked for and when, as the client sees them."""

import time
from contextlib import AbstractContextManager, ExitStack, nullcontext
from datetime import timedelta
from typing import Protocol, Self

from services.ingest.fetching.deadline import Deadline
from services.ingest.fetching.errors import NotOurTurnError
from services.ingest.fetching.guard import Place


class Gate(Protocol):
    """Somebody who says which pages may be asked for, and when."""

    def admit(self, place: Place) -> None:
        """Return if a page may be asked for; raise whatever the caller of `get` is to see."""
        ...

    def turn(self, host: str) -> AbstractContextManager[None]:
        """Wait for a turn at a host and hold it."""
        ...

    def leave_alone(self, host: str, wait: timedelta) -> None:
        """Let nobody ask a host before so long; it said so."""
        ...


class OpenGate:
    """Lets everybody through at once."""

    def admit(self, place: Place) -> None:
        """Return at once."""

    def turn(self, host: str) -> AbstractContextManager[None]:
        """Return at once."""
        return nullcontext()

    def leave_alone(self, host: str, wait: timedelta) -> None:
        """Do nothing: nobody is kept from anything."""


class Turns:
    """Holds the turn at one host at a time; what it waits for is not the host's time."""

    def __init__(self, gate: Gate, deadline: Deadline) -> None:
        self._gate = gate
        self._deadline = deadline
        self._held = ExitStack()
        self._host = ""
        self._been_at: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._held.close()

    def take(self, place: Place) -> None:
        """Return when a place may be asked for; a redirect within a host goes on at once.

        Raises:
            NotOurTurnError: others go first. It counts where this fetch itself was at the
                host before: there and back again it would be put off for ever.
        """
        began = time.monotonic()
        self._gate.admit(place)
        if place.host != self._host:
            self._held.close()
            try:
                self._held.enter_context(self._gate.turn(place.host))
            except NotOurTurnError as error:
                error.is_counted = place.host in self._been_at
                raise
            self._host = place.host
            self._been_at.add(place.host)
        self._deadline.extend(time.monotonic() - began)
