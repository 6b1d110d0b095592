"""Who appears in an article: persons and bodies by name, with gender and roles."""

from bisect import bisect_left, bisect_right, insort_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from services.enrich.passages import Passage
from services.enrich.quoting.fullnames import FullNames, first_of_name
from services.enrich.quoting.genders import contradicts, gender_of, lean_of
from services.enrich.quoting.lexicons.lexicon import Gender, Lexicon
from services.enrich.quoting.lines import Line
from services.enrich.quoting.roles import roles_beside
from services.enrich.quoting.tokens import POSSESSIVE
from shared.annotations import Entity

_BODIES: Final = frozenset({"neuter", "plural"})

_INTRODUCED: Final = 4
"""At how many places a name is read for roles beside it: what somebody is stands at the
first of them."""

_OPENING_WORDS: Final = 12
"""How far from the start of a sentence its subject may be named."""


@dataclass(slots=True)
class Figure:
    """One person or body."""

    name: str
    """In full; for one that is never named, the words that stand for it."""
    is_person: bool
    is_named: bool
    entity_id: str | None = None
    gender: Gender = "any"
    """As titles, roles or the given name tell it."""
    lean: Gender = "any"
    """As the endings of the name suggest it."""
    seen: int = 0
    """How often it appears."""
    roles: set[str] = field(default_factory=set)
    """In lower case: "minister", "spokeswoman"."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """One place outside quotes where a figure is named."""

    line: int
    first: int
    last: int
    """Words."""
    figure: int
    kind: Literal["subject", "owner", "other"]
    """`subject` where it opens its sentence, `owner` before a possessive."""


class Cast:
    """The figures of an article, and where each is named."""

    def __init__(self, lines: Mapping[int, Line], words: Lexicon) -> None:
        self.lines = lines
        self.words = words
        self.figures: list[Figure] = []
        self._appearances: list[Appearance] = []
        self._by_name: dict[str, int] = {}
        self._at: dict[tuple[int, int], int] = {}
        self._full = FullNames(lines, words)

    def add_entities(self, entities: Sequence[Entity], passages: Sequence[Passage]) -> None:
        """Take in the persons and organizations that were found in the article.

        Those named in full come first, so that a surname by itself joins them.
        """
        starts = [passage.original_starts[0] for passage in passages]
        for entity in sorted(entities, key=lambda one: " " not in one.name):
            if entity.type not in {"person", "organization"}:
                continue
            places: list[tuple[int, int, int]] = []
            for begin, end in entity.mentions:
                at = bisect_right(starts, begin) - 1
                if at >= 0 and at in self.lines:
                    found = _words_at(self.lines[at], passages[at], begin, end)
                    places.extend([(at, *found)] if found else [])
            where = places[0][:2] if places else (0, 0)
            is_person = (
                entity.type == "person"
                or self._is_surname(entity.name, where)
                or self._is_called_as_one(entity.name, places)
            )
            number = self._figure(entity.name, is_person=is_person, where=where)
            figure = self.figures[number]
            figure.entity_id = figure.entity_id or entity.id
            for place in places:
                self._appear(number, *place)

    def add_bearers(self, *, every: bool) -> None:
        """Take in whoever is named in full beside a role or ", who": "Ann Lee, the keeper,".

        Args:
            every: whether all full names are held for persons, as no model told them.
        """
        for full in self._full.found:
            if (full.line, full.last - 1) not in self._at:
                place = self.lines[full.line], full.first, full.last
                is_person = every or roles_beside(*place, self.words)
                if is_person or self._has_clause(full.line, full.last):
                    self.add_name(full.line, full.first, full.last)

    def add_uncased(self, line: int, first: int, last: int) -> None:
        """Take in the full name of a speaker, in a script without capitals to find it by."""
        self._full.add_uncased(self.lines[line], line, (first, last))

    def add_name(self, line: int, first: int, last: int) -> None:
        """Take in somebody who speaks and is no entity."""
        read = self.lines[line]
        last = self._before_place(line, first, last)
        if (line, last - 1) in self._at:
            return
        while first < last - 1 and read.lower[first].rstrip(".") in self.words.before_names:
            first += 1
        first = max(first, first_of_name(read, last, self.words))
        name = _spelled(read, first, last)
        self._appear(self._figure(name, is_person=True, where=(line, first)), line, first, last)

    def add_role(self, line: int, first: int, last: int) -> None:
        """Take in a speaker without a name, for a pronoun to point to; call it once settled."""
        read = self.lines[line]
        gender = self.words.roles.get(read.lower[last - 1])
        if gender is None:
            return
        is_person = gender not in {"plural", "neuter"}
        self.figures.append(
            Figure(_spelled(read, first, last), is_person, is_named=False, gender=gender)
        )
        self._appear(len(self.figures) - 1, line, first, last)
        self._place_last()

    def add_mention(self, number: int, line: int, first: int, last: int) -> None:
        """Take in another place where words stand for a figure; once all is settled."""
        self._appear(number, line, first, last)
        self._place_last()

    def settle(self) -> None:
        """Find where else the persons are named, by surname; call it once all are in."""
        bearers: dict[str, dict[Gender, int]] = {}
        for number, figure in enumerate(self.figures):
            if figure.is_named and figure.is_person and " " in figure.name:
                of_name = bearers.setdefault(figure.name.rsplit(maxsplit=1)[-1], {})
                of_name.setdefault(figure.gender, number)
        for number, line in self.lines.items():
            for at in line.capitals:
                of_name = bearers.get(line.words[at], {})
                if of_name and (number, at) not in self._at:
                    titled = self._titled(number, at)
                    known = [of_name[one] for one in of_name if not contradicts(one, titled)]
                    if known:
                        self._appear(known[0], number, at, at + 1)
        self._appearances.sort(key=_place)

    def _place_last(self) -> None:
        """Put the last appearance where it belongs; the others are in order."""
        insort_right(self._appearances, self._appearances.pop(), key=_place)

    def at(self, line: int, first: int, last: int) -> int | None:
        """Return the figure named by these words, the last of them first; None if none."""
        for word in range(last - 1, first - 1, -1):
            found = self._at.get((line, word))
            if found is not None:
                return found
        return None

    def before(self, line: int, word: int) -> Iterator[Appearance]:
        """Yield the appearances before a word, the nearest first."""
        stop = bisect_left(self._appearances, (line, word), key=_place)
        for at in range(stop - 1, -1, -1):
            yield self._appearances[at]

    def _before_place(self, line: int, first: int, last: int) -> int:
        """Return where "Sen. Ann Lee of Texas" ends as a name; a body keeps its "of"."""
        read, words = self.lines[line], self.words
        end = next((k for k in range(first + 2, last - 1) if read.lower[k] == "of"), last)
        parts = [low.rstrip(".") for low in read.lower[first:end]]
        if any(words.roles.get(part) in _BODIES for part in parts):
            return last
        known = self._at.get((line, end - 1))
        is_person = known is not None and self.figures[known].is_person
        is_called = parts[0] in words.before_names or gender_of(parts) != "any"
        return end if is_person or is_called else last

    def _titled(self, line: int, first: int) -> Gender:
        """Return the gender that a title before a word tells: "Mrs."; `any` without one."""
        title = self.lines[line].lower[first - 1].rstrip(".") if first else ""
        return self.words.titles.get(title, "any")

    def _has_clause(self, line: int, last: int) -> bool:
        """Say whether ", who" follows a name: it is somebody's."""
        behind = self.lines[line].lower[last : last + 2]
        return len(behind) == 2 and behind[0] == "," and behind[1] in self.words.who

    def _is_called_as_one(self, name: str, places: Sequence[tuple[int, int, int]]) -> bool:
        """Say whether what was taken for a body is named or called as only persons are."""
        roles = self.words.roles
        parts = name.casefold().split()
        if len(parts) < 2 or any(roles.get(part) in _BODIES for part in parts):
            return False
        beside = (
            role
            for line, first, last in places
            for role in roles_beside(self.lines[line], first, last, self.words)
        )
        is_given = gender_of(parts) != "any"
        return is_given or any(roles.get(one, "neuter") not in _BODIES for one in beside)

    def _is_surname(self, name: str, where: tuple[int, int]) -> bool:
        """Say whether a body of one word is rather somebody whose full name was printed."""
        full = None if " " in name else self._full.find(name, where)
        if full is None:
            return False
        known = self._by_name.get(full.name.casefold())
        return known is None or self.figures[known].is_person

    def _figure(self, name: str, *, is_person: bool, where: tuple[int, int]) -> int:
        """Return the figure of this name, a new one if there is none."""
        parts = name.split()
        while (
            is_person
            and len(parts) > 1
            and parts[0].lower().rstrip(".") in self.words.before_names
        ):
            parts.pop(0)
        if is_person and len(parts) == 1:
            full = self._full.find(parts[0], where, self._titled(*where))
            parts = full.name.split() if full else parts
        name = " ".join(parts)
        key = name.casefold()
        if key not in self._by_name:
            self._by_name[key] = len(self.figures)
            figure = Figure(name, is_person, is_named=True)
            if is_person:
                figure.gender, figure.lean = gender_of(parts), lean_of(parts)
            self.figures.append(figure)
        return self._by_name[key]

    def _appear(self, number: int, line: int, first: int, last: int) -> None:
        for word in range(first, last):
            self._at.setdefault((line, word), number)
        read = self.lines[line]
        start, _ = read.sentence_at(first)
        kind: Literal["subject", "owner", "other"] = "subject"
        if last < len(read.words) and read.words[last] == POSSESSIVE:
            kind = "owner"
        elif (
            first - start > _OPENING_WORDS
            or (first and read.lower[first - 1] in self.words.prepositions)
            or not self.words.verbs.isdisjoint(read.lower[start:first])
        ):
            kind = "other"
        self._appearances.append(Appearance(line, first, last, number, kind))
        figure = self.figures[number]
        figure.seen += 1
        if not figure.is_named or figure.seen > _INTRODUCED:
            return
        for role in roles_beside(read, first, last, self.words):
            figure.roles.add(role)
            gender = self.words.titles.get(role) or self.words.roles.get(role)
            if gender in {"male", "female"} and figure.is_person:
                figure.gender = gender


def _place(one: Appearance) -> tuple[int, int]:
    return one.line, one.first


def _words_at(line: Line, passage: Passage, begin: int, end: int) -> tuple[int, int] | None:
    """Return the words between two places of the original; None if they are quoted."""
    start, stop = _folded(passage, begin), _folded(passage, end - 1) + 1
    first = bisect_right(line.starts, start) - 1
    if first < 0 or first in line.runs or line.ends[first] <= start:
        first += 1
    last = bisect_left(line.starts, stop)
    if first >= last or first in line.runs or last - 1 in line.runs:
        return None
    return first, last


def _folded(passage: Passage, position: int) -> int:
    word = max(0, bisect_right(passage.original_starts, position) - 1)
    return passage.folded_starts[word] + position - passage.original_starts[word]


def _spelled(line: Line, first: int, last: int) -> str:
    return line.text[line.starts[first] : line.ends[last - 1]]
