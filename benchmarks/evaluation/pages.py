"""HTML pages: body, headline, day and speed, beside the extractors that others use."""

import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks.evaluation.answers import (
    Answer,
    cpu_seconds,
    read_ours,
    read_trafilatura,
    read_with_peers,
)
from benchmarks.evaluation.gold import Gold, every, load_pages
from benchmarks.evaluation.scores import (
    Body,
    compare,
    f1,
    is_headline_exact,
    is_headline_right,
    judge_day,
    score_body,
)
from benchmarks.evaluation.table import Line
from benchmarks.figures import Target
from benchmarks.report import say

_SETS: Final = ("scrapinghub", "fundus", "wcxb")
_SPEED_PAGES: Final = 60
_ROUNDS: Final = 3
_FIRST: Final = "trafilatura"

Judge = Callable[[str, str], bool]


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield the figures of every set of pages, then how fast they are read.

    Raises:
        NoGoldError: a set is not there.
    """
    timed: list[Gold] = []
    for name in _SETS:
        golds = every(load_pages(data, name), limit=limit)
        say(f"reading {len(golds)} pages of {name}")
        ours = [read_ours(gold) for gold in golds]
        others = read_with_peers(golds)
        yield _body_line(name, golds, ours, others)
        if name == "fundus":
            yield from _headline_lines(golds, ours, others)
            yield from _day_lines(golds, ours, others)
        if name != "wcxb":
            timed += every(golds, limit=_SPEED_PAGES)
    yield _speed_line(timed)


def _body_line(
    name: str,
    golds: Sequence[Gold],
    ours: Sequence[Answer],
    others: Mapping[str, Sequence[Answer]],
) -> Line:
    mine = _bodies(golds, ours)
    theirs = {
        extractor: _bodies(golds, answers)
        for extractor, answers in others.items()
        if any(answer.body for answer in answers)
    }
    return Line(
        f"HTML body F1, pages/{name} ({len(golds)}), trained on these",
        f1(mine),
        ", ".join(f"{extractor} {f1(pages):.3f}" for extractor, pages in theirs.items()),
        str(compare(mine, theirs[_FIRST])) if _FIRST in theirs else "",
    )


def _bodies(golds: Sequence[Gold], answers: Sequence[Answer]) -> list[Body]:
    return [
        score_body(gold.body, answer.body) for gold, answer in zip(golds, answers, strict=True)
    ]


def _headline_lines(
    golds: Sequence[Gold],
    ours: Sequence[Answer],
    others: Mapping[str, Sequence[Answer]],
) -> Iterator[Line]:
    judges: tuple[tuple[str, Judge, float], ...] = (
        ("right", is_headline_right, 0.93),
        ("exact", is_headline_exact, 0.85),
    )
    for word, judge, target in judges:
        yield Line(
            f"headline {word}, pages/fundus",
            _reach(golds, ours, judge),
            ", ".join(
                f"{extractor} {_reach(golds, answers, judge):.3f}"
                for extractor, answers in others.items()
                if any(answer.title for answer in answers)
            ),
            target=Target("at least", target),
        )


def _reach(golds: Sequence[Gold], answers: Sequence[Answer], judge: Judge) -> float:
    judged = [
        judge(gold.title, answer.title)
        for gold, answer in zip(golds, answers, strict=True)
        if gold.title
    ]
    return sum(judged) / len(judged)


def _day_lines(
    golds: Sequence[Gold],
    ours: Sequence[Answer],
    others: Mapping[str, Sequence[Answer]],
) -> Iterator[Line]:
    def reach(answers: Sequence[Answer], *, wanted: bool) -> float:
        judged = [
            judge_day(gold.published_at, answer.published_at)
            for gold, answer in zip(golds, answers, strict=True)
            if gold.published_at
        ]
        return sum(one is wanted for one in judged) / len(judged)

    for word, wanted, target in (
        ("right", True, Target("at least", 0.985)),
        ("wrong", False, Target("at most", 0.01)),
    ):
        yield Line(
            f"publication day {word}, pages/fundus",
            reach(ours, wanted=wanted),
            ", ".join(
                f"{extractor} {reach(answers, wanted=wanted):.3f}"
                for extractor, answers in others.items()
                if any(answer.published_at for answer in answers)
            ),
            target=target,
        )


def _speed_line(golds: Sequence[Gold]) -> Line:
    """Measure both in turns on the same pages, so that they meet the same weather."""
    say(f"timing {len(golds)} pages, {_ROUNDS} rounds")
    ratios, costs = [], []
    for _ in range(_ROUNDS):
        mine = theirs = 0.0
        for gold in golds:
            theirs += cpu_seconds(read_trafilatura, gold)
            mine += cpu_seconds(read_ours, gold)
        ratios.append(theirs / mine)
        costs.append((mine / len(golds) * 1000, theirs / len(golds) * 1000))
    ours_ms, theirs_ms = (statistics.median(side) for side in zip(*costs, strict=True))
    return Line(
        "HTML with full metadata, speed beside trafilatura with metadata",
        statistics.median(ratios),
        f"{ours_ms:.1f} ms a page, trafilatura {theirs_ms:.1f} ms"
        f" [{min(ratios):.2f}-{max(ratios):.2f}]",
        target=Target("at least", 0.9),
        digits=2,
    )
