"""Where paragraphs that an extractor returned stand in the text of the page."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from shared.values import Span

# Shorter ones ("Advertisement") stand in many places of a page, so they may not decide
# where the longer ones are looked for.
_ANCHOR_CHARS: Final = 40

# A paragraph that is not there costs a search to the end; so many ends are searched.
_MISSES: Final = 64

_LAST_SPACE: Final = 0x3000
"""No character above it is white space."""

_IS_SPACE: Final = np.array([*(chr(code).isspace() for code in range(_LAST_SPACE + 1)), False])


class _Compact:
    """A text without its white space, and the way back to its positions."""

    def __init__(self, text: str) -> None:
        self.text = "".join(text.split())
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        self._places = np.flatnonzero(~_IS_SPACE[np.minimum(codes, _LAST_SPACE + 1)])

    def span(self, start: int, end: int) -> Span:
        """Return the span in the spaced text of a run of at least one character."""
        return int(self._places[start]), int(self._places[end - 1]) + 1


def align(paragraphs: Sequence[str], text: str) -> list[Span | None]:
    """Return one span for each paragraph, in ascending order; None where it is not found.

    Where a span is given, `text[start:end]` is the paragraph but for white space. The cost
    is linear in the text: a page that lacks too many paragraphs is not searched further.
    """
    page = _Compact(text)
    needles = ["".join(paragraph.split()) for paragraph in paragraphs]
    found: list[Span | None] = [None] * len(needles)
    budget = _MISSES * len(page.text)
    cursor = 0
    for index, needle in enumerate(needles):
        if len(needle) < _ANCHOR_CHARS or budget < 0:
            continue
        at = page.text.find(needle, cursor)
        if at < 0:
            budget -= len(page.text) - cursor
            continue
        cursor = at + len(needle)
        found[index] = (at, cursor)
    _fill_gaps(page.text, needles, found)
    return [span and page.span(*span) for span in found]


def _fill_gaps(text: str, needles: Sequence[str], found: list[Span | None]) -> None:
    """Look for each short paragraph between the long ones on its two sides."""
    limits: list[int] = [len(text)] * len(needles)
    limit = len(text)
    for index in range(len(needles) - 1, -1, -1):
        limits[index] = limit
        place = found[index]
        limit = place[0] if place else limit
    budget = _MISSES * len(text)
    cursor = 0
    for index, needle in enumerate(needles):
        place = found[index]
        if place:
            cursor = place[1]
        elif 0 < len(needle) < _ANCHOR_CHARS and budget >= 0:
            at = text.find(needle, cursor, limits[index])
            if at < 0:
                budget -= limits[index] - cursor
                continue
            cursor = at + len(needle)
            found[index] = (at, cursor)
