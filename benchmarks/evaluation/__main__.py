"""Run with `make eval-ingest DATA=...`, or `python -m benchmarks.evaluation --data FOLDER`."""

import sys
from collections.abc import Callable, Iterator
from typing import Final

from benchmarks.evaluation import flat, hostile, pages, rails, unseen
from benchmarks.evaluation.command import evaluate
from benchmarks.evaluation.table import Line
from benchmarks.neardup import rows

_SECTIONS: Final[dict[str, Callable[..., Iterator[Line]]]] = {
    "unseen": unseen.measure,
    "flat": flat.measure,
    "pages": pages.measure,
    "rails": rails.measure,
    "copies": rows.measure_pairs,
    "lookup": rows.measure_lookup,
    "hostile": hostile.measure,
}


if __name__ == "__main__":
    sys.exit(evaluate(sys.argv[1:], _SECTIONS, prog="python -m benchmarks.evaluation"))
