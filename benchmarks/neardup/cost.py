"""What it costs to hand articles on, with few and with many in the index of signatures."""

import random
import struct
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

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
# Behind a filling, a server is busy with tables that it makes larger and memory that it frees.
_SETTLING: Final = 30
_ROUNDS_IN_TURN: Final = 120
_ROUNDS_AS_SMALL: Final = 10
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


@dataclass(frozen=True, slots=True)
class Growth:
    """The cost with a large index to that with a small one, both asked in turn."""

    small: int
    large: int
    plain: float
    """Without signatures, where no index is asked."""
    fresh: float
    copies: float


def measure_cost(server: Server, sizes: Sequence[int]) -> Iterator[Cost]:
    """Yield the cost at each size, while the index grows."""
    desk = _Desk(server)
    before = desk.memory()
    for size in sizes:
        desk.fill(size)
        grown = desk.memory() - before
        plain, _ = desk.time(desk.no_texts)
        fresh, whole = desk.time(desk.new_texts)
        copies, _ = desk.time(desk.some_copies, is_copy=True)
        yield Cost(
            size=size,
            plain=plain,
            fresh=fresh,
            copies=copies,
            whole_call=whole,
            index_bytes=grown // desk.signed,
        )


def measure_growth(servers: tuple[Server, Server], sizes: tuple[int, int]) -> Growth:
    """Return by how much the cost grows from one size to another.

    Both indexes stand at the same time, each in a server of its own, and are asked in turn,
    in an order drawn anew for every round: whatever else the machine does falls on both.
    """
    small, large = (_Desk(server) for server in servers)
    took: dict[tuple[str, _Desk], list[float]] = {}
    chance = random.Random(11)  # noqa: S311 - no secret
    large.fill(sizes[1])
    for number in range(_SETTLING + _ROUNDS_IN_TURN):
        if number % _ROUNDS_AS_SMALL == 0:  # what is handed on makes it grow
            small.empty()
            small.fill(sizes[0])
        turns = [(kind, desk) for kind in _KINDS for desk in (small, large)]
        chance.shuffle(turns)
        for kind, desk in turns:
            busy = desk.hand_on(_KINDS[kind](desk), is_copy=kind == "copies").busy_ms
            if number >= _SETTLING:
                took.setdefault((kind, desk), []).append(busy)
    plain, fresh, copies = (
        median(took[kind, large]) / median(took[kind, small]) for kind in _KINDS
    )
    return Growth(*sizes, plain=plain, fresh=fresh, copies=copies)


class _Took(NamedTuple):
    busy_ms: float
    """The server's main thread, where scripts run and the log is written."""
    took_ms: float
    """As the worker sees it."""


class _Desk:
    """Hands articles on from ingest, and forgets the jobs at once."""

    def __init__(self, server: Server) -> None:
        settings = Settings(redis_url=RedisDsn(server.url))
        self._store = RedisWorkStore(settings, envelope=_envelope, name="neardup")
        self._client = server.client
        self._pid = server.process.tree()[0]
        # To write the log anew is no part of a call, and comes at any time.
        self._client.config_set("auto-aof-rewrite-percentage", 0)
        self._chance = random.Random(7)  # noqa: S311 - no secret
        self._texts: list[bytes] = []
        self._number = 0
        self.signed = 0

    def memory(self) -> int:
        """Return what the index of signatures takes, in bytes."""
        keys = (KEYS["bands"], KEYS["signatures"])
        return sum(self._client.memory_usage(key, samples=0) or 0 for key in keys)

    def fill(self, size: int) -> None:
        """Let so many articles be known."""
        say(f"neardup: filling the index to {size:,}")
        while self.signed < size:
            self.hand_on([self.a_text() for _ in range(min(256, size - self.signed))])

    def empty(self) -> None:
        """Let no article be known."""
        self._client.delete(*(KEYS[name] for name in ("bands", "signatures", "signed")))
        self._texts.clear()
        self.signed = 0

    def time(
        self, some: Callable[[], Sequence[bytes]], *, is_copy: bool = False
    ) -> tuple[float, float]:
        """Hand on loads of 64; return the median processor time and the median call, in ms.

        Wall time says little about a script where many share the cores.
        """
        calls = [self.hand_on(some(), is_copy=is_copy) for _round in range(_ROUNDS)]
        return median(one.busy_ms for one in calls), median(one.took_ms for one in calls)

    def a_text(self) -> bytes:
        """Return the signature of a text like no other, but for common phrases."""
        bands = [
            self._chance.randrange(_COMMON_VALUES)
            if self._chance.random() < _COMMON
            else self._chance.getrandbits(32)
            for _ in range(BANDS)
        ]
        return struct.pack(f">I{BANDS}I", 500, *bands) + self._chance.randbytes(POSITIONS)

    def no_texts(self) -> list[bytes]:
        """Return what articles have that are too short for a signature."""
        return [b""] * _LOAD

    def new_texts(self) -> list[bytes]:
        """Return signatures of texts like no other."""
        return [self.a_text() for _ in range(_LOAD)]

    def some_copies(self) -> list[bytes]:
        """Return signatures of texts in the index."""
        return self._chance.choices(self._texts, k=_LOAD)

    def hand_on(self, signatures: Sequence[bytes], *, is_copy: bool = False) -> "_Took":
        """Hand articles on with these signatures; return what that took."""
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
        began, busy_before = time.perf_counter(), _busy_ms(self._pid)
        answers = self._store.commit(StageName.INGEST, moves, message)
        took = _Took(_busy_ms(self._pid) - busy_before, (time.perf_counter() - began) * 1000)
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


_KINDS: Final = {
    "plain": _Desk.no_texts,
    "fresh": _Desk.new_texts,
    "copies": _Desk.some_copies,
}


def _busy_ms(pid: int) -> float:
    """Return how long a process's main thread has run; to the nanosecond, unlike its stat."""
    return int(Path(f"/proc/{pid}/schedstat").read_text("ascii").split()[0]) / 1e6


def _envelope(_message: Message) -> tuple[bytes, bytes]:
    return b'{"pushed_at":', b"}"
