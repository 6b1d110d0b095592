"""Copy that was wrapped at a fixed width, put together again to whole paragraphs."""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from shared.values import Span

MAX_WIDTH: Final = 250
"""No teletype, mail program or person wraps at more characters."""
_MIN_WIDTH: Final = 15

_LINE_END: Final = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_FIRST_WORD: Final = re.compile(r"\S{1,60}")
_SENTENCE_ENDS: Final = ".!?\u2026\u3002\uff01\uff1f\u0964\u061f"
_BULLETS: Final = "•‣▪●·"
_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")

# Of the lines that go on with a sentence, so many must begin where the width makes them.
_EXPLAINED: Final = 0.7
_ENOUGH: Final = 3
_USUAL_WIDTH: Final = 100
"""A single line that goes on is taken for a cut one up to this width."""
_WIDER: Final = 0.5
"""Not more than this share of a wrapped text stands in lines that are wider."""
_SLACK: Final = 8


def unwrap(text: str, spans: Sequence[Span]) -> list[Span]:
    """Join the lines that only the width of the copy parts; `spans` are those of the lines.

    A line was cut by the width if the first word of the next would not have fitted on it.
    The width is the one that accounts for most lines that go on with a sentence; a text
    with such lines of any length is not wrapped, and stays as it is.
    """
    pairs = [_Seam(text, left, right) for left, right in pairwise(spans)]
    width = _find_width([pair for pair in pairs if pair.is_seam])
    lengths = [end - start for start, end in spans]
    if width is None or sum(n for n in lengths if n > width) > _WIDER * sum(lengths):
        return list(spans)
    joined = [spans[0]]
    is_inside = False
    for pair, span in zip(pairs, spans[1:], strict=True):
        is_inside = pair.is_cut_at(width, is_inside=is_inside)
        if is_inside:
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


class _Seam:
    """Two lines in a row, and the widths at which one line would break between them."""

    __slots__ = ("beyond", "ends", "goes_on", "is_seam", "least")

    def __init__(self, text: str, left: Span, right: Span) -> None:
        self.least = left[1] - left[0]
        self.is_seam = _MIN_WIDTH <= self.least <= MAX_WIDTH and _is_one_end(
            text, left[1], right[0]
        )
        first = text[right[0]]
        self.is_seam = self.is_seam and first not in _BULLETS
        if not self.is_seam:
            self.beyond, self.goes_on, self.ends = 0, False, True
            return
        word = _FIRST_WORD.match(text, right[0], right[1])
        is_unspaced = _UNSPACED.match(first) is not None
        size = 1 if is_unspaced or word is None else len(word[0])
        self.beyond = self.least + size + (not is_unspaced)
        self.ends = text[left[1] - 1] in _SENTENCE_ENDS
        is_caseless = first.isalpha() and first.lower() == first.upper()
        self.goes_on = first.islower() or (is_caseless and not self.ends)

    def is_cut_at(self, width: int, *, is_inside: bool) -> bool:
        """Say whether copy of this width breaks here; `is_inside`: the line goes on another.

        A line of a menu may end where a long word follows; it is seldom that long itself.
        """
        if not (self.is_seam and self.least <= width < self.beyond):
            return False
        if self.goes_on or (is_inside and not self.ends):
            return True
        return self.least >= width - _SLACK


def _is_one_end(text: str, start: int, end: int) -> bool:
    return end - start == 1 or len(_LINE_END.findall(text, start, min(end, start + 99))) == 1


def _find_width(seams: Sequence[_Seam]) -> int | None:
    going = [seam for seam in seams if seam.goes_on]
    if not going:
        return None
    steps = [0] * (MAX_WIDTH + 63)
    for seam in going:
        steps[seam.least] += 1
        steps[seam.beyond] -= 1
    counts = list(accumulate(steps))
    most = max(counts)
    width = counts.index(most)
    is_short = len(seams) <= _ENOUGH * 2 and most * 2 >= len(seams)
    is_short = is_short and (most > 1 or width <= _USUAL_WIDTH)
    is_wrapped = most >= _EXPLAINED * len(going) and (most >= _ENOUGH or is_short)
    return width if is_wrapped else None
