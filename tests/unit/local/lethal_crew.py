"""Echoes lines with two workers, of which one dies over every line that says so."""

import os
import sys
from collections.abc import Sequence

from deploy.local.crew import LineSource, PoolCrew, work_off
from deploy.local.in_process import Answered
from services.gateway.lines import Line


def work(lines: Sequence[Line]) -> list[Answered]:
    """Answer each line with itself, or die over it."""
    if any(b"die" in (line.content or b"") for line in lines):
        os._exit(1)
    return [Answered(line.content or b"", is_failed=False) for line in lines]


def write(answers: Sequence[Answered]) -> None:
    """Print the answers."""
    for one in answers:
        sys.stdout.buffer.write(one.json + b"\n")


if __name__ == "__main__":
    work_off(LineSource(sys.stdin.fileno()), PoolCrew(work, workers=2), write=write)
