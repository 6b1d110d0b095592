"""A worker whose handler does nothing. Run with `python -m benchmarks.workers.empty STAGE`."""

import sys

from services.publish.formats.thin import thin
from shared.article import Article, Original
from shared.broker.worker import Worker, make_worker
from shared.jobs import Disposition, StageName
from shared.messages import ArticlesEnriched, ArticlesIngested, ArticlesSubmitted
from shared.outcomes import Claimed, Ended, HandedOn, each
from shared.settings import Settings
from shared.submission import Submission


def ingest(claimed: Claimed[Submission]) -> HandedOn:
    """Hand the submitted text on as it came."""
    text = claimed.document.text or ""
    original = Original(
        text=text,
        sha256="0" * 64,
        content_type="text/plain",
        bytes=len(text),
        flattener=None,
    )
    return HandedOn(
        Article(
            id=claimed.job_id,
            version=1,
            status="usable",
            submitted_at=claimed.submitted_at,
            original=original,
        )
    )


def enrich(claimed: Claimed[Article]) -> HandedOn:
    """Hand the article on as it came."""
    return HandedOn(claimed.document)


def publish(claimed: Claimed[Article]) -> Ended:
    """End the article as published, with the event that consumers get."""
    return Ended(Disposition.PUBLISHED, claimed.document, notice=thin(claimed.document))


def make(stage: StageName) -> Worker:
    """Return the worker of a stage, wired as the real one is.

    Raises:
        ValueError: nothing here is fetched.
    """
    settings = Settings()
    match stage:
        case StageName.FETCH:
            raise ValueError("the benchmark has no worker that fetches")
        case StageName.INGEST:
            return make_worker(settings, receives=ArticlesSubmitted, handler=each(ingest))
        case StageName.ENRICH:
            return make_worker(settings, receives=ArticlesIngested, handler=each(enrich))
        case StageName.PUBLISH:
            return make_worker(settings, receives=ArticlesEnriched, handler=each(publish))


if __name__ == "__main__":
    make(StageName(sys.argv[1])).run()
