"""What the routes need from outside; one for each app."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import Depends
from starlette.requests import Request

from services.gateway.door import Door
from services.gateway.metering import Meters
from services.gateway.settings import GatewaySettings
from services.gateway.streams import Streams
from shared.store.protocols import DeskStore


@dataclass(frozen=True, slots=True)
class Wiring:
    """The parts of one gateway."""

    settings: GatewaySettings
    desk: DeskStore
    door: Door
    streams: Streams
    meters: Meters
    now: Callable[[], datetime]


async def _wiring(request: Request) -> Wiring:
    wiring: Wiring = request.app.state.wiring
    return wiring


Wired = Annotated[Wiring, Depends(_wiring)]
