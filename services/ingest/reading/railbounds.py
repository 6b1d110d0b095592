"""Where rails begin and end among the lines of a page, by their words and by their shape."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from services.ingest.reading.layout import Layout
from services.ingest.reading.lines import Line
from services.ingest.reading.rail import Part, measure, shape
from services.ingest.reading.railends import find_second_heading, find_whole_end
from services.ingest.reading.raillists import (
    find_list_between,
    find_lists,
    is_heading,
    may_be_leads,
)
from services.ingest.reading.railprogress import Progress
from shared.article import BlockType

_PROSE_WORDS: Final = 8
_MENU_WORDS: Final = 3
_EVIDENCE: Final = (Part.TIME, Part.TIMED)
_GAP_LINES: Final = 3

_LIKELY: Final = 0.3
"""What the line model calls text of the article so surely is no rail."""

# What it speaks against the bounds of a rail that a line beside them would belong nowhere.
_LEFT_OVER: Final = 0.5

# Between two leads these may stand without ending the rail.
_PASSED: Final = frozenset({BlockType.ADVERT, BlockType.CREDIT, BlockType.RAIL_ITEM})


@dataclass(frozen=True, slots=True)
class Rail:
    """A run of lines that point to other articles."""

    heading: int | None
    start: int
    end: int
    """`[start, end)` in indices of lines, the heading left out."""


class RailFinder:
    """Finds the rails of a page; each line is looked at a few times at most."""

    def __init__(self, lines: Sequence[Line], layout: Layout) -> None:
        self._lines = lines
        self._layout = layout
        self._shaped = [shape(line) for line in lines]
        self._parts = [shaped.part for shaped in self._shaped]

    def find(self) -> list[Rail]:
        """Return the rails in order, none overlapping: announced ones, then the others."""
        rails = list(self._announced())
        taken = {index for rail in rails for index in range(rail.start - 1, rail.end)}
        rails += self._unannounced(taken)
        taken = {index for rail in rails for index in range(rail.start - 1, rail.end)}
        rails += self._between(taken)
        parted = [part for rail in rails for part in self._part(rail)]
        return sorted(parted, key=lambda rail: rail.start)

    def _part(self, rail: Rail) -> Iterator[Rail]:
        """Yield the rail without what is no lead at its end, or the two that it is."""
        start, end = rail.start, rail.end
        second = find_second_heading(self._shaped[start:end])
        if second is not None:
            yield Rail(rail.heading, start, start + second)
            rail = Rail(start + second, start + second + 1, end)
            start = rail.start
        whole = find_whole_end(self._shaped[start:end])
        yield Rail(rail.heading, start, start + whole)

    def _announced(self) -> Iterator[Rail]:
        layout, free = self._layout, 0
        for index, mark in enumerate(layout.marks):
            if mark is not BlockType.RAIL_HEADING or index < free or index == layout.headline:
                continue
            end = self._end(index + 1)
            if index < layout.start:
                end = self._end_above(index + 1, end)
            if end > index + 1:
                free = end
                yield Rail(index, index + 1, end)

    def _end(self, start: int) -> int:
        """Return where the leads end that begin at `start`."""
        end = start
        marks = self._layout.marks
        while end < len(self._lines) and (marks[end] is None or marks[end] in _PASSED):
            if end == self._layout.headline:
                break
            end += 1
        if start >= self._layout.start or end > self._layout.start:
            end = self._find_resumption(start, end)
        return self._without_menu(start, self._without_passed(start, end))

    def _end_above(self, start: int, end: int) -> int:
        """Return the end of a rail above the article; `start` if it looks like a menu."""
        if self._layout.headline is not None and start <= self._layout.headline:
            end = min(end, self._layout.headline)
        told = sum(
            part in _EVIDENCE or self._lines[start + offset].is_cut_off
            for offset, part in enumerate(self._parts[start:end])
        )
        if told >= 2:
            last = max(
                index
                for index in range(start, end)
                if self._parts[index] in (*_EVIDENCE, Part.TEASER)
            )
            return last + 1
        is_list = may_be_leads(self._lines, self._parts, start, end)
        return end if is_list and end == self._layout.headline else start

    def _without_passed(self, start: int, end: int) -> int:
        while end > start and self._layout.marks[end - 1] in _PASSED - {BlockType.RAIL_ITEM}:
            end -= 1
        return end

    def _without_menu(self, start: int, end: int) -> int:
        """Cut off the menu of the foot: short lines without a time below longer leads."""
        heads = [
            self._lines[index].words
            for index in range(start, end)
            if self._parts[index] in (Part.HEADLINE, Part.TIMED, Part.ASKING)
        ]
        limit = min(_MENU_WORDS, max(heads, default=0) / 2)
        whole = [index for index in range(start, end) if self._is_prose(index)]
        while end > start + 1 and (
            self._is_menu(end - 1, limit) or (whole == [end - 1] and end - start > 2)
        ):
            end -= 1
        return end

    def _is_menu(self, index: int, limit: float) -> bool:
        return self._parts[index] is Part.HEADLINE and self._lines[index].words <= limit

    def _find_resumption(self, start: int, end: int) -> int:
        """Return the index at which the article goes on after a rail; `end` if it does not."""
        lead = Progress()
        for index in range(start, end):
            line, part = self._lines[index], self._parts[index]
            follows = (
                index + 1 < end
                and self._is_prose(index + 1)
                and not self._lines[index + 1].is_cut_off
            )
            is_body = follows or self._layout.is_body[index]
            if self._is_prose(index) and lead.is_over(line, is_followed=is_body):
                return index
            lead.take(part)
        return end

    def _is_prose(self, index: int) -> bool:
        line = self._lines[index]
        return (
            line.ends_sentence
            and not line.is_cut_off
            and line.words >= _PROSE_WORDS
            and self._parts[index] in (Part.TEASER, Part.ASKING)
        )

    def _unannounced(self, taken: set[int]) -> Iterator[Rail]:
        """Yield the rails that no known words announce, by the times and cut-off teasers."""
        layout, count = self._layout, len(self._lines)
        for start, end in ((0, layout.start), (layout.start, layout.end), (layout.end, count)):
            index = start
            while index < end:
                stop = index
                while stop < end and self._is_free(stop, taken):
                    stop += 1
                if stop > index:
                    yield from self._clusters(index, stop)
                index = max(stop, index + 1)

    def _between(self, taken: set[int]) -> Iterator[Rail]:
        """Yield the rails of headlines alone that stand between paragraphs."""
        index, count = self._layout.start, len(self._lines)
        while index < count:
            stop = index
            while stop < count and self._is_free(stop, taken) and not self._reads_on(stop):
                stop += 1
            is_resumed = stop < count and self._is_free(stop, taken) and self._is_prose(stop)
            is_text = any(value >= _LIKELY for value in self._layout.surety[index:stop])
            if is_resumed and not is_text:
                found = find_list_between(self._lines, self._parts, index, stop)
                if found:
                    yield Rail(*found)
            index = max(stop, index + 1)

    def _reads_on(self, index: int) -> bool:
        return self._lines[index].ends_sentence and self._parts[index] is not Part.HEADLINE

    def _is_free(self, index: int, taken: set[int]) -> bool:
        """Say whether a line may belong to a rail: nothing else is known of it."""
        is_known = index == self._layout.headline or self._layout.marks[index] is not None
        return index not in taken and not is_known

    def _clusters(self, start: int, end: int) -> Iterator[Rail]:
        """Yield the rails in a run of unmarked lines."""
        is_below = start >= self._layout.end
        found = False
        for group in self._groups(start, end):
            if is_below and group[0] == start and self._is_alone(start, group[1:]):
                del group[0]
            is_above = not is_below and group[-1] + 1 == end == self._layout.headline
            if is_above and self._is_alone(group[-1], group[:-1]):
                del group[-1]
            if self._is_rail(group, is_below=is_below):
                found = True
                yield self._around(group, start, end)
        if is_below and not found:
            for bounds in find_lists(self._lines, self._parts, start, end):
                yield Rail(*bounds)

    def _groups(self, start: int, end: int) -> list[list[int]]:
        """Return the lines with times or cut-off teasers, those near each other together."""
        groups: list[list[int]] = []
        for index in range(start, end):
            if self._parts[index] not in _EVIDENCE and not self._lines[index].is_cut_off:
                continue
            last = groups[-1][-1] if groups else -_GAP_LINES - 1
            if index - last <= _GAP_LINES and not self._is_parted(last, index):
                groups[-1].append(index)
            else:
                groups.append([index])
        return groups

    def _is_alone(self, index: int, rest: Sequence[int]) -> bool:
        """Say whether a time is the article's: on a line of its own, as no other is."""
        is_time = [self._parts[other] is Part.TIME for other in rest]
        return self._parts[index] is Part.TIME and bool(rest) and not any(is_time)

    def _is_rail(self, group: Sequence[int], *, is_below: bool) -> bool:
        kinds = [self._parts[index] for index in group]
        if is_below and kinds[:1] == [Part.TIMED]:
            return True
        if len(group) < 2:
            return False
        if is_below or Part.TIMED in kinds:
            return True
        heads = [
            index
            for index in range(group[0] - 1, group[-1])
            if index >= 0 and self._parts[index] in (Part.HEADLINE, Part.ASKING)
        ]
        return 2 * len(heads) >= len(group) and len(heads) >= 2

    def _is_parted(self, left: int, right: int) -> bool:
        """Say whether whole paragraphs stand between two lines."""
        return any(
            self._is_prose(first) and self._is_prose(second)
            for first, second in pairwise(range(left + 1, right))
        )

    def _around(self, group: Sequence[int], start: int, end: int) -> Rail:
        """Return the rail that some lines with times or cut-off teasers belong to.

        Of the ways to begin and to end it, that one is taken which makes its leads alike.
        """
        first, last = group[0], group[-1] + 1
        above = max(start, first - 2)
        begins = [first] if self._parts[first] is Part.TIMED else range(above, first + 1)
        ends = range(last, min(end, last + 2) + 1)
        begin, stop = min(
            ((begin, stop) for begin in begins for stop in ends),
            key=lambda bounds: (self._cost(bounds, start, end), bounds[0] - bounds[1]),
        )
        heading = begin - 1 if begin > start and self._is_heading(begin - 1) else None
        return Rail(heading, begin, stop)

    def _cost(self, bounds: tuple[int, int], start: int, end: int) -> float:
        """Return how irregular a rail would be, and what it would leave over at its ends."""
        begin, stop = bounds
        cost = measure(self._shaped[begin:stop])
        if any(self._is_prose(index) for index in (begin, stop - 1)):
            cost += _LEFT_OVER
        if (
            self._lines[stop - 1].words <= _MENU_WORDS
            and self._parts[stop - 1] is Part.HEADLINE
        ):
            cost += _LEFT_OVER
        is_left_above = begin > start and not self._is_heading(begin - 1)
        if is_left_above and not self._is_prose(begin - 1):
            cost += _LEFT_OVER
        if stop < end and self._lines[stop].words > _MENU_WORDS and not self._is_prose(stop):
            cost += _LEFT_OVER
        return cost

    def _is_heading(self, index: int) -> bool:
        return is_heading(self._lines[index], self._parts[index])
