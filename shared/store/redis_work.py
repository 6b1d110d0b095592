"""The store as workers see it, in Redis."""

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from shared.jobs import Priority, StageName
from shared.messages import Message, queue_name
from shared.settings import Settings
from shared.store import calls, story_calls
from shared.store.call import Answer, Call, ms
from shared.store.keys import KEYS, QUEUES
from shared.store.records import (
    Backoff,
    Claim,
    Ending,
    Envelope,
    Handover,
    HandoverTerms,
    Move,
    Reaped,
    Verdict,
)
from shared.store.runners import Runner, asking, make_client
from shared.store.story_records import Nearby, Seeker
from shared.values import JobId

# Enough to empty a busy desk's index within seconds, few enough to keep a call short.
_REAP_LIMIT: Final = 500
_MOST_TURNS: Final = 100


class RedisWorkStore:
    """A `WorkStore`. It connects when first used, and anew after a fork."""

    def __init__(self, settings: Settings, *, envelope: Envelope, name: str) -> None:
        self._settings = settings
        self._envelope = envelope
        self._name = name
        self._connection: tuple[int, Runner] | None = None

    def claim(self, message: Message, *, owner: str) -> list[Claim]:
        """See `WorkStore.claim`."""
        return self._run(calls.claim(message, owner=owner, lease=self._settings.lease))

    def renew(self, stage: StageName, held: Sequence[tuple[JobId, int]]) -> list[JobId]:
        """See `WorkStore.renew`."""
        return self._run(calls.renew(stage, held, lease=self._settings.lease))

    def release(self, stage: StageName, held: Sequence[tuple[JobId, int]]) -> int:
        """See `WorkStore.release`."""
        return self._run(calls.release(stage, held))

    def commit(
        self, stage: StageName, moves: Sequence[Move], message: Message
    ) -> list[Handover]:
        """See `WorkStore.commit`."""
        return self._run(
            calls.commit(
                stage,
                moves,
                message,
                envelope=self._envelope,
                terms=HandoverTerms(
                    keep_fingerprint=self._settings.keep_fingerprints,
                    story_window=self._settings.story_window,
                ),
            )
        )

    def stories_near(self, seekers: Sequence[Seeker]) -> list[Nearby]:
        """See `WorkStore.stories_near`."""
        window = self._settings.story_window
        return self._run(story_calls.stories_near(seekers, window=window))

    def publish(self, stage: StageName, endings: Sequence[Ending]) -> list[Verdict]:
        """See `WorkStore.publish`."""
        return self._run(
            calls.publish(
                stage,
                endings,
                time=datetime.now(UTC),
                keep_job=self._settings.keep_jobs,
                keep_events=self._settings.keep_events,
            )
        )

    def fail(self, stage: StageName, backoffs: Sequence[Backoff]) -> list[Verdict]:
        """See `WorkStore.fail`."""
        return self._run(calls.fail(stage, backoffs))

    def reap(self) -> Reaped:
        """See `WorkStore.reap`."""
        return self._run(calls.reap(QUEUES, grace=self._settings.grace, limit=_REAP_LIMIT))

    def wake(self, message: Message) -> int:
        """See `WorkStore.wake`."""
        return self._run(
            calls.wake(message, envelope=self._envelope, grace=self._settings.grace)
        )

    def queued(self, stage: StageName) -> Mapping[Priority, int]:
        """See `WorkStore.queued`."""
        with asking():
            client = self._runner().client
            return {
                priority: client.zcard(KEYS["index"] + queue_name(stage, priority))
                for priority in Priority
            }

    def sweep(self) -> int:
        """See `WorkStore.sweep`."""
        settings = self._settings
        with asking():
            client = self._runner().client
            seconds, micros = client.time()
            now = seconds * 1000 + micros // 1000
            oldest_ms = now - ms(settings.keep_events)
            trimmed = self._run(
                calls.trim(oldest_ms=oldest_ms, most_bytes=settings.keep_events_bytes)
            )
            oldest_ms = now - ms(settings.keep_jobs)
            trimmed += client.zremrangebyscore(KEYS["quarantine"], "-inf", oldest_ms)
        return trimmed + self._forget()

    def _forget(self) -> int:
        forgotten = 0
        for _turn in range(_MOST_TURNS):
            call = calls.forget(keep=self._settings.keep_fingerprints, limit=_REAP_LIMIT)
            looked_at = self._run(call)
            forgotten += looked_at
            if looked_at < _REAP_LIMIT:
                break
        return forgotten

    def close(self) -> None:
        """Close this process's connection; the next call makes a new one."""
        if self._connection is not None and self._connection[0] == os.getpid():
            self._connection[1].client.close()
        self._connection = None

    def _run(self, call: Call[Answer]) -> Answer:
        return self._runner().run(call)

    def _runner(self) -> Runner:
        # A socket that two processes share would mix up their answers.
        if self._connection is None or self._connection[0] != os.getpid():
            client = make_client(str(self._settings.redis_url), name=self._name)
            self._connection = (os.getpid(), Runner(client))
        return self._connection[1]
