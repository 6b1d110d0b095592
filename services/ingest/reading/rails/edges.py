"""What stands at the ends of the lines of a rail: ranks, labels, and times of any shape."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from services.ingest.reading.lines import Line
from services.ingest.reading.times import lexicon
from services.ingest.reading.times.figures import Clock
from services.ingest.reading.times.printed import Printed
from services.ingest.reading.words.folding import fold
from shared.values import Span

_RANK: Final = re.compile(
    r"[#\uff03]?(\d{1,2})(?:\s?[.):\uff0e\u3001\u4f4d\uc704\-|]+)?\s*(?=\S)"
)
_COUNT: Final = re.compile(r"\d{1,5}\s+(?=[^\W\d])")
_RANKS: Final = 2
"""Set by hand: a single number is no ranking."""
_MOST: Final = 0.6
"""Set by hand: more than half, so that what some lines have by chance is not taken off. Of
the 3,037 labeled leads none is read otherwise at .5 or .75."""
_LABEL_WORDS: Final = 2
"""Set by hand: names of sections have a word or two."""
_LABEL_CHARS: Final = 4
"""Set by hand: shorter words stand before clocks as prepositions do."""

_FIGURES: Final = re.compile(r"\d+")
_EDGE_CHARS: Final = 24
"""Set by hand: a label and a clock are no longer."""
# A clock behind a label of a word or two, as that of a section.
_LABELED: Final = re.compile(
    r"(?:[^\W\d][^\s|\u00b7:]{1,20}[\s|\u00b7,]+){1,2}(?P<clock>\d{1,2}[:.hH]\d\d)(?=\s+\S)"
)
# Figures and what stands between those of a time, in brackets or not.
_AT_END: Final = re.compile(
    r"""
    (?<= [\s(\[|\uff08\u3040-\u9fff] )
    \d [\d.:/\-,\ hH\u5e74\u6708\u65e5]* \d [hH\u65e5]?
    (?= \.? [)\]\uff09]? $ )
    """,
    re.VERBOSE,
)
_AT_START: Final = re.compile(
    r"[\d][\d.:/\-, hH\u5e74\u6708\u65e5]*\d(?=[^\d\w]|[\u3040-\u9fff])"
)
_ALIKE: Final = 2
"""Set by hand: a single line shows no pattern."""

_BARS: Final = re.compile(r"[|\u00b7\u2022\u2014\uff0f]|(?<=\s)[/\u2013-](?=\s)")
_DAY_WORD: Final = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)?)\.?,?\s*$")
_DAY_FIRST: Final = re.compile(r"([^\W\d_]{3,20})(?=,?\s+\S)")
_DATE_BEFORE: Final = re.compile(
    r"(?<!\d)\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?\.?\s*(?:[(\uff08]\w{1,3}[)\uff09])?,?\s*[\u2013\u2014|-]?\s*$"
)
_SHORTENED: Final = re.compile(r"\s[^\W\d_]{1,4}$")
_DOTTED: Final = re.compile(r"\d\.\d{1,2}$")
_DAY_CHARS: Final = 40
"""No name of a day is longer, so no more of a line is looked at."""
_DURATIONS: Final = 3
"""Two figures always rise or fall: only of three can the order tell."""
_LONG_HOURS: Final = 10
"""Set by hand: recordings on pages of news last for less than ten minutes, as a rule."""
_AT: Final = lexicon.HOUR_LABEL | {fold("\u00e0s"), fold("\u00e0"), "at"}
_DAYS: Final = lexicon.WEEKDAY | lexicon.DAY.keys()
_SAYS_WHEN: Final = (
    _DAYS | lexicon.MONTH.keys() | lexicon.UNIT.keys() | lexicon.AGO | lexicon.BEFORE
)
_FIGURED_DAY: Final = re.compile(r"\d{1,2}[./-]\d{1,2}\.?")
_DAY_TOKENS: Final = 5
"""A line that does nothing but name a day has no more; set by hand."""


def find_ranks(texts: Sequence[str]) -> list[int]:
    """Return for each line where the words behind its rank begin; 0 where it has none.

    Ranks count up from 1, one for each lead; lines between them may have none. Where every
    line with a text begins with figures, these count something else, such as comments.
    """
    ends = [0] * len(texts)
    told = sum(map(bool, texts))
    if told < _RANKS:
        return ends
    rank = 0
    for index, text in enumerate(texts):
        match = _RANK.match(text)
        if match and int(match[1]) == rank + 1:
            rank += 1
            ends[index] = match.end()
    if rank >= _RANKS:
        return ends
    counts = [_COUNT.match(text) for text in texts]
    if told > _RANKS and sum(map(bool, counts)) == told:
        return [match.end() if match else 0 for match in counts]
    return _find_capital_labels(texts)


def _find_capital_labels(texts: Sequence[str]) -> list[int]:
    """Return where the words behind a label in capitals begin, where most lines have one."""
    ends = [_end_of_capitals(text) for text in texts]
    count = sum(map(bool, ends))
    is_usual = count >= _RANKS and count > _MOST * sum(map(bool, texts))
    return ends if is_usual else [0] * len(texts)


def _end_of_capitals(text: str) -> int:
    """Return where the words behind one or two in capitals begin; 0 if there are none."""
    if text[1:2].islower():
        return 0
    words = text.split(" ", _LABEL_WORDS + 1)
    count = next((at for at, word in enumerate(words) if not word.isupper()), 0)
    is_label = 0 < count <= _LABEL_WORDS and len(words[0]) >= _LABEL_CHARS
    return sum(map(len, words[:count])) + count if is_label and words[0].isalpha() else 0


def find_alike(texts: Sequence[str]) -> list[Span | None]:
    """Return for each line the figures at one of its ends that look like those of another.

    So a time is found in a shape that nobody has told of, such as "(22.07)".
    """
    if sum(map(bool, texts)) < _ALIKE:
        return [None] * len(texts)
    days = [_DAY_FIRST.match(text) for text in texts]
    is_day = [match is not None and fold(match[1]) in _DAYS for match in days]
    if sum(is_day) >= _ALIKE:
        return [
            (0, match.end(1)) if match and is_named else None
            for match, is_named in zip(days, is_day, strict=True)
        ]
    if sum(_FIGURES.search(text) is not None for text in texts) < _ALIKE:
        return [None] * len(texts)
    labeled = [_LABELED.match(text) for text in texts]
    if sum(map(bool, labeled)) >= _ALIKE:
        return [match.span("clock") if match else None for match in labeled]
    for pattern, is_start in ((_AT_END, False), (_AT_START, True)):
        found = [_match(pattern, text, is_start=is_start) for text in texts]
        shapes = [
            text[span[0] : span[1]] if span else ""
            for text, span in zip(texts, found, strict=True)
        ]
        shapes = [_FIGURES.sub("0", shown) for shown in shapes]
        counted = Counter(shown for shown in shapes if shown.count("0") > 1)
        if counted and max(counted.values()) >= _ALIKE:
            return [
                span if counted[shown] >= _ALIKE else None
                for span, shown in zip(found, shapes, strict=True)
            ]
    return [None] * len(texts)


def _match(pattern: re.Pattern[str], text: str, *, is_start: bool) -> Span | None:
    if is_start:
        match = pattern.match(text[:_EDGE_CHARS])
        return match.span() if match else None
    offset = max(0, len(text) - _EDGE_CHARS)
    match = pattern.search(text, offset)
    return match.span() if match else None


def widen(text: str, printed: Printed) -> Span:
    """Return where a time stands with the day that is printed before it, and its last dot."""
    start, end = printed.start, printed.end
    offset = max(0, start - _DAY_CHARS)
    before = text[offset:start]
    match = _DATE_BEFORE.search(before) or _DAY_WORD.search(before)
    if match and (match.lastindex is None or _names_day(match[1])):
        start = offset + match.start()
    shown = text[start:end]
    is_dotted = text[end : end + 1] == "." and (
        _DOTTED.search(shown)
        or (printed.ago and _SHORTENED.search(shown))
        or _is_short_month(shown)
    )
    return start, end + bool(is_dotted)


def names_weekday_before(text: str, end: int) -> int | None:
    """Return where the weekday begins that stands before a clock; None if there is none."""
    offset = max(0, end - _DAY_CHARS)
    match = _DAY_WORD.search(text[offset:end])
    if match is None or fold(match[1]) not in lexicon.WEEKDAY:
        return None
    return offset + match.start()


def _is_short_month(shown: str) -> bool:
    match = _SHORTENED.search(shown)
    return match is not None and fold(match[0]).strip() in lexicon.MONTH


def _names_day(word: str) -> bool:
    """Say whether a word before a clock belongs to it: a day, or what stands before hours."""
    name = fold(word)
    if name in _AT:
        return True
    return not _DAYS.isdisjoint([name, *name.split("-")])


def are_durations(clocks: Sequence[Clock]) -> bool:
    """Say whether figures like clocks tell how long recordings are.

    News runs from new to old; lengths stand in no order, and are short.
    """
    told = [(clock.hour, clock.minute or 0) for clock in clocks]
    if len(told) < _DURATIONS or max(told)[0] >= _LONG_HOURS:
        return False
    return sorted(told) != told and sorted(told, reverse=True) != told


def find_time_piece(text: str, printed: Printed | None) -> Span:
    """Return where the time stands on a line that is one; a label beside it is no part."""
    return widen(text, printed) if printed else _piece_with_figures(text)


def _piece_with_figures(text: str) -> Span:
    """Return the last piece between bars that has a figure in it; else the whole line."""
    edges = [0, *(at for match in _BARS.finditer(text) for at in match.span()), len(text)]
    pieces = list(zip(edges[::2], edges[1::2], strict=True))
    told = [piece for piece in pieces if _FIGURES.search(text[piece[0] : piece[1]])]
    start, end = told[-1] if told else (0, len(text))
    shown = text[start:end]
    return start + len(shown) - len(shown.lstrip()), end - len(shown) + len(shown.rstrip())


def is_day(line: Line) -> bool:
    """Say whether a short line does nothing but name a day or how long ago it was."""
    if not 0 < len(line.tokens) <= _DAY_TOKENS:
        return False
    names = [token for token in line.tokens if not token.isdecimal()]
    told = [name for name in names if name.isalpha()]
    if told:
        return _SAYS_WHEN.issuperset(told)
    return _FIGURED_DAY.fullmatch(line.text) is not None
