"""Which story an article joins, if any."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp
from typing import Final

from services.enrich.stories.profile import Profile, compare
from services.enrich.stories.signature import Signature

# Fitted to the articles of tests/stories, with pages of other sites among them, by
# `python -m benchmarks.training stories`, which prints them.
_WHOLE: Final = 13.5
_BOTH: Final = 10.5
_PER_DAY: Final = -4 / 30
_CONSTANT: Final = -5.7
LEAST: Final = -2.0
"""Log-odds from which an article joins."""

_DAY_SECONDS: Final = 86_400


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
    log_odds: float
    """That the article belongs to it."""

    @property
    def joins(self) -> bool:
        """Whether it is like enough."""
        return self.log_odds >= LEAST

    @property
    def sureness(self) -> float:
        """From 0 to 1, .5 where the article just joins; nobody has calibrated it."""
        return 1 / (1 + exp(LEAST - self.log_odds))


def choose(
    signature: Signature, at: int, candidates: Iterable[Candidate], *, window_seconds: int
) -> Choice | None:
    """Return the likeliest story of those whose window holds `at`; None if there is none.

    Of two as likely it is the one with the lesser id: their order does not matter.
    """
    shares = signature.shares()
    choices = [
        Choice(one, _log_odds(shares, at, one))
        for one in candidates
        if one.first_at - window_seconds <= at <= one.last_at + window_seconds
    ]
    return min(choices, key=lambda one: (-one.log_odds, one.candidate.story_id), default=None)


def _log_odds(shares: Mapping[int, float], at: int, story: Candidate) -> float:
    likeness = compare(shares, story.profile)
    apart = find_days_apart(at, story)
    return _CONSTANT + _WHOLE * likeness.whole + _BOTH * likeness.both + _PER_DAY * apart


def find_days_apart(at: int, story: Candidate) -> float:
    """Return how many days lie between a time and the story; 0 inside of it."""
    return max(0, at - story.last_at, story.first_at - at) / _DAY_SECONDS
