"""The whole desk against its ceiling: what queues, store and HTTP cost beside the work.

The same articles go once through the desk, from the first byte of the batch's POST to the
last event, and once through the same functions called in a loop, in as many processes.
"""

import json
from dataclasses import dataclass
from sys import executable
from typing import Any, Final

from benchmarks.articles import samples
from benchmarks.desk import ONE_THREAD, PROCESSES, Desk
from benchmarks.figures import Figure, Row, Target, compared
from benchmarks.processes import Fleet
from benchmarks.report import say

WARM_UP: Final = 128
"""Two full messages: one for each child of enrich."""
_FIRST_SEED: Final = 100
_TARGET: Final = Target("at least", 0.8)


@dataclass(frozen=True, slots=True)
class Run:
    """One round of one side."""

    articles: int
    seconds: float
    cpu_seconds: float
    """Of all processes that take part; on the desk's side the store is one of them."""


def measure(fleet: Fleet, desk: Desk, *, articles: int, rounds: int) -> list[Row]:
    """Return the rate and the processor time beside those of the functions alone."""
    warm_up(desk)
    ours, ceiling = [], []
    for number in range(rounds):
        seed = _FIRST_SEED + 10 * number
        say(f"pipeline: {articles} articles through the desk")
        ours.append(_through_the_desk(desk, seed=seed, articles=articles))
        say(f"pipeline: {articles} articles through the functions alone")
        ceiling.append(Run(**run_pure(fleet, "loop", seed, articles, PROCESSES["enrich"])))
    beside = f"same functions in {PROCESSES['enrich']} processes"
    what = "whole pipeline, HTTP to event"
    return [
        compared(what, _rates(ours), beside, _rates(ceiling), target=_TARGET),
        compared("whole pipeline, CPU per article", _costs(ours), beside, _costs(ceiling)),
    ]


def warm_up(desk: Desk) -> None:
    """Take some articles through the desk, so that every process has done its first."""
    say("desk: warming up")
    before = desk.published()
    desk.send_batch(list(samples(WARM_UP, seed=_FIRST_SEED - 1)))
    desk.await_published(before + WARM_UP)


def run_pure(fleet: Fleet, kind: str, *numbers: int) -> dict[str, Any]:
    """Run `benchmarks.pure` and return what it prints."""
    command = [executable, "-m", "benchmarks.pure", kind, *map(str, numbers)]
    process = fleet.start(command, name=f"pure-{kind}", env=ONE_THREAD)
    answer: dict[str, Any] = json.loads(fleet.finish(process))
    return answer


def _through_the_desk(desk: Desk, *, seed: int, articles: int) -> Run:
    load = list(samples(articles, seed=seed))
    before = desk.published()
    spent = desk.cpu_seconds()
    began = desk.server.now_ms()
    desk.send_batch(load)
    ended = desk.await_published(before + articles)
    return Run(articles, (ended - began) / 1000, desk.cpu_seconds() - spent)


def _rates(runs: list[Run]) -> Figure:
    return Figure(tuple(one.articles / one.seconds for one in runs), "/s")


def _costs(runs: list[Run]) -> Figure:
    return Figure(tuple(one.cpu_seconds / one.articles * 1000 for one in runs), "ms")
