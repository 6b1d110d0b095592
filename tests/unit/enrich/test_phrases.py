"""Phrases, found word for word."""

import pytest

from services.enrich.passages import read_passages
from services.enrich.phrases import PhraseIndex, split_words
from tests.unit.enrich.articles import english


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Oil output", ("oil", "output"), id="case is folded"),
        pytest.param("North Korea\u2019s", ("north", "korea"), id="possessive is cut off"),
        pytest.param("Velmora's harbor", ("velmora", "s", "harbor"), id="possessive inside"),
        pytest.param("Jong-un O'Neill", ("jong-un", "o'neill"), id="held together"),
        pytest.param("AT&T U.S", ("at&t", "u.s"), id="ampersand and dot"),
        pytest.param("!?", (), id="no word"),
    ],
)
def test_a_phrase_is_split_into_words(text: str, words: tuple[str, ...]) -> None:
    """As the text is, so that both can be compared."""
    assert split_words(text) == words


@pytest.mark.parametrize(
    ("body", "phrase", "expected"),
    [
        pytest.param("Oil output fell; oil output rose.", "oil output", 2, id="any case"),
        pytest.param("Oil, output and oil (output).", "oil output", 0, id="across marks"),
        pytest.param("The oil\n\noutput fell.", "oil output", 0, id="across paragraphs"),
        pytest.param("The oil\noutput fell.", "oil output", 1, id="across lines"),
        pytest.param("Oily outputs.", "oil output", 0, id="inside words"),
        pytest.param("The oil", "oil output", 0, id="cut off by the end"),
        pytest.param("Velmora's harbor office", "Velmora's harbor", 1, id="possessive inside"),
    ],
)
def test_a_phrase_stands_where_its_words_stand_in_a_row(
    body: str, phrase: str, expected: int
) -> None:
    """One space between, nothing else."""
    index = PhraseIndex(read_passages(english(body)))

    found = index.find(split_words(phrase))

    assert len(found) == expected
