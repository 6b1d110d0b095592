"""How two workers come to commit at the same moment."""

from threading import Barrier
from typing import Any

from shared.store.redis_work import RedisWorkStore


class Starting:
    """A store whose first commit waits for that of the other worker."""

    def __init__(self, store: RedisWorkStore, barrier: Barrier) -> None:
        self._store = store
        self._barrier: Barrier | None = barrier

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the store has
        if name == "commit" and self._barrier is not None:
            self._barrier.wait(timeout=10)
            self._barrier = None
        return getattr(self._store, name)
