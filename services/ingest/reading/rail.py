"""The rail: other articles that a page points to, read as leads and kept out of the body."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

from services.ingest.reading.body import fold_space
from services.ingest.reading.clock import find_time_at_end, find_time_at_start, is_alone
from services.ingest.reading.lines import Line
from services.ingest.reading.marks import find_lead_label_end
from services.ingest.reading.times.printed import Printed
from shared.article import Block, BlockType, Related
from shared.values import Span

_ANNOTATOR: Final = "rail@2"
_METHOD: Final = "rail_lines"
_CONFIDENCE: Final = 0.8

_TEASER_WORDS: Final = 8
_STOPS: Final = (".", "\u3002", "\u0964", "\u06d4")
_SEPARATORS: Final = (
    " \t\u00a0|,;\u00b7\u2022/-\u2013\u2014([)]\u3000\u30fb\uff08\uff09\u3010\u3011\uff0f\u060c"
)


class Part(Enum):
    """What a line of a rail looks like by itself."""

    TIME = auto()
    """Nothing but a time."""
    TIMED = auto()
    """Words with a time at one end."""
    TEASER = auto()
    """Cut off, or a whole sentence."""
    ASKING = auto()
    """A question or an exclamation: a headline or a teaser."""
    HEADLINE = auto()
    """Anything else."""


class Order(Enum):
    """Where in its lead a time on a line of its own stands."""

    BEHIND_HEADLINE = auto()
    FIRST = auto()
    LAST = auto()


@dataclass(slots=True)
class Lead:
    """One article that a rail points to, as far as it has been read."""

    headline: str = ""
    time: str | None = None
    teaser: str | None = None
    is_cut_off: bool = False
    parts: list[tuple[BlockType, Span]] = field(default_factory=list)
    penalty: int = 0
    """How much of it does not look like what it was taken for."""

    def add(self, kind: BlockType, span: Span) -> None:
        """Note where a part of the lead stands; a part without characters is left out."""
        if span[0] < span[1]:
            self.parts.append((kind, span))


@dataclass(frozen=True, slots=True)
class Shaped:
    """A line with what it looks like, if it is one of a rail."""

    line: Line
    part: Part
    time: Printed | None = None


def read_rail(lines: Iterable[Line]) -> list[Lead]:
    """Return the leads of the lines under a rail's heading, in order.

    A lead is a headline with a time before, in or after it, and perhaps a teaser, before or
    after the time. Where the times stand is what makes the leads look most alike.
    """
    return read_leads([shape(line) for line in lines])


def measure(shaped: Sequence[Shaped]) -> float:
    """Return how unlike leads of one kind some lines are: 0.5 if all are alike."""
    return _irregularity(read_leads(shaped))


def read_leads(shaped: Sequence[Shaped]) -> list[Lead]:
    """Return the leads of shaped lines, read in the way that makes them most alike."""
    if not shaped:
        return []
    if not any(one.part is Part.TIME for one in shaped):
        return _read(shaped, Order.BEHIND_HEADLINE)
    readings = [_read(shaped, order) for order in Order]
    return min(readings, key=_irregularity)


def _irregularity(leads: Sequence[Lead]) -> float:
    """Return how unlike each other, and unlike leads, the leads are."""
    kinds = {(lead.time is None, lead.teaser is None) for lead in leads}
    return sum(lead.penalty + 2 * (not lead.headline) for lead in leads) + len(kinds) / 2


def shape(line: Line) -> Shaped:
    """Return a line with what it looks like, if it is one of a rail."""
    time = find_time_at_end(line.text)
    if time is not None and is_alone(line.text, time):
        return Shaped(line, Part.TIME)
    time = time or find_time_at_start(line.text)
    if time is not None and not (line.is_cut_off and time.clock is None):
        return Shaped(line, Part.TIMED, time)
    return Shaped(line, _part_of(line.text, line))


def _part_of(text: str, line: Line) -> Part:
    bare = text.rstrip("\"'\u2019\u201d\u201c\u00bb\u00ab) ")
    if bare.endswith(("...", "\u2026")):
        return Part.TEASER
    if line.words < _TEASER_WORDS:
        return Part.HEADLINE
    if bare.endswith(_STOPS):
        return Part.TEASER
    return Part.ASKING if line.ends_sentence else Part.HEADLINE


def _read(shaped: Sequence[Shaped], order: Order) -> list[Lead]:
    """Read the lines as if every time on a line of its own stood in the same place."""
    leads: list[Lead] = []
    has_teasers = any(one.part is Part.TEASER for one in shaped)
    is_closed = True
    for one in shaped:
        lead = leads[-1] if leads and not is_closed else None
        is_closed = False
        if one.part is Part.TIME:
            opens = order is Order.FIRST or (
                order is Order.BEHIND_HEADLINE and lead is not None and lead.teaser is not None
            )
            if lead is None or lead.time or opens:
                leads.append(lead := Lead())
            lead.time = one.line.text
            lead.add(BlockType.RAIL_TIME, one.line.span)
            is_closed = order is Order.LAST
        elif one.part is Part.TIMED and one.time is not None:
            lead = _read_timed(leads, lead, one.line, one.time)
        elif lead and lead.headline and not lead.teaser and _is_teaser(one, lead, has_teasers):
            lead.teaser = fold_space(one.line.text)
            lead.is_cut_off = one.line.is_cut_off
            lead.add(BlockType.RAIL_TEASER, one.line.span)
        else:
            if lead is None or lead.headline:
                leads.append(lead := Lead())
            _head(lead, one.line)
            lead.penalty += one.part is Part.TEASER
    return leads


def _is_teaser(one: Shaped, lead: Lead, has_teasers: bool) -> bool:  # noqa: FBT001 - private
    if one.part is Part.ASKING:
        return has_teasers
    return one.part is Part.TEASER and not (lead.is_cut_off and lead.time is None)


def _head(lead: Lead, line: Line) -> None:
    lead.headline = fold_space(line.text[find_lead_label_end(line) :])
    lead.is_cut_off = line.is_cut_off
    lead.add(BlockType.RAIL_ITEM, line.span)


def _read_timed(leads: list[Lead], lead: Lead | None, line: Line, time: Printed) -> Lead:
    """Take the time off a line; what is left is a headline, or the teaser of the one above."""
    before = line.text[: time.start].rstrip(_SEPARATORS)
    behind = line.text[time.end :].lstrip(_SEPARATORS + ":.")
    words = before or behind
    part = _part_of(words, line)
    is_teaser = (
        lead is not None
        and bool(lead.headline)
        and lead.teaser is None
        and lead.time is None
        and part is Part.TEASER
    )
    if lead is None or (lead.headline and not is_teaser):
        leads.append(lead := Lead())
    lead.time = line.text[time.start : time.end]
    start, end = line.span
    kind = BlockType.RAIL_TEASER if is_teaser else BlockType.RAIL_ITEM
    label = 0 if is_teaser or not before else min(find_lead_label_end(line), len(before))
    is_cut_off = words.rstrip().endswith(("...", "\u2026"))
    if is_teaser:
        lead.teaser = fold_space(words)
    else:
        lead.headline = fold_space(words[label:])
    lead.is_cut_off = is_cut_off
    lead.add(kind, (start, start + len(before)))
    lead.add(BlockType.RAIL_TIME, (start + time.start, start + time.end))
    lead.add(kind, (end - len(behind), end))
    return lead


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
            span=(min(start for _, (start, _) in lead.parts), lead.parts[-1][1][1]),
            url=None,
            method=_METHOD,
            confidence=_CONFIDENCE,
            annotator=_ANNOTATOR,
        )
        for position, lead in enumerate(whole)
    )
