"""The command line of an evaluation: which folder, which sections, and the table at the end."""

import argparse
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks import machine
from benchmarks.evaluation.gold import NoGoldError
from benchmarks.evaluation.table import Line, format_lines
from benchmarks.report import say

_QUICK_RECORDS: Final = 30

Section = Callable[..., Iterator[Line]]
"""Measures something: takes the folder of ground truth and `limit`, about how many records
of each set to take, None for all."""


def evaluate(arguments: Sequence[str], sections: Mapping[str, Section], *, prog: str) -> int:
    """Evaluate, print the table; 1 if a target was missed, 2 without ground truth.

    Args:
        arguments: of the command line.
        sections: {name: what it measures}, in the order of the table.
        prog: how the command is called.
    """
    parser = argparse.ArgumentParser(prog=prog)
    parser.add_argument("--data", type=Path, required=True, help="folder of ground truth")
    parser.add_argument("--only", default=",".join(sections), help="sections, by comma")
    parser.add_argument("--quick", action="store_true", help="some thirty records of each set")
    options = parser.parse_args(arguments)
    wanted = options.only.split(",")
    if unknown := set(wanted) - set(sections):
        parser.error(f"no such section: {', '.join(unknown)}; there are {', '.join(sections)}")
    limit = _QUICK_RECORDS if options.quick else None
    began = time.monotonic()
    try:
        lines = [line for name in wanted for line in sections[name](options.data, limit=limit)]
    except NoGoldError as error:
        say(str(error))
        return 2
    print(f"load average: {machine.load_average()}; took {time.monotonic() - began:.0f} s\n")
    print(format_lines(lines))
    return int(any(line.is_met is False for line in lines))
