"""What the desk notes on an article: its copies, who read it, what was missed, which job."""

from typing import Literal

from pydantic import PositiveInt

from shared.values import Confidence, Frozen, JobId


class Dedup(Frozen):
    """How the article compares to others the desk has seen."""

    sha256: str
    """Hexadecimal, over the normalized body; never over the rail."""
    signature_version: str
    duplicate_of: JobId | None = None
    kind: Literal["exact", "near", "reprint"] | None = None
    similarity: Confidence | None = None
    """The share of this article that stands in the other, estimated to about .05."""


class AnnotatorRun(Frozen):
    """That an annotator read the article, how long it took, and whether it failed."""

    annotator: str
    version: str
    ms: float
    """Milliseconds of this article's share of the batch."""
    error: str | None = None


class Quality(Frozen):
    """What was missed, for those who must decide how far to trust the rest."""

    flags: tuple[str, ...]


class JobNote(Frozen):
    """Which job made this document."""

    id: JobId
    batch_id: str | None = None
    attempt: PositiveInt
