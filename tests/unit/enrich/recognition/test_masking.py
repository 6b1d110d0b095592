"""Long runs of marks are not for a tokenizer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.recognition.masking import mask


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It said: " + '"' * 400, "It said: " + "x" * 400, id="quotation marks"),
        pytest.param('"' * 299, '"' * 299, id="not long enough"),
        pytest.param("A" * 400, "A" * 400, id="letters"),
        pytest.param("\u4e2d\u56fd\u3002" * 30, "\u4e2d\u56fd\u3002" * 30, id="short Chinese"),
        pytest.param(
            "\u4e2d\u56fd\u4eba\u6c11\u5171\u548c\u56fd\u3002" * 50, None, id="Chinese"
        ),
    ],
)
def test_runs_of_marks_become_letters(text: str, expected: str | None) -> None:
    """Words stay; None stands for the text itself."""
    assert mask(text) == (expected or text)


@given(
    text=st.text(max_size=50), mark=st.sampled_from("\"'(.\u201c"), times=st.integers(0, 500)
)
def test_no_letter_moves(text: str, mark: str, times: int) -> None:
    """Spans found in the one hold in the other."""
    assert len(mask(text + mark * times)) == len(text) + times
