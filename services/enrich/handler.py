"""enrich: ArticlesIngested in, ArticlesEnriched out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import structlog
from pydantic import TypeAdapter

from services.enrich.enricher import Enricher, NotRun, annotator
from services.enrich.passages import TRUNCATED, is_truncated
from shared.article import Article
from shared.errors import PermanentError
from shared.outcomes import Claimed, HandedOn, Handler, Outcome
from shared.provenance import AnnotatorRun, Quality

_ERROR_LIMIT_CHARS: Final = 500

log = structlog.get_logger()


class UnfilledNeedError(PermanentError):
    """An enricher needs a field that none before it in the list fills."""


class WrongCountError(PermanentError):
    """An enricher did not answer for each article once."""


@dataclass(frozen=True, slots=True)
class _Station:
    """An enricher, and what its field may hold."""

    enricher: Enricher
    values: TypeAdapter[object]


def make_enrich(
    enrichers: Sequence[Enricher], *, clock: Callable[[], float]
) -> Handler[Article]:
    """Return the handler that reads a batch with each enricher in turn.

    One that raises costs the article at fault its own field and nothing else: the field
    stays absent, and `annotations_run` says why. No article fails here.

    Args:
        enrichers: each sees the fields that those before it filled.
        clock: seconds, monotonic.

    Raises:
        UnfilledNeedError: the order leaves a need open.
    """
    stations = _line_up(enrichers)
    filled = {enricher.field for enricher in enrichers}

    def enrich(claimed: Sequence[Claimed[Article]]) -> Sequence[Outcome]:
        articles = [_without(job.document, filled) for job in claimed]
        for station in stations:
            articles = _visit(station, articles, clock=clock)
        return [HandedOn(_flag(article)) for article in articles]

    return enrich


def _line_up(enrichers: Sequence[Enricher]) -> list[_Station]:
    stations: list[_Station] = []
    filled: set[str] = set()
    for enricher in enrichers:
        if missing := set(enricher.needs) - filled:
            raise UnfilledNeedError(f"{enricher.name} needs {', '.join(sorted(missing))}")
        filled.add(enricher.field)
        values: TypeAdapter[object] = TypeAdapter(Article.__annotations__[enricher.field])
        stations.append(_Station(enricher, values))
    return stations


def _visit(
    station: _Station, articles: Sequence[Article], *, clock: Callable[[], float]
) -> list[Article]:
    if not articles:
        return []
    begun = clock()
    values = _read(station, articles)
    share_ms = round((clock() - begun) * 1_000 / len(articles), 3)
    return [
        _annotated(article, station.enricher, value=value, ms=share_ms)
        for article, value in zip(articles, values, strict=True)
    ]


def _read(station: _Station, articles: Sequence[Article]) -> list[object]:
    """Return one value an article; after an error, try them one by one."""
    try:
        return _read_batch(station, articles)
    except Exception as error:  # it must stay with its enricher
        if len(articles) > 1:
            return [value for article in articles for value in _read(station, [article])]
        log.exception(
            "enricher_failed",
            annotator=annotator(station.enricher),
            article_id=articles[0].id,
        )
        return [NotRun(f"{type(error).__name__}: {error}"[:_ERROR_LIMIT_CHARS])]


def _read_batch(station: _Station, articles: Sequence[Article]) -> list[object]:
    values = list(station.enricher.find_all(articles))
    if len(values) != len(articles):
        raise WrongCountError(f"{len(values)} values for {len(articles)} articles")
    for value in values:
        if not isinstance(value, NotRun):
            station.values.validate_python(value, strict=True)
    return values


def _annotated(article: Article, enricher: Enricher, *, value: object, ms: float) -> Article:
    missed = isinstance(value, NotRun)
    run = AnnotatorRun(
        annotator=enricher.name,
        version=enricher.version,
        ms=ms,
        **({"error": value.reason} if isinstance(value, NotRun) else {}),
    )
    earlier = [one for one in article.annotations_run or () if one.annotator != run.annotator]
    found = {} if missed else {enricher.field: value}
    return article.model_copy(update=found | {"annotations_run": (*earlier, run)})


def _without(article: Article, fields: set[str]) -> Article:
    """Forget what an earlier enrichment found, so that absent means not run this time."""
    if not fields & article.model_fields_set:
        return article
    return Article.model_validate(article.model_dump(exclude=fields, exclude_unset=True))


def _flag(article: Article) -> Article:
    flags = article.quality.flags if article.quality else ()
    if not is_truncated(article) or TRUNCATED in flags:
        return article
    return article.model_copy(update={"quality": Quality(flags=(*flags, TRUNCATED))})
