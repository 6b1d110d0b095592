"""The store as the gateway sees it, in Redis."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final, Literal, cast

from redis.exceptions import ResponseError

from shared.events import Event
from shared.jobs import Disposition
from shared.messages import Message
from shared.settings import Settings
from shared.store import calls
from shared.store.keys import KEYS, QUEUES
from shared.store.policy import WANTED, read_policy
from shared.store.protocols import CancelVerdict, RetryVerdict
from shared.store.reading import Hash, parse_batch, parse_census, parse_job
from shared.store.records import (
    Admission,
    BatchRecord,
    Census,
    CursorExpiredError,
    Envelope,
    Intake,
    JobRecord,
    StoredEvent,
    Terms,
)
from shared.store.redis_feeds import RedisFeedDesk
from shared.store.runners import AsyncRunner, asking, is_passing, make_async_client
from shared.values import JobId

_MOST_WAITING: Final = 1_000

# The client gives up on a silent socket after 3 seconds; a longer wait is made of turns.
_LONGEST_BLOCK: Final = timedelta(seconds=2)


class RedisDeskStore:
    """A `DeskStore`, on one connection pool that belongs to the running event loop."""

    def __init__(self, settings: Settings, *, envelope: Envelope, name: str) -> None:
        self._settings = settings
        self._envelope = envelope
        self._client = make_async_client(str(settings.redis_url), name=name)
        # Whoever waits for events holds a connection: these must not take those of the rest.
        self._waiting = make_async_client(
            str(settings.redis_url), name=name, connections=_MOST_WAITING
        )
        self._runner = AsyncRunner(self._client)
        self.feeds = RedisFeedDesk(self._client)

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()
        await self._waiting.aclose()

    async def accept(
        self, intakes: Sequence[Intake], message: Message, *, limit: int, batch_id: str = ""
    ) -> list[Admission]:
        """See `DeskStore.accept`."""
        terms = Terms(limit=limit, keep_key=self._settings.keep_keys, batch_id=batch_id)
        return await self._runner.run(
            calls.accept(intakes, message, envelope=self._envelope, terms=terms)
        )

    async def cancel(
        self, job_id: JobId, event: Event
    ) -> tuple[CancelVerdict, Disposition | None]:
        """See `DeskStore.cancel`."""
        return await self._runner.run(
            calls.cancel(job_id, event, keep_job=self._settings.keep_jobs)
        )

    async def retry(self, job_id: JobId) -> tuple[RetryVerdict, Disposition | None]:
        """See `DeskStore.retry`."""
        return await self._runner.run(calls.retry(job_id))

    async def job(self, job_id: JobId) -> JobRecord | None:
        """See `DeskStore.job`."""
        with asking():
            row = await self._client.hgetall(KEYS["job"] + job_id)
        return parse_job(job_id, cast("Hash", row))

    async def article(self, job_id: JobId) -> bytes | None:
        """See `DeskStore.article`."""
        with asking():
            return cast("bytes | None", await self._client.get(KEYS["article"] + job_id))

    async def open_batch(self, batch_id: str, *, key: str = "") -> str:
        """See `DeskStore.open_batch`."""
        return await self._runner.run(
            calls.open_batch(
                batch_id,
                key=key,
                keep_key=self._settings.keep_keys,
                keep=self._settings.keep_batches,
            )
        )

    async def close_batch(self, batch_id: str, *, lines: int, refused: int) -> None:
        """See `DeskStore.close_batch`."""
        await self._runner.run(
            calls.close_batch(
                batch_id,
                time=datetime.now(UTC),
                lines=lines,
                refused=refused,
                keep=self._settings.keep_batches,
            )
        )

    async def batch(self, batch_id: str) -> BatchRecord | None:
        """See `DeskStore.batch`."""
        with asking():
            row = await self._client.hgetall(KEYS["batch"] + batch_id)
        return parse_batch(batch_id, cast("Hash", row))

    async def add_receipts(self, batch_id: str, packed: bytes) -> None:
        """See `DeskStore.add_receipts`."""
        with asking():
            async with self._client.pipeline(transaction=True) as pipe:
                pipe.rpush(KEYS["receipts"] + batch_id, packed)
                pipe.pexpire(KEYS["receipts"] + batch_id, self._settings.keep_batches)
                await pipe.execute()

    async def clear_receipts(self, batch_id: str) -> None:
        """See `DeskStore.clear_receipts`."""
        with asking():
            await self._client.delete(KEYS["receipts"] + batch_id)

    async def receipts(self, batch_id: str) -> list[bytes]:
        """See `DeskStore.receipts`."""
        with asking():
            runs = await self._client.lrange(KEYS["receipts"] + batch_id, 0, -1)
            return cast("list[bytes]", runs)

    async def events(
        self, *, after: str | None, limit: int, wait: timedelta
    ) -> list[StoredEvent]:
        """See `DeskStore.events`."""
        with asking():
            start = after or "0-0"
            while True:
                turn = min(wait, _LONGEST_BLOCK)
                block = int(turn.total_seconds() * 1000) or None
                reply = cast(
                    "list[tuple[bytes, list[tuple[bytes, Hash]]]]",
                    await self._waiting.xread(
                        {KEYS["events"]: start}, count=limit, block=block
                    ),
                )
                wait -= turn
                # After reading: what is trimmed before it shows here, later it does no harm.
                await self._check_cursor(after)
                if reply or not wait:
                    entries = reply[0][1] if reply else []
                    return [_stored(fields) for _, fields in entries]

    async def last_sequence(self) -> str | None:
        """See `DeskStore.last_sequence`."""
        with asking():
            last = cast("bytes | None", await self._client.get(KEYS["sequence"]))
            return last.decode() if last else None

    async def quarantine(self, limit: int) -> list[JobRecord]:
        """See `DeskStore.quarantine`."""
        with asking():
            ids = cast(
                "list[bytes]",
                await self._client.zrange(KEYS["quarantine"], 0, limit - 1, desc=True),
            )
            async with self._client.pipeline(transaction=False) as pipe:
                for one in ids:
                    pipe.hgetall(KEYS["job"] + one.decode())
                rows = await pipe.execute()
        records = [parse_job(one.decode(), row) for one, row in zip(ids, rows, strict=True)]
        return [record for record in records if record is not None]

    async def census(self) -> Census:
        """See `DeskStore.census`."""
        with asking():
            async with self._client.pipeline(transaction=True) as pipe:
                pipe.hgetall(KEYS["counts"])
                pipe.hgetall(KEYS["reopened"])
                pipe.zcard(KEYS["run"])
                pipe.zcard(KEYS["wait"])
                for queue in QUEUES:
                    pipe.zcard(KEYS["index"] + queue)
                    pipe.zrange(
                        KEYS["index"] + queue,
                        "(0",  # those with score 0 wait for the reaper, and say no time
                        "+inf",
                        byscore=True,
                        offset=0,
                        num=1,
                        withscores=True,
                    )
                    pipe.llen(KEYS["queue"] + queue)
                counts, reopened, running, waiting, *rest = await pipe.execute()
        depths = [(rest[at], rest[at + 1], rest[at + 2]) for at in range(0, len(rest), 3)]
        return parse_census(counts, reopened, depths, running=running, waiting=waiting)

    async def fullness(self) -> float:
        """See `DeskStore.fullness`."""
        with asking():
            info = await self._client.info("memory")
        limit = int(info.get("maxmemory", 0))
        return int(info["used_memory"]) / limit if limit else 0.0

    async def durability(self) -> Literal["strict", "relaxed"]:
        """See `DeskStore.durability`."""
        with asking():
            try:
                config = await self._client.config_get(*WANTED)
                info = await self._client.info("server")
            except ResponseError as error:
                if is_passing(error):
                    raise
                return "relaxed"  # a store that does not tell promises nothing
        return "relaxed" if read_policy(config, info) else "strict"

    async def _check_cursor(self, after: str | None) -> None:
        if after is None or not await self._client.exists(KEYS["events"]):
            return
        stream = await self._client.xinfo_stream(KEYS["events"])
        newest_gone = _order(stream["max-deleted-entry-id"])
        if _order(after) < newest_gone:
            raise CursorExpiredError(
                f"events after {after} are no longer all kept; read on without `after`, from "
                "the oldest that is"
            )


def _order(cursor: str | bytes) -> tuple[int, int]:
    text = cursor.decode() if isinstance(cursor, bytes) else cursor
    ms, _, n = text.partition("-")
    return int(ms), int(n or 0)


def _stored(fields: Hash) -> StoredEvent:
    json = fields[b"event"]
    start = json.index(b'"sequence":"') + len(b'"sequence":"')
    return StoredEvent(
        sequence=json[start : json.index(b'"', start)].decode(),
        type=fields[b"type"].decode(),
        subject=fields[b"subject"].decode(),
        json=json,
    )
