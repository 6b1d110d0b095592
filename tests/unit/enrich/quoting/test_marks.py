# ruff: noqa: RUF001 - quotation marks and letters of many languages.
"""Which stretches stand between marks: every style, lost marks, paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.quoting.marks import find_runs

MARKS = "\"'“”„‟«»‘’‚‹›「」『』`"

TEXTS = st.lists(
    st.text(alphabet=st.sampled_from([*MARKS, "a", "B", " ", ",", ".", "s"]), max_size=60)
    | st.text(max_size=40),
    max_size=5,
)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“Stop,” she said. “Now.”", ["Stop,", "Now."]),
        ('"Stop," she said. "Now."', ["Stop,", "Now."]),
        ("«Стой», — сказала она.", ["Стой"]),
        ("« Arrête », dit-elle.", ["Arrête"]),
        ("„Halt“, sagte sie.", ["Halt"]),
        ("„Stój” – powiedziała.", ["Stój"]),
        ("»Halt«, sagte sie.", ["Halt"]),
        ("»Stopp», sa hon.", ["Stopp"]),
        ("”Stopp”, sa hon.", ["Stopp"]),
        ("「止まれ」と言った。", ["止まれ"]),
        ("彼は『止まれ』と言った。", ["止まれ"]),
        ("‘Stop,’ she said, and didn’t.", ["Stop,"]),
        ("'Stop,' she said, and didn't.", ["Stop,"]),
        ("‘He said “stop” to me,’ she said.", ["He said “stop” to me,"]),
        ("“He said ‘stop’ to me,” she said.", ["He said ‘stop’ to me,"]),
        ("“They call it “the ditch”” she said.", ["They call it “the ditch”"]),
        ("``Stop,'' she said.", ["Stop,"]),
    ],
)
def test_every_style_is_read(text: str, quoted: list[str]) -> None:
    """Open and closed as each country does."""
    found = find_runs([text])

    assert [text[run.start : run.end] for run in found] == quoted


@pytest.mark.parametrize(
    "text",
    [
        "It's the boys' turn, isn't it?",
        "The ’90s and rock ’n’ roll.",
        'A 14" screen and a 15" one.',
        '<img src="a.png" alt="">',
        "",
    ],
)
def test_what_is_no_quotation_mark_opens_nothing(text: str) -> None:
    """Apostrophes, inches and attributes of tags."""
    found = find_runs([text])

    assert found == []


def test_single_marks_beside_double_ones_hold_no_quotes() -> None:
    """They hold what a headline cites from the text below it."""
    texts = ["Mayor calls bridge ‘a wreck’", "“The bridge is a wreck,” she said. “Close it.”"]

    found = find_runs(texts)

    assert [run.passage for run in found] == [1, 1]


def test_a_mark_that_nothing_closes_holds_to_the_end_of_its_paragraph() -> None:
    """The next paragraph opens nothing, so it is none of it."""
    texts = ["She said: “We wait", "Nobody came."]

    (run,) = find_runs(texts)

    assert texts[0][run.start : run.end] == "We wait"
    assert not run.continues


def test_a_mark_that_nothing_opened_holds_from_the_start_of_its_paragraph() -> None:
    """It closes behind a comma, where speech ends."""
    text = "We wait,” she said."

    (run,) = find_runs([text])

    assert text[run.start : run.end] == "We wait,"


def test_an_unclosed_mark_ends_before_the_next_quote() -> None:
    """One lost mark does not turn the rest inside out."""
    text = "“We wait, she said. “Nobody came.”"

    found = find_runs([text])

    assert [text[run.start : run.end] for run in found] == [
        "We wait, she said.",
        "Nobody came.",
    ]


def test_a_quote_over_paragraphs_opens_anew_in_each() -> None:
    """Only the last one closes."""
    texts = ["“We began in May.", "“We went on in June.", "“We ended in July.”", "“No.”"]

    found = find_runs(texts)

    assert [run.continues for run in found] == [True, True, False, False]


def test_of_an_excerpt_with_quotes_of_its_own_those_are_read() -> None:
    """Each paragraph of it opens with a straight mark; what is said stands in curly ones."""
    texts = [
        '"It was after what she called a “rant,” and more, that “nobody” came.',
        '"The keeper was asleep.',
        "“Here he is,” she said.",
    ]

    found = find_runs(texts)

    assert [texts[run.passage][run.start : run.end] for run in found] == [
        "rant,",
        "nobody",
        "The keeper was asleep.",
        "Here he is,",
    ]
    assert not any(run.continues for run in found)


def test_a_straight_mark_may_hold_a_curly_quote() -> None:
    """It closes where the inner one has closed."""
    text = '"They call it “the ditch” there," she said.'

    (run,) = find_runs([text])

    assert text[run.start : run.end] == "They call it “the ditch” there,"


@given(TEXTS)
def test_runs_lie_in_order_inside_their_passages(texts: list[str]) -> None:
    """On any text, marks or not."""
    found = find_runs(texts)

    reached = (0, 0)
    for run in found:
        assert (run.passage, run.opened) >= reached
        assert run.opened <= run.start < run.end <= run.closed <= len(texts[run.passage])
        assert texts[run.passage][run.start : run.end].strip()
        reached = (run.passage, run.closed)
