# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Days at the ends of leads: times where others have them too, or words of the headline."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from services.ingest.reading.clock import (
    find_day_at_end,
    find_day_at_start,
    find_time_at_start,
)
from services.ingest.reading.rails.edges import names_weekday_before
from services.ingest.reading.rails.parts import Part, Shaped
from services.ingest.reading.words.folding import tokenize

_ALIKE: Final = 2
"""Set by hand: a single line shows no pattern."""
_UNTIL: Final = frozenset(
    tokenize("""
    until till by from since bis ab seit vom jusqu'au jusque depuis hasta desde el fino
    dal entro até tot vanaf sinds do od до с со от від з حتى منذ
    """)
)
"""Words behind which a day goes on a sentence; set by hand."""


def with_days(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return headlines with a day at the end at which others have a day or a time."""
    starts = [
        find_time_at_start(one.line.text)
        if one.line.is_cut_off and one.part is Part.TEASER
        else None
        for one in shaped
    ]
    if sum(map(bool, starts)) >= _ALIKE:
        return [
            replace(one, part=Part.TIMED, time=time) if time else one
            for one, time in zip(shaped, starts, strict=True)
        ]
    for find, is_end in ((find_day_at_end, True), (find_day_at_start, False)):
        days = [find(one.line.text) if one.part is Part.HEADLINE else None for one in shaped]
        if not any(days):
            continue
        others = sum(
            one.part is Part.TIMED and one.time is not None and (one.time.start > 0) == is_end
            for one in shaped
        )
        if others + sum(map(bool, days)) >= _ALIKE:
            return [
                replace(one, part=Part.TIMED, time=day) if day else one
                for one, day in zip(shaped, days, strict=True)
            ]
    return list(shaped)


def with_days_of_headlines(shaped: Sequence[Shaped]) -> list[Shaped]:
    """Return leads whose weekday before a bare clock is the last word of the headline.

    So it is behind a word such as "until", and where a lead further down has a bare clock:
    news runs from new to old, so a weekday of an older day would stand there too.
    """
    days = [_split_before_clock(one) for one in shaped]
    bare = [day is not None and not day[1] for day in days]
    if not any(bare):
        return list(shaped)
    last = max(at for at, is_bare in enumerate(bare) if is_bare)
    return [
        replace(one, has_own_day=True)
        if day and day[1] and (at < last or day[0] in _UNTIL)
        else one
        for at, (one, day) in enumerate(zip(shaped, days, strict=True))
    ]


def _split_before_clock(one: Shaped) -> tuple[str, str] | None:
    """Return the last word before a bare clock at the end of a line, and the weekday behind.

    The weekday is empty where none stands before the clock; None for any other line.
    """
    time = one.time
    if one.part is not Part.TIMED or time is None or not time.start:
        return None
    if time.clock is None or time.is_dated or one.is_length:
        return None
    start = names_weekday_before(one.line.text, time.start)
    if start is None:
        return "", ""
    words = tokenize(one.line.text[max(0, start - 30) : start])
    return (words[-1] if words else ""), one.line.text[start : time.start].strip()
