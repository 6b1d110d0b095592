"""A few numbers that a worker and its children see alike."""

from multiprocessing.sharedctypes import RawValue


class Board:
    """Shared memory, made before the fork. Each number has one kind of writer."""

    def __init__(self) -> None:
        self._stopping = RawValue("b", 0)
        # Children add without a lock: a lost count does no harm, only change is looked at.
        self._claims = RawValue("Q", 0)

    def stop(self) -> None:
        """Tell the children to give back what they have not begun; the parent calls this."""
        self._stopping.value = 1

    def is_stopping(self) -> bool:
        """Return whether the worker is on its way out."""
        return bool(self._stopping.value)

    def add_claims(self, jobs: int) -> None:
        """Note that a child claimed jobs."""
        self._claims.value += jobs

    @property
    def claims(self) -> int:
        """About how many jobs all children have claimed so far."""
        return int(self._claims.value)
