"""The data folder: its lock, the ports it remembers, its logs."""

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from shared.errors import PermanentError

DEFAULT_FOLDER: Final = Path(".copydesk")
_PORTS: Final = "desk.json"
_LOG_LIMIT_BYTES: Final = 10 * 1024 * 1024


class FolderInUseError(PermanentError):
    """Another supervisor runs on this data folder."""


class PortInUseError(PermanentError):
    """Somebody else listens on the port that was asked for."""


@dataclass(frozen=True, slots=True)
class Ports:
    """Where a desk on this machine listens, always on loopback."""

    gateway: int
    store: int

    @property
    def gateway_url(self) -> str:
        """Where clients find the gateway."""
        return f"http://127.0.0.1:{self.gateway}"

    @property
    def store_url(self) -> str:
        """Where services find the store."""
        return f"redis://127.0.0.1:{self.store}/0"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Make the folder if need be, and keep it to this process until the block ends.

    The lock goes with the process, however that ends.

    Raises:
        FolderInUseError: another supervisor has it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise FolderInUseError(
                f"a desk runs on {folder} already; stop it, or name another folder with --data"
            ) from None
        yield


def is_in_use(folder: Path) -> bool:
    """Return whether a supervisor runs on the folder now; nothing is made or changed."""
    try:
        with (folder / "lock").open("r") as lock:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def read_ports(folder: Path) -> Ports | None:
    """Return where the desk of this folder listens, or did last; None if it never ran."""
    try:
        kept = json.loads((folder / _PORTS).read_text(encoding="utf-8"))
        return Ports(gateway=int(kept["gateway"]), store=int(kept["store"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def choose_ports(
    folder: Path, *, gateway: int | None, store: int | None, preferred: int = 0
) -> Ports:
    """Return the ports to listen on, and remember them in the folder.

    Args:
        folder: a port that nobody asks for stays what it was there, if it is still free.
        gateway: the port asked for, None for any.
        store: the same for Valkey.
        preferred: for a gateway without one, if it is free; 0 for any.

    Raises:
        PortInUseError: a port that was asked for is taken.
    """
    kept = read_ports(folder)
    ports = Ports(
        gateway=_choose(gateway, (kept.gateway if kept else 0, preferred)),
        store=_choose(store, (kept.store if kept else 0,)),
    )
    draft = folder / f"{_PORTS}.new"
    draft.write_text(json.dumps(asdict(ports)), encoding="utf-8")
    draft.replace(folder / _PORTS)
    return ports


def open_log(folder: Path, name: str) -> Path:
    """Return the log file of a service; one that has grown large is put aside first."""
    logs = folder / "logs"
    logs.mkdir(exist_ok=True)
    path = logs / f"{name}.log"
    if path.exists() and path.stat().st_size > _LOG_LIMIT_BYTES:
        path.replace(path.with_suffix(".log.1"))
    return path


def read_tail(path: Path, *, lines: int = 15) -> str:
    """Return the last lines of a log, empty if there is none."""
    try:
        with path.open("rb") as log:
            log.seek(max(0, log.seek(0, os.SEEK_END) - 16_384))
            kept = log.read().decode(errors="replace").splitlines()[-lines:]
    except OSError:
        return ""
    return "\n".join(kept)


def _choose(asked: int | None, wishes: tuple[int, ...]) -> int:
    if asked is not None:
        found = _free_port(asked)
        if found is None:
            raise PortInUseError(f"port {asked} is taken; name another one, or none")
        return found
    for wish in (*filter(None, wishes), 0):
        found = _free_port(wish)
        if found is not None:
            return found
    raise PortInUseError("no free port was found")


def _free_port(wish: int) -> int | None:
    with socket.socket() as probe:
        # As the servers do: a port whose last connections are still closing is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wish))
        except OSError:
            return None
        port: int = probe.getsockname()[1]
        return port
