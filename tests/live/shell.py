"""Runs the `copydesk` command for tests, in this process or in one of its own."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from typer.testing import CliRunner

from deploy.local.cli import make_cli

REPO: Final = Path(__file__).parents[2]
COPYDESK: Final = (sys.executable, "-c", "from deploy.local.cli import main; main()")


def copydesk(
    *arguments: str, url: str, sent: bytes = b"", status: int = 0
) -> list[dict[str, Any]]:
    """Run a command against a gateway, in this process; return the JSON lines it wrote."""
    done = CliRunner().invoke(
        make_cli(), [*arguments, "--json"], input=sent, env={"COPYDESK_URL": url}
    )
    assert done.exit_code == status, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def copydesk_alone(*arguments: str, sent: bytes = b"", status: int = 0) -> list[dict[str, Any]]:
    """Run a command in a process of its own; return the JSON lines it wrote."""
    done = subprocess.run(
        [*COPYDESK, *arguments],
        input=sent,
        capture_output=True,
        check=False,
        cwd=REPO,
        timeout=60,
    )
    assert done.returncode == status, done.stderr.decode() + done.stdout.decode()
    return [json.loads(line) for line in done.stdout.splitlines()]


def wait_until(holds: Callable[[], bool], *, seconds: float = 20) -> None:
    """Wait until something holds; fail if it does not in time."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not come true in time"
        time.sleep(0.05)


def is_alive(pid: int) -> bool:
    """Return whether a process runs; a zombie does not."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return False
