"""What was sent, kept as the text that every span points into."""

import hashlib
from typing import Literal

from services.ingest.reading.flatten import FLATTENER, flatten
from shared.article import Original
from shared.submission import Submission


def keep(submission: Submission) -> Original:
    """Return the original of a submission; its text is empty for what ingest cannot read.

    Of an article whose fields came apart, the body is the original.
    """
    if submission.article is not None:
        return _original(submission.article.body, "text/plain")
    if submission.html is not None:
        return _original(submission.html, "text/html")
    if submission.text is not None:
        return _original(submission.text, "text/plain")
    return _original("", "application/json")


def _original(
    content: str, content_type: Literal["text/plain", "text/html", "application/json"]
) -> Original:
    encoded = content.encode("utf-8", "replace")
    is_page = content_type == "text/html"
    return Original(
        text=flatten(content) if is_page else content,
        sha256=hashlib.sha256(encoded).hexdigest(),
        content_type=content_type,
        bytes=len(encoded),
        flattener=FLATTENER if is_page else None,
    )
