"""Three hops with nothing to do: what moving an article costs, here and elsewhere.

All articles are queued while the first hop's worker is stopped and the others run, warm. It
starts again, and the clock runs from the moment a twentieth of the articles has reached the
end until the last entry of the stream, by the server's own clock: no start-up is counted.
"""

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Self

from pydantic import RedisDsn

from benchmarks.articles import Sample, samples
from benchmarks.feeding import feed
from benchmarks.figures import Figure, Row, Target, compared
from benchmarks.processes import Fleet, Started
from benchmarks.report import say
from benchmarks.server import Server, milliseconds, running_server
from benchmarks.venvs import PEERS, find_python
from shared.jobs import StageName
from shared.settings import Settings
from shared.store.keys import KEYS

OURS: Final = "copydesk"
TARGETS: Final = {"celery": Target("at least", 8), "dramatiq": Target("at least", 2)}
STREAM: Final = "bench:done"
_WHAT: Final = "plumbing, three empty hops, a worker process each"
_COST: Final = "plumbing, CPU per article"
_WARM_UP: Final = 96
_PATIENCE_SECONDS: Final = 180


@dataclass(frozen=True, slots=True)
class System:
    """One way to carry articles over three hops."""

    name: str
    stream: str
    """Where an article ends."""
    hops: tuple[tuple[str, ...], ...]
    """The command of each hop's worker, the first hop first."""
    feed: Callable[[Sequence[Sample], Server, Fleet], None]


@dataclass(frozen=True, slots=True)
class Drain:
    """One run of one system."""

    system: str
    articles: int
    seconds: float
    worker_cpu_seconds: float
    """Summed over the workers' whole process trees."""
    server_cpu_seconds: float

    @property
    def rate(self) -> float:
        """Articles per second."""
        return self.articles / self.seconds

    @property
    def cpu_ms(self) -> float:
        """Processor milliseconds per article, workers and server."""
        spent = self.worker_cpu_seconds + self.server_cpu_seconds
        return spent / self.articles * 1000


class TooSlowError(Exception):
    """A system did not finish in time."""


def measure(fleet: Fleet, *, articles: int, rounds: int) -> list[Drain]:
    """Return every run: each system once a round, so that all meet the same weather."""
    systems = [_copydesk(), *_peers()]
    load = list(samples(_WARM_UP + articles, seed=1))
    return [_drain(one, fleet, load) for _ in range(rounds) for one in systems]


def rows(drains: Sequence[Drain]) -> list[Row]:
    """Return the lines of the report: rate and processor time beside each peer."""
    rates = {one.system: Figure((), "/s") for one in drains}
    costs = {one.system: Figure((), "ms") for one in drains}
    for one in drains:
        rates[one.system] = rates[one.system].with_value(one.rate)
        costs[one.system] = costs[one.system].with_value(one.cpu_ms)
    peers = [name for name in rates if name != OURS]
    if not peers:
        return [Row(_WHAT, rates[OURS]), Row(_COST, costs[OURS])]
    return [
        compared(_WHAT, rates[OURS], name, rates[name], target=TARGETS.get(name))
        for name in peers
    ] + [compared(_COST, costs[OURS], name, costs[name]) for name in peers]


