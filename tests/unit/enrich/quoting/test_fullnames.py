"""Full names: found in the text, and by surname in another spelling or case."""

import sys
from types import FrameType
from typing import TYPE_CHECKING, cast

import pytest

from services.enrich.quoting.cues import words_of
from services.enrich.quoting.fullnames import FullNames
from services.enrich.quoting.lines import read_line

if TYPE_CHECKING:
    from _typeshed import TraceFunction


def names_in(text: str, language: str) -> FullNames:
    """Return the full names of a passage."""
    line = read_line(text, (), language=language, cut=None)
    return FullNames({0: line}, words_of(language))


@pytest.mark.parametrize(
    ("language", "text", "surname", "name"),
    [
        ("en", "Former Gov. Ann Lee came.", "Lee", "Ann Lee"),
        ("en", "But Ludwig van Essen came.", "Essen", "Ludwig van Essen"),
        ("en", "Nurlan Toktorbaev came.", "Toktorbayev", "Nurlan Toktorbaev"),
        ("de", "Die Hebamme Renate Schill kam.", "Schill", "Renate Schill"),
        ("uk", "Інженерка Олена Дзюба прийшла.", "Дзюби", "Олена Дзюба"),
        ("ru", "Пришёл Иван Петрович Лунин.", "Луниным", "Иван Петрович Лунин"),
        ("en", "The Arden BBC came.", "BBC", None),
        ("en", "Ann came.", "Ann", None),
    ],
)
def test_a_surname_leads_to_the_full_name(
    language: str, text: str, surname: str, name: str | None
) -> None:
    """Without titles and roles; an acronym is no surname."""
    found = names_in(text, language).find(surname, (0, 99))

    assert (found.name if found else None) == name


def test_of_two_with_one_surname_the_last_before_the_place_is_meant() -> None:
    """As a reader takes it."""
    names = names_in("Rui Lund sells. Nelson Lund grinds.", "en")

    first = names.find("Lund", (0, 3))
    second = names.find("Lund", (0, 9))

    assert first is not None
    assert second is not None
    assert (first.name, second.name) == ("Rui Lund", "Nelson Lund")


def steps_to_find(surname: str, names: FullNames) -> int:
    """Return how many lines of Python are run to look for a surname."""
    steps = 0

    def count(_frame: FrameType, _event: str, _arg: object) -> object:
        nonlocal steps
        steps += 1
        return count

    before = sys.gettrace()
    sys.settrace(cast("TraceFunction", count))
    try:
        names.find(surname, (0, 9_999))
    finally:
        sys.settrace(before)
    return steps


def test_a_surname_in_a_case_is_found_as_fast_among_many() -> None:
    """By its stem, not by a look at each name."""
    syllables = ["ba", "du", "go", "ki", "lo", "me", "na", "pu"]
    names = [f"Jan {a}{b}{c}ski".title() for a in syllables for b in syllables for c in "bdgk"]
    few, many = names_in(". ".join(names[-8:]), "pl"), names_in(". ".join(names), "pl")

    found = many.find("Pupukskim", (0, 9_999))
    steps = steps_to_find("pupukskim", few), steps_to_find("pupukskim", many)

    assert found is not None
    assert found.name == "Jan Pupukski"
    assert steps[1] == steps[0]
