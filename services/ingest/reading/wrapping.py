"""Copy that was wrapped at a fixed width, put together again to whole paragraphs."""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from services.ingest.reading.openings import are_two_titles, begins_anew
from services.ingest.reading.seams import (
    FULL,
    MAX_WIDTH,
    MIN_WIDTH,
    Seam,
    find_listed,
)
from shared.values import Span

_INNER_WORD: Final = re.compile(r"(?<=[^\W\dA-Z_])\s[^\W\d_]")
_SAMPLE_CHARS: Final = 4_000
_LARGE_NOUNS: Final = 0.27
"""Of inner words of the labelled pages .30 to .50 begin large in German, and in nine of ten
pages in other languages at most .18."""

# Of the lines that go on with a sentence, so many must begin where the width makes them.
_EXPLAINED: Final = 0.7
_ENOUGH: Final = 3
_USUAL_WIDTH: Final = 100
"""A single line that goes on is taken for a cut one up to this width."""
_WIDER: Final = 0.5
"""Not more than this share of a wrapped text stands in lines that are wider."""


def unwrap(text: str, spans: Sequence[Span]) -> list[Span]:
    """Join the lines that only the width of the copy parts; `spans` are those of the lines.

    A line was cut by the width if the first word of the next would not have fitted on it.
    The width is the one that accounts for most lines that go on with a sentence; a text
    with such lines of any length is not wrapped, and stays as it is.
    """
    lengths = [end - start for start, end in spans]
    widest = max(lengths, default=0)
    going = _find_going(text, spans, widest)
    if not going or not _may_be_wrapped(going, lengths):
        return list(spans)
    listed = find_listed(text, spans)
    pairs = [Seam(text, left, right, listed) for left, right in pairwise(spans)]
    width = _find_width([pair for pair in pairs if pair.is_seam], going, widest)
    if width is None or _is_wider(lengths, width):
        return list(spans)
    joined = [spans[0]]
    is_inside = False
    has_large_nouns = _has_large_nouns(text)
    for pair, right in zip(pairs, spans[1:], strict=True):
        is_copy = pair.is_whole or has_large_nouns
        is_inside = (
            pair.is_cut_at(width, is_inside=is_inside)
            and (is_copy or not are_two_titles(text, joined[-1], right, width))
            and (
                pair.is_small
                or not begins_anew(text, joined[-1], right, ends=pair.ends, width=width)
            )
        )
        if is_inside:
            joined[-1] = (joined[-1][0], right[1])
        else:
            joined.append(right)
    return joined


def _find_going(text: str, spans: Sequence[Span], widest: int) -> list[Seam]:
    """Return the seams over which a sentence goes on; most lines need no second look.

    `widest` is the length of the longest line. Where there are no small letters, a line
    that goes on can be told by its length alone.
    """
    long = FULL * min(widest, _USUAL_WIDTH)
    found = []
    for left, right in pairwise(spans):
        first = text[right[0]]
        if first.isupper() or not first.isalnum():
            continue
        least = left[1] - left[0]
        if MIN_WIDTH <= least <= MAX_WIDTH and (least >= long or first.islower()):
            found.append(Seam(text, left, right))
    return [seam for seam in found if seam.goes_on]


def _count_cut(seams: Sequence[Seam]) -> list[int]:
    """Return for each width at how many of the seams it would cut."""
    steps = [0] * (MAX_WIDTH + 63)
    for seam in seams:
        steps[seam.least] += 1
        steps[seam.beyond] -= 1
    return list(accumulate(steps))


def _may_be_wrapped(going: Sequence[Seam], lengths: Sequence[int]) -> bool:
    """Say whether a text may be wrapped, before all of its seams are looked at."""
    counts = _count_cut(going)
    most = max(counts)
    if most < _EXPLAINED * len(going):
        return False
    widest_told = max(at for at, count in enumerate(counts) if count == most)
    return not _is_wider(lengths, widest_told)


def _is_wider(lengths: Sequence[int], width: int) -> bool:
    """Say whether too much of a text stands in lines that are wider than a width."""
    return sum(n for n in lengths if n > width) > _WIDER * sum(lengths)


def _has_large_nouns(text: str) -> bool:
    """Say whether words behind small letters begin large as often as only German nouns do."""
    first = [match[0][1].isupper() for match in _INNER_WORD.finditer(text, 0, _SAMPLE_CHARS)]
    return sum(first) > _LARGE_NOUNS * len(first)


def _widest_told(seams: Sequence[Seam], widths: Sequence[int]) -> int:
    """Return the width, of some that are as likely, at which most lines would be cut."""
    counts = _count_cut([seam for seam in seams if seam.is_seam and not seam.ends])
    return max(widths, key=lambda width: (counts[width], -width))


def _find_width(seams: Sequence[Seam], going: Sequence[Seam], widest: int) -> int | None:
    """Return the width of the copy; at some of its seams a sentence is `going` on."""
    counts = _count_cut(going)
    most = max(counts)
    width = _widest_told(seams, [at for at, count in enumerate(counts) if count == most])
    is_short = len(seams) <= _ENOUGH * 2 and most * 2 >= len(seams)
    is_short = is_short and (most > 1 or width <= _USUAL_WIDTH)
    # No line is wider, and all that go on are explained: few of them will do.
    is_filled = most > 1 and most == len(going) and widest <= width <= _USUAL_WIDTH
    is_told = most >= _ENOUGH or is_short or is_filled
    is_wrapped = most >= _EXPLAINED * len(going) and is_told
    return width if is_wrapped else None
