"""Run with `python -m services.ingest.feeds.worker`."""

import os
import random
import signal
import socket
import threading
from datetime import UTC, datetime

from services.ingest.feeds.poller import Poller
from services.ingest.feeds.polling import Polling, World
from services.ingest.feeds.settings import FeedSettings
from services.ingest.fetching.client import Client
from services.ingest.fetching.politeness import Politeness
from services.ingest.fetching.sharing import SharedTurns
from shared.broker.app import make_celery
from shared.broker.envelope import make_envelope
from shared.logs import configure_logging
from shared.settings import load_settings
from shared.store.policy import wait_until_strict
from shared.store.redis_feeds import RedisFeedWork
from shared.store.redis_fetch import RedisFetch


def main() -> None:
    """Poll feeds until SIGTERM; what is under way then is finished."""
    settings = load_settings(FeedSettings)
    configure_logging(settings, service="feeds")
    stopping = threading.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda _number, _frame: stopping.set())
    wait_until_strict(settings, name="copydesk-feeds")
    store = RedisFeedWork(
        settings,
        envelope=make_envelope(make_celery(settings, name="feeds"), settings),
        lease=settings.feed_lease,
    )
    hosts = RedisFetch(settings, name="copydesk-feeds-hosts")
    politeness = Politeness(settings, shared=SharedTurns(hosts, settings))
    world = World(
        getter=Client(settings, gate=politeness),
        now=lambda: datetime.now(UTC),
        chance=random.random,
        is_stopping=stopping.is_set,
    )
    name = f"feeds-{os.getpid()}@{socket.gethostname()}"
    try:
        Poller(
            store, Polling(store, settings, world), settings, name=name, stopping=stopping
        ).run()
    finally:
        store.close()
        hosts.close()


if __name__ == "__main__":
    main()
