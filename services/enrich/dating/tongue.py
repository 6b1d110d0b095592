"""The shape of what is known of a language to read dates in its prose."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words and word orders in which a language writes dates, all in lower case.

    Names of months come from `shared.calendar.months`; the rest is here. Words are parted
    by spaces; an underscore stands for a space inside one. Whatever is left empty is not
    read in that language.
    """

    weekdays: str = ""
    """From Monday to Sunday, parted by commas: the forms of each."""
    shifts: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    """{days from today: words}, -1 for "yesterday"."""
    year_words: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    """{years from this one: words}, -1 for Ukrainian "торік"."""
    units: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """{"day", "week", "month", "year", "weekend", "hour", "minute": its forms}."""
    moves: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    """{-1: words for "last", 0: for "this", 1: for "next"}."""
    numbers: str = ""
    """From one on, parted by commas: the forms of each."""
    declined: str = ""
    """Forms of the months beside those of the calendar, from January on, by commas."""
    ordinal: str = ""
    """A pattern for what may be glued to the number of a day."""
    of: str = ""
    """A pattern for what stands between the number of a day and its month."""
    before_year: str = " "
    """A pattern for what stands between a month and its year."""
    is_spaceless: bool = False
    """Whether its words stand without spaces; every letter then counts as a word."""
    year_mark: str = ""
    """A pattern for the word behind a year that makes it one: "года"."""
    pair: str = ""
    """A pattern for "and" between the numbers of two days."""
    to: str = "to"
    """A pattern for the word of a range."""
    month_leads: str = ""
    """Words without one of which before it a month by itself is none."""
    year_leads: str = ""
    """Words without one of which before it a bare year is only a number."""
    weekday_leads: str = ""
    """Words without one of which a weekday is none; empty where its name says enough."""
    clock_leads: str = ""
    """A pattern for what stands between a day and its clock: "at"."""
    has_year_adjectives: bool = False
    """Whether a year stands before a noun as in "the 2024 vote"."""
    has_capitals: bool = False
    """Whether months and weekdays are written with a capital."""
    templates: tuple[tuple[str, str], ...] = ()
    """`(kind, pattern)`; `<month>`, `<weekday>`, `<move>`, `<unit>`, `<n>`, `<d>`, `<year>`
    stand for the words of that name."""
    future: str = ""
    """A pattern for words by which a sentence speaks of what is to come."""
    weak: str = ""
    """A pattern for words of the past or present beside which an end may still be to come:
    "said the strike lasts until May"."""
    open_end: str = ""
    """A pattern for what leads such an end: "until"."""
    past: str = ""
    """A pattern for words by which it speaks of what has been."""
