"""Files made into submissions."""

import json
from pathlib import Path

import pytest

from deploy.local.drafts import (
    Kind,
    UnreadableFileError,
    decode_page,
    find_kind,
    make_submission,
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("a.txt", Kind.TEXT, id="text"),
        pytest.param("a.HTM", Kind.HTML, id="html in capitals"),
        pytest.param("a.json", Kind.JSON, id="json"),
        pytest.param("a.ndjson", Kind.LINES, id="lines"),
        pytest.param("a.pdf", None, id="unknown"),
        pytest.param("-", None, id="standard input"),
    ],
)
def test_the_name_tells_what_a_file_holds(name: str, expected: Kind | None) -> None:
    """What it does not tell is asked for, never guessed."""
    assert find_kind(Path(name)) is expected


def test_a_text_becomes_a_submission_with_its_fields() -> None:
    """Options of the command are fields of the submission."""
    made = make_submission(Kind.TEXT, "Flut in Kärnten".encode(), {"language": "de"})

    assert json.loads(made) == {"text": "Flut in Kärnten", "language": "de"}


def test_a_submission_goes_as_it_is_unless_fields_are_given() -> None:
    """The gateway is to see what was written, doubled keys and all."""
    content = b'{"text": "a", "text": "b"}'

    assert make_submission(Kind.JSON, content) == content
    assert json.loads(make_submission(Kind.JSON, b'{"text": "a"}', {"source": "AP"})) == {
        "text": "a",
        "source": "AP",
    }


@pytest.mark.parametrize("content", [b"{", b"[]"], ids=["cut off", "an array"])
def test_fields_cannot_be_added_to_what_is_no_object(content: bytes) -> None:
    """The message says what is wrong with the file."""
    with pytest.raises(UnreadableFileError, match="it is not"):
        make_submission(Kind.JSON, content, {"source": "AP"})


def test_html_is_read_in_the_character_set_that_it_declares() -> None:
    """Half of the older web is not in UTF-8."""
    page = '<meta charset="windows-1251"><p>Алматы</p>'

    assert decode_page(page.encode("windows-1251"), is_html=True) == page


@pytest.mark.parametrize(
    ("content", "is_html"),
    [
        pytest.param(b"caf\xe9", False, id="text in Latin-1"),
        pytest.param(b"<p>caf\xe9</p>", True, id="html that declares nothing"),
        pytest.param(b'<meta charset="x-none">\xe9', True, id="a set that nobody knows"),
    ],
)
def test_a_character_set_is_never_guessed(content: bytes, *, is_html: bool) -> None:
    """A wrong guess would be stored as if it had been sent."""
    with pytest.raises(UnreadableFileError, match="not in UTF-8"):
        decode_page(content, is_html=is_html)
