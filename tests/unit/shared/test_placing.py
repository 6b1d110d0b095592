"""Articles are handed on with the story in them that they join."""

import dataclasses
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from shared.annotations import Story
from shared.article import Article
from shared.commit import Committer
from shared.jobs import Priority, StageName
from shared.messages import ArticlesIngested
from shared.outcomes import Chosen, Claimed, HandedOn, StoryRecord, each
from shared.provenance import AnnotatorRun
from shared.stage import Stage
from shared.store.codec import decode, encode
from shared.store.memory import MemoryStore
from shared.store.memory_desk import MemoryDesk
from shared.store.records import Claim, Intake
from tests.builders import a_job_id, an_article
from tests.contract.store.builders import a_message, a_move
from tests.contract.store.harness import some_settings
from tests.placings import PlainPlacing

_NOW: Final = datetime(2026, 3, 14, 9, tzinfo=UTC)


def a_store_at_enrich(*numbers: int) -> MemoryStore:
    """Return a store in which articles wait for enrich."""
    store = MemoryStore(some_settings(), clock=lambda: _NOW)
    intakes = [Intake(a_job_id(one), b"", 1) for one in numbers]
    MemoryDesk(store).admit(intakes, a_message(StageName.INGEST, *numbers), limit=100)
    store.claim(a_message(StageName.INGEST, *numbers), owner="ingest")
    moves = [a_move(one, document=encode(an_article(id=a_job_id(one)))) for one in numbers]
    store.commit(StageName.INGEST, moves, a_message(StageName.ENRICH, *numbers))
    return store


def enriched(*topics: str) -> list[Story | None]:
    """Return the stories of articles that were enriched together, one topic each."""
    numbers = range(1, len(topics) + 1)
    store = a_store_at_enrich(*numbers)

    def read(claimed: Claimed[Article]) -> HandedOn:
        topic = topics[int(claimed.job_id[-12:], 16) - 1]
        placing = PlainPlacing(topic) if topic else None
        return HandedOn(claimed.document, placing=placing)

    stage = Stage(ArticlesIngested, each(read), store, some_settings())
    message = ArticlesIngested(job_ids=tuple(map(a_job_id, numbers)))
    stage.process(message.model_dump(mode="json"))

    jobs = [store.ledger.jobs.get(a_job_id(one)) for one in numbers]
    assert all(job is not None and job.stage is StageName.PUBLISH for job in jobs)
    return [decode(Article, job.article).story for job in jobs if job is not None]


def a_story(opener: int, size: int, *, is_new: bool) -> Story:
    """Return the story as an article bears it that was the `size`-th to join."""
    return Story(
        id=a_job_id(opener),
        size=size,
        unique=size,
        reprints=0,
        method="no_story_near" if is_new else "nearest_story",
        confidence=0.5 if is_new else 0.75,
        annotator="plain@1",
    )


def test_articles_of_one_batch_find_each_other() -> None:
    """The second has to choose again, because the first came in between."""
    stories = enriched("quake", "vote", "quake", "quake")

    assert stories == [
        a_story(1, 1, is_new=True),
        a_story(2, 1, is_new=True),
        a_story(1, 2, is_new=False),
        a_story(1, 3, is_new=False),
    ]


def test_an_article_that_looks_for_no_story_is_handed_on_as_it_is() -> None:
    """Among others that do."""
    first, second = enriched("", "vote")

    assert first is None
    assert second == a_story(2, 1, is_new=True)


def test_a_commit_that_is_made_again_leaves_the_article_in_its_story() -> None:
    """The reply was lost, the work was not."""
    store = a_store_at_enrich(1)
    message = a_message(StageName.ENRICH, 1)
    [claim] = store.claim(message, owner="enrich")
    committer = Committer(StageName.ENRICH, store, some_settings())
    outcome = HandedOn(an_article(id=a_job_id(1)), placing=PlainPlacing("quake"))

    for _call in range(2):
        committer.commit(message, [claim], [outcome])

    story = store.ledger.stories.get(a_job_id(1))
    assert isinstance(claim, Claim)
    assert claim.priority is Priority.NORMAL
    assert story is not None
    assert story.size == 1


@dataclasses.dataclass(frozen=True)
class Broken(PlainPlacing):
    """Cannot choose."""

    def choose(self, near: Sequence[StoryRecord]) -> Chosen:
        """Fail."""
        raise ValueError("no profile")


def test_an_article_that_cannot_choose_goes_without_a_story() -> None:
    """Handed on all the same, and the reason stands in its runs."""
    store = a_store_at_enrich(1)
    run = AnnotatorRun(annotator="plain", version="1", ms=0.0)
    article = an_article(id=a_job_id(1), story=None, annotations_run=(run,))

    def read(_: Claimed[Article]) -> HandedOn:
        return HandedOn(article, placing=Broken("quake"))

    stage = Stage(ArticlesIngested, each(read), store, some_settings())
    stage.process(a_message(StageName.ENRICH, 1).model_dump(mode="json"))

    job = store.ledger.jobs.get(a_job_id(1))
    assert job is not None
    found = decode(Article, job.article)
    assert job.stage is StageName.PUBLISH
    assert "story" not in found.model_fields_set
    assert [one.error for one in found.annotations_run or ()] == ["ValueError: no profile"]
