"""Copy that was wrapped at a fixed width, put together again to whole paragraphs."""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from services.ingest.reading.clock import (
    find_clock_at_end,
    find_time_at_end,
    find_time_at_start,
)
from services.ingest.reading.times import lexicon
from services.ingest.reading.words.folding import fold
from shared.values import Span

MAX_WIDTH: Final = 250
"""No teletype, mail program or person wraps at more characters."""
_MIN_WIDTH: Final = 15

_LINE_END: Final = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_FIRST_WORD: Final = re.compile(r"\S{1,60}")
_SENTENCE_ENDS: Final = ".!?\u2026\u3002\uff01\uff1f\u0964\u061f"
_CLOSERS: Final = "\"'\u2019\u201d\u201c\u00bb\u300d\u300f)\uff09"
_BULLETS: Final = "•‣▪●·"
_DIGIT: Final = re.compile(r"\d")
_ELLIPSES: Final = ("...", "\u2026", "...]", "\u2026]")
_SHORT: Final = 40
_SHORT_SHARE: Final = 0.5
"""A line as short as this share of the width ends a paragraph, and so a sentence."""
# Nothing runs on behind a clock at the end of a line, or into a place and an agency.
_CLOCK_END: Final = re.compile(r"\s\d{1,2}:\d\d\)?$")
_CLOCK_START: Final = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d\s[^\W\d_]")
_QUOTES: Final = "\u201e\u201c\u00ab\u300c"
_OPEN_QUOTE: Final = re.compile(
    "(?:\u201e[^\u201c\u201d\\n]*|\u201c[^\u201d\\n]*|\u00ab[^\u00bb\\n]*|\u300c[^\u300d\\n]*)"
)
"""A quote that is still open where the line ends; what stands in it is copy."""
_LABELS: Final = lexicon.PUBLISHING | lexicon.UPDATING | lexicon.BETWEEN
_AROUND_LABELS: Final = " .,:;|([\uff08\u00b7\u2022\u2013\u2014-"
_DATELINE: Final = re.compile(
    r"[^\W\d_][^\n(/]{1,50}[(/][^)/\n]{2,20}[)/]\.?\s?[\u2013\u2014-]\s"
)
_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")

# Of the lines that go on with a sentence, so many must begin where the width makes them.
_EXPLAINED: Final = 0.7
_ENOUGH: Final = 3
_USUAL_WIDTH: Final = 100
"""A single line that goes on is taken for a cut one up to this width."""
_WIDER: Final = 0.5
"""Not more than this share of a wrapped text stands in lines that are wider."""
_SLACK: Final = 8
_FULL: Final = 0.75


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
    listed = _find_listed(text, spans)
    pairs = [_Seam(text, left, right, listed) for left, right in pairwise(spans)]
    width = _find_width([pair for pair in pairs if pair.is_seam], going, widest)
    if width is None or _is_wider(lengths, width):
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

    __slots__ = (
        *("beyond", "ends", "goes_on", "is_prose", "is_seam", "is_small", "least", "open_end"),
    )

    def __init__(
        self, text: str, left: Span, right: Span, listed: frozenset[int] = frozenset()
    ) -> None:
        self.least = left[1] - left[0]
        self.is_seam = _MIN_WIDTH <= self.least <= MAX_WIDTH and _is_one_end(
            text, left[1], right[0]
        )
        first = text[right[0]]
        self.is_seam = self.is_seam and first not in _BULLETS and right[0] not in listed
        self.open_end = MAX_WIDTH
        if self.is_seam and not first.islower():
            is_clock = left[1] in listed or _ends_with_time(text[left[0] : left[1]])
            is_start = _DATELINE.match(text, right[0], min(right[1], right[0] + 90))
            is_cut_off = text.endswith(_ELLIPSES, 0, left[1])
            self.is_seam = not (is_clock or is_start or is_cut_off)
        label = _find_stamp(text[right[0] : right[1]][: _SHORT + 1]) if self.is_seam else None
        if not self.is_seam or (label is not None and _may_label(label)):
            self.beyond, self.goes_on, self.ends, self.is_small = 0, False, True, False
            self.is_prose = False
            return
        word = _FIRST_WORD.match(text, right[0], right[1])
        is_unspaced = _UNSPACED.match(first) is not None
        is_unspaced_copy = _UNSPACED.match(text[left[1] - 1]) is not None
        size = 1 if is_unspaced or word is None else len(word[0])
        self.beyond = self.least + size + (not is_unspaced)
        self.ends = _ends_sentence(text, left[1])
        self.is_small = first.islower() and label is None
        self.is_prose = not self.ends and _is_quote_open(text[left[0] : left[1]])
        if self.ends and not self.is_small and not _ends_sentence(text, right[1]):
            self.open_end = right[1] - right[0]
        is_caseless = first.isalpha() and first.lower() == first.upper()
        is_digit = is_unspaced_copy and first.isdigit()
        self.goes_on = label is None and (
            first.islower() or ((is_caseless or is_digit) and not self.ends)
        )

    def is_cut_at(self, width: int, *, is_inside: bool) -> bool:
        """Say whether copy of this width breaks here; `is_inside`: the line goes on another.

        A line of a menu may end where a long word follows; it is seldom that long itself.
        """
        if not (self.is_seam and self.least <= width):
            return False
        if self.is_small and not self.ends and self.least >= _FULL * width:
            return True  # whoever breaks lines by hand does not fill each
        if width >= self.beyond or self.open_end < _SHORT_SHARE * width:
            return False
        if self.goes_on or self.is_prose or (is_inside and not self.ends):
            return True
        return self.least >= width - _SLACK


