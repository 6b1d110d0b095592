"""Three hops in saq, one queue and one worker process a hop.

Source: saq's documentation, "Getting started" and the Job class: a job that its worker
dropped is swept and tried again while it has retries. Results are not kept (ttl -1).

    saq saq_hops.hop1                         a worker
    python saq_hops.py FILE                   queue the articles of a file of JSON lines
"""

# mypy: ignore-errors
# It runs in a venv of its own, where only the peers are installed.
import asyncio
import json
import os
import sys

from redis import asyncio as aioredis
from saq import Queue

URL = os.environ["BENCH_REDIS_URL"]
STREAM = os.environ["BENCH_STREAM"]
TERMS = {"retries": 3, "ttl": -1}

queues = {n: Queue.from_url(URL, name=f"hop{n}") for n in (1, 2, 3)}
store = aioredis.from_url(URL)


async def first(ctx, *, article):
    await queues[2].enqueue("second", article=article, **TERMS)


async def second(ctx, *, article):
    await queues[3].enqueue("third", article=article, **TERMS)


async def third(ctx, *, article):
    await store.xadd(STREAM, {"id": article["id"], "article": json.dumps(article)})


hop1 = {"queue": queues[1], "functions": [first]}
hop2 = {"queue": queues[2], "functions": [second]}
hop3 = {"queue": queues[3], "functions": [third]}


async def feed(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            await queues[1].enqueue("first", article=json.loads(line), **TERMS)
    await queues[1].disconnect()


if __name__ == "__main__":
    asyncio.run(feed(sys.argv[1]))
