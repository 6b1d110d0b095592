"""All stages in one process: every line is answered, in order, for itself."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from deploy.local.in_process import Answered, Handlers, process_lines
from services.gateway.lines import Line
from shared.article import Article
from shared.errors import PermanentError
from shared.jobs import Disposition
from shared.outcomes import Claimed, Ended, HandedOn, Outcome, each
from shared.submission import Submission
from tests.builders import A_TIME, an_article


def ingest(claimed: Claimed[Submission]) -> HandedOn | Ended:
    """Take the text as it is; spike what says so, fail over what says that."""
    text = claimed.document.text or ""
    article = an_article(id=claimed.job_id, body=text, client_id=claimed.document.id)
    if text == "spike":
        return Ended(Disposition.SPIKED, article, reason="too_short")
    if text == "fail":
        raise PermanentError("no ink")
    return HandedOn(article)


def publish(claimed: Claimed[Article]) -> Ended:
    """End it."""
    return Ended(Disposition.PUBLISHED, claimed.document)


HANDLERS = Handlers(
    ingest=each(ingest), enrich=each(lambda job: HandedOn(job.document)), publish=each(publish)
)


def answer(*contents: bytes | None) -> list[Answered]:
    """Return the answers to lines."""
    lines = [Line(number, content) for number, content in enumerate(contents, start=1)]
    return process_lines(lines, HANDLERS, now=lambda: A_TIME)


def read(answers: list[Answered]) -> list[dict[str, Any]]:
    """Return answers as objects."""
    return [json.loads(one.json) for one in answers]


def test_the_article_bears_the_senders_id() -> None:
    """There is no desk that could have given it another."""
    (article,) = read(answer(b'{"id": "mine", "text": "The river rose."}'))

    assert article["id"] == "mine"
    assert article["body"]["text"] == "The river rose."
    assert article["disposition"] == "published"
    assert article["processed_at"] == "2026-03-14T09:26:53Z"
    assert {"job", "client_id"}.isdisjoint(article)


def test_answers_keep_the_order_of_the_lines() -> None:
    """Whatever becomes of each: published, spiked, refused, failed."""
    answers = answer(
        b'{"id": "a", "text": "spike"}',
        b"nonsense",
        b'{"id": "c", "text": "The river rose."}',
        b'{"id": "d", "text": "fail"}',
        b'{"id": "e", "text": "It fell again."}',
    )

    assert [one["id"] for one in read(answers)] == ["a", None, "c", "d", "e"]
    assert [one.is_failed for one in answers] == [False, True, False, True, False]


def test_a_spiked_article_says_so_and_why() -> None:
    """It is an editorial outcome, not an error."""
    (article,) = read(answer(b'{"id": "a", "text": "spike"}'))

    assert (article["disposition"], article["reason"]) == ("spiked", "too_short")


def test_an_error_of_a_stage_names_stage_and_error() -> None:
    """The line after it is not touched by it."""
    (failed,) = read(answer(b'{"id": "a", "text": "fail"}'))

    assert failed == {
        "id": "a",
        "line": 1,
        "error": {
            "type": "urn:copydesk:problem:internal-error",
            "title": "The article could not be processed",
            "detail": "ingest: PermanentError: no ink",
        },
    }


@pytest.mark.parametrize(
    ("content", "client_id", "problem"),
    [
        pytest.param(None, None, "too-large", id="too long"),
        pytest.param(b"{", None, "malformed-json", id="no JSON"),
        pytest.param(b"[]", None, "invalid-submission", id="no object"),
        pytest.param(b'{"text": "x"}', None, "invalid-submission", id="no id"),
        pytest.param(b'{"id": "a"}', "a", "invalid-submission", id="no content"),
        pytest.param(b'{"id": "a", "txt": "x"}', "a", "invalid-submission", id="a typo"),
        pytest.param(b'{"id": "a", "text": " "}', "a", "invalid-submission", id="blank"),
        pytest.param(b'{"id": 7, "text": "x"}', None, "invalid-submission", id="id no text"),
        pytest.param(b'{"id": "a", "text": "\\u0000"}', "a", "invalid-json", id="NUL"),
        pytest.param(b'{"id": "a", "text": "\xe9"}', None, "not-utf-8", id="Latin-1"),
    ],
)
def test_a_line_in_error_is_answered_as_at_the_gateway(
    content: bytes | None, client_id: str | None, problem: str
) -> None:
    """One submission, one set of rules."""
    (refused,) = read(answer(content))

    assert refused["id"] == client_id
    assert refused["line"] == 1
    assert refused["error"]["type"] == f"urn:copydesk:problem:{problem}"


def test_a_handler_that_raises_over_a_batch_is_tried_line_by_line() -> None:
    """One bad article takes none of its neighbors down."""

    def enrich(claimed: Sequence[Claimed[Article]]) -> Sequence[Outcome]:
        if any("bad" in job.document.original.text for job in claimed):
            raise ZeroDivisionError
        return [HandedOn(job.document) for job in claimed]

    handlers = Handlers(ingest=HANDLERS.ingest, enrich=enrich, publish=HANDLERS.publish)
    lines = [Line(1, b'{"id": "a", "text": "good"}'), Line(2, b'{"id": "b", "text": "bad"}')]

    answers = process_lines(lines, handlers, now=lambda: A_TIME)

    assert [one.is_failed for one in answers] == [False, True]
