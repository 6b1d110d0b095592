"""What was sent, kept as the text that every span points into."""

import hashlib
import json
from typing import Literal

from services.ingest.reading.flatten import FLATTENER, flatten
from services.ingest.reading.formats.given import Given
from shared.article import Original
from shared.submission import Submission

ContentType = Literal["text/plain", "text/html", "application/json", "application/xml"]


def keep(submission: Submission) -> Original:
    """Return the original of a submission; its text is empty for what ingest cannot read.

    Of an article whose fields came apart, the body is the original.
    """
    if submission.ninjs is not None or submission.jsonld is not None:
        sent = submission.jsonld if submission.ninjs is None else submission.ninjs
        content = json.dumps(sent, ensure_ascii=False)
        return _original(content, "application/json", text="")
    if submission.xml is not None:
        return _original(submission.xml, "application/xml", text="")
    if submission.article is not None:
        return _original(submission.article.body, "text/plain")
    if submission.html is not None:
        return _original(submission.html, "text/html")
    if submission.text is not None:
        return _original(submission.text, "text/plain")
    return _original("", "text/plain")


def keep_given(submission: Submission, given: Given) -> Original:
    """Return the original of a document of a news format: its text is the body it gives."""
    update = {"text": given.text, "flattener": given.annotator}
    return keep(submission).model_copy(update=update)


def _original(content: str, content_type: ContentType, *, text: str | None = None) -> Original:
    encoded = content.encode("utf-8", "replace")
    is_page = content_type == "text/html"
    return Original(
        text=text if text is not None else flatten(content) if is_page else content,
        sha256=hashlib.sha256(encoded).hexdigest(),
        content_type=content_type,
        bytes=len(encoded),
        flattener=FLATTENER if is_page else None,
    )
