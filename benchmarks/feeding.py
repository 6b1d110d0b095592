"""Queues submissions at the store's own door, for measurements that leave out the gateway."""

import asyncio
import json
from collections.abc import Sequence
from typing import Final

import uuid_utils

from benchmarks.articles import Sample
from shared.broker.app import make_celery
from shared.broker.envelope import make_envelope
from shared.jobs import Priority
from shared.messages import ArticlesSubmitted, in_loads
from shared.settings import Settings
from shared.store.codec import pack_json
from shared.store.records import Intake
from shared.store.redis_desk import RedisDeskStore

_NO_LIMIT: Final = 10**9


class RefusedError(Exception):
    """The store did not accept what the benchmark sent."""


def feed(samples: Sequence[Sample], settings: Settings) -> None:
    """Accept samples as the gateway accepts a batch: full messages, bulk priority."""
    asyncio.run(_feed(samples, settings))


async def _feed(samples: Sequence[Sample], settings: Settings) -> None:
    envelope = make_envelope(make_celery(settings, name="bench"), settings)
    desk = RedisDeskStore(settings, envelope=envelope, name="bench")
    intakes = [
        Intake(str(uuid_utils.uuid7()), pack_json(json.dumps({"text": one.text}).encode()), 0)
        for one in samples
    ]
    weighed = zip(intakes, (len(one.text) for one in samples), strict=True)
    loads = in_loads(weighed, size=settings.batch_size, chars=settings.batch_chars)
    for load, chars in loads:
        message = ArticlesSubmitted(
            job_ids=tuple(one.job_id for one in load), priority=Priority.BULK, chars=chars
        )
        for admission in await desk.accept(load, message, limit=_NO_LIMIT):
            if admission.verdict != "accepted":
                raise RefusedError(admission.verdict)
    await desk.close()
