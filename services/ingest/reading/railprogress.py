"""Whether a rail goes on or the article does, as its lines are read one by one."""

from dataclasses import dataclass
from typing import Final

from services.ingest.reading.lines import Line
from services.ingest.reading.rail import Part

# A teaser is a sentence or two; what is longer is the article again.
_TEASER_WORDS: Final = 60
_LONG_WORDS: Final = 45


@dataclass(slots=True)
class Progress:
    """How far the leads of a rail have been read, line by line."""

    leads: int = 0
    with_teaser: int = 0
    has_headline: bool = False
    has_time: bool = False
    has_teaser: bool = False

    def take(self, part: Part) -> None:
        """Note the next line."""
        if part is Part.TIME:
            self.has_time = True
        elif self.has_headline and not self.has_teaser and self._is_teaser(part):
            self.has_teaser = True
            self.with_teaser += 1
        else:
            self.leads += 1
            self.has_headline, self.has_teaser = True, False
            self.has_time = part is Part.TIMED

    def _is_teaser(self, part: Part) -> bool:
        return part is Part.TEASER or (part is Part.ASKING and self.with_teaser > 0)

    def is_over(self, line: Line, *, is_followed: bool) -> bool:
        """Say whether a line of prose is the article again rather than a teaser."""
        if not self.has_headline or self.has_teaser or line.words > _TEASER_WORDS:
            return True
        before = self.leads - 1
        if before:
            return not self.with_teaser
        if self.has_time:
            return False
        return is_followed or line.words > _LONG_WORDS
