"""Turns at hosts that this process shares with all others of the desk, through the store."""

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from typing import Final, NamedTuple

import structlog
import uuid_utils

from services.ingest.fetching.settings import ClientSettings
from shared.store.host_records import LONGEST_WAIT, HostStore, Turn, TurnAsked, TurnOver
from shared.store.records import StoreUnavailableError

log = structlog.get_logger()

# A turn's end is told with the next call, whoever makes it, or alone when this has passed.
_SOON_SECONDS: Final = 0.02
_MOST_TOLD: Final = 500
# Every call to a store that is away takes seconds; nobody should wait that long for a page.
_AWAY_SECONDS: Final = 30.0
_NONE: Final = timedelta(0)


class _Ended(NamedTuple):
    host: str
    token: str
    gap: timedelta
    at: float


class _Held(NamedTuple):
    asked: TurnAsked
    renewed_at: float


class SharedTurns:
    """Turns at hosts by the store's word; several threads may ask at once.

    A turn is a lease like that of a job (`COPYDESK_LEASE`), and renewed as that is.
    While the store is away, every turn is given: then each process is polite by itself.
    """

    def __init__(
        self,
        store: HostStore,
        settings: ClientSettings,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._hold = settings.lease
        self._clock = clock
        self._back_at = 0.0
        self._over: list[_Ended] = []
        self._being_told: list[_Ended] = []
        self._held: dict[str, _Held] = {}
        self._changed = threading.Condition()
        self._teller: threading.Thread | None = None

    def take(self, host: str, *, gap: timedelta, patience: timedelta) -> tuple[Turn, str]:
        """Ask for a turn; return the answer, and the token to end the turn with."""
        token = str(uuid_utils.uuid7())
        if self._clock() < self._back_at:
            return Turn(is_given=True, wait=_NONE), token
        asked = TurnAsked(host, token, gap=gap, hold=self._hold, patience=patience)
        try:
            turn = self._store.take_turn(asked, self._told(self._take_over(host)))
        except StoreUnavailableError as error:
            self._note_away(error)
            return Turn(is_given=True, wait=_NONE), token
        if turn.is_given:
            with self._changed:
                self._held[token] = _Held(asked, self._clock())
                self._start_teller()
        return turn, token

    def end(self, host: str, token: str, *, gap: timedelta) -> None:
        """End a turn; returns at once, and the others know of it soon."""
        with self._changed:
            if self._held.pop(token, None) is not None:
                self._over.append(_Ended(host, token, gap, self._clock()))
                self._changed.notify()

    def leave_alone(self, host: str, wait: timedelta) -> None:
        """Let nobody ask a host before so long; told before this returns."""
        if self._clock() < self._back_at:
            return
        try:
            self._store.end_turns([TurnOver(host, "", min(wait, LONGEST_WAIT))])
        except StoreUnavailableError as error:
            self._note_away(error)

    def _start_teller(self) -> None:
        if self._teller is None:
            self._teller = threading.Thread(target=self._tell, name="turns", daemon=True)
            self._teller.start()

    def _tell(self) -> None:
        """Tell the store of turns that are over, and keep those that last."""
        every_seconds = self._hold.total_seconds() / 4
        while True:
            with self._changed:
                is_over = self._changed.wait_for(lambda: self._over, timeout=every_seconds)
            if is_over:
                time.sleep(_SOON_SECONDS)
            with self._changed:
                self._being_told, self._over = self._over[:_MOST_TOLD], self._over[_MOST_TOLD:]
                over, due_at = self._being_told, self._clock() - every_seconds
                due = [one.asked for one in self._held.values() if one.renewed_at <= due_at]
            if self._clock() >= self._back_at:
                try:
                    self._tell_once(over, due)
                except StoreUnavailableError as error:  # turns end by the store's clock
                    self._note_away(error)
                except Exception:  # a bug must not end the thread that all turns need
                    log.exception("turns not told")

    def _tell_once(self, over: Sequence[_Ended], due: Sequence[TurnAsked]) -> None:
        if over:
            self._store.end_turns(self._told(over))
        for asked in due:
            is_kept = self._store.take_turn(asked).is_given
            with self._changed:
                if not is_kept:  # lost; to ask on would put others at the end of the line
                    self._held.pop(asked.token, None)
                elif asked.token in self._held:
                    self._held[asked.token] = _Held(asked, self._clock())
                else:  # it ended in between, and that may have been told before
                    self._over.append(_Ended(asked.host, asked.token, asked.gap, self._clock()))

    def _take_over(self, host: str) -> list[_Ended]:
        """Return turns to end with a call about a host, its own among them in any case.

        What is being told at this moment may come after the call: then it is told twice.
        """
        with self._changed:
            self._over.sort(key=lambda one: one.host != host)
            over, self._over = self._over[:_MOST_TOLD], self._over[_MOST_TOLD:]
            return [*over, *(one for one in self._being_told if one.host == host)]

    def _told(self, over: Iterable[_Ended]) -> list[TurnOver]:
        now = self._clock()
        return [
            TurnOver(one.host, one.token, max(_NONE, one.gap - timedelta(seconds=now - one.at)))
            for one in over
        ]

    def _note_away(self, error: StoreUnavailableError) -> None:
        self._back_at = self._clock() + _AWAY_SECONDS
        log.warning("hosts are shared with no other process for now", error=str(error))
