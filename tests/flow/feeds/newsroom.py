"""Feeds polled in one process: the store in memory, a web that says what a test wants."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from services.ingest.feeds.polling import Polling, World
from services.ingest.feeds.settings import FeedSettings
from services.ingest.fetching.client import Response
from shared.jobs import StageName
from shared.store.codec import decode
from shared.store.feed_records import (
    FeedOptions,
    FeedRecord,
    NewFeed,
    PollEnd,
    PollVerdict,
    parse_address,
)
from shared.store.memory import MemoryStore
from shared.store.memory_desk import MemoryDesk
from shared.store.memory_feeds import MemoryFeedWork
from shared.store.records import Claim, StoreUnavailableError
from shared.submission import StoredSubmission
from tests.builders import a_job_id
from tests.desk import Clock

FEED_URL = "https://news.example/feed"


def an_item(number: int, *, text: str = "", guid: str = "") -> str:
    """Return an RSS item; the higher its number, the newer."""
    when = f"<pubDate>Mon, 16 Mar 2026 12:{number:02d}:00 GMT</pubDate>"
    return (
        f"<item><title>Headline {number}</title><link>https://news.example/{number}</link>"
        f"<guid isPermaLink='false'>{guid or number}</guid>{when}"
        f"<description>{text or f'Text {number}.'}</description></item>"
    )


def a_feed(*numbers: int, **fields: str) -> bytes:
    """Return an RSS feed with the items of these numbers."""
    return rss(*(an_item(number, **fields) for number in numbers))


def rss(*items: str) -> bytes:
    """Return an RSS feed."""
    return f"<rss><channel><title>News</title>{''.join(items)}</channel></rss>".encode()


@dataclass
class Web:
    """Answers as it was told to, in order; the last answer stands."""

    clock: Clock
    answers: defaultdict[str, deque[Response | Exception]] = field(
        default_factory=lambda: defaultdict(deque)
    )
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)

    def say(
        self,
        body: bytes = b"",
        *,
        url: str = FEED_URL,
        status: int = 200,
        moved_to: str | None = None,
        **headers: str,
    ) -> None:
        """Answer so from the next request on."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[url].append(
            Response(
                url=moved_to or url,
                status=status,
                headers=named,
                body=body,
                redirects=(url,) if moved_to else (),
                moved_to=moved_to,
                fetched_at=self.clock(),
                wire_bytes=len(body),
            )
        )

    def fail(self, error: Exception, *, url: str = FEED_URL) -> None:
        """Raise this from the next request on."""
        self.answers[url].append(error)

    def get(self, url: str, *, headers: Mapping[str, str] = MappingProxyType({})) -> Response:
        """See `Getter.get`."""
        self.asked.append((url, headers))
        line = self.answers[url]
        answer = line.popleft() if len(line) > 1 else line[0]
        if isinstance(answer, Exception):
            raise answer
        return answer


class FrailWork(MemoryFeedWork):
    """A store that can be lost at the last word of a poll."""

    deaths = 0
    """Ends of polls that are never written, as if the poller had been killed."""
    absences = 0
    """Calls of `finish` that find the store away."""

    def finish(self, end: PollEnd) -> PollVerdict:
        """See `FeedWork.finish`."""
        if self.deaths:
            self.deaths -= 1
            return "fenced"
        if self.absences:
            self.absences -= 1
            raise StoreUnavailableError("away")
        return super().finish(end)


class Newsroom:
    """A desk that polls feeds, and somebody who lets time pass."""

    def __init__(self, **settings: object) -> None:
        self.clock = Clock()
        self.web = Web(self.clock)
        self.settings = FeedSettings.model_validate(
            {"redis_url": "redis://127.0.0.1:1/0", "processes": 1, **settings}
        )
        self.store = MemoryStore(self.settings, clock=self.clock)
        self.desk = MemoryDesk(self.store)
        self.work = FrailWork(self.desk, lease=self.settings.feed_lease)
        self.slept: list[float] = []
        self.is_stopping = False
        self.polling = Polling(
            self.work,
            self.settings,
            World(
                getter=self.web,
                now=self.clock,
                chance=lambda: 0.5,
                sleep=self.slept.append,
                is_stopping=lambda: self.is_stopping,
            ),
        )

    def register(self, url: str = FEED_URL, *, number: int = 1, **options: object) -> str:
        """Register a feed; return its id."""
        key, host = parse_address(url)
        feed = NewFeed(a_job_id(number), url, key, host, FeedOptions.model_validate(options))
        feed_id, _ = asyncio.run(self.desk.feeds.add(feed))
        return feed_id

    def poll(self) -> int:
        """Poll what is due; return how many feeds that was."""
        taken = self.work.take(owner="test", limit=100, gap=self.settings.fetch_gap)
        for feed in taken:
            self.polling.poll(feed)
        return len(taken)

    def poll_after(self, **duration: float) -> int:
        """Let time pass, then poll what is due."""
        self.clock.pass_by(timedelta(**duration))
        return self.poll()

    def feed(self, number: int = 1) -> FeedRecord:
        """Return what is known of a feed."""
        record = asyncio.run(self.desk.feeds.get(a_job_id(number)))
        assert record is not None
        return record

    def wait_seconds(self, number: int = 1) -> float | None:
        """Return how long it is until a feed's next poll, None for never."""
        due_ms = self.feed(number).due_ms
        return None if due_ms is None else (due_ms - self.store.ledger.now()) / 1000

    def claims(self, stage: StageName = StageName.FETCH) -> list[Claim]:
        """Claim what waits at a stage."""
        claims: list[Claim] = []
        for queue in (stage, f"{stage}.bulk"):
            while message := self.store.pop(queue):
                claims += self.store.claim(message, owner="test")
        return claims

    def submissions(self, stage: StageName = StageName.FETCH) -> list[StoredSubmission]:
        """Return what was taken in and waits at a stage, in its order; each once."""
        return [decode(StoredSubmission, claim.document) for claim in self.claims(stage)]

    def taken_in(self) -> list[str]:
        """Return the pages that were taken in since the last look."""
        return [
            (one.url or "").removeprefix("https://news.example/") for one in self.submissions()
        ]

    def events(self) -> list[str]:
        """Return what was told of feeds, such as `failed`."""
        return [event.type.split(".")[3] for event in self.store.ledger.events]

    def newest_event(self) -> dict[str, Any]:
        """Return what was told last, as consumers read it."""
        document: dict[str, Any] = json.loads(self.store.ledger.events[-1].json)
        return document

    @property
    def accepted(self) -> int:
        """How many submissions were accepted so far."""
        return self.store.ledger.counts["accepted"]
