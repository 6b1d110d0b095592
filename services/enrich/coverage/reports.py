# ruff: noqa: RUF001, SIM905 - letters of other alphabets; lists of words read plainer
"""Earlier coverage in a passage: who reported, on which day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from services.enrich.coverage.outlets import OUTLET_WORDS
from services.enrich.coverage.verbs import TRIGGERS, VERBS
from services.enrich.coverage.wordings import WORDINGS, Wording
from services.enrich.dating.anchor import Anchor
from services.enrich.dating.dates import find_dates
from services.enrich.dating.grammar import grammar_of
from services.enrich.passages import Passage

# A word with a capital, or with one behind an article that is glued to it.
_WORD: Final = r"[^\W\d_a-zà-ÿа-яёіїєґәғқңөұүһ][\w.'\u2019&+-]{0,30}(?<![.'\u2019-])"
# What it is, in small letters in front of its name: then any name is that of an outlet.
_KINDS: Final = frozenset(
    """daily weekly newspaper paper magazine website broadcaster agency portal station site
    channel tabloid""".split()
)
_KIND: Final = (
    rf"(?P<kind>(?:news\ |local\ |state\ )?(?:{'|'.join(sorted(_KINDS, reverse=True))})"
    r"(?:\ newspaper|\ paper)?)"
)
_OUTLET: Final = (
    rf"(?<!\w)(?:[Tt]he\ )?(?:{_KIND}\ )?(?P<outlet>[\"\u00ab\u201c\u201e]?{_WORD}"
    rf"(?:\ (?:(?:of|the|and|for|de|du|des|do|da|la|le|del|di|der)\ ){{0,2}}{_WORD}){{0,5}}"
    r"[\"\u00bb\u201d\u201c]?)"
)
# In Russian and its neighbors an outlet stands in marks, or behind a word for what it is.
_NAMED: Final = (
    r"(?<!\w)(?:(?:газета|издание|агентство|телеканал|портал|сайт|видання|агенція|gazeta|portal"
    r"|dziennik)\ )?"
    rf"(?P<outlet>[\"\u00ab\u201e][^\"\u00bb\u201d\u201c]{{2,50}}[\"\u00bb\u201d\u201c]"
    rf"|\b{_WORD}(?:\ {_WORD}){{0,3}}|[a-z0-9-]{{2,30}}\.[a-z]{{2,6}})"
)
_WHEN: Final = r"[^.!?,;]{3,30}"
_MARKS: Final = '"\u00ab\u00bb\u201c\u201d\u201e'
_NO_OUTLETS: Final = frozenset(
    """i he she it they we you police officials authorities scientists researchers experts
    ministry who what many some others is if soon well part far long""".split()
)
_OUTLET_PARTS: Final = frozenset(part for word in OUTLET_WORDS for part in word.split("-"))
_DOTTED: Final = re.compile(r"\.[\w.'\u2019&+-]")
_AROUND_CHARS: Final = 160
"""How far around its verb a pointer is looked for; that and the end of the sentence."""
_SENTENCE_END: Final = re.compile(r"[.!?\u2026][\"'\u2019\u201d\u00bb)]{0,2} (?=[^a-z])")
_DAY_BESIDE: Final = re.compile(
    r"[ ,(]{0,2}(?:(?:on|am|vom|le|el|il|em|в|у|w|dnia)[ ])?(?:the[ ])?"
)
_LEAD_CHARS: Final = 12
"""A day further from the start of a sentence does not lead it: "Already on June 24"."""


@dataclass(frozen=True, slots=True)
class Report:
    """A pointer to earlier coverage and where it stands."""

    start: int
    end: int
    """`[start, end)` in characters of the passage, its day included."""
    method: str
    """As in `Wording`."""
    outlet: str | None
    """As named; None where it is not, or where it is the article's own."""
    day: date | None


@dataclass(frozen=True, slots=True)
class _Rule:
    wording: Wording
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Day:
    start: int
    end: int
    day: date | None
    """None for what is told in weeks or months alone."""


