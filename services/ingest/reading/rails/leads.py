"""Leads: the articles that a rail points to, as blocks and as what is related."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from pydantic import TypeAdapter

from services.ingest.reading.drafts import Draft
from shared.article import BlockType, Related
from shared.values import Span

RAIL_TYPES: Final = frozenset({BlockType.RAIL_ITEM, BlockType.RAIL_TIME, BlockType.RAIL_TEASER})
"""What the lines of a rail are, its heading left out."""

_ANNOTATOR: Final = "rail@8"
_METHOD: Final = "rail_lines"
_CONFIDENCE: Final = 0.8
_RELATED: Final = TypeAdapter(tuple[Related, ...])


@dataclass(slots=True)
class Lead:
    """One article that a rail points to, as far as it has been read."""

    headline: str = ""
    time: str | None = None
    teaser: str | None = None
    is_cut_off: bool = False
    is_length: bool = False
    """Whether its time, on a line of its own, tells how long a recording is."""
    parts: list[tuple[BlockType, Span]] = field(default_factory=list)
    penalty: int = 0
    """How much of it does not look like what it was taken for."""

    def add(self, kind: BlockType, span: Span) -> None:
        """Note where a part of the lead stands; a part without characters is left out."""
        if span[0] < span[1]:
            self.parts.append((kind, span))


def draft_blocks(leads: Iterable[Lead]) -> list[Draft]:
    """Return one block in the making for each part of the leads."""
    return [
        Draft(
            type=kind,
            span=span,
            method=_METHOD,
            confidence=_CONFIDENCE,
            annotator=_ANNOTATOR,
        )
        for lead in leads
        for kind, span in lead.parts
    ]


def make_related(leads: Iterable[Lead]) -> tuple[Related, ...]:
    """Return the leads that have a headline, with their places in the rail from 0."""
    whole = (lead for lead in leads if lead.headline)
    return _RELATED.validate_python(
        tuple(
            {
                "headline": lead.headline,
                "time": lead.time,
                "teaser": lead.teaser,
                "truncated": lead.is_cut_off,
                "position": position,
                "span": (min(start for _, (start, _) in lead.parts), lead.parts[-1][1][1]),
                "url": None,
                "method": _METHOD,
                "confidence": _CONFIDENCE,
                "annotator": _ANNOTATOR,
            }
            for position, lead in enumerate(whole)
        )
    )
