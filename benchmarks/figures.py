"""Figures as they are reported: the middle of several rounds, and how far they spread."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, Self


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured in several rounds."""

    values: tuple[float, ...]
    unit: str

    @property
    def middle(self) -> float:
        """The median of the rounds."""
        return statistics.median(self.values)

    def with_value(self, value: float) -> Self:
        """Return the figure with the value of one more round."""
        return replace(self, values=(*self.values, value))

    def __str__(self) -> str:
        text = f"{_short(self.middle)} {self.unit}".strip()
        if len(self.values) > 1:
            text += f" [{_short(min(self.values))}-{_short(max(self.values))}]"
        return text


@dataclass(frozen=True, slots=True)
class Target:
    """What has to be reached."""

    sense: Literal["at least", "at most"]
    value: float

    def is_met(self, reached: float) -> bool:
        """Return whether a value is good enough."""
        return reached >= self.value if self.sense == "at least" else reached <= self.value


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report."""

    what: str
    ours: Figure
    beside: str = ""
    """What it stands beside."""
    theirs: Figure | None = None
    ratio: Figure | None = None
    """Ours to theirs, each round by itself: both sides of it met the same weather."""
    target: Target | None = None
    """For the ratio where there is one, else for our figure."""

    @property
    def is_met(self) -> bool | None:
        """Whether the target is reached; None where there is none."""
        reached = self.ratio or self.ours
        return self.target.is_met(reached.middle) if self.target else None


def compared(
    what: str, ours: Figure, beside: str, theirs: Figure, *, target: Target | None = None
) -> Row:
    """Return a row that sets one side against the other, round by round."""
    pairs = zip(ours.values, theirs.values, strict=True)
    ratio = Figure(tuple(mine / other for mine, other in pairs), "x")
    return Row(what, ours, beside=beside, theirs=theirs, ratio=ratio, target=target)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def _short(number: float) -> str:
    if abs(number) >= 100:
        return f"{number:,.0f}"
    return f"{number:.3g}" if abs(number) < 10 else f"{number:.1f}"
