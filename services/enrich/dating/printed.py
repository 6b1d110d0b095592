# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Dates as they stand in a passage: what was printed, not yet what it means."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from services.enrich.dating.clocks import CLOCK_WORDS, Clock, read_clock
from services.enrich.dating.contexts import Before, Candidate, is_date
from services.enrich.dating.grammar import DIGIT, Grammar
from services.enrich.lowering import BEHIND_DIGITS
from services.enrich.passages import Passage, Words

_GLUE: Final = re.compile(r",? (?:(?:on|the|den|dem|le|el|am|во?|у|na|w|we|em) )?\(?")
_NOTHING: Final = "_"
"""In place of the word behind the last: no rule has it."""
_WEEKDAYS: Final = ("weekday", "moved_weekday")
_DIGITS: Final = frozenset("0123456789")
_FIGURES_BEFORE: Final = frozenset("$€£¥₽₺₸№#@")


@dataclass(frozen=True, slots=True)
class Printed:
    """One date or range as printed."""

    kind: str
    """The name of the rule that read it, such as `day` or `ago`."""
    start: int
    end: int
    """`[start, end)` in characters of the passage."""
    said: Mapping[str, str]
    """What the rule read: {"year": "2024", "month": "7", "weekday": "1", …}."""
    clock: Clock | None = None


def find_printed(passage: Passage, grammar: Grammar) -> Iterator[Printed]:
    """Yield the dates of a passage, in order, none overlapping."""
    words = _letters if grammar.tongue.is_spaceless else _words
    reached = 0
    for start, before in words(passage, grammar):
        if start >= reached:
            found = _read(passage.text, passage.lower, start, before=before, grammar=grammar)
            if found is not None:
                reached = found.end
                if found.kind != "nothing":
                    yield found


def _letters(passage: Passage, grammar: Grammar) -> Iterator[tuple[int, Before]]:
    """Yield where a date may begin in a text whose words stand without spaces."""
    low = passage.lower
    before = Before("", "", 0)
    for word in grammar.word.finditer(low):
        if _may_begin(low, word.start(), word[0], grammar):
            yield word.start(), before
        before = Before(word[0], before.word, word.end())


def _words(passage: Passage, grammar: Grammar) -> Iterator[tuple[int, Before]]:
    """Yield where a date may begin, with what stands before it."""
    low, words = passage.lower, passage.words
    folded, starts, leading, led = words.folded, grammar.starts, grammar.leading, grammar.led
    behind = (*folded[1:], _NOTHING)
    for at in [at for at, word in enumerate(folded) if word in starts or not word.isalpha()]:
        if folded[at] in leading and behind[at] not in led and behind[at] > BEHIND_DIGITS:
            continue
        for start, word in _parts(words, at, grammar):
            if _may_begin(low, start, word, grammar):
                yield start, _before(words, at, start, grammar)


def _parts(words: Words, at: int, grammar: Grammar) -> list[tuple[int, str]]:
    """Return numbers and letters of a word apart: "2024" and "th"."""
    word, start = words.folded[at], words.starts[at]
    if word.isalpha() or (word.isdigit() and word.isascii()):
        return [(start, word)]
    return [(start + part.start(), part[0]) for part in grammar.word.finditer(word)]


def _before(words: Words, at: int, start: int, grammar: Grammar) -> Before:
    """Return what stands before a place in the word of a number."""
    found = [part for part in _parts(words, at, grammar) if part[0] < start]
    while len(found) < 2 and at > 0:
        at -= 1
        found = [*_parts(words, at, grammar), *found]
    if not found:
        return Before("", "", 0)
    begin, nearer = found[-1]
    return Before(nearer, found[-2][1] if len(found) > 1 else "", begin + len(nearer))


def _may_begin(low: str, start: int, word: str, grammar: Grammar) -> bool:
    """Say whether a date or the clock in front of one is read at a word, whatever it means.

    Of 104,000 words of news 2,000 get past this: all else is for them alone.
    """
    is_number = word[0] in _DIGITS
    if is_number and not _stands_alone(low, start):
        return False
    gate = grammar.gates.get(DIGIT if is_number else word)
    if gate is not None and gate.match(low, start):
        return True
    return (is_number or word in CLOCK_WORDS) and read_clock(low, start) is not None


