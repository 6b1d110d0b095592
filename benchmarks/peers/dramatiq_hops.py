"""Three hops in dramatiq with its Redis broker, which acknowledges when an actor is done.

Source: dramatiq's user guide, "Message Brokers" and "Workers". The article travels in the
message; the default middleware (retries, time limits, age limit, callbacks) stays on.

    dramatiq dramatiq_hops -Q hop1            a worker
    python dramatiq_hops.py FILE              queue the articles of a file of JSON lines
"""

# mypy: ignore-errors
# It runs in a venv of its own, where only the peers are installed.
import json
import os
import sys

import dramatiq
import redis
from dramatiq.brokers.redis import RedisBroker

URL = os.environ["BENCH_REDIS_URL"]
STREAM = os.environ["BENCH_STREAM"]

dramatiq.set_broker(RedisBroker(url=URL))
store = redis.Redis.from_url(URL)


@dramatiq.actor(queue_name="hop1")
def hop1(article):
    hop2.send(article)


@dramatiq.actor(queue_name="hop2")
def hop2(article):
    hop3.send(article)


@dramatiq.actor(queue_name="hop3")
def hop3(article):
    store.xadd(STREAM, {"id": article["id"], "article": json.dumps(article)})


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            hop1.send(json.loads(line))
