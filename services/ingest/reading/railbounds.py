"""Where rails begin and end among the lines of a page, by their words and by their shape."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from services.ingest.reading.layout import Layout
from services.ingest.reading.lines import Line
from services.ingest.reading.rail import Part, measure, shape
from services.ingest.reading.railprogress import Progress
from shared.article import BlockType

_PROSE_WORDS: Final = 8
_HEADING_WORDS: Final = 6
_MENU_WORDS: Final = 3
_LIST_WORDS: Final = range(4, 25)
_LIST_LEADS: Final = 3
_EVIDENCE: Final = (Part.TIME, Part.TIMED)
_GAP_LINES: Final = 3

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
        return sorted(rails, key=lambda rail: rail.start)

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
        if start < self._layout.end and (
            start >= self._layout.start or end > self._layout.start
        ):
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
        return start

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

    def _is_free(self, index: int, taken: set[int]) -> bool:
        """Say whether a line may belong to a rail: nothing else is known of it."""
        is_known = index == self._layout.headline or self._layout.marks[index] is not None
        return index not in taken and not is_known

    def _clusters(self, start: int, end: int) -> Iterator[Rail]:
        """Yield the rails in a run of unmarked lines."""
        is_below = start >= self._layout.end
        found = False
        for group in self._groups(start, end):
            if is_below and self._is_own_time(group, start):
                del group[0]
            if self._is_rail(group, is_below=is_below):
                found = True
                yield self._around(group, start, end)
        if is_below and not found:
            yield from self._plain_list(start, end)

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

    def _is_own_time(self, group: Sequence[int], start: int) -> bool:
        """Say whether the first time is the article's, right under it and of another kind."""
        first, *rest = group
        return (
            first == start
            and self._parts[first] is Part.TIME
            and bool(rest)
            and all(self._parts[index] is not Part.TIME for index in rest)
        )

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
        line = self._lines[index]
        return (
            self._parts[index] is Part.HEADLINE
            and line.words <= _HEADING_WORDS
            and not line.ends_sentence
            and not line.is_cut_off
        )

    def _plain_list(self, start: int, end: int) -> Iterator[Rail]:
        """Yield a rail of headlines alone: a short heading, then several longer lines."""
        index = start
        while index < end:
            stop = index
            while stop < end and self._is_list_line(stop):
                stop += 1
            if stop - index >= _LIST_LEADS:
                heading = index - 1 if index > start and self._is_heading(index - 1) else None
                yield Rail(heading, index, stop)
            index = max(stop, index + 1)

    def _is_list_line(self, index: int) -> bool:
        part = self._parts[index]
        return part in (Part.HEADLINE, Part.ASKING) and self._lines[index].words in _LIST_WORDS
