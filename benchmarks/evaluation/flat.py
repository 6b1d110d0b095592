"""Flat text: the body found in it, and how fast."""

import gc
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
"""Which pages are timed, by the words of their article, and by all of their words."""
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
        gc.collect()
        gc.freeze()  # as a worker does before it forks
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
        spent += [(gold, seconds) for gold, (_, seconds) in zip(golds, read, strict=True)]
    yield from _speed_lines(
        "an article of about 500 words and its boilerplate",
        [one for one in spent if len(one[0].body.split()) in _SPEED_WORDS],
    )
    yield from _speed_lines(
        "about 500 words, boilerplate among them",
        [one for one in spent if len(one[0].sent["text"].split()) in _SPEED_WORDS],
    )


def _speed_lines(what: str, spent: Sequence[tuple[Gold, float]]) -> Iterator[Line]:
    """Yield how many pages a second were read, and the range over every third page.

    There is nothing to tell where a quick look has met no such page.
    """
    if not spent:
        return
    groups = [spent[start::_GROUPS] for start in range(min(_GROUPS, len(spent)))]
    rates = [len(group) / sum(seconds for _, seconds in group) for group in groups]
    lines = statistics.mean(gold.sent["text"].count("\n") for gold, _ in spent)
    words = statistics.mean(len(gold.sent["text"].split()) for gold, _ in spent)
    size = f"{len(spent)} pages of {words:.0f} words in {lines:.0f} lines"
    yield Line(
        f"flat text, {what}, pages/s on one core",
        len(spent) / sum(seconds for _, seconds in spent),
        f"{size} [{min(rates):.0f}-{max(rates):.0f}]",
        target=Target("at least", 150),
        digits=0,
    )
