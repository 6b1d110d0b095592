"""Earlier coverage that a text points to: "June 24 reportedThat …", "X before commented …"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from services.ingest.reading.body import fold_space
from shared.article import Reference
from shared.values import Span

_ANNOTATOR: Final = "references@1"

_MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_SAYING: Final = "reported|commented|wrote|announced|told|noted|stated|said"
_CUES: Final = (
    # The words of a link ran together with the sentence around it.
    ("glued_link", 0.9, re.compile(rf"\b(?:{_SAYING})That\b")),
    (
        "dated_report",
        0.8,
        re.compile(
            rf"\b(?:(?:{_MONTHS}) \d{{1,2}}|\d{{1,2}} (?:{_MONTHS}))(?:, \d{{4}},?)?"
            rf" (?:{_SAYING})\b"
        ),
    ),
    (
        "earlier_report",
        0.6,
        re.compile(rf"\b(?:before|earlier|previously) (?:{_SAYING})\b", re.IGNORECASE),
    ),
)

# The end of a sentence, its closing quotation mark or bracket, and the space after it.
_SENTENCE_END: Final = re.compile("[.!?…][\"'\u2019\u201d\u00bb)\\]]{0,3}\\s+")


def find_references(text: str, paragraphs: Sequence[Span]) -> tuple[Reference, ...]:
    """Return each sentence of the paragraphs that points to earlier coverage."""
    return tuple(
        Reference(
            text=fold_space(text[start:end]),
            span=(start, end),
            method=method,
            confidence=confidence,
            annotator=_ANNOTATOR,
        )
        for paragraph in paragraphs
        for start, end in _sentences(text, paragraph)
        for method, confidence in _cue(text[start:end])
    )


def _cue(sentence: str) -> Iterator[tuple[str, float]]:
    """Yield the surest cue, if there is one."""
    for method, confidence, pattern in _CUES:
        if pattern.search(sentence):
            yield method, confidence
            return


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start, end = paragraph
    for match in _SENTENCE_END.finditer(text, start, end):
        yield start, match.start() + len(match[0].rstrip())
        start = match.end()
    if start < end:
        yield start, end
