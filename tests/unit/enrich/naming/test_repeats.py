"""What an article says again: acronyms, short forms, capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.gazetteer.table import Gazetteer
from services.enrich.naming.acronyms import find_acronyms
from services.enrich.naming.casing import is_shouted, recase, words_of
from services.enrich.naming.echoes import find_echoes, known_names
from tests.unit.enrich.naming.grounds import ground_of


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "The [World Health Organization|ORG] (WHO) spoke.",
            {"WHO": "World Health Organization"},
            id="every word",
        ),
        pytest.param(
            "The [Bank for Reconstruction and Development|ORG] (BRD) lends.",
            {"BRD": "Bank for Reconstruction and Development"},
            id="small words left out",
        ),
        pytest.param(
            "The [Department of Defense|ORG] ( DOD ) acts.",
            {"DOD": "Department of Defense"},
            id="small words counted",
        ),
        pytest.param("The [World Bank|ORG] (see below) lends.", {}, id="a remark"),
        pytest.param("The [World Bank|ORG] (IMF) lends.", {}, id="other letters"),
    ],
)
def test_an_acronym_stands_for_the_name_before_it(
    gazetteer: Gazetteer, source: str, expected: dict[str, str]
) -> None:
    """By its letters."""
    ground, names = ground_of(source, gazetteer)

    found = find_acronyms(ground, names)

    assert {short: ground.printed(full) for short, full in found.items()} == expected


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        pytest.param("[Ada Orlova|PERSON]", "So Orlova left.", ["Orlova"], id="surname"),
        pytest.param("[Velmora Gas JSC|ORG]", "Velmora Gas's rose.", ["Velmora Gas"], id="JSC"),
        pytest.param("[Velmora|GPE]", "In Velmora, Velmorans", ["Velmora"], id="whole words"),
        pytest.param("[Ada Bell|PERSON] rang a bell", "The Bell fell.", [], id="a word too"),
        pytest.param("[Velmora|GPE0.5]", "In Velmora now", [], id="a name that is not sure"),
        pytest.param(
            "The [World Health Organization|ORG] (WHO) spoke.",
            "WHO knows",
            ["WHO"],
            id="acronym",
        ),
        pytest.param("[Velmora|GPE]", "in [Velmora City|ORG] and", [], id="marked already"),
    ],
)
def test_a_name_is_found_again_where_nothing_is_marked(
    gazetteer: Gazetteer, source: str, text: str, expected: list[str]
) -> None:
    """In the form of its first mention, or a shorter one."""
    known = known_names([ground_of(source, gazetteer)])
    ground, _ = ground_of(text, gazetteer)

    found = find_echoes(ground, known)

    assert [ground.printed(one) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("VELMORA SIGNS DEAL AT LAST", True, id="capitals"),
        pytest.param("VELMORA SIGNS DEAL with EU", True, id="nearly all"),
        pytest.param("Velmora signs deal", False, id="small letters"),
        pytest.param("U.N., EU", False, id="two words"),
        pytest.param(
            "\u041e\u041e\u041d \u041d\u0415 \u0416\u0414\u0415\u0422", True, id="Cyrillic"
        ),
        pytest.param("\u4e2d\u56fd \u4e2d\u56fd \u4e2d\u56fd", False, id="no capitals at all"),
        pytest.param("", False, id="empty"),
    ],
)
def test_a_headline_in_capitals_is_told(text: str, *, expected: bool) -> None:
    """Three words at least."""
    assert is_shouted(text) is expected


def test_capitals_are_written_as_the_article_writes_the_words() -> None:
    """Names with a capital, other words small, abbreviations as they are."""
    seen = words_of(["The EU and Velmora will sign a deal on gas, Orlova said."])

    assert recase("VELMORA TO SIGN EU DEAL AS ORLOVA WAITS", seen) == (
        "Velmora to sign EU deal as Orlova Waits"
    )


def test_a_verb_of_speech_in_capitals_is_no_part_of_a_name() -> None:
    """Nor are the commonest words, though nothing else in the article has them."""
    text = "ROSA MENDEZ SAID THEY HAVE TOLD NEW YORK"

    assert recase(text, frozenset()) == "Rosa Mendez said they have told New York"


def test_an_accent_behind_its_letter_parts_no_word_in_capitals() -> None:
    """Its rest is not capitalized."""
    assert recase("JOSE\u0301FINA MEETS BELL", frozenset()) == "Jose\u0301fina Meets Bell"


@given(text=st.text(max_size=60), body=st.text(max_size=60))
def test_no_letter_moves(text: str, body: str) -> None:
    """Spans found in the one hold in the other."""
    found = recase(text, words_of([body]))

    assert len(found) == len(text)
    assert found.casefold() == text.casefold() or not text.isascii()
