"""The atoms of a line, read by place; what is beyond the ends reads as nothing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from services.ingest.reading.times import lexicon
from services.ingest.reading.times.atoms import HAN_DAY, Atom, split_atoms
from services.ingest.reading.times.zones import find_signed, format_offset, parse_zone

_GAP_CHARS: Final = 4
_MARKS: Final = frozenset(
    " \t\u00a0\u202f,.|\u00b7\u2022/()[]-\u2013\u2014\u30fb:\uff5c\u060c\u3000;@'\u2019"
    "\uff08\uff09"
)
_JOINTS: Final = frozenset(
    ("", " ", "\u00a0", "\u202f", ". ", ".", ", ", "-", "/", "'", "\u2019", ") ")
)
_SIGNED: Final = frozenset(("gmt", "utc"))
_MONTH_FIRST: Final = frozenset(pair[0] for pair in lexicon.MONTH_PAIR)
_DIGIT: Final = re.compile(r"\d")
_HAN_DAY: Final = re.compile("|".join(HAN_DAY))


class Tape:
    """Atoms with what they mean; every answer is found in constant time."""

    def __init__(self, atoms: Sequence[Atom], text: str) -> None:
        self.atoms = atoms
        self._text = text

    def may_begin(self, place: int) -> bool:
        """Say whether a time may begin at a place, at little cost."""
        atom = self.atoms[place]
        if atom.kind == "word":
            return atom.text in lexicon.FIRST
        if atom.kind != "num":
            return atom.kind not in ("half", "offset")
        if place + 1 == len(self.atoms):
            return False
        after = self.atoms[place + 1]
        if after.kind == "word":
            return after.text in lexicon.BEHIND_NUMBER or after.text in _MONTH_FIRST
        return after.kind == "half"

    def at(self, place: int) -> Atom | None:
        """Return the atom at a place."""
        return self.atoms[place] if 0 <= place < len(self.atoms) else None

    def is_close(self, place: int) -> bool:
        """Say whether the next atom follows behind nothing but a space or a mark or two."""
        atom, after = self.at(place), self.at(place + 1)
        if atom is None or after is None:
            return False
        gap = self._text[atom.end : after.start]
        return len(gap) <= _GAP_CHARS and _MARKS.issuperset(gap)

    def is_joined(self, place: int) -> bool:
        """Say whether a space, a dot or a hyphen alone parts an atom from the next one."""
        atom, after = self.at(place), self.at(place + 1)
        return (
            atom is not None
            and after is not None
            and self._text[atom.end : after.start] in _JOINTS
        )

    def gap_before(self, place: int) -> str:
        """Return what stands between an atom and the one before it, or the head of the line."""
        before = self.at(place - 1)
        return self._text[before.end if before else 0 : self.atoms[place].start]

    def word(self, place: int) -> str:
        """Return the folded word at a place; empty if there is none."""
        atom = self.at(place)
        return atom.text if atom and atom.kind == "word" else ""

    def number(self, place: int) -> int | None:
        """Return the number at a place, if it is a bare one."""
        atom = self.at(place)
        if atom is None or atom.kind != "num":
            return None
        digits = atom.text
        return int(digits) if digits.isdecimal() else None

    def over_glue(self, place: int, most: int, *, is_tight: bool = False) -> Iterator[int]:
        """Yield a place and those behind it that only words like "at" part from it."""
        if place > 0 and not self.is_close(place - 1):
            return
        near = self.is_joined if is_tight else self.is_close
        if is_tight and place > 0 and not self.is_joined(place - 1):
            return
        for _ in range(most + 1):
            yield place
            atom = self.at(place)
            if atom is None or not near(place):
                return
            if atom.kind == "half" and atom.text.casefold() == "am":
                place += 1
                continue
            if atom.kind != "word" or atom.text not in lexicon.BETWEEN:
                return
            place += 1

    def month(self, place: int) -> tuple[int, int] | None:
        """Return the month named at a place, and of how many words its name is."""
        pair = (self.word(place), self.word(place + 1))
        if pair in lexicon.MONTH_PAIR:
            return lexicon.MONTH_PAIR[pair], 2
        number = lexicon.MONTH.get(pair[0])
        if number and self._is_named_again(place, number):
            return number, 2
        return (number, 1) if number else None

    def _is_named_again(self, place: int, number: int) -> bool:
        """Say whether a month's other name stands in brackets behind it."""
        atom, after = self.at(place), self.at(place + 1)
        if atom is None or after is None or lexicon.MONTH.get(after.text) != number:
            return False
        return self._text[atom.end : after.start].strip() == "("

    def day_shift(self, place: int) -> tuple[int, int] | None:
        """Return how far from today the day named at a place is, and of how many words."""
        atom = self.at(place)
        if atom is not None and atom.kind == "day":
            return HAN_DAY[atom.text], 1
        pair = (self.word(place), self.word(place + 1))
        if pair in lexicon.DAY_PAIR:
            return lexicon.DAY_PAIR[pair], 2
        shift = lexicon.DAY.get(pair[0])
        return None if shift is None else (shift, 1)

    def half(self, place: int) -> str | None:
        """Return `am` or `pm` where a word right behind a clock says so."""
        atom = self.at(place)
        if atom is None or not self.is_close(place - 1):
            return None
        if atom.kind == "half":
            return "am" if atom.text[0] in "aA" else "pm"
        if atom.kind != "word" or (
            len(atom.text) == 1
            and atom.text.isascii()
            and self.atoms[place - 1].end < atom.start
        ):
            return None  # "7:30a" is a clock, "7:30 A map of ..." a clock and a headline
        return lexicon.HALF.get(atom.text)

    def zone(self, place: int) -> tuple[str | None, str | None, int] | None:
        """Return offset, where it comes from, and of how many atoms the zone is."""
        atom = self.at(place)
        if atom is None or not self.is_close(place - 1):
            return None
        if atom.kind == "offset":
            offset = format_offset(atom.text)
            return (offset, "offset", 1) if offset else None
        name = self.word(place)
        if name in _SIGNED and (signed := self._signed(place)):
            return signed
        if offset := lexicon.ZONE.get(name):
            return offset, "zone_name", 1
        return (None, None, 1) if name in lexicon.OPEN_ZONE else None

    def _signed(self, place: int) -> tuple[str | None, str | None, int] | None:
        """Read the `+3` of "GMT+3"."""
        start = self.atoms[place].start
        end = find_signed(self._text, start)
        if end is None:
            return None
        offset, source = parse_zone(self._text[start:end])
        behind = place + 1
        while (atom := self.at(behind)) and atom.end <= end:
            behind += 1
        return offset, source, behind - place

    def counted_unit(  # noqa: PLR0911 - one form a line
        self, place: int
    ) -> tuple[int, str, int] | None:
        """Return number, unit and the place behind "2 hours", "an hour" or a lone "hour"."""
        first = self.at(place)
        if first is None:
            return None
        unit = lexicon.UNIT.get(self.word(place + 1))
        if first.kind == "num" and unit and self.is_close(place):
            count = self.number(place)
            return None if count is None else (count, unit, place + 2)
        if first.kind != "word":
            return None
        if first.text in lexicon.ONE_OF and unit:
            return 1, unit, place + 2
        if first.text in lexicon.DUAL:
            return 2, lexicon.UNIT[first.text], place + 1
        if first.text in lexicon.ALONE:
            return 1, lexicon.UNIT[first.text], place + 1
        return None


def may_hold_time(text: str, tokens: Iterable[str]) -> bool:
    """Say whether a time may stand in a line, given with its tokens, at little cost.

    It has a digit, or a word like "yesterday" with which a time begins that has none.
    """
    if _DIGIT.search(text) is not None or not lexicon.FIRST.isdisjoint(tokens):
        return True
    return not text.isascii() and _HAN_DAY.search(text) is not None


def may_begin_with_time(text: str) -> bool:
    """Say whether a time may stand at the very start of a line, at little cost."""
    if not text.isascii():
        return True
    tape = Tape(split_atoms(text, most=2), text)
    return bool(tape.atoms) and tape.atoms[0].start == 0 and tape.may_begin(0)
