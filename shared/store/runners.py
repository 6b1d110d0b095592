"""Carries calls to Redis, once without and once with async."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Final, TypeVar

import redis
import redis.asyncio
from redis.asyncio.retry import Retry as AsyncRetry
from redis.backoff import ExponentialWithJitterBackoff
from redis.exceptions import (
    BusyLoadingError,
    NoScriptError,
    OutOfMemoryError,
    ReadOnlyError,
    RedisError,
    ResponseError,
)
from redis.exceptions import (
    ConnectionError as RedisConnectionError,
)
from redis.exceptions import (
    TimeoutError as RedisTimeoutError,
)
from redis.retry import Retry

from shared.store import likeness, nearness
from shared.store.call import Call, Reply
from shared.store.keys import KEYS, lua_table
from shared.store.records import StoreUnavailableError

Answer = TypeVar("Answer")

# Any key of the slot tells a cluster which node has to run the script.
_ROUTE: Final = KEYS["counts"]

AWAY: Final = (
    RedisConnectionError,
    RedisTimeoutError,
    BusyLoadingError,
    ReadOnlyError,
    OutOfMemoryError,
)
"""What Redis raises when it cannot take a call now and may take it later."""

_PASSING: Final = ("MISCONF", "OOM", "LOADING", "BUSY", "TRYAGAIN", "READONLY")
"""How refusals begin that pass, where the client has no class of their own for them."""
_SHARED: Final = ("prelude", "stories", "identity", "ending")

# A full store still has to let work drain: only what takes more in is refused.
_REFUSED_WHEN_FULL: Final = frozenset({"accept", "feed_add"})


_BACKOFF: Final = ExponentialWithJitterBackoff(cap=1, base=0.05)
_REPEATS: Final = 3
_MANNERS: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "socket_timeout": 3,
        "socket_connect_timeout": 3,
        "socket_keepalive": True,
        "health_check_interval": 15,
        "protocol": 2,
    }
)
"""How every client goes about its connections. Seconds; set by hand. RESP2, as its replies
are what the scripts' doors read."""


@cache
def script(name: str) -> str:
    """Return a script's whole source, with the tables and what all share in front."""
    folder = files("shared.store") / "lua"
    flags = "" if name in _REFUSED_WHEN_FULL else " flags=allow-oom"
    parts = [(folder / f"{part}.lua").read_text(encoding="utf-8") for part in (*_SHARED, name)]
    numbers = likeness.lua_numbers() + nearness.lua_numbers()
    return f"#!lua{flags}\n{lua_table()}{numbers}{''.join(parts)}"


def make_client(url: str, *, name: str) -> redis.Redis:
    """Return a client that repeats a call up to three times and waits 3 seconds for each."""
    return redis.Redis.from_url(
        url,
        client_name=name,
        retry=Retry(_BACKOFF, _REPEATS),
        **_MANNERS,
    )


def make_async_client(url: str, *, name: str, connections: int = 64) -> redis.asyncio.Redis:
    """Return the async twin of `make_client`; who finds no connection free waits for one."""
    pool = redis.asyncio.BlockingConnectionPool.from_url(
        url,
        max_connections=connections,
        timeout=3,
        client_name=name,
        retry=AsyncRetry(_BACKOFF, _REPEATS),
        **_MANNERS,
    )
    return redis.asyncio.Redis.from_pool(pool)


@contextmanager
def asking() -> Iterator[None]:
    """Turn what Redis raises while it cannot take a call into the error that callers know.

    Raises:
        StoreUnavailableError: in place of it.
    """
    try:
        yield
    except RedisError as error:
        if is_passing(error):
            message = f"the store does not take calls: {error}"
            raise StoreUnavailableError(message) from error
        raise


def is_passing(error: RedisError) -> bool:
    """Say whether a store that raises this may take the same call later."""
    if isinstance(error, AWAY):
        return True
    return isinstance(error, ResponseError) and str(error).startswith(_PASSING)


class Runner:
    """Runs calls over a blocking client."""

    def __init__(self, client: redis.Redis) -> None:
        self.client = client
        self._shas: dict[str, str] = {}

    def run(self, call: Call[Answer]) -> Answer:
        """Return the answer to a call.

        Raises:
            StoreUnavailableError: after the client's own repeats. The call may or may
                not have been carried out; it is safe to make it again.
        """
        with asking():
            return call.parse(self._evaluate(call))

    def _evaluate(self, call: Call[Answer]) -> Reply:
        if call.script not in self._shas:
            self._shas[call.script] = self._load(call.script)
        try:
            return self._once(call)
        except NoScriptError:  # the server was restarted or flushed since
            self._load(call.script)
            return self._once(call)

    def _once(self, call: Call[Answer]) -> Reply:
        reply: Reply = self.client.evalsha(self._shas[call.script], 1, _ROUTE, *call.arguments)
        return reply

    def _load(self, name: str) -> str:
        return str(self.client.script_load(script(name)))


class AsyncRunner:
    """Runs calls over an async client."""

    def __init__(self, client: redis.asyncio.Redis) -> None:
        self._client = client
        self._shas: dict[str, str] = {}

    async def run(self, call: Call[Answer]) -> Answer:
        """See `Runner.run`."""
        with asking():
            return call.parse(await self._evaluate(call))

    async def _evaluate(self, call: Call[Answer]) -> Reply:
        if call.script not in self._shas:
            self._shas[call.script] = await self._load(call.script)
        try:
            return await self._once(call)
        except NoScriptError:  # the server was restarted or flushed since
            await self._load(call.script)
            return await self._once(call)

    async def _once(self, call: Call[Answer]) -> Reply:
        reply: Reply = await self._client.evalsha(
            self._shas[call.script], 1, _ROUTE, *call.arguments
        )
        return reply

    async def _load(self, name: str) -> str:
        return str(await self._client.script_load(script(name)))
