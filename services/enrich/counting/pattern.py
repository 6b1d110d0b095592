# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""The pattern of a number in a language, with its words for thousand to trillion."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from services.enrich.counting.numbers import (
    POINT_LANGUAGES,
    needs_money,
    parse_figures,
    parse_words,
    scales_of,
    words_of,
)
from services.enrich.lowering import BEHIND_DIGITS
from services.enrich.passages import Passage

_SPACELESS: Final = frozenset(("zh", "ja"))
_TO: Final = {
    "ar": "إلى|و", "de": "bis|und", "en": "to|and|or", "es": "a|y", "fr": "à|et", "it": "a|e",
    "kk": "-", "pl": "do|i", "pt": "a|e", "ru": "до|и", "tr": "ile|ila", "uk": "до|і|та",
}  # fmt: skip
# "A million", but not that of "three quarters of a million".
_PART: Final = r"(?:(?:half|a\ quarter\ of)\ an?\ |(?<!\ of\ )a\ )"
_SCALES_OF_PART: Final = ("hundred", "thousand", "million", "billion", "trillion")
_LONE_SCALES: Final = {
    "ar": "ألف|مليون|مليار",
    "pl": "tysiąc|milion|miliard",
    "ru": "тысячу|миллион|миллиард|триллион",
    "uk": "тисячу|мільйон|мільярд|трильйон",
}
"""Where a million needs no article before it."""
_PART_STARTERS: Final = frozenset(("a", "half"))
_BETWEEN: Final = frozenset(["between", "zwischen", "entre", "tra", "между", "між", "pomiędzy"])
_PAIRING: Final = frozenset(["and", "und", "y", "et", "e", "и", "і", "та", "i"])


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands."""

    value: float
    """With its scale multiplied out."""
    end: int
    """Where it ends, its scale included."""
    figures: str
    """As printed without the scale."""
    scale: str
    """The word for thousand to trillion in lower case; empty for none."""
    bare_end: int
    """Where it ends without the scale."""
    factor: float
    """What the scale multiplies by; 1 without one."""

    @property
    def bare(self) -> "Number":
        """The number without its scale."""
        value = self.value / self.factor
        return Number(value, self.bare_end, self.figures, "", self.bare_end, 1.0)


@dataclass(frozen=True, slots=True)
class NumberPattern:
    """How numbers and ranges of them are found in a language."""

    language: str | None
    number: re.Pattern[str]
    joint: re.Pattern[str]
    """What stands between the two ends of a range."""
    starters: frozenset[str] | None
    """Words with which a number begins, if not with a digit or "a"; None where words stand
    without spaces."""

    def find(self, passage: Passage) -> list[re.Match[str]]:
        """Return the numbers of a passage in order, none overlapping.

        Looked for at the words that may begin one, it takes a fifth of the time that it takes
        from letter to letter.
        """
        low, words, starters = passage.lower, passage.words, self.starters
        if starters is None:
            return list(self.number.finditer(low))
        if "illion" in low or "thousand" in low or "hundred" in low:
            starters |= _PART_STARTERS
        places = [
            at
            for at, word in enumerate(words.folded)
            if word in starters or word < BEHIND_DIGITS
        ]
        found: list[re.Match[str]] = []
        reached = 0
        for at in places:
            start = words.starts[at]
            match = self.number.match(low, start) if start >= reached else None
            if match is not None:
                reached = match.end()
                found.append(match)
        return found

    def read(self, match: re.Match[str]) -> Number | None:
        """Return the number of a match; None if it is none after all."""
        figures = match["figures"]
        if figures:
            value = parse_figures(figures, self.language)
        elif (article := match["article"]) is not None:
            value = 0.5 if "half" in article else 0.25 if "quarter" in article else 1.0
        else:
            value = parse_words(match["words"], self.language)
        if value is None:
            return None
        value += 0.5 if match["half"] else 0
        scales = scales_of(self.language)
        factor = 1.0
        for group in ("scale", "scale2"):
            factor *= scales[match[group]] if match[group] else 1.0
        bare_end = max(map(match.end, ("figures", "words", "article", "half")))
        printed = figures or match["words"] or match["article"] or ""
        return Number(
            value * factor, match.end(), printed, match["scale"] or "", bare_end, factor
        )

    def is_range(self, joint: str, before: str) -> bool:
        """Say whether a joint makes a range: "and" does so only after "between"."""
        return joint.strip() not in _PAIRING or before in _BETWEEN


@cache
def pattern_of(language: str | None) -> NumberPattern:
    """Return the pattern for a language; that of figures alone where its words are unknown."""
    marks = r"[.,]" if language in POINT_LANGUAGES else r"[.,\ '\u2019]"
    figures = rf"""
        [0-9]{{1,3}}(?:{marks}[0-9]{{3}}(?![0-9])){{1,5}}(?:[.,][0-9]{{1,4}})?
        | [0-9]{{1,15}}(?:[.,][0-9]{{1,6}})?"""
    words = _one_of(words_of(language))
    article = rf"{_PART}(?={'|'.join(_SCALES_OF_PART)})"
    if language in _LONE_SCALES:
        article = rf"(?=(?:{_LONE_SCALES[language]})(?!\w))"
    scale = _one_of(scales_of(language))
    stop = "" if language in _SPACELESS else r"(?!\w)"
    begin = r"(?<![0-9a-z])" if language in _SPACELESS else r"(?<!\w)"
    number = rf"""
        (?:(?P<figures>{begin}(?<![0-9][.,:/])(?:{figures})(?![0-9]))
        | (?P<words>(?<!\w)(?:{words})(?!\w)(?:(?:\ and\ |[\ -])(?:{words})(?!\w)){{0,4}})
        | (?P<article>(?<!\w)(?:{article})))
        (?P<half>\ and\ a\ half)?
        (?:[\ -]?(?P<scale>{scale}){stop}(?:\ (?P<scale2>{scale}){stop})?)?
        """
    to = _TO.get(language or "", "-")
    return NumberPattern(
        language,
        re.compile(number, re.VERBOSE),
        re.compile(rf"\ ?[-\u2013\u2014]\ ?|\ (?:{to})\ ", re.VERBOSE),
        None if language in _SPACELESS else _starters_of(language),
    )


def _starters_of(language: str | None) -> frozenset[str]:
    lone = _LONE_SCALES.get(language or "", "").split("|")
    return frozenset((*words_of(language), *filter(None, lone)))


def _one_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or r"(?!)"


def is_short(number: Number) -> bool:
    """Say whether its scale is a letter or two, which only money has behind it."""
    return needs_money(number.scale)
