"""What a sign of translation is."""

from dataclasses import dataclass

from services.enrich.passages import Passage
from shared.values import Span


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that writers of English do not write."""

    kind: str
    text: str
    span: Span
    weight: float
    """How much it says: 1 is seen seldom in what people wrote, 2 hardly ever."""


def make_sign(passage: Passage, kind: str, start: int, end: int, *, weight: float) -> Sign:
    """Return the sign that stands at `text[start:end]`."""
    return Sign(kind, passage.text[start:end], passage.span(start, end), weight)
