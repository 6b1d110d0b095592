"""Earlier coverage that a text points to: who reported it, and on which day."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from services.enrich.coverage.reports import Report, ReportReader
from services.enrich.dating.anchor import anchor_of
from services.enrich.enricher import LATE, Partial
from services.enrich.passages import Passage
from services.enrich.reading import Reading
from shared.annotations import Reference
from shared.article import Article
from shared.values import Span

CONFIDENCE: Final[Mapping[str, float]] = MappingProxyType(
    {"as_told": 0.9, "own": 0.9, "outlet": 0.85, "unnamed": 0.85}
)


class ReferenceEnricher:
    """Gives the references that ingest found their outlet and day, and adds others.

    Earlier coverage is what the text says was reported before: "as X reported", "it was
    reported earlier", "we wrote", or an outlet that reported on a day it names. An outlet
    quoted as the source of today's news ("according to Reuters", "selon X") is none, and
    neither is a company or a ministry that reported something. The outlet of "we" and
    "this newspaper" is the article's publisher, where it is known.
    """

    field = "references"
    name = "coverage"
    version = "1"
    needs: tuple[str, ...] = ("references",)
    uses: tuple[str, ...] = ()

    def find_all(
        self, readings: Sequence[Reading]
    ) -> list[tuple[Reference, ...] | Partial | None]:
        """Return the references of each article in the order of the text; None for none."""
        return [self.find(one) for one in readings]

    def find(self, reading: Reading) -> tuple[Reference, ...] | Partial | None:
        """Return the references of one article; those so far where its time is up."""
        article = reading.article
        reader = ReportReader(reading.language, anchor_of(article.published_at))
        found: list[Reference] = []
        is_late = False
        for passage in reading.body:
            if is_late := reading.is_late():
                break
            found.extend(self._read(passage, reader, article))
        given = [
            one
            for one in article.references or ()
            if one.annotator.partition("@")[0] != self.name
        ]
        merged = _merge(given, found, reader) or None
        return Partial(merged, LATE) if is_late else merged

    def _read(
        self, passage: Passage, reader: ReportReader, article: Article
    ) -> Iterator[Reference]:
        for report in reader.find_reports(passage):
            yield Reference(
                text=passage.text[report.start : report.end],
                span=passage.span(report.start, report.end),
                outlet=_outlet(report, article),
                date=report.day.isoformat() if report.day else None,
                method=report.method,
                confidence=CONFIDENCE[report.method],
                annotator=f"{self.name}@{self.version}",
            )


def _outlet(report: Report, article: Article) -> str | None:
    source = article.source
    if report.method == "own" and source is not None and source.role == "publisher":
        return source.name
    return report.outlet


def _merge(
    given: Sequence[Reference], found: Sequence[Reference], reader: ReportReader
) -> tuple[Reference, ...]:
    """Return what ingest found, each with outlet and day, and what it did not, in order.

    Where both found a place, it stays as ingest marked it and takes the outlet and day of
    the other.
    """
    left = list(found)
    merged: list[Reference] = []
    for one in given:
        inside = [other for other in left if _overlap(one.span, other.span)]
        left = [other for other in left if other not in inside]
        day = next((other.date for other in inside if other.date), None)
        if day is None and (told := reader.find_day(one.text)):
            day = told.isoformat()
        outlet = next((other.outlet for other in inside if other.outlet), None)
        merged.append(one.model_copy(update={"outlet": outlet, "date": day}))
    return tuple(sorted([*merged, *left], key=lambda one: one.span))


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
