"""Finds the story of each article that is handed on, among those that the store knows."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.annotations import Story
from shared.outcomes import Chosen, Fetched, HandedOn, Placing
from shared.store.protocols import WorkStore
from shared.store.records import Claim
from shared.store.story_records import Joining, Nearby, Seeker
from shared.values import JobId


@dataclass(frozen=True, slots=True)
class Placed:
    """A job to hand on, its article with its story in it."""

    claim: Claim
    outcome: HandedOn | Fetched
    joining: Joining | None
    """None for one that looks for no story."""


def place(store: WorkStore, moves: Sequence[tuple[Claim, HandedOn | Fetched]]) -> list[Placed]:
    """Return the jobs in order, each article that looks for a story with the one it joins.

    Whether it may join is for the store to say when they are committed.

    Raises:
        StoreUnavailableError: the store stayed away.
    """
    seeking = {
        claim.job_id: outcome.placing
        for claim, outcome in moves
        if isinstance(outcome, HandedOn) and outcome.placing is not None
    }
    seekers = [Seeker(job_id, one.buckets, one.at) for job_id, one in seeking.items()]
    near = dict(zip(seeking, store.stories_near(seekers), strict=True)) if seekers else {}
    return [
        _placed(claim, outcome, outcome.placing, near[claim.job_id])
        if isinstance(outcome, HandedOn) and outcome.placing is not None
        else Placed(claim, outcome, None)
        for claim, outcome in moves
    ]


def _placed(claim: Claim, outcome: HandedOn, placing: Placing, near: Nearby) -> Placed:
    if near.kept:
        story = story_kept(placing, near)
        joining = Joining(near.kept)
    else:
        chosen = placing.choose(near.stories)
        story = story_of(placing, chosen, near, opener=claim.job_id)
        joining = Joining(story.id, placing.at, placing.buckets, near.sight, chosen.profile)
    article = outcome.article.model_copy(update={"story": story})
    return Placed(claim, HandedOn(article, outcome.identity), joining)


def story_kept(placing: Placing, near: Nearby) -> Story:
    """Return the story that an article is in by the version before it, or since before."""
    (record,) = near.stories
    return Story(
        id=record.id,
        size=record.size,
        unique=record.unique,
        reprints=record.reprints,
        method="version_before",
        confidence=1.0,
        annotator=placing.annotator,
    )


def story_of(placing: Placing, chosen: Chosen, near: Nearby, *, opener: JobId) -> Story:
    """Return the story that an article joins or opens, itself and its copies counted in."""
    joined = next((one for one in near.stories if one.id == chosen.story_id), None)
    return Story(
        id=joined.id if joined else opener,
        size=(joined.size if joined else 0) + 1 + near.copies,
        unique=(joined.unique if joined else 0) + 1,
        reprints=(joined.reprints if joined else 0) + near.reprints,
        method="nearest_story" if joined else "no_story_near",
        confidence=chosen.likeness,
        annotator=placing.annotator,
    )
