"""A store under test: the same short words for the memory store and for the Redis one."""

import asyncio
from collections.abc import Coroutine, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from shared.jobs import Disposition, Priority, StageName
from shared.settings import Settings
from shared.store.memory import MemoryStore
from shared.store.memory_desk import MemoryDesk
from shared.store.protocols import CancelVerdict, DeskStore, RetryVerdict, WorkStore
from shared.store.records import Admission, Census, Claim, JobRecord, StoredEvent
from shared.store.redis_desk import RedisDeskStore
from shared.store.redis_work import RedisWorkStore
from tests.builders import a_job_id
from tests.contract.store.backdoors import (
    Backdoor,
    Clock,
    MemoryBackdoor,
    RedisBackdoor,
    plain_envelope,
)
from tests.contract.store.builders import a_message, an_ending, an_intake
from tests.live.valkey import Valkey

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class StoreUnderTest:
    """One store by its two protocols, its back door, and a loop for the async one."""

    work: WorkStore
    desk: DeskStore
    backdoor: Backdoor
    runner: asyncio.Runner

    def run(self, call: Coroutine[Any, Any, Answer]) -> Answer:
        """Return the answer of an async call."""
        return self.runner.run(call)

    def accept(
        self,
        *numbers: int,
        stage: StageName = StageName.INGEST,
        priority: Priority = Priority.NORMAL,
        limit: int = 1000,
        batch_id: str = "",
    ) -> list[Admission]:
        """Submit the jobs of these numbers together."""
        message = a_message(stage, *numbers, priority=priority)
        intakes = [an_intake(number) for number in numbers]
        return self.run(self.desk.accept(intakes, message, limit=limit, batch_id=batch_id))

    def claim(
        self, *numbers: int, stage: StageName = StageName.INGEST, owner: str = "worker"
    ) -> list[Claim]:
        """Claim the jobs of these numbers, as if a message had named them together."""
        return self.work.claim(a_message(stage, *numbers), owner=owner)

    def cancel(self, number: int = 1) -> tuple[CancelVerdict, Disposition | None]:
        """Cancel a job."""
        event = an_ending(number, disposition=Disposition.CANCELED).event
        return self.run(self.desk.cancel(a_job_id(number), event))

    def retry(self, number: int = 1) -> tuple[RetryVerdict, Disposition | None]:
        """Retry a job."""
        return self.run(self.desk.retry(a_job_id(number)))

    def find(self, number: int = 1) -> JobRecord | None:
        """Return the record of a job, None if there is none."""
        return self.run(self.desk.job(a_job_id(number)))

    def job(self, number: int = 1) -> JobRecord:
        """Return the record of a job that is there."""
        record = self.find(number)
        assert record is not None, f"there is no job {number}"
        return record

    def article(self, number: int = 1) -> bytes | None:
        """Return the article of a job."""
        return self.run(self.desk.article(a_job_id(number)))

    def events(self, *, after: str | None = None, limit: int = 1000) -> list[StoredEvent]:
        """Return what is in the stream."""
        return self.run(self.desk.events(after=after, limit=limit, wait=timedelta(0)))

    def event_types(self) -> list[str]:
        """Return what happened, such as `article.spiked`."""
        return [
            one.type.removeprefix("org.copydesk.").removesuffix(".v1") for one in self.events()
        ]

    def census(self) -> Census:
        """Return all counters."""
        return self.run(self.desk.census())

    def counts(self) -> Mapping[str, int]:
        """Return the counters that are not zero."""
        return {name: count for name, count in self.census().counts.items() if count}

    def pass_time(self, seconds: int) -> None:
        """Let time pass, as far as the store can tell."""
        self.backdoor.pass_time(timedelta(seconds=seconds))


def some_settings(**fields: object) -> Settings:
    """Return settings with durations far enough apart for a test to tell them apart."""
    known: dict[str, object] = {"redis_url": "redis://127.0.0.1:1/0", "lease": 20, "grace": 5}
    return Settings.model_validate(known | fields)


@contextmanager
def memory_store(**fields: object) -> Iterator[StoreUnderTest]:
    """Offer a fresh memory store; `fields` are fields of `Settings`."""
    clock = Clock()
    store = MemoryStore(some_settings(**fields), clock=clock)
    with asyncio.Runner() as runner:
        yield StoreUnderTest(store, MemoryDesk(store), MemoryBackdoor(store, clock), runner)


@contextmanager
def redis_store(server: Valkey, **fields: object) -> Iterator[StoreUnderTest]:
    """Offer an emptied Redis store; `fields` are fields of `Settings`."""
    settings = some_settings(redis_url=server.url, **fields)
    work = RedisWorkStore(settings, envelope=plain_envelope, name="test-worker")
    client = server.client()
    client.flushall()
    with asyncio.Runner() as runner:
        desk = RedisDeskStore(settings, envelope=plain_envelope, name="test-gateway")
        try:
            yield StoreUnderTest(work, desk, RedisBackdoor(client), runner)
        finally:
            runner.run(desk.close())
            work._runner().client.close()  # noqa: SLF001 - a worker's ends with its process
            client.close()
