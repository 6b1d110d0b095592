"""JSON that means the same to everybody."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.gateway.strict_json import MalformedJsonError, RefusedJsonError, parse_json

Json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(
            st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")), inner
        )
    ),
    max_leaves=10,
)


@given(Json, st.booleans())
def test_plain_json_is_read_as_it_was_written(value: object, is_escaped: bool) -> None:  # noqa: FBT001 - hypothesis fills it in
    """Escaped or not."""
    text = json.dumps(value, ensure_ascii=is_escaped)

    assert parse_json(text) == value


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing else comes out, whatever goes in."""
    with suppress(MalformedJsonError, RefusedJsonError):
        parse_json(text)


@pytest.mark.parametrize(
    ("text", "message", "pointer"),
    [
        ('{"a":1,"a":2}', "must not have the key 'a' twice", ""),
        ('{"x":{"a":1,"b":2,"a":1}}', "must not have the key 'a' twice", ""),
        ("NaN", "must not have NaN, which is no JSON number", ""),
        ("[-Infinity]", "must not have -Infinity, which is no JSON number", ""),
        ("1e400", "must not have a number as large as 1e400", ""),
        ('{"a":["x","\\u0000"]}', "must not contain the NUL character", "/a/1"),
        ('{"a/b~":"\\ud800"}', "must not contain half a surrogate pair", "/a~1b~0"),
        ('{"\\udfff":1}', "must not contain half a surrogate pair", ""),
        ("[" * 21 + "]" * 21, "must not be nested more than 20 deep", ""),
        ("[" * 9_000, "must not be nested more than 20 deep", ""),
        ("[" * 100_000, "must not have more than 10,000 values", ""),
        ("[" + "1," * 10_000 + "1]", "must not have more than 10,000 values", ""),
        (
            '{"a":"' + "," * 20_000 + '","b":[' + "{}," * 5_000 + "{}]}",
            "must not have more than 10,000 values",
            "",
        ),
        ("9" * 5_000, "must not have numbers of more than 4,300 digits", ""),
    ],
    ids=lambda value: value[:30],
)
def test_what_readers_disagree_about_is_refused(text: str, message: str, pointer: str) -> None:
    """With the place, where there is one."""
    with pytest.raises(RefusedJsonError) as caught:
        parse_json(text)

    assert (str(caught.value), caught.value.pointer) == (message, pointer)


@pytest.mark.parametrize("text", ["", "{", "{'a':1}", '{"a":1,}', '"a\x01"', "\ufeff1", "1 2"])
def test_what_is_no_json_is_said_to_be_none(text: str) -> None:
    """And where it stops being any."""
    with pytest.raises(MalformedJsonError, match="line 1, column"):
        parse_json(text)


@pytest.mark.parametrize(
    "text",
    ["," * 20_000, '\\",[{' * 5_000, "\n,\\[" * 5_000],
    ids=["commas", "quotes and brackets", "lines"],
)
def test_what_stands_in_a_string_is_not_counted(text: str) -> None:
    """A page of script is full of commas and brackets."""
    assert parse_json(json.dumps({"html": text, "id": "a"})) == {"html": text, "id": "a"}


def test_ten_thousand_values_are_few_enough() -> None:
    """The limit itself is inside; a list counts as one."""
    numbers = [0] * 10_000

    assert parse_json(json.dumps(numbers)) == numbers


@pytest.mark.parametrize("text", ['""' * 30_000, '"' + '\\"[,' * 30_000], ids=["many", "open"])
def test_strings_without_order_are_no_json(text: str) -> None:
    """The count of values leaves that to the parser."""
    with pytest.raises(MalformedJsonError):
        parse_json(text + "," * 10_001)


def test_twenty_deep_is_deep_enough() -> None:
    """The limit itself is inside."""
    text = "[" * 20 + "]" * 20

    assert json.dumps(parse_json(text)) == text


def test_a_surrogate_pair_is_one_character() -> None:
    """Only halves are refused."""
    assert parse_json('"\\ud83d\\ude00"') == "😀"
