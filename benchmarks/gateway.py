"""How many articles a second the gateway makes durable, workers stopped.

Single submissions come over keep-alive connections from a process of their own. Beside the
gateway stands `benchmarks.bare`: the same model, the same bytes, one SET a request.
"""

import json
from sys import executable
from typing import Any, Final

from benchmarks.desk import ONE_THREAD, await_http, running_desk
from benchmarks.figures import Figure, Row, Target, compared, percentile
from benchmarks.processes import Fleet
from benchmarks.report import say
from benchmarks.server import free_port, running_server

_CONNECTIONS: Final = 32
_SINGLE_TARGET: Final = Target("at least", 0.4)
_BATCH_TARGET: Final = Target("at least", 5_000)


def measure(fleet: Fleet, *, seconds: float, articles: int, rounds: int) -> list[Row]:
    """Return single submissions beside the bare route, their latency, and batches."""
    ours: list[dict[str, Any]] = []
    bare: list[dict[str, Any]] = []
    batches: list[dict[str, Any]] = []
    for _ in range(rounds):
        say("gateway: single submissions, then a batch")
        with running_server(fleet) as server, running_desk(fleet, server, processes={}) as desk:
            ours.append(_load(fleet, "single", desk.port, seconds, _CONNECTIONS))
            server.client.flushall()
            batches.append(_load(fleet, "batch", desk.port, articles))
        say("gateway: the bare route")
        bare.append(_bare(fleet, seconds))
    return [
        compared(
            f"gateway, single submissions, {_CONNECTIONS} connections",
            _rates(ours),
            "bare FastAPI route, one SET",
            _rates(bare),
            target=_SINGLE_TARGET,
        ),
        Row(
            "its answer, p99",
            _p99(ours),
            beside="bare FastAPI route, one SET",
            theirs=_p99(bare),
        ),
        Row(f"gateway, one batch of {articles:,}", _rates(batches), target=_BATCH_TARGET),
    ]


def _bare(fleet: Fleet, seconds: float) -> dict[str, Any]:
    port = free_port()
    with running_server(fleet) as server:
        env = {"COPYDESK_REDIS_URL": server.url, "COPYDESK_PORT": str(port), **ONE_THREAD}
        process = fleet.start([executable, "-m", "benchmarks.bare"], name="bare", env=env)
        await_http(port, process, path="/")
        answer = _load(fleet, "single", port, seconds, _CONNECTIONS)
        fleet.stop(process)
    return answer


def _load(fleet: Fleet, kind: str, *numbers: float) -> dict[str, Any]:
    command = [executable, "-m", "benchmarks.load", kind, *map(str, numbers)]
    process = fleet.start(command, name=f"load-{kind}")
    answer: dict[str, Any] = json.loads(fleet.finish(process))
    return answer


def _rates(answers: list[dict[str, Any]]) -> Figure:
    return Figure(tuple(one["accepted"] / one["seconds"] for one in answers), "/s")


def _p99(answers: list[dict[str, Any]]) -> Figure:
    return Figure(tuple(percentile(one["latencies_ms"], 0.99) for one in answers), "ms")
