"""Scores of one page, and figures over many.

Bodies are compared by their runs of four words, the measure of the article extraction
benchmark of Scrapinghub: precision and recall of each page, averaged over pages, and F1 of
the two averages. One character counts as a word in scripts that have no spaces.
"""

import difflib
import random
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

_UNSPACED: Final = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD: Final = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_RUN: Final = 4
_ALIKE: Final = 0.9
_RESAMPLES: Final = 2_000


@dataclass(frozen=True, slots=True)
class Body:
    """How one page's body compares."""

    precision: float
    recall: float


@dataclass(frozen=True, slots=True)
class Difference:
    """One side's figure less the other's, on the same pages."""

    middle: float
    low: float
    high: float
    """95 % of the resamples lie between the two."""

    def __str__(self) -> str:
        return f"{self.middle:+.3f} [{self.low:+.3f} to {self.high:+.3f}]"


def score_body(wanted: str, got: str) -> Body:
    """Return precision and recall of the runs of words; to find nothing may be right."""
    want, have = _runs(wanted), _runs(got)
    if not want and not have:
        return Body(1.0, 1.0)
    shared = (want & have).total()
    return Body(shared / have.total() if have else 0.0, shared / want.total() if want else 0.0)


def f1(pages: Sequence[Body]) -> float:
    """Return F1 of the averages."""
    precision = sum(page.precision for page in pages) / len(pages)
    recall = sum(page.recall for page in pages) / len(pages)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def compare(ours: Sequence[Body], theirs: Sequence[Body]) -> Difference:
    """Return the gain in F1, with its spread over resampled pages (paired bootstrap)."""
    chance = random.Random(7)  # noqa: S311 - it resamples, it guards nothing
    indexes = range(len(ours))
    gains = []
    for _ in range(_RESAMPLES):
        drawn = chance.choices(indexes, k=len(ours))
        gains.append(f1([ours[i] for i in drawn]) - f1([theirs[i] for i in drawn]))
    gains.sort()
    return Difference(
        f1(ours) - f1(theirs), gains[int(0.025 * _RESAMPLES)], gains[int(0.975 * _RESAMPLES)]
    )


def is_headline_right(wanted: str, got: str) -> bool:
    """Return whether the words are the same in order, but for one in ten."""
    words = _folded(wanted), _folded(got)
    return difflib.SequenceMatcher(None, *words, autojunk=False).ratio() >= _ALIKE


def is_headline_exact(wanted: str, got: str) -> bool:
    """Return whether the words are the same, but for case and space."""
    return _folded(wanted) == _folded(got)


def judge_day(wanted: str, got: str) -> bool | None:
    """Return whether the days meet, as printed or in UTC; None where no day is given."""
    given = _days(got)
    return bool(given & _days(wanted)) if given else None


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    size = min(_RUN, len(words))
    return Counter(
        tuple(words[at : at + size]) for at in range(len(words) - size + 1 if size else 0)
    )


def _folded(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).replace("\u00ad", "").casefold())


def _days(value: str) -> set[str]:
    if not _DAY.match(value):
        return set()
    days = {value[:10]}
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return days
    return days | {moment.astimezone(UTC).date().isoformat()} if moment.tzinfo else days
