"""The control of the kill test: workers of plain Celery, restarted when they die."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import redis

from tests.live.floor import REPO


class Control:
    """Plain Celery workers, restarted when they die."""

    def __init__(self, url: str, folder: Path) -> None:
        self._environment = {
            **os.environ, "COPYDESK_REDIS_URL": url, "PYTHONPATH": str(REPO),
        }  # fmt: skip
        self._folder = folder
        self._workers: dict[str, subprocess.Popen[bytes]] = {}

    def start_all(self) -> None:
        """Start a worker for each task."""
        for task in ("plain.ingest", "plain.enrich", "plain.publish"):
            self.start(task)

    def start(self, task: str) -> None:
        """Start one worker with two children."""
        with (self._folder / f"{task}.log").open("ab") as log:
            self._workers[task] = subprocess.Popen(
                [
                    *(sys.executable, "-m", "celery", "--app", "tests.live.plain_tasks"),
                    *("worker", "--queues", task, "--concurrency", "2"),
                    *("--without-gossip", "--without-mingle", "--without-heartbeat"),
                    *("--hostname", f"{task}.{time.time()}@here", "--loglevel", "ERROR"),
                ],
                cwd=REPO,
                env=self._environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def submit(self, numbers: range) -> None:
        """Send each number to the first task, from a process of its own."""
        subprocess.run(
            [
                sys.executable,
                "-c",
                "from tests.live.plain_tasks import send\n" + f"send({numbers!r})",
            ],
            cwd=REPO,
            env=self._environment,
            check=True,
        )

    def kill(self, task: str, *, is_child: bool) -> bool:
        """End a worker with its children, or its first child alone, with SIGKILL.

        Returns:
            Whether it died of that: a worker by its exit status, a child in that its
            parent has it no more.
        """
        if not is_child:
            self.restart_dead()
            worker = self._workers[task]
            os.killpg(worker.pid, signal.SIGKILL)
            return worker.wait() == -signal.SIGKILL
        end = time.monotonic() + 30
        while not (children := self._children(task)):
            assert time.monotonic() < end, f"{task} has no children"
            self.restart_dead()
            time.sleep(0.05)
        os.kill(children[0], signal.SIGKILL)
        while children[0] in self._children(task):
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def _children(self, task: str) -> list[int]:
        pid = self._workers[task].pid
        try:
            found = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
        except OSError:  # it has ended
            return []
        return [int(child) for child in found.split()]

    def restart_dead(self) -> None:
        """Start again what has ended."""
        for task, worker in list(self._workers.items()):
            if worker.poll() is not None:
                self.start(task)

    def wait_for(self, client: redis.Redis, arrived: int) -> None:
        """Wait until so many have arrived, or half a minute."""
        end = time.monotonic() + 30
        while client.xlen("plain.events") < arrived and time.monotonic() < end:
            time.sleep(0.05)

    def wait_until_quiet(self, client: redis.Redis) -> Counter[int]:
        """Return how often each number arrived, once nothing more has for 12 seconds."""
        length, since = -1, time.monotonic()
        while time.monotonic() - since < 12:
            self.restart_dead()
            if (now := client.xlen("plain.events")) != length:
                length, since = now, time.monotonic()
            time.sleep(0.2)
        entries: Any = client.xrange("plain.events")
        return Counter(int(fields[b"number"]) for _, fields in entries)

    def stop(self) -> None:
        """End everything."""
        for worker in self._workers.values():
            if worker.poll() is None:
                os.killpg(worker.pid, signal.SIGKILL)
            worker.wait()
