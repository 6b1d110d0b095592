"""The fingerprint: equal for texts that differ in form alone."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from services.ingest.reading.identity import fingerprint, normalize


@pytest.mark.parametrize(
    ("text", "normalized"),
    [
        pytest.param("The RIVER", "the river", id="case"),
        pytest.param("Stra\u00dfe", "strasse", id="case folding beyond ASCII"),
        pytest.param("a \u00a0\n b", "a b", id="white space"),
        pytest.param("\u201cYes\u201d, he said \u2013 twice.", "yes he said twice", id="marks"),
        pytest.param("``Yes'' he said", "yes he said", id="teletype quotes"),
        pytest.param("\ufb01re", "fire", id="ligature"),
        pytest.param("cafe\u0301", "caf\u00e9", id="combining accent"),
        pytest.param("co\u00adoperate\u200b", "cooperate", id="invisible characters"),
        pytest.param("12:40", "12 40", id="digits stay apart"),
        pytest.param("\u2026 --- !?", "", id="punctuation alone"),
        pytest.param("", "", id="empty"),
    ],
)
def test_form_is_folded_away(text: str, normalized: str) -> None:
    """What is left is the words, one space between them."""
    assert normalize(text) == normalized


@settings(deadline=None)
@given(text=st.text())
@example(text="e\u00ad\u0301")
@example(text="\u00b4a")
def test_normalizing_twice_changes_nothing(text: str) -> None:
    """Even where folding brings out new punctuation or new compositions."""
    once = normalize(text)

    assert normalize(once) == once


def test_the_fingerprint_is_the_hexadecimal_sha_256() -> None:
    """Of the normalized body in UTF-8."""
    assert fingerprint("caf\u00e9") == (
        "850f7dc43910ff890f8879c0ed26fe697c93a067ad93a7d50f466a7028a9bf4e"
    )
