# ruff: noqa: RUF001 - quotation marks and letters of many languages.
"""Sentences: where they end, and where a dot ends none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.sentences import split_sentences


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("en", "It rained. Nobody came.", ["It rained.", "Nobody came."]),
        (
            "en",
            "Sen. Ann Lee met Dr. Bo Ek. They left.",
            ["Sen. Ann Lee met Dr. Bo Ek.", "They left."],
        ),
        ("en", "The U.S. Senate met. It voted.", ["The U.S. Senate met.", "It voted."]),
        ("en", "He left the U.S. The rest stayed.", ["He left the U.S.", "The rest stayed."]),
        ("en", "J. P. Lund came. So did we.", ["J. P. Lund came.", "So did we."]),
        ("en", "They met at 5 p.m. He sat.", ["They met at 5 p.m.", "He sat."]),
        ("en", "She said no. He sat.", ["She said no.", "He sat."]),
        ("en", "See No. 5 and p. 12 there.", ["See No. 5 and p. 12 there."]),
        ("en", "“Why?” he asked. “Now!” She ran.", ["“Why?” he asked.", "“Now!”", "She ran."]),
        ("en", "It cost 3.5 million. Then 4.", ["It cost 3.5 million.", "Then 4."]),
        ("en", "Wait... what? Yes.", ["Wait... what?", "Yes."]),
        ("de", "Am 3. Mai kam er. Dann ging er.", ["Am 3. Mai kam er.", "Dann ging er."]),
        ("de", "„Halt.“ Er ging.", ["„Halt.“", "Er ging."]),
        ("ru", "В 2015 г. он уехал. Всё.", ["В 2015 г. он уехал.", "Всё."]),
        ("ru", "А. С. Лунин пришёл. Он сел.", ["А. С. Лунин пришёл.", "Он сел."]),
        ("zh", "他说。她走了！", ["他说。", "她走了！"]),
        ("ja", "「はい。」と言った。雨だ。", ["「はい。」", "と言った。", "雨だ。"]),
        ("ar", "هل جاء؟ نعم.", ["هل جاء؟", "نعم."]),
        (None, "", []),
    ],
)
def test_sentences_end_where_a_reader_would_stop(
    language: str | None, text: str, sentences: list[str]
) -> None:
    """Short forms, initials, ordinals and quotes among them."""
    found = split_sentences(text, language)

    assert [text[start:end] for start, end in found] == sentences


@given(
    st.lists(st.sampled_from([*"aB. !?\n”“。'5", "Mr", "U.S"]), max_size=200).map("".join)
    | st.text(max_size=100),
    st.sampled_from(["en", "de", "ru", None]),
)
def test_sentences_cover_all_but_space_in_order(text: str, language: str | None) -> None:
    """Nothing is lost and nothing said twice."""
    found = split_sentences(text, language)

    assert [text[a:b].strip() for a, b in found] == [text[a:b] for a, b in found]
    covered = "".join("".join(text[start:end].split()) for start, end in found)
    assert covered == "".join(text.split())
