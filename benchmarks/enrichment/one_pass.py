"""Articles put into stories one after the other, as a desk does, and by looking at them all."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from services.enrich.stories.placing import ArticlePlacing
from shared.outcomes import StoryRecord
from shared.store.memory_stories import Stories
from shared.store.story_records import Joining

WINDOW: Final = timedelta(days=30)
WINDOW_SECONDS: Final = int(WINDOW.total_seconds())


def thread(placings: Sequence[ArticlePlacing]) -> list[str]:
    """Return the story of each article, sought in its buckets."""
    stories = Stories(WINDOW, now=lambda: 0)
    found = []
    for number, placing in enumerate(placings):
        chosen = placing.choose(stories.near(placing.buckets, placing.at))
        story_id = chosen.story_id or f"story-{number}"
        joining = Joining(story_id, placing.at, placing.buckets, profile=chosen.profile)
        stories.join(joining, copies=0, reprints=0)
        found.append(story_id)
    return found


def thread_exhaustively(placings: Sequence[ArticlePlacing]) -> list[str]:
    """Return the story of each article, compared with every story in the window."""
    stories: dict[str, StoryRecord] = {}
    found = []
    for number, placing in enumerate(placings):
        chosen = placing.choose(tuple(stories.values()))
        story_id = chosen.story_id or f"story-{number}"
        before = stories.get(story_id)
        stories[story_id] = StoryRecord(
            story_id,
            version=1,
            first_at=min(placing.at, before.first_at if before else placing.at),
            last_at=max(placing.at, before.last_at if before else placing.at),
            size=1,
            unique=1,
            reprints=0,
            profile=chosen.profile,
        )
        found.append(story_id)
    return found
