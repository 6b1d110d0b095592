"""The lines of a flat text, and what each shows by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.reading.body import count_words
from services.ingest.reading.lines import MAX_LINES, has_unread, make_line, split_lines

_ODD = (
    "ab1 -'\u2019_:\u2013\u2014\u00bb/|=]\u200c\u00ad\u0301\u0307\u0640\u064b"
    "\u0915\u093e\u4e2d\u0e01\u00df\u0130\u1f50"
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The well-known mayor didn't say", 5, id="joined by marks"),
        pytest.param("The mayor didn\u2019t say \u2013 yet", 5, id="a dash is no word"),
        pytest.param("Sport | News | 12:40", 4, id="nor is a bar or a colon"),
        pytest.param("snake_case stays", 2, id="underscore"),
        pytest.param("\u4e2d\u6587\u65b0\u95fb", 2, id="two characters for a word"),
        pytest.param("\u2022 Ferry runs again", 3, id="behind a bullet"),
    ],
)
def test_a_line_knows_how_many_words_it_has(text: str, words: int) -> None:
    """As many as a reader would count."""
    line = make_line(text, (0, len(text)))

    assert line.words == words


@given(text=st.one_of(st.text(max_size=60), st.text(alphabet=_ODD, max_size=20)))
def test_the_words_of_a_line_are_those_of_its_text(text: str) -> None:
    """They are counted off its tokens, which must not change how many there are."""
    line = make_line(text, (0, len(text)))

    assert line.words == count_words(line.text)


def test_a_line_has_its_words_folded_and_in_order() -> None:
    """What parts them is a token, where it may part a label from what it labels."""
    line = make_line("Source: \u00c9cho \u2014 d\u2019Orl\u00e9ans", (0, 25))

    assert line.tokens == ("source", ":", "echo", "\u2014", "d", "orleans")


@pytest.mark.parametrize(
    ("text", "ends", "is_cut_off"),
    [
        pytest.param("The river fell.", True, False, id="full stop"),
        pytest.param('"The river fell."', True, False, id="inside quotation marks"),
        pytest.param("The river fell (again)", False, False, id="a bracket ends nothing"),
        pytest.param("The river fell again\u2026", True, True, id="ellipsis"),
        pytest.param("The river fell again...", True, True, id="three stops"),
        pytest.param("The river fell", False, False, id="a letter"),
    ],
)
def test_a_line_knows_how_it_ends(text: str, ends: bool, is_cut_off: bool) -> None:  # noqa: FBT001 - a table
    """Marks that close something are passed over."""
    line = make_line(text, (0, len(text)))

    assert (line.ends_sentence, line.is_cut_off) == (ends, is_cut_off)


def test_lines_stand_where_they_were_found_without_their_margins() -> None:
    """White space, byte order marks and bullets around a line are no part of it."""
    text = "\ufeff Ferry runs again \r\n...\n\u2022 Sport\t\n(in brackets)"

    lines = split_lines(text)

    assert [text[slice(*line.span)] for line in lines] == [
        "Ferry runs again",
        "Sport",
        "(in brackets)",
    ]
    assert [line.is_bulleted for line in lines] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "is_unread"),
    [
        pytest.param("", False, id="nothing"),
        pytest.param("Sport\n" * MAX_LINES + "...\n", False, id="all is read"),
        pytest.param("Sport\n" * MAX_LINES + "Sport", True, id="a line too many"),
        pytest.param(
            "and the boats went out to the sea again\n" * (MAX_LINES + 1),
            True,
            id="wrapped, so that few lines are left",
        ),
    ],
)
def test_a_text_of_too_many_lines_is_known_to_be_read_in_part(
    text: str,
    is_unread: bool,  # noqa: FBT001 - a table
) -> None:
    """Whether or not those read were joined to whole paragraphs."""
    lines = split_lines(text)

    assert has_unread(text, lines) is is_unread
