"""publish: ArticlesEnriched in, `org.copydesk.article.published.v1` out."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from services.publish.formats.thin import thin
from shared.article import Article
from shared.errors import TransientError
from shared.jobs import Disposition
from shared.outcomes import Claimed, Ended, Handler, each


class EmbargoedError(TransientError):
    """Nobody may print the article yet; the desk keeps it until its embargo ends."""

    is_counted = False

    def __init__(self, message: str, *, wait: timedelta) -> None:
        super().__init__(message)
        self.wait = wait


def publish(claimed: Claimed[Article]) -> Ended:
    """End the job as published; the store writes the event when it commits."""
    article = claimed.document.model_copy(update={"disposition": Disposition.PUBLISHED})
    return Ended(Disposition.PUBLISHED, article, notice=thin(article))


handle: Final[Handler[Article]] = each(publish)
"""Publishes whatever it is given, embargoed or not: for those who only look."""


def make_handle(now: Callable[[], datetime]) -> Handler[Article]:
    """Return the handler of the desk, which keeps an embargoed article until its time."""

    def publish_in_time(claimed: Claimed[Article]) -> Ended:
        until, moment = claimed.document.embargo_until, now()
        if until is not None and until > moment:
            raise EmbargoedError(f"embargoed until {until.isoformat()}", wait=until - moment)
        return publish(claimed)

    return each(publish_in_time)
