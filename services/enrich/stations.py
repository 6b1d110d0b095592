"""An enricher at its place in the line: what it may find, and how that is written down."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pydantic import JsonValue, TypeAdapter

from services.enrich.enricher import Enricher, NotRun, Partial, Placer
from services.enrich.ordering import in_order
from services.enrich.passages import is_truncated
from services.enrich.reading import Reading
from shared.article import Article
from shared.provenance import AnnotatorRun, Quality

TRUNCATED: Final = "enrichment_truncated"
"""The quality flag of an article that is longer than what is read of it."""
INCOMPLETE: Final = "enrichment_incomplete"
"""The quality flag of an article over which the time ran out."""


@dataclass(frozen=True, slots=True)
class Station:
    """An enricher, and what its field may hold."""

    enricher: Enricher
    values: TypeAdapter[object]
    is_extension: bool
    """Whether its field is none of the article's own."""

    @property
    def refines(self) -> bool:
        """Whether it improves on what ingest found."""
        return self.enricher.field in self.enricher.needs

    def missing(self, article: Article) -> str | None:
        """Return the first field that it needs and that nobody filled; None to go ahead."""
        if not self.enricher.needs:
            return None
        found = article.model_fields_set | (article.extensions or {}).keys()
        return next((field for field in self.enricher.needs if field not in found), None)

    def check(self, value: object) -> None:
        """Make sure that the field can hold the value, which may be `NotRun`.

        Raises:
            pydantic.ValidationError: it cannot.
        """
        if isinstance(value, Partial):
            value = value.value
        if not isinstance(value, NotRun):
            self.values.validate_python(value, strict=True)


def line_up(enrichers: Sequence[Enricher]) -> list[Station]:
    """Return the enrichers at their places, in the order in which they read."""
    return [_station(one) for one in in_order(enrichers)]


def _station(enricher: Enricher) -> Station:
    is_known = enricher.field in Article.model_fields
    values: TypeAdapter[object] = TypeAdapter(
        Article.__annotations__[enricher.field] if is_known else JsonValue
    )
    return Station(enricher, values, is_extension=not is_known)


def forget(article: Article, stations: Sequence[Station]) -> Article:
    """Return the article without what an earlier enrichment found.

    So absent means not run this time. What is only refined stays.
    """
    fields = {one.enricher.field for one in stations if not one.refines}
    fields |= {"extensions", "story"}
    flags = article.quality.flags if article.quality else ()
    kept = tuple(flag for flag in flags if flag not in {TRUNCATED, INCOMPLETE})
    if kept != flags:
        article = article.model_copy(update={"quality": Quality(flags=kept)})
    if not fields & article.model_fields_set:
        return article
    return Article.model_validate(article.model_dump(exclude=fields, exclude_unset=True))


def note(reading: Reading, station: Station, value: object, *, ms: float) -> Reading:
    """Return the reading with a value in its field, and the run in `annotations_run`.

    Args:
        reading: what was read.
        station: who read it.
        value: what the field holds, or that it was not, or only partly, read.
        ms: this article's share of the time, milliseconds.
    """
    article = reading.article
    enricher = station.enricher
    reason = value.reason if isinstance(value, NotRun | Partial) else None
    update: dict[str, object] = {"annotations_run": _with_run(article, enricher, reason, ms=ms)}
    if isinstance(value, Partial):
        update["quality"] = _flagged(article, INCOMPLETE)
        value = value.value
    if not isinstance(value, NotRun):
        update |= _placed(article, station, value)
    return reading.of(article.model_copy(update=update))


def note_placing(
    article: Article, placer: Placer, failure: str | None, *, ms: float
) -> Article:
    """Return the article with the placer's run, and without a story until it is found.

    Args:
        article: as enriched.
        placer: who looked at it.
        failure: why it could not; None if it could.
        ms: how long it took, milliseconds.
    """
    runs = _with_run(article, placer, failure, ms=ms)
    found = {} if failure else {"story": None}
    return article.model_copy(update={"annotations_run": runs, **found})


def _with_run(
    article: Article, who: Enricher | Placer, error: str | None, *, ms: float
) -> tuple[AnnotatorRun, ...]:
    """Return the runs of an article, with a new one in place of an earlier one by the same."""
    told = {} if error is None else {"error": error}
    run = AnnotatorRun(annotator=who.name, version=who.version, ms=ms, **told)
    earlier = [one for one in article.annotations_run or () if one.annotator != run.annotator]
    return (*earlier, run)


def _placed(article: Article, station: Station, value: object) -> dict[str, object]:
    field = station.enricher.field
    if not station.is_extension:
        return {field: value}
    return {"extensions": {**(article.extensions or {}), field: value}}


def finish(article: Article) -> Article:
    """Return the article, flagged if it goes on beyond what was read of it."""
    if not is_truncated(article):
        return article
    return article.model_copy(update={"quality": _flagged(article, TRUNCATED)})


def _flagged(article: Article, flag: str) -> Quality:
    flags = article.quality.flags if article.quality else ()
    return Quality(flags=flags if flag in flags else (*flags, flag))
