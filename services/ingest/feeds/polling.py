"""One poll of one feed, from the visit to the last word in the store."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

import structlog

from services.ingest.feeds.recognizing import recognize
from services.ingest.feeds.schedule import Pace
from services.ingest.feeds.settings import FeedSettings
from services.ingest.feeds.settling import (
    Failure,
    Harvest,
    Settlement,
    Terms,
    settle_failure,
    settle_harvest,
)
from services.ingest.feeds.taking_in import newest, take_in
from services.ingest.feeds.visiting import FeedRefusedError, Visit, visit
from services.ingest.fetching.client import Getter
from services.ingest.fetching.errors import (
    AddressRefusedError,
    AnswerTooLargeError,
    CertificateLapsedError,
    FetchTimeoutError,
    NotOurTurnError,
    RedirectRefusedError,
    TlsRefusedError,
    UnreadableAnswerError,
)
from shared.errors import PermanentError, TransientError
from shared.store.feed_protocols import FeedWork
from shared.store.feed_records import Moved, PollEnd, TakenFeed, parse_address
from shared.store.records import StoreUnavailableError

log = structlog.get_logger()

_CODES: Final = {
    FetchTimeoutError: "timeout",
    AddressRefusedError: "address_refused",
    CertificateLapsedError: "tls_refused",
    TlsRefusedError: "tls_refused",
    RedirectRefusedError: "redirect_refused",
    UnreadableAnswerError: "unreadable_answer",
    AnswerTooLargeError: "too_large",
}
_STORE_PAUSE_SECONDS: Final = 0.5


class StoppingError(TransientError):
    """The poller stops; the feed is given back."""


@dataclass(frozen=True, slots=True)
class World:
    """What a poll reaches out to; tests pass their own."""

    getter: Getter
    now: Callable[[], datetime]
    chance: Callable[[], float]
    """From 0 to 1, for jitter."""
    sleep: Callable[[float], None] = time.sleep
    is_stopping: Callable[[], bool] = lambda: False


class Polling:
    """Polls feeds one at a time, from any number of threads.

    An entry is taken in first and noted as seen afterwards. Killed in between, the next
    poll takes it in again under the same idempotency key, which changes nothing.
    """

    def __init__(self, store: FeedWork, settings: FeedSettings, world: World) -> None:
        self._store = store
        self._settings = settings
        self._world = world

    def poll(self, feed: TakenFeed) -> None:
        """Poll a feed and write what came of it; nothing is raised.

        While the store is away nothing is written: the feed is polled again when its lease
        has ended.
        """
        try:
            try:
                end = self._poll(feed)
            except StoreUnavailableError:
                raise
            except Exception as error:  # a bug must not end the poller
                log.exception("poll failed", feed_id=feed.id, url=feed.url)
                failure = Failure("internal_error", f"{type(error).__name__}: {error}")
                end = self._end(feed, settle_failure(feed, failure, self._terms()))
            self._finish(end)
        except StoreUnavailableError as error:
            log.warning("poll left unfinished", feed_id=feed.id, error=str(error))

    def _poll(self, feed: TakenFeed) -> PollEnd:
        if self._world.is_stopping():
            return self._put_off(feed, timedelta(0))
        try:
            found = visit(
                feed.url,
                feed.state,
                getter=self._world.getter,
                most_children=self._settings.feed_children,
                pause=self._pause,
            )
        except StoppingError:
            return self._put_off(feed, timedelta(0))
        except NotOurTurnError as error:
            return self._put_off(feed, error.wait or self._settings.fetch_gap)
        except FeedRefusedError as error:
            failure = Failure(error.code, str(error), error.status, error.wait)
        except (TransientError, PermanentError) as error:
            failure = Failure(_CODES.get(type(error), "unreachable"), str(error))
        else:
            return self._harvest(feed, found)
        log.info("feed not read", feed_id=feed.id, code=failure.code, error=failure.message)
        return self._end(feed, settle_failure(feed, failure, self._terms()))

    def _harvest(self, feed: TakenFeed, found: Visit) -> PollEnd:
        if found.feed is None:
            return self._end(feed, settle_harvest(feed, Harvest(found), self._terms()))
        sights = newest(recognize(found.feed.entries), self._settings.feed_most)
        intake = take_in(feed, sights, store=self._store, settings=self._settings)
        if intake.is_busy:
            # Its validators stay those of the last whole poll: a 304 would hide what is left.
            state = feed.state.model_copy(
                update={"taken_in": feed.state.taken_in + intake.taken_in}
            )
            end = PollEnd(feed.id, feed.epoch, state, self._settings.feed_busy_wait)
            return replace(end, seen=intake.seen)
        harvest = Harvest(found, intake.taken_in, intake.passed_over, intake.has_news)
        end = self._end(feed, settle_harvest(feed, harvest, self._terms()))
        log.info("feed read", feed_id=feed.id, taken_in=intake.taken_in)
        return replace(
            end,
            seen=None if intake.seen == feed.seen else intake.seen,
            moved=_moved(feed, found.moved_to),
        )

    def _put_off(self, feed: TakenFeed, delay: timedelta) -> PollEnd:
        return PollEnd(feed.id, feed.epoch, feed.state, delay)

    def _end(self, feed: TakenFeed, settled: Settlement) -> PollEnd:
        return PollEnd(
            feed.id,
            feed.epoch,
            settled.state,
            settled.delay,
            host=feed.host,
            host_wait=settled.host_wait,
            events=settled.events,
        )

    def _finish(self, end: PollEnd) -> None:
        left = self._settings.store_patience.total_seconds()
        while True:
            try:
                self._store.finish(end)
            except StoreUnavailableError:
                if left <= 0:
                    raise
            else:
                return
            self._world.sleep(_STORE_PAUSE_SECONDS)
            left -= _STORE_PAUSE_SECONDS

    def _pause(self) -> None:
        self._world.sleep(self._settings.fetch_gap.total_seconds())
        if self._world.is_stopping():
            raise StoppingError("the poller stops")

    def _terms(self) -> Terms:
        settings = self._settings
        pace = Pace(
            first=settings.feed_interval,
            shortest=settings.feed_interval_min,
            longest=settings.feed_interval_max,
            backoff_longest=settings.feed_backoff_max,
        )
        return Terms(pace, settings.feed_failed_after, self._world.now(), self._world.chance())


def _moved(feed: TakenFeed, url: str | None) -> Moved | None:
    if url is None or url == feed.url:
        return None
    try:
        key, host = parse_address(url)
    except ValueError:
        return None
    return Moved(url, key, host)
