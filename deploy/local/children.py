"""One child process: started on a leash, ended for sure, never left half dead."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_LEASH: Final = str(Path(__file__).with_name("leash.py"))


@dataclass(frozen=True, slots=True)
class Recipe:
    """What it takes to start a service."""

    name: str
    command: tuple[str, ...]
    """The first is an absolute path."""
    environment: Mapping[str, str]
    """All of it: nothing is inherited."""
    log: Path | None
    """Where its output goes; None for this process's own standard error."""


class Child:
    """A running process, in a session of its own: no signal of the terminal reaches it.

    The thread that makes it must outlive it: the leash is tied to that thread.
    """

    def __init__(self, recipe: Recipe) -> None:
        leash = (sys.executable, "-I", "-S", _LEASH, str(os.getpid()))
        with (recipe.log or Path(os.devnull)).open("ab") as log:
            self._process = subprocess.Popen(
                [*leash, *recipe.command],
                env=dict(recipe.environment),
                stdin=subprocess.DEVNULL,
                stdout=log if recipe.log else sys.stderr,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._born = time.monotonic()

    @property
    def pid(self) -> int:
        """The process id, also of its group."""
        return self._process.pid

    @property
    def lived_seconds(self) -> float:
        """How long ago it was started."""
        return time.monotonic() - self._born

    def exit_status(self) -> int | None:
        """Return None while it lives, else its status; a signal's is negative.

        What it leaves behind in its group is ended.
        """
        status = self._process.poll()
        if status is not None:
            self._signal_group(signal.SIGKILL)
        return status

    def ask_to_stop(self) -> None:
        """Send SIGTERM to the process alone: it knows how to end its own children."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it and its group at once, and wait until it is gone."""
        self._signal_group(signal.SIGKILL)
        self._process.wait()

    def _signal_group(self, by: signal.Signals) -> None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, by)


def find_children(pid: int) -> list[int]:
    """Return the ids of a process's own children, the oldest first; empty without /proc."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            stat = entry.read_text(encoding="utf-8", errors="replace")
        except OSError:  # it ended meanwhile
            continue
        # The name in parentheses may hold anything; after it come state and parent.
        state, parent = stat.rpartition(")")[2].split()[:2]
        if int(parent) == pid and state != "Z":
            found.append(int(entry.parent.name))
    return sorted(found)


def explain_status(status: int) -> str:
    """Return an exit status in words."""
    if status < 0:
        return f"ended by {signal.Signals(-status).name}"
    return f"exited with status {status}"
