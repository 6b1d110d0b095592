"""What may be sent."""

import pytest
from pydantic import ValidationError

from shared.submission import Submission


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param({"text": "The river rose."}, id="text"),
        pytest.param({"html": "<p>The river rose."}, id="html"),
        pytest.param({"url": "https://news.example/river"}, id="a lone address"),
        pytest.param(
            {"text": "Rose.", "url": "https://news.example/river"}, id="text, address"
        ),
        pytest.param({"article": {"body": "The river rose."}}, id="fields apart"),
        pytest.param({"ninjs": {"uri": "urn:x"}}, id="ninjs"),
        pytest.param({"text": "Rose.", "published_at": "2026-03-14T09:26:53Z"}, id="a time"),
        pytest.param({"text": "Rose.", "published_at": "2026-03-14T09:26"}, id="no zone"),
        pytest.param({"text": "Rose.", "published_at": "2026-03-14"}, id="a bare day"),
        pytest.param({"text": "Rose.", "language": "pt-BR"}, id="a language"),
    ],
)
def test_a_submission_says_one_thing(sent: dict[str, object]) -> None:
    """Each of these is taken."""
    assert Submission.model_validate(sent).model_dump(exclude_unset=True)


@pytest.mark.parametrize(
    ("sent", "complaint"),
    [
        pytest.param({}, "send one of", id="nothing"),
        pytest.param({"id": "x"}, "send one of", id="an id alone"),
        pytest.param({"text": "a", "html": "b"}, "not both", id="two contents"),
        pytest.param({"text": " \n\t"}, "must not be empty", id="blank"),
        pytest.param({"text": "a\x00b"}, "NUL", id="NUL"),
        pytest.param({"text": "\ud800"}, "surrogate pair", id="a lone surrogate"),
        pytest.param({"text": 5}, "valid string", id="a number"),
        pytest.param({"text": "a", "txet": "b"}, "Extra inputs", id="a typo"),
        pytest.param({"text": "a", "url": "ftp://x"}, "match pattern", id="another scheme"),
        pytest.param({"text": "a", "published_at": "14 March"}, "valid date", id="no date"),
        pytest.param({"text": "a", "published_at": "20260314"}, "ISO 8601", id="a number"),
        pytest.param({"text": "a", "language": "English!"}, "match pattern", id="no tag"),
        pytest.param({"article": {"headline": "x"}}, "Field required", id="no body"),
    ],
)
def test_anything_else_is_refused(sent: dict[str, object], complaint: str) -> None:
    """The complaint says what is wrong."""
    with pytest.raises(ValidationError, match=complaint):
        Submission.model_validate(sent)


@pytest.mark.parametrize(
    ("sent", "chars"),
    [
        pytest.param({"text": "four"}, 4, id="text"),
        pytest.param({"article": {"body": "three"}}, 5, id="the body of an article"),
        pytest.param({"url": "https://news.example/river"}, 0, id="an address"),
    ],
)
def test_the_length_is_that_of_what_must_be_read(sent: dict[str, object], chars: int) -> None:
    """It bounds messages and time limits."""
    assert Submission.model_validate(sent).content_chars == chars
