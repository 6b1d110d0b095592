"""Sending many articles in at once."""

import json
from typing import Any, Final

import pytest

from shared.jobs import Disposition, Priority, StageName
from shared.store.codec import decode
from shared.submission import Submission
from tests.flow.gateway.conftest import MakeGateway
from tests.flow.gateway.harness import NDJSON, Answer, Gateway

KEYED: Final = {**NDJSON, "idempotency-key": "night-run"}


def _lines(*texts: str) -> bytes:
    return b"".join(json.dumps({"text": text}).encode() + b"\n" for text in texts)


def _receipts(body: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in body.splitlines()]


def _statuses(answer: Answer) -> list[tuple[int, str]]:
    return [(one["line"], one["status"]) for one in _receipts(answer.body)]


def _send(gateway: Gateway, *parts: bytes, headers: dict[str, str] = NDJSON) -> Answer:
    return gateway.raw("/v1/articles:batch", parts, headers=headers)


def test_every_line_gets_its_receipt(gateway: Gateway) -> None:
    """In the order of the lines, with the address of the whole."""
    answer = _send(gateway, b'{"text":"One.","id":"a"}\n', b'{"text":"Two."}\n')

    first, second = _receipts(answer.body)
    assert answer.status == 202
    assert answer.headers["content-type"].startswith("application/x-ndjson")
    assert first == {
        "line": 1,
        "status": "accepted",
        "job_id": first["job_id"],
        "client_id": "a",
    }
    assert second == {"line": 2, "status": "accepted", "job_id": second["job_id"]}
    assert answer.headers["location"].startswith("/v1/batches/")


def test_a_line_in_error_is_told_by_number_and_its_neighbors_go_through(
    gateway: Gateway,
) -> None:
    """One typo in a million lines costs one line."""
    answer = _send(
        gateway,
        b'{"text":"One."}\n\n{"txet":"Three."}\n  \r\n',
        b'hello\n{"text":"a\\u0000"}\n{"text":"Seven."}',
    )

    receipts = _receipts(answer.body)
    assert _statuses(answer) == [
        (1, "accepted"),
        (3, "refused"),
        (5, "refused"),
        (6, "refused"),
        (7, "accepted"),
    ]
    assert [one["problem"]["type"].rpartition(":")[2] for one in receipts[1:4]] == [
        "invalid-submission",
        "malformed-json",
        "invalid-json",
    ]
    assert gateway.census.counts == {"accepted": 2}


def test_a_line_that_is_too_long_is_skipped_to_its_end(make_gateway: MakeGateway) -> None:
    """Without being held in memory."""
    gateway = make_gateway(max_body_bytes=100)
    long = [b'{"text":"', *[b"a" * 60] * 5, b'"}\n']

    answer = _send(gateway, _lines("One."), *long, _lines("Three."))

    assert _statuses(answer) == [(1, "accepted"), (2, "refused"), (3, "accepted")]
    problem = _receipts(answer.body)[1]["problem"]
    assert (problem["status"], problem["type"]) == (413, "urn:copydesk:problem:too-large")


def test_lines_may_be_cut_anywhere_on_the_way(gateway: Gateway) -> None:
    """The network knows nothing of lines, nor of characters."""
    body = '{"text":"Größe."}\n{"text":"Zwei."}\n'.encode()

    answer = _send(gateway, *(body[at : at + 1] for at in range(len(body))))

    texts = [decode(Submission, one.document).text for one in gateway.work(StageName.INGEST)]
    assert _statuses(answer) == [(1, "accepted"), (2, "accepted")]
    assert texts == ["Größe.", "Zwei."]


def test_a_batch_travels_as_bulk_in_messages_of_batch_size(make_gateway: MakeGateway) -> None:
    """So it never holds up a single article."""
    gateway = make_gateway(batch_size=4)

    _send(gateway, _lines(*(f"Text {n}." for n in range(10))))

    messages = gateway.store.lists["ingest.bulk"]
    assert [len(message.job_ids) for message in messages] == [4, 4, 2]
    assert {message.priority for message in messages} == {Priority.BULK}


def test_a_message_holds_no_more_text_than_is_allowed(make_gateway: MakeGateway) -> None:
    """A single longer article goes alone."""
    gateway = make_gateway(batch_chars=100)

    _send(gateway, _lines("a" * 60, "b" * 60, "c" * 300, "d" * 40, "e" * 60))

    messages = gateway.store.lists["ingest.bulk"]
    assert [message.chars for message in messages] == [60, 60, 300, 100]


def test_a_batch_sent_again_under_its_key_is_replayed(gateway: Gateway) -> None:
    """The answer to the first may have been lost."""
    first = _send(gateway, _lines("One.", "Two."), headers=KEYED)

    again = _send(gateway, _lines("One.", "Two.", "Three."), headers=KEYED)

    assert again.headers["location"] == first.headers["location"]
    assert again.headers["idempotent-replayed"] == "true"
    assert _statuses(again) == [(1, "replayed"), (2, "replayed"), (3, "accepted")]
    assert _receipts(again.body)[0]["job_id"] == _receipts(first.body)[0]["job_id"]
    assert gateway.census.counts == {"accepted": 3}


