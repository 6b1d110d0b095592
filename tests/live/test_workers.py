"""What only a real broker and real processes can show."""

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.jobs import JobState, StageName
from shared.settings import EXIT_MISCONFIGURED
from tests.live.floor import REPO, Floor, open_floor
from tests.live.valkey import running_valkey

STAGES = (INGEST, ENRICH, PUBLISH) = tuple(StageName)[1:]  # these tests fetch nothing


@pytest.fixture(scope="module")
def one_floor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Floor]:
    """Run one store and its workers for all tests: starting them is what takes time."""
    with open_floor(tmp_path_factory.mktemp("floor")) as running:
        yield running


@pytest.fixture
def floor(one_floor: Floor) -> Floor:
    """Offer a worker for each stage, whatever the test before did to them."""
    one_floor.start(*(set(STAGES) - one_floor.workers.keys()))
    return one_floor


def test_texts_are_published_once_each(floor: Floor) -> None:
    """The ordinary day: three hops over real queues."""
    jobs = floor.submit(*(f"Text {number}." for number in range(40)))

    floor.until_done()

    assert floor.endings(*jobs) == Counter({("published", job_id): 1 for job_id in jobs})


def test_a_message_that_died_with_its_worker_is_sent_again(floor: Floor) -> None:
    """The server gave it to a worker that never noted it: no setting of Celery helps."""
    floor.submit("First, so that the worker is known to listen.")
    floor.until_done()
    rescued = floor.rescues("lost_message")
    floor.terminate(ENRICH)  # so that nobody else's reaper hides what happens next
    floor.terminate(PUBLISH)
    os.kill(floor.workers[INGEST].pid, signal.SIGSTOP)
    [job_id] = floor.submit("A text whose wake-up gets lost.")

    floor.kill(INGEST)
    floor.start(*STAGES)
    floor.until_done()

    assert floor.endings(job_id) == Counter({("published", job_id): 1})
    assert floor.rescues("lost_message") > rescued


def test_a_killed_child_costs_a_lease_and_nothing_else(floor: Floor) -> None:
    """Its article is taken back, counted as a death, and worked on again."""
    [job_id] = floor.submit("sleep 1.5 and lose a child")
    floor.until(lambda: floor.job(job_id).state is JobState.RUNNING)

    os.kill(floor.child(INGEST), signal.SIGKILL)
    floor.until_done()

    assert floor.endings(job_id) == Counter({("published", job_id): 1})
    assert floor.job(job_id).deaths == 1


def test_an_article_that_kills_its_worker_is_quarantined_alone(floor: Floor) -> None:
    """Its neighbors are published; the worker that judges it lives."""
    before, poison, after = floor.submit("Before.", "die", "After.")

    floor.until_done()

    assert floor.endings(before, poison, after) == Counter(
        {("published", before): 1, ("published", after): 1, ("quarantined", poison): 1}
    )
    assert floor.job(poison).deaths == 3


def test_errors_stay_with_their_article(floor: Floor) -> None:
    """Neither a bug nor an exhausted memory takes the worker or the neighbors down."""
    good, bug, memory, flaky = floor.submit("Good.", "bug", "memory", "flaky")

    floor.until_done()

    assert floor.endings(good, bug, memory, flaky) == Counter(
        {
            ("published", good): 1,
            ("published", flaky): 1,
            ("quarantined", bug): 1,
            ("quarantined", memory): 1,
        }
    )


def test_sigterm_finishes_what_is_begun_and_gives_back_the_rest(floor: Floor) -> None:
    """A rolling deploy loses no work, counts no attempt and waits for no lease."""
    jobs = floor.submit(*(f"sleep 0.3, text {number}" for number in range(10)))
    floor.until(lambda: floor.job(jobs[0]).state is JobState.RUNNING)

    status = floor.terminate(INGEST)
    unfinished = [job_id for job_id in jobs if floor.job(job_id).stage is INGEST]
    floor.start(INGEST)
    floor.until_done()

    assert status == 0
    assert 0 < len(unfinished) < 10
    assert floor.endings(*jobs) == Counter({("published", job_id): 1 for job_id in jobs})
    assert sum(floor.job(job_id).deaths + floor.job(job_id).errors for job_id in jobs) == 0


def test_a_frozen_worker_that_wakes_up_is_fenced(floor: Floor) -> None:
    """Somebody else did its work meanwhile; what it brings is thrown away."""
    [job_id] = floor.submit("sleep 1 in the ice")
    floor.until(lambda: floor.job(job_id).state is JobState.RUNNING)
    fenced = floor.rescues("fenced")
    frozen = floor.workers.pop(INGEST)
    os.killpg(frozen.pid, signal.SIGSTOP)
    floor.start(INGEST)
    floor.until_done()

    os.killpg(frozen.pid, signal.SIGCONT)
    floor.until(lambda: floor.rescues("fenced") > fenced)
    os.killpg(frozen.pid, signal.SIGKILL)
    frozen.wait()

    assert floor.endings(job_id) == Counter({("published", job_id): 1})


def test_a_worker_outlives_a_store_that_was_away_when_it_finished(floor: Floor) -> None:
    """Its result is kept until the store is back, and it goes on taking messages."""
    [job_id] = floor.submit("sleep 1 while the store is away")
    floor.until(lambda: floor.job(job_id).state is JobState.RUNNING)
    worker = floor.workers[INGEST].pid

    floor.server.kill()
    floor.server.start()
    [next_job] = floor.submit("The next one.")
    floor.until_done()

    assert floor.endings(job_id, next_job) == Counter(
        {("published", job_id): 1, ("published", next_job): 1}
    )
    assert floor.workers[INGEST].pid == worker
    assert floor.workers[INGEST].poll() is None


def test_no_child_outlives_a_killed_worker(floor: Floor) -> None:
    """An orphan would go on holding memory, leases and a connection."""
    child = floor.child(INGEST)
    worker = floor.workers.pop(INGEST)

    worker.kill()
    worker.wait()

    floor.until(lambda: not Path(f"/proc/{child}/cmdline").exists(), seconds=5)


def test_a_worker_refuses_a_store_that_may_forget(tmp_path: Path) -> None:
    """It ends with EX_CONFIG, so a supervisor knows that trying again will not help."""
    with running_valkey(tmp_path) as server:
        with server.client() as client:
            client.config_set("appendfsync", "everysec")

        ended = subprocess.run(
            [sys.executable, "-m", "tests.live.marked_worker", "ingest"],
            cwd=REPO,
            env={**os.environ, "COPYDESK_REDIS_URL": server.url, "PYTHONPATH": str(REPO)},
            capture_output=True,
            timeout=30,
            check=False,
            text=True,
        )

    assert ended.returncode == EXIT_MISCONFIGURED
    assert "appendfsync is everysec, set it to always" in ended.stderr
