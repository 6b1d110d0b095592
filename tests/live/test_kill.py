"""Every kind of process is killed while a batch is under way; and what plain Celery does then.

The kills are SIGKILL, to parents, children and the store alike, and nobody is told.
"""

import json
import os
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx
import pytest
import redis

from deploy.local.recipes import Plan
from deploy.local.supervisor import Supervisor
from shared.jobs import Disposition
from shared.store.fsck import check_store
from tests.live.control import Control
from tests.live.valkey import running_valkey

COUNT: Final = 400
"""So many that some are still under way at the last kill."""
KINDS: Final = (
    "gateway",
    "ingest",
    "enrich.1",
    "publish",
    "valkey",
    "ingest.1",
    "enrich",
    "publish.1",
)
"""`enrich` is a worker, `enrich.1` its first child."""
PAUSE_SECONDS: Final = 0.7

_PEOPLE: Final = ("Ana Keld", "Tomas Brandt", "Lucia Ferro", "Idris Vann", "Mara Oling")
_PLACES: Final = ("Velmora", "Port Asten", "Karlshof", "the lower valley", "Sund")


def _text(number: int) -> str:
    """Return an article of some 180 words; no two are alike."""
    person, place = _PEOPLE[number % 5], _PLACES[number // 5 % 5]
    sentence = (
        f"{person}, who leads office number {number} in {place}, said on Friday that gauge "
        f"{number * 7 % 1_000} had risen by {number % 97 + 3} centimeters since Thursday. "
        f"The harbor of {place} stayed open, and nobody was hurt. "
    )
    return f"Gauge {number} rises in {place}\n\n" + "\n\n".join([sentence * 2] * 3)


def _lines(*, pause: float) -> Iterator[bytes]:
    for number in range(COUNT):
        if number % 50 == 49:
            time.sleep(pause)
        yield json.dumps({"text": _text(number), "id": f"n{number}"}).encode() + b"\n"


def _send(url: str, receipts: dict[int, str]) -> None:
    """Send the batch, again and again under its key, until every line has its receipt."""
    pause = 0.4  # the first time slowly, so that the gateway dies in the middle of it
    while len(receipts) < COUNT:
        try:
            answer = httpx.post(
                f"{url}/v1/articles:batch",
                content=_lines(pause=pause),
                headers={
                    "content-type": "application/x-ndjson",
                    "idempotency-key": "kill-test",
                },
                timeout=30,
            )
        except httpx.HTTPError:
            time.sleep(0.2)
            continue
        finally:
            pause = 0
        if answer.status_code == 202:
            for line in answer.text.splitlines():
                receipt = json.loads(line)
                if receipt["status"] in {"accepted", "replayed"}:
                    receipts[receipt["line"]] = receipt["job_id"]


def _count_open(url: str) -> int:
    """Return how many jobs are under way."""
    with redis.Redis.from_url(url) as client:
        counts = client.hgetall("{cd}:counts")
    ended = sum(int(counts.get(one.encode(), 0)) for one in Disposition)
    return int(counts.get(b"accepted", 0)) - ended


def test_a_batch_survives_the_death_of_every_kind_of_process(tmp_path: Path) -> None:
    """All are accepted and published, each once; nothing in quarantine, nothing astray."""
    fast = {"COPYDESK_LEASE": "5", "COPYDESK_GRACE": "1", "COPYDESK_REAP_EVERY": "0.5"}
    desk = Supervisor(Plan(folder=tmp_path, processes=2, environment=fast))
    desk.start()
    receipts: dict[int, str] = {}
    under_way: dict[str, int] = {}
    try:
        sender = threading.Thread(target=_send, args=(desk.ports.gateway_url, receipts))
        sender.start()
        while _count_open(desk.ports.store_url) < 50:
            time.sleep(0.05)
        for kind in KINDS:
            # With the gateway dead, the desk may be done before more comes in.
            while _try_count(desk.ports.store_url) == 0 and sender.is_alive():
                time.sleep(0.05)
            while (pid := desk.pids().get(kind)) is None:
                time.sleep(0.05)
            if kind != "valkey" and "valkey" in desk.pids():
                under_way[kind] = _try_count(desk.ports.store_url)
            os.kill(pid, signal.SIGKILL)
            time.sleep(PAUSE_SECONDS)
        sender.join(timeout=60)
        end = time.monotonic() + 90
        while _try_count(desk.ports.store_url) != 0 and time.monotonic() < end:
            time.sleep(0.2)
        found = check_store(desk.ports.store_url)
        with redis.Redis.from_url(desk.ports.store_url) as client:
            events = [
                json.loads(fields[b"event"]) for _, fields in client.xrange("{cd}:events")
            ]
            tallied = client.hgetall("{cd}:counts")
    finally:
        desk.stop(now=True)

    counts = {name.decode(): int(number) for name, number in tallied.items()}
    published = Counter(
        event["subject"] for event in events if event["type"].split(".")[3] == "published"
    )
    print(f"\ncopydesk: killed {len(KINDS)}; jobs under way {under_way}; {counts}")  # noqa: T201 - the figures are the point
    assert len(set(receipts.values())) == COUNT
    assert published == Counter(dict.fromkeys(receipts.values(), 1))
    assert counts.get("quarantined", 0) == 0
    # Not truth alone: -1 stands for a store that did not answer.
    assert min(under_way.values()) > 0
    assert found.faults == ()


def _try_count(url: str) -> int:
    try:
        return _count_open(url)
    except redis.RedisError:
        return -1


def test_plain_celery_is_killed_alike_and_its_losses_are_counted(tmp_path: Path) -> None:
    """What is lost and doubled is printed, to be read beside our zeros.

    How much that is depends on the moment, so only the kills themselves are asserted.
    """
    killed: list[str] = []
    with running_valkey(tmp_path) as server:
        control = Control(server.url, tmp_path)
        try:
            control.start_all()
            with server.client() as client:
                control.submit(range(COUNT))
                control.wait_for(client, 30)
                for kind in KINDS:
                    name, _, child = kind.partition(".")
                    if name == "valkey":
                        server.kill()
                        killed.append(kind)
                        time.sleep(1)
                        server.start()
                    elif name != "gateway" and control.kill(
                        f"plain.{name}", is_child=bool(child)
                    ):
                        killed.append(kind)
                    time.sleep(PAUSE_SECONDS)
                    control.restart_dead()
                arrived = control.wait_until_quiet(client)
        finally:
            control.stop()

    lost = COUNT - len(arrived)
    doubled = sum(times - 1 for times in arrived.values())
    print(f"\nplain Celery, same kills: sent {COUNT}, lost {lost}, doubled {doubled}")  # noqa: T201 - the figures are the point
    assert killed == [kind for kind in KINDS if kind != "gateway"]  # plain Celery has none
    assert len(arrived) > 0
    assert set(arrived) <= set(range(COUNT))


@pytest.fixture(autouse=True)
def _show(capsys: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Print the figures even where pytest would keep them to itself."""
    yield
    with capsys.disabled():
        sys.stdout.write(capsys.readouterr().out)
