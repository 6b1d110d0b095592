"""Words as stories are told by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.stories.words import LONGEST_WORD_CHARS, read_words, stem


def test_an_accent_behind_its_letter_breaks_no_word() -> None:
    """It is in one word with what stands before and behind it."""
    words = read_words("Ne\u0301sta\u0301k\u2019s cafe\u0301 opened")

    assert [one.stem for one in words] == ["ne\u0301sta\u0301k", "cafe\u0301", "open"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("quakes", "quak"),
        ("quake", "quak"),
        ("cities", "city"),
        ("stopped", "stop"),
        ("stopping", "stop"),
        ("Kranjec's", "kranjec"),
        ("Kranjec\u2019s", "kranjec"),
        ("glass", "glass"),
        ("virus", "virus"),
        ("bus", "bus"),
        ("rouge", "roug"),
        ("6.9", "6.9"),
    ],
)
def test_forms_of_a_word_have_one_stem(word: str, expected: str) -> None:
    """More or less: a stem is no word."""
    assert stem(word) == expected


def test_a_capital_inside_a_sentence_is_told_from_one_at_its_head() -> None:
    """Any word has one there."""
    words = read_words("Rescuers reached Moquegua. Nobody slept.")

    assert [(word.stem, word.is_capital, word.is_first) for word in words] == [
        ("rescu", True, True),
        ("reach", False, False),
        ("moquegua", True, False),
        ("nobody", True, True),
        ("slept", False, False),
    ]


def test_no_more_words_are_read_than_asked_for() -> None:
    """What happened is told at the head of a text."""
    words = read_words("Rescuers reached Moquegua before dawn", most=2)

    assert [word.stem for word in words] == ["rescu", "reach"]


def test_what_is_quoted_begins_a_sentence() -> None:
    """After a colon, too."""
    words = {word.stem: word.is_first for word in read_words("said Rosa: “We slept” in Lima")}

    assert words["we"]
    assert not words["lima"]


def test_text_without_spaces_is_read_in_pairs_of_characters() -> None:
    """A lone character stays alone."""
    assert [word.stem for word in read_words("昆明地铁")] == ["昆明", "明地", "地铁"]
    assert [word.stem for word in read_words("茶 tea")] == ["茶", "tea"]


def test_cyrillic_has_words_and_capitals() -> None:
    """English endings do not touch it."""
    words = list(read_words("Мост в Томске закрыли"))

    assert [word.stem for word in words] == ["мост", "в", "томске", "закрыли"]
    assert words[2].is_capital
    assert not words[2].is_first


def test_a_word_longer_than_any_is_cut() -> None:
    """A page may hold one of a megabyte."""
    (word,) = read_words("x" * 100_000)

    assert word.stem == "x" * LONGEST_WORD_CHARS


@given(st.text())
def test_any_text_has_words_that_are_not_empty(text: str) -> None:
    """Whatever it is made of."""
    assert all(word.stem for word in read_words(text))
