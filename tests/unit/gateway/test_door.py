"""Submissions that arrive together."""

import asyncio
from collections.abc import Sequence
from typing import Final, cast

import pytest

from services.gateway.door import Door, Lane
from services.gateway.room import Room
from services.gateway.settings import GatewaySettings
from shared.jobs import Priority, StageName
from shared.messages import Message
from shared.store.protocols import DeskStore
from shared.store.records import Admission, Intake, StoreUnavailableError
from tests.builders import a_job_id

_NORMAL: Final = Lane(StageName.INGEST, Priority.NORMAL)


class SlowDesk:
    """Accepts when it is let, and remembers what came together."""

    def __init__(self) -> None:
        self.calls: list[tuple[Message, int]] = []
        self.let = asyncio.Event()
        self.is_away = False

    async def accept(
        self, intakes: Sequence[Intake], message: Message, *, limit: int, batch_id: str = ""
    ) -> list[Admission]:
        """See `DeskStore.accept`."""
        self.calls.append((message, len(intakes)))
        await self.let.wait()
        if self.is_away:
            raise StoreUnavailableError("away")
        return [Admission("accepted", intake.job_id) for intake in intakes]


def _door(desk: SlowDesk, **settings: object) -> Door:
    known = {"redis_url": "redis://x", "processes": 1, **settings}
    store = cast("DeskStore", desk)
    made = GatewaySettings.model_validate(known)
    return Door(store, made, room=cast("Room", None))


def _intake(number: int, chars: int = 10) -> Intake:
    return Intake(a_job_id(number), b"", chars)


def test_a_lone_submission_goes_at_once_and_the_crowd_behind_it_together() -> None:
    """One waits for nobody; five share two calls."""

    async def submit() -> list[tuple[int, int]]:
        desk = SlowDesk()
        door = _door(desk, batch_size=3)
        first = asyncio.create_task(door.accept(_intake(0), lane=_NORMAL))
        await asyncio.sleep(0.001)
        crowd = [
            asyncio.create_task(door.accept(_intake(n), lane=_NORMAL)) for n in range(1, 6)
        ]
        await asyncio.sleep(0.001)
        desk.let.set()
        admissions = await asyncio.gather(first, *crowd)
        assert [one.job_id for one in admissions] == [a_job_id(n) for n in range(6)]
        return [(count, message.chars) for message, count in desk.calls]

    assert asyncio.run(submit()) == [(1, 10), (3, 30), (2, 20)]


def test_a_message_holds_no_more_text_than_is_allowed() -> None:
    """A long article goes alone."""

    async def submit() -> list[int]:
        desk = SlowDesk()
        desk.let.set()
        door = _door(desk, batch_chars=100)
        chars = [60, 30, 500, 60]
        await asyncio.gather(
            *(door.accept(_intake(n, size), lane=_NORMAL) for n, size in enumerate(chars))
        )
        return [count for _, count in desk.calls]

    assert asyncio.run(submit()) == [2, 1, 1]


def test_priorities_do_not_wait_for_one_another() -> None:
    """A slow call with bulk must not hold up a single article."""

    async def submit() -> list[Priority]:
        desk = SlowDesk()
        door = _door(desk)
        tasks = [
            asyncio.create_task(door.accept(_intake(n), lane=Lane(StageName.INGEST, priority)))
            for n, priority in enumerate((Priority.BULK, Priority.NORMAL))
        ]
        await asyncio.sleep(0.001)
        under_way = [message.priority for message, _ in desk.calls]
        desk.let.set()
        await asyncio.gather(*tasks)
        return under_way

    assert asyncio.run(submit()) == [Priority.BULK, Priority.NORMAL]


def test_an_absent_store_is_heard_of_by_all_who_wait() -> None:
    """And the door works on when it is back."""

    async def submit() -> list[object]:
        desk = SlowDesk()
        desk.let.set()
        desk.is_away = True
        door = _door(desk)
        failed = await asyncio.gather(
            *(door.accept(_intake(n), lane=_NORMAL) for n in range(3)),
            return_exceptions=True,
        )
        desk.is_away = False
        again = await door.accept(_intake(9), lane=_NORMAL)
        return [*(type(one) for one in failed), again.verdict]

    assert asyncio.run(submit()) == [StoreUnavailableError] * 3 + ["accepted"]


@pytest.mark.parametrize("given_up", [0, 1])
def test_a_client_that_leaves_takes_nobody_with_it(given_up: int) -> None:
    """The others in the same call get their answers."""

    async def submit() -> list[object]:
        desk = SlowDesk()
        door = _door(desk)
        tasks = [asyncio.create_task(door.accept(_intake(n), lane=_NORMAL)) for n in range(3)]
        await asyncio.sleep(0.001)
        tasks[given_up].cancel()
        desk.let.set()
        answers = await asyncio.gather(*tasks, return_exceptions=True)
        return [one for one in answers if isinstance(one, Admission)]

    assert len(asyncio.run(submit())) == 2


def test_urls_alone_travel_apart_from_what_can_be_read_at_once() -> None:
    """A message names jobs of one stage only: who fetches does not read, nor the other way."""

    async def submit() -> list[StageName]:
        desk = SlowDesk()
        desk.let.set()
        door = _door(desk)
        await asyncio.gather(
            door.accept(_intake(1), lane=Lane(StageName.FETCH, Priority.NORMAL)),
            door.accept(_intake(2), lane=_NORMAL),
            door.accept(_intake(3), lane=Lane(StageName.FETCH, Priority.NORMAL)),
        )
        return [message.stage for message, _ in desk.calls]

    assert asyncio.run(submit()) == [StageName.FETCH, StageName.INGEST]
