"""What the README promises a consumer works as it stands there."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest
import redis

from tests.live.shell import REPO
from tests.live.valkey import running_valkey

_GOLDEN: Final = REPO / "tests" / "contract" / "golden" / "event.published.v1.json"
_USUAL: Final = "redis://127.0.0.1:6379/0"


@pytest.fixture(scope="module")
def consumer() -> str:
    """Return the only Python of the README."""
    readme = (REPO / "README.md").read_text(encoding="utf-8")
    (found,) = re.findall(r"^```python\n(.*?)^```", readme, re.DOTALL | re.MULTILINE)
    assert isinstance(found, str)
    return found


def _published(sequence: str, **data: str) -> dict[str, str]:
    """Return an entry of the stream, as a commit would leave it."""
    event: dict[str, Any] = json.loads(_GOLDEN.read_text(encoding="utf-8"))
    event |= {"sequence": sequence, "data": {"id": event["subject"], **data}}
    return {"type": event["type"], "subject": event["subject"], "event": json.dumps(event)}


def test_the_consumer_prints_articles_with_and_without_a_headline(
    consumer: str, tmp_path: Path
) -> None:
    """An article that came in as fields need not have one."""
    with running_valkey(tmp_path) as server, server.client() as client:
        client.xadd("{cd}:events", dict(_published("1-0")), id="1-0")
        client.xadd("{cd}:events", dict(_published("2-0", headline="River rises")), id="2-0")
        assert _USUAL in consumer
        process = subprocess.Popen(
            [sys.executable, "-u", "-c", consumer.replace(_USUAL, server.url)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None

        printed = [process.stdout.readline().strip() for _ in range(2)]

        process.kill()
        process.communicate()
    assert printed == ["1-0 None", "2-0 River rises"]


def test_the_consumer_survives_silence(consumer: str) -> None:
    """A read that blocks for longer than the client waits for an answer ends it."""
    (block,) = re.findall(r"block=([\d_]+)", consumer)
    pool = redis.ConnectionPool.from_url(_USUAL)

    timeout = getattr(pool.make_connection(), "socket_timeout", None)

    assert timeout is not None
    assert int(block) / 1000 < timeout
