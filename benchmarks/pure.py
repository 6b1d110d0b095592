"""The desk's own functions, called in a loop: no queue, no store, no HTTP.

    python -m benchmarks.pure loop SEED COUNT PROCESSES    articles a second, the ceiling
    python -m benchmarks.pure alone SEED COUNT             milliseconds for one article alone

Prints one line of JSON. Models are loaded and every process is warm before the clock starts.
"""

import json
import multiprocessing
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Final, TypeVar

import uuid_utils
from pydantic import RedisDsn

from benchmarks.articles import Sample, samples
from services.enrich.pipeline import make_handler
from services.enrich.settings import EnrichSettings
from services.ingest.handler import handle as ingest
from services.publish.handler import handle as publish
from shared.article import Article
from shared.outcomes import Claimed, Ended, HandedOn, Outcome
from shared.settings import Settings
from shared.submission import Submission

Document = TypeVar("Document")

_WARM_UP: Final = 16
_PATIENCE_SECONDS: Final = 300
_PAUSE_SECONDS: Final = 0.02
_NOWHERE: Final = RedisDsn("redis://127.0.0.1:1")


class UnpublishedError(Exception):
    """An article of the benchmark did not come through."""


def make_desk() -> Callable[[Sequence[Sample]], None]:
    """Return a function that takes articles through all three stages, models loaded."""
    enrich = make_handler(EnrichSettings(redis_url=_NOWHERE))

    def desk(batch: Sequence[Sample]) -> None:
        submitted = [
            Claimed(str(uuid_utils.uuid7()), Submission(text=one.text), 1, datetime.now(UTC))
            for one in batch
        ]
        ingested = [_next(job, one) for job, one in _pairs(submitted, ingest(submitted))]
        enriched = [_next(job, one) for job, one in _pairs(ingested, enrich(ingested))]
        for outcome in publish(enriched):
            if not isinstance(outcome, Ended):
                raise UnpublishedError(outcome)

    return desk


def loop(seed: int, count: int, processes: int) -> dict[str, float]:
    """Return the time that `processes` processes take over `count` articles, in slices."""
    size = Settings(redis_url=_NOWHERE).slice_size
    load = list(samples(count, seed=seed))
    slices = [load[start : start + size] for start in range(0, count, size)]
    warm_up = list(samples(_WARM_UP, seed=seed + 1))
    desk = make_desk()
    desk(warm_up[:2])
    queue = multiprocessing.get_context("fork")
    together, given_out = queue.Barrier(processes + 1), queue.Value("i", 0)
    spent = queue.Value("d", 0.0)

    def work() -> None:
        desk(warm_up)
        together.wait()
        began = time.process_time()
        while True:
            with given_out.get_lock():
                mine = given_out.value
                given_out.value += 1
            if mine >= len(slices):
                break
            desk(slices[mine])
        with spent.get_lock():
            spent.value += time.process_time() - began
        together.wait()

    # Processes that are forked can be given a closure: they have it already.
    for _ in range(processes):
        queue.Process(target=work, daemon=True).start()
    together.wait(_PATIENCE_SECONDS)
    began = time.perf_counter()
    together.wait(_PATIENCE_SECONDS)
    took = time.perf_counter() - began
    return {"articles": count, "seconds": took, "cpu_seconds": spent.value}


def alone(seed: int, count: int) -> dict[str, list[float]]:
    """Return how long each of `count` articles takes by itself, in milliseconds.

    There is a pause before each, as a process of the desk has it while an article is
    elsewhere: caches are as cold here as there.
    """
    desk = make_desk()
    desk(list(samples(_WARM_UP, seed=seed + 1)))
    times = []
    for one in samples(count, seed=seed):
        time.sleep(_PAUSE_SECONDS)
        began = time.perf_counter()
        desk([one])
        times.append((time.perf_counter() - began) * 1000)
    return {"milliseconds": times}


def _pairs(
    jobs: Sequence[Claimed[Document]], outcomes: Sequence[Outcome]
) -> list[tuple[Claimed[Document], Outcome]]:
    return list(zip(jobs, outcomes, strict=True))


def _next(job: Claimed[Document], outcome: Outcome) -> Claimed[Article]:
    if not isinstance(outcome, HandedOn):
        raise UnpublishedError(outcome)
    return Claimed(job.job_id, outcome.article, 1, job.submitted_at)


if __name__ == "__main__":
    kind, numbers = sys.argv[1], [int(one) for one in sys.argv[2:]]
    answer: object = loop(*numbers) if kind == "loop" else alone(*numbers)
    print(json.dumps(answer), flush=True)
