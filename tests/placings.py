"""A placing that a test can see through: articles that share a topic are one story."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.outcomes import Chosen, StoryRecord


@dataclass(frozen=True, slots=True)
class PlainPlacing:
    """Joins the earliest story whose profile names the topic."""

    topic: str
    at: int = 0
    buckets: tuple[int, ...] = (1,)
    annotator: str = "plain@1"

    def choose(self, near: Sequence[StoryRecord]) -> Chosen:
        """Return the story of the topic."""
        profile = self.topic.encode()
        found = min((one.id for one in near if one.profile == profile), default="")
        return Chosen(found, profile, likeness=0.75 if found else 0.5)
