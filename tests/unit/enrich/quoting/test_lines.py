# ruff: noqa: RUF001 - quotation marks and letters of many languages.
"""A passage as words: quoted stretches are one, asides none, sentences whole."""

from hypothesis import given
from hypothesis import strategies as st

from services.enrich.quoting.lines import Line, read_line
from services.enrich.quoting.marks import find_runs
from services.enrich.quoting.tokens import POSSESSIVE, QUOTE


def a_line(text: str) -> Line:
    """Return the words of an English passage."""
    runs = list(enumerate(find_runs([text])))
    return read_line(text, runs, language="en", cut=None)


def test_a_quoted_stretch_is_one_word() -> None:
    """Whatever stands in it ends no sentence."""
    line = a_line("“Stop. Now,” Sen. Ann Lee’s aide (R-Texas) said. He left.")

    assert line.words == (
        *(QUOTE, "Sen.", "Ann", "Lee", POSSESSIVE, "aide", "said", "."),
        *("He", "left", "."),
    )
    assert line.sentences == ((0, 8), (8, 11))
    assert line.runs == {0: 0}


def test_a_sentence_without_end_is_cut() -> None:
    """So that what is looked for in a sentence is never looked for in a whole page."""
    line = a_line("word " * 400)

    assert line.sentences == ((0, 150), (150, 300), (300, 400))


@given(
    st.lists(
        st.sampled_from(["“", "”", '"', "a", "Ann", "’s", "s’ ", ". ", "(b)", "@x", "—", " "]),
        max_size=60,
    ).map("".join)
    | st.text(max_size=60)
)
def test_words_lie_in_order_and_in_one_sentence_each(text: str) -> None:
    """On any text."""
    line = a_line(text)

    size = len(line.words)
    assert all(start < end for start, end in zip(line.starts, line.ends, strict=True))
    assert all(end <= start for end, start in zip(line.ends, line.starts[1:], strict=False))
    assert [word for first, last in line.sentences for word in range(first, last)] == list(
        range(size)
    )
    assert all(
        line.sentence_at(word)[0] <= word < line.sentence_at(word)[1] for word in range(size)
    )
