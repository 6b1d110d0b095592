# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""The pieces of which times are made, as they stand in a line: numbers, dates, words."""

import re
from itertools import islice
from typing import Final, NamedTuple

from services.ingest.reading.words.folding import fold, write_set

HAN_DAY: Final = {
    **dict.fromkeys(("今天", "今日", "오늘"), 0),
    **dict.fromkeys(("昨天", "昨日", "어제"), -1),
    **dict.fromkeys(("前天", "一昨日", "그저께"), -2),
}
HAN_UNIT: Final = {
    letter: unit
    for unit, letters in {
        "second": "秒초",
        "minute": "分분",
        "hour": "小時时시",
        "day": "天日일",
        "week": "周週주",
        "month": "月개个個ヶカか",
        "year": "年년",
    }.items()
    for letter in letters
}
AFTERNOON: Final = frozenset(("下午", "午後", "오후", "晚上", "晚间", "傍晚", "저녁", "밤"))

_FIGURES: Final = r"""
    (?<!\d)(?=\d)(?:
        (?P<iso>\d{4}-\d\d-\d\d(?:[T\ ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?
            (?:\ ?(?:Z\b|[+-]\d\d:?\d\d))?)?)(?!\d)
      | (?P<ymd>\d{4}\ ?[./年년-]\ ?\d{1,2}\ ?[./月월-]\ ?\d{1,2}
            (?:\ ?[日일號号]|\.)?)(?!\d)
      | (?P<dmy>\d{1,2}\ ?[./-]\ ?\d{1,2}\ ?[./-]\ ?\d{4}
            |\d{1,2}[./-]\d{1,2}[./-]\d\d)
            (?!\d)
      | (?P<ago>\d{1,3}\ ?(?:秒钟?|分[钟鐘間]?|[个個]?小[时時]|時間|[天日周週年]|週間
            |[个個ヶカか]月|초|분|시간|일|주|개월|년)\ ?[之以]?[前전])
      | (?P<md>\d{1,2}\ ?[月월]\ ?\d{1,2}\ ?[日일號号]?
            |\d{1,2}/\d{1,2}(?=\ ?[(（][月火水木金土日][)）])
            |(?<![\w.,/-])(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=\s\d\d:\d\d))
      | (?P<han>\d{1,2}\ ?[時时点點시](?![間间간])(?:\ ?\d\d?\ ?[分분])?)
      | (?P<clock>(?<![.,/+])(?:[01]?\d|2[0-3])(?::|\ ?[hH]\ ?)[0-5]\d(?::[0-5]\d)?)(?![\d:])
      | (?P<dm>(?<![^(\[|])\d{1,2}\.\ ?(?:0?[1-9]|1[0-2])\.(?=\s*(?:$|[)\]|,]|\d\d?[:.]\d\d))
            |(?<=\s)\d{1,2}\.\ (?:[1-9]|1[0-2])\.(?=$|,?\s\d\d?[:.]\d\d)
            |(?<![\w.,/+-])(?:1[3-9]|2\d|3[01])/(?:0[1-9]|1[0-2])
            (?=\s*$|\s[-\u2013\u2014]\s|,?\s(?:[-\u2013\u2014|]\s?)?
            (?:(?:à|às|alle|ore|om|um|kl|a\ las|at)\ )?\d\d?[:.h]\d\d))
      | (?P<dot>\d{1,2}\.\d\d)(?!\d|[.,]\d)
      | (?P<num>\d{1,4})(?:(?:st|nd|rd|th|er|º|ª|-го|-е)\b)?(?!\d)
    )
    | (?P<half>(?<=[\d\s])[ap](?:\.\s?)?m\b\.?)
"""
_OFFSET: Final = r"(?P<offset>[+\u2212-]\d\d:?\d\d)(?!\d)"
# Vowel signs belong to their words.
_LETTER: Final = write_set(r"[^\W\d_]|[\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0e31-\u0e4e]")
_ATOM: Final = re.compile(
    rf"""{_FIGURES}
    | (?P<day>今天|今日|昨天|昨日|前天|一昨日|(?:오늘|어제|그저께)(?![가-힣]{{2}}))
    | (?P<part>上午|下午|午前|午後|오전|오후|晚上|晚间|傍晚|早上|凌晨|中午|저녁|밤)
    | (?P<word>(?-i:{_LETTER}{{1,24}}|(?:(?![\x00-\uffff])[^\W\d_]){{1,24}}))
    | {_OFFSET}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ASCII_ATOM: Final = re.compile(
    rf"{_FIGURES} | (?P<word>[a-z]{{1,24}}) | {_OFFSET}",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
"""The same where all is ASCII, found in less than half the time."""


class Atom(NamedTuple):
    """A number, a date in figures, a clock or a word."""

    kind: str
    """The name of its group in the pattern above."""
    text: str
    """Words are folded."""
    start: int
    end: int


def split_atoms(text: str, most: int | None = None) -> list[Atom]:
    """Return the pieces of a line in order, at `most` so many of them; None stands for all.

    What lies between them is space and marks.
    """
    pattern = _ASCII_ATOM if text.isascii() else _ATOM
    return [
        Atom(kind, fold(match[0]) if kind == "word" else match[0], *match.span())
        for match in islice(pattern.finditer(text), most)
        for kind in [match.lastgroup or "word"]
    ]
