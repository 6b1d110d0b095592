"""The hole in kombu's Redis transport stays closed."""

from typing import Any

import pytest
from kombu.transport import redis as kombu_redis
from kombu.transport import virtual

from shared.broker.transport import QoS


class _Away:
    """A channel whose Redis has gone away."""

    def conn_or_acquire(self, _client: object = None) -> Any:  # noqa: ANN401 - as kombu has it
        """Fail as a connection does."""
        raise ConnectionError("gone")


def _with_one_message(kind: type[virtual.QoS]) -> virtual.QoS:
    channel: Any = _Away()
    qos = kind(channel, prefetch_count=1)
    virtual.QoS.append(qos, "a message", "tag")
    qos.restore_at_shutdown = False
    return qos


@pytest.mark.parametrize("settle", [lambda qos: qos.ack("tag"), lambda qos: qos.reject("tag")])
def test_a_failed_answer_frees_the_slot(settle: Any) -> None:  # noqa: ANN401 - a lambda
    """Or a worker that lost all its slots would consume nothing, for ever."""
    qos = _with_one_message(QoS)
    assert not qos.can_consume()

    with pytest.raises(ConnectionError):
        settle(qos)

    assert qos.can_consume()


def test_kombu_itself_still_leaks_the_slot() -> None:
    """Once this fails, kombu has mended it and our subclass can go."""
    qos = _with_one_message(kombu_redis.QoS)

    with pytest.raises(ConnectionError):
        qos.ack("tag")

    assert not qos.can_consume()
