"""What tests do behind a store's back: read its lists, lose messages, let time pass."""

import re
from datetime import datetime, timedelta
from typing import Final, Protocol, cast

import redis

from shared.jobs import StageName
from shared.messages import MESSAGE_FOR, Message
from shared.store.fsck_signatures import check_signatures, read_signatures
from shared.store.fsck_stories import find_story_faults
from shared.store.keys import KEYS, QUEUES
from shared.store.memory import MemoryStore
from tests.contract.store.builders import A_TIME

_INDEXES: Final = {
    **{KEYS["index"] + queue: ("queued", queue) for queue in QUEUES},
    KEYS["run"]: ("running", ""),
    KEYS["wait"]: ("waiting", ""),
}

_KEPT: Final = ("job", "original", "article")
_MEMORIES: Final = (
    "idem",
    "fp",
    "held",
    "address",
    "published",
    "page",
    "host",
    "receipts",
    "story",
    "near",
)

# Moves everything that the scripts compare with the clock into the past.
_AGE: Final = """
local ms = tonumber(ARGV[1])
for _, key in ipairs(redis.call('KEYS', '*')) do
  local ttl, kind = redis.call('PTTL', key), redis.call('TYPE', key).ok
  if ttl >= 0 then redis.call('PEXPIRE', key, ttl - ms) end
  local is_filing = string.sub(key, 1, #ARGV[5]) == ARGV[5] -- by the articles' own time
  if kind == 'zset' and not is_filing and redis.call('EXISTS', key) == 1 then
    local rows = redis.call('ZRANGE', key, 0, -1, 'WITHSCORES')
    for i = 1, #rows, 2 do
      if tonumber(rows[i + 1]) > 0 then
        redis.call('ZADD', key, string.format('%.0f', rows[i + 1] - ms), rows[i])
      end
    end
  elseif kind == 'hash' and string.sub(key, 1, #ARGV[4]) == ARGV[4] then
    for _, field in ipairs({'ends', 'next', 'line'}) do
      if redis.call('HEXISTS', key, field) == 1 then redis.call('HINCRBY', key, field, -ms) end
    end
  elseif kind == 'list' then
    for i, row in ipairs(redis.call('LRANGE', key, 0, -1)) do
      redis.call('LSET', key, i - 1, (string.gsub(row, '"pushed_at":(%d+)', function(at)
        return string.format('"pushed_at":%.0f', at - ms)
      end)))
    end
  end
end
for i, row in ipairs(redis.call('HGETALL', ARGV[2])) do
  if i % 2 == 1 then redis.call('HINCRBY', ARGV[2], row, -ms) end
end
for _, row in ipairs(redis.call('HKEYS', ARGV[3])) do
  local text = redis.call('HGET', ARGV[3], row)
  local at = string.format('%013.0f', string.sub(text, 1, 13) - ms)
  redis.call('HSET', ARGV[3], row, at .. string.sub(text, 14))
end
"""


class Backdoor(Protocol):
    """The way into a store that no service has."""

    def pop(self, queue: str) -> Message | None:
        """Take the oldest message, as a broker would; None for an empty list."""
        ...

    def depth(self, queue: str) -> int:
        """Return how many messages are under way."""
        ...

    def lose(self, queue: str) -> None:
        """Lose all messages of a queue."""
        ...

    def pass_time(self, duration: timedelta) -> None:
        """Let time pass, as far as the store can tell."""
        ...

    def turn_clock_back(self, duration: timedelta) -> None:
        """Set the store's clock to a time before the newest event."""
        ...

    def faults(self) -> list[str]:
        """Return what contradicts itself in the store, one sentence each."""
        ...


class Clock:
    """A clock that moves when told to."""

    def __init__(self) -> None:
        self._now = A_TIME

    def __call__(self) -> datetime:
        """Return the time, UTC."""
        return self._now

    def advance(self, duration: timedelta) -> None:
        """Move on."""
        self._now += duration


