"""Duplicates: how surely copies are known from other articles, and what the lookup costs."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.evaluation.gold import every
from benchmarks.evaluation.table import Line
from benchmarks.figures import Target
from benchmarks.neardup.cost import SIZES, measure_cost, measure_growth
from benchmarks.neardup.judging import (
    Index,
    Judged,
    choose_thresholds,
    copies_in_truth,
    judge_copies,
    judge_others,
)
from benchmarks.neardup.pairs import read_texts
from benchmarks.processes import running_fleet
from benchmarks.report import say
from benchmarks.server import running_server
from shared.store.likeness import LEAST_KNOWN

_LOGS: Final = Path(".bench/logs")
_RECALL: Final = Target("at least", 0.95)
_PRECISION: Final = Target("at least", 0.99)
_GROWTH: Final = Target("at most", 1.5)
"""Of the time at the largest size to that at the smallest, asked in turn."""


def measure_pairs(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield how many copies of every kind are known, and how many others are called one.

    Raises:
        NoGoldError: a set is not there.
    """
    texts = every(read_texts(data), limit=limit)
    say(f"neardup: {len(texts)} texts; copies of each among all of them")
    judged = [*judge_copies(Index(texts), texts), *judge_others(texts)]
    for one in judged:
        target = _RECALL if one.is_copy and one.is_counted else None
        yield Line(f"called a copy: {one.what}", one.share, f"{one.pairs} pairs", target=target)
    counted = [one for one in judged if one.is_copy and one.is_counted]
    recall = sum(one.called for one in counted) / sum(one.pairs for one in counted)
    yield Line("recall over all copies", recall, target=_RECALL)
    yield Line("precision over all pairs", _precision(judged, 1.0), target=_PRECISION)
    # As many copies as other articles, all of these from the same event or pattern.
    others = sum(one.pairs for one in judged if not one.is_copy)
    even = others / sum(one.pairs for one in counted)
    yield Line(
        "precision, as many copies as others", _precision(judged, even), target=_PRECISION
    )
    for half, (threshold, on_copies, on_others) in enumerate(choose_thresholds(texts), 1):
        beside = f"on the other: recall {on_copies:.3f}, false {on_others:.4f}"
        yield Line(f"threshold that half {half} asks for", threshold, beside)
    yield Line("threshold in use", LEAST_KNOWN / 1000)
    for new, old, share, is_found in copies_in_truth(texts):
        found = "found" if is_found else "not found"
        yield Line(f"copy in the data: {new.id[-8:]} of {old.id[-8:]}", share, found)


def _precision(judged: Sequence[Judged], weight: float) -> float:
    true = sum(one.called for one in judged if one.is_copy and one.is_counted) * weight
    false = sum(one.called for one in judged if not one.is_copy)
    return true / (true + false)


def measure_lookup(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield what it costs to hand articles on, with ever more of them in the index."""
    del data  # the articles of the index are made up
    sizes = SIZES if limit is None else SIZES[:2]
    with running_fleet(_LOGS) as fleet, running_server(fleet) as server:
        costs = list(measure_cost(server, sizes))
    for cost in costs:
        where = f"64 handed on, {cost.size:,} in the index, server CPU ms"
        beside = (
            f"without signatures {cost.plain:.1f}, near copies {cost.copies:.1f}, "
            f"whole call {cost.whole_call:.1f}; {cost.index_bytes} B an article"
        )
        yield Line(where, cost.fresh, beside, digits=1)
    ends = (sizes[0], sizes[-1])
    with (
        running_fleet(_LOGS) as fleet,
        running_server(fleet) as small,
        running_server(fleet) as large,
    ):
        growth = measure_growth((small, large), ends)
    beside = f"without signatures {growth.plain:.2f}, near copies {growth.copies:.2f}"
    what = f"CPU at {growth.large:,} to that at {growth.small:,}"
    yield Line(what, growth.fresh, beside, target=_GROWTH, digits=2)
