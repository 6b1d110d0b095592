"""The door to the script that finds stories, like `calls`."""

from collections.abc import Sequence
from datetime import timedelta
from typing import cast

from shared.outcomes import StoryRecord
from shared.store.call import Argument, Call, Reply, as_text, rows, seconds
from shared.store.nearness import spell_buckets
from shared.store.story_records import Joining, Nearby, Seeker


def stories_near(seekers: Sequence[Seeker], *, window: timedelta) -> Call[list[Nearby]]:
    """Return for each article the stories that it may join."""
    arguments: list[Argument] = [seconds(window)]
    for one in seekers:
        arguments += [one.job_id, spell_buckets(one.buckets), one.at]

    def parse(reply: Reply) -> list[Nearby]:
        return [_nearby(row) for row in cast("list[Reply]", reply)]

    return Call("stories_near", arguments, parse)


def as_arguments(joining: Joining | None) -> Sequence[Argument]:
    """Return what the commit script takes of an article that joins a story, or of another."""
    if joining is None:
        return ["", "", "", "", "", ""]
    buckets = spell_buckets(joining.buckets)
    return [
        joining.story_id,
        buckets,
        joining.at,
        joining.sight,
        joining.after,
        joining.profile,
    ]


def _nearby(row: Reply) -> Nearby:
    kept, copies, reprints, *stories = row
    return Nearby(
        kept=as_text(kept),
        copies=int(copies or 0),
        reprints=int(reprints or 0),
        stories=tuple(_story(one) for one in rows(stories, 8)),
    )


def _story(row: Reply) -> StoryRecord:
    story_id, version, first, last, size, unique, reprints, profile = row
    return StoryRecord(
        id=as_text(story_id),
        version=int(version or 0),
        first_at=int(first or 0),
        last_at=int(last or 0),
        size=int(size or 0),
        unique=int(unique or 0),
        reprints=int(reprints or 0),
        profile=cast("bytes", profile or b""),
    )
