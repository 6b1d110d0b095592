"""Flat text: the body found in it, and how fast."""

import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.evaluation.answers import cpu_seconds, read_ours
from benchmarks.evaluation.gold import Gold, every, load_flat
from benchmarks.evaluation.scores import f1, score_body
from benchmarks.evaluation.table import Line
from benchmarks.figures import Target
from benchmarks.report import say

_SETS: Final = ("scrapinghub", "fundus", "wcxb_articles")
_SPEED_WORDS: Final = range(400, 601)
_ROUNDS: Final = 3


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield the figures of every flat set, then how fast pages are read.

    Raises:
        NoGoldError: a set is not there.
    """
    timed: list[Gold] = []
    for name in _SETS:
        golds = every(load_flat(data, name), limit=limit)
        say(f"reading {len(golds)} flat pages of {name}")
        ours = [score_body(gold.body, read_ours(gold).body) for gold in golds]
        all_text = [score_body(gold.body, gold.sent["text"]) for gold in golds]
        yield Line(
            f"flat body F1, flat/{name} ({len(golds)}), pages it was trained on",
            f1(ours),
            f"keep all {f1(all_text):.3f}",
        )
        timed += [gold for gold in golds if len(gold.body.split()) in _SPEED_WORDS]
    yield _speed_line(timed)


def _speed_line(golds: Sequence[Gold]) -> Line:
    say(f"timing {len(golds)} flat pages, {_ROUNDS} rounds")
    rates = [
        len(golds) / sum(cpu_seconds(read_ours, gold) for gold in golds) for _ in range(_ROUNDS)
    ]
    lines = statistics.mean(gold.sent["text"].count("\n") for gold in golds)
    return Line(
        "flat text of about 500 words with its boilerplate, pages/s on one core",
        statistics.median(rates),
        f"{lines:.0f} lines a page [{min(rates):.0f}-{max(rates):.0f}]",
        target=Target("at least", 150),
        digits=0,
    )
