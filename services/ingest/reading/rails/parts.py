"""What the lines of a rail look like, each by itself."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from services.ingest.reading.body import count_words
from services.ingest.reading.clock import find_time_at_end, find_time_at_start, is_alone
from services.ingest.reading.lines import Line
from services.ingest.reading.rails.edges import widen
from services.ingest.reading.rails.trims import EDGE_MARKS
from services.ingest.reading.times.printed import Printed
from shared.values import Span

_TEASER_WORDS: Final = 8
"""Set by hand: a sentence of fewer words may be a headline."""
LABEL_WORDS: Final = 2
"""Set by hand: a label beside a time has a word or two."""
SEPARATORS: Final = EDGE_MARKS + ",;([)]\uff08\uff09\u3010\u3011\u060c"
"""What stands between a time and the words of its lead."""
STOPS: Final = (".", "\u3002", "\u0964", "\u06d4")
CLOSERS: Final = "\"'\u2019\u201d\u201c\u00bb\u00ab)] "
_CUTS: Final = ("...", "\u2026")
ENDS: Final = (*STOPS, *_CUTS)
"""What a teaser ends with, a whole sentence or cut off."""


class Part(Enum):
    """What a line of a rail looks like by itself."""

    TIME = auto()
    """Nothing but a time."""
    TIMED = auto()
    """Words with a time at one end."""
    WHOLE = auto()
    """Headline, time and teaser in one line."""
    TEASER = auto()
    """Cut off, or a whole sentence."""
    ASKING = auto()
    """A question or an exclamation: a headline or a teaser."""
    HEADLINE = auto()
    """Anything else."""


@dataclass(slots=True)  # Frozen, it would take three times as long to make one.
class Shaped:
    """A line with what it looks like, if it is one of a rail; it is never changed."""

    line: Line
    part: Part
    time: Printed | None = None
    is_length: bool = False
    """Whether what looks like its time tells how long a recording is."""
    has_own_day: bool = False
    """Whether the day before its clock is a word of the headline."""
    rank: int = 0
    """Where in its text the words behind a rank begin."""
    glue: Span | None = None
    """What parts headline and teaser, if both stand on the line, the time at no end of both."""
    tail: int = 0
    """Where in its text a count or a name begins that ends the line; 0 where none does."""


def widen_time(one: Shaped, time: Printed) -> Span:
    """Return where a time stands in a line, with the day before it that is no headline's."""
    return (time.start, time.end) if one.has_own_day else widen(one.line.text, time)


def find_words(one: Shaped) -> Span:
    """Return where the words of a line stand, without the time at one of its ends."""
    text = one.line.text
    if one.time is None or one.part is not Part.TIMED:
        return 0, one.tail or len(text)
    first, last = widen_time(one, one.time)
    before = len(text[:first].rstrip(SEPARATORS))
    behind = len(text) - len(text[last:].lstrip(SEPARATORS + ":."))
    is_labeled = 0 < count_words(text[:before]) <= LABEL_WORDS < count_words(text[behind:])
    return (behind, len(text)) if is_labeled or not before else (0, before)


def shape(line: Line) -> Shaped:
    """Return a line with what it looks like, if it is one of a rail."""
    time = find_time_at_end(line.text)
    if time is not None and is_alone(line.text, time):
        return Shaped(line, Part.TIME, time)
    time = time or find_time_at_start(line.text)
    if time is not None and not (line.is_cut_off and time.clock is None):
        return Shaped(line, Part.TIMED, time)
    return Shaped(line, part_of(line.text, line))


def part_of(text: str, line: Line) -> Part:
    """Return what words of a line look like without a time."""
    bare = text.rstrip(CLOSERS)
    if bare.endswith(_CUTS):
        return Part.TEASER
    if line.words < _TEASER_WORDS:
        return Part.HEADLINE
    if bare.endswith(STOPS):
        return Part.TEASER
    return Part.ASKING if line.ends_sentence else Part.HEADLINE
