"""One point in time by which everything must be over, and what is left until then."""

import time
from datetime import timedelta

from services.ingest.fetching.errors import FetchTimeoutError


class Deadline:
    """The end of a fetch on a clock that never goes back.

    Args:
        total: what hosts may take, all of them together.
        waiting: what may come on top, spent on waiting for turns and not for hosts.
    """

    def __init__(self, total: timedelta, *, waiting: timedelta = timedelta(0)) -> None:
        self._total_seconds = total.total_seconds()
        self._end = time.monotonic() + self._total_seconds
        self._spare_seconds = waiting.total_seconds()

    def left(self, at_most: timedelta) -> float:
        """Return the seconds that a step may take: what is left, or `at_most` if less.

        Raises:
            FetchTimeoutError: nothing is left.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise FetchTimeoutError(
                f"the page was not there after {self._total_seconds:g} s in all"
            )
        return min(left, at_most.total_seconds())

    def extend(self, by_seconds: float) -> None:
        """Put the end off by time that was spent on waiting, as far as may be."""
        put_off = min(by_seconds, self._spare_seconds)
        self._spare_seconds -= put_off
        self._end += put_off
