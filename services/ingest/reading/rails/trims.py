"""What a rail prints at the ends of its headlines: lengths, counts, authors, names of days."""

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
"""Set by hand: a single line shows no pattern."""
_MOST: Final = 0.6
"""Set by hand: more than half of the lines. Of the 3,037 labeled leads none is read
otherwise at .5, and two are lost at .75."""
_TAIL_CHARS: Final = 40
"""Set by hand: what is trimmed is no longer, so no more of a line is looked at."""
_STEM_CHARS: Final = 3
"""Set by hand: units of time are told by so many letters whatever their endings."""
_BEHIND: Final = 2
"""A headline has so many words before what is cut off."""

_BULLET: Final = re.compile(
    r"[*\-\u2013\u2014\u00b7\u2022\u25a0-\u25ff\u27a1\u27a4\u203a\u2192+\u2460-\u2473\s]+(?=[^\W_])"
    r"|\[\d{1,2}\]\s*(?=\S)"
)
# A count with its unit, such as a reading time or comments, in brackets or not.
_COUNTED: Final = re.compile(
    r"""
    (?P<parting>[\s(\[|\u00b7\u2022\u2013\u2014/,\uff08-]*)
    (?<!\d) (?:\d{1,2} [\u5206\ubd84] \s?)? \d{1,3}
    (?P<space>\s?)
    (?P<unit>[^\s\d.,:;()\[\]|\uff08\uff09]{1,14}) \.? (?:\s[^\W\d_]{1,12}){0,2}
    [)\]\uff09]? $
    """,
    re.VERBOSE,
)
# What every such line ends with; to look for its digit first is the quickest.
_COUNT_END: Final = re.compile(
    r"\d\s?[^\s\d.,:;()\[\]|\uff08\uff09]{1,14}\.?(?:\s[^\W\d_]{1,12}){0,2}[)\]\uff09]?$"
)
_COUNT_BEFORE: Final = re.compile(r"(?<=[\])])\s?(?P<unit>[^\W\d_]{1,12}) \d{1,4}$")
_NUMBER: Final = re.compile(r"\s(?P<mark>#?)(?P<number>\d{1,3}(?:[ \u00a0.,]\d{3})?)$")
_BRACKETED: Final = re.compile(r"\s[(\uff08][^()\d]{2,30}[)\uff09]$")
_CLOSED: Final = (")", "\uff09")
_DIGIT: Final = re.compile(r"\d")
_FIRST_WORD: Final = re.compile(
    r"[(\[]?(?P<day>[^\s\d.,:;()\[\]|]{2,20})(?:,? \d{1,2}[:.hH]\d\d)?(?=[)\].\s,:])"
)
_LAST_WORD: Final = re.compile(r"\s[(\[]?(?P<day>[^\s\d.,:;()\[\]|]{2,20})(?=[)\]]?\.?$)")
_LENGTH: Final = re.compile(
    r"(?<!\d)(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)(?=[)\]\uff09]?$)"
)
HOURS: Final = 24
"""What is more is no time of day."""
LONG_MINUTES: Final = 10
"""Set by hand: recordings on pages of news last for less, as a rule."""
_NAME: Final = re.compile(r"(?<=[^\W\d_])\s(?P<name>[^\W\d_]{2,15}\s[^\W\d_]{2,20})$")
_BY: Final = re.compile(
    r"\s(?:by|von|par|por|di|door|przez|napsal|napsala)\s"
    r"(?P<name>[^\W\d_][^\s\d]{0,15}(?:\s[^\W\d_][^\s\d]{0,20}){1,3})$"
)
# What is written of may have an author too.
_REVIEW: Final = re.compile(
    r"\b(?:review|rezension|kritik|cr[i\u00ed]tica|recens|recenz)", re.IGNORECASE
)
_TELLING: Final = 0.4
"""So many of the lines end with how long something takes where others are of another list."""
_NAMED_DAYS: Final = lexicon.WEEKDAY | lexicon.DAY.keys()


def find_bullet_end(text: str) -> int:
    """Return where the words behind a bullet or a number in a ring begin; 0 without one."""
    match = _BULLET.match(text)
    return match.end() if match else 0


def find_tails(texts: Sequence[str]) -> list[int]:
    """Return where in each line the count begins that most lines end with; 0 without one.

    It tells how long the reading takes, how many comments there are, or who wrote.
    """
    told = sum(map(bool, texts))
    if told < _ALIKE:
        return [0] * len(texts)
    return (
        _find_counts([_search_count(text) for text in texts], told)
        or _find_counts([_search_figures(_COUNT_BEFORE, text) for text in texts], told)
        or _find_brackets(texts, told)
        or _find_writers(texts, told)
        or _find_names(texts, told)
        or _find_numbers(texts, told)
        or [0] * len(texts)
    )


def _find_counts(found: Sequence[re.Match[str] | None], told: int) -> list[int] | None:
    """Return where the counts begin that most lines end with, all with one unit."""
    if not any(found):
        return None
    units = [
        "" if match is None or _is_of_time(match) else _stem(match["unit"]) for match in found
    ]
    if not any(units):
        return None
    usual, count = Counter(filter(None, units)).most_common(1)[0]
    lasts = any(match and _lasts(match["unit"], "minute") for match in found)
    if count < max(_ALIKE, (_TELLING if lasts else _MOST) * told):
        return None
    return [
        match.start() if match and (unit == usual or (lasts and _lasts(match["unit"]))) else 0
        for match, unit in zip(found, units, strict=True)
    ]


def _find_brackets(texts: Sequence[str], told: int) -> list[int] | None:
    """Return where the brackets begin that every line ends with."""
    if not all(text.endswith(_CLOSED) for text in texts if text):
        return None
    found = [_search_end(_BRACKETED, text) for text in texts]
    if sum(map(bool, found)) < told:
        return None
    return [match.start() if match else 0 for match in found]


