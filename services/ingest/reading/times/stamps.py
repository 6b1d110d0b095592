"""Lines that do nothing but say when: a time with its label, a section beside it."""

import re
from typing import Final

from services.ingest.reading.lines import Line
from services.ingest.reading.times import lexicon
from services.ingest.reading.times.printed import find_times
from services.ingest.reading.words.folding import tokenize

_DIGIT: Final = re.compile(r"\d")
_WORDS: Final = 16
_CHARS: Final = 140
_OTHER_WORDS: Final = 2
_TIME_WORDS: Final = 2
OWN: Final = (
    lexicon.PUBLISHING
    | lexicon.UPDATING
    | lexicon.BETWEEN
    | lexicon.OPEN_ZONE
    | lexicon.MONTH.keys()
    | lexicon.DAY.keys()
    | lexicon.UNIT.keys()
    | lexicon.ZONE.keys()
    | lexicon.HALF.keys()
    | lexicon.AGO
)
"""Words that times and their labels are made of."""


def is_stamp(line: Line) -> bool:
    """Say whether a short line has a date or a clock in it and hardly a word besides."""
    text = line.text
    if line.words > _WORDS or len(text) > _CHARS or _DIGIT.search(text) is None:
        return False
    if sum(map(_is_other, line.tokens)) > _OTHER_WORDS + _TIME_WORDS:
        return False
    found = find_times(text)
    if not any(one.clock or one.day.month or one.shift is not None for one in found):
        return False
    words = 0
    last = 0
    for one in found:
        words += sum(map(_is_other, tokenize(text[last : one.start])))
        last = one.end
    words += sum(map(_is_other, tokenize(text[last:])))
    return words <= _OTHER_WORDS and not (words and line.ends_sentence)


def _is_other(word: str) -> bool:
    """Say whether a word has nothing to do with times; a vowel sign in it is no letter."""
    return word[0].isalpha() and word not in OWN
