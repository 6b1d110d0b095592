"""Whatever is wrong with a body: a problem says so, and the store has not changed."""

import json
from typing import Final

import pytest

from tests.flow.gateway.conftest import MakeGateway
from tests.flow.gateway.harness import JSON, NDJSON, Gateway

MIB: Final = 1024 * 1024
LATIN: Final = {"content-type": "application/json; charset=iso-8859-1"}


def _nested(depth: int) -> bytes:
    return b'{"ninjs":' + b'{"a":' * (depth - 1) + b"1" + b"}" * depth


BAD: Final[dict[str, tuple[bytes, dict[str, str], int, str]]] = {
    "not JSON": (b"hello", JSON, 400, "malformed-json"),
    "empty body": (b"", JSON, 400, "malformed-json"),
    "cut off": (b'{"text":"a', JSON, 400, "malformed-json"),
    "two values": (b'{"text":"a"} {"text":"b"}', JSON, 400, "malformed-json"),
    "byte order mark": (b'\xef\xbb\xbf{"text":"a"}', JSON, 400, "malformed-json"),
    "raw control character": (b'{"text":"a\x00b"}', JSON, 400, "malformed-json"),
    "wrong type": (
        b'{"text":"a"}',
        {"content-type": "text/plain"},
        415,
        "unsupported-media-type",
    ),
    "a form": (
        b"text=a",
        {"content-type": "application/x-www-form-urlencoded"},
        415,
        "unsupported-media-type",
    ),
    "NDJSON to the single route": (b'{"text":"a"}', NDJSON, 415, "unsupported-media-type"),
    "compressed": (
        b"\x1f\x8b",
        {**JSON, "content-encoding": "gzip"},
        415,
        "unsupported-encoding",
    ),
    "another charset declared": (b'{"text":"a"}', LATIN, 415, "not-utf-8"),
    "another charset sent": ('{"text":"café"}'.encode("latin-1"), JSON, 415, "not-utf-8"),
    "UTF-16": ('{"text":"a"}'.encode("utf-16"), JSON, 415, "not-utf-8"),
    "10 MB on one line": (
        b'{"text":"' + b"a" * 10_000_000 + b'"}',
        JSON,
        413,
        "too-large",
    ),
    "unknown field": (b'{"text":"a","txet":"b"}', JSON, 422, "invalid-submission"),
    "empty text": (b'{"text":""}', JSON, 422, "invalid-submission"),
    "blank text": (b'{"text":" \\n\\t "}', JSON, 422, "invalid-submission"),
    "nothing said": (b"{}", JSON, 422, "invalid-submission"),
    "two things said": (b'{"text":"a","html":"<p>a"}', JSON, 422, "invalid-submission"),
    "text that is a number": (b'{"text":1}', JSON, 422, "invalid-submission"),
    "a list": (b'[{"text":"a"}]', JSON, 422, "invalid-submission"),
    "a string": (b'"a"', JSON, 422, "invalid-submission"),
    "unknown priority": (b'{"text":"a","priority":"high"}', JSON, 422, "invalid-submission"),
    "priority of a strange type": (
        b'{"text":"a","priority":[]}',
        JSON,
        422,
        "invalid-submission",
    ),
    "NUL": (b'{"text":"a\\u0000b"}', JSON, 422, "invalid-json"),
    "NUL in a key": (b'{"ninjs":{"\\u0000":1}}', JSON, 422, "invalid-json"),
    "lone surrogate": (b'{"text":"a\\ud800b"}', JSON, 422, "invalid-json"),
    "lone surrogate in a key": (b'{"\\udc00":"a"}', JSON, 422, "invalid-json"),
    "deep nesting": (_nested(21), JSON, 422, "invalid-json"),
    "very deep nesting": (b'{"ninjs":' + b"[" * 9_000, JSON, 422, "invalid-json"),
    "many lists": (b'{"ninjs":{"a":[[]' + b",[]" * 200_000 + b"]}}", JSON, 422, "invalid-json"),
    "key twice": (b'{"text":"a","text":"b"}', JSON, 422, "invalid-json"),
    "NaN": (b'{"text":"a","id":NaN}', JSON, 422, "invalid-json"),
    "infinite number": (b'{"ninjs":{"a":1e999}}', JSON, 422, "invalid-json"),
    "endless number": (b'{"ninjs":{"a":' + b"9" * 5000 + b"}}", JSON, 422, "invalid-json"),
    "no web address": (b'{"url":"ftp://news.example/a"}', JSON, 422, "invalid-submission"),
    "key of spaces": (
        b'{"text":"a"}',
        {**JSON, "idempotency-key": "two words"},
        400,
        "invalid-idempotency-key",
    ),
    "key too long": (
        b'{"text":"a"}',
        {**JSON, "idempotency-key": "k" * 256},
        400,
        "invalid-idempotency-key",
    ),
}


@pytest.mark.parametrize(("body", "headers", "status", "code"), BAD.values(), ids=BAD.keys())
def test_bad_input_gets_a_problem_and_changes_nothing(
    gateway: Gateway, *, body: bytes, headers: dict[str, str], status: int, code: str
) -> None:
    """A client is told what is wrong; nobody else notices that it tried."""
    before = gateway.census

    answer = gateway.post("/v1/articles", body, headers)

    problem = answer.json()
    assert (answer.status_code, problem["type"]) == (status, f"urn:copydesk:problem:{code}")
    assert answer.headers["content-type"] == "application/problem+json"
    assert problem["status"] == status
    assert problem["detail"].endswith(".")
    assert problem["instance"] == answer.headers["x-request-id"]
    assert problem["retryable"] is False
    assert gateway.census == before


