"""The lines of a rail, each seen beside the others: what most of them have is no headline."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from services.ingest.reading.body import count_words
from services.ingest.reading.clock import find_time_at_end
from services.ingest.reading.lines import Line
from services.ingest.reading.marks import find_call_start, find_calls
from services.ingest.reading.rails.days import with_days, with_days_of_headlines
from services.ingest.reading.rails.edges import find_alike, find_ranks
from services.ingest.reading.rails.glues import find_glues
from services.ingest.reading.rails.labels import find_labels
from services.ingest.reading.rails.lengths import without_lengths
from services.ingest.reading.rails.parts import (
    CLOSERS,
    ENDS,
    LABEL_WORDS,
    STOPS,
    Part,
    Shaped,
    find_words,
)
from services.ingest.reading.rails.trims import (
    find_bullet_end,
    find_named_day,
    find_short_times,
    find_tails,
)
from services.ingest.reading.times.printed import Printed, find_times
from shared.article import BlockType
from shared.values import Span

_LABELS: Final = 2
"""Set by hand: a single label shows no pattern."""
_GLUED: Final = 0.6
"""Set by hand: more than half, so that what ends in a time by chance is left whole. At .5
22 of 3,037 labeled leads are lost, and 44 more made up."""
_TIME_WORDS: Final = 5
"""Set by hand: so many words stand beside a time in a line of its own."""
_DIGIT: Final = re.compile(r"\d")
_WHOLE_CHARS: Final = 400
"""Set by hand: a headline and a teaser are no longer, so no more of a line is looked at."""
_UNTIMED: Final = (Part.HEADLINE, Part.TEASER, Part.ASKING)


def read_parts(run: Sequence[tuple[BlockType, Shaped]]) -> list[Shaped]:
    """Return the lines of a rail, each for what it is of its lead, seen beside the others."""
    shaped = _without_calls([_as_typed(kind, one) for kind, one in run])
    shaped = _part_labels(_with_teasers(shaped))
    shaped = _with_tails(with_days(_with_inner(without_lengths(shaped))))
    shaped = with_days_of_headlines(_with_alike(shaped))
    words = [find_words(one) for one in shaped]
    return _with_labels(_with_ranks(_with_glued(shaped, words), words), words)


def _without_calls(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return lines with the call to read on, behind a cut-off mark or alike, as their tail."""
    starts = [find_call_start(one.line.text) for one in shaped]
    ends = find_calls(
        [
            one.line.text if one.part in _UNTIMED and not one.line.is_cut_off else ""
            for one in shaped
        ]
    )
    return [
        replace(one, tail=start, line=replace(one.line, is_cut_off=True))
        if start
        else replace(one, tail=end)
        if end
        else one
        for one, start, end in zip(shaped, starts, ends, strict=True)
    ]


