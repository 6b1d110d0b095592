"""Where submissions come in: those that arrive together are made durable together."""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from services.gateway.room import Room
from services.gateway.settings import GatewaySettings
from shared.jobs import Priority, StageName
from shared.messages import MESSAGE_FOR, in_loads
from shared.store.protocols import DeskStore
from shared.store.records import Admission, Intake


class Lane(NamedTuple):
    """What travels together: submissions for one stage, of one priority."""

    stage: StageName
    priority: Priority


@dataclass(frozen=True, slots=True)
class _Waiting:
    intake: Intake
    answer: asyncio.Future[Admission]


class Door:
    """Lets submissions in, as many at once as have gathered.

    A submission waits only while a call to the store is under way; what comes in
    meanwhile goes together in the next. So a lone one never waits, and a crowd pays for
    one fsync and one message in place of hundreds.
    """

    def __init__(self, desk: DeskStore, settings: GatewaySettings, *, room: Room) -> None:
        self.room = room
        self._desk = desk
        self._settings = settings
        self._waiting: defaultdict[Lane, list[_Waiting]] = defaultdict(list)
        self._drains: dict[Lane, asyncio.Task[None]] = {}

    async def accept(self, intake: Intake, *, lane: Lane) -> Admission:
        """Return what became of one submission, once that is durable.

        Raises:
            StoreUnavailableError: it may or may not have been accepted.
        """
        answer: asyncio.Future[Admission] = asyncio.get_running_loop().create_future()
        self._waiting[lane].append(_Waiting(intake, answer))
        drain = self._drains.get(lane)
        if drain is None or drain.done():
            self._drains[lane] = asyncio.create_task(self._drain(lane))
        return await answer

    async def admit(
        self, intakes: Sequence[Intake], *, chars: int, lane: Lane, batch_id: str = ""
    ) -> list[Admission]:
        """Send one message's worth of submissions in, with one call to the store.

        Args:
            intakes: at most `batch_size` of them.
            chars: how much text they hold together, in code points.
            lane: of all of them.
            batch_id: the batch they belong to, empty for none.

        Raises:
            StoreUnavailableError: some or all may not have been accepted.
        """
        message = MESSAGE_FOR[lane.stage](
            job_ids=tuple(intake.job_id for intake in intakes),
            priority=lane.priority,
            chars=chars,
        )
        return await self._desk.accept(
            intakes, message, limit=self._settings.max_in_flight, batch_id=batch_id
        )

    async def _drain(self, lane: Lane) -> None:
        while waiting := self._waiting[lane]:
            self._waiting[lane] = []
            loads = in_loads(
                ((one, one.intake.chars) for one in waiting),
                size=self._settings.batch_size,
                chars=self._settings.batch_chars,
            )
            await asyncio.gather(
                *(self._flush(load, chars=chars, lane=lane) for load, chars in loads)
            )

    async def _flush(self, load: Sequence[_Waiting], *, chars: int, lane: Lane) -> None:
        try:
            admissions = await self.admit([one.intake for one in load], chars=chars, lane=lane)
        except Exception as error:  # noqa: BLE001 - whoever waits must hear of it, whatever it is
            for one in load:
                if not one.answer.done():
                    one.answer.set_exception(error)
            return
        for one, admission in zip(load, admissions, strict=True):
            if not one.answer.done():
                one.answer.set_result(admission)
