"""The rail: other articles that a page points to, read as leads and kept out of the body."""

from collections.abc import Sequence
from enum import Enum, auto

from services.ingest.reading.body import count_words, fold_space
from services.ingest.reading.marks import find_lead_label_end
from services.ingest.reading.rails.edges import find_time_piece
from services.ingest.reading.rails.leads import Lead
from services.ingest.reading.rails.neighbors import read_parts
from services.ingest.reading.rails.parts import (
    LABEL_WORDS,
    SEPARATORS,
    Part,
    Shaped,
    find_words,
    part_of,
    widen_time,
)
from services.ingest.reading.rails.trims import EDGE_MARKS
from services.ingest.reading.times.printed import Printed
from shared.article import BlockType
from shared.values import Span


class Order(Enum):
    """Where in its lead a time on a line of its own stands."""

    BEHIND_HEADLINE = auto()
    FIRST = auto()
    LAST = auto()


def read_typed(run: Sequence[tuple[BlockType, Shaped]]) -> list[Lead]:
    """Return the leads of the lines of a rail, each given with what it is of its lead."""
    return read_leads(read_parts(run))


def read_leads(shaped: Sequence[Shaped]) -> list[Lead]:
    """Return the leads of shaped lines, read in the way that makes them most alike.

    A lead is a headline with a time before, in or after it, and perhaps a teaser, before or
    after the time.
    """
    if not shaped:
        return []
    if not any(one.part is Part.TIME for one in shaped):
        return _read(shaped, Order.BEHIND_HEADLINE)
    readings = [_read(shaped, order) for order in Order]
    leads = min(readings, key=_irregularity)
    for lead in leads:
        lead.time = None if lead.is_length else lead.time
    return leads


def _irregularity(leads: Sequence[Lead]) -> float:
    """Return how unlike each other, and unlike leads, the leads are."""
    kinds = {(lead.time is None, lead.teaser is None) for lead in leads}
    return sum(lead.penalty + 2 * (not lead.headline) for lead in leads) + len(kinds) / 2


def _read(shaped: Sequence[Shaped], order: Order) -> list[Lead]:
    """Read the lines as if every time on a line of its own stood in the same place."""
    leads: list[Lead] = []
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
            _time(lead, one)
            is_closed = order is Order.LAST
        elif one.part in (Part.TIMED, Part.WHOLE) and one.time is not None:
            _read_timed(leads, lead, one, one.time)
        elif lead and lead.headline and not lead.teaser and one.part is Part.TEASER:
            _tease(lead, one)
        else:
            if lead is None or lead.headline:
                leads.append(lead := Lead())
            _head(lead, one)
            lead.penalty += one.part is Part.TEASER
    return leads


def _tease(lead: Lead, one: Shaped) -> None:
    """Note a teaser on a line of its own; a call to read on behind it is no part of it."""
    lead.teaser = fold_space(one.line.text[: one.tail or None])
    lead.is_cut_off = one.line.is_cut_off
    lead.add(BlockType.RAIL_TEASER, one.line.span)


def _time(lead: Lead, one: Shaped) -> None:
    """Note a time on a line of its own; a label beside it is no part of it."""
    start, end = find_time_piece(one.line.text, one.time)
    lead.time = one.line.text[start:end]
    lead.is_length = one.is_length
    lead.add(BlockType.RAIL_TIME, one.line.span)


def _head(lead: Lead, one: Shaped) -> None:
    line = one.line
    label = find_lead_label_end(line)
    length = len(line.text)
    first, last = one.glue or (one.tail or length, one.tail or length)
    lead.headline = _fold_headline(line.text[max(one.rank, label) : first])
    if one.glue:
        lead.teaser = fold_space(line.text[last : one.tail or None])
        lead.is_cut_off = line.is_cut_off
    start, _ = line.span
    begin = one.rank if not label and _is_section(line.text[: one.rank]) else 0
    lead.add(BlockType.NAV, (start, start + begin))
    lead.add(BlockType.RAIL_ITEM, (start + begin, start + first))
    lead.add(BlockType.RAIL_TEASER, (start + last, start + (one.tail or length)))
    if one.tail:
        lead.add(BlockType.NAV, (start + one.tail, start + length))


def _is_section(before: str) -> bool:
    """Say whether what stands before a headline has words, and they are no author's name."""
    words = before.split()
    is_name = len(words) > 1 and all(map(str.istitle, words[:2]))
    return not is_name and any(map(str.isalpha, before))


def _fold_headline(text: str) -> str:
    """Return a headline without the marks that part it from what is no part of it."""
    return fold_space(text.strip(EDGE_MARKS)) or fold_space(text)


def _read_glued(leads: list[Lead], lead: Lead | None, one: Shaped, time: Span) -> None:
    """Take the time off a line that is a headline and its teaser beside."""
    if lead is None or lead.headline:
        leads.append(lead := Lead())
    line, (start, _) = one.line, one.line.span
    begin, end = find_words(one)
    first, last = one.glue or (end, end)
    lead.time = line.text[time[0] : time[1]]
    lead.headline = _fold_headline(line.text[max(begin, one.rank) : first])
    lead.teaser = fold_space(line.text[last:end])
    lead.is_cut_off = lead.teaser.endswith(("...", "\u2026"))
    parts = [
        (BlockType.RAIL_TIME, time),
        (BlockType.RAIL_ITEM, (begin, first)),
        (BlockType.RAIL_TEASER, (last, end)),
    ]
    for kind, (left, right) in sorted(parts, key=lambda part: part[1]):
        lead.add(kind, (start + left, start + right))


def _read_timed(leads: list[Lead], lead: Lead | None, one: Shaped, time: Printed) -> None:
    """Take the time off a line; what is left is a headline, or the teaser of the one above."""
    line = one.line
    first, last = widen_time(one, time)
    before = line.text[:first].rstrip(SEPARATORS)
    behind = line.text[last:].lstrip(SEPARATORS + ":.")
    is_labeled = bool(before) and count_words(before) <= LABEL_WORDS < count_words(behind)
    begin, before = (0, "") if is_labeled else (first, before)
    is_whole = one.part is Part.WHOLE
    words = before or behind
    if one.glue:
        _read_glued(leads, lead, one, (first, last))
        return
    is_teaser = (
        lead is not None
        and bool(lead.headline)
        and lead.teaser is None
        and lead.time is None
        and part_of(words, line) is Part.TEASER
    )
    if lead is None or (lead.headline and not is_teaser):
        leads.append(lead := Lead())
    lead.time = None if one.is_length else line.text[first:last]
    start, end = line.span
    kind = BlockType.RAIL_TEASER if is_teaser else BlockType.RAIL_ITEM
    label = 0 if is_teaser or not before else max(one.rank, find_lead_label_end(line))
    if not before:
        label = max(0, one.rank - (len(line.text) - len(behind)))
    if is_teaser:
        lead.teaser = fold_space(words)
        lead.is_cut_off = words.rstrip().endswith(("...", "\u2026"))
    else:
        lead.headline = _fold_headline(words[min(label, len(words)) :])
    lead.add(kind, (start, start + len(before)))
    lead.add(BlockType.RAIL_TIME, (start + begin, start + last))
    lead.add(BlockType.RAIL_TEASER if is_whole else kind, (end - len(behind), end))
    if is_whole:
        lead.teaser = fold_space(behind[: one.tail - len(line.text) if one.tail else None])
        lead.is_cut_off = line.is_cut_off