def _with_tails(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return headlines without the count that they end with, and with the time before it."""
    texts = [
        one.line.text if one.part in _UNTIMED and not one.line.is_cut_off else ""
        for one in shaped
    ]
    timed = sum(one.part is Part.TIMED and not one.is_length for one in shaped)
    times = find_short_times(texts, others=timed)
    tails = find_tails(texts)
    return [
        _with_tail(one, time or (find_named_day(text) if timed and text else None), tail)
        for one, text, time, tail in zip(shaped, texts, times, tails, strict=True)
    ]


def _with_tail(one: Shaped, span: Span | None, tail: int) -> Shaped:
    if span:
        return replace(one, part=Part.TIMED, time=Printed(*span))
    if not tail:
        return one
    time = find_time_at_end(one.line.text[:tail])
    return replace(one, part=Part.TIMED if time else Part.HEADLINE, time=time, tail=tail)


def _with_glued(shaped: Sequence[Shaped], words: Sequence[Span]) -> list[Shaped]:
    """Return lines that are headline and teaser, where most of them look like a sentence.

    Here and below, `words` tells where the words of each line stand, without its time.
    """
    texts = [
        one.line.text[start:end] if one.part not in (Part.TIME, Part.WHOLE) else ""
        for one, (start, end) in zip(shaped, words, strict=True)
    ]
    ends = sum(
        bool(text) and (one.part is Part.TEASER or text.rstrip(CLOSERS).endswith(ENDS))
        for one, text in zip(shaped, texts, strict=True)
    )
    if ends < max(_LABELS, _GLUED * sum(map(bool, texts))):
        return list(shaped)
    return [
        replace(
            one,
            part=one.part if one.part is Part.TIMED else Part.WHOLE,
            glue=(start + glue[0], start + glue[1]),
        )
        if glue
        else one
        for one, (start, _), glue in zip(shaped, words, find_glues(texts), strict=True)
    ]


def _with_teasers(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return whole sentences below headlines as their teasers; headlines end without a stop."""
    ends = [
        one.line.ends_sentence and one.part is Part.HEADLINE and _is_sentence(one.line)
        for one in shaped
    ]
    if not any(ends) or sum(ends) * 2 > sum(one.part is Part.HEADLINE for one in shaped):
        return list(shaped)
    return [
        replace(one, part=Part.TEASER) if is_end else one
        for one, is_end in zip(shaped, ends, strict=True)
    ]


def _is_sentence(line: Line) -> bool:
    is_whole = line.words > LABEL_WORDS and not line.is_cut_off
    return is_whole and line.text.rstrip(CLOSERS).endswith(STOPS)


def _with_ranks(shaped: Sequence[Shaped], words: Sequence[Span]) -> list[Shaped]:
    ranks = find_ranks(
        [
            "" if one.part in (Part.TIME, Part.TEASER) else one.line.text[start:]
            for one, (start, _) in zip(shaped, words, strict=True)
        ]
    )
    return [
        replace(one, rank=start + rank) if rank else one
        for one, (start, _), rank in zip(shaped, words, ranks, strict=True)
    ]


def _with_labels(shaped: Sequence[Shaped], words: Sequence[Span]) -> list[Shaped]:
    """Return headlines with what stands before them told apart: a section, or an author."""
    texts = [
        one.line.text[max(start, one.rank) : one.glue[0] if one.glue else end]
        if one.part not in (Part.TIME, Part.TEASER)
        else ""
        for one, (start, end) in zip(shaped, words, strict=True)
    ]
    bullets = [find_bullet_end(text) for text in texts]
    texts = [text[at:] for text, at in zip(texts, bullets, strict=True)]
    return [
        replace(one, rank=max(start, one.rank) + bullet + label) if bullet or label else one
        for one, (start, _), bullet, label in zip(
            shaped, words, bullets, find_labels(texts), strict=True
        )
    ]


def _with_alike(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return headlines whose figures look like those of other ones with them as times."""
    may_be = [
        one.part is Part.HEADLINE or (one.part is Part.TEASER and one.line.is_cut_off)
        for one in shaped
    ]
    spans = find_alike(
        [
            one.line.text[: one.tail or None] if may else ""
            for one, may in zip(shaped, may_be, strict=True)
        ]
    )
    return [
        replace(one, part=Part.TIMED, time=Printed(*span)) if span else one
        for one, span in zip(shaped, spans, strict=True)
    ]


def _with_inner(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return lines that are leads from headline to teaser, as two of them at least are."""
    may_be = [
        one.part not in (Part.TIME, Part.TIMED) and _DIGIT.search(one.line.text) is not None
        for one in shaped
    ]
    if sum(may_be) < _LABELS:
        return list(shaped)
    times = [
        _find_inner(one.line.text[:_WHOLE_CHARS]) if may else None
        for one, may in zip(shaped, may_be, strict=True)
    ]
    if any(times):
        times = [
            _find_inner(one.line.text[:_WHOLE_CHARS], is_dated=False)
            if may and time is None and one.line.is_cut_off
            else time
            for one, may, time in zip(shaped, may_be, times, strict=True)
        ]
    if sum(map(bool, times)) < _LABELS:
        return list(shaped)
    return [
        replace(one, part=Part.WHOLE, time=time) if time else one
        for one, time in zip(shaped, times, strict=True)
    ]


def _find_inner(text: str, *, is_dated: bool = True) -> Printed | None:
    """Return the only time of a line that stands between many words; a clock, if undated."""
    found = [time for time in find_times(text) if time.is_dated or not is_dated]
    if len(found) != 1 or (not is_dated and found[0].clock is None):
        return None
    beside = (text[: found[0].start], text[found[0].end :])
    return found[0] if all(count_words(words) > LABEL_WORDS for words in beside) else None


def _part_labels(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return times with a label of a word or two as times, where other lines are leads."""
    labeled = [one.part is Part.TIMED and _count_beside(one) <= LABEL_WORDS for one in shaped]
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
    most = LABEL_WORDS if one.time else _TIME_WORDS
    if kind is BlockType.RAIL_TIME and _count_beside(one) <= most:
        return replace(one, part=Part.TIME)
    if one.part in (Part.TIME, Part.TIMED):
        return one
    part = Part.TEASER if kind is BlockType.RAIL_TEASER else Part.HEADLINE
    return one if one.part is part else replace(one, part=part)
