"""Run with `make eval-ingest DATA=...`, or `python -m benchmarks.evaluation --data FOLDER`."""

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks import machine
from benchmarks.evaluation import flat, hostile, pages, rails, unseen
from benchmarks.evaluation.gold import NoGoldError
from benchmarks.evaluation.table import Line, format_lines
from benchmarks.neardup import rows
from benchmarks.report import say

_QUICK_PAGES: Final = 30
_SECTIONS: Final[dict[str, Callable[..., Iterator[Line]]]] = {
    "unseen": unseen.measure,
    "flat": flat.measure,
    "pages": pages.measure,
    "rails": rails.measure,
    "copies": rows.measure_pairs,
    "lookup": rows.measure_lookup,
    "hostile": hostile.measure,
}


def main(arguments: Sequence[str]) -> int:
    """Evaluate, print the table; 1 if a target was missed, 2 without ground truth."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.evaluation", description=__doc__
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of ground truth")
    parser.add_argument("--only", default=",".join(_SECTIONS), help="sections, by comma")
    parser.add_argument("--quick", action="store_true", help="some thirty pages of each set")
    options = parser.parse_args(arguments)
    wanted = options.only.split(",")
    if unknown := set(wanted) - set(_SECTIONS):
        parser.error(f"no such section: {', '.join(unknown)}; there are {', '.join(_SECTIONS)}")
    limit = _QUICK_PAGES if options.quick else None
    began = time.monotonic()
    try:
        lines = [line for name in wanted for line in _SECTIONS[name](options.data, limit=limit)]
    except NoGoldError as error:
        say(str(error))
        return 2
    print(f"load average: {machine.load_average()}; took {time.monotonic() - began:.0f} s\n")
    print(format_lines(lines))
    return int(any(line.is_met is False for line in lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
