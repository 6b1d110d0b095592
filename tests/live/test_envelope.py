"""The frame that a script pushes is the frame that kombu would have pushed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import redis
from kombu import Exchange, Queue

from shared.broker.app import TASK_PREFIX, make_celery
from shared.broker.envelope import make_envelope
from shared.jobs import Priority
from shared.messages import ArticlesIngested, queue_name
from shared.settings import Settings
from tests.builders import a_job_id
from tests.live.valkey import Valkey, running_valkey


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Valkey]:
    """Run a Valkey for this module."""
    folder: Path = tmp_path_factory.mktemp("valkey")
    with running_valkey(folder) as running:
        yield running


def _shape(framed: dict[str, Any]) -> dict[str, Any]:
    """Return a message without what differs between any two messages."""
    headers = {
        name: value
        for name, value in framed["headers"].items()
        # what a worker logs and what limits it are set per message
        if name not in {"id", "root_id", "argsrepr", "kwargsrepr", "timelimit", "origin"}
    }
    properties = {
        name: value
        for name, value in framed["properties"].items()
        if name not in {"delivery_tag", "correlation_id", "reply_to"}
    }
    return {**framed, "headers": headers, "properties": properties}


@pytest.mark.parametrize("priority", Priority)
def test_the_envelope_is_what_apply_async_leaves_in_the_list(
    server: Valkey, priority: Priority
) -> None:
    """If an upgrade of kombu changes the frame, this fails before a worker chokes on it."""
    settings = Settings.model_validate({"redis_url": server.url})
    app = make_celery(settings, name="test")
    message = ArticlesIngested(
        job_ids=(a_job_id(1), a_job_id(2)), priority=priority, pushed_at=1_773_480_413_000
    )
    queue = queue_name(message.stage, priority)

    app.conf.task_queues = [Queue(queue, Exchange(""), routing_key=queue)]

    head, tail = make_envelope(app, settings)(message)
    app.send_task(
        TASK_PREFIX + message.stage,
        args=(message.model_dump(mode="json"),),
        queue=queue,
        ignore_result=True,
    )

    client = redis.Redis.from_url(server.url)
    raw = client.rpop(f"{{cd}}:{queue}")
    client.close()
    assert isinstance(raw, bytes)
    assert _shape(json.loads(head + b"1773480413000" + tail)) == _shape(json.loads(raw))
