"""When it is worth asking again."""

import asyncio
from typing import Literal, cast

import pytest

from services.gateway.room import Room
from services.gateway.settings import GatewaySettings
from shared.store.protocols import DeskStore
from shared.store.records import Census


class Backlog:
    """A desk that knows only how much it took and how much it finished."""

    def __init__(self) -> None:
        self.accepted = 0
        self.published = 0

    async def census(self) -> Census:
        """See `DeskStore.census`."""
        counts = {"accepted": self.accepted, "published": self.published}
        return Census(counts=counts, reopened={}, queues=(), running=0, waiting=0)

    async def fullness(self) -> float:
        """See `DeskStore.fullness`."""
        return 0.0

    async def durability(self) -> Literal["strict", "relaxed"]:
        """See `DeskStore.durability`."""
        return "strict"


@pytest.mark.parametrize(
    ("backlog", "published_in_4_seconds", "seconds"),
    [
        (1_000, 400, 10),
        (1_001, 400, 11),
        (10, 400, 1),
        (100_000, 400, 60),
        (1_000, 0, 60),
    ],
    ids=["100 a second", "rounded up", "soon", "late", "stuck"],
)
def test_a_client_is_told_how_long_the_backlog_takes(
    backlog: int, published_in_4_seconds: int, seconds: int
) -> None:
    """At the present pace, between 1 and 60 seconds."""
    desk = Backlog()
    now = 0.0
    settings = GatewaySettings.model_validate({"redis_url": "redis://x", "processes": 1})
    room = Room(cast("DeskStore", desk), settings, clock=lambda: now)

    async def ask() -> tuple[int, int]:
        nonlocal now
        first = await room.retry_after_seconds()
        now = 4.0
        desk.published = published_in_4_seconds
        desk.accepted = published_in_4_seconds + backlog
        return first, await room.retry_after_seconds()

    assert asyncio.run(ask()) == (5, seconds)
