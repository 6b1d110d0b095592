"""What the desk finds in a labelled article."""

from functools import cache

from pydantic import RedisDsn

from services.enrich.pipeline import make_handler
from services.enrich.settings import EnrichSettings
from services.ingest.handler import ingest
from shared.article import Article
from shared.outcomes import HandedOn, Handler
from tests.builders import a_claimed, a_submission
from tests.gold.labels import LabelledArticle


def read(label: LabelledArticle) -> Article:
    """Return the article as ingest and enrich make it, its spans those of the body."""
    submission = a_submission(
        article={
            "headline": label.headline,
            "body": label.body,
            "language": label.language,
            "published_at": label.published_at,
        }
    )
    taken = ingest(a_claimed(submission))
    assert isinstance(taken, HandedOn)
    assert taken.article.original.text == label.body
    [enriched] = _enrich()([a_claimed(taken.article)])
    assert isinstance(enriched, HandedOn)
    return enriched.article


@cache
def _enrich() -> Handler[Article]:
    return make_handler(EnrichSettings(redis_url=RedisDsn("redis://unused")))
