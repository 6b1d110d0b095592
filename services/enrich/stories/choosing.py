"""Which story an article joins, if any."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp
from typing import Final

from services.enrich.stories.likeness import Likeness, liken
from services.enrich.stories.profile import Profile
from services.enrich.stories.signature import Signature

_DAY_SECONDS: Final = 86_400
_MOST_EXPONENT: Final = 50.0
"""Beyond it nothing changes; far beyond it there is no such number."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts how much when an article chooses, in log-odds."""

    whole: float
    both: float
    """Of the two sides of `Likeness`."""
    constant: float
    least: float
    """From so much on an article joins."""
    per_day: float = -4 / 30
    """Between article and story. Set by hand: fitted to the samples it would be half as much
    again, but they were written with like events a week or two apart."""

    def log_odds(self, likeness: Likeness, days_apart: float) -> float:
        """Return those that an article belongs to a story."""
        return (
            self.constant
            + self.whole * likeness.whole
            + self.both * likeness.both
            + self.per_day * days_apart
        )


LIKENESS: Final = Weights(whole=10.5, both=8.3, constant=-3.4, least=-1.0)
"""Fitted to the articles of `tests/stories` by `python -m benchmarks.training stories`, which
prints them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A story that an article may join."""

    story_id: str
    first_at: int
    last_at: int
    """Seconds since 1970."""
    profile: Profile


@dataclass(frozen=True, slots=True)
class Choice:
    """The story that is most like the article."""

    candidate: Candidate
    surplus: float
    """Log-odds that the article belongs to it, beyond those from which it joins."""

    @property
    def joins(self) -> bool:
        """Whether it is like enough."""
        return self.surplus >= 0

    @property
    def sureness(self) -> float:
        """From 0 to 1, .5 where the article just joins; nobody has calibrated it."""
        return 1 / (1 + exp(min(-self.surplus, _MOST_EXPONENT)))


def choose(
    signature: Signature,
    at: int,
    candidates: Iterable[Candidate],
    *,
    window_seconds: int,
    weights: Weights = LIKENESS,
) -> Choice | None:
    """Return the likeliest story of those whose window holds `at`; None if there is none.

    Of two as likely it is the one with the lesser id: their order does not matter.
    """
    near = [
        one
        for one in candidates
        if one.first_at - window_seconds <= at <= one.last_at + window_seconds
    ]
    alike = liken(signature.shares(), [one.profile for one in near])
    choices = [
        Choice(story, weights.log_odds(likeness, find_days_apart(at, story)) - weights.least)
        for story, likeness in zip(near, alike, strict=True)
    ]
    return min(choices, key=lambda one: (-one.surplus, one.candidate.story_id), default=None)


def find_days_apart(at: int, story: Candidate) -> float:
    """Return how many days lie between a time and the story; 0 inside of it."""
    return max(0, at - story.last_at, story.first_at - at) / _DAY_SECONDS
