"""From what is printed beside a quote to who it is: names, titles, roles and pronouns."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, Literal

from services.enrich.quoting.before import phrase_before
from services.enrich.quoting.cast import Appearance, Cast, Figure
from services.enrich.quoting.lexicons.lexicon import Gender
from services.enrich.quoting.tokens import POSSESSIVE
from services.enrich.quoting.wording import Phrase, Wording, spell

Origin = Literal["pronoun", "role", "surname", "title"]

_MENTIONS_BACK: Final = 60
"""How many mentions are looked at: no pronoun points further back, and cost stays linear."""

_BODY_LINES_BACK: Final = 2
"""How many passages up the body may be named."""

_LINES_BACK: Final = 6
"""How many passages back a pronoun may point."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom a phrase means."""

    name: str
    """In full; the phrase itself where the article gives no name."""
    entity_id: str | None
    origin: Origin | None
    figure: int | None


def resolve(cast: Cast, line: int, phrase: Phrase, last_speaker: int | None) -> Resolved | str:
    """Return whom a phrase means, or the reason why nobody knows.

    Args:
        cast: of the article.
        line: where the phrase stands.
        phrase: as printed beside the quote.
        last_speaker: the figure that spoke last; None if nobody did.
    """
    if phrase.kind == "pronoun":
        return _pronoun(cast, line, phrase, last_speaker)
    if phrase.kind == "name" and phrase.name is not None:
        return _name(cast, line, phrase, phrase.name)
    return _role(cast, line, phrase)


def add_roles(cast: Cast, spoken: Sequence[tuple[int, Phrase]]) -> None:
    """Take in those who speak under a role: as who they are, or as somebody unnamed.

    Args:
        cast: settled.
        spoken: `(line, phrase)` of all speakers.
    """
    roles = sorted({(line, one.first, one.head) for line, one in spoken if one.kind == "role"})
    for line, first, head in roles:
        if cast.at(line, head - 1, head) is not None:
            continue
        known = _role(cast, line, Phrase(first, head, "role"))
        if known.figure is None:
            cast.add_role(line, first, head)
        else:
            cast.add_mention(known.figure, line, first, head)


def _name(cast: Cast, line: int, phrase: Phrase, name: tuple[int, int]) -> Resolved:
    number = cast.at(line, *name)
    read = cast.lines[line]
    surface = spell(read, phrase.first, phrase.last)
    if number is None:
        return Resolved(spell(read, *name), None, None, None)
    figure = cast.figures[number]
    if figure.name.casefold() in surface.casefold():
        return Resolved(figure.name, figure.entity_id, None, number)
    has_title = read.lower[phrase.first].rstrip(".") in cast.words.titles
    return Resolved(figure.name, figure.entity_id, "title" if has_title else "surname", number)


def _role(cast: Cast, line: int, phrase: Phrase) -> Resolved:
    read = cast.lines[line]
    surface = spell(read, phrase.first, phrase.last)
    number = cast.at(line, phrase.head - 1, phrase.head)
    if number is not None and cast.figures[number].is_named:
        figure = cast.figures[number]
        return Resolved(figure.name, figure.entity_id, "role", number)
    unnamed = Resolved(surface, None, None, number)
    head = read.lower[phrase.head - 1]
    owned = POSSESSIVE in read.words[phrase.first : phrase.last]
    definite = cast.words.definite
    if owned or (definite and read.lower[phrase.first] not in definite):
        return unnamed
    for seen in islice(cast.before(line, phrase.first), _MENTIONS_BACK):
        figure = cast.figures[seen.figure]
        if head in figure.roles or (not figure.is_person and _is_called(figure, head)):
            return Resolved(figure.name, figure.entity_id, "role", seen.figure)
    body = _body(cast, line, phrase.first) if head in cast.words.any_body else None
    return body or unnamed


def _body(cast: Cast, line: int, word: int) -> Resolved | None:
    """Return the body that "the company" means: the last one named; None if that is far."""
    for seen in islice(cast.before(line, word), _MENTIONS_BACK):
        figure = cast.figures[seen.figure]
        if seen.line < line - _BODY_LINES_BACK:
            break
        if figure.is_named and not figure.is_person and seen.kind != "owner":
            return Resolved(figure.name, figure.entity_id, "role", seen.figure)
    return None


def _is_called(figure: Figure, head: str) -> bool:
    """Say whether the noun is a part of the name: "the bank" of "National Bank"."""
    return figure.is_named and head in figure.name.casefold().split()


def _pronoun(cast: Cast, line: int, phrase: Phrase, last_speaker: int | None) -> Resolved | str:
    low = cast.lines[line].lower[phrase.first]
    gender = cast.words.pronouns.get(low) or cast.words.owners.get(low, "any")
    if gender == "self":
        return "writer"
    if gender == "relative":
        return _relative(cast, line, phrase)
    best: tuple[float, int] | None = None
    for rank, seen in enumerate(islice(cast.before(line, phrase.first), _MENTIONS_BACK)):
        if seen.line < line - _LINES_BACK and best is not None:
            break
        figure = cast.figures[seen.figure]
        if not _agrees(figure, gender):
            continue
        score = _place_score(cast, seen, line, phrase.first) - rank * 0.01
        score += _gender_score(figure, gender)
        score += 1.0 if seen.figure == last_speaker else 0.0
        score -= 0.0 if figure.is_named else 1.2
        if best is None or score > best[0]:
            best = (score, seen.figure)
    return _as_pronoun(cast, best[1]) if best else "no_antecedent"


def _relative(cast: Cast, line: int, phrase: Phrase) -> Resolved | str:
    """Return whom "who" stands for: the noun before it, or before its comma."""
    read = cast.lines[line]
    start, _ = read.sentence_at(phrase.first)
    at = phrase.first
    if at > start and read.words[at - 1] == ",":
        at -= 1
    named = cast.at(line, at - 1, at) if at > start else None
    if named is not None:
        return _as_pronoun(cast, named)
    noun = phrase_before(Wording(read, cast.words), at, start)
    if noun is None or noun.kind == "pronoun":
        return "no_antecedent"
    number = cast.at(line, noun.head - 1, noun.head)
    if number is not None:
        return _as_pronoun(cast, number)
    name = noun.name or (noun.first, noun.last)
    return Resolved(spell(read, *name), None, "pronoun", None)


def _as_pronoun(cast: Cast, number: int) -> Resolved:
    figure = cast.figures[number]
    return Resolved(figure.name, figure.entity_id, "pronoun", number)


def _agrees(figure: Figure, gender: Gender) -> bool:
    if gender in {"male", "female"}:
        return figure.is_person and figure.gender in {gender, "any"}
    if gender in {"plural", "neuter"}:
        return not figure.is_person
    return True


def _gender_score(figure: Figure, gender: Gender) -> float:
    """Return what title and name say for a gender: a name may mislead, a title hardly."""
    if figure.gender == gender:
        return 1.0
    if figure.lean == gender:
        return 0.7
    return 0.0 if figure.lean == "any" else -2.5


def _place_score(cast: Cast, seen: Appearance, line: int, word: int) -> float:
    """Return how near and how prominent a mention is."""
    read = cast.lines[line]
    score = {"subject": 2.0, "owner": 0.0, "other": 0.4}[seen.kind]
    if seen.line == line:
        sentences = read.sentence_number(word) - read.sentence_number(seen.first)
        return score + 3.0 - 0.8 * min(sentences, 3)
    return score + 1.4 - 0.9 * (line - seen.line)
