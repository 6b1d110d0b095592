"""Whether there is room for more, and when it is worth asking again."""

import math
from collections.abc import Callable
from datetime import timedelta
from typing import Final, Literal

from services.gateway.problems import ProblemCode, ProblemError
from services.gateway.recent import Recent
from services.gateway.settings import GatewaySettings
from shared.jobs import Disposition
from shared.store.protocols import DeskStore

_AGE_SECONDS: Final = 1.0
# A server's persistence is not changed by the minute.
_DURABILITY_AGE_SECONDS: Final = 60.0
# The throughput is that of the last tenth of a minute or so.
_WINDOW: Final = timedelta(seconds=6)
_FIRST_GUESS_SECONDS: Final = 5


class Room:
    """What the gateway knows of the store's state; at most a second old."""

    def __init__(
        self, desk: DeskStore, settings: GatewaySettings, *, clock: Callable[[], float]
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._fullness = Recent(desk.fullness, age_seconds=_AGE_SECONDS, clock=clock)
        self._census = Recent(desk.census, age_seconds=_AGE_SECONDS, clock=clock)
        self._durability = Recent(
            desk.durability, age_seconds=_DURABILITY_AGE_SECONDS, clock=clock
        )
        self._mark: tuple[float, int] | None = None

    async def durability(self) -> Literal["strict", "relaxed"]:
        """Return what a 202 is worth."""
        return await self._durability.get()

    async def require(self) -> None:
        """Return if the store has memory left.

        Raises:
            ProblemError: it is nearly full.
            StoreUnavailableError: it does not answer.
        """
        fullness = await self._fullness.get()
        if fullness >= self._settings.memory_high:
            raise ProblemError(
                ProblemCode.STORE_FULL,
                f"The store uses {fullness:.0%} of its memory; nothing was accepted. "
                "It drains as articles get published, and older than COPYDESK_KEEP_JOBS.",
                retry_after_seconds=await self.retry_after_seconds(),
            )

    async def busy(self) -> ProblemError:
        """Return the problem of a submission that came while too many are in flight."""
        return ProblemError(
            ProblemCode.OVERLOADED,
            f"{self._settings.max_in_flight:,} jobs are in flight; nothing was accepted. "
            "Send it again later, with the same Idempotency-Key if it had one.",
            retry_after_seconds=await self.retry_after_seconds(),
        )

    async def retry_after_seconds(self) -> int:
        """Return how long the backlog takes at the present pace, from 1 to 60 seconds."""
        census = await self._census.get()
        now = self._clock()
        ended = sum(census.counts.get(disposition, 0) for disposition in Disposition)
        since, before = self._mark or (now, ended)
        if self._mark is None or now - since > _WINDOW.total_seconds():
            self._mark = (now, ended)
        if now == since:
            return _FIRST_GUESS_SECONDS
        pace = (ended - before) / (now - since)
        return max(1, min(60, math.ceil(census.in_flight / pace))) if pace > 0 else 60
