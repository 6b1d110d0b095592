"""kombu's Redis transport, with a hole closed.

kombu 5.7.0 frees a worker's prefetch slot only after Redis has answered the ack. If Redis
is away at that moment the slot is gone for good, and a worker that lost all its slots
looks alive and consumes nothing, for ever. Here the slot is freed either way; a message
whose ack was lost comes back later and finds nothing to claim.
"""

from kombu.transport import redis as kombu_redis
from kombu.transport import virtual


class QoS(kombu_redis.QoS):
    """Frees the slot of a message whether or not Redis took the answer."""

    def ack(self, delivery_tag: str) -> None:
        """See kombu; an error of Redis still propagates."""
        try:
            super().ack(delivery_tag)
        finally:
            self._free(delivery_tag)

    def reject(self, delivery_tag: str, requeue: bool = False) -> None:  # noqa: FBT001, FBT002 - kombu's signature
        """See kombu; an error of Redis still propagates."""
        try:
            super().reject(delivery_tag, requeue=requeue)
        finally:
            self._free(delivery_tag)

    def _free(self, delivery_tag: str) -> None:
        # Freeing a slot twice changes nothing: kombu keeps the freed tags in a set.
        virtual.QoS.ack(self, delivery_tag)


class Channel(kombu_redis.Channel):
    """A channel with our QoS."""

    QoS = QoS


class Transport(kombu_redis.Transport):
    """Named in `app.make_celery`."""

    Channel = Channel
