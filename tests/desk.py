"""A whole desk in one process: the real stages on the store in memory, without a broker."""

import asyncio
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from shared.article import Article
from shared.jobs import Disposition, StageName
from shared.messages import MESSAGE_FOR, ArticlesSubmitted, Message
from shared.outcomes import Claimed, Ended, HandedOn, Handler, Identity, each
from shared.reaper import reap
from shared.settings import Settings
from shared.stage import Stage
from shared.store.codec import encode
from shared.store.keys import QUEUES
from shared.store.memory import MemoryStore
from shared.store.memory_desk import MemoryDesk
from shared.store.records import Intake, JobRecord, StoredEvent
from shared.submission import Submission
from shared.values import JobId
from tests.builders import A_TIME, a_job_id, a_submission, an_article


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = A_TIME

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now

    def pass_by(self, duration: timedelta) -> None:
        """Let time pass."""
        self.now += duration


def some_settings(**changes: object) -> Settings:
    """Return settings that need no environment; backoff and patience are short."""
    return Settings.model_validate(
        {
            "redis_url": "redis://127.0.0.1:1/0",
            "processes": 1,
            "store_patience": 0.001,
            **changes,
        }
    )


def take_in(claimed: Claimed[Submission]) -> HandedOn:
    """An ingest that takes the text as it is."""
    text = claimed.document.text or ""
    article = an_article(id=claimed.job_id, body=text)
    return HandedOn(article, Identity(sha256=text))


def pass_on(claimed: Claimed[Article]) -> HandedOn:
    """An enrich that finds nothing."""
    return HandedOn(claimed.document)


def put_out(claimed: Claimed[Article]) -> Ended:
    """A publish that says nothing more than that."""
    return Ended(Disposition.PUBLISHED, claimed.document)


class Desk:
    """Three stages, their store, and somebody who delivers the messages."""

    def __init__(
        self,
        *,
        ingest: Handler[Submission] | None = None,
        enrich: Handler[Article] | None = None,
        publish: Handler[Article] | None = None,
        is_stopping: Callable[[], bool] = lambda: False,
        **settings: object,
    ) -> None:
        self.clock = Clock()
        self.settings = some_settings(**settings)
        self.store = MemoryStore(self.settings, clock=self.clock)
        self.desk = MemoryDesk(self.store)
        handlers: dict[StageName, Handler[Any]] = {
            StageName.INGEST: ingest or each(take_in),
            StageName.ENRICH: enrich or each(pass_on),
            StageName.PUBLISH: publish or each(put_out),
        }
        self.stages = {
            name: Stage(MESSAGE_FOR[name], handler, self.store, self.settings, is_stopping)
            for name, handler in handlers.items()
        }

    def submit(self, *texts: str) -> list[JobId]:
        """Take texts in with one message; return their job ids."""
        ids = [a_job_id(self.accepted + number) for number in range(1, len(texts) + 1)]
        intakes = [
            Intake(job_id, encode(a_submission(text=text)), len(text))
            for job_id, text in zip(ids, texts, strict=True)
        ]
        message = ArticlesSubmitted(job_ids=tuple(ids), chars=sum(map(len, texts)))
        asyncio.run(self.desk.accept(intakes, message, limit=10_000))
        return ids

    def deliver(self, message: Message) -> int:
        """Hand a message to its stage; return how many jobs it claimed."""
        return self.stages[message.stage].process(message.model_dump(mode="json"))

    def run(self) -> None:
        """Deliver messages until none is under way."""
        while message := next(
            (found for queue in QUEUES if (found := self.store.pop(queue))), None
        ):
            self.deliver(message)

    def reap(self) -> int:
        """Run the reaper once; return how many jobs it woke."""
        return reap(self.store, self.settings)

    def job(self, job_id: JobId) -> JobRecord:
        """Return what is known of a job."""
        record = asyncio.run(self.desk.job(job_id))
        assert record is not None
        return record

    @property
    def accepted(self) -> int:
        """How many submissions were accepted so far."""
        return asyncio.run(self.desk.census()).counts.get("accepted", 0)

    @property
    def events(self) -> list[StoredEvent]:
        """Every event in the stream, the oldest first."""
        everything = self.desk.events(after=None, limit=10_000, wait=timedelta())
        return asyncio.run(everything)

    def endings(self) -> list[tuple[str, str]]:
        """Return (kind, subject) of every event, such as ("published", "0193…")."""
        return [(event.type.split(".")[3], event.subject) for event in self.events]

    def event(self, subject: str) -> dict[str, Any]:
        """Return the newest event of a subject, as consumers read it."""
        found: Sequence[StoredEvent] = [one for one in self.events if one.subject == subject]
        document: dict[str, Any] = json.loads(found[-1].json)
        return document


def at(hour: int, minute: int = 0) -> datetime:
    """Return a time on the day all tests play."""
    return datetime(2026, 3, 14, hour, minute, tzinfo=UTC)
