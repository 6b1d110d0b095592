"""The publish stage: every article that reaches it is published."""

from services.publish.handler import handle
from shared.jobs import Disposition
from shared.outcomes import Ended
from tests.builders import a_claimed, a_job_id, an_article


def test_an_article_that_reaches_publish_ends_published() -> None:
    """The document says so, and the event's data comes with it."""
    (outcome,) = handle([a_claimed(an_article())])

    assert isinstance(outcome, Ended)
    assert outcome.disposition is Disposition.PUBLISHED
    assert outcome.article.disposition is Disposition.PUBLISHED
    assert outcome.reason is None
    assert outcome.notice["disposition"] == "published"


def test_each_article_of_a_batch_has_its_own_outcome() -> None:
    """In the order of the batch."""
    batch = [a_claimed(an_article(id=a_job_id(number))) for number in (2, 1)]

    outcomes = handle(batch)

    assert [outcome.article.id for outcome in outcomes if isinstance(outcome, Ended)] == [
        a_job_id(2),
        a_job_id(1),
    ]
