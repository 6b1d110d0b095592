"""When a feed is polled next: pure, all of it in durations."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

# Feeds registered together must not be polled together for ever.
_JITTER: Final = 0.1
_LONGEST_WAIT: Final = timedelta(days=1)
_LONGEST_HOST_WAIT: Final = timedelta(hours=1)
_MOST_DOUBLINGS: Final = 16


@dataclass(frozen=True, slots=True)
class Pace:
    """The bounds within which a feed's interval follows the feed."""

    first: timedelta
    shortest: timedelta
    longest: timedelta
    backoff_longest: timedelta


def next_interval(
    pace: Pace, *, asked: timedelta | None, present: timedelta, has_news: bool
) -> timedelta:
    """Return the interval after a poll that was read.

    Args:
        pace: its bounds.
        asked: what the operator asked for; it is kept to.
        present: the interval so far, zero for none.
        has_news: whether the poll found any. Then the interval is halved, else it grows by
            half: it settles where about two polls in five find something.
    """
    if asked is not None:
        return asked
    if not present:
        return pace.first
    wanted = present / 2 if has_news else present * 1.5
    return max(pace.shortest, min(pace.longest, wanted))


def backoff(
    pace: Pace, *, interval: timedelta, failures: int, asked: timedelta | None
) -> timedelta:
    """Return the wait after a failure: the interval, doubled with every further one.

    Args:
        pace: its bounds.
        interval: the feed's own.
        failures: in a row, this one included.
        asked: for how long the host wants to be left alone; kept to, up to a day.
    """
    doublings = max(0, min(failures - 1, _MOST_DOUBLINGS))
    doubled = min(interval, pace.backoff_longest) * (1 << doublings)
    wait = max(interval, min(doubled, pace.backoff_longest))
    return max(wait, min(asked or timedelta(0), _LONGEST_WAIT))


def host_wait(asked: timedelta | None) -> timedelta:
    """Return for how long all feeds of a host wait, when it asked one of them to."""
    return min(asked or timedelta(0), _LONGEST_HOST_WAIT)


def spread(delay: timedelta, chance: float) -> timedelta:
    """Return a delay up to a tenth longer or shorter; `chance` is from 0 to 1."""
    return delay * (1 + _JITTER * (2 * chance - 1))