def test_another_line_under_the_same_key_is_a_conflict(gateway: Gateway) -> None:
    """Line by line: the others are replayed."""
    _send(gateway, _lines("One.", "Two."), headers=KEYED)

    again = _send(gateway, _lines("One.", "Zwei."), headers=KEYED)

    assert _statuses(again) == [(1, "replayed"), (2, "conflict")]
    assert _receipts(again.body)[1]["problem"]["type"].endswith("idempotency-key-reused")


def test_above_the_limit_lines_are_told_to_come_again(make_gateway: MakeGateway) -> None:
    """Each line for itself: what was accepted before stays accepted."""
    gateway = make_gateway(max_in_flight=3, batch_size=2)

    answer = _send(gateway, _lines(*(f"Text {n}." for n in range(5))))

    assert [status for _, status in _statuses(answer)] == ["accepted"] * 3 + ["busy"] * 2
    assert _receipts(answer.body)[4]["problem"]["retryable"] is True


@pytest.mark.parametrize("body", [b"", b"\n \n\r\n"], ids=["nothing", "blank lines"])
def test_a_batch_without_lines_is_refused(gateway: Gateway, body: bytes) -> None:
    """It is a mistake rather than a wish."""
    answer = _send(gateway, body)

    assert answer.status == 422
    assert json.loads(answer.body)["type"] == "urn:copydesk:problem:empty-batch"


@pytest.mark.parametrize(
    "headers",
    [
        {"content-type": "application/json"},
        {"content-type": "text/plain"},
        {**NDJSON, "content-encoding": "gzip"},
        {"content-type": "application/x-ndjson; charset=latin-1"},
    ],
    ids=["JSON", "text", "compressed", "charset"],
)
def test_a_batch_of_the_wrong_type_is_refused(
    gateway: Gateway, headers: dict[str, str]
) -> None:
    """Before a line is read."""
    answer = _send(gateway, _lines("One."), headers=headers)

    assert answer.status == 415
    assert gateway.census.counts == {}


def test_receipts_can_be_read_again(gateway: Gateway) -> None:
    """They are kept as long as the batch."""
    sent = _send(gateway, _lines("One.", " ", "Three."))

    again = gateway.get(sent.headers["location"] + "/receipts")

    assert again.status_code == 200
    assert again.content == sent.body


def test_receipts_beyond_memory_come_whole_and_in_order(gateway: Gateway) -> None:
    """A thousand lines make more than one run."""
    sent = _send(gateway, _lines(*(f"Text {n}." for n in range(1_500))))

    assert _statuses(sent) == [(n, "accepted") for n in range(1, 1_501)]
    assert gateway.get(sent.headers["location"] + "/receipts").content == sent.body


def test_a_batch_tells_how_far_it_is(gateway: Gateway) -> None:
    """Counts, pace and causes; five articles end 100 ms after one another."""
    sent = _send(gateway, _lines(*"abcde") + b'{"txet":"f"}\n')
    gateway.end(Disposition.SPIKED, reason="empty_body")

    batch = gateway.get(sent.headers["location"]).json()

    assert batch == {
        "id": batch["id"],
        "created_at": "2026-03-14T09:26:53Z",
        "closed": True,
        "lines": 6,
        "refused": 1,
        "accepted": 5,
        "in_flight": 0,
        "dispositions": {
            "published": 0,
            "spiked": 5,
            "duplicate": 0,
            "canceled": 0,
            "quarantined": 0,
        },
        "causes": {"empty_body": 5},
        "rate": 10.0,
        "eta_seconds": 0,
        "receipts": sent.headers["location"] + "/receipts",
    }


def test_a_batch_that_has_only_begun_has_no_pace(gateway: Gateway) -> None:
    """Unknown, not zero."""
    sent = _send(gateway, _lines("One."))

    answer = gateway.get(sent.headers["location"])

    assert (answer.json()["rate"], answer.json()["eta_seconds"]) == (None, None)
    assert answer.json()["in_flight"] == 1
    assert answer.headers["retry-after"] == "1"


@pytest.mark.parametrize("path", ["/v1/batches/{}", "/v1/batches/{}/receipts"])
@pytest.mark.parametrize("batch_id", ["0193a000-0000-7000-8000-000000000009", "x"])
def test_an_unknown_batch_is_not_found(gateway: Gateway, path: str, batch_id: str) -> None:
    """Both routes say the same."""
    answer = gateway.get(path.format(batch_id))

    assert answer.status_code == 404
    assert answer.json()["type"] == "urn:copydesk:problem:batch-not-found"


def test_lines_are_counted_by_receipt(gateway: Gateway) -> None:
    """For those who watch a feed go bad."""
    _send(gateway, _lines("One.", "Two.") + b"hello\n")

    metrics = gateway.get("/metrics").text

    assert 'copydesk_batch_lines_total{status="accepted"} 2.0' in metrics
    assert 'copydesk_batch_lines_total{status="refused"} 1.0' in metrics
