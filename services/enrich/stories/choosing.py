"""Which story an article joins, if any."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp
from typing import Final

from services.enrich.stories.profile import Profile, compare
from services.enrich.stories.signature import Signature

_DAY_SECONDS: Final = 86_400


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


LIKENESS: Final = Weights(whole=14.6, both=10.8, constant=-5.8, least=-2.0)
"""Fitted to the articles of `tests/stories` by `python -m benchmarks.training stories`, which
prints them. The samples have .40 of `whole` and .35 of `both` with their own story in the
middle, .02 and .01 with another (and .29 and .25 with one in a hundred of those)."""


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
        return 1 / (1 + exp(-self.surplus))


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
    shares = signature.shares()
    choices = [
        Choice(one, _log_odds(shares, at, one, weights) - weights.least)
        for one in candidates
        if one.first_at - window_seconds <= at <= one.last_at + window_seconds
    ]
    return min(choices, key=lambda one: (-one.surplus, one.candidate.story_id), default=None)


def find_days_apart(at: int, story: Candidate) -> float:
    """Return how many days lie between a time and the story; 0 inside of it."""
    return max(0, at - story.last_at, story.first_at - at) / _DAY_SECONDS


def _log_odds(
    shares: Mapping[int, float], at: int, story: Candidate, weights: Weights
) -> float:
    likeness = compare(shares, story.profile)
    return (
        weights.constant
        + weights.whole * likeness.whole
        + weights.both * likeness.both
        + weights.per_day * find_days_apart(at, story)
    )
