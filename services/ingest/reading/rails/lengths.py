# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""How long films and podcasts of a rail last: figures like clocks that are no times."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from services.ingest.reading.rails.edges import are_durations
from services.ingest.reading.rails.parts import Part, Shaped
from services.ingest.reading.rails.trims import HOURS, LONG_MINUTES, find_lengths
from services.ingest.reading.times import lexicon
from services.ingest.reading.times.printed import Printed
from services.ingest.reading.words.folding import fold

_LENGTH: Final = re.compile(r"(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)")
_RECORDED: Final = re.compile(
    r"(?:[\u25b6\u25b7\u25ba]\ufe0f?\s*|(?:video|vídeo|vidéo|wideo|видео|відео|podcast|подкаст"
    r"|فيديو|بودكاست|视频|影片|視頻|動画|영상|동영상|वीडियो)\b\s*[:：|\-–—])",
    re.IGNORECASE,
)
# Minutes that end a line, or are all of it.
_MINUTES: Final = re.compile(r"(?:^|\s)\d{1,3}\s?(?P<unit>[^\W\d_]{2,9})\.?$")
_ALIKE: Final = 2
"""Set by hand: a single line shows no pattern."""
_DURATIONS: Final = 3
"""Two figures that do not fall rise: only of three can the order tell more."""


def without_lengths(shaped: Sequence[Shaped]) -> Sequence[Shaped]:
    """Return leads with their lengths told from times, glued to them or on lines of their own.

    A glued length is an end to be cut off.
    """
    clocks = [
        one.time.clock
        for one in shaped
        if one.part is Part.TIMED and one.time and one.time.clock and not one.time.is_dated
    ]
    if are_durations(clocks):
        return [
            replace(one, is_length=True) if one.part is Part.TIMED else one for one in shaped
        ]
    lengths = find_lengths(
        [
            ""
            if one.part in (Part.TIME, Part.WHOLE) or (one.time and one.time.is_dated)
            else one.line.text
            for one in shaped
        ]
    )
    shaped = [
        replace(one, part=Part.TIMED, time=Printed(*span), is_length=True) if span else one
        for one, span in zip(shaped, lengths, strict=True)
    ]
    return _without_lines(shaped)


def _without_lines(shaped: Sequence[Shaped]) -> Sequence[Shaped]:
    """Return lines that are lengths as such, where all lines of times are, or behind a film."""
    if _are_minutes(shaped):
        return [
            replace(one, is_length=True) if one.part is Part.TIME else one for one in shaped
        ]
    found = [
        _LENGTH.fullmatch(one.line.text) if one.part is Part.TIME else None for one in shaped
    ]
    told = [match for match in found if match]
    is_all = len(told) == sum(one.part is Part.TIME for one in shaped)
    are_lengths = is_all and _are_lengths(told)
    return [
        replace(one, is_length=True)
        if match and (are_lengths or (at > 0 and _RECORDED.match(shaped[at - 1].line.text)))
        else one
        for at, (one, match) in enumerate(zip(shaped, found, strict=True))
    ]


def _are_minutes(shaped: Sequence[Shaped]) -> bool:
    """Say whether all times on lines of their own are minutes, and nothing says "ago".

    Other news would be hours old. One such line counts where headlines end with minutes, too.
    """
    times = [one.line.text for one in shaped if one.part is Part.TIME]
    if not times or not all(map(_is_minutes, times)):
        return False
    ends = sum(_find_minutes(one.line.text) is not None for one in shaped)
    return ends >= _ALIKE


def _is_minutes(text: str) -> bool:
    match = _find_minutes(text)
    return match is not None and match.start() == 0


def _find_minutes(text: str) -> re.Match[str] | None:
    """Return the minutes that a text ends with; one letter, as in "5m", stands for an age."""
    match = _MINUTES.search(text)
    return match if match and lexicon.UNIT.get(fold(match["unit"])) == "minute" else None


def _are_lengths(told: Sequence[re.Match[str]]) -> bool:
    """Say whether figures on lines of their own are none of clocks, by their size and order."""
    if len(told) < _ALIKE:
        return False
    values = [(int(match["minutes"]), int(match["seconds"])) for match in told]
    if any(minutes >= HOURS for minutes, _ in values) or any(
        match["minutes"] == "0" for match in told
    ):
        return True
    ordered = sorted(set(values))
    is_falling = values == sorted(values, reverse=True)
    is_rising = values == ordered
    is_short = ordered[-1][0] < LONG_MINUTES
    return is_short and (is_rising or (len(told) >= _DURATIONS and not is_falling))
