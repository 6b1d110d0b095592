"""Run with `make eval-enrich DATA=...`, or `python -m benchmarks.enrichment --data FOLDER`."""

import sys
from collections.abc import Mapping
from typing import Final

from benchmarks.enrichment import (
    entities,
    gold,
    keywords,
    places,
    quotes,
    speed,
    stories,
    summary,
    tone,
    topics,
    translation,
)
from benchmarks.evaluation.command import Section, evaluate

_SECTIONS: Final[Mapping[str, Section]] = {
    "entities": entities.measure,
    "gold": gold.measure,
    "places": places.measure,
    "quotes": quotes.measure,
    "stories": stories.measure,
    "keywords": keywords.measure,
    "summary": summary.measure,
    "tone": tone.measure,
    "translation": translation.measure,
    "speed": speed.measure,
    "topics": topics.measure,
}

if __name__ == "__main__":
    sys.exit(evaluate(sys.argv[1:], _SECTIONS, prog="python -m benchmarks.enrichment"))
