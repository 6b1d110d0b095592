"""Makes messages ready for a list, so that a script can push them with a state change."""

import json
from typing import Final

import uuid_utils
from celery import Celery
from kombu.utils.json import dumps

from shared.broker.app import TASK_PREFIX
from shared.messages import Message, queue_name
from shared.settings import Settings
from shared.store.records import Envelope

# Stands where the store puts the time of the push. No id contains thirteen digits in a row.
_PUSHED_AT: Final = 9_000_000_000_009
# What spaCy needs for a text on one busy core, several times over: see docs/benchmarks.md.
_CHARS_PER_SECOND: Final = 2_048


def make_envelope(app: Celery, settings: Settings) -> Envelope:
    """Return the function that turns a message into what kombu would have pushed.

    Celery itself builds the task and its headers; only the frame around them is ours, and
    a contract test holds it against what `apply_async` leaves in the list.
    """

    def envelope(message: Message) -> tuple[bytes, bytes]:
        queue = queue_name(message.stage, message.priority)
        payload = message.model_copy(update={"pushed_at": _PUSHED_AT}).model_dump(mode="json")
        task = app.amqp.as_task_v2(
            str(uuid_utils.uuid7()),
            TASK_PREFIX + message.stage,
            args=(payload,),
            argsrepr="()",
            kwargsrepr="{}",
            time_limit=time_limit_seconds(message, settings),
            ignore_result=True,
        )
        framed = dumps(
            {
                "body": json.dumps(task.body),
                "content-encoding": "utf-8",
                "content-type": "application/json",
                "headers": task.headers,
                "properties": {
                    **task.properties,
                    "delivery_mode": 2,
                    "delivery_info": {"exchange": "", "routing_key": queue},
                    "priority": 0,
                    "body_encoding": "utf-8",
                    "delivery_tag": str(uuid_utils.uuid7()),
                },
            }
        )
        head, tail = framed.split(str(_PUSHED_AT), 1)
        return head.encode(), tail.encode()

    return envelope


def time_limit_seconds(message: Message, settings: Settings) -> int:
    """Return how long a worker may take over a message before its process is ended."""
    wanted = settings.time_limit.total_seconds() + message.chars / _CHARS_PER_SECOND
    return int(min(wanted, settings.time_limit_max.total_seconds()))
