"""Puts the gateway together."""

import time
from collections.abc import Callable
from datetime import UTC, datetime

from fastapi import FastAPI
from starlette.middleware import Middleware

from services.gateway.door import Door
from services.gateway.handlers import add_handlers
from services.gateway.metering import make_meters
from services.gateway.middleware import Edge
from services.gateway.openapi import describe
from services.gateway.room import Room
from services.gateway.routes import articles, batches, events, feeds, health, jobs, quarantine
from services.gateway.settings import GatewaySettings
from services.gateway.streams import Streams
from services.gateway.wiring import Wiring
from shared.store.protocols import DeskStore


def make_app(
    settings: GatewaySettings,
    desk: DeskStore,
    *,
    is_stopping: Callable[[], bool] = lambda: False,
    clock: Callable[[], float] = time.monotonic,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> FastAPI:
    """Return the gateway.

    Args:
        settings: its own and the common ones.
        desk: the store; whoever made it closes it.
        is_stopping: asked about once a second by event streams and long polls, which then
            end.
        clock: seconds that never go back.
        now: the time of day, UTC.
    """
    meters = make_meters()
    app = FastAPI(
        title="Copydesk",
        version="1",
        description="A copy desk for machines: pages in, article events out, each once.",
        docs_url=None,  # these two load their scripts from somebody else's server
        redoc_url=None,
        redirect_slashes=False,
        middleware=[
            Middleware(
                Edge,
                meters=meters,
                patience=settings.body_timeout,
                hosts=settings.allowed_hosts,
            )
        ],
    )
    app.state.wiring = Wiring(
        settings=settings,
        desk=desk,
        door=Door(desk, settings, room=Room(desk, settings, clock=clock)),
        streams=Streams(
            limit=settings.max_streams,
            heartbeat=settings.heartbeat,
            is_stopping=is_stopping,
            clock=clock,
            gauge=meters.streams,
        ),
        meters=meters,
        now=now,
    )
    for part in (articles, batches, jobs, events, feeds, quarantine, health):
        # include_router would add a router's work to every request: 45 microseconds.
        app.router.routes.extend(part.router.routes)
    add_handlers(app)
    describe(app)
    return app