def _ends_sentence(text: str, end: int) -> bool:
    last = text[max(0, end - 4) : end].rstrip(_CLOSERS)[-1:]
    return bool(last) and last in _SENTENCE_ENDS


def _find_going(text: str, spans: Sequence[Span], widest: int) -> "list[_Seam]":
    """Return the seams over which a sentence goes on; most lines need no second look.

    `widest` is the length of the longest line. Where there are no small letters, a line
    that goes on can be told by its length alone.
    """
    long = _FULL * min(widest, _USUAL_WIDTH)
    found = []
    for left, right in pairwise(spans):
        least, first = left[1] - left[0], text[right[0]]
        if not (_MIN_WIDTH <= least <= MAX_WIDTH and first.isalnum()) or first.isupper():
            continue
        if least >= long or first.islower():
            found.append(_Seam(text, left, right))
    return [seam for seam in found if seam.goes_on]


def _count_cut(seams: "Sequence[_Seam]") -> list[int]:
    """Return for each width at how many of the seams it would cut."""
    steps = [0] * (MAX_WIDTH + 63)
    for seam in seams:
        steps[seam.least] += 1
        steps[seam.beyond] -= 1
    return list(accumulate(steps))


def _may_be_wrapped(going: "Sequence[_Seam]", lengths: Sequence[int]) -> bool:
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


def _find_stamp(line: str) -> str | None:
    """Return what a line has before a time, at most a word; None if it is no time.

    "2 hours ago" under a headline begins small and goes on with nothing all the same.
    """
    if _DIGIT.search(line) is None:
        return None
    begins = find_time_at_start(line)
    if begins is not None and begins.is_dated:
        return ""
    if len(line) > _SHORT:
        return None
    printed = find_time_at_end(line)
    if printed is None or (line.endswith(".") and not (printed.clock and printed.is_dated)):
        return None
    before = line[: printed.start].split()
    if len(before) > 1:
        return None
    return "" if printed.is_dated else "".join(before)


def _may_label(word: str) -> bool:
    """Say whether a word before a time may be no more than its label, as "Updated" is."""
    name = fold(word.strip(_AROUND_LABELS))
    return not name or word.endswith(":") or name in _LABELS


def _ends_with_time(line: str) -> bool:
    """Say whether nothing goes on behind a line, for it ends with a clock or a day apart."""
    if _CLOCK_END.search(line, max(0, len(line) - 12)):
        return True
    return line.endswith((")", "\uff09")) and find_time_at_end(line) is not None


def _find_listed(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Return where lines begin behind a clock, and where they end in "2 hours ago".

    Several are entries of a list; a single one may be a sentence that the width parts.
    """
    starts = [
        start
        for start, end in spans
        if (match := _CLOCK_START.match(text, start, end)) and not match[0][-1].islower()
    ]
    ends = [
        end
        for start, end in spans
        if end - start <= MAX_WIDTH
        and (printed := find_clock_at_end(text[start:end])) is not None
        and printed.ago is not None
    ]
    return frozenset((*_several(starts), *_several(ends)))


def _is_quote_open(line: str) -> bool:
    start = max(line.rfind(mark) for mark in _QUOTES)
    return start >= 0 and _OPEN_QUOTE.fullmatch(line, start) is not None


def _several(places: Sequence[int]) -> Sequence[int]:
    return places if len(places) > 1 else ()


def _is_one_end(text: str, start: int, end: int) -> bool:
    return end - start == 1 or len(_LINE_END.findall(text, start, min(end, start + 99))) == 1


def _widest_told(seams: Sequence[_Seam], widths: Sequence[int]) -> int:
    """Return the width, of some that are as likely, at which most lines would be cut."""
    counts = _count_cut([seam for seam in seams if seam.is_seam and not seam.ends])
    return max(widths, key=lambda width: (counts[width], -width))


def _find_width(seams: Sequence[_Seam], going: Sequence[_Seam], widest: int) -> int | None:
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
