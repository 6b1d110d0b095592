"""A store that goes away when a test wants it to."""

import asyncio
from typing import Any, Literal

from shared.store.memory_desk import MemoryDesk
from shared.store.memory_feeds import MemoryFeedDesk
from shared.store.records import StoreUnavailableError


class ShakyDesk:
    """Passes calls on to a desk; goes away, fills up or forgets itself when told to."""

    def __init__(self, desk: MemoryDesk) -> None:
        self._desk = desk
        self.calls: list[str] = []
        self.away: set[str] = set()
        """Calls that raise; `*` for all."""
        self.away_after: tuple[str, int] | None = None
        """Goes away for good after so many calls of this name."""
        self.lost: set[tuple[str, int]] = set()
        """Single calls that raise: a name, and whether its first, second, … call."""
        self.leaves_after = ""
        """Goes away for good when a call of this name has been carried out."""
        self.broken: set[str] = set()
        """Calls that raise as only a bug would."""
        self.used = 0.0
        self.kept: Literal["strict", "relaxed"] = "strict"

    @property
    def feeds(self) -> MemoryFeedDesk:
        """See `DeskStore.feeds`."""
        return self._desk.feeds

    async def fullness(self) -> float:
        """See `DeskStore.fullness`."""
        self._check("fullness")
        return self.used

    async def durability(self) -> Literal["strict", "relaxed"]:
        """See `DeskStore.durability`."""
        self._check("durability")
        return self.kept

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - the other sixteen calls, as they are
        async def call(*args: object, **kwargs: object) -> object:
            self._check(name)
            await asyncio.sleep(0)
            answer: object = await getattr(self._desk, name)(*args, **kwargs)
            if name == self.leaves_after:
                self.away = {"*"}
            return answer

        return call

    def _check(self, name: str) -> None:
        self.calls.append(name)
        if self.away_after and self.calls.count(self.away_after[0]) > self.away_after[1]:
            self.away = {"*"}
        if self.away & {name, "*"} or (name, self.calls.count(name)) in self.lost:
            raise StoreUnavailableError("the store is away")
        if name in self.broken:
            raise RuntimeError(f"{name} is broken")
