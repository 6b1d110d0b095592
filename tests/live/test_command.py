"""The command against a desk of real processes."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
import redis

from deploy.local.folder import FolderInUseError
from deploy.local.recipes import Plan
from deploy.local.supervisor import Supervisor
from shared.store.fsck import check_store
from tests.builders import a_job_id
from tests.live.shell import COPYDESK, REPO, copydesk, copydesk_alone, is_alive, wait_until
from tests.live.valkey import Valkey, running_valkey

PAGE: Final = REPO / "deploy" / "local" / "samples" / "flat_page.txt"
PUBLISHED: Final = "org.copydesk.article.published.v1"


def add_job(client: redis.Redis, job_id: str, **fields: str | int) -> None:
    """Put a job into the store by hand, in no index and without a document."""
    usual = {"state": "queued", "priority": "normal", "epoch": 1, "submitted_at": 1}
    for name, value in {**usual, **fields}.items():
        client.hset(f"{{cd}}:job:{job_id}", name, str(value))
    client.hincrby("{cd}:counts", "accepted", 1)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Supervisor]:
    """Run one desk for all tests; nothing of it may be left in the end."""
    supervisor = Supervisor(Plan(tmp_path_factory.mktemp("desk"), processes=1))
    supervisor.start()
    pids = list(supervisor.pids().values())
    yield supervisor
    supervisor.stop()
    assert supervisor.failure is None
    assert not any(is_alive(pid) for pid in pids)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Valkey]:
    """Run a store that no desk works on."""
    with running_valkey(tmp_path) as running:
        yield running


def test_a_file_that_is_submitted_comes_out_as_an_event(desk: Supervisor) -> None:
    """Receipt, job, event and counts all speak of the same article."""
    url = desk.ports.gateway_url

    receipt, end = copydesk("submit", str(PAGE), "--wait", url=url)

    job_id = receipt["job_id"]
    assert end["job"]["disposition"] == "published"
    (job,) = copydesk("jobs", job_id, url=url)
    assert [stage["stage"] for stage in job["stages"]] == ["ingest", "enrich", "publish"]
    events = copydesk("events", "--types", PUBLISHED, url=url)
    assert [event["subject"] for event in events].count(job_id) == 1
    assert check_store(desk.ports.store_url).faults == ()


def test_every_line_of_a_batch_gets_a_receipt(desk: Supervisor) -> None:
    """Sent again under its key it is not accepted again; a bad line costs only itself."""
    url = desk.ports.gateway_url
    lines = b"".join(
        json.dumps({"id": f"n{number}", "text": f"The river rose by {number} m."}).encode()
        + b"\n"
        for number in range(40)
    )
    sent = lines + b"nonsense\n"
    command = ("submit", "-", "--type", "jsonl", "--key", "k1")

    first = copydesk(*command, "--wait", url=url, sent=sent, status=1)
    again = copydesk(*command, url=url, sent=sent, status=1)

    *receipts, end = first
    assert [one["status"] for one in receipts] == ["accepted"] * 40 + ["refused"]
    assert [one["status"] for one in again] == ["replayed"] * 40 + ["refused"]
    assert sum(end["dispositions"].values()) == 40


def test_what_failed_is_listed_with_its_cause_and_tried_again(desk: Supervisor) -> None:
    """A job whose document is gone; another try does not bring it back."""
    url, job_id = desk.ports.gateway_url, a_job_id(7)
    with redis.Redis.from_url(desk.ports.store_url) as client:
        add_job(client, job_id, stage="ingest")
        client.zadd("{cd}:q:ingest", {job_id: 0})
    wait_until(lambda: bool(copydesk("quarantine", url=url)))

    (again,) = copydesk("quarantine", "retry", "--all", url=url)

    assert again == {"id": job_id, "state": "queued"}
    wait_until(lambda: bool(copydesk("quarantine", url=url)))
    (cause,) = copydesk("quarantine", "--by-cause", url=url)
    assert cause == {"cause": "UnreadableDocumentError", "count": 1, "jobs": [job_id]}
    assert check_store(desk.ports.store_url).faults == ()


def test_events_are_followed_across_a_killed_gateway(desk: Supervisor) -> None:
    """What happens while nobody listens is told afterwards, and nothing is told twice."""
    url = desk.ports.gateway_url
    follower = subprocess.Popen(
        [*COPYDESK, "events", "--follow", "--after", "0-0", "--json", "--gateway", url],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=REPO,
    )
    assert follower.stdout is not None
    before = desk.pids()["gateway"]
    seen = [json.loads(follower.stdout.readline())["sequence"]]

    os.kill(before, signal.SIGKILL)
    wait_until(lambda: desk.pids().get("gateway") not in (None, before))
    copydesk("submit", "-", "--type", "text", "--wait", url=url, sent=b"A new page.")
    last = copydesk("events", url=url)[-1]["sequence"]

    while seen[-1] != last:
        seen.append(json.loads(follower.stdout.readline())["sequence"])
    follower.kill()
    follower.communicate()
    assert seen == sorted(set(seen))
    assert seen == [one["sequence"] for one in copydesk("events", url=url)]


@pytest.mark.parametrize("kind", ["publish", "ingest.1"], ids=["a worker", "a child of one"])
def test_what_is_killed_is_started_again(desk: Supervisor, kind: str) -> None:
    """With another process id, under the same name."""
    before = desk.pids()[kind]

    os.kill(before, signal.SIGKILL)

    wait_until(lambda: desk.pids().get(kind) not in (None, before))
    assert not is_alive(before)


def test_a_folder_takes_one_desk_only(desk: Supervisor) -> None:
    """The second is refused before it starts anything."""
    folder = Path(desk._plan.folder)  # noqa: SLF001 - there is no other way to the same folder

    with pytest.raises(FolderInUseError):
        Supervisor(Plan(folder)).start()


def test_stray_jobs_are_found_and_put_back(server: Valkey) -> None:
    """A job that is in no index gets a score that sends the next reaper for it."""
    job_id = a_job_id()
    with server.client() as client:
        add_job(client, job_id, stage="enrich")
        client.zadd("{cd}:run", {job_id: 1})

        found = check_store(server.url, is_repairing=True)

        assert [fault.kind for fault in found.faults] == ["index", "index"]
        assert found.repaired == 1
        assert client.zscore("{cd}:q:enrich", job_id) == 0
        assert client.zscore("{cd}:run", job_id) is None
        assert check_store(server.url).faults == ()


def test_process_answers_every_line_in_order() -> None:
    """Articles and errors on standard output, and a status that says there were some."""
    sent = b'{"id": "a", "text": "The river rose."}\nnonsense\n{"id": "c", "html": "x"}\n'

    answers = copydesk_alone("process", "--workers", "2", sent=sent, status=1)

    assert [one["id"] for one in answers] == ["a", None, "c"]
    assert [one.get("disposition") for one in answers][1:] == [None, "spiked"]
    assert answers[1]["line"] == 2


def test_a_line_that_kills_its_worker_costs_itself_alone() -> None:
    """Memory runs out over one page; the other lines are answered all the same."""
    sent = b"".join(b'{"id": "%d"}\n' % number for number in range(100))
    sent = sent.replace(b'"50"', b'"die"')

    done = subprocess.run(
        [sys.executable, "-m", "tests.unit.local.lethal_crew"],
        input=sent,
        capture_output=True,
        check=True,
        cwd=REPO,
        timeout=30,
    )

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["id"] for one in answers] == [
        "die" if number == 50 else str(number) for number in range(100)
    ]
    assert [one["line"] for one in answers if "error" in one] == [51]


def test_the_demo_shows_the_article_and_its_event() -> None:
    """The first five minutes of everybody."""
    (shown,) = copydesk_alone("demo", "--json")

    assert shown["article"]["disposition"] == "published"
    assert shown["event"]["type"] == PUBLISHED
    assert shown["event"]["subject"] == shown["article"]["id"]


def test_the_doctor_is_content_before_the_first_run(tmp_path: Path) -> None:
    """That no desk runs yet is no fault of the machine."""
    found = copydesk_alone("doctor", "--data", str(tmp_path / "new"), "--json")

    grades = {one["name"]: one["grade"] for one in found}
    assert grades["store"] == "warning"
    assert grades["enrichers"] == "ok"
    assert "failure" not in grades.values()


def test_the_doctor_sees_a_store_without_a_limit(server: Valkey) -> None:
    """The address may come without its scheme; that memory has no end is worth a warning."""
    address = server.url.removeprefix("redis://")

    found = copydesk_alone("doctor", "--store", address, "--json")

    grades = {one["name"]: one["grade"] for one in found}
    assert grades["store policy"] == "ok"
    assert grades["store memory"] == "warning"


def test_a_desk_of_ones_own_has_a_limit(desk: Supervisor) -> None:
    """Without one the gateway would take in more until the system ends the store."""
    with redis.Redis.from_url(desk.ports.store_url) as client:
        assert client.info("memory")["maxmemory"] >= 256 * 1024**2