def _drain(system: System, fleet: Fleet, load: Sequence[Sample]) -> Drain:
    say(f"plumbing: {system.name}")
    with running_server(fleet) as server:
        env = {
            "BENCH_REDIS_URL": server.url,
            "BENCH_STREAM": STREAM,
            "COPYDESK_REDIS_URL": server.url,
            "COPYDESK_PROCESSES": "1",
            "PYTHONPATH": str(PEERS),
        }
        first, *others = (
            fleet.start(command, name=f"{system.name}-{hop}", env=env)
            for hop, command in enumerate(system.hops, start=1)
        )
        system.feed(load[:_WARM_UP], server, fleet)
        _await(server, system, _WARM_UP, [first, *others])
        fleet.stop(first)
        system.feed(load[_WARM_UP:], server, fleet)
        workers = [fleet.start(system.hops[0], name=f"{system.name}-1", env=env), *others]
        early = _await(server, system, _WARM_UP + (len(load) - _WARM_UP) // 20, workers)
        began = _Reading.now(server, workers)
        _await(server, system, len(load), workers)
        ended = _Reading.now(server, workers)
        last, _ = server.newest(system.stream, 1)[0]
        seconds = milliseconds(last) - began.at_ms
        drain = Drain(
            system=system.name,
            articles=len(load) - early,
            seconds=seconds / 1000,
            worker_cpu_seconds=ended.worker_cpu_seconds - began.worker_cpu_seconds,
            server_cpu_seconds=ended.server_cpu_seconds - began.server_cpu_seconds,
        )
        fleet.stop(*workers)
    return drain


@dataclass(frozen=True, slots=True)
class _Reading:
    """The clocks at one moment."""

    at_ms: float
    worker_cpu_seconds: float
    server_cpu_seconds: float

    @classmethod
    def now(cls, server: Server, workers: Sequence[Started]) -> Self:
        return cls(
            at_ms=server.now_ms(),
            worker_cpu_seconds=sum(one.cpu_seconds() for one in workers),
            server_cpu_seconds=server.process.cpu_seconds(),
        )


def _await(server: Server, system: System, count: int, workers: Sequence[Started]) -> int:
    """Wait until so many articles have ended; return how many have."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while (ended := int(server.client.xlen(system.stream))) < count:
        for worker in workers:
            worker.require_alive()
        if time.monotonic() > deadline:
            raise TooSlowError(f"{system.name} did not finish in time: {ended} of {count}")
        time.sleep(0.02)
    return ended


def _copydesk() -> System:
    def queue(load: Sequence[Sample], server: Server, _fleet: Fleet) -> None:
        feed(load, Settings(redis_url=RedisDsn(server.url)))

    return System(
        name=OURS,
        stream=KEYS["events"],
        hops=tuple(
            (sys.executable, "-m", "benchmarks.workers.empty", stage) for stage in StageName
        ),
        feed=queue,
    )


def _peers() -> list[System]:
    python = find_python(PEERS / "hops.txt")
    if python is None:
        return []

    def queueing(module: str) -> Callable[[Sequence[Sample], Server, Fleet], None]:
        def queue(load: Sequence[Sample], server: Server, fleet: Fleet) -> None:
            path = fleet.folder / "load.jsonl"
            path.write_text(
                "".join(json.dumps({"id": one.id, "text": one.text}) + "\n" for one in load)
            )
            env = {"BENCH_REDIS_URL": server.url, "BENCH_STREAM": STREAM}
            command = [str(python), str(PEERS / f"{module}.py"), str(path)]
            feeder = fleet.start(command, name=f"{module}-feed", env=env)
            if feeder.popen.wait(_PATIENCE_SECONDS) != 0:
                raise TooSlowError(feeder.tail())
            fleet.stop(feeder)

        return queue

    def system(name: str, module: str, command: Callable[[int], list[str]]) -> System:
        hops = tuple((str(python), "-m", *command(hop)) for hop in (1, 2, 3))
        return System(name=name, stream=STREAM, hops=hops, feed=queueing(module))

    return [
        system("celery", "celery_hops", _celery),
        system("dramatiq", "dramatiq_hops", _dramatiq),
        system("saq", "saq_hops", lambda hop: ["saq", f"saq_hops.hop{hop}"]),
    ]


def _celery(hop: int) -> list[str]:
    quiet = ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    pool = ["--pool=prefork", "--concurrency=1", f"--hostname=hop{hop}@bench"]
    return ["celery", "-A", "celery_hops", "worker", f"--queues=hop{hop}", *pool, *quiet]


def _dramatiq(hop: int) -> list[str]:
    return ["dramatiq", "dramatiq_hops", "--queues", f"hop{hop}", "--processes", "1"]
