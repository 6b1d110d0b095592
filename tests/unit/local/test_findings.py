"""What the doctor thinks of a disk."""

import pytest

from deploy.local.findings import Finding, grade_memory, grade_writes


@pytest.mark.parametrize(
    ("slow", "expected"),
    [
        pytest.param(1, "ok", id="one slow write in a hundred"),
        pytest.param(2, "warning", id="two"),
    ],
)
def test_a_disk_is_graded_by_its_slow_writes(slow: int, expected: str) -> None:
    """Every submission waits for one; the median hides what clients feel."""
    seconds = [0.001] * (100 - slow) + [0.05] * slow

    assert grade_writes("fsync", seconds).grade == expected


def test_the_numbers_are_told_with_their_unit() -> None:
    """A number without one is read as whatever the reader hopes."""
    assert grade_writes("fsync", [0.001, 0.002, 0.003]) == Finding(
        "fsync", "ok", "median 2.00 ms, p99 3.00 ms of 3"
    )


def test_a_store_without_a_limit_is_worth_a_warning() -> None:
    """Nobody is told that it fills up until the system ends it."""
    assert grade_memory({"used_memory": 1_000_000, "maxmemory": 0}).grade == "warning"


def test_how_full_the_store_is_is_told() -> None:
    """At four fifths the door closes."""
    assert grade_memory({"used_memory": 256 * 1024**2, "maxmemory": 1024**3}) == Finding(
        "store memory", "ok", "25% of 1,024 MiB in use"
    )
