"""When a feed is polled next."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.feeds.schedule import (
    Pace,
    backoff,
    host_wait,
    next_interval,
    spread,
)

_PACE = Pace(
    first=timedelta(minutes=15),
    shortest=timedelta(minutes=5),
    longest=timedelta(hours=4),
    backoff_longest=timedelta(hours=6),
)
_ZERO = timedelta(0)


@pytest.mark.parametrize(
    ("present", "has_news", "following"),
    [
        (0, True, 15),
        (0, False, 15),
        (60, True, 30),
        (60, False, 90),
        (8, True, 5),
        (200, False, 240),
    ],
)
def test_the_interval_follows_the_feed(present: int, has_news: bool, following: int) -> None:  # noqa: FBT001 - a column of the table
    """Within its bounds."""
    interval = next_interval(
        _PACE, asked=None, present=timedelta(minutes=present), has_news=has_news
    )

    assert interval == timedelta(minutes=following)


def test_an_interval_that_was_asked_for_is_taken_as_it_is() -> None:
    """Also beyond the bounds."""
    asked = timedelta(days=2)

    assert next_interval(_PACE, asked=asked, present=_ZERO, has_news=True) == asked


@given(
    present=st.timedeltas(_ZERO, timedelta(days=400)),
    failures=st.integers(0, 10**6),
    asked=st.none() | st.timedeltas(timedelta(days=-1), timedelta(days=400)),
)
def test_a_wait_after_failures_is_bounded(
    present: timedelta, failures: int, asked: timedelta | None
) -> None:
    """Never below the interval, never above a day unless that is the interval."""
    wait = backoff(_PACE, interval=present, failures=failures, asked=asked)

    assert present <= wait <= max(present, timedelta(days=1))


@given(st.timedeltas(_ZERO, timedelta(days=7)), st.floats(0, 1))
def test_jitter_is_a_tenth_at_most(delay: timedelta, chance: float) -> None:
    """Either way."""
    assert abs(spread(delay, chance) - delay) <= delay / 10 + timedelta(microseconds=1)


def test_a_host_is_left_alone_for_an_hour_at_most() -> None:
    """One feed's word does not silence a whole host for a day."""
    assert host_wait(timedelta(hours=5)) == timedelta(hours=1)
    assert host_wait(None) == _ZERO
