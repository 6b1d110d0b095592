"""The feeds in Redis, for the gateway and for pollers."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Final, cast

import redis
import redis.asyncio

from shared.jobs import Disposition
from shared.messages import Message
from shared.settings import Settings
from shared.store import calls, feed_calls
from shared.store.feed_records import (
    DeskLoad,
    FeedId,
    FeedOptions,
    FeedPage,
    FeedRecord,
    NewFeed,
    PollEnd,
    PollVerdict,
    TakenFeed,
)
from shared.store.keys import KEYS
from shared.store.records import Admission, Envelope, Intake, Terms
from shared.store.runners import AWAY, AsyncRunner, Runner, asking, make_client

_ENDINGS: Final = tuple(str(one) for one in Disposition)


class RedisFeedDesk:
    """A `FeedDesk` on the gateway's connections."""

    def __init__(self, client: redis.asyncio.Redis) -> None:
        self._client = client
        self._runner = AsyncRunner(client)

    async def add(self, feed: NewFeed) -> tuple[FeedId, bool]:
        """See `FeedDesk.add`."""
        return await self._runner.run(feed_calls.add(feed))

    async def get(self, feed_id: FeedId) -> FeedRecord | None:
        """See `FeedDesk.get`."""
        [record] = await self._read([feed_id])
        return record

    async def page(self, *, after: FeedId | None, limit: int) -> FeedPage:
        """See `FeedDesk.page`."""
        start = f"({after}" if after else "-"
        with asking():
            async with self._client.pipeline(transaction=True) as pipe:
                pipe.zrange(KEYS["feeds"], start, "+", bylex=True, offset=0, num=limit + 1)  # type: ignore[no-untyped-call, unused-ignore] # its stubs miss a type
                pipe.zcard(KEYS["feeds"])
                pipe.zrange(KEYS["feed_due"], 0, 0, withscores=True)
                pipe.time()
                found, total, first, clock = await pipe.execute()
        ids = [one.decode() for one in found]
        now = clock[0] * 1000 + clock[1] // 1000
        records = await self._read(ids[:limit])
        return FeedPage(
            feeds=tuple(record for record in records if record is not None),
            next=ids[limit - 1] if len(ids) > limit else None,
            total=total,
            overdue_ms=max(0, now - int(first[0][1])) if first else 0,
        )

    async def delete(self, feed_id: FeedId) -> bool:
        """See `FeedDesk.delete`."""
        deleted = await self._runner.run(feed_calls.delete(feed_id))
        return deleted > 0

    async def poke(self, feed_id: FeedId) -> bool:
        """See `FeedDesk.poke`."""
        poked = await self._runner.run(feed_calls.poke(feed_id))
        return poked > 0

    async def _read(self, ids: Sequence[FeedId]) -> list[FeedRecord | None]:
        with asking():
            async with self._client.pipeline(transaction=False) as pipe:
                for one in ids:
                    pipe.hgetall(KEYS["feed"] + one)
                    pipe.zscore(KEYS["feed_due"], one)
                rows = await pipe.execute()
        return [_parse_feed(one, rows[2 * at], rows[2 * at + 1]) for at, one in enumerate(ids)]


class RedisFeedWork:
    """A `FeedWork`; its client is shared by all threads of a poller."""

    def __init__(self, settings: Settings, *, envelope: Envelope, lease: timedelta) -> None:
        self._settings = settings
        self._envelope = envelope
        self._lease = lease
        self._client = make_client(str(settings.redis_url), name="copydesk-feeds")
        self._runner = Runner(self._client)

    def take(
        self, *, owner: str, limit: int, gap: timedelta, busy: Collection[str] = ()
    ) -> list[TakenFeed]:
        """See `FeedWork.take`."""
        return self._runner.run(
            feed_calls.take(owner=owner, lease=self._lease, gap=gap, limit=limit, busy=busy)
        )

    def accept(
        self, intakes: Sequence[Intake], message: Message, *, limit: int
    ) -> list[Admission]:
        """See `FeedWork.accept`."""
        terms = Terms(limit=limit, keep_key=self._settings.keep_keys)
        return self._runner.run(
            calls.accept(intakes, message, envelope=self._envelope, terms=terms)
        )

    def finish(self, end: PollEnd) -> PollVerdict:
        """See `FeedWork.finish`."""
        return self._runner.run(feed_calls.finish(end))

    def load(self) -> DeskLoad:
        """See `FeedWork.load`."""
        with asking():
            counts = self._client.hmget(KEYS["counts"], ["accepted", *_ENDINGS])
            info: Mapping[str, int] = self._client.info("memory")
        accepted, *ended = (int(one or 0) for one in cast("list[bytes | None]", counts))
        limit = int(info.get("maxmemory", 0))
        return DeskLoad(
            in_flight=accepted - sum(ended),
            fullness=int(info["used_memory"]) / limit if limit else 0.0,
        )

    def close(self) -> None:
        """Close the connections."""
        with suppress(*AWAY):
            self._client.close()


def _parse_feed(
    feed_id: FeedId, row: Mapping[bytes, bytes], due: float | None
) -> FeedRecord | None:
    if b"url" not in row:
        return None
    return FeedRecord(
        id=feed_id,
        url=row[b"url"].decode(),
        registered_url=row[b"registered"].decode(),
        options=FeedOptions.model_validate_json(row[b"options"]),
        state=feed_calls.parse_state(row.get(b"state")),
        created_ms=int(row[b"created_at"]),
        due_ms=None if due is None else int(due),
        is_polled_now=b"owner" in row,
    )
