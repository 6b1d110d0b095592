# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Times at the ends of lines: "12:40", "23.07.2024, 19:01", "2 hours ago"."""

import re
from typing import Final

from services.ingest.reading.times import lexicon
from services.ingest.reading.times.printed import Printed, find_times
from services.ingest.reading.times.tape import may_begin_with_time
from services.ingest.reading.words.folding import fold

_CHARS_READ: Final = 60
"""No time with its date is longer, so no more of a line is looked at."""

_DIGIT: Final = re.compile(r"\d")
# The last word, looked for from the end of the line: there the first try is right. The vowel
# signs of Hindi are no letters, but parts of words.
_LAST_WORD_BACKWARDS: Final = re.compile(
    r"[.)\s]{0,3}((?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f]){1,20})"
)
# A clock, a year, a number behind a word, or the hours of "GMT+2".
_FIGURES: Final = re.compile(
    r"(?:\d(?:[:.hH/-]|\s[hH]\s?|[hH]\s)\d{1,2}|\d{4}|(?<![^\W\d_])([^\W\d_]{3,20})\.?\s\d{1,2}"
    r"|[TtCc]\s?[+\u2212-]\s?\d{1,2})$"
)
_ONE_BEHIND: Final = frozenset(map(fold, ("واحد", "واحدة", "אחד", "אחת")))
"""The word for one, where it stands behind what is counted."""
_WITHOUT_FIGURES: Final = lexicon.AGO | lexicon.DAY.keys() | lexicon.UNIT.keys() | _ONE_BEHIND
"""What a time ends with that may have no digit."""
_LAST_MARKS: Final = frozenset(".)\uff09\u3011]")
_START_CHARS: Final = 25
_END_CHARS: Final = 24
_LAST_CHARS: Final = 20
_LAST_HAN: Final = frozenset("前전日일分분時时点點시天제늘")
_OPENERS: Final = "([\uff08\u3010"
_CLOSERS: Final = " .)]\u00bb\uff09\u3011\u3000"

_APART: Final = frozenset("|\u00b7\u2022([\u2013\u2014-/\uff08\u3010")
"""What parts a time from the words before it."""

_TOLD_CHARS: Final = 12
"""No word below is longer, with what may stand behind it."""

# "The last train leaves at 12:40" tells a time; it does not bear one.
_TOLD: Final = re.compile(
    r"\b(?:about|after|around|at|before|between|by|from|since|till?|to|until|than|in|on|for"
    r"|um|gegen|ab|bis|seit|vor|nach|von|am|vers|depuis|jusqu|dès|avant|après|de|à|dans|pour"
    r"|las|desde|hasta|antes|sobre|alle|dalle|fino|dopo|prima|ore|às|até|om|tot|vanaf|rond"
    r"|na|o|od|do|po|przed|około|w|godz|в|о|об|к|с|со|до|от|после|около|за|на|у|з|із|від|після"
    r"|близько|saat|في|الساعة|حتى|منذ|قبل|بعد|v|ve|kl|klokken|στις|pukul|jam|lúc|ora|la)\W{0,2}$",
    re.IGNORECASE,
)


def find_clock_at_end(line: str) -> Printed | None:
    """Return the time glued to the end of a line; None if the words lead up to it.

    It has a clock in it, or says how long ago it was.
    """
    printed = find_time_at_end(line)
    if printed is None or (printed.clock is None and printed.ago is None):
        return None
    return printed


def find_time_at_end(line: str) -> Printed | None:
    """Return the time or the day that a line ends with; None if the words lead up to it."""
    if not _may_end_in_time(line):
        return None
    offset = max(0, len(line) - _CHARS_READ)
    found = find_times(line[offset:])
    if not found:
        return None
    printed = found[-1]
    start, end = offset + printed.start, offset + printed.end
    if line[end:].strip(_CLOSERS) or _is_told(line, start, printed):
        return None
    return printed.moved(offset)


def find_time_at_start(line: str) -> Printed | None:
    """Return the time or the day that a line begins with, if words follow it."""
    is_figure = line[:1].isdigit()
    if not is_figure and _DIGIT.search(line, 0, _START_CHARS) is None:
        return None
    if not is_figure and fold(line[:_CHARS_READ].split(" ", 1)[0].strip(",.")) not in _FIRST:
        return None
    shown = line[:_CHARS_READ]
    found = find_times(shown) if may_begin_with_time(shown) else ()
    if not found or found[0].start or not _is_marked(found[0], line):
        return None
    return found[0] if line[found[0].end :].strip() else None