def _read(
    text: str, low: str, start: int, *, before: Before, grammar: Grammar
) -> Printed | None:
    """Read the longest date that begins at a word, its clock before or behind it."""
    found = _longest(text, low, start, before=before, grammar=grammar)
    if found is None:
        return _clock_first(text, low, start, grammar=grammar)
    if found.kind in _WEEKDAYS and (dated := _day_behind(text, low, found, grammar)):
        found = dated
    if found.kind == "day":
        found = _over_weekday(text, low, found, grammar)
    if found.kind in ("day", "weekday", "moved_weekday", "shift", "iso", "figures"):
        return _with_clock_behind(low, found, grammar)
    return found


def _stands_alone(low: str, start: int) -> bool:
    """Say whether a number is no part of a longer one, and no price."""
    if not start:
        return True
    if low[start - 1] in _FIGURES_BEFORE:
        return False
    return not (low[start - 1] in ".,:/-" and low[start - 2 : start - 1].isdigit())


def _longest(
    text: str, low: str, start: int, *, before: Before, grammar: Grammar
) -> Printed | None:
    first = grammar.word.match(low, start)
    if first is None:
        return None
    key = DIGIT if first[0][0] in "0123456789" else first[0]
    best: Printed | None = None
    for rule in grammar.rules.get(key, ()):
        match = rule.pattern.match(low, start)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        said = _meaning(match, grammar)
        if is_date(Candidate(rule.kind, said, match, text, before, grammar)):
            best = Printed(rule.kind, start, match.end(), said)
    if best is not None and best.kind == "weekdays":
        return replace(best, kind="nothing")
    return best


def _meaning(match: re.Match[str], grammar: Grammar) -> dict[str, str]:
    said: dict[str, str] = {}
    for group, words in match.groupdict().items():
        if words is not None:
            slot = group.rstrip("2")
            said[_NAMES.get(group, group)] = grammar.words.get(slot, {}).get(words, words)
    return said


_NAMES: Final = {
    "mon": "month",
    "mon2": "month2",
    "y": "year",
    "m": "month",
    "d": "day",
    "d2": "day2",
}


def _day_behind(text: str, low: str, weekday: Printed, grammar: Grammar) -> Printed | None:
    """Return the date of "Monday, March 14", which tells more than its weekday."""
    glue = _GLUE.match(low, weekday.end)
    if glue is None:
        return None
    found = _longest(text, low, glue.end(), before=Before("", "", 0), grammar=grammar)
    if found is None or found.kind not in ("day", "figures", "iso"):
        return None
    return replace(found, start=weekday.start)


def _over_weekday(text: str, low: str, day: Printed, grammar: Grammar) -> Printed:
    """Return "27 May, Friday" with its weekday, which tells nothing more."""
    glue = _GLUE.match(low, day.end)
    if glue is None:
        return day
    found = _longest(text, low, glue.end(), before=Before("", "", 0), grammar=grammar)
    is_weekday = found is not None and found.kind == "weekday"
    return replace(day, end=found.end) if found and is_weekday else day


def _with_clock_behind(low: str, found: Printed, grammar: Grammar) -> Printed:
    glue = grammar.clock_glue.match(low, found.end)
    clock = read_clock(low, glue.end()) if glue else None
    return replace(found, end=clock.end, clock=clock) if clock else found


def _clock_first(text: str, low: str, start: int, *, grammar: Grammar) -> Printed | None:
    """Read "3 p.m. GMT on Tuesday": a clock by itself tells no day, and is left."""
    clock = read_clock(low, start)
    glue = _GLUE.match(low, clock.end) if clock else None
    if glue is None or clock is None:
        return None
    lead = glue[0].strip(" ,(")
    before = Before(lead, "", glue.end() - 1)
    found = _longest(text, low, glue.end(), before=before, grammar=grammar)
    if found is None or found.kind not in ("day", "weekday", "moved_weekday", "shift"):
        return None
    if found.kind == "weekday" and (dated := _day_behind(text, low, found, grammar)):
        found = dated
    return replace(found, start=start, clock=clock)
