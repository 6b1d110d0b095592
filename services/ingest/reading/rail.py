"""The rail: other articles that a page points to, read as leads and kept out of the body."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from services.ingest.reading.body import fold_space
from services.ingest.reading.clock import Clock, find_clock_at_end, find_clock_at_start
from services.ingest.reading.lines import Line
from services.ingest.reading.marks import find_lead_label_end
from shared.article import Block, BlockType, Related
from shared.values import Span

_ANNOTATOR: Final = "rail@1"
_METHOD: Final = "rail_lines"
_CONFIDENCE: Final = 0.8

# A teaser is a sentence or two; so long a line, or two in a row, are the article again.
_TEASER_WORDS: Final = 45
_PROSE_WORDS: Final = 8


@dataclass(slots=True)
class Lead:
    """One article that a rail points to, as far as it has been read."""

    headline: str = ""
    time: str | None = None
    teaser: str | None = None
    is_cut_off: bool = False
    parts: list[tuple[BlockType, Span]] = field(default_factory=list)

    def add(self, kind: BlockType, span: Span) -> None:
        """Note where a part of the lead stands; a part without characters is left out."""
        if span[0] < span[1]:
            self.parts.append((kind, span))


def read_rail(lines: Iterable[Line]) -> list[Lead]:
    """Return the leads of the lines under a rail's heading, in order.

    A lead is a headline with a time before, in or after it, and perhaps a teaser.
    """
    leads: list[Lead] = []
    for line in lines:
        clock = find_clock_at_end(line.text) or find_clock_at_start(line.text)
        lead = leads[-1] if leads else None
        if clock and clock.end - clock.start == len(line.text):
            if lead is None or lead.time or lead.teaser:
                leads.append(lead := Lead())
            lead.time = line.text
            lead.add(BlockType.RAIL_TIME, line.span)
        elif lead and lead.headline and not lead.teaser and not clock and _is_teaser(line):
            lead.teaser = fold_space(line.text)
            lead.is_cut_off = line.is_cut_off
            lead.add(BlockType.RAIL_TEASER, line.span)
        else:
            if lead is None or lead.headline:
                leads.append(lead := Lead())
            _head(lead, line, clock)
    return leads


def find_resumption(lines: Sequence[Line], start: int, end: int) -> int:
    """Return the index at which the article goes on after a rail; `end` if it does not.

    What stands right under a time is a teaser, however long.
    """
    run = 0
    is_under_time = False
    for index in range(start, end):
        line = lines[index]
        is_prose = (
            line.ends_sentence
            and not line.is_cut_off
            and not is_under_time
            and line.words >= _PROSE_WORDS
        )
        is_under_time = find_clock_at_end(line.text) is not None
        run = run + 1 if is_prose else 0
        if is_prose and line.words > _TEASER_WORDS:
            return index
        if run == 2:
            return index - 1
    return end


def make_blocks(leads: Iterable[Lead]) -> list[Block]:
    """Return one block for each part of the leads."""
    return [
        Block(
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
    return tuple(
        Related(
            headline=lead.headline,
            time=lead.time,
            teaser=lead.teaser,
            truncated=lead.is_cut_off,
            position=position,
            span=(lead.parts[0][1][0], lead.parts[-1][1][1]),
            url=None,
            method=_METHOD,
            confidence=_CONFIDENCE,
            annotator=_ANNOTATOR,
        )
        for position, lead in enumerate(whole)
    )


def _is_teaser(line: Line) -> bool:
    return line.is_cut_off or (line.ends_sentence and line.words >= _PROSE_WORDS)


def _head(lead: Lead, line: Line, clock: Clock | None) -> None:
    """Take a line as the headline of a lead, and the time off its end or its beginning."""
    start, end = line.span
    if clock is None:
        lead.headline = fold_space(line.text[find_lead_label_end(line) :])
        lead.is_cut_off = line.is_cut_off
        lead.add(BlockType.RAIL_ITEM, line.span)
        return
    lead.time = line.text[clock.start : clock.end]
    before, after = line.text[: clock.start].rstrip(), line.text[clock.end :].lstrip()
    lead.headline = fold_space(before or after)
    lead.add(BlockType.RAIL_ITEM, (start, start + len(before)))
    lead.add(BlockType.RAIL_TIME, (start + clock.start, start + clock.end))
    lead.add(BlockType.RAIL_ITEM, (end - len(after), end))