def find_day_at_end(line: str) -> Printed | None:
    """Return the day that a line ends with, with nothing but a space before it.

    It counts only where lines beside this one end with times.
    """
    if not _may_end_in_time(line):
        return None
    offset = max(0, len(line) - _CHARS_READ)
    found = find_times(line[offset:])
    if not found or line[offset + found[-1].end :].strip(_CLOSERS):
        return None
    before = line[: offset + found[-1].start]
    if not found[-1].is_dated or not before.strip() or _TOLD.search(before[-_CHARS_READ:]):
        return None
    return found[-1].moved(offset)


def find_day_at_start(line: str) -> Printed | None:
    """Return the day or time that a line begins with, in brackets or not.

    It counts only where lines beside this one begin with times.
    """
    opened = len(line) - len(line.lstrip(_OPENERS))
    is_figured = _DIGIT.search(line, 0, _START_CHARS) is not None
    if not is_figured and fold(line[opened:_CHARS_READ].split(" ", 1)[0]) not in lexicon.BEFORE:
        return None
    shown = line[opened : opened + _CHARS_READ]
    found = find_times(shown) if may_begin_with_time(shown) else ()
    if not found or found[0].start or not line[opened + found[0].end :].strip(_CLOSERS):
        return None
    return found[0].moved(opened)


_FIRST: Final = lexicon.DAY.keys() | lexicon.MONTH.keys() | lexicon.BEFORE | lexicon.WEEKDAY


_FRONT: Final = " (|,-\u2013\u00b7\u2022\uff08\u3010["


def is_alone(line: str, printed: Printed) -> bool:
    """Say whether a line that ends with a time has nothing before it."""
    before = line[: printed.start].strip(_FRONT)
    return not before or (
        fold(before).rstrip(".") in lexicon.WEEKDAY and printed.day.day is not None
    )


def _may_end_in_time(line: str) -> bool:
    """Say whether the last characters can be those of a time, at little cost."""
    last = line[-1:]
    if last.isdigit():
        match = _FIGURES.search(line[-_END_CHARS:])
        return match is not None and (match[1] is None or fold(match[1]) in lexicon.MONTH)
    if last in _LAST_HAN:
        return True
    word = line.rpartition(" ")[2]
    if not word.isalpha():
        match = _LAST_WORD_BACKWARDS.match(line[: -_END_CHARS - 1 : -1])
        if match is None:
            return last in _LAST_MARKS and _has_digit(line)
        word = match[1][::-1]
    name = fold(word)
    return name in _WITHOUT_FIGURES or (name in lexicon.LAST and _has_digit(line))


def _has_digit(line: str) -> bool:
    return _DIGIT.search(line, max(0, len(line) - _LAST_CHARS)) is not None


def _is_told(line: str, start: int, printed: Printed) -> bool:
    before = line[max(0, start - _CHARS_READ) : start]
    if printed.is_dated:
        if printed.clock is not None or printed.ago is not None or not before.strip():
            return False
        is_apart = before.rstrip(" \u00a0\u3000")[-1:] in _APART
        return not is_apart and (not printed.day.year or _leads_up(before))
    has_seconds = printed.clock is not None and printed.clock.second is not None
    is_hour = printed.clock is not None and printed.clock.minute is None
    is_alone = not before.strip()
    if (has_seconds or is_hour) and not is_alone:
        return True
    is_part = before.endswith(("+", "-", "/", ".", ",", ":"))
    return is_part or _leads_up(before)


def _leads_up(before: str) -> bool:
    """Say whether the last word before a time makes it part of a sentence."""
    return _TOLD.search(before, max(0, len(before) - _TOLD_CHARS)) is not None


def _is_marked(printed: Printed, line: str) -> bool:
    """Say whether a time in front is one beside the words rather than one of them."""
    if printed.clock is not None and printed.clock.minute is not None:
        behind = line[printed.end : printed.end + 1]
        return behind in " \t\u00a0|-\u2013\u2014\u00b7,\u3000" or behind >= "\u3040"
    behind = line[printed.end :].lstrip(" ")
    return behind[:1] in "|\u2013\u2014\u00b7\u2022-:" or printed.ago is not None
