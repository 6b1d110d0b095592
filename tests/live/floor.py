"""A desk of real workers on a real Valkey, for tests that pull its plugs."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Final

import uuid_utils

from shared.broker.app import make_celery
from shared.broker.envelope import make_envelope
from shared.jobs import Priority, StageName
from shared.messages import ArticlesSubmitted
from shared.settings import Settings
from shared.store.codec import encode
from shared.store.records import Census, Intake, JobRecord
from shared.store.redis_desk import RedisDeskStore
from shared.submission import Submission
from shared.values import JobId
from tests.live.valkey import Valkey, running_valkey

REPO: Final = Path(__file__).parents[2]
FAST: Final = {
    "COPYDESK_LEASE": "2",
    "COPYDESK_GRACE": "1",
    "COPYDESK_REAP_EVERY": "0.3",
    "COPYDESK_BACKOFF": "0.2",
    "COPYDESK_PROCESSES": "1",
    "COPYDESK_SLICE_SIZE": "1",
}
"""Settings under which a lost message or a dead worker shows within seconds."""


class Floor:
    """Workers that can be started, frozen and killed, and a door to submit through."""

    def __init__(self, server: Valkey, folder: Path, **environment: str) -> None:
        self.server = server
        self._folder = folder
        self._environment = {
            **os.environ,
            **FAST,
            **environment,
            "COPYDESK_REDIS_URL": server.url,
            "PYTHONPATH": str(REPO),
        }
        self.workers: dict[StageName, subprocess.Popen[bytes]] = {}
        self.settings = Settings.model_validate({"redis_url": server.url})

    def start(self, *stages: StageName) -> None:
        """Start a worker for each stage."""
        for stage in stages:
            with (self._folder / f"{stage}.log").open("ab") as log:
                self.workers[stage] = subprocess.Popen(
                    [sys.executable, "-m", "tests.live.marked_worker", stage],
                    cwd=REPO,
                    env=self._environment,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )

    def kill(self, stage: StageName) -> None:
        """End a worker and its children with SIGKILL, all at once."""
        worker = self.workers.pop(stage)
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()

    def terminate(self, stage: StageName) -> int:
        """End a worker with SIGTERM; return its exit status."""
        worker = self.workers.pop(stage)
        worker.terminate()
        return worker.wait(timeout=30)

    def child(self, stage: StageName) -> int:
        """Return the process id of a worker's only child, once there is one."""
        parent = self.workers[stage].pid
        children = Path(f"/proc/{parent}/task/{parent}/children")
        self.until(lambda: bool(children.read_text().split()))
        return int(children.read_text().split()[0])

    def submit(self, *texts: str) -> list[JobId]:
        """Accept texts as one batch; return their job ids."""
        ids = [str(uuid_utils.uuid7()) for _ in texts]
        intakes = [
            Intake(job_id, encode(Submission(text=text)), len(text))
            for job_id, text in zip(ids, texts, strict=True)
        ]
        message = ArticlesSubmitted(job_ids=tuple(ids), priority=Priority.NORMAL)
        self._ask(lambda desk: desk.accept(intakes, message, limit=100_000))
        return ids

    def job(self, job_id: JobId) -> JobRecord:
        """Return what is known of a job."""
        record = self._ask(lambda desk: desk.job(job_id))
        assert isinstance(record, JobRecord)
        return record

    def census(self) -> Census:
        """Return all counters."""
        census = self._ask(lambda desk: desk.census())
        assert isinstance(census, Census)
        return census

    def rescues(self, cause: str) -> int:
        """Return how many jobs were rescued from this cause so far."""
        return self.census().counts.get(f"rescued:{cause}", 0)

    def endings(self, *jobs: JobId) -> Counter[tuple[str, str]]:
        """Return how often each (kind, job id) of these jobs stands in the stream."""
        events = self._ask(lambda desk: desk.events(after=None, limit=10_000, wait=timedelta()))
        assert isinstance(events, list)
        return Counter(
            (event.type.split(".")[3], event.subject)
            for event in events
            if event.subject in jobs
        )

    def until(self, condition: Callable[[], object], *, seconds: float = 40) -> None:
        """Wait until a condition holds.

        Raises:
            TimeoutError: it did not, with the last lines of the workers' logs.
        """
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                logs = [path.read_text()[-1_500:] for path in self._folder.glob("*.log")]
                raise TimeoutError("\n".join(logs))
            time.sleep(0.05)

    def until_done(self, *, seconds: float = 40) -> None:
        """Wait until every accepted job has ended."""
        self.until(lambda: self.census().in_flight == 0, seconds=seconds)

    def _ask(self, question: Callable[[RedisDeskStore], object]) -> object:
        async def ask() -> object:
            app = make_celery(self.settings, name="test")
            desk = RedisDeskStore(
                self.settings, envelope=make_envelope(app, self.settings), name="test"
            )
            try:
                answer = question(desk)
                return await answer  # type: ignore[misc] # every question asks a coroutine
            finally:
                await desk.close()

        return asyncio.run(ask())


@contextmanager
def open_floor(folder: Path, *stages: StageName, **environment: str) -> Iterator[Floor]:
    """Run a Valkey and a worker for each stage; everything has ended when this returns."""
    with running_valkey(folder) as server:
        floor = Floor(server, folder, **environment)
        try:
            floor.start(*stages)
            yield floor
        finally:
            for stage in list(floor.workers):
                floor.kill(stage)
