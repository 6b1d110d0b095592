"""One request a host at a time, with a gap behind it, and not before the host wants it."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from services.ingest.fetching.errors import NotOurTurnError
from services.ingest.fetching.guard import Place
from services.ingest.fetching.settings import ClientSettings
from services.ingest.fetching.sharing import SharedTurns
from shared.store.host_records import LONGEST_WAIT

# Hosts that nobody waits for are forgotten once there are so many.
_MOST_HOSTS: Final = 10_000


@dataclass(slots=True)
class _Host:
    is_busy: bool = False
    waiting: int = 0
    next_at: float = 0.0
    """Before then nobody may ask it."""
    tickets_at: float = 0.0
    """Those who were put off come back one by one; the next of them not before then."""
    gap_seconds: float = 0.0
    """What its robots.txt asks for."""


class Politeness:
    """Gives out turns at hosts; several threads may ask at once.

    Threads of this process are put in line here, and only the first of them asks for a turn
    among all processes.

    Args:
        settings: how long a gap to keep, and how long to wait.
        shared: turns among all processes; None if this one is alone.
        clock: in seconds; never goes back.
    """

    def __init__(
        self,
        settings: ClientSettings,
        *,
        shared: SharedTurns | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._shared = shared
        self._gap_seconds = settings.fetch_gap.total_seconds()
        self._patience_seconds = settings.fetch_patience.total_seconds()
        self._clock = clock
        self._hosts: dict[str, _Host] = {}
        self._changed = threading.Condition()

    def admit(self, place: Place) -> None:
        """Return at once: any page may be asked for, in turn."""

    def inquire(self, place: Place) -> None:
        """Return at once: nobody has to be asked."""

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait for a turn at a host, and hold it.

        Raises:
            NotOurTurnError: the wait would be longer than our patience; it says when to
                come back, and is nobody's fault.
        """
        record, left = self._take(host)
        token, free_in = "", None
        try:
            if self._shared is not None:
                gap = timedelta(seconds=self._gap_of(record))
                patience = timedelta(seconds=left)
                turn, token = self._shared.take(host, gap=gap, patience=patience)
                if not turn.is_given:
                    token, free_in = "", turn.free_in.total_seconds()
                    raise _not_our_turn(host, turn.wait)
                time.sleep(turn.wait.total_seconds())
            yield
        finally:
            # Within the turn, the host may have asked for a longer gap than it began with.
            rest = self._gap_of(record) if free_in is None else free_in
            if self._shared is not None and token:
                self._shared.end(host, token, gap=timedelta(seconds=rest))
            with self._changed:
                record.is_busy = False
                record.next_at = max(record.next_at, self._clock() + rest)
                self._changed.notify_all()

    def leave_alone(self, host: str, wait: timedelta) -> None:
        """Let nobody ask a host before so long, an hour at most; of all who share turns."""
        if self._shared is not None:
            self._shared.leave_alone(host, wait)
        with self._changed:
            record = self._record(host)
            until = self._clock() + min(wait, LONGEST_WAIT).total_seconds()
            record.next_at = max(record.next_at, until)

    def set_gap(self, host: str, gap: timedelta) -> None:
        """Keep a longer gap than usual between requests to a host."""
        with self._changed:
            self._record(host).gap_seconds = gap.total_seconds()

    def _take(self, host: str) -> tuple[_Host, float]:
        """Return a host that is this thread's in this process, and the patience left."""
        with self._changed:
            record = self._record(host)
            began = self._clock()
            ahead = record.waiting * self._gap_of(record)
            if max(0.0, record.next_at - began) + ahead > self._patience_seconds:
                raise self._put_off(host, record, ahead)
            record.waiting += 1
            try:
                while record.is_busy or record.next_at > self._clock():
                    left = began + self._patience_seconds - self._clock()
                    if left <= 0:
                        raise self._put_off(host, record, ahead)
                    until_next = record.next_at - self._clock()
                    self._changed.wait(left if record.is_busy else min(left, until_next))
            finally:
                record.waiting -= 1
            record.is_busy = True
            return record, max(0.0, began + self._patience_seconds - self._clock())

    def _put_off(self, host: str, record: _Host, ahead: float) -> NotOurTurnError:
        now = self._clock()
        record.tickets_at = max(record.tickets_at, record.next_at + ahead, now)
        wait = record.tickets_at - now
        record.tickets_at += self._gap_of(record)
        return _not_our_turn(host, min(timedelta(seconds=wait), LONGEST_WAIT))

    def _gap_of(self, record: _Host) -> float:
        return max(self._gap_seconds, record.gap_seconds)

    def _record(self, host: str) -> _Host:
        if len(self._hosts) >= _MOST_HOSTS and host not in self._hosts:
            now = self._clock()
            self._hosts = {
                name: one
                for name, one in self._hosts.items()
                if one.is_busy or one.waiting or max(one.next_at, one.tickets_at) > now
            }
        return self._hosts.setdefault(host, _Host())


def _not_our_turn(host: str, wait: timedelta) -> NotOurTurnError:
    return NotOurTurnError(f"{host} is asked for one page at a time, and others go first", wait)
