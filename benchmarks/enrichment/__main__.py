"""Run with `make eval-enrich DATA=...`, or `python -m benchmarks.enrichment --data FOLDER`."""

import sys
from collections.abc import Mapping
from typing import Final

from benchmarks.enrichment import gold, speed, stories, topics
from benchmarks.evaluation.command import Section, evaluate

_SECTIONS: Final[Mapping[str, Section]] = {
    "gold": gold.measure,
    "stories": stories.measure,
    "speed": speed.measure,
    "topics": topics.measure,
}

if __name__ == "__main__":
    sys.exit(evaluate(sys.argv[1:], _SECTIONS, prog="python -m benchmarks.enrichment"))
