"""Lower case that leaves every character at its place."""

from hypothesis import given
from hypothesis import strategies as st

from services.enrich.lowering import lower


@given(text=st.text(max_size=80))
def test_a_text_keeps_its_length(text: str) -> None:
    """So that a place in one is a place in the other."""
    assert len(lower(text)) == len(text)


def test_digits_of_every_script_are_read_as_ours() -> None:
    """Arabic, Persian and full-width ones, and a capital with a dot."""
    assert lower("\u0130KI \u0661\u06f2\uff13\u066b5") == "iki 123.5"
