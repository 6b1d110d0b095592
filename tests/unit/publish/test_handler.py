"""The publish stage: every article that reaches it is published."""

from datetime import UTC, datetime, timedelta

import pytest

from services.publish.handler import EmbargoedError, handle, make_handle
from shared.jobs import Disposition
from shared.outcomes import Ended, Failed
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


def test_an_embargoed_article_waits_for_its_time() -> None:
    """It is put off until then, and that counts no attempt: nothing went wrong."""
    now = datetime(2026, 3, 14, 9, tzinfo=UTC)
    article = an_article(embargo_until=now + timedelta(hours=2))

    (outcome,) = make_handle(lambda: now)([a_claimed(article)])

    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, EmbargoedError)
    assert outcome.error.wait == timedelta(hours=2)
    assert outcome.error.is_counted is False


@pytest.mark.parametrize("hours", [None, 0, -1], ids=["no embargo", "this moment", "over"])
def test_an_article_whose_time_has_come_is_published(hours: int | None) -> None:
    """An embargo that is over holds nothing back."""
    now = datetime(2026, 3, 14, 9, tzinfo=UTC)
    until = None if hours is None else now + timedelta(hours=hours)

    (outcome,) = make_handle(lambda: now)([a_claimed(an_article(embargo_until=until))])

    assert isinstance(outcome, Ended)
    assert outcome.disposition is Disposition.PUBLISHED
