"""Submissions out of bodies."""

import json

import pytest

from services.gateway.feed_reading import parse_feed_request
from services.gateway.problems import ProblemCode, ProblemError
from services.gateway.reading import parse_submission
from shared.jobs import Priority, StageName


def test_a_body_without_a_priority_is_kept_byte_by_byte() -> None:
    """It need not be written anew."""
    body = b' {"text": "caf\\u00e9",  "id":"7"}\n'

    received = parse_submission(body)

    assert received == (body, 4, "7", Priority.NORMAL, StageName.INGEST)


def test_a_priority_is_taken_out_of_what_is_kept() -> None:
    """It is no part of a submission."""
    body = '{"priority":"bulk","text":"café"}'.encode()

    received = parse_submission(body)

    assert received == ('{"text":"café"}'.encode(), 4, "", Priority.BULK, StageName.INGEST)


@pytest.mark.parametrize(
    ("fields", "chars"),
    [
        ({"text": "čšž"}, 3),
        ({"html": "<p>x</p>"}, 8),
        ({"article": {"body": "12345", "headline": "not counted"}}, 5),
    ],
)
def test_text_is_counted_in_code_points(fields: dict[str, object], chars: int) -> None:
    """Whatever it takes in bytes."""
    body = json.dumps(fields).encode()

    assert parse_submission(body).chars == chars


@pytest.mark.parametrize(
    ("fields", "stage"),
    [
        pytest.param({"url": "https://news.example/a"}, StageName.FETCH, id="a url alone"),
        pytest.param(
            {"text": "a", "url": "https://news.example/a"}, StageName.INGEST, id="a url beside"
        ),
        pytest.param({"ninjs": {"uri": "a"}}, StageName.INGEST, id="ninjs"),
    ],
)
def test_only_a_url_alone_begins_at_fetch(fields: dict[str, object], stage: StageName) -> None:
    """Whoever sends the page beside its address has nothing to be fetched."""
    body = json.dumps(fields).encode()

    received = parse_submission(body)

    assert received.stage is stage


def test_unknown_fields_are_named_up_to_ten() -> None:
    """Whatever else is wrong is told when they are gone."""
    body = json.dumps({f"x/{n}": n for n in range(9_000)} | {"text": 1}).encode()

    with pytest.raises(ProblemError, match=r"^/x~10: .* \(and 8999 more\)\.$") as it:
        parse_submission(body)

    assert [fault.pointer for fault in it.value.errors] == [f"/x~1{n}" for n in range(10)]


def test_a_fault_is_told_with_its_place() -> None:
    """The first in the sentence, all in the list."""
    with pytest.raises(
        ProblemError, match=r"^/text: must not be empty \(and 1 more\)\.$"
    ) as it:
        parse_submission(b'{"text":" ","id":""}')

    assert it.value.code is ProblemCode.INVALID_SUBMISSION
    assert [fault.pointer for fault in it.value.errors] == ["/text", "/id"]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        pytest.param(b'{"txet": "a"}', "/openapi.json", id="a field of another name"),
        pytest.param(b'["text"]', "text, html, article, ninjs, jsonld, xml", id="no object"),
    ],
)
def test_a_refusal_says_what_may_be_sent(body: bytes, says: str) -> None:
    """So that the next try need not be a guess."""
    with pytest.raises(ProblemError) as it:
        parse_submission(body)

    assert says in str(it.value)


@pytest.mark.parametrize(
    ("field", "says"), [('"interval": "5 minutes"', "PT15M"), ('"every": 5', "/openapi.json")]
)
def test_a_refused_feed_is_told_what_may_be_sent(field: str, says: str) -> None:
    """How a duration is written, and where the fields are listed."""
    body = f'{{"url": "https://news.example/rss.xml", {field}}}'.encode()

    with pytest.raises(ProblemError) as it:
        parse_feed_request(body, feed_id="f")

    assert says in str(it.value)
