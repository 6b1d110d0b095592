"""The rail: other articles that a page points to, read as leads and kept out of the body."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from services.ingest.reading.body import count_words, fold_space
from services.ingest.reading.clock import find_time_at_end, find_time_at_start, is_alone
from services.ingest.reading.leads import Lead
from services.ingest.reading.lines import Line
from services.ingest.reading.marks import find_lead_label_end
from services.ingest.reading.railedges import (
    are_durations,
    find_alike,
    find_ranks,
    find_time_piece,
    widen,
)
from services.ingest.reading.times.printed import Printed, find_times
from shared.article import BlockType

_TEASER_WORDS: Final = 8
_LABEL_WORDS: Final = 2
_LABELS: Final = 2
_TIME_WORDS: Final = 5
_WHOLE_CHARS: Final = 400
_STOPS: Final = (".", "\u3002", "\u0964", "\u06d4")
_CLOSERS: Final = "\"'\u2019\u201d\u201c\u00bb\u00ab)] "
_SEPARATORS: Final = (
    " \t\u00a0|,;\u00b7\u2022/-\u2013\u2014([)]\u3000\u30fb\uff08\uff09\u3010\u3011\uff0f\u060c"
)


class Part(Enum):
    """What a line of a rail looks like by itself."""

    TIME = auto()
    """Nothing but a time."""
    TIMED = auto()
    """Words with a time at one end."""
    WHOLE = auto()
    """Headline, time and teaser in one line."""
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


@dataclass(frozen=True, slots=True)
class Shaped:
    """A line with what it looks like, if it is one of a rail."""

    line: Line
    part: Part
    time: Printed | None = None
    is_length: bool = False
    """Whether what looks like its time tells how long a recording is."""
    rank: int = 0
    """Where in its text the words behind a rank begin."""


def read_typed(run: Sequence[tuple[BlockType, Shaped]]) -> list[Lead]:
    """Return the leads of the lines of a rail, each given with what it is of its lead."""
    shaped = _part_labels(_with_teasers([_as_typed(kind, one) for kind, one in run]))
    return read_leads(_with_ranks(_with_alike(_with_inner(_without_durations(shaped)))))


def _with_teasers(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return whole sentences below headlines as their teasers; headlines end without a stop."""
    ends = [one.part is Part.HEADLINE and _is_sentence(one.line) for one in shaped]
    if sum(ends) * 2 > sum(one.part is Part.HEADLINE for one in shaped):
        return list(shaped)
    return [
        replace(one, part=Part.TEASER) if is_end else one
        for one, is_end in zip(shaped, ends, strict=True)
    ]


def _is_sentence(line: Line) -> bool:
    is_whole = line.words > _LABEL_WORDS and not line.is_cut_off
    return is_whole and line.text.rstrip(_CLOSERS).endswith(_STOPS)


def _with_ranks(shaped: Sequence[Shaped]) -> list[Shaped]:
    ranks = find_ranks([one.line.text for one in shaped])
    return [replace(one, rank=rank) for one, rank in zip(shaped, ranks, strict=True)]


