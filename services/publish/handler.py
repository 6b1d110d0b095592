"""publish: ArticlesEnriched in, `org.copydesk.article.published.v1` out."""

from typing import Final

from services.publish.formats.thin import thin
from shared.article import Article
from shared.jobs import Disposition
from shared.outcomes import Claimed, Ended, Handler, each


def publish(claimed: Claimed[Article]) -> Ended:
    """End the job as published; the store writes the event when it commits."""
    article = claimed.document.model_copy(update={"disposition": Disposition.PUBLISHED})
    return Ended(Disposition.PUBLISHED, article, notice=thin(article))


handle: Final[Handler[Article]] = each(publish)
