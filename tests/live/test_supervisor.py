"""A supervisor starts in order, gives up what cannot run, and leaves nothing behind."""

import json
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest

from deploy.local.children import Recipe
from deploy.local.folder import PortInUseError, choose_ports, read_ports
from deploy.local.recipes import WORKERS, Plan
from deploy.local.service import Notice, Service, ServiceFailedError
from deploy.local.supervisor import DeskFailedError, Supervisor
from tests.live.shell import COPYDESK, REPO, is_alive, wait_until


def tend_until_it_fails(service: Service) -> None:
    """Look after a service, for at most 15 seconds."""
    end = time.monotonic() + 15
    while time.monotonic() < end:
        service.tend()
        time.sleep(0.05)


def test_nothing_survives_a_killed_supervisor(tmp_path: Path) -> None:
    """It can end nobody any more; the kernel does."""
    supervisor = subprocess.Popen(
        [*COPYDESK, "run", "--data", str(tmp_path), "--processes", "1", "--json"],
        stdout=subprocess.PIPE,
        cwd=REPO,
    )
    assert supervisor.stdout is not None
    pids: list[int] = []
    while len(pids) < 2 + len(WORKERS):
        notice = json.loads(supervisor.stdout.readline())
        pids += [notice["pid"]] if notice["happened"] == "started" else []
    assert all(is_alive(pid) for pid in pids)

    supervisor.kill()
    supervisor.communicate()

    wait_until(lambda: not any(is_alive(pid) for pid in pids), seconds=5)
    assert read_ports(tmp_path) is not None


def test_a_signal_stops_a_desk_in_order(tmp_path: Path) -> None:
    """Services go before the store, which has the last word to write."""
    supervisor = subprocess.Popen(
        [*COPYDESK, "run", "--data", str(tmp_path), "--processes", "1", "--json"],
        stdout=subprocess.PIPE,
        cwd=REPO,
    )
    assert supervisor.stdout is not None
    notices = [json.loads(supervisor.stdout.readline()) for _ in range(3)]

    supervisor.send_signal(signal.SIGTERM)
    rest, _ = supervisor.communicate(timeout=40)

    assert [notice["service"] for notice in notices] == ["valkey", "valkey", "gateway"]
    stopped = [one["service"] for one in map(json.loads, rest.splitlines())
               if one["happened"] == "stopped"]  # fmt: skip
    assert stopped[-1] == "valkey"
    assert supervisor.returncode == 0


@pytest.mark.parametrize("how", [["--json"], []], ids=["for programs", "for people"])
def test_a_desk_that_nobody_hears_any_more_stops_all_the_same(
    tmp_path: Path, how: list[str]
) -> None:
    """Whoever started it may have been killed, and it still has things to say."""
    supervisor = subprocess.Popen(
        [*COPYDESK, "run", "--data", str(tmp_path), "--processes", "1", *how],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=REPO,
    )
    assert supervisor.stdout is not None
    supervisor.stdout.readline()
    supervisor.stdout.close()

    supervisor.send_signal(signal.SIGTERM)
    try:
        status = supervisor.wait(timeout=40)
    finally:
        supervisor.kill()

    assert status == 0


def test_under_nohup_a_desk_outlives_its_terminal(tmp_path: Path) -> None:
    """It comes up after the hangup, and stops when it is told to."""
    supervisor = subprocess.Popen(
        ["nohup", *COPYDESK, "run", "--data", str(tmp_path), "--processes", "1", "--json"],
        stdout=subprocess.PIPE,
        cwd=REPO,
    )
    assert supervisor.stdout is not None
    told = [json.loads(supervisor.stdout.readline())["happened"]]

    supervisor.send_signal(signal.SIGHUP)
    while told[-1] not in {"up", "over"}:
        told.append(json.loads(supervisor.stdout.readline())["happened"])
    supervisor.send_signal(signal.SIGTERM)
    supervisor.communicate(timeout=40)

    assert told[-1] == "up"


@pytest.mark.parametrize(
    ("script", "message"),
    [
        pytest.param("exit 78", "misconfigured", id="it says so itself"),
        pytest.param("exit 1", "does not come up: it exited with status 1", id="three deaths"),
    ],
)
def test_a_service_that_cannot_run_is_given_up(script: str, message: str) -> None:
    """Starting it again for ever would hide what is wrong."""
    told: list[Notice] = []
    service = Service(
        Recipe("broken", ("/bin/sh", "-c", script), environment={}, log=None),
        is_up=lambda _: False,
        tell=told.append,
    )

    with pytest.raises(ServiceFailedError, match=message):
        tend_until_it_fails(service)

    assert told[0].happened == "started"


def test_a_desk_that_cannot_start_shows_the_log_and_leaves_nothing(tmp_path: Path) -> None:
    """Whoever started it wants to know why, not where to look."""
    desk = Supervisor(Plan(tmp_path, environment={"PYTHONHOME": "/nonexistent"}))

    with pytest.raises(DeskFailedError, match=r"(?s)does not come up.*encodings"):
        desk.start()

    assert desk.pids() == {}


def test_ports_are_kept_from_one_run_to_the_next(tmp_path: Path) -> None:
    """Clients that know the address need not be told again."""
    first = choose_ports(tmp_path, gateway=None, store=None)

    assert choose_ports(tmp_path, gateway=None, store=None) == first


def test_a_port_that_is_asked_for_and_taken_is_refused(tmp_path: Path) -> None:
    """Listening somewhere else would be a surprise."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]

        with pytest.raises(PortInUseError, match=str(taken)):
            choose_ports(tmp_path, gateway=taken, store=None)