@pytest.mark.parametrize(
    "declared",
    [{}, {"content-length": "10"}, {"content-length": "99999999"}, {"content-length": "x"}],
    ids=["chunked", "too small", "too large", "nonsense"],
)
def test_bytes_are_counted_whatever_content_length_says(
    gateway: Gateway, declared: dict[str, str]
) -> None:
    """A header is a claim; the limit is on what came."""
    before = gateway.census
    parts = [b'{"text":"', *[b"a" * MIB] * 6, b'"}']

    answer = gateway.raw("/v1/articles", parts, headers={**JSON, **declared})

    assert answer.status == 413
    assert json.loads(answer.body)["type"] == "urn:copydesk:problem:too-large"
    assert gateway.census == before


def test_a_body_that_declares_too_much_is_refused_before_it_is_read(gateway: Gateway) -> None:
    """A client that asks for leave to send does not get it."""
    headers = {**JSON, "content-length": str(6 * MIB), "expect": "100-continue"}

    answer = gateway.raw("/v1/articles", [], headers=headers, end="silent")

    assert answer.status == 413


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/v1/articles", {**JSON, "content-length": str(6 * MIB)}, 413),
        ("/v1/articles", JSON, 413),
        ("/v1/articles", {"content-type": "text/plain"}, 415),
        ("/v1/articles:batch", JSON, 415),
        ("/v1/nothing", JSON, 404),
    ],
)
def test_what_is_refused_is_read_to_its_end(
    gateway: Gateway, path: str, headers: dict[str, str], status: int
) -> None:
    """An answer into the face of a client that still sends would be lost on its way."""
    parts = [b"x" * MIB] * 6

    answer = gateway.raw(path, parts, headers=headers)

    assert (answer.status, answer.unread) == (status, 0)


def test_nobody_is_listened_to_for_ever(gateway: Gateway) -> None:
    """The reading to the end has an end."""
    parts = [b"x" * MIB] * 100

    answer = gateway.raw("/v1/nothing", parts, headers=JSON)

    assert answer.status == 404
    assert answer.unread == 101 - 32


def test_the_largest_body_that_is_allowed_goes_through(make_gateway: MakeGateway) -> None:
    """The limit itself is inside."""
    gateway = make_gateway(max_body_bytes=100)
    body = b'{"text":"' + b"a" * 89 + b'"}'

    answer = gateway.post("/v1/articles", body)

    assert len(body) == 100
    assert answer.status_code == 202


def test_a_body_cut_off_on_the_way_changes_nothing(gateway: Gateway) -> None:
    """What arrived may even be whole JSON; the client did not say so."""
    before = gateway.census

    answer = gateway.raw("/v1/articles", [b'{"text":"a"}'], headers=JSON, end="gone")

    assert json.loads(answer.body)["type"] == "urn:copydesk:problem:incomplete-body"
    assert gateway.census == before


def test_a_client_that_falls_silent_is_not_waited_for(make_gateway: MakeGateway) -> None:
    """An open body holds memory; it may not do so for ever."""
    gateway = make_gateway(body_timeout=0.01)

    answer = gateway.raw("/v1/articles", [b'{"text":'], headers=JSON, end="silent")

    assert answer.status == 408


def test_every_fault_of_a_submission_is_named_with_its_place(gateway: Gateway) -> None:
    """So that a form can show it beside the field."""
    body = b'{"article":{"body":"","authors":["a",""]},"url":"ftp://x"}'

    problem = gateway.post("/v1/articles", body).json()

    assert [fault["pointer"] for fault in problem["errors"]] == [
        "/article/body",
        "/article/authors/1",
        "/url",
    ]
    assert problem["errors"][0]["message"] == "must not be empty"


def test_a_thousand_faults_are_cut_to_ten(gateway: Gateway) -> None:
    """An answer must not be larger than the request that caused it."""
    body = json.dumps({"text": "a", **{f"x{n}": 1 for n in range(1000)}}).encode()

    problem = gateway.post("/v1/articles", body).json()

    assert len(problem["errors"]) == 10
    assert "and 999 more" in problem["detail"]


def test_a_flood_of_unknown_fields_is_refused_unread(gateway: Gateway) -> None:
    """A body of 5 MB has room for hundreds of thousands."""
    body = json.dumps({f"x{n}": 1 for n in range(200_000)}).encode()

    problem = gateway.post("/v1/articles", body).json()

    assert problem["detail"] == "The JSON must not have more than 10,000 values."
    assert len(problem["errors"]) == 1


def test_a_wrong_address_is_a_problem_too(gateway: Gateway) -> None:
    """Clients read one kind of error."""
    answer = gateway.get("/v1/nothing")

    assert (answer.status_code, answer.json()["type"]) == (
        404,
        "urn:copydesk:problem:not-found",
    )


def test_a_wrong_method_says_which_are_right(gateway: Gateway) -> None:
    """Clients read one kind of error."""
    answer = gateway.get("/v1/articles")

    assert answer.status_code == 405
    assert answer.json()["type"] == "urn:copydesk:problem:method-not-allowed"
    assert answer.headers["allow"] == "POST"
