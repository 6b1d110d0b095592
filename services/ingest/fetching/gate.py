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
        """Return if a page may be asked for, as far as that is known without asking its host.

        Raises whatever the caller of `get` is to see.
        """
        ...

    def inquire(self, place: Place) -> None:
        """Return if a page may be asked for; its host may be asked, for its turn is held."""
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

    def inquire(self, place: Place) -> None:
        """Return at once."""

    def turn(self, host: str) -> AbstractContextManager[None]:
        """Return at once."""
        return nullcontext()

    def leave_alone(self, host: str, wait: timedelta) -> None:
        """Do nothing: nobody is kept from anything."""


class Turns:
    """Holds the turn at one host at a time; what it waits for is not the host's time.

    Args:
        gate: gives them out.
        deadline: of the whole.
        lent: a host whose turn the caller holds already; none for the empty text.
    """

    def __init__(self, gate: Gate, deadline: Deadline, *, lent: str = "") -> None:
        self._gate = gate
        self._deadline = deadline
        self._lent = lent
        self._held = ExitStack()
        self._host = ""
        self._been_at: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._held.close()

    def take(self, place: Place) -> None:
        """Return when a place may be asked for; a redirect within a host goes on at once.

        So does a page behind its robots.txt. What is known to be shut takes nobody's turn.

        Raises:
            NotOurTurnError: others go first. It counts where this fetch itself was at the
                host before: there and back again it would be put off for ever.
        """
        began = time.monotonic()
        self._gate.admit(place)
        if place.host != self._host:
            self._held.close()
            if place.host != self._lent:
                self._enter(place.host)
            self._host = place.host
            self._been_at.add(place.host)
        self._gate.inquire(place)
        self._deadline.extend(time.monotonic() - began)

    def _enter(self, host: str) -> None:
        try:
            self._held.enter_context(self._gate.turn(host))
        except NotOurTurnError as error:
            error.is_counted = host in self._been_at
            raise
