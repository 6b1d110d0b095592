"""When an article was published and when it was changed, by what its page declares."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Final, Literal

from services.ingest.reading.markup.moments import Moment, parse_moment
from services.ingest.reading.markup.page import Page, is_elsewhere, read_text
from services.ingest.reading.markup.printed import Printed, is_update
from shared.article import When
from shared.values import Span

_ANNOTATOR: Final = "markup_time@2"

_PUBLISHED_METAS: Final = (
    "article:published_time",
    "article:published",
    "article:published:time",
    "og:article:published_time",
    "og:published_time",
    "og:pubdate",
    "datepublished",
    "date_published",
    "date-pub",
    "published_time",
    "published-date",
    "publisheddate",
    "publishdate",
    "publish_date",
    "publish-date",
    "publication_date",
    "published_at",
    "published",
    "pubdate",
    "pub_date",
    "release_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:publishtime",
    "cxenseparse:recs:publishtime",
    "article.published",
    "article:post_date",
    "originalpublicationdate",
    "original-publish-date",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "datecreated",
    "date",
)
_MODIFIED_METAS: Final = (
    "article:modified_time",
    "article:modified",
    "article:modified:time",
    "og:article:modified_time",
    "datemodified",
    "date_modified",
    "modified_time",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "og:updated_time",
    "article:updated_time",
)
_URL_DAY: Final = re.compile(
    r"/(?P<year>(?:19|20)\d\d)(?P<part>[/-]?)(?P<month>[01]\d)(?P=part)(?P<day>[0-3]\d)(?=[/_.-]|$)"
)
# Numbers of articles often begin with the day: `a20240723140501`.
_URL_STAMP: Final = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
)
_MAX_TIMES: Final = 40


@dataclass(frozen=True, slots=True)
class Claim:
    """One moment that a source gives for the article."""

    basis: str
    moment: Moment
    weight: float
    span: Span | None = None


def find_published(
    page: Page, printed: Sequence[Printed], *, url: str | None, latest: date
) -> When | None:
    """Return when the article was published; None where the sources contradict each other.

    `printed` are the times around the headline. Nothing after `latest` is believed. A day
    read from the address alone is inferred.
    """
    claims = [one for one in _claims(page, printed) if one.moment.day <= latest]
    by_url = _in_url(url, latest)
    if not claims:
        return _write(Claim("url", by_url, 1.0), inferred=True) if by_url else None
    best = _decide(claims, by_url)
    return _write(_place(best, printed)) if best else None


def find_modified(
    page: Page, printed: Sequence[Printed], published: When | None, *, latest: date
) -> When | None:
    """Return when the article was last changed; None if no source says, or wrongly."""
    claims = list(_record(page, "dateModified"))
    claims.extend(_microdata(page, "dateModified"))
    claims.extend(_metas(page, _MODIFIED_METAS))
    claims.extend(_printed(printed, is_update=True))
    for claim in claims:
        day = claim.moment.day
        if day <= latest and (published is None or day.isoformat() >= published.value[:10]):
            return _write(claim)
    return None


def _claims(page: Page, printed: Sequence[Printed]) -> Iterator[Claim]:
    """Yield what is claimed to be the time of publication, the most trusted first.

    What the page prints is asked only where its markup says nothing.
    """
    declared = [
        *_record(page, "datePublished"),
        *_metas(page, _PUBLISHED_METAS),
        *_microdata(page, "datePublished"),
    ]
    yield from declared or [
        *_record(page, "dateCreated"),
        *islice(_printed(printed, is_update=False), 1),
        *_times(page),
    ]


def _printed(printed: Sequence[Printed], *, is_update: bool) -> Iterator[Claim]:
    for one in printed:
        if one.is_update is is_update:
            yield Claim("visible", one.moment, 1.1, one.span)


def _record(page: Page, key: str) -> Iterator[Claim]:
    if moment := _parse(page, page.article.get(key)):
        yield Claim("json_ld", moment, 2.0)


def _metas(page: Page, names: Sequence[str]) -> Iterator[Claim]:
    for rank, name in enumerate(names):
        for value in page.metas.get(name, ())[:1]:
            if moment := _parse(page, value):
                basis = "open_graph" if name.startswith(("article:", "og:")) else "meta"
                yield Claim(basis, moment, 1.5 if rank < 4 else 1.0)


def _microdata(page: Page, name: str) -> Iterator[Claim]:
    for prop, element in page.marked[:_MAX_TIMES]:
        if prop == name:
            said = element.get("content") or element.get("datetime") or read_text(element)
            if moment := _parse(page, said):
                yield Claim("microdata", moment, 1.0)
                return


def _times(page: Page) -> Iterator[Claim]:
    """Yield the first time element of the article that tells a day."""
    for element in page.times[:_MAX_TIMES]:
        if is_elsewhere(element):
            continue
        text = read_text(element)
        if is_update(text):
            continue
        if moment := _parse(page, element.get("datetime")) or _parse(page, text):
            yield Claim("html_time", moment, 1.0)
            return


def _parse(page: Page, value: object) -> Moment | None:
    return parse_moment(value, month_first=page.is_month_first)


def _decide(claims: Sequence[Claim], by_url: Moment | None) -> Claim | None:
    """Return the fullest claim of the day that weighs most; None where two weigh the same."""
    weights = [
        sum(other.weight for other in claims if _meet(one.moment, other.moment))
        + (0.9 if by_url and _meet(one.moment, by_url) else 0.0)
        for one in claims
    ]
    top = max(weights)
    leading = [one for one, weight in zip(claims, weights, strict=True) if weight == top]
    first = leading[0]
    if any(not _meet(first.moment, other.moment) for other in leading):
        return None
    meeting = [one for one in claims if _meet(first.moment, one.moment)]
    return max(meeting, key=_fullness)


def _fullness(claim: Claim) -> tuple[bool, bool]:
    return (claim.moment.clock is not None, claim.moment.zone is not None)


def _meet(one: Moment, other: Moment) -> bool:
    return bool(one.days & other.days)


def _in_url(url: str | None, latest: date) -> Moment | None:
    """Return the day that stands in an address; in its path before in its last part."""
    for pattern in (_URL_DAY, _URL_STAMP):
        for found in pattern.finditer((url or "")[:2048]):
            moment = parse_moment(f"{found['year']}-{found['month']}-{found['day']}")
            if moment and moment.day <= latest:
                return moment
    return None


def _place(claim: Claim, printed: Sequence[Printed]) -> Claim:
    """Return a claim with the place where the page prints its day."""
    for one in printed:
        if claim.span is None and not one.is_update and _meet(one.moment, claim.moment):
            return replace(claim, span=one.span)
    return claim


def _write(claim: Claim, *, inferred: bool = False) -> When:
    moment = claim.moment
    value = moment.day.isoformat()
    if moment.clock:
        value = f"{value}T{moment.clock}"
    return When(
        value=value,
        precision=_precision(moment),
        tz=moment.zone if moment.clock else None,
        tz_source=moment.zone_source if moment.clock and moment.zone else None,
        basis=claim.basis,
        inferred=inferred,
        span=claim.span,
        method=claim.basis,
        confidence=0.8 if inferred else 0.95,
        annotator=_ANNOTATOR,
    )


def _precision(moment: Moment) -> Literal["day", "minute", "second"]:
    if moment.clock is None:
        return "day"
    return "second" if moment.clock.count(":") == 2 else "minute"
