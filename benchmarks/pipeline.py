"""The whole desk against its ceiling: what queues, store and HTTP cost beside the work.

The same articles go once through the desk, from the first byte of the batch's POST to the
last event, and once through the same functions called in a loop, in as many processes.
"""

import json
from sys import executable
from typing import Any, Final

from benchmarks.articles import samples
from benchmarks.desk import ONE_THREAD, PROCESSES, Desk
from benchmarks.figures import Figure, Row, Target, compared
from benchmarks.processes import Fleet
from benchmarks.report import say

WARM_UP: Final = 64
_FIRST_SEED: Final = 100
_TARGET: Final = Target("at least", 0.8)


def measure(fleet: Fleet, desk: Desk, *, articles: int, rounds: int) -> list[Row]:
    """Return the one row of this section."""
    warm_up(desk)
    ours, ceiling = [], []
    for number in range(rounds):
        seed = _FIRST_SEED + 10 * number
        say(f"pipeline: {articles} articles through the desk")
        ours.append(_through_the_desk(desk, seed=seed, articles=articles))
        say(f"pipeline: {articles} articles through the functions alone")
        answer = run_pure(fleet, "loop", seed, articles, PROCESSES["enrich"])
        ceiling.append(answer["articles"] / answer["seconds"])
    return [
        compared(
            f"whole pipeline, HTTP to event, {articles} articles",
            Figure(tuple(ours), "/s"),
            f"same functions in {PROCESSES['enrich']} processes",
            Figure(tuple(ceiling), "/s"),
            target=_TARGET,
        )
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


def _through_the_desk(desk: Desk, *, seed: int, articles: int) -> float:
    load = list(samples(articles, seed=seed))
    before = desk.published()
    began = desk.server.now_ms()
    desk.send_batch(load)
    ended = desk.await_published(before + articles)
    return articles / (ended - began) * 1000
