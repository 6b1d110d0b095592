"""Stories in memory: the twin of `lua/stories.lua`."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from shared.events import Event, make_story_event
from shared.outcomes import StoryRecord
from shared.store.memory_shelf import Shelf
from shared.store.nearness import MOST_CANDIDATES, MOST_IN_BUCKET, MOST_LOOKED_AT
from shared.store.story_records import Joining
from shared.values import JobId

_SECOND: Final = timedelta(seconds=1)


@dataclass(slots=True)
class _Told:
    """What consumers are to hear of a story."""

    article: JobId
    is_published: bool = False


@dataclass(slots=True)
class Stories:
    """The stories of a desk, and where they are filed."""

    window: timedelta
    now: Callable[[], int]
    """Milliseconds since 1970."""
    _stories: Shelf[StoryRecord] = field(init=False)
    _times_told: Shelf[int] = field(init=False)
    _near: Shelf[dict[JobId, int]] = field(init=False)
    """{story: when its last article appeared} for each bucket."""
    _telling: dict[JobId, _Told] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._stories, self._times_told = Shelf(self.now), Shelf(self.now)
        self._near = Shelf(self.now)

    def get(self, story_id: JobId | None) -> StoryRecord | None:
        """Return a story, None for one that is not there (any more)."""
        return self._stories.get(story_id) if story_id else None

    def near(self, buckets: Sequence[int], at: int) -> tuple[StoryRecord, ...]:
        """Return the stories near an article, those filed under most of its buckets first."""
        window = self.window // _SECOND
        hits: Counter[JobId] = Counter()
        last: dict[JobId, int] = {}
        for bucket in buckets:
            for story_id, last_at in (self._near.get(str(bucket)) or {}).items():
                if last_at >= at - window:
                    hits[story_id] += 1
                    last[story_id] = max(last.get(story_id, 0), last_at)
        ids = sorted(hits, key=lambda one: (-hits[one], abs(last[one] - at), one))
        looked_at = (self._stories.get(one) for one in ids[:MOST_LOOKED_AT])
        found = [one for one in looked_at if one and one.first_at - window <= at]
        return tuple(found[:MOST_CANDIDATES])

    def join(self, joining: Joining, *, copies: int, reprints: int) -> None:
        """Put an article into a story, with the copies that it has already."""
        at = joining.at
        story = self._stories.get(joining.story_id) or StoryRecord(
            joining.story_id, 0, at, at, size=0, unique=0, reprints=0, profile=b""
        )
        changed = replace(
            story,
            version=story.version + 1,
            first_at=min(at, story.first_at),
            last_at=max(at, story.last_at),
            size=story.size + 1 + copies,
            unique=story.unique + 1,
            reprints=story.reprints + reprints,
            profile=joining.profile,
        )
        self._stories.put(story.id, changed, keep=self.window)
        self._times_told.put(story.id, self._times_told.get(story.id) or 0, keep=self.window)
        for bucket in joining.buckets:
            filed = dict(self._near.get(str(bucket)) or {})
            filed[story.id] = max(at, filed.get(story.id, at))
            self._near.put(str(bucket), self._trimmed(filed), keep=self.window)

    def _trimmed(self, filed: dict[JobId, int]) -> dict[JobId, int]:
        """Return what a bucket keeps: a full one loses what is gone, and then its earliest."""
        if len(filed) <= MOST_IN_BUCKET:
            return filed
        there = [one for one in filed if self._stories.get(one) is not None]
        latest = sorted(there, key=lambda one: (filed[one], one))[-MOST_IN_BUCKET:]
        return {one: filed[one] for one in latest}

    def is_told(self, story_id: JobId) -> bool:
        """Return whether consumers have heard of a story."""
        return bool(self._times_told.get(story_id))

    def count(self, story_id: JobId, *, size: int, unique: int, reprints: int) -> bool:
        """Change what a story counts; return whether it is still there afterwards."""
        story = self._stories.get(story_id)
        if story is None:
            return False
        if story.size + size <= 0:
            self._stories.drop(story_id)
            self._times_told.drop(story_id)
            return False
        changed = replace(
            story,
            version=story.version + 1,
            size=story.size + size,
            unique=max(0, story.unique + unique),
            reprints=max(0, story.reprints + reprints),
        )
        self._stories.change(story_id, changed)
        return True

    def tell(self, story_id: JobId, article: JobId, *, is_published: bool = False) -> None:
        """Let consumers know of a story when the call is done."""
        told = self._telling.setdefault(story_id, _Told(article))
        if is_published:
            told.article, told.is_published = article, True

    def events(self, time: datetime) -> list[tuple[Event, JobId]]:
        """Return what is to be told by now, with the story that each is about."""
        found = []
        for story_id, about in self._telling.items():
            story, before = self._stories.get(story_id), self._times_told.get(story_id) or 0
            if story is None or not (before or about.is_published):
                continue
            self._times_told.change(story_id, before + 1)
            event = make_story_event(
                "updated" if before else "created",
                story_id,
                mark=f"{self.now()}.{before + 1}",
                time=time,
                data={
                    "article_id": about.article,
                    "size": story.size,
                    "unique": story.unique,
                    "reprints": story.reprints,
                },
            )
            found.append((event, story_id))
        self._telling.clear()
        return found
