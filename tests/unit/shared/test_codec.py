"""How documents are stored."""

import pytest

from shared.article import Article
from shared.store.codec import (
    UnreadableDocumentError,
    decode,
    encode,
    pack_json,
    unpack_json,
)
from shared.submission import Submission
from tests.builders import a_submission, an_article


def test_a_document_comes_back_as_it_was() -> None:
    """Fields nobody set stay absent."""
    article = an_article()

    again = decode(Article, encode(article))

    assert again == article
    assert again.model_fields_set == article.model_fields_set


def test_fields_of_a_newer_version_are_passed_over() -> None:
    """During an upgrade the service before this one may be newer."""
    stored = pack_json(b'{"text": "The river rose.", "mood": "wet"}')

    assert decode(Submission, stored).text == "The river rose."


@pytest.mark.parametrize(
    "stored",
    [
        pytest.param(None, id="nothing"),
        pytest.param(b"plain", id="not compressed"),
        pytest.param(pack_json(b"[]"), id="another kind"),
        pytest.param(pack_json(b"{"), id="no JSON"),
        pytest.param(encode(a_submission())[:-4], id="cut off"),
    ],
)
def test_what_cannot_be_read_says_so(stored: bytes | None) -> None:
    """It is a permanent error: no retry makes it readable."""
    with pytest.raises(UnreadableDocumentError):
        decode(Article, stored)


def test_json_is_kept_to_the_byte() -> None:
    """What a client sent is not spelled anew."""
    sent = '{"text":  "caf\\u00e9 ☕"}'.encode()

    assert unpack_json(pack_json(sent)) == sent
