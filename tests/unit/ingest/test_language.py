"""The language of a text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.reading.language import find_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(
            "The ferry will run again from Monday, the ministry said.", "en", id="English"
        ),
        pytest.param(
            "Die F\u00e4hre f\u00e4hrt ab Montag wieder, teilte das Ministerium mit.",
            "de",
            id="German",
        ),
        pytest.param(
            "\u041f\u0430\u0440\u043e\u043c \u0441\u043d\u043e\u0432\u0430 "
            "\u0445\u043e\u0434\u0438\u0442 \u0441 "
            "\u043f\u043e\u043d\u0435\u0434\u0435\u043b\u044c\u043d\u0438\u043a\u0430",
            "ru",
            id="Russian",
        ),
    ],
)
def test_a_sentence_is_enough(text: str, code: str) -> None:
    """The language comes with its method and who said so."""
    language = find_language(text)

    assert language is not None
    assert (language.code, language.method, language.annotator) == (code, "ngrams", "eldc@0.4")
    assert 0.5 < language.confidence <= 1


@pytest.mark.parametrize("text", ["", "ok", "12:40 99", "\x00", "\ud800"])
def test_too_little_text_has_no_language(text: str) -> None:
    """Unknown stays unknown."""
    assert find_language(text) is None


@settings(deadline=None)
@given(text=st.text(alphabet=st.characters()))
def test_no_text_makes_it_raise(text: str) -> None:
    """Lone surrogates included."""
    language = find_language(text)

    assert language is None or len(language.code) == 2
