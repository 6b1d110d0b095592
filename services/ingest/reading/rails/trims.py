"""What a rail prints at the ends of all its headlines: labels, lengths, counts, names of days."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from services.ingest.reading.body import count_words
from services.ingest.reading.times import lexicon
from services.ingest.reading.words.folding import fold
from shared.values import Span

EDGE_MARKS: Final = " \t\u00a0|\u00b7\u2022/-\u2013\u2014\u3000\u30fb\uff0f\uff5c"
"""What parts a headline from a label or a time, and is no part of it."""

_ALIKE: Final = 2
_MOST: Final = 0.6
_LABEL_WORDS: Final = 3
_LABEL_CHARS: Final = 40
_TAIL_CHARS: Final = 40
_STEM_CHARS: Final = 3
_BEHIND: Final = 2
"""A headline has so many words before what is cut off."""

_BULLET: Final = re.compile(
    r"[*\-\u2013\u2014\u00b7\u2022\u25a0-\u25ff\u27a1\u27a4\u203a\u2192+\u2460-\u2473\s]+(?=[^\W_])"
    r"|\[\d{1,2}\]\s*(?=\S)"
)
_LABEL: Final = re.compile(r"\s?[|\u00b7\u2022+\uff5c]\s?|\s[/\u2013\u2014-]\s|:\s|\uff1a")
_COLONS: Final = (":", "\uff1a")
# A count with its unit, such as a reading time or comments, in brackets or not.
_COUNTED: Final = re.compile(
    r"""
    (?P<parting>[\s(\[|\u00b7\u2022\u2013\u2014/,\uff08-]*)
    (?<!\d) (?:\d{1,2} [\u5206\ubd84] \s?)? \d{1,3}
    (?P<space>[ \u00a0]?)
    (?P<unit>[^\W\d_]{1,14}) \.? (?:[ ][^\W\d_]{1,12}){0,2}
    [)\]\uff09]? $
    """,
    re.VERBOSE,
)
_COUNT_BEFORE: Final = re.compile(r"(?<=[\])\s])[^\W\d_]{1,12} \d{1,4}$")
_NUMBER: Final = re.compile(r"\s(?P<mark>#?)(?P<number>\d{1,3}(?:[ \u00a0.,]\d{3})?)$")
_BRACKETED: Final = re.compile(r"\s[(\uff08][^()\d]{2,30}[)\uff09]$")
_FIRST_WORD: Final = re.compile(r"[(\[]?([^\W\d_]{2,20})[)\]]?\.?(?=[\s,:])")
_LAST_WORD: Final = re.compile(r"\s[(\[]?([^\W\d_]{2,20})[)\]]?\.?$")
_NAMED_DAYS: Final = lexicon.WEEKDAY | lexicon.DAY.keys()


def find_bullet_end(text: str) -> int:
    """Return where the words behind a bullet or a number in a ring begin; 0 without one."""
    match = _BULLET.match(text)
    return match.end() if match else 0


def find_labels(texts: Sequence[str]) -> list[int]:
    """Return where the words behind the label of each line begin, where most have one.

    A label is a section or an author, parted by a bar or a dash. A colon parts one where
    every line has it. Empty texts are not looked at; 0 stands for no label.
    """
    told = sum(map(bool, texts))
    found = [_LABEL.search(text[:_LABEL_CHARS]) for text in texts]
    ends = [
        match.end() if match and _is_label(text, match) else 0
        for text, match in zip(texts, found, strict=True)
    ]
    colons = sum(
        match is not None and match[0].strip() in _COLONS and end > 0
        for match, end in zip(found, ends, strict=True)
    )
    count = sum(map(bool, ends))
    least = told if colons else max(_ALIKE, _MOST * told)
    if count >= max(_ALIKE, least):
        return ends
    return _find_grown_labels(texts)


def _is_label(text: str, match: re.Match[str]) -> bool:
    words = count_words(text[: match.start()])
    return 0 < words <= _LABEL_WORDS and count_words(text[match.end() :]) >= _BEHIND


def _find_grown_labels(texts: Sequence[str]) -> list[int]:
    """Return where words begin that are grown together with the label before them."""
    ends = [_find_capital_inside(text.partition(" ")[0]) for text in texts]
    told = sum(map(bool, texts))
    count = sum(map(bool, ends))
    return ends if count >= max(_ALIKE + 1, _MOST * told) else [0] * len(texts)


def _find_capital_inside(word: str) -> int:
    """Return where the second of two words grown together begins; 0 if there is but one."""
    for at in range(3, len(word) - 1):
        if word[at].isupper() and (
            word[at - 1].islower() or (word[:at].isupper() and word[at + 1].islower())
        ):
            return at
    return 0


def find_tails(texts: Sequence[str]) -> list[int]:
    """Return where in each line the count begins that most lines end with; 0 without one.

    It tells how long the reading takes, how many comments there are, or who wrote.
    """
    told = sum(map(bool, texts))
    least = max(_ALIKE, _MOST * told)
    found = [_search_end(_COUNTED, text) for text in texts]
    units = [fold(match["unit"])[:_STEM_CHARS] if match else "" for match in found]
    counted = Counter(filter(None, units)).most_common(1)
    if counted and counted[0][1] >= least:
        return [
            match.start() if match and unit == counted[0][0] and not _is_of_time(match) else 0
            for match, unit in zip(found, units, strict=True)
        ]
    for pattern in (_COUNT_BEFORE, _BRACKETED):
        found = [_search_end(pattern, text) for text in texts]
        if sum(map(bool, found)) >= max(_ALIKE, told):
            return [match.start() if match else 0 for match in found]
    return _find_numbers(texts)


def _is_of_time(match: re.Match[str]) -> bool:
    unit = fold(match["unit"])
    return unit in lexicon.MONTH or _is_short_ago(match)


def _is_short_ago(match: re.Match[str]) -> bool:
    return not match["space"] and match["unit"] in ("h", "d")


def find_short_times(texts: Sequence[str]) -> list[Span | None]:
    """Return the day, or the hours in short, that two lines at least end with."""
    found = [_search_end(_COUNTED, text) for text in texts]
    spans = [
        (match.end("parting"), len(text.rstrip(")]\uff09")))
        if match and match.start() and _is_of_time(match)
        else None
        for match, text in zip(found, texts, strict=True)
    ]
    return spans if sum(map(bool, spans)) >= _ALIKE else [None] * len(texts)


def _find_numbers(texts: Sequence[str]) -> list[int]:
    """Return where bare numbers begin that every line ends with, in order."""
    found = [_search_end(_NUMBER, text) for text in texts if text]
    numbers = [int(re.sub(r"\D", "", match["number"])) for match in found if match]
    is_ranked = numbers == list(range(1, len(found) + 1))
    is_falling = numbers == sorted(set(numbers), reverse=True)
    if len(numbers) <= _ALIKE or len(numbers) < len(found) or not (is_ranked or is_falling):
        return [0] * len(texts)
    matches = [_search_end(_NUMBER, text) for text in texts]
    return [match.start() if match else 0 for match in matches]


def _search_end(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    match = pattern.search(text, max(0, len(text) - _TAIL_CHARS))
    return match if match and count_words(text[: match.start()]) >= _BEHIND else match if (
        match and not text.isascii() and match.start() > _BEHIND
    ) else None


def find_named_day(text: str) -> Span | None:
    """Return the day that a line ends or begins with, by a name such as that of today."""
    for match in (_search_end(_LAST_WORD, text), _FIRST_WORD.match(text)):
        if match and fold(match[1]) in _NAMED_DAYS:
            return match.span(1)
    return None
