# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""The names that an article gives in full, and which surname belongs to which."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from services.enrich.quoting.genders import contradicts, gender_of
from services.enrich.quoting.lexicons.lexicon import Gender, Lexicon
from services.enrich.quoting.lines import Line
from services.enrich.quoting.tokens import CAPITAL

_VOWELS: Final = re.compile(r"[\Waeiouyjhаеёиіїйоуыэюяьъ]")
"""Letters by which spellings and cases of a name differ."""

_PATRONYMICS: Final = ("ович", "евич", "івна", "ївна", "овна", "евна", "ұлы", "қызы")
_SHORTEST_STEM: Final = 3
_ENDING: Final = 2
"""Letters of a surname that a case may change: Dziuba, Dziuby."""

_SHORTEST_BONES: Final = 4
_LONGEST_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class FullName:
    """A name of two words or more, where it stands."""

    name: str
    line: int
    first: int
    last: int
    """Words."""


class FullNames:
    """The full names of an article, found by surname."""

    def __init__(self, lines: Mapping[int, Line], words: Lexicon) -> None:
        self.found: list[FullName] = []
        self._inflects = words.inflects
        self._by_last: dict[str, list[FullName]] = {}
        self._by_stem: dict[str, tuple[int, list[FullName]]] = {}
        self._by_bones: dict[str, list[FullName]] | None = None
        if words.has_capitals:
            for number, line in lines.items():
                for first, last in _runs(line, words):
                    self._add(line, number, first, last)

    def _add(self, line: Line, number: int, first: int, last: int) -> None:
        name = line.text[line.starts[first] : line.ends[last - 1]]
        full = FullName(name, number, first, last)
        surname = line.lower[last - 1]
        self.found.append(full)
        bearers = self._by_last.setdefault(surname, [])
        bearers.append(full)
        if self._inflects:
            stem = surname[: max(_SHORTEST_STEM, len(surname) - _ENDING)]
            self._by_stem.setdefault(stem, (len(self._by_last), bearers))

    def add_uncased(self, line: Line, number: int, name: tuple[int, int]) -> None:
        """Take in the name of a speaker, in a script without capitals to find it by."""
        if name[1] - name[0] > 1:
            self._add(line, number, *name)

    def find(
        self, surname: str, place: tuple[int, int], gender: Gender = "any"
    ) -> FullName | None:
        """Return the full name of a surname, the last before a place if there are several.

        A surname in another spelling ("Toktorbayev", "Toktorbaev") or another case is held
        for the same if its consonants are, and there are four of them.

        Args:
            surname: one word.
            place: `(line, word)` where it stands.
            gender: of the title before it; who bears a given name of the other is not meant.
        """
        low = surname.casefold()
        full = self._by_last.get(low) or self._spelled_otherwise(low)
        found = None
        for one in full:
            if contradicts(gender, gender_of(one.name.split())):
                continue
            if found is not None and (one.line, one.first) > place:
                break
            found = one
        return found

    def _spelled_otherwise(self, surname: str) -> list[FullName]:
        if self._inflects:
            lengths = range(max(1, len(surname) - 2 * _ENDING), len(surname) + 1)
            stems = {surname[:length] for length in lengths} & self._by_stem.keys()
            if stems:
                return min(self._by_stem[stem] for stem in stems)[1]
        if self._by_bones is None:
            self._by_bones = {}
            for last, full in self._by_last.items():
                if len(bones := _bones(last)) >= _SHORTEST_BONES:
                    self._by_bones.setdefault(bones, []).extend(full)
        return self._by_bones.get(_bones(surname), [])


def first_of_name(line: Line, end: int, words: Lexicon) -> int:
    """Return where a name at most begins that ends before a word.

    Where any noun may have a capital, or a town in the genitive stands before a name, that
    is two words, and three with a patronymic.
    """
    if not (words.nouns_have_capitals or words.inflects or words.is_verb_final):
        return 0
    has_patronymic = end > 2 and line.lower[end - 2].endswith(_PATRONYMICS)
    return end - 3 if has_patronymic else end - 2


def _bones(surname: str) -> str:
    return surname[:1] + _VOWELS.sub("", surname[1:])


def _runs(line: Line, words: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield words in a row that are a name: capitals, without titles and roles before."""
    size = len(line.words)
    end = 0
    goes_on = words.particles - {"of"}
    for at in line.capitals:
        if at < end or line.lower[at] in words.never_in_names:
            continue
        end = at + 1
        if end == size or (line.kinds[end] != CAPITAL and line.lower[end] not in goes_on):
            continue
        while end < size and (
            _is_part(line, end, words)
            or (
                line.lower[end] in goes_on and end + 1 < size and _is_part(line, end + 1, words)
            )
        ):
            end += 1
        if end - at < 2:
            continue
        titles = [k for k in range(at, end) if line.lower[k].rstrip(".") in words.before_names]
        first = titles[-1] + 1 if titles else at
        first = max(first, first_of_name(line, end, words))
        if 2 <= end - first <= _LONGEST_WORDS and not line.words[end - 1].isupper():
            yield first, end


def _is_part(line: Line, at: int, words: Lexicon) -> bool:
    return line.kinds[at] == CAPITAL and line.lower[at] not in words.never_in_names
