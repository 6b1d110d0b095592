"""Words and marks of a text, as cues are matched to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.passages import find_words
from services.enrich.topics.words import begins_token, find_tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the court's ruling", "the|court|s|ruling", id="an apostrophe is none"),
        pytest.param("fire. alarm", "fire|.|alarm", id="a full stop is one"),
        pytest.param("the u.s senate", "the|u.s|senate", id="letters with dots between"),
        pytest.param("the u.s. senate", "the|u.s.|senate", id="and with the last dot"),
        pytest.param("in the u.s.", "in|the|u.s.", id="at the end"),
        pytest.param("vitamin d. it", "vitamin|d|.|it", id="one letter ends a sentence"),
        pytest.param("a.b.cd", "a.b|.|cd", id="a word behind letters"),
        pytest.param("1.5", "1|.|5", id="digits are no letters"),
        pytest.param("401(k)", "401|(|k|)", id="brackets"),
    ],
)
def test_words_and_marks_are_tokens(text: str, expected: str) -> None:
    """What parts no phrase is none."""
    tokens = find_tokens(find_words(text), 0, 99)

    assert "|".join(token for token, _, _ in tokens) == expected


def test_no_more_tokens_are_given_than_asked_for() -> None:
    """Counting marks."""
    tokens = find_tokens(find_words("one, two three"), 0, 3)

    assert tokens == [("one", 0, 3), (",", 3, 4), ("two", 5, 8)]


@given(text=st.text(alphabet="ab1.,_ '\u00e9\u00b2"))
def test_tokens_stand_where_they_are_said_to_be(text: str) -> None:
    """And those from any word on are the same, unless it is the rest of one."""
    words = find_words(text)

    tokens = find_tokens(words, 0, len(text))

    assert all(text[start:end] == token for token, start, end in tokens)
    for number, start in enumerate(words.starts):
        if begins_token(words, number):
            assert find_tokens(words, number, len(text)) == [
                token for token in tokens if token[1] >= start
            ]
