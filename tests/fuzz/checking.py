"""What has to be true of an article, whatever it was read from."""

from datetime import UTC, datetime

from services.ingest.handler import ingest
from shared.article import Article
from shared.outcomes import Claimed, Ended, HandedOn
from shared.submission import Submission
from tests.builders import a_job_id


def check_submission(submission: Submission) -> None:
    """Read a submission.

    Raises:
        AssertionError: a span or the outcome is not what it claims to be.
    """
    claimed = Claimed(a_job_id(1), submission, 1, datetime(2026, 3, 14, 10, tzinfo=UTC))
    outcome = ingest(claimed)
    assert isinstance(outcome, HandedOn | Ended)
    _check_article(outcome.article)


def _check_article(article: Article) -> None:
    text = article.original.text
    Article.model_validate_json(article.model_dump_json(exclude_unset=True))
    for block in article.blocks or ():
        assert 0 <= block.span[0] < block.span[1] <= len(text), block
    if article.body is None:
        return
    for paragraph, span in zip(article.body.paragraphs, article.body.spans, strict=True):
        if span is not None:
            assert " ".join(text[slice(*span)].split()) == paragraph
