"""What the store takes and gives where articles find their stories."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from shared.outcomes import StoryRecord
from shared.values import JobId


@dataclass(frozen=True, slots=True)
class Seeker:
    """An article that looks for its story."""

    job_id: JobId
    buckets: tuple[int, ...]
    at: int
    """Seconds since 1970, by its own time."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """What an article may join, and what it brings along."""

    kept: JobId | Literal[""]
    """The one story it is to stay in: its own, or that of the version before it."""
    copies: int
    """Of the article, held back so far; they come into its story with it."""
    reprints: int
    """Those of the copies that are by other outlets."""
    stories: tuple[StoryRecord, ...]

    @property
    def sight(self) -> str:
        """What was seen, as the store checks it when the article joins."""
        return sight_of(self.stories)


@dataclass(frozen=True, slots=True)
class Joining:
    """An article and the story it is to join."""

    story_id: JobId
    at: int = 0
    buckets: tuple[int, ...] = ()
    """Empty for one that only stays in its story."""
    sight: str = ""
    """Of the stories near it when this was chosen."""
    profile: bytes = b""
    after: JobId | Literal[""] = ""
    """An article handed on in the same call that has to be in the story before it."""


def sight_of(stories: Iterable[StoryRecord]) -> str:
    """Return what was seen of some stories, in their order: which, at which versions."""
    return ",".join(f"{one.id}:{one.version}" for one in stories)
