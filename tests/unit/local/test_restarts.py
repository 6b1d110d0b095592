"""How long a dead service waits for its next start."""

import pytest

from deploy.local.restarts import Restarts


def test_the_wait_doubles_up_to_half_a_minute() -> None:
    """A service that cannot live must not take the machine with it."""
    restarts = Restarts()

    delays = [restarts.next_delay(0.5) for _death in range(7)]

    assert delays == [1, 2, 4, 8, 16, 30, 30]


@pytest.mark.parametrize(
    ("lived_seconds", "expected"),
    [
        pytest.param(59.9, 8, id="short of a minute: the row goes on"),
        pytest.param(60.0, 1, id="a minute: forgiven"),
    ],
)
def test_a_minute_of_health_makes_the_next_wait_short(
    lived_seconds: float, expected: float
) -> None:
    """One crash a day is not a crash loop."""
    restarts = Restarts(deaths=3)

    assert restarts.next_delay(lived_seconds) == expected
