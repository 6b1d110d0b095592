"""Lines in chunks of what has come, answers as soon as order allows."""

import os
from collections.abc import Iterator, Sequence

import pytest

from deploy.local.crew import LineSource, LoneCrew, work_off
from deploy.local.in_process import Answered
from services.gateway.lines import Line


def echo(lines: Sequence[Line]) -> list[Answered]:
    """Answer each line with itself."""
    return [Answered(line.content or b"too long", is_failed=False) for line in lines]


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    """Offer a pipe; whoever closes its writing end says so by -1."""
    reading, writing = os.pipe()
    yield reading, writing
    os.close(reading)


def test_a_lone_line_does_not_wait_for_others(pipe: tuple[int, int]) -> None:
    """Somebody may be waiting for its answer before the next is written."""
    reading, writing = pipe
    os.write(writing, b"one\n")

    lines = LineSource(reading).take(is_waiting=True)

    os.close(writing)
    assert lines == [Line(1, b"one")]


def test_nothing_yet_is_not_the_end(pipe: tuple[int, int]) -> None:
    """While work is under way, an idle input must not hold up its answers."""
    reading, writing = pipe
    source = LineSource(reading)

    before = source.take(is_waiting=False)
    os.close(writing)

    assert before == []
    assert source.take(is_waiting=True) is None


def test_chunks_are_of_32_lines_at_most(pipe: tuple[int, int]) -> None:
    """Memory is bounded, whatever is thrown in."""
    reading, writing = pipe
    os.write(writing, b"".join(b"%d\n" % number for number in range(70)))
    os.close(writing)
    source = LineSource(reading)

    chunks = [source.take(is_waiting=True) for _ in range(4)]

    assert [len(chunk or ()) for chunk in chunks] == [32, 32, 6, 0]


def test_everything_is_answered_in_order(pipe: tuple[int, int]) -> None:
    """Blank lines are not answered, and the last line needs no end."""
    reading, writing = pipe
    os.write(writing, b"\n\n".join(b"%d" % number for number in range(100)))
    os.close(writing)
    written: list[bytes] = []

    work_off(
        LineSource(reading),
        LoneCrew(echo),
        write=lambda answers: written.extend(one.json for one in answers),
    )

    assert written == [b"%d" % number for number in range(100)]
