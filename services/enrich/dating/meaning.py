"""What a date means, and what is known when that is worked out."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from services.enrich.dating.anchor import Anchor
from services.enrich.dating.printed import Printed
from services.enrich.dating.tense import Tense

Precision = Literal["decade", "year", "month", "week", "day", "hour", "minute"]
Method = Literal["printed", "relative", "nearest"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """A date as ISO 8601."""

    value: str
    precision: Precision
    method: Method
    """Printed: all of it stands there. Relative: counted from the day of publication.
    Nearest: of several such days the one that the tense of the sentence or the distance
    picks."""
    end: str | None = None
    """The last of a range, in the form of `value`."""


@dataclass(frozen=True, slots=True)
class Case:
    """A printed date with all that tells what it means."""

    printed: Printed
    anchor: Anchor | None
    tense: Tense | None

    def number(self, name: str) -> int | None:
        """Return a number that was printed; None if it was not."""
        said = self.printed.said.get(name)
        return int(said) if said else None

    def at(self, name: str) -> int:
        """Return a number that the rule always reads."""
        return int(self.printed.said[name])

    @property
    def today(self) -> date | None:
        """The day of publication, if it is known."""
        return self.anchor.day if self.anchor else None


def timed(case: Case, day: date, method: Method) -> Meaning:
    """Return a day with the clock that was printed beside it, if one was."""
    clock = case.printed.clock
    if clock is None:
        return Meaning(day.isoformat(), "day", method)
    if clock.minute is None:
        return Meaning(f"{day}T{clock.hour:02}", "hour", method)
    return Meaning(f"{day}T{clock.hour:02}:{clock.minute:02}", "minute", method)
