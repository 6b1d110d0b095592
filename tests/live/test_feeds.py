"""A desk of real processes that polls feeds, and pollers that are killed."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final, cast

import httpx
import pytest
import uuid_utils

from deploy.local.recipes import Plan
from deploy.local.supervisor import Supervisor
from shared.settings import Settings
from shared.store.codec import decode
from shared.store.feed_protocols import FeedDesk
from shared.store.feed_records import FeedOptions, NewFeed, parse_address
from shared.store.keys import KEYS
from shared.store.redis_desk import RedisDeskStore
from shared.submission import StoredSubmission
from tests.contract.store.backdoors import plain_envelope
from tests.live.shell import REPO, wait_until
from tests.live.valkey import Valkey, running_valkey
from tests.live.web import Web, running_web

_PAGE: Final = """<!doctype html><html lang="en"><head><title>{headline}</title></head><body>
<article><h1>{headline}</h1>
<p>The ferry to {place} sailed again on Monday after four days in dock, the office said.</p>
<p>Passengers had been taken across by bus and bridge to {place}, a detour of two hours.</p>
</article></body></html>"""


def _item(number: int, url: str) -> str:
    return (
        f"<item><title>Ferry to port {number} is back</title><link>{url}</link>"
        f"<guid isPermaLink='false'>g{number}</guid>"
        f"<pubDate>Mon, 16 Mar 2026 12:{number:02d}:00 GMT</pubDate></item>"
    )


def _serve(web: Web, *numbers: int, path: str = "/feed") -> None:
    """Serve a feed of these pages, and the pages."""
    items = "".join(_item(number, web.url(f"/{number}")) for number in numbers)
    feed = f"<rss version='2.0'><channel><title>Ports</title>{items}</channel></rss>"
    web.pages[path] = (200, {"Content-Type": "application/rss+xml"}, feed.encode())
    for number in numbers:
        page = _PAGE.format(headline=f"Ferry to port {number} is back", place=f"port {number}")
        web.pages[f"/{number}"] = (200, {"Content-Type": "text/html"}, page.encode())


@pytest.fixture
def web() -> Iterator[Web]:
    """Serve a few pages."""
    with running_web() as web:
        yield web


def _events(url: str, kind: str) -> list[dict[str, Any]]:
    page = httpx.get(f"{url}/v1/events?limit=1000&types=org.copydesk.{kind}.v1").json()
    events: list[dict[str, Any]] = page["events"]
    return events


def test_a_feed_becomes_events_each_article_once(tmp_path: Path, web: Web) -> None:
    """From POST /v1/feeds to the stream, through fetch, and nothing twice."""
    _serve(web, 1, 2, 3)
    told = {
        "COPYDESK_FETCH_ALLOWED_HOSTS": web.host,
        "COPYDESK_FETCH_GAP": "0.05",
        "COPYDESK_FEED_LOOK_EVERY": "0.1",
        "COPYDESK_FEED_FAILED_AFTER": "1",
    }
    desk = Supervisor(Plan(tmp_path, processes=1, environment=told))
    desk.start(timeout_seconds=120)
    try:
        url = desk.ports.gateway_url
        answer = httpx.post(f"{url}/v1/feeds", json={"url": web.url("/feed"), "interval": 3600})
        where = url + answer.headers["location"]
        wait_until(lambda: len(_events(url, "article.published")) == 3, seconds=60)

        _serve(web, 2, 3, 4)
        httpx.post(f"{where}:poll")
        wait_until(lambda: len(_events(url, "article.published")) == 4, seconds=60)
        web.pages["/feed"] = (500, {}, b"")
        httpx.post(f"{where}:poll")
        wait_until(lambda: bool(_events(url, "feed.failed")), seconds=30)
        _serve(web, 2, 3, 4)
        httpx.post(f"{where}:poll")
        wait_until(lambda: bool(_events(url, "feed.recovered")), seconds=30)

        feed = httpx.get(where).json()
        jobs = [one["subject"] for one in _events(url, "article.published")]
        notes = [httpx.get(f"{url}/v1/articles/{job}").json().get("feed") for job in jobs]
    finally:
        desk.stop()
    assert (feed["status"], feed["title"], feed["kind"]) == ("ok", "Ports", "rss")
    assert feed["counts"]["taken_in"] == 4
    assert feed["counts"]["polls"] == 4
    assert [path for path, _ in web.asked].count("/1") == 1
    assert sorted(note["guid"] for note in notes) == ["g1", "g2", "g3", "g4"]
    assert {note["feed_id"] for note in notes} == {feed["id"]}


class Pollers:
    """Pollers in processes of their own, on one store."""

    def __init__(self, server: Valkey, folder: Path, web: Web) -> None:
        self._folder = folder
        self.heartbeats: list[Path] = []
        self._environment = {
            **os.environ,
            "COPYDESK_REDIS_URL": server.url,
            "COPYDESK_FEED_LOOK_EVERY": "0.02",
            "COPYDESK_FETCH_GAP": "0.001",
            "COPYDESK_FETCH_PATIENCE": "0.03",
            "COPYDESK_FETCH_TOTAL_TIMEOUT": "0.3",
            "COPYDESK_FEED_LEASE": "2.5",
            "COPYDESK_LEASE": "3",
            "COPYDESK_FETCH_ALLOWED_HOSTS": web.host,
            "PYTHONPATH": str(REPO),
        }

    def start(self, module: str = "services.ingest.feeds.worker") -> subprocess.Popen[bytes]:
        """Start one."""
        self.heartbeats.append(self._folder / f"{len(self.heartbeats)}.heartbeat")
        told = {"COPYDESK_HEARTBEAT_FILE": str(self.heartbeats[-1])}
        with (self._folder / "feeds.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", module],
                cwd=REPO,
                env=self._environment | told,
                stdout=log,
                stderr=log,
            )


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Valkey]:
    """Run a Valkey."""
    with running_valkey(tmp_path) as server:
        yield server


def _ask(server: Valkey, question: Callable[[FeedDesk], Coroutine[Any, Any, None]]) -> None:
    async def ask() -> None:
        settings = Settings.model_validate({"redis_url": server.url})
        desk = RedisDeskStore(settings, envelope=plain_envelope, name="test")
        try:
            await question(desk.feeds)
        finally:
            await desk.close()

    asyncio.run(ask())


def _register(server: Valkey, web: Web, count: int) -> None:
    async def register(feeds: FeedDesk) -> None:
        for number in range(count):
            url = web.url(f"/feed/{number}")
            key, host = parse_address(url)
            options = FeedOptions(interval_seconds=1)
            await feeds.add(NewFeed(str(uuid_utils.uuid7()), url, key, host, options))

    _ask(server, register)


def _taken_in(server: Valkey) -> Counter[str]:
    """Return how often each page was taken in."""
    client = server.client()
    keys = cast("list[bytes]", client.keys(KEYS["original"] + "*"))
    found = [decode(StoredSubmission, cast("bytes", client.get(key))) for key in keys]
    client.close()
    return Counter(str(one.url) for one in found)


def _has_more(server: Valkey, *, than: int) -> bool:
    return len(_taken_in(server)) > than


def test_pollers_that_are_killed_neither_lose_nor_double_anything(
    tmp_path: Path, server: Valkey, web: Web
) -> None:
    """Two at work, one of them killed every now and then, while the feeds go on."""
    pollers = Pollers(server, tmp_path, web)
    feeds = 12
    wanted = {web.url(f"/{100 * feed + entry}") for feed in range(feeds) for entry in range(11)}
    for feed in range(feeds):
        _serve(web, *range(100 * feed, 100 * feed + 3), path=f"/feed/{feed}")
    _register(server, web, feeds)
    running = [pollers.start(), pollers.start()]
    try:
        for kill in range(8):
            before = len(_taken_in(server))
            for feed in range(feeds):
                _serve(web, *range(100 * feed, 100 * feed + 4 + kill), path=f"/feed/{feed}")
            # Some of the new entries are in, others are not: it is amid its work.
            wait_until(partial(_has_more, server, than=before), seconds=60)
            victim = running.pop(0)
            victim.kill()
            victim.wait()
            running.append(pollers.start())
        wait_until(lambda: set(_taken_in(server)) == wanted, seconds=60)
        time.sleep(3)  # a lease: whatever the dead held is polled once more
        wait_until(lambda: all(one.exists() for one in pollers.heartbeats[-2:]), seconds=60)
    finally:
        for one in running:
            one.send_signal(signal.SIGTERM)
        statuses = [one.wait(timeout=30) for one in running]

    taken = _taken_in(server)
    assert set(taken) == wanted
    assert set(taken.values()) == {1}
    assert statuses == [0, 0]


def test_a_poller_that_dies_before_its_last_word_doubles_nothing(
    tmp_path: Path, server: Valkey, web: Web
) -> None:
    """Each of five has accepted what it never notes as seen; the sixth finds it all again."""
    pollers = Pollers(server, tmp_path, web)
    feeds = 12
    for feed in range(feeds):
        _serve(web, *range(100 * feed, 100 * feed + 4), path=f"/feed/{feed}")
    _register(server, web, feeds)
    statuses = [pollers.start("tests.live.frail_poller").wait(timeout=60) for _ in range(5)]
    unnoted = len(_taken_in(server))
    last = pollers.start()
    wanted = {web.url(f"/{100 * feed + entry}") for feed in range(feeds) for entry in range(4)}
    try:
        wait_until(lambda: set(_taken_in(server)) == wanted, seconds=60)
        time.sleep(3)  # a lease: whatever the dead held is polled once more
    finally:
        last.send_signal(signal.SIGTERM)
        last.wait(timeout=30)

    assert statuses == [-signal.SIGKILL] * 5
    assert unnoted >= 20
    assert set(_taken_in(server).values()) == {1}