def _find_writers(texts: Sequence[str], told: int) -> list[int] | None:
    """Return where the "by" and the authors begin that most lines end with."""
    found = [_search_end(_BY, text) for text in texts]
    found = [match if match and not _REVIEW.search(match.string) else None for match in found]
    if sum(map(bool, found)) < max(_ALIKE, _MOST * told) or not all(map(_is_titled, found)):
        return None
    return [match.start() if match else 0 for match in found]


def _is_titled(match: re.Match[str] | None) -> bool:
    """Say whether each word of what may be a name begins with a capital."""
    name = match.groupdict().get("name", "") if match else ""
    return all(word[:1].isupper() for word in name.split())


def _lasts(word: str, unit: str | None = None) -> bool:
    found = lexicon.UNIT.get(fold(word))
    return found is not None and unit in (None, found)


def _stem(unit: str) -> str:
    return fold(unit)[:_STEM_CHARS]


def _find_names(texts: Sequence[str], told: int) -> list[int] | None:
    """Return where the authors begin that most lines end with, one of them twice at least."""
    if told <= _ALIKE:
        return None
    found = [_search_name(text) for text in texts]
    counted = Counter(match["name"] for match in found if match).most_common(1)
    least = max(_ALIKE + 1, _MOST * told)
    if not counted or counted[0][1] < _ALIKE or sum(map(bool, found)) < least:
        return None
    return [match.start() if match else 0 for match in found]


def _search_name(text: str) -> re.Match[str] | None:
    """Return the two words with capitals that a line ends with behind one in small letters."""
    if not all(word[0].isupper() for word in text.split()[-2:]):
        return None
    match = _search_end(_NAME, text)
    return match if match and _is_name(text, match) else None


def _is_name(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()].rpartition(" ")[2]
    return before[:1].islower() and all(word[:1].isupper() for word in match["name"].split())


def find_lengths(texts: Sequence[str]) -> list[Span | None]:
    """Return the minutes and seconds that lines end with, where these are no clocks.

    News runs from new to old, so clocks that rise are lengths; so are those past 24 hours,
    and those of the hour 0 in one figure. Empty texts are not looked at.
    """
    found = [_search_figures(_LENGTH, text) for text in texts]
    told = [(match["minutes"], int(match["seconds"])) for match in found if match]
    values = [(int(minutes), seconds) for minutes, seconds in told]
    none: list[Span | None] = [None] * len(texts)
    if len(told) < _ALIKE:
        return none
    is_past = any(minutes >= HOURS for minutes, _ in values)
    is_bare = any(minutes == "0" for minutes, _ in told)
    is_short = max(values)[0] < LONG_MINUTES
    is_rising = values == sorted(set(values)) and is_short
    if not (is_past or is_bare or is_rising):
        return none
    return [match.span() if match else None for match in found]


def _is_of_time(match: re.Match[str]) -> bool:
    unit = fold(match["unit"])
    return unit in lexicon.MONTH or _is_short_ago(match)


def _is_short_ago(match: re.Match[str]) -> bool:
    return match["unit"] in ("h", "d") and not match["space"]


def find_short_times(texts: Sequence[str], *, others: int) -> list[Span | None]:
    """Return the day, or the hours in short, that lines end with.

    Two lines at least have a time; `others` is how many do that are not among the texts.
    """
    none: list[Span | None] = [None] * len(texts)
    if sum(map(bool, texts)) + others < _ALIKE:
        return none
    found = [_search_count(text) for text in texts]
    spans = [
        (match.end("parting"), len(text.rstrip(")]\uff09")))
        if match and match.start() and _is_of_time(match)
        else None
        for match, text in zip(found, texts, strict=True)
    ]
    return spans if sum(map(bool, spans)) + others >= _ALIKE else none


def _find_numbers(texts: Sequence[str], told: int) -> list[int] | None:
    """Return where bare numbers begin that every line ends with, in order."""
    if told <= _ALIKE or not all(text[-1].isdigit() for text in texts if text):
        return None
    found = [_search_end(_NUMBER, text) for text in texts]
    numbers = [int(re.sub(r"\D", "", match["number"])) for match in found if match]
    is_ranked = numbers == list(range(1, told + 1))
    is_falling = numbers == sorted(set(numbers), reverse=True)
    if len(numbers) < told or not (is_ranked or is_falling):
        return None
    return [match.start() if match else 0 for match in found]


def _search_count(text: str) -> re.Match[str] | None:
    """Return the count with its unit that a line ends with."""
    if _COUNT_END.search(text, max(0, len(text) - _TAIL_CHARS)) is None:
        return None
    return _search_end(_COUNTED, text)


def _search_figures(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return what `_search_end` does of a pattern with a digit; few lines end with one."""
    if _DIGIT.search(text, max(0, len(text) - _TAIL_CHARS)) is None:
        return None
    return _search_end(pattern, text)


def _search_end(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return what a line ends with, if enough is left of it."""
    match = pattern.search(text, max(0, len(text) - _TAIL_CHARS))
    if match is None:
        return None
    left = text[: match.start()]
    is_enough = count_words(left) >= _BEHIND or (not left.isascii() and len(left) > _BEHIND)
    return match if is_enough else None


def find_named_day(text: str) -> Span | None:
    """Return the day that a line ends or begins with, by a name such as that of today."""
    last, first = _search_end(_LAST_WORD, text), _FIRST_WORD.match(text)
    if last and fold(last["day"]) in _NAMED_DAYS:
        return last.span("day")
    if first and fold(first["day"]) in _NAMED_DAYS:
        return first.start("day"), first.end()
    return None
