"""Where headline and teaser are parted on one line, by a mark, a space or nothing."""

import re
from collections.abc import Sequence
from typing import Final

from services.ingest.reading.body import count_words
from shared.values import Span

_ALIKE: Final = 2
"""Set by hand: a single line shows no pattern."""
_MOST: Final = 0.6
"""Set by hand: more than half, so that a mark inside some headlines parts nothing. Of
the 3,037 labeled leads none is lost at .5, and five are at .75."""
_WORDS: Final = 2
"""Set by hand: a side of a single word is a label and no headline."""
_CHARS_READ: Final = 160
"""No headline is longer, so a teaser begins before."""
_LONG: Final = 7
"""Words of a line that may be a headline with a teaser."""
_BEFORE_CHARS: Final = 3
"""Set by hand: what is shorter is an initial or an abbreviation."""

_BAR: Final = re.compile(r"\s[|\u2013\u2014-]\s|[\uff0f\uff5c]")
_STOP: Final = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s(?=\S)|[\u0964]\s(?=\S)|[\u3002]")
_COLON: Final = re.compile(r":\s")
_WORD: Final = re.compile(r"\S+")
_UNSPACED: Final = re.compile(r"(?<=[\u3040-\u9fff])[ \u3000](?=[\u3040-\u9fff])")
_QUOTES: Final = "\"'\u00ab\u00bb\u2018\u2019\u201c\u201d\u201e"
_OPENERS: Final = ("\u00ab", "\u201e", "\u201c", "\u2018")
_SHORT_CHARS: Final = 2
"""Set by hand: "In" or "Am" may stand before a number at the head of a teaser."""
_KEPT: Final = (".", "!", "?", "\u0964", "\u3002")
"""What ends the headline, and is part of it."""


def find_glues(texts: Sequence[str]) -> list[Span | None]:
    """Return for each line what parts its headline from its teaser, if most lines have both.

    Empty texts are not looked at. The mark is looked for first, then a space or nothing
    between a word and the capital that follows.
    """
    told = sum(map(bool, texts))
    for find in _WAYS:
        found = [find(text) if text else None for text in texts]
        if sum(map(bool, found)) >= max(_ALIKE, _MOST * told):
            return found
    return [None] * len(texts)


def _only(pattern: re.Pattern[str], text: str) -> Span | None:
    """Return the first mark, with enough words on both its sides."""
    for match in pattern.finditer(text[:_CHARS_READ]):
        start, end = match.span()
        start += match[0].startswith(_KEPT)
        sides = (text[:start], text[end:])
        if all(count_words(side) >= _WORDS for side in sides):
            return start, end
        if not text.isascii() and all(len(side) > _BEFORE_CHARS for side in sides):
            return start, end
    return None


def _at_bar(text: str) -> Span | None:
    return _only(_BAR, text)


def _at_stop(text: str) -> Span | None:
    return _only(_STOP, text)


def _at_colon(text: str) -> Span | None:
    found = _only(_COLON, text)
    return found if found and text[found[1]].islower() else None


def _between_unspaced(text: str) -> Span | None:
    return _only(_UNSPACED, text)


def _at_capital_inside(text: str) -> Span | None:
    """Return where a small letter is followed by a capital within a word."""
    read = text[:_CHARS_READ]
    for at in range(1, len(read) - 1):
        if read[at].isupper() and read[at - 1].islower() and count_words(read[:at]) >= _WORDS:
            return at, at
    return None


def _at_capital(text: str) -> Span | None:
    """Return the space before a capital that seems to begin a sentence."""
    words = list(_WORD.finditer(text[:_CHARS_READ]))
    if len(words) < _LONG:
        return None
    for at in range(2, len(words) - 1):
        behind = words[at + 1][0][0]
        is_short = len(words[at][0]) <= _SHORT_CHARS
        if _opens(words, at) and (behind.islower() or (is_short and behind.isdigit())):
            first = at - (words[at - 1][0] in _OPENERS)
            return words[first - 1].end(), words[first].start()
    return None


def _opens(words: Sequence[re.Match[str]], at: int) -> bool:
    """Say whether a word with a capital may open a sentence behind the word before it."""
    before, word = words[at - 1][0], words[at][0].lstrip(_QUOTES)
    if not word[:1].isupper() or before.endswith((",", ":")):
        return False
    shown = before.strip(_QUOTES + "!?")
    return len(shown) >= _BEFORE_CHARS or not shown or shown[0].isupper() or shown.isdigit()


_WAYS: Final = (
    _at_bar,
    _at_stop,
    _between_unspaced,
    _at_capital_inside,
    _at_capital,
    _at_colon,
)
