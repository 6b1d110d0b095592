"""ingest: a submission in, a clean article and what it is known by out."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import Final

from services.ingest.reading.addresses import find_address, find_outlet
from services.ingest.reading.findings import Findings, SpikeReason, spiked
from services.ingest.reading.flat import read_flat
from services.ingest.reading.formats.given import MalformedDocumentError
from services.ingest.reading.formats.moments import parse_when
from services.ingest.reading.formats.reading import parse_given
from services.ingest.reading.html import read_html
from services.ingest.reading.identity import (
    SIGNATURE_VERSION,
    fingerprint,
    normalize,
    sign,
)
from services.ingest.reading.language import find_language
from services.ingest.reading.original import keep, keep_given
from services.ingest.reading.sent import declared, read_sent
from shared.article import Article, Original
from shared.jobs import Disposition
from shared.outcomes import Claimed, Ended, HandedOn, Identity, each
from shared.provenance import Dedup, JobNote, Quality
from shared.submission import StoredSubmission, Submission

_AHEAD_OF_UTC: Final = timedelta(hours=14)
"""No clock on earth is further ahead, so no page is dated later than this says."""

_UNUSABLE: Final[Mapping[str, SpikeReason]] = MappingProxyType(
    {"withheld": SpikeReason.WITHHELD, "canceled": SpikeReason.WITHDRAWN}
)


def ingest(claimed: Claimed[Submission]) -> HandedOn | Ended:
    """Return the article of a submission, or spike what holds none, with a reason code.

    It raises on no text whatever. An article that is spiked still tells what was sent.
    """
    submission = claimed.document
    try:
        given = parse_given(submission)
    except MalformedDocumentError as error:
        reason = SpikeReason.MALFORMED_DOCUMENT
        article = _write(claimed, keep(submission), declared(submission) | spiked(reason))
        return _spike(article, reason, detail=str(error))
    original = keep_given(submission, given) if given else keep(submission)
    found = given.read() if given else _read(claimed, original)
    findings = _noted(submission, found | declared(submission))
    article = _write(claimed, original, findings)
    if (unusable := _UNUSABLE.get(article.status)) is not None:
        return _spike(article, unusable)
    if article.body is None:
        return _spike(article, findings.get("reason", SpikeReason.NO_ARTICLE_TEXT))
    words = normalize(article.body.text)
    if not words:
        return _spike(article, SpikeReason.EMPTY_BODY)
    if "language" not in findings:
        article = article.model_copy(update={"language": find_language(article.body.text)})
    identity = _identify(article, words)
    dedup = Dedup(sha256=identity.sha256, signature_version=SIGNATURE_VERSION)
    return HandedOn(article.model_copy(update={"dedup": dedup}), identity)


handle: Final = each(ingest)


def _identify(article: Article, words: str) -> Identity:
    """Return what the article is known by; nothing of it comes from the rail."""
    source = article.source
    name = source.name.casefold() if source and source.role == "publisher" else ""
    domain = source.domain if source else None
    return Identity(
        sha256=fingerprint(words),
        signature=sign(words),
        address=find_address(article.url, article.canonical_url) or "",
        outlet=find_outlet(article.url or article.canonical_url) or domain or name,
    )


def _read(claimed: Claimed[Submission], original: Original) -> Findings:
    """Read the content with the reader of its kind."""
    submission, sent_at = claimed.document, _sent_at(claimed)
    if submission.article is not None:
        return read_sent(submission.article)
    if submission.html is not None:
        return read_html(
            submission.html,
            original.text,
            url=submission.url,
            latest=_last_day(sent_at),
        )
    if submission.text is not None:
        return read_flat(original.text, submitted_at=sent_at, url=submission.url)
    return spiked(SpikeReason.UNSUPPORTED_CONTENT)


def _sent_at(claimed: Claimed[Submission]) -> datetime:
    """Return when it was sent: a backlog says so itself, else it was when the desk got it."""
    return claimed.document.submitted_at or claimed.submitted_at


def _last_day(sent_at: datetime) -> date:
    """Return the day after which nothing sent at a time can be dated."""
    try:
        return (sent_at.astimezone(UTC) + _AHEAD_OF_UTC).date()
    except OverflowError:  # a sender may date a line to the end of all calendars
        return date.max


def _noted(submission: Submission, findings: Findings) -> Findings:
    """Add what the desk noted when it fetched the page, and what the feed said of it."""
    if not isinstance(submission, StoredSubmission):
        return findings
    noted: Findings = {**findings}
    if submission.fetched is not None:
        noted["fetched"] = submission.fetched
    if submission.feed is not None:
        noted["feed"] = submission.feed
        if noted.get("published_at") is None:
            said = parse_when(submission.feed.published_at, basis="feed", annotator="feed@2")
            noted["published_at"] = said and said.model_copy(update={"inferred": True})
    return noted


def _write(claimed: Claimed[Submission], original: Original, findings: Findings) -> Article:
    """Put the article together; a field that nobody looked for stays absent."""
    article = Article(
        id=claimed.job_id,
        client_id=claimed.document.id,
        version=1,
        status="usable",
        submitted_at=_sent_at(claimed),
        original=original,
        job=JobNote(id=claimed.job_id, batch_id=claimed.batch_id, attempt=claimed.attempt),
    )
    found: dict[str, object] = {**findings}
    found.pop("reason", None)
    if "flags" in findings:
        found["quality"] = Quality(flags=findings["flags"])
        del found["flags"]
    return article.model_copy(update=found)


def _spike(article: Article, reason: SpikeReason, *, detail: str = "") -> Ended:
    told = article.model_copy(
        update={"disposition": Disposition.SPIKED, "reason": reason.value}
    )
    return Ended(Disposition.SPIKED, told, reason=reason.value, detail=detail)
