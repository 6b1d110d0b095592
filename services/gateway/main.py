"""Run with `python -m services.gateway.main`."""

import signal

import uvicorn
import uvloop

from services.gateway.app import make_app
from services.gateway.settings import GatewaySettings
from shared.broker.app import make_celery
from shared.broker.envelope import make_envelope
from shared.logs import configure_logging
from shared.settings import load_settings
from shared.store.policy import wait_until_strict
from shared.store.redis_desk import RedisDeskStore


def main() -> None:
    """Serve until SIGTERM: what is under way is answered, then event streams end."""
    settings = load_settings(GatewaySettings)
    configure_logging(settings, service="gateway")
    wait_until_strict(settings, name="copydesk-gateway")
    uvloop.run(_serve(settings))


async def _serve(settings: GatewaySettings) -> None:
    envelope = make_envelope(make_celery(settings, name="gateway"), settings)
    desk = RedisDeskStore(settings, envelope=envelope, name="copydesk-gateway")
    server: uvicorn.Server

    def is_stopping() -> bool:
        return server.should_exit

    server = uvicorn.Server(
        uvicorn.Config(
            make_app(settings, desk, is_stopping=is_stopping),
            host=settings.host,
            port=settings.port,
            http="httptools",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=int(settings.stop_grace.total_seconds()),
        )
    )
    for one in (signal.SIGTERM, signal.SIGINT):
        # uvicorn handles these while it serves, then raises them again for whoever set a
        # handler before it; without one, a stop in good order would end in a kill.
        signal.signal(one, lambda _number, _frame: None)
    try:
        await server.serve()
    finally:
        await desk.close()


if __name__ == "__main__":
    main()
