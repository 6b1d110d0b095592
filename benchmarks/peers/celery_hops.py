"""Three hops in plain Celery, with the settings that lose least on Redis.

Source: Celery's user guide, "Tasks" (acks_late, reject_on_worker_lost) and "Optimizing"
(prefetch). No result backend; the article travels in the message.

    celery -A celery_hops worker -Q hop1      a worker
    python celery_hops.py FILE                queue the articles of a file of JSON lines
"""

# mypy: ignore-errors
# It runs in a venv of its own, where only the peers are installed.
import json
import os
import sys

import redis
from celery import Celery
from celery.signals import worker_process_init

URL = os.environ["BENCH_REDIS_URL"]
STREAM = os.environ["BENCH_STREAM"]

app = Celery("hops", broker=URL)
app.conf.update(
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    task_ignore_result=True,
    worker_prefetch_multiplier=1,
    worker_cancel_long_running_tasks_on_connection_loss=False,
    worker_enable_remote_control=False,
    worker_send_task_events=False,
    task_serializer="json",
    accept_content=["json"],
    broker_connection_retry_on_startup=True,
    broker_transport_options={"visibility_timeout": 600, "priority_steps": [0]},
    task_routes={f"hop{n}": {"queue": f"hop{n}"} for n in (1, 2, 3)},
)

store = None


@worker_process_init.connect
def connect(**_):
    global store
    store = redis.Redis.from_url(URL)


@app.task(name="hop1")
def hop1(article):
    app.send_task("hop2", (article,))


@app.task(name="hop2")
def hop2(article):
    app.send_task("hop3", (article,))


@app.task(name="hop3")
def hop3(article):
    store.xadd(STREAM, {"id": article["id"], "article": json.dumps(article)})


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as lines, app.producer_pool.acquire() as producer:
        for line in lines:
            app.send_task("hop1", (json.loads(line),), producer=producer)
