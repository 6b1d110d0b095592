"""Tests of copy that was wrapped at a fixed width."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.reading.body import fold_space
from services.ingest.reading.lines import split_lines

_FIRST = (
    "The harbor authority said on Tuesday that the ferry will run again from Monday, two "
    "years after a storm had torn away the northern pier and most of the road behind it."
)
_SECOND = (
    "Tickets will cost as much as before, and those who bought one for the last summer may "
    "still use it until the end of the year, a spokeswoman told reporters at the quay."
)


@pytest.mark.parametrize("width", [40, 45, 60, 72, 100, 120])
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["no blank line", "blank line"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["unix", "windows"])
def test_paragraphs_are_whole_again_at_any_width(
    width: int, between: str, newline: str
) -> None:
    """Whether or not blank lines part them, and with either line end."""
    paragraphs = (_FIRST, _SECOND, _FIRST)
    wrapped = between.join(textwrap.fill(text, width) for text in paragraphs)

    lines = split_lines(f"Menu\nHome\n{wrapped}".replace("\n", newline))

    assert [fold_space(line.text) for line in lines][-3:] == list(paragraphs)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{_FIRST}\nand\nmore\n{_SECOND}", id="short lines between long ones"),
        pytest.param("Home\nnews\nsport\nour team\nweather\nMore", id="a menu"),
        pytest.param(f"{_FIRST}\n{_SECOND}", id="paragraphs alone"),
    ],
)
def test_text_that_is_not_wrapped_stays_as_it_is(text: str) -> None:
    """One line of text is one line."""
    lines = split_lines(text)

    assert [line.text for line in lines] == text.split("\n")


@given(st.text(alphabet="aB .\n\r中•", max_size=300))
def test_lines_stand_where_their_spans_say(text: str) -> None:
    """Joined or not, and nothing is read twice."""
    lines = split_lines(text)

    assert [text[slice(*line.span)] for line in lines] == [line.text for line in lines]
    ends = [position for line in lines for position in line.span]
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        pytest.param("wait at the quay until ...", "Bridge closed until May", id="cut"),
        pytest.param("behind the northern pier.", "Tags: ferry", id="a label"),
        pytest.param("is closed for the summer", "23.07.2024, 19:01 Court rules", id="a time"),
    ],
)
def test_a_line_that_goes_on_with_nothing_stays_alone(above: str, below: str) -> None:
    """Though the first word below would not have fitted on the line."""
    wrapped = textwrap.fill(f"{_FIRST} {_SECOND}", 60)
    last = f"The people of the village of Upper {above}"

    lines = split_lines(f"{wrapped}\n\n{last}\n{below}")

    assert [line.text for line in lines][-2:] == [last, below]


_COPY = textwrap.fill(f"{_FIRST} {_SECOND}", 50)


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param(
            (
                "14:51 Council meets behind closed doors",
                "14:33 Diesel is cheaper than in March",
            ),
            id="entries behind their clocks",
        ),
        pytest.param(
            ("Prices of herring went up again (22 July)", "Rescuers ask for common sense"),
            id="a day in brackets",
        ),
        pytest.param(
            ("Divers find a drowned bell 3 hours ago", "Ferry is repaired at last 5 hours ago"),
            id="hours ago at the ends",
        ),
        pytest.param(
            ("Rescuers ask all of you for Patience 14:51", "Harbormaster resigns 14:33"),
            id="clocks at the ends",
        ),
        pytest.param(
            ("Keepers want a new lamp for the old tower", "Comments"), id="two titles in a row"
        ),
    ],
)
def test_entries_of_a_rail_are_not_joined(entries: tuple[str, ...]) -> None:
    """However little of the width of the copy they leave free."""
    lines = split_lines("\n".join((_COPY, *entries)))

    assert tuple(line.text for line in lines[-len(entries) :]) == entries


@pytest.mark.parametrize(
    ("above", "below"),
    [
        pytest.param(
            "Keepers want a new lamp for the old tower at", "Saltmere", id="linking word"
        ),
        pytest.param(
            "He called it then “the one really great", "Unforgettable day", id="quote"
        ),
        pytest.param(
            "Runners leave the old harbor for the greatest", "Regatta 17:20", id="clock"
        ),
    ],
)
def test_a_title_that_the_width_parts_is_whole_again(above: str, below: str) -> None:
    """A large letter or a clock in the second line does not part them."""
    lines = split_lines(f"{_COPY}\n{above}\n{below}")

    assert fold_space(lines[-1].text) == f"{above} {below}"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        pytest.param(
            "Read also: The harbor that was built without a pier",
            "Officials have said nothing about it since then, though",
            id="copy below a lead",
        ),
        pytest.param(
            "The road will be closed to all traffic until Friday.",
            "Read more: Storm of the century, and what it took away",
            id="a lead below copy",
        ),
        pytest.param(
            "Ferry to the outer islands sails again from Saltmere",
            "Share on Facebook",
            id="a share bar",
        ),
        pytest.param(
            "Ferry to the outer islands sails once again to Saltmere",
            "By Ana Kesting",
            id="byline",
        ),
        pytest.param(
            "Ferry to the outer islands sails once again to Saltmere",
            "Source: Northern Press Agency",
            id="source",
        ),
        pytest.param(
            "Ferry to the outer islands sails once again to Saltmere",
            "SALTMERE (NPA) - The ferry sails to all islands from May.",
            id="dateline",
        ),
        pytest.param(
            "Home > Harbors > Northern coast > The Outer Islands",
            "Ferry to the outer islands will sail again tomorrow",
            id="the way to the page",
        ),
        pytest.param(
            "Ferry to the outer islands sails again from tomorrow",
            "Tickets cost as much as before, and none has been added",
            id="a title and a sentence",
        ),
    ],
)
def test_what_begins_below_is_parted_from_what_stands_above(above: str, below: str) -> None:
    """Though the line above is full, for it is no copy that goes on."""
    wrapped = textwrap.fill(f"{_FIRST} {_SECOND} Some tickets are left.", 56)

    lines = split_lines(f"{wrapped}\n{above}\n{below}")

    assert [line.text for line in lines][-2:] == [above, below]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        pytest.param(
            "The keepers were asked to stay away from it by order of",
            "President Halvorsen",
            id="an office behind a linking word",
        ),
        pytest.param(
            "The ferry will not be running again for years, announced",
            "President Halvorsen at the quay on Tuesday, to much dismay.",
            id="an office that stands large elsewhere",
        ),
        pytest.param(
            "A line that all of the desks take for one of a page is",
            "Subscribe to our newsletter",
            id="a phrase behind a linking word",
        ),
    ],
)
def test_copy_that_goes_on_with_a_large_letter_is_whole_again(above: str, below: str) -> None:
    """A president is one in small letters too, but his office is a name before his own."""
    wrapped = textwrap.fill(f"{_FIRST} {_SECOND}", 60)
    told = "No president had asked for it until President Halvorsen did."

    lines = split_lines(f"{wrapped}\n{told}\n\n{above}\n{below}")

    assert fold_space(lines[-1].text) == f"{above} {below}"


def test_a_title_goes_on_behind_a_linking_word_however_short_the_line() -> None:
    """A long word did not fit on it; no headline ends with "as"."""
    above, below = "Library to lose its hours as", "Saltmere-Underhill"

    lines = split_lines(f"{textwrap.fill(f'{_FIRST} {_SECOND}', 44)}\n\n{above}\n{below}")

    assert fold_space(lines[-1].text) == f"{above} {below}"
