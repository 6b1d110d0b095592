"""A client that costs little: raw sockets, requests made beforehand, answers counted.

    python -m benchmarks.load single PORT SECONDS CONNECTIONS
    python -m benchmarks.load batch PORT ARTICLES

Prints one line of JSON: how many were accepted, in how many seconds.
"""

import asyncio
import json
import sys
import time
from dataclasses import dataclass, field
from itertools import cycle
from typing import Final, cast

import uvloop

from benchmarks.articles import samples
from benchmarks.desk import json_line

_DIFFERENT: Final = 512
_WARM_UP_SECONDS: Final = 0.5
_PATIENCE_SECONDS: Final = 60
_PART_BYTES: Final = 256 * 1024


class LoadError(Exception):
    """The server did not answer as it should."""


@dataclass(slots=True)
class _Tally:
    requests: "cycle[bytes]"
    begins: float
    ends: float
    accepted: int = 0
    latencies_ms: list[float] = field(default_factory=list)


class _Caller(asyncio.Protocol):
    """One keep-alive connection: sends, waits for the answer, sends again."""

    def __init__(self, tally: _Tally) -> None:
        self._tally = tally
        self._held = b""
        self._sent = 0.0
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """See `asyncio.Protocol`."""
        # uvloop's transports are no subclass of asyncio's.
        self._transport = cast("asyncio.WriteTransport", transport)
        self._send()

    def data_received(self, data: bytes) -> None:
        """See `asyncio.Protocol`."""
        self._held += data
        head, found, body = self._held.partition(b"\r\n\r\n")
        if not found or len(body) < _length(head):
            return
        self._held = b""
        now = time.perf_counter()
        if not head.startswith(b"HTTP/1.1 202"):
            self._finish(LoadError(repr(head + body)[:500]))
            return
        if self._tally.begins <= self._sent and now <= self._tally.ends:
            self._tally.accepted += 1
            self._tally.latencies_ms.append((now - self._sent) * 1000)
        if now > self._tally.ends:
            self._finish(None)
        else:
            self._send()

    def connection_lost(self, exc: Exception | None) -> None:
        """See `asyncio.Protocol`."""
        self._finish(exc or LoadError("the server closed the connection"))

    def _send(self) -> None:
        self._sent = time.perf_counter()
        self._transport.write(next(self._tally.requests))

    def _finish(self, error: Exception | None) -> None:
        if self.done.done():
            return
        if error is None:
            self.done.set_result(None)
        else:
            self.done.set_exception(error)
        self._transport.close()


async def single(port: int, seconds: float, connections: int) -> dict[str, object]:
    """Send one article a request, as fast as the answers come."""
    requests = [
        _request("/v1/articles", json_line(one), "application/json")
        for one in samples(_DIFFERENT, seed=500)
    ]
    begins = time.perf_counter() + _WARM_UP_SECONDS
    tally = _Tally(cycle(requests), begins, begins + seconds)
    loop = asyncio.get_running_loop()
    made = [
        await loop.create_connection(lambda: _Caller(tally), "127.0.0.1", port)
        for _ in range(connections)
    ]
    async with asyncio.timeout(seconds + _PATIENCE_SECONDS):
        await asyncio.gather(*(caller.done for _, caller in made))
    return {
        "accepted": tally.accepted,
        "seconds": seconds,
        "latencies_ms": [round(one, 3) for one in sorted(tally.latencies_ms)],
    }


async def batch(port: int, articles: int) -> dict[str, object]:
    """Send all articles as the lines of one request, and read the receipts."""
    lines = [json_line(one) + b"\n" for one in samples(articles, seed=600)]
    body = b"".join(lines)
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**20)
    began = time.perf_counter()
    writer.write(_head("/v1/articles:batch", len(body), "application/x-ndjson", "close"))
    for start in range(0, len(body), _PART_BYTES):
        writer.write(body[start : start + _PART_BYTES])
        await writer.drain()
    async with asyncio.timeout(_PATIENCE_SECONDS):
        answer = await reader.read(-1)
    took = time.perf_counter() - began
    writer.close()
    accepted = answer.count(b'"status":"accepted"')
    if accepted != articles:
        raise LoadError(f"{accepted} of {articles} accepted: {answer[:500]!r}")
    return {"accepted": accepted, "seconds": took, "bytes": len(body)}


def _request(path: str, body: bytes, kind: str) -> bytes:
    return _head(path, len(body), kind, "keep-alive") + body


def _head(path: str, length: int, kind: str, connection: str) -> bytes:
    return (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {kind}\r\n"
        f"Content-Length: {length}\r\nConnection: {connection}\r\n\r\n"
    ).encode()


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    raise LoadError(f"no Content-Length: {head!r}")


if __name__ == "__main__":
    kind, *numbers = sys.argv[1:]
    if kind == "single":
        work = single(int(numbers[0]), float(numbers[1]), int(numbers[2]))
    else:
        work = batch(int(numbers[0]), int(numbers[1]))
    print(json.dumps(uvloop.run(work)), flush=True)
