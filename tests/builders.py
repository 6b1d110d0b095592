"""Valid objects with one call; a test names only what it is about."""

import hashlib
from datetime import UTC, datetime
from typing import Final, TypeVar

from shared.article import Article, BlockType, Body, Original
from shared.jobs import Priority
from shared.outcomes import Claimed
from shared.provenance import Dedup
from shared.submission import Submission

Document = TypeVar("Document")

A_JOB_ID: Final = "0193a000-0000-7000-8000-000000000001"
A_TIME: Final = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)

A_HEADLINE: Final = "The river in Velmora rose overnight"
A_BODY: Final = (
    "The river in Velmora rose by two meters overnight, the harbor office said on Friday."
    "\n\n"
    "Nobody was hurt. The lower bridge stays closed until the water has gone down again."
)


def a_job_id(number: int = 1) -> str:
    """Return a valid job id, another one for each number."""
    return f"0193a000-0000-7000-8000-{number:012x}"


def a_submission(**fields: object) -> Submission:
    """Return a submission of a short text, unless `html`, `article` or `ninjs` is given."""
    if not {"text", "html", "article", "ninjs"} & fields.keys():
        fields["text"] = f"{A_HEADLINE}\n\n{A_BODY}"
    return Submission.model_validate(fields)


def a_claimed(
    document: Document,
    *,
    job_id: str = A_JOB_ID,
    attempt: int = 1,
    priority: Priority = Priority.NORMAL,
    batch_id: str | None = None,
) -> Claimed[Document]:
    """Return a document as a worker claims it: first attempt, no batch."""
    return Claimed(
        job_id=job_id,
        document=document,
        attempt=attempt,
        submitted_at=A_TIME,
        priority=priority,
        batch_id=batch_id,
    )


def an_article(*, headline: str = A_HEADLINE, body: str = A_BODY, **fields: object) -> Article:
    """Return an ingested article; its spans point at `headline` and `body` in the original.

    Paragraphs are parted by a blank line. `fields` are fields of `Article`.
    """
    text = f"{headline}\n\n{body}"
    evidence = {"method": "test", "confidence": 1.0, "annotator": "builder@1"}
    paragraphs = tuple(body.split("\n\n"))
    spans: list[tuple[int, int]] = []
    for paragraph in paragraphs:
        start = text.index(paragraph, spans[-1][1] if spans else len(headline))
        spans.append((start, start + len(paragraph)))
    job_id = fields.get("id", A_JOB_ID)
    known: dict[str, object] = {
        "id": job_id,
        "version": 1,
        "status": "usable",
        "submitted_at": A_TIME,
        "original": Original(
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            content_type="text/plain",
            bytes=len(text.encode()),
            flattener=None,
        ),
        "headline": {"text": headline, "raw": headline, "span": (0, len(headline))} | evidence,
        "body": Body(
            text=body,
            paragraphs=paragraphs,
            spans=tuple(spans),
            word_count=len(body.split()),
        ),
        "blocks": (
            {"type": BlockType.HEADLINE, "span": (0, len(headline))} | evidence,
            *({"type": BlockType.PARAGRAPH, "span": span} | evidence for span in spans),
        ),
        "dedup": Dedup(
            sha256=hashlib.sha256(body.encode()).hexdigest(), signature_version="builder@1"
        ),
        "job": {"id": job_id, "attempt": 1},
    }
    return Article.model_validate(known | fields)
