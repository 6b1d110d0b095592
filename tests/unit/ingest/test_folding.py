"""Words folded so that spelling, case and accents do not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.reading.words.folding import fold, tokenize


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("\u00c9CLAIR", "eclair", id="an accent"),
        pytest.param("\u01fere", "ore", id="an accent on a stroke"),
        pytest.param("\u0130stanbul", "istanbul", id="Turkish"),
        pytest.param("Stra\u00dfe", "strasse", id="German"),
        pytest.param("\u03bd\u03ad\u03bf\u03c2", "\u03bd\u03b5\u03bf\u03c3", id="Greek"),
        pytest.param("\u570b\u969b", "\u56fd\u9645", id="traditional characters"),
    ],
)
def test_a_word_is_the_same_however_it_is_written(text: str, folded: str) -> None:
    """Phrases are known in one spelling."""
    assert fold(text) == folded


@given(text=st.text(max_size=40))
def test_a_long_text_is_folded_like_its_pieces(text: str) -> None:
    """A long one is folded in another way, for it may be hostile."""
    assert fold(text * 60) == fold(text) * 60


def test_marks_of_printers_part_words_as_those_of_typewriters_do() -> None:
    """A curly quotation mark or a hard space changes nothing."""
    assert tokenize("\u201cRead\u00a0more\u201d: don\u2019t \u2026") == tokenize(
        '"Read more": don\'t ...'
    )
