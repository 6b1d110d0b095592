"""Rails of headlines alone: a short heading, then several lines that are longer."""

from collections.abc import Iterator, Sequence
from typing import Final

from services.ingest.reading.lines import Line
from services.ingest.reading.rail import Part

_WORDS: Final = range(4, 25)
_LEADS: Final = 3
_HEADED_LEADS: Final = 2
_HEADED_WORDS: Final = 3
_HEADING_WORDS: Final = 6
_BRACKETS: Final = ("(", "\uff08", "[")
_HEADS: Final = (Part.HEADLINE, Part.ASKING)


def is_heading(line: Line, part: Part) -> bool:
    """Say whether a line is short as the heading of a rail is, and no sentence."""
    return (
        part is Part.HEADLINE
        and line.words <= _HEADING_WORDS
        and not line.ends_sentence
        and not line.is_cut_off
        and not line.text.startswith(_BRACKETS)
    )


def find_lists(
    lines: Sequence[Line], parts: Sequence[Part], start: int, end: int
) -> Iterator[tuple[int | None, int, int]]:
    """Yield heading, start and end of each rail of headlines alone between two lines."""
    index = start
    while index < end:
        stop = index
        while stop < end and _is_lead(lines[stop], parts[stop]):
            stop += 1
        has_heading = index > start and is_heading(lines[index - 1], parts[index - 1])
        if stop - index >= _LEADS:
            yield index - 1 if has_heading else None, index, stop
        index = max(stop, index + 1)


def find_list_between(
    lines: Sequence[Line], parts: Sequence[Part], start: int, end: int
) -> tuple[int, int, int] | None:
    """Return heading, start and end of a rail that fills the lines between two paragraphs.

    A heading of a paragraph stands alone; a short line with two longer ones under it that
    are no sentences either is a rail.
    """
    if end - start <= _HEADED_LEADS or not is_heading(lines[start], parts[start]):
        return None
    leads = range(start + 1, end)
    least = lines[start].words
    is_rail = (
        all(
            parts[index] in _HEADS
            and not lines[index].text.endswith((".", ":", "\u3002", "\u0964"))
            and lines[index].words >= _HEADED_WORDS
            and lines[index].words < _WORDS.stop
            for index in leads
        )
        and max(lines[index].words for index in leads) > least
    )
    return (start, start + 1, end) if is_rail else None


def may_be_leads(lines: Sequence[Line], parts: Sequence[Part], start: int, end: int) -> bool:
    """Say whether lines under a known heading are headlines rather than a menu."""
    return end - start >= _HEADED_LEADS and all(
        parts[index] in _HEADS and lines[index].words in range(_HEADED_WORDS, _WORDS.stop)
        for index in range(start, end)
    )


def _is_lead(line: Line, part: Part) -> bool:
    return part in _HEADS and line.words in _WORDS and not line.text.startswith(_BRACKETS)
