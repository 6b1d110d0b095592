"""A whole desk on the benchmark's own server: the real gateway and the real workers."""

import http.client
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from sys import executable
from typing import Final

from benchmarks.articles import Sample
from benchmarks.processes import Fleet, Started
from benchmarks.server import Server, free_port, milliseconds
from shared.store.keys import KEYS

PROCESSES: Final[Mapping[str, int]] = {"ingest": 1, "enrich": 2, "publish": 1}
"""Children of each worker, for two cores; nearly all the work is enrich's."""

PUBLISHED: Final = b"org.copydesk.article.published.v1"
_PATIENCE_SECONDS: Final = 240

ONE_THREAD: Final = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"
)
"""Processes are the parallelism, on both sides of every comparison."""


class DeskError(Exception):
    """The desk did not do what was asked of it, or not in time."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A running desk."""

    server: Server
    port: int
    """The gateway's, on loopback."""
    services: Mapping[str, Started]

    def send_batch(self, samples: Sequence[Sample]) -> None:
        """Send articles as one batch and wait for the receipts.

        Raises:
            DeskError: not all were accepted.
        """
        body = b"".join(json_line(one) + b"\n" for one in samples)
        status, answer = self.post("/v1/articles:batch", body, kind="application/x-ndjson")
        accepted = answer.count(b'"status":"accepted"')
        if accepted != len(samples):
            raise DeskError(
                f"{status}: {accepted} of {len(samples)} accepted: {answer[:500]!r}"
            )

    def post(self, path: str, body: bytes, *, kind: str) -> tuple[int, bytes]:
        """Send a body on a connection of its own; return status and answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request("POST", path, body, {"Content-Type": kind})
        response = connection.getresponse()
        answer = response.read()
        connection.close()
        return response.status, answer

    def cpu_seconds(self) -> float:
        """Return the processor time that services and store have used so far."""
        services = sum(one.cpu_seconds() for one in self.services.values())
        return services + self.server.process.cpu_seconds()

    def published(self) -> int:
        """Return how many articles have been published so far."""
        count = self.server.client.hget(KEYS["counts"], "published")
        return int(count or 0)

    def await_published(self, count: int) -> float:
        """Wait for so many; return when the last was published, milliseconds since 1970.

        Raises:
            DeskError: it takes too long.
        """
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while (now := self.published()) < count:
            for service in self.services.values():
                service.require_alive()
            if time.monotonic() > deadline:
                counts = self.server.client.hgetall(KEYS["counts"])
                raise DeskError(f"only {now} of {count} were published in time: {counts}")
            time.sleep(0.02)
        for entry, fields in self.server.newest(KEYS["events"], 10):
            if fields[b"type"] == PUBLISHED:
                return milliseconds(entry)
        raise DeskError("the stream has no event of it")


def json_line(sample: Sample) -> bytes:
    """Return the submission of a sample, as one line of JSON."""
    return json.dumps({"id": sample.id, "text": sample.text}, ensure_ascii=False).encode()


@contextmanager
def running_desk(
    fleet: Fleet, server: Server, *, processes: Mapping[str, int] = PROCESSES
) -> Iterator[Desk]:
    """Start gateway and workers, each with so many children; stop them at the end."""
    port = free_port()
    common = {"COPYDESK_REDIS_URL": server.url, "COPYDESK_PORT": str(port), **ONE_THREAD}
    services = {
        "gateway": fleet.start(
            [executable, "-m", "services.gateway.main"], name="gateway", env=common
        )
    }
    for stage, children in processes.items():
        services[stage] = fleet.start(
            [executable, "-m", f"services.{stage}.worker"],
            name=stage,
            env=common | {"COPYDESK_PROCESSES": str(children)},
        )
    try:
        await_http(port, services["gateway"], path="/healthz")
        yield Desk(server, port, services)
    finally:
        fleet.stop(*services.values())


def await_http(port: int, process: Started, *, path: str) -> None:
    """Wait until a server answers at all.

    Raises:
        DeskError: it does not within 30 seconds.
    """
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        process.require_alive()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", path)
            connection.getresponse().read()
        except OSError:
            time.sleep(0.05)
        else:
            return
        finally:
            connection.close()
    raise DeskError(f"{process.name} does not answer:\n{process.tail()}")
