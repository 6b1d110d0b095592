"""Flat text: the body found in it, and how fast."""

import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.evaluation.answers import read_ours, timed
from benchmarks.evaluation.gold import Gold, every, load_flat
from benchmarks.evaluation.scores import f1, score_body
from benchmarks.evaluation.table import Line
from benchmarks.figures import Target
from benchmarks.report import say

_SETS: Final = ("scrapinghub", "fundus", "wcxb_articles")
_SPEED_WORDS: Final = range(400, 601)
_GROUPS: Final = 3


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield the figures of every flat set, then how fast pages are read.

    Each page is read once, so nothing that is remembered of it can flatter the speed.

    Raises:
        NoGoldError: a set is not there.
    """
    spent: list[tuple[Gold, float]] = []
    for name in _SETS:
        golds = every(load_flat(data, name), limit=limit)
        say(f"reading {len(golds)} flat pages of {name}")
        read = [timed(read_ours, gold) for gold in golds]
        ours = [
            score_body(gold.body, answer.body)
            for gold, (answer, _) in zip(golds, read, strict=True)
        ]
        all_text = [score_body(gold.body, gold.sent["text"]) for gold in golds]
        yield Line(
            f"flat body F1, flat/{name} ({len(golds)}), pages it was trained on",
            f1(ours),
            f"keep all {f1(all_text):.3f}",
        )
        spent += [
            (gold, seconds)
            for gold, (_, seconds) in zip(golds, read, strict=True)
            if len(gold.body.split()) in _SPEED_WORDS
        ]
    yield _speed_line(spent)


def _speed_line(spent: Sequence[tuple[Gold, float]]) -> Line:
    """Return how many pages a second were read, and the range over every third page."""
    groups = [spent[start::_GROUPS] for start in range(min(_GROUPS, len(spent)))]
    rates = [len(group) / sum(seconds for _, seconds in group) for group in groups]
    lines = statistics.mean(gold.sent["text"].count("\n") for gold, _ in spent)
    return Line(
        "flat text of about 500 words with its boilerplate, pages/s on one core",
        len(spent) / sum(seconds for _, seconds in spent),
        f"{len(spent)} pages, {lines:.0f} lines each [{min(rates):.0f}-{max(rates):.0f}]",
        target=Target("at least", 150),
        digits=0,
    )
