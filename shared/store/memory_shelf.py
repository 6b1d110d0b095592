"""A dict that forgets by the clock, for what Redis keeps under keys with an end."""

from collections.abc import Callable
from datetime import timedelta
from typing import Generic, TypeVar

from shared.store.call import ms

Value = TypeVar("Value")


class Shelf(Generic[Value]):
    """A dict whose entries may end by a clock, as keys in Redis do."""

    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self._rows: dict[str, tuple[Value, int | None]] = {}

    def get(self, key: str) -> Value | None:
        """Return what is there, None once it has ended."""
        row = self._rows.get(key)
        if row is None:
            return None
        value, end = row
        if end is not None and self._now() >= end:
            del self._rows[key]
            return None
        return value

    def put(self, key: str, value: Value, *, keep: timedelta | None = None) -> None:
        """Keep a value, for ever where no duration is given."""
        self._rows[key] = (value, self._end(keep))

    def put_new(self, key: str, value: Value, *, keep: timedelta) -> bool:
        """Keep a value where there is none; return whether that was so."""
        if self.get(key) is not None:
            return False
        self.put(key, value, keep=keep)
        return True

    def keep(self, key: str, duration: timedelta | None) -> None:
        """Let what is there end after a duration from now; None for never."""
        value = self.get(key)
        if value is not None:
            self.put(key, value, keep=duration)

    def change(self, key: str, value: Value) -> None:
        """Put another value where one is, to end when that would have ended."""
        row = self._rows.get(key)
        if row is not None:
            self._rows[key] = (value, row[1])

    def drop(self, key: str) -> None:
        """Forget what is there, if anything is."""
        self._rows.pop(key, None)

    def values(self) -> list[Value]:
        """Return all that has not ended."""
        found = [self.get(key) for key in list(self._rows)]
        return [value for value in found if value is not None]

    def _end(self, keep: timedelta | None) -> int | None:
        return None if keep is None else self._now() + ms(keep)
