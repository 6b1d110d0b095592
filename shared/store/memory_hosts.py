"""Turns at hosts in the memory of one process: the twin of the script `host_turn`."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from shared.store.call import ms
from shared.store.host_records import LONGEST_WAIT, Turn, TurnAsked, TurnOver


@dataclass(slots=True)
class _Host:
    owner: str = ""
    ends: int = 0
    next: int = 0
    line: int = 0


class MemoryHosts:
    """A `HostStore` in a dict; several threads may call it at once.

    Args:
        now: milliseconds since 1970.
    """

    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    def take_turn(self, asked: TurnAsked, over: Sequence[TurnOver] = ()) -> Turn:
        """See `HostStore.take_turn`."""
        with self._lock:
            self._end(over)
            host, now = self._hosts.setdefault(asked.host, _Host()), self._now()
            hold, is_mine = ms(asked.hold), host.owner == asked.token
            is_busy = not is_mine and host.owner != "" and host.ends > now
            if is_mine or (not is_busy and host.next - now <= ms(asked.patience)):
                start = max(now, host.next)
                host.ends = max(host.ends, now + hold) if is_mine else start + hold
                host.owner = asked.token
                return Turn(is_given=True, wait=_wait(start - now))
            longest = now + ms(LONGEST_WAIT)
            free = max(host.next, now + ms(asked.gap) if is_busy else now)
            back = min(max(host.line, free), longest)
            host.line = min(back + ms(asked.gap), longest)
            return Turn(is_given=False, wait=_wait(back - now), free_in=_wait(free - now))

    def end_turns(self, over: Sequence[TurnOver]) -> None:
        """See `HostStore.end_turns`."""
        with self._lock:
            self._end(over)

    def _end(self, over: Sequence[TurnOver]) -> None:
        for one in over:
            host = self._hosts.setdefault(one.host, _Host())
            if one.token and one.token != host.owner:
                continue
            if one.token:
                host.owner, host.ends = "", 0
            host.next = max(host.next, self._now() + ms(one.wait))


def _wait(milliseconds: int) -> timedelta:
    return timedelta(milliseconds=milliseconds)
