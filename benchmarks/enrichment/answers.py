"""What the desk makes of articles whose fields are apart already."""

import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final

import uuid_utils
from pydantic import RedisDsn

from services.enrich.pipeline import make_handler
from services.enrich.settings import EnrichSettings
from services.ingest.handler import ingest
from shared.article import Article
from shared.outcomes import Claimed, HandedOn, Handler
from shared.submission import Submission

SLICE: Final = 16
"""Articles that are read together."""

_NOW: Final = datetime(2026, 1, 1, tzinfo=UTC)
_NOWHERE: Final = RedisDsn("redis://127.0.0.1:1")


def ingested(sent: Mapping[str, Any]) -> Article:
    """Return the article that ingest hands on for a submission.

    Raises:
        ValueError: it hands on none.
    """
    job_id = str(uuid_utils.uuid7())
    submission = Submission.model_validate(sent)
    outcome = ingest(Claimed(job_id, submission, 1, submission.submitted_at or _NOW))
    if not isinstance(outcome, HandedOn):
        raise ValueError(f"ingest ended {sent.get('id')}: {outcome}")  # noqa: TRY004 - it is no wrong type
    return outcome.article


def enriched(
    articles: Sequence[Article],
    *,
    off: Collection[str] = (),
    clock: Callable[[], float] = time.perf_counter,
) -> Iterator[Article]:
    """Yield the articles with what the enrichers of the desk find in them, in order.

    Args:
        articles: as ingest hands them on.
        off: names of enrichers that are not to run.
        clock: by which each enricher's time is taken, seconds.
    """
    enrich = _handler(frozenset(off), clock)
    for start in range(0, len(articles), SLICE):
        part = [Claimed(one.id, one, 1, _NOW) for one in articles[start : start + SLICE]]
        for outcome in enrich(part):
            if isinstance(outcome, HandedOn):
                yield outcome.article


@cache
def _handler(off: frozenset[str], clock: Callable[[], float]) -> Handler[Article]:
    return make_handler(EnrichSettings(redis_url=_NOWHERE, enrichers_off=off), clock=clock)