@dataclass(frozen=True, slots=True)
class ReportReader:
    """Reads passages of one language, published at one time."""

    language: str | None
    anchor: Anchor | None

    def find_reports(self, passage: Passage) -> Iterator[Report]:
        """Yield what points to earlier coverage in a passage, in order, none overlapping."""
        verbs = VERBS.get(self.language or "")
        if verbs is not None and verbs.isdisjoint(passage.words.folded):
            return
        trigger, rules = _rules_of(self.language)
        if trigger is None:
            return
        text = passage.text
        if not _may_name_outlet(passage):
            rules = tuple(rule for rule in rules if not rule.wording.needs_outlet)
        reached = 0
        for verb in trigger.finditer(text):
            if verb.start() < reached:
                continue
            begin, end = _sentence(text, verb, reached)
            report = self._read(text, verb, rules, begin=begin, end=end)
            if report is not None:
                reached = report.end
                yield report

    def find_day(self, sentence: str) -> date | None:
        """Return the day that leads a sentence or follows its verb of reporting, if any."""
        trigger, _ = _rules_of(self.language)
        sentence = sentence[: 2 * _AROUND_CHARS]
        verbs = [verb.end() for verb in trigger.finditer(sentence)] if trigger else []
        for day in self._days(sentence, 0):
            is_beside = any(_is_beside(sentence, verb, day.start) for verb in verbs)
            if day.day and (is_beside or day.start <= _LEAD_CHARS):
                return self._past(day.day)
        return None

    def _read(
        self, text: str, verb: re.Match[str], rules: tuple[_Rule, ...], *, begin: int, end: int
    ) -> Report | None:
        """Return the report around a verb, by the first wording that fits."""
        days: list[_Day] | None = None
        low = text[begin:end].lower()
        for rule in rules:
            if not any(one in low for one in rule.wording.holds):
                continue
            match = _covering(rule.pattern, text, begin, end, verb)
            if match is None or not _is_outlet(match, rule.wording):
                continue
            if days is None:
                days = list(self._days(text[begin:end], begin))
            day = _day_of(text, match, days, begin=begin)
            if day is None and rule.wording.needs_day:
                continue
            return Report(
                start=min(match.start(), day.start) if day else match.start(),
                end=max(match.end(), day.end) if day else match.end(),
                method=rule.wording.method,
                outlet=_name_of(match),
                day=self._past(day.day) if day else None,
            )
        return None

    def _days(self, sentence: str, offset: int) -> Iterator[_Day]:
        passage = Passage(sentence, 0, (0,), (0,))
        for dated in find_dates(passage, grammar_of(self.language), self.anchor):
            is_day = dated.meaning.precision == "day" and dated.meaning.end is None
            day = date.fromisoformat(dated.meaning.value) if is_day else None
            yield _Day(offset + dated.start, offset + dated.end, day)

    def _past(self, day: date | None) -> date | None:
        """Return the day unless it comes after publication: no report is from the future."""
        today = self.anchor.day if self.anchor else None
        return None if day and today and day > today else day


@cache
def _rules_of(language: str | None) -> tuple[re.Pattern[str] | None, tuple[_Rule, ...]]:
    wordings = WORDINGS.get(language or "")
    if wordings is None:
        return None, ()
    return re.compile(TRIGGERS[language or ""], re.VERBOSE), tuple(
        _Rule(one, re.compile(_expand(one.pattern), re.VERBOSE)) for one in wordings
    )


def _expand(pattern: str) -> str:
    return pattern.replace("OUTLET", _OUTLET).replace("NAMED", _NAMED).replace("WHEN", _WHEN)


def _covering(
    pattern: re.Pattern[str], text: str, begin: int, end: int, verb: re.Match[str]
) -> re.Match[str] | None:
    """Return the match that holds the verb."""
    for match in pattern.finditer(text, begin, end):
        if match.start() > verb.start():
            return None
        if match.end() >= verb.end():
            return match
    return None


def _may_name_outlet(passage: Passage) -> bool:
    """Say whether any of its words may make a name that of an outlet, as `_is_outlet` asks."""
    folded = passage.words.folded
    return not (
        _OUTLET_PARTS.isdisjoint(folded)
        and _KINDS.isdisjoint(folded)
        and _DOTTED.search(passage.text) is None
    )


def _sentence(text: str, verb: re.Match[str], reached: int) -> tuple[int, int]:
    """Return the bounds of the sentence around a verb, `_AROUND_CHARS` away at most."""
    begin = max(reached, verb.start() - _AROUND_CHARS)
    for stop in _SENTENCE_END.finditer(text, begin, verb.start()):
        begin = stop.end()
    last = min(len(text), verb.end() + _AROUND_CHARS)
    ahead = _SENTENCE_END.search(text, verb.end(), last)
    return begin, ahead.start() if ahead else last


def _words(match: re.Match[str]) -> list[str] | None:
    """Return the words of the outlet without "the"; None where the wording names none."""
    printed = match.groupdict().get("outlet")
    if printed is None:
        return None
    words: list[str] = printed.strip(_MARKS + " ").split()
    is_led = len(words) > 1 and words[0] in ("The", "As", "But", "And")
    # "Die Zeit" is called so, "Die Zeitung Woge" is not.
    is_led |= len(words) > 2 and words[0] in ("Die", "Der", "Das")
    return words[1:] if is_led else words


def _name_of(match: re.Match[str]) -> str | None:
    words = _words(match)
    return " ".join(words) if words else None


def _is_outlet(match: re.Match[str], wording: Wording) -> bool:
    """Say whether the name can be an outlet; where the wording asks, by a word it holds."""
    words = _words(match)
    if words is None:
        return True
    folded = [word.strip(_MARKS).lower() for word in words]
    if not folded or folded[0] in _NO_OUTLETS or folded[-1] in _NO_OUTLETS:
        return False
    is_told = match.groupdict().get("kind") is not None
    return (
        not wording.needs_outlet
        or is_told
        or any(word in OUTLET_WORDS or "." in word[1:-1] for word in folded)
    )


def _day_of(text: str, match: re.Match[str], days: list[_Day], *, begin: int) -> _Day | None:
    """Return the day inside a wording, right behind it, or between it and the sentence's start.

    Elsewhere in front a day is that of the news: "it fell in May, Reuters reported".
    """
    for one in days:
        is_inside = match.start() <= one.start and one.end <= match.end()
        if is_inside or _is_beside(text, match.end(), one.start):
            return one
        leads = one.start - begin <= _LEAD_CHARS
        if leads and _is_beside(text, one.end, match.start()):
            return one
    return None


def _is_beside(text: str, end: int, start: int) -> bool:
    """Say whether only a preposition stands between two places."""
    return end <= start and _DAY_BESIDE.fullmatch(text, end, start) is not None