class MemoryBackdoor:
    """The `Backdoor` of a memory store."""

    def __init__(self, store: MemoryStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def pop(self, queue: str) -> Message | None:
        """See `Backdoor.pop`."""
        return self._store.pop(queue)

    def depth(self, queue: str) -> int:
        """See `Backdoor.depth`."""
        return len(self._store.lists[queue])

    def lose(self, queue: str) -> None:
        """See `Backdoor.lose`."""
        self._store.lists[queue].clear()

    def pass_time(self, duration: timedelta) -> None:
        """See `Backdoor.pass_time`."""
        self._clock.advance(duration)

    def turn_clock_back(self, duration: timedelta) -> None:
        """See `Backdoor.turn_clock_back`."""
        self._clock.advance(-duration)

    def faults(self) -> list[str]:
        """Return nothing: a job and its place in an index are one object here."""
        return []


class RedisBackdoor:
    """The `Backdoor` of a Redis store."""

    def __init__(self, client: redis.Redis) -> None:
        self._client = client

    def pop(self, queue: str) -> Message | None:
        """See `Backdoor.pop`."""
        row = cast("bytes | None", self._client.rpop(KEYS["queue"] + queue))
        stage = StageName(queue.partition(".")[0])
        return MESSAGE_FOR[stage].model_validate_json(row) if row else None

    def depth(self, queue: str) -> int:
        """See `Backdoor.depth`."""
        return self._client.llen(KEYS["queue"] + queue)

    def lose(self, queue: str) -> None:
        """See `Backdoor.lose`."""
        self._client.delete(KEYS["queue"] + queue)

    def pass_time(self, duration: timedelta) -> None:
        """Move all that the store compares with its clock into the past instead."""
        ms = duration // timedelta(milliseconds=1)
        moved = (KEYS["pulse"], KEYS["signatures"], KEYS["host"], KEYS["near"])
        self._client.eval(_AGE, 0, str(ms), *moved)

    def turn_clock_back(self, duration: timedelta) -> None:
        """Move the newest sequence into the future instead."""
        newest = cast("bytes", self._client.get(KEYS["sequence"]))
        ms = int(newest.partition(b"-")[0]) + duration // timedelta(milliseconds=1)
        self._client.set(KEYS["sequence"], f"{ms:015d}-{0:06d}")

    def faults(self) -> list[str]:
        """Compare jobs with indexes, ends of keys and counts."""
        places: dict[str, list[tuple[str, str]]] = {}
        for index, place in _INDEXES.items():
            for member in cast("list[bytes]", self._client.zrange(index, 0, -1)):
                places.setdefault(member.decode(), []).append(place)
        ids = [
            key.decode().removeprefix(KEYS["job"])
            for key in cast("list[bytes]", self._client.keys(KEYS["job"] + "*"))
        ]
        pipe = self._client.pipeline(transaction=False)
        for job_id in ids:
            pipe.hgetall(KEYS["job"] + job_id)
            for kept in _KEPT:
                pipe.pttl(KEYS[kept] + job_id)
        rows = pipe.execute()
        faults, unfinished = [], 0
        for job_id, at in zip(ids, range(0, len(rows), 1 + len(_KEPT)), strict=True):
            job = {name.decode(): value.decode() for name, value in rows[at].items()}
            unfinished += job["state"] != "finished"
            faults += _job_faults(job_id, job, places.pop(job_id, []))
            faults += [
                f"{kept} of a {job['state']} job has end {end}"
                for kept, end in zip(_KEPT, rows[at + 1 : at + 1 + len(_KEPT)], strict=True)
                if end != -2 and (end >= 0) != (job["state"] == "finished")  # -2: no key
            ]
        faults += [f"{job_id} is in {where}, but gone" for job_id, where in places.items()]
        faults += [
            f"{key.decode()} stays for ever"
            for name in _MEMORIES
            for key in cast("list[bytes]", self._client.keys(KEYS[name] + "*"))
            if self._client.pttl(key) < 0
        ]
        faults += [str(fault) for fault in check_signatures(*read_signatures(self._client))]
        faults += [str(fault) for fault in find_story_faults(self._client)]
        counts = cast("dict[bytes, bytes]", self._client.hgetall(KEYS["counts"]))
        open_jobs = sum(
            int(value) * (1 if name == b"accepted" else -1)
            for name, value in counts.items()
            if not name.startswith(b"rescued:")
        )
        if open_jobs != unfinished:
            faults.append(f"counts say {open_jobs} in flight, there are {unfinished}")
        return faults


def _job_faults(job_id: str, job: dict[str, str], places: list[tuple[str, str]]) -> list[str]:
    queue = job["stage"] + (".bulk" if job["priority"] == "bulk" else "")
    wanted = {
        "queued": [("queued", queue)],
        "running": [("running", "")],
        "waiting": [("waiting", "")],
        "finished": [],
    }[job["state"]]
    faults = []
    if places != wanted:
        faults.append(f"{job_id} is {job['state']} at {queue} and in {places}")
    if job["state"] == "running" and "owner" not in job:
        faults.append(f"{job_id} runs without an owner")
    if (job["state"] == "finished") != ("disposition" in job):
        faults.append(f"{job_id} is {job['state']} with {job.get('disposition')}")
    return faults


def plain_envelope(message: Message) -> tuple[bytes, bytes]:
    """Return a message as bare JSON, in the two halves that the store asks for."""
    json = message.model_copy(update={"pushed_at": 0}).model_dump_json()
    found = re.fullmatch(r'(.*"pushed_at":)0(.*)', json)
    if found is None:
        raise ValueError(f"no pushed_at in {json}")
    return found[1].encode(), found[2].encode()
