"""enrich: ArticlesIngested in, ArticlesEnriched out."""

from collections.abc import Callable, Sequence
from typing import Final

import structlog

from services.enrich.enricher import Enricher, NotRun, Placer, annotator
from services.enrich.reading import Reading, read
from services.enrich.stations import Station, finish, forget, line_up, note, note_placing
from shared.article import Article
from shared.errors import PermanentError
from shared.outcomes import Claimed, HandedOn, Handler, Outcome

_ERROR_LIMIT_CHARS: Final = 500

log = structlog.get_logger()


class WrongCountError(PermanentError):
    """An enricher did not answer for each article once."""


def make_enrich(
    enrichers: Sequence[Enricher],
    *,
    placer: Placer | None = None,
    clock: Callable[[], float],
    patience_seconds: float,
) -> Handler[Article]:
    """Return the handler that reads a batch with each enricher in turn.

    One that raises costs the article at fault its own field and nothing else: the field
    stays absent, and `annotations_run` says why. No article fails here.

    Args:
        enrichers: in any order; each reads after those whose fields it reads.
        placer: says by what the articles find their stories; None for no stories.
        clock: seconds, monotonic.
        patience_seconds: how long a batch may take before enrichers are told to end with
            what they have.

    Raises:
        CircularNeedsError: enrichers wait for one another.
        FieldTakenError: two fill one field.
    """
    stations = line_up(enrichers)

    def enrich(claimed: Sequence[Claimed[Article]]) -> Sequence[Outcome]:
        deadline = clock() + patience_seconds
        readings = [
            read(forget(job.document, stations), is_late=lambda: clock() >= deadline)
            for job in claimed
        ]
        for station in stations:
            readings = _visit(station, readings, clock=clock)
        articles = [finish(one.article) for one in readings]
        if placer is None:
            return [HandedOn(article) for article in articles]
        return [_place(article, placer, clock=clock) for article in articles]

    return enrich


def _place(article: Article, placer: Placer, *, clock: Callable[[], float]) -> HandedOn:
    """Hand the article on with what it finds its story by; that may fail alone, too."""
    begun = clock()
    placing, failure = None, None
    try:
        placing = placer.place(article)
    except Exception as error:  # it must not cost the article
        log.exception("placer_failed", annotator=annotator(placer), article_id=article.id)
        failure = _told(error)
    ms = round((clock() - begun) * 1_000, 3)
    return HandedOn(note_placing(article, placer, failure, ms=ms), placing=placing)


def _visit(
    station: Station, readings: Sequence[Reading], *, clock: Callable[[], float]
) -> list[Reading]:
    """Return the readings with what one enricher found in them."""
    lacks = [station.missing(one.article) for one in readings]
    ready = [one for one, lack in zip(readings, lacks, strict=True) if lack is None]
    begun = clock()
    found = iter(_find(station, ready))
    share_ms = round((clock() - begun) * 1_000 / max(1, len(ready)), 3)
    return [
        note(one, station, next(found), ms=share_ms)
        if lack is None
        else note(one, station, NotRun(f"needs {lack}, which did not run"), ms=0.0)
        for one, lack in zip(readings, lacks, strict=True)
    ]


def _find(station: Station, readings: Sequence[Reading]) -> list[object]:
    """Return one value an article; after an error, try them one by one."""
    if not readings:
        return []
    try:
        return _find_all(station, readings)
    except Exception as error:  # it must stay with its enricher
        if len(readings) > 1:
            return [value for one in readings for value in _find(station, [one])]
        log.exception(
            "enricher_failed",
            annotator=annotator(station.enricher),
            article_id=readings[0].article.id,
        )
        return [NotRun(_told(error))]


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:_ERROR_LIMIT_CHARS]


def _find_all(station: Station, readings: Sequence[Reading]) -> list[object]:
    values = list(station.enricher.find_all(readings))
    if len(values) != len(readings):
        raise WrongCountError(f"{len(values)} values for {len(readings)} articles")
    for value in values:
        station.check(value)
    return values
