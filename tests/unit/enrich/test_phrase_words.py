"""The words of a passage as phrases are made of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.passages import read_passages
from services.enrich.phrase_words import Row, read_row
from tests.unit.enrich.articles import english

STOP_WORDS = frozenset({"the", "of"})


def row_of(text: str) -> Row:
    """Return the words of a text of one paragraph."""
    return read_row(read_passages(english(text))[1], STOP_WORDS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the cease-fire", ["the", "cease-fire", ""], id="hyphen"),
        pytest.param("AT&T paid", ["at&t", "", "paid"], id="ampersand"),
        pytest.param("U.S. troops", ["u.s", "", "troops"], id="dots"),
        pytest.param("Ann's boat", ["ann", "", "boat"], id="possessive"),
        pytest.param("Ann\u2019s-boat", ["ann", "", "boat"], id="nothing is joined to an s"),
        pytest.param("don't", ["don't", ""], id="another apostrophe"),
        pytest.param("gate - boat", ["gate", "boat"], id="a dash"),
        pytest.param("gate--boat", ["gate", "boat"], id="two hyphens"),
        pytest.param("Stra\u00dfe", ["strasse"], id="folded"),
    ],
)
def test_some_marks_make_one_word_of_two(text: str, expected: list[str]) -> None:
    """It stands where its first part does; the s of a possessive is no word."""
    assert row_of(text).words == expected


def test_a_word_follows_another_over_a_space_alone() -> None:
    """A mark parts them, and so does a possessive."""
    row = row_of("old cease-fire line, Ann's boat")

    assert [row.follows(number) for number in (0, 1, 3, 4)] == [1, 3, -1, -1]


def test_capitals_of_a_sentence_do_not_count() -> None:
    """Nor do those of stop words."""
    row = row_of('Boats of The Ann wait. Rain fell. "Ships" of iPhone')

    assert list(row.capitalized()) == ["ann", "iphone"]


@given(text=st.text(alphabet="aS s'\u2019.&-\u00df\u0130\n"))
def test_a_word_is_where_it_is_said_to_be(text: str) -> None:
    """With all its parts."""
    row = row_of(f"x {text}")

    for number in row.telling:
        start, end = row.place(number, number)
        assert row.passage.text[start:end].casefold() == row.words[number]
