"""A poller that dies at the last word of its third poll: run with `-m tests.live.frail_poller`.

What it accepted by then is durable, and that it was seen is not.
"""

import os
import random
import signal
import threading
from datetime import UTC, datetime

from services.ingest.feeds.poller import Poller
from services.ingest.feeds.polling import Polling, World
from services.ingest.feeds.settings import FeedSettings
from services.ingest.fetching.client import Client
from shared.store.feed_records import PollEnd, PollVerdict
from shared.store.redis_feeds import RedisFeedWork
from tests.contract.store.backdoors import plain_envelope


class FrailWork(RedisFeedWork):
    """A store that its poller does not live to tell everything."""

    ends = 0

    def finish(self, end: PollEnd) -> PollVerdict:
        """See `FeedWork.finish`."""
        self.ends += 1
        if self.ends == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().finish(end)


def main() -> None:
    """Poll until death."""
    settings = FeedSettings()
    store = FrailWork(settings, envelope=plain_envelope, lease=settings.feed_lease)
    world = World(Client(settings), lambda: datetime.now(UTC), random.random)
    polling = Polling(store, settings, world)
    name = f"frail-{os.getpid()}"
    Poller(store, polling, settings, name=name, stopping=threading.Event()).run()


if __name__ == "__main__":
    main()
