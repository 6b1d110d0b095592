"""The control of the kill test: the same three hops as plain Celery tasks.

With the settings that Celery recommends for work that must not be lost, and without
anything of ours. Run with `celery --app tests.live.plain_tasks worker`.
"""

import os
import time
from typing import Final

import redis
from celery import Celery

URL: Final = os.environ.get("COPYDESK_REDIS_URL", "redis://127.0.0.1:1/0")

app = Celery("plain", broker=URL, set_as_current=False)
app.conf.update(
    task_serializer="json",
    accept_content=["json"],
    task_ignore_result=True,
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
    broker_connection_retry_on_startup=True,
    broker_connection_max_retries=None,
    broker_transport_options={"visibility_timeout": 10, "unacked_restore_interval": 5},
)


@app.task(name="plain.ingest", shared=False)
def ingest(number: int) -> None:
    """Work for a moment and hand on."""
    time.sleep(0.005)
    app.send_task("plain.enrich", args=(number,), queue="plain.enrich")


@app.task(name="plain.enrich", shared=False)
def enrich(number: int) -> None:
    """Work for as long as reading an article takes, and hand on."""
    time.sleep(0.06)
    app.send_task("plain.publish", args=(number,), queue="plain.publish")


@app.task(name="plain.publish", shared=False)
def publish(number: int) -> None:
    """Write the event."""
    time.sleep(0.005)
    with redis.Redis.from_url(URL) as client:
        client.xadd("plain.events", {"number": number})


def send(numbers: range) -> None:
    """Send each number to the first task."""
    for number in numbers:
        app.send_task("plain.ingest", args=(number,), queue="plain.ingest")
