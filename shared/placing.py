"""Finds the story of each article that is handed on, among those that the store knows."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import structlog

from shared.annotations import Story
from shared.article import Article
from shared.outcomes import Chosen, Fetched, HandedOn, Placing, StoryRecord
from shared.store.protocols import WorkStore
from shared.store.records import Claim
from shared.store.story_records import Joining, Nearby, Seeker
from shared.values import JobId

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Placed:
    """A job to hand on, its article with its story in it."""

    claim: Claim
    outcome: HandedOn | Fetched
    joining: Joining | None
    """None for one that looks for no story, or could not choose."""


def place(store: WorkStore, moves: Sequence[tuple[Claim, HandedOn | Fetched]]) -> list[Placed]:
    """Return the jobs in order, each article that looks for a story with the one it joins.

    Each sees the stories as those before it leave them. Whether all may join is for the store
    to say when they are committed together. One that cannot choose goes without a story.

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
    board = _Board()
    return [
        _placed(claim, outcome, near[claim.job_id], board)
        if isinstance(outcome, HandedOn) and claim.job_id in near
        else Placed(claim, outcome, None)
        for claim, outcome in moves
    ]


@dataclass(slots=True)
class _Board:
    """The stories that articles of one call have joined so far."""

    stories: dict[JobId, StoryRecord] = field(default_factory=dict)
    last: dict[JobId, JobId] = field(default_factory=dict)
    """{story: the article that joined it last}."""
    filed: dict[int, set[JobId]] = field(default_factory=dict)
    """{bucket: stories that came into it}."""

    def near(self, placing: Placing, near: Nearby) -> Nearby:
        """Return what is near an article by now; the sight stays that of the store."""
        seen = {one.id for one in near.stories}
        found = (self.filed.get(bucket, ()) for bucket in placing.buckets)
        new = sorted(set().union(*found) - seen)
        stories = (
            *(self.stories.get(one.id, one) for one in near.stories),
            *(self.stories[one] for one in new),
        )
        return replace(near, stories=stories)

    def join(self, placing: Placing, chosen: Chosen, story: Story, *, job_id: JobId) -> None:
        """Note that an article is in a story."""
        before = self.stories.get(story.id)
        self.stories[story.id] = StoryRecord(
            id=story.id,
            version=before.version + 1 if before else 1,
            first_at=min(placing.at, before.first_at) if before else placing.at,
            last_at=max(placing.at, before.last_at) if before else placing.at,
            size=story.size,
            unique=story.unique,
            reprints=story.reprints,
            profile=chosen.profile,
        )
        self.last[story.id] = job_id
        for bucket in placing.buckets:
            self.filed.setdefault(bucket, set()).add(story.id)


def _placed(claim: Claim, outcome: HandedOn, near: Nearby, board: _Board) -> Placed:
    placing = outcome.placing
    if placing is None:
        return Placed(claim, outcome, None)
    try:
        story, joining = _choose(claim.job_id, placing, near, board)
    except Exception as error:  # it must cost the article its story and nothing else
        log.exception("story_not_chosen", annotator=placing.annotator, job_id=claim.job_id)
        article = _unplaced(outcome.article, placing, f"{type(error).__name__}: {error}")
        return Placed(claim, HandedOn(article, outcome.identity), None)
    article = outcome.article.model_copy(update={"story": story})
    return Placed(claim, HandedOn(article, outcome.identity), joining)


def _choose(
    job_id: JobId, placing: Placing, near: Nearby, board: _Board
) -> tuple[Story, Joining]:
    if near.kept:
        return story_kept(placing, near), Joining(near.kept)
    if not placing.buckets:
        raise ValueError("nothing to look for stories by")
    now = board.near(placing, near)
    chosen = placing.choose(now.stories)
    story = story_of(placing, chosen, now, opener=job_id)
    joining = Joining(
        story.id,
        placing.at,
        placing.buckets,
        near.sight,
        chosen.profile,
        after=board.last.get(story.id, ""),
    )
    for one in now.stories:
        board.stories.setdefault(one.id, one)
    board.join(placing, chosen, story, job_id=job_id)
    return story, joining


def _unplaced(article: Article, placing: Placing, error: str) -> Article:
    """Return the article without a story, and why in its annotator's run."""
    name = placing.annotator.partition("@")[0]
    runs = tuple(
        run.model_copy(update={"error": error[:500]}) if run.annotator == name else run
        for run in article.annotations_run or ()
    )
    noted = article.model_copy(update={"annotations_run": runs})
    return Article.model_validate(noted.model_dump(exclude={"story"}, exclude_unset=True))


def story_kept(placing: Placing, near: Nearby) -> Story:
    """Return the story that an article is in by another version of it, or since before."""
    (record,) = near.stories
    return Story(
        id=record.id,
        size=max(1, record.size),
        unique=max(1, record.unique),
        reprints=max(0, record.reprints),
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
