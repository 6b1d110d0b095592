"""Full names: found in the text, and by surname in another spelling or case."""

import pytest

from services.enrich.quoting.cues import words_of
from services.enrich.quoting.fullnames import FullNames
from services.enrich.quoting.lines import read_line
from tests.steps import steps_of


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


def test_a_surname_in_a_case_is_found_as_fast_among_many() -> None:
    """By its stem, not by a look at each name."""
    syllables = ["ba", "du", "go", "ki", "lo", "me", "na", "pu"]
    names = [f"Jan {a}{b}{c}ski".title() for a in syllables for b in syllables for c in "bdgk"]
    few, many = names_in(". ".join(names[-8:]), "pl"), names_in(". ".join(names), "pl")

    found = many.find("Pupukskim", (0, 9_999))
    steps = [steps_of(one.find, "pupukskim", (0, 9_999)) for one in (few, many)]

    assert found is not None
    assert found.name == "Jan Pupukski"
    assert steps[1] == steps[0]
