"""How long one article takes on an idle desk, and how much of that is not the work itself."""

import http.client
import statistics
import time
from dataclasses import dataclass
from typing import Final

from benchmarks.articles import samples
from benchmarks.desk import PUBLISHED, Desk, DeskError, json_line
from benchmarks.figures import Figure, Row, Target, percentile
from benchmarks.pipeline import run_pure
from benchmarks.processes import Fleet
from benchmarks.report import say
from shared.store.keys import KEYS

_SEED: Final = 900
_FIRST_FEW: Final = 5
_TARGET: Final = Target("at most", 25.0)


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of every article."""

    accepted: list[float]
    """From the first byte of the POST to its answer."""
    ended: list[float]
    """From the same byte to the event."""
    pure: list[float]
    """In the functions alone, before and after the desk's turn."""


def measure(fleet: Fleet, desk: Desk, *, articles: int) -> Times:
    """Send articles one after another, and as many through the functions alone."""
    say(f"latency: {articles} articles, one after another")
    before = run_pure_alone(fleet, articles // 2)
    accepted, ended = _submissions(desk, articles)
    return Times(accepted, ended, before + run_pure_alone(fleet, articles // 2))


def rows(times: Times) -> list[Row]:
    """Return p50, p99, the answer alone, and p50 less the pure compute time."""
    p50, pure = statistics.median(times.ended), statistics.median(times.pure)
    answer = statistics.median(times.accepted)
    return [
        Row("idle latency, POST to event in XREAD, p50", Figure((p50,), "ms")),
        Row("idle latency, p99", Figure((percentile(times.ended, 0.99),), "ms")),
        Row("of it until the answer to the POST, p50", Figure((answer,), "ms")),
        Row(
            "p50 less pure compute",
            Figure((p50 - pure,), "ms"),
            beside="pure compute of one article, median",
            theirs=Figure((pure,), "ms"),
            target=_TARGET,
        ),
    ]


def run_pure_alone(fleet: Fleet, articles: int) -> list[float]:
    """Return the milliseconds that each article takes in the functions alone."""
    times: list[float] = run_pure(fleet, "alone", _SEED, articles)["milliseconds"]
    return times


def _submissions(desk: Desk, articles: int) -> tuple[list[float], list[float]]:
    """Return for each article the milliseconds to its receipt and to its event."""
    connection = http.client.HTTPConnection("127.0.0.1", desk.port, timeout=30)
    accepted, ended = [], []
    newest = desk.server.newest(KEYS["events"], 1)
    cursor = newest[0][0] if newest else b"0-0"
    for one in samples(articles + _FIRST_FEW, seed=_SEED):
        began = time.perf_counter()
        headers = {"Content-Type": "application/json"}
        connection.request("POST", "/v1/articles", json_line(one), headers)
        response = connection.getresponse()
        answer = response.read()
        accepted.append((time.perf_counter() - began) * 1000)
        if response.status != http.HTTPStatus.ACCEPTED:
            raise DeskError(f"{response.status}: {answer[:500]!r}")
        cursor = _await_event(desk, cursor)
        ended.append((time.perf_counter() - began) * 1000)
    connection.close()
    return accepted[_FIRST_FEW:], ended[_FIRST_FEW:]


def _await_event(desk: Desk, cursor: bytes) -> bytes:
    """Return the cursor of the next event, which has to be that of a publication."""
    found = desk.server.following(KEYS["events"], cursor, seconds=20)
    if found is None:
        raise DeskError("no event within 20 seconds")
    entry, fields = found
    if fields[b"type"] != PUBLISHED:
        raise DeskError(f"not published: {fields!r}")
    return entry
