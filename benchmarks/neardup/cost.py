"""What it costs to hand articles on, with few and with many in the index of signatures."""

import random
import struct
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from pydantic import RedisDsn

from benchmarks.report import say
from benchmarks.server import Server
from shared.jobs import StageName
from shared.messages import ArticlesIngested, Message
from shared.outcomes import BANDS, POSITIONS, Identity
from shared.settings import Settings
from shared.store.keys import KEYS
from shared.store.records import Move, Verdict
from shared.store.redis_work import RedisWorkStore

SIZES: Final = (1_000, 10_000, 50_000, 100_000, 200_000)
_LOAD: Final = 64
_ROUNDS: Final = 60
_DOCUMENT: Final = b"x" * 1_500
"""About what an article takes, packed."""
# Of the runs of words by which texts are sought, some stand in the texts of many.
_COMMON: Final = 0.02
_COMMON_VALUES: Final = 500


@dataclass(frozen=True, slots=True)
class Cost:
    """What it takes to hand on 64 articles, in ms of the server's processor time."""

    size: int
    plain: float
    """Without signatures, as if nothing but word for word were a copy."""
    fresh: float
    """Articles like no other."""
    copies: float
    """Articles that are all near copies."""
    whole_call: float
    """With fresh ones, as the worker sees it, the write to disk included."""
    index_bytes: int
    """For each article."""


def measure_cost(server: Server, sizes: Sequence[int]) -> Iterator[Cost]:
    """Yield the cost at each size, while the index grows."""
    desk = _Desk(server)
    before = desk.memory()
    for size in sizes:
        say(f"neardup: filling the index to {size:,}")
        while desk.signed < size:
            desk.hand_on([desk.a_text() for _ in range(256)])
        grown = desk.memory() - before
        plain, _ = desk.time(lambda: [b""] * _LOAD)
        fresh, whole = desk.time(lambda: [desk.a_text() for _ in range(_LOAD)])
        copies, _ = desk.time(lambda: desk.some_copies(_LOAD), is_copy=True)
        yield Cost(
            size=size,
            plain=plain,
            fresh=fresh,
            copies=copies,
            whole_call=whole,
            index_bytes=grown // desk.signed,
        )


class _Desk:
    """Hands articles on from ingest, and forgets the jobs at once."""

    def __init__(self, server: Server) -> None:
        settings = Settings(redis_url=RedisDsn(server.url))
        self._store = RedisWorkStore(settings, envelope=_envelope, name="neardup")
        self._client = server.client
        self._server = server
        self.cpu_seconds = 0.0
        self._chance = random.Random(7)  # noqa: S311 - no secret
        self._texts: list[bytes] = []
        self._number = 0
        self.signed = 0

    def memory(self) -> int:
        """Return what the index of signatures takes, in bytes."""
        keys = (KEYS["bands"], KEYS["signatures"])
        return sum(self._client.memory_usage(key, samples=0) or 0 for key in keys)

    def time(
        self, some: Callable[[], Sequence[bytes]], *, is_copy: bool = False
    ) -> tuple[float, float]:
        """Hand on loads of 64; return the server's processor time and the median call, in ms.

        Wall time says little about a script where many share the cores.
        """
        self.cpu_seconds = 0.0
        calls = [self.hand_on(some(), is_copy=is_copy) for _round in range(_ROUNDS)]
        return self.cpu_seconds * 1000 / _ROUNDS, median(calls)

    def a_text(self) -> bytes:
        """Return the signature of a text like no other, but for common phrases."""
        bands = [
            self._chance.randrange(_COMMON_VALUES)
            if self._chance.random() < _COMMON
            else self._chance.getrandbits(32)
            for _ in range(BANDS)
        ]
        return struct.pack(f">I{BANDS}I", 500, *bands) + self._chance.randbytes(POSITIONS)

    def some_copies(self, count: int) -> list[bytes]:
        """Return signatures of texts in the index."""
        return self._chance.choices(self._texts, k=count)

    def hand_on(self, signatures: Sequence[bytes], *, is_copy: bool = False) -> float:
        """Hand articles on with these signatures; return how long that took, in ms."""
        ids = [
            f"0193a000-0000-7000-8000-{self._number + one:012x}"
            for one in range(len(signatures))
        ]
        self._number += len(ids)
        state = ["state", "running", "stage", "ingest", "epoch", "1", "priority", "bulk"]
        with self._client.pipeline(transaction=False) as pipe:
            for one in ids:
                pipe.hset(KEYS["job"] + one, items=state)
            pipe.execute()
        moves = [
            Move(
                one,
                1,
                _DOCUMENT,
                3_000,
                identity=Identity(sha256=f"{one:0>64}", signature=text),
            )
            for one, text in zip(ids, signatures, strict=True)
        ]
        message = ArticlesIngested(job_ids=tuple(ids))
        began, cpu_before = time.perf_counter(), self._server.process.cpu_seconds()
        answers = self._store.commit(StageName.INGEST, moves, message)
        took = (time.perf_counter() - began) * 1000
        self.cpu_seconds += self._server.process.cpu_seconds() - cpu_before
        wanted = Verdict.HELD if is_copy else Verdict.DONE
        if any(answer.verdict is not wanted for answer in answers):
            raise AssertionError(f"{wanted} was wanted of all")
        if not is_copy:
            self._texts += filter(None, signatures)
            self.signed += sum(map(bool, signatures))
        self._forget(ids)
        return took

    def _forget(self, ids: Sequence[str]) -> None:
        with self._client.pipeline(transaction=False) as pipe:
            for name in ("job", "article"):
                pipe.unlink(*(KEYS[name] + one for one in ids))
            pipe.unlink(*(f"{KEYS['fp']}{one:0>64}" for one in ids))
            pipe.delete(KEYS["index"] + "enrich.bulk", KEYS["queue"] + "enrich")
            pipe.execute()


def _envelope(_message: Message) -> tuple[bytes, bytes]:
    return b'{"pushed_at":', b"}"
