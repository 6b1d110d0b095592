"""What a poll costs with 100 feeds registered and with 10,000: `python -m benchmarks.feeds`.

Two stores are filled, and polled in turns: one feed is made due, taken, polled against an
answer that is at hand, and ended. What differs between the stores is only how many feeds
they hold.
"""

import asyncio
import logging
import random
import statistics
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Final

import structlog
import uuid_utils

from benchmarks.processes import Fleet, running_fleet
from benchmarks.server import Server, running_server
from services.ingest.feeds.polling import Polling, World
from services.ingest.feeds.settings import FeedSettings
from services.ingest.fetching.client import Response
from shared.messages import Message
from shared.store.feed_records import FeedOptions, NewFeed, parse_address
from shared.store.redis_desk import RedisDeskStore
from shared.store.redis_feeds import RedisFeedWork

_SIZES: Final = (100, 10_000)
_POLLS: Final = 400
_ENTRIES: Final = 50
_GAP: Final = timedelta(milliseconds=1)
_AT_ONCE: Final = 64


def _envelope(_: Message) -> tuple[bytes, bytes]:
    return b'{"pushed_at":', b"}"


def _make_feed(entries: int) -> bytes:
    text = "The ferry sailed again on Monday after four days in dock, the office said. " * 4
    items = "".join(
        f"<item><title>Headline {at}</title><link>https://news.example/{at}</link>"
        f"<guid>https://news.example/{at}</guid>"
        f"<pubDate>Mon, 16 Mar 2026 12:{at % 60:02d}:00 GMT</pubDate>"
        f"<description>{text}</description></item>"
        for at in range(entries)
    )
    return f"<rss><channel><title>News</title>{items}</channel></rss>".encode()


@dataclass
class AtHand:
    """Answers every request with the same feed, at once."""

    body: bytes
    status: int = 200

    def get(self, url: str, *, headers: Mapping[str, str] = MappingProxyType({})) -> Response:
        """See `Getter.get`."""
        body = self.body if self.status == 200 else b""
        return Response(url, self.status, {}, body, (), None, datetime.now(UTC), len(body))


class Registry:
    """A store with so many feeds, each polled once and due in an hour."""

    def __init__(self, server: Server, size: int) -> None:
        self.size = size
        self._server = server
        self._settings = FeedSettings.model_validate(
            {"redis_url": server.url, "max_in_flight": 10**9, "feed_first": 1}
        )
        self.work = RedisFeedWork(
            self._settings, envelope=_envelope, lease=self._settings.feed_lease
        )
        self.web = AtHand(_make_feed(_ENTRIES))
        world = World(getter=self.web, now=lambda: datetime.now(UTC), chance=lambda: 0.5)
        self.polling = Polling(self.work, self._settings, world)
        self.ids: list[str] = []

    def fill(self) -> float:
        """Register and poll all feeds; return the bytes that each of them takes."""
        client = self._server.client
        before = int(client.info("memory")["used_memory"])
        asyncio.run(self._register())
        self.poll_all()
        client.delete("{cd}:fetch.bulk")
        jobs = list(client.scan_iter("{cd}:job:*", count=1_000))
        jobs += list(client.scan_iter("{cd}:original:*", count=1_000))
        jobs += list(client.scan_iter("{cd}:idem:*", count=1_000))
        for start in range(0, len(jobs), 1_000):
            client.delete(*jobs[start : start + 1_000])
        client.delete("{cd}:q:fetch.bulk")
        return (int(client.info("memory")["used_memory"]) - before) / self.size

    def poll_all(self) -> int:
        """Poll what is due until nothing is; return how many polls that took."""
        polls = 0
        while taken := self.work.take(owner="bench", limit=_AT_ONCE, gap=_GAP):
            for feed in taken:
                self.polling.poll(feed)
            polls += len(taken)
        return polls

    def poll_one(self, feed_id: str) -> tuple[float, float]:
        """Make one feed due and poll it; return the seconds of taking it, and of all."""
        self._server.client.zadd("{cd}:feed_due", {feed_id: 1})
        began = time.perf_counter()
        [feed] = self.work.take(owner="bench", limit=1, gap=_GAP)
        taken = time.perf_counter()
        self.polling.poll(feed)
        return taken - began, time.perf_counter() - began

    def make_all_due(self) -> None:
        """Let every feed be due."""
        for start in range(0, self.size, 1_000):
            part = self.ids[start : start + 1_000]
            self._server.client.zadd("{cd}:feed_due", dict.fromkeys(part, 1))

    async def _register(self) -> None:
        desk = RedisDeskStore(self._settings, envelope=_envelope, name="bench")
        for start in range(0, self.size, _AT_ONCE):
            feeds = [_a_feed(at) for at in range(start, min(start + _AT_ONCE, self.size))]
            await asyncio.gather(*(desk.feeds.add(feed) for feed in feeds))
            self.ids += [feed.id for feed in feeds]
        await desk.close()


def _a_feed(number: int) -> NewFeed:
    url = f"https://host{number}.example/rss.xml"
    key, host = parse_address(url)
    return NewFeed(str(uuid_utils.uuid7()), url, key, host, FeedOptions(interval_seconds=3_600))


def main() -> None:
    """Measure and print."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    with ExitStack() as stack:
        fleet: Fleet = stack.enter_context(running_fleet(Path(".bench") / "logs"))
        registries = [
            Registry(stack.enter_context(running_server(fleet)), size) for size in _SIZES
        ]
        for registry in registries:
            size = registry.fill()
            print(f"{registry.size:6,} feeds: {size:7,.0f} bytes in the store for each")
        for status, what in ((304, "nothing changed"), (200, f"{_ENTRIES} entries, none new")):
            for line in _compare(registries, status, what):
                print(line)
        registry = registries[-1]
        registry.web.status = 304
        registry.make_all_due()
        began = time.perf_counter()
        polls = registry.poll_all()
        seconds = time.perf_counter() - began
        print(f"{polls:,} feeds due at once, one thread, 304: {polls / seconds:,.0f} polls/s")


def _compare(registries: list[Registry], status: int, what: str) -> Iterator[str]:
    chance = random.Random(1)  # noqa: S311 - which feed it is decides nothing
    taking: dict[int, list[float]] = {registry.size: [] for registry in registries}
    whole: dict[int, list[float]] = {registry.size: [] for registry in registries}
    for _ in range(_POLLS):
        for registry in registries:  # in turns, so that both see the same machine
            registry.web.status = status
            time.sleep(0.002)
            took, all_of_it = registry.poll_one(chance.choice(registry.ids))
            taking[registry.size].append(took * 1000)
            whole[registry.size].append(all_of_it * 1000)
    for name, times in (("taking it", taking), ("the whole poll", whole)):
        few, many = (statistics.median(times[registry.size]) for registry in registries)
        yield (
            f"{what}: {name}, median of {_POLLS}: {few:.3f} ms with {_SIZES[0]:,} feeds, "
            f"{many:.3f} ms with {_SIZES[1]:,}, ratio {many / few:.2f}"
        )


if __name__ == "__main__":
    main()
