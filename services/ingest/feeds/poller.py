"""The loop of a poller: takes what is due, polls it, goes on until it is stopped."""

import threading
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

import structlog

from services.ingest.feeds.polling import Polling
from services.ingest.feeds.settings import FeedSettings
from shared.store.feed_protocols import FeedWork
from shared.store.records import StoreUnavailableError

log = structlog.get_logger()


class Poller:
    """Polls feeds in due order on a bounded number of threads.

    Any number of pollers may run: a feed is taken by a lease, and its end is fenced.
    """

    def __init__(
        self,
        store: FeedWork,
        polling: Polling,
        settings: FeedSettings,
        *,
        name: str,
        stopping: threading.Event,
    ) -> None:
        self._store = store
        self._polling = polling
        self._settings = settings
        self._name = name
        self._stopping = stopping
        self._running: dict[Future[None], str] = {}
        self._was_full = False

    def run(self) -> None:
        """Poll until `stopping` is set; what is under way then is finished."""
        look_seconds = self._settings.feed_look_every.total_seconds()
        with ThreadPoolExecutor(self._settings.feed_threads, "poll") as pool:
            while not self._stopping.is_set():
                if self._settings.heartbeat_file is not None:
                    self._settings.heartbeat_file.touch()
                self.turn(pool)
                if len(self._running) >= self._settings.feed_threads:
                    wait(self._running, look_seconds, FIRST_COMPLETED)
                else:
                    self._stopping.wait(look_seconds)
            log.info("poller stops", under_way=len(self._running))

    def turn(self, pool: ThreadPoolExecutor) -> int:
        """Begin to poll what is due and there are threads for; return how many feeds."""
        self._running = {
            future: host for future, host in self._running.items() if not future.done()
        }
        begun = 0
        try:
            while free := self._settings.feed_threads - len(self._running):
                if not self._has_room():
                    break
                taken = self._store.take(
                    owner=self._name,
                    limit=free,
                    gap=self._settings.fetch_gap,
                    busy=set(self._running.values()),
                )
                for feed in taken:
                    self._running[pool.submit(self._polling.poll, feed)] = feed.host
                begun += len(taken)
                if len(taken) < free:
                    break
        except StoreUnavailableError as error:
            log.warning("feeds wait for the store", error=str(error))
        return begun

    def _has_room(self) -> bool:
        load = self._store.load()
        settings = self._settings
        is_full = (
            load.in_flight >= settings.max_in_flight or load.fullness >= settings.memory_high
        )
        if is_full != self._was_full:
            log.info(
                "feeds wait for the desk to drain" if is_full else "feeds go on",
                in_flight=load.in_flight,
                fullness=round(load.fullness, 2),
            )
        self._was_full = is_full
        return not is_full
