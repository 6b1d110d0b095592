"""Two lines of a text in a row, and whether the width of the copy alone may part them."""

import re
from collections.abc import Sequence
from typing import Final

from services.ingest.reading.clock import (
    find_clock_at_end,
    find_time_at_end,
    find_time_at_start,
)
from services.ingest.reading.times import lexicon
from services.ingest.reading.words.folding import fold
from services.ingest.reading.words.linking import LINKING
from shared.values import Span

MAX_WIDTH: Final = 250
"""No teletype, mail program or person wraps at more characters."""
MIN_WIDTH: Final = 15
"""Set by hand; no shorter line is copy that a width parts. Of 21,651 labeled pieces 36 fewer
are right at 25; at 10, 5 more, with three more leads made up."""
_LINE_END: Final = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_FIRST_WORD: Final = re.compile(r"\S{1,60}")
_SENTENCE_ENDS: Final = ".!?\u2026\u3002\uff01\uff1f\u0964\u061f"
_CLOSERS: Final = "\"'\u2019\u201d\u201c\u00bb\u300d\u300f)\uff09"
_BULLETS: Final = "•‣▪●·"
_DIGIT: Final = re.compile(r"\d")
_ELLIPSES: Final = ("...", "\u2026", "...]", "\u2026]")
_SHORT: Final = 40
"""Set by hand: a time with its label is no longer. Of 864 headlines one is lost at 25, none at
60."""
_SHORT_SHARE: Final = 0.5
"""A line as short as this share of the width ends a paragraph, and so a sentence. Set by hand:
of 21,651 labeled pieces 4 fewer are right at .35, and 9 more at .65."""
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
_LINKING_CHARS: Final = 12
"""No word that needs another behind it is longer; set by hand."""
_DATELINE: Final = re.compile(
    r"[^\W\d_][^\n(/]{1,50}[(/][^)/\n]{2,20}[)/]\.?\s?[\u2013\u2014-]\s"
)
_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_SLACK: Final = 8
"""Set by hand: so far a width may vary from line to line.
Of 21,651 labeled pieces 9 more are right at 4, with 3 headlines fewer, and 14 fewer at 16."""
FULL: Final = 0.75
"""Set by hand; a line fills its width if it takes up so much of it. Of 21,651 labeled pieces 3
more are right at .6 and 10 more at .9."""


class Seam:
    """Two lines in a row, and the widths at which one line would break between them."""

    __slots__ = (
        *("beyond", "ends", "goes_on", "is_whole"),
        *("is_seam", "is_small", "least", "links", "open_end"),
    )

    def __init__(
        self, text: str, left: Span, right: Span, listed: frozenset[int] = frozenset()
    ) -> None:
        self.least = left[1] - left[0]
        self.is_seam = MIN_WIDTH <= self.least <= MAX_WIDTH and _is_one_end(
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
            self.is_whole = self.links = False
            return
        word = _FIRST_WORD.match(text, right[0], right[1])
        is_unspaced = _UNSPACED.match(first) is not None
        is_unspaced_copy = _UNSPACED.match(text[left[1] - 1]) is not None
        size = 1 if is_unspaced or word is None else len(word[0])
        self.beyond = self.least + size + (not is_unspaced)
        self.ends = ends_sentence(text, left[1])
        self.is_small = first.islower() and label is None
        self.links = links_on(text, left[1])
        is_quote = _is_quote_open(text[left[0] : left[1]])
        self.is_whole = not self.ends and (is_quote or label is not None)
        if self.ends and not self.is_small and not ends_sentence(text, right[1]):
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
        if self.is_small and not self.ends and self.least >= FULL * width:
            return True  # whoever breaks lines by hand does not fill each
        if width >= self.beyond or self.open_end < _SHORT_SHARE * width:
            return False
        if self.goes_on or self.links or self.is_whole or (is_inside and not self.ends):
            return True
        return self.least >= width - _SLACK


def ends_sentence(text: str, end: int) -> bool:
    """Say whether a sentence ends where a line does, a closing quotation mark or not."""
    last = text[max(0, end - 4) : end].rstrip(_CLOSERS)[-1:]
    return bool(last) and last in _SENTENCE_ENDS


def links_on(text: str, end: int) -> bool:
    """Say whether the last word of a line needs others behind it, as "of" and "the" do."""
    words = text[max(0, end - _LINKING_CHARS) : end].rsplit(maxsplit=1)
    return bool(words) and words[-1] in LINKING


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


def find_listed(text: str, spans: Sequence[Span]) -> frozenset[int]:
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
