"""What the sender says: taken as it is, no page is read for it."""

import re
from datetime import date, datetime
from typing import Final

from services.ingest.reading.body import fold_space, make_body
from services.ingest.reading.findings import Findings
from services.ingest.reading.references import find_references
from shared.article import Author, Byline, Headline, Language, Source, When
from shared.submission import SentArticle, Submission
from shared.values import Span

_ANNOTATOR: Final = "sent@1"
_METHOD: Final = "declared"

_BREAK: Final = re.compile(r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")


def read_sent(article: SentArticle) -> Findings:
    """Return an article whose fields came apart: one paragraph for each run of its body.

    Runs are parted by blank lines; by line ends where the body has no blank line. A field
    that the sender left out was not looked for.
    """
    spans = paragraph_spans(article.body)
    paragraphs = [fold_space(article.body[start:end]) for start, end in spans]
    findings = Findings(
        body=make_body(paragraphs, spans),
        references=find_references(article.body, spans),
        flags=(),
    )
    if article.headline is not None:
        findings["headline"] = Headline(
            text=fold_space(article.headline),
            raw=article.headline,
            span=None,
            method=_METHOD,
            confidence=1.0,
            annotator=_ANNOTATOR,
        )
    if article.authors:
        findings["byline"] = Byline(
            text=", ".join(article.authors),
            authors=tuple(Author(name=name) for name in article.authors),
            span=None,
            method=_METHOD,
            confidence=1.0,
            annotator=_ANNOTATOR,
        )
    return findings


def declared(submission: Submission) -> Findings:
    """Return what the sender says beside the content; it outweighs what a reader finds."""
    findings = Findings()
    sent = submission.article
    url = (sent and sent.url) or submission.url
    if url is not None:
        findings["url"] = url
    source = (sent and sent.source) or submission.source
    if source is not None:
        findings["source"] = Source(
            name=fold_space(source),
            role="publisher",
            span=None,
            method=_METHOD,
            confidence=1.0,
            annotator=_ANNOTATOR,
        )
    code = (sent and sent.language) or submission.language
    if code is not None:
        findings["language"] = Language(
            code=code, method=_METHOD, confidence=1.0, annotator=_ANNOTATOR
        )
    moment = (sent and sent.published_at) or submission.published_at
    if moment is not None:
        findings["published_at"] = _when(moment)
    return findings


def paragraph_spans(text: str) -> list[Span]:
    """Return where the runs of text between blank lines stand, their white space cut off."""
    lines: list[Span] = []
    start = 0
    for brk in _BREAK.finditer(text):
        lines.append((start, brk.start()))
        start = brk.end()
    lines.append((start, len(text)))
    trimmed = [_trim(text, line) for line in lines]
    filled = [index for index, line in enumerate(trimmed) if line]
    if not filled or None not in trimmed[filled[0] : filled[-1] + 1]:
        return [line for line in trimmed if line]
    spans: list[Span] = []
    is_open = False
    for line in trimmed:
        if line and is_open:
            spans[-1] = (spans[-1][0], line[1])
        elif line:
            spans.append(line)
        is_open = line is not None
    return spans


def _trim(text: str, span: Span) -> Span | None:
    """Return the span without white space at its ends; None if nothing is left."""
    piece = text[span[0] : span[1]]
    start = span[0] + len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    return (start, end) if end > start else None


def _when(moment: datetime | date) -> When:
    """Return a time as exact as it was sent: a day stays a day, and a lacking zone is none."""
    if isinstance(moment, datetime):
        offset = moment.utcoffset()
        zone = None if offset is None else moment.isoformat()[-6:] if offset else "Z"
        value = moment.replace(tzinfo=None, microsecond=0).isoformat()
    else:
        zone, value = None, moment.isoformat()
    return When(
        value=value,
        precision="second" if isinstance(moment, datetime) else "day",
        tz=zone,
        basis="submission",
        inferred=False,
        span=None,
        method=_METHOD,
        confidence=1.0,
        annotator=_ANNOTATOR,
    )
