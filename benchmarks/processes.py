"""Starts processes, reads what /proc says of them, and ends every one by its id."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

_TICKS: Final = os.sysconf("SC_CLK_TCK")
_STOP_SECONDS: Final = 8.0


class ProcessEndedError(Exception):
    """A process of the benchmark ended before it was told to."""


@dataclass(frozen=True, slots=True)
class Started:
    """A process that we started, with whatever it starts itself."""

    name: str
    popen: subprocess.Popen[bytes]
    log: Path

    def tree(self) -> list[int]:
        """Return its id and those of all its descendants that live."""
        found, at = [self.popen.pid], 0
        while at < len(found):
            found += _children(found[at])
            at += 1
        return found

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the process and all its descendants."""
        for pid in self.tree():
            _kill(pid, number)

    def cpu_seconds(self) -> float:
        """Return the processor time its tree has used so far, user and system."""
        return sum(_cpu_seconds(pid) for pid in self.tree())

    def pss_bytes(self) -> int:
        """Return its tree's proportional set size: shared pages are counted once."""
        return sum(_pss_bytes(pid) for pid in self.tree())

    def tail(self) -> str:
        """Return the last lines it logged."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-20:])

    def require_alive(self) -> None:
        """Make sure that it still runs.

        Raises:
            ProcessEndedError: it does not; the message holds its last lines.
        """
        if self.popen.poll() is not None:
            raise ProcessEndedError(
                f"{self.name} ended with {self.popen.returncode}:\n{self.tail()}"
            )


@dataclass(frozen=True, slots=True)
class Fleet:
    """Every process of a run; none outlives it."""

    folder: Path
    """Where logs go."""
    started: list[Started] = field(default_factory=list)

    def start(
        self, command: Sequence[str], *, name: str, env: Mapping[str, str] | None = None
    ) -> Started:
        """Start a process out of reach of the terminal's Ctrl-C; we stop it ourselves."""
        log = self.folder / f"{name}.log"
        with log.open("wb") as sink:
            popen = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
                env=os.environ | (env or {}),
                start_new_session=True,
            )
        process = Started(name, popen, log)
        self.started.append(process)
        return process

    def finish(self, process: Started, *, timeout_seconds: float = 300) -> str:
        """Wait for a process to end by itself; return the last line it printed.

        Raises:
            ProcessEndedError: it failed; the message holds its last lines.
        """
        status = process.popen.wait(timeout_seconds)
        self.started.remove(process)
        if status != 0:
            raise ProcessEndedError(f"{process.name} ended with {status}:\n{process.tail()}")
        return process.tail().rpartition("\n")[2]

    def stop(self, *processes: Started) -> None:
        """End processes: SIGTERM to each, SIGKILL to what is left of its tree."""
        trees = [process.tree() for process in processes]
        for process in processes:
            _kill(process.popen.pid, signal.SIGCONT)
            _kill(process.popen.pid, signal.SIGTERM)
        deadline = time.monotonic() + _STOP_SECONDS
        for process, tree in zip(processes, trees, strict=True):
            try:
                process.popen.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.popen.kill()
                process.popen.wait()
            for pid in tree[1:]:
                if _parent(pid) in {1, *tree}:
                    _kill(pid, signal.SIGKILL)
            self.started.remove(process)


@contextmanager
def running_fleet(folder: Path) -> Iterator[Fleet]:
    """Yield a fleet; whatever still runs at the end is ended, Ctrl-C and SIGTERM included."""
    folder.mkdir(parents=True, exist_ok=True)
    fleet = Fleet(folder)
    before = signal.signal(signal.SIGTERM, lambda *_: _interrupt())
    try:
        yield fleet
    finally:
        fleet.stop(*reversed(fleet.started))
        signal.signal(signal.SIGTERM, before)


def _interrupt() -> None:
    raise KeyboardInterrupt


def _kill(pid: int, number: signal.Signals) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return


def _children(pid: int) -> list[int]:
    found: list[int] = []
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += [int(one) for one in (task / "children").read_text().split()]
    except (FileNotFoundError, ProcessLookupError):
        return found
    return found


def _stat(pid: int) -> list[str]:
    """Return the fields of /proc/PID/stat from the third (state) on; see proc(5)."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return []
    return text.rpartition(")")[2].split()


def _parent(pid: int) -> int:
    fields = _stat(pid)
    return int(fields[1]) if fields else 0


def _cpu_seconds(pid: int) -> float:
    fields = _stat(pid)
    return (int(fields[11]) + int(fields[12])) / _TICKS if fields else 0.0


def _pss_bytes(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