def _with_alike(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return headlines whose figures look like those of other ones with them as times."""
    spans = find_alike([one.line.text if one.part is Part.HEADLINE else "" for one in shaped])
    return [
        replace(one, part=Part.TIMED, time=Printed(*span)) if span else one
        for one, span in zip(shaped, spans, strict=True)
    ]


def _with_inner(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return lines that are leads from headline to teaser, as two of them at least are."""
    times = [_find_inner(one) for one in shaped]
    if sum(map(bool, times)) < _LABELS:
        return list(shaped)
    return [
        replace(one, part=Part.WHOLE, time=time) if time else one
        for one, time in zip(shaped, times, strict=True)
    ]


def _find_inner(one: Shaped) -> Printed | None:
    """Return the only time of a line that stands between many words."""
    text = one.line.text[:_WHOLE_CHARS]
    if one.part in (Part.TIME, Part.TIMED) or not any(map(str.isdigit, text)):
        return None
    found = [time for time in find_times(text) if time.is_dated]
    if len(found) != 1:
        return None
    beside = (text[: found[0].start], text[found[0].end :])
    return found[0] if all(count_words(words) > _LABEL_WORDS for words in beside) else None


def _without_durations(shaped: Sequence[Shaped]) -> Sequence[Shaped]:
    """Return leads whose glued figures are lengths as headlines with an end to be cut off."""
    clocks = [
        one.time.clock
        for one in shaped
        if one.part is Part.TIMED and one.time and one.time.clock and not one.time.is_dated
    ]
    if not are_durations(clocks):
        return shaped
    return [replace(one, is_length=True) if one.part is Part.TIMED else one for one in shaped]


def _part_labels(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return times with a label of a word or two as times, where other lines are leads."""
    labeled = [one.part is Part.TIMED and _count_beside(one) <= _LABEL_WORDS for one in shaped]
    heads = sum(one.part is Part.HEADLINE for one in shaped)
    if sum(labeled) < _LABELS or heads < sum(labeled):
        return list(shaped)
    return [
        replace(one, part=Part.TIME) if is_label else one
        for one, is_label in zip(shaped, labeled, strict=True)
    ]


def _count_beside(one: Shaped) -> int:
    """Return how many words stand beside the time of a line."""
    text, time = one.line.text, one.time
    return count_words(text[: time.start] + " " + text[time.end :]) if time else one.line.words


def _as_typed(kind: BlockType, one: Shaped) -> Shaped:
    """Return a line taken for what it was typed; a time that was parsed stays one."""
    most = _LABEL_WORDS if one.time else _TIME_WORDS
    if kind is BlockType.RAIL_TIME and _count_beside(one) <= most:
        return replace(one, part=Part.TIME)
    if one.part in (Part.TIME, Part.TIMED):
        return one
    is_teaser = kind is BlockType.RAIL_TEASER
    return replace(one, part=Part.TEASER if is_teaser else Part.HEADLINE)


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
    return min(readings, key=_irregularity)


def _irregularity(leads: Sequence[Lead]) -> float:
    """Return how unlike each other, and unlike leads, the leads are."""
    kinds = {(lead.time is None, lead.teaser is None) for lead in leads}
    return sum(lead.penalty + 2 * (not lead.headline) for lead in leads) + len(kinds) / 2


def shape(line: Line) -> Shaped:
    """Return a line with what it looks like, if it is one of a rail."""
    time = find_time_at_end(line.text)
    if time is not None and is_alone(line.text, time):
        return Shaped(line, Part.TIME, time)
    time = time or find_time_at_start(line.text)
    if time is not None and not (line.is_cut_off and time.clock is None):
        return Shaped(line, Part.TIMED, time)
    return Shaped(line, _part_of(line.text, line))


def _part_of(text: str, line: Line) -> Part:
    bare = text.rstrip(_CLOSERS)
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
            _tease(lead, one.line)
        else:
            if lead is None or lead.headline:
                leads.append(lead := Lead())
            _head(lead, one)
            lead.penalty += one.part is Part.TEASER
    return leads


def _tease(lead: Lead, line: Line) -> None:
    lead.teaser = fold_space(line.text)
    lead.is_cut_off = line.is_cut_off
    lead.add(BlockType.RAIL_TEASER, line.span)


def _time(lead: Lead, one: Shaped) -> None:
    """Note a time on a line of its own; a label beside it is no part of it."""
    start, end = find_time_piece(one.line.text, one.time)
    lead.time = one.line.text[start:end]
    lead.add(BlockType.RAIL_TIME, one.line.span)


def _head(lead: Lead, one: Shaped) -> None:
    line = one.line
    lead.headline = fold_space(line.text[one.rank or find_lead_label_end(line) :])
    lead.add(BlockType.RAIL_ITEM, line.span)


def _read_timed(leads: list[Lead], lead: Lead | None, one: Shaped, time: Printed) -> None:
    """Take the time off a line; what is left is a headline, or the teaser of the one above."""
    line = one.line
    first, last = widen(line.text, time)
    before = line.text[:first].rstrip(_SEPARATORS)
    behind = line.text[last:].lstrip(_SEPARATORS + ":.")
    is_labeled = bool(before) and count_words(before) <= _LABEL_WORDS < count_words(behind)
    begin, before = (0, "") if is_labeled else (first, before)
    is_whole = one.part is Part.WHOLE
    words = before or behind
    is_teaser = (
        lead is not None
        and bool(lead.headline)
        and lead.teaser is None
        and lead.time is None
        and _part_of(words, line) is Part.TEASER
    )
    if lead is None or (lead.headline and not is_teaser):
        leads.append(lead := Lead())
    lead.time = None if one.is_length else line.text[first:last]
    start, end = line.span
    kind = BlockType.RAIL_TEASER if is_teaser else BlockType.RAIL_ITEM
    label = 0 if is_teaser or not before else one.rank or find_lead_label_end(line)
    if is_teaser:
        lead.teaser = fold_space(words)
        lead.is_cut_off = words.rstrip().endswith(("...", "\u2026"))
    else:
        lead.headline = fold_space(words[min(label, len(words)) :])
    lead.add(kind, (start, start + len(before)))
    lead.add(BlockType.RAIL_TIME, (start + begin, start + last))
    lead.add(BlockType.RAIL_TEASER if is_whole else kind, (end - len(behind), end))
    if is_whole:
        lead.teaser = fold_space(behind)
        lead.is_cut_off = line.is_cut_off
