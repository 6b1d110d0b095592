"""Batches that do not come to a good end: the client or the store goes away."""

import json
from typing import Any, Final

import pytest

from tests.flow.gateway.conftest import MakeGateway
from tests.flow.gateway.harness import NDJSON, Answer, Gateway

KEYED: Final = {**NDJSON, "idempotency-key": "night-run"}


def _lines(*texts: str) -> bytes:
    return b"".join(json.dumps({"text": text}).encode() + b"\n" for text in texts)


def _send(gateway: Gateway, *parts: bytes, headers: dict[str, str] = NDJSON) -> Answer:
    return gateway.raw("/v1/articles:batch", parts, headers=headers)


def _receipts(body: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in body.splitlines()]


def _statuses(answer: Answer) -> list[tuple[int, str]]:
    return [(one["line"], one["status"]) for one in _receipts(answer.body)]


def test_a_batch_cut_off_stays_accepted_and_open(gateway: Gateway) -> None:
    """It can be sent again, whole, under its key."""
    cut = gateway.raw("/v1/articles:batch", [_lines("One.")], headers=KEYED, end="gone")
    accepted = dict(gateway.census.counts)

    again = _send(gateway, _lines("One.", "Two."), headers=KEYED)

    batch = gateway.get(again.headers["location"]).json()
    assert cut.status == 400
    assert cut.headers["location"] == again.headers["location"]
    assert json.loads(cut.body)["batch_id"] == batch["id"]
    assert accepted == {"accepted": 1}
    assert _statuses(again) == [(1, "replayed"), (2, "accepted")]
    assert (batch["accepted"], batch["closed"]) == (2, True)


def test_a_store_that_leaves_midway_makes_lines_busy(make_gateway: MakeGateway) -> None:
    """Every line is answered for, even though the store cannot keep the receipts."""
    gateway = make_gateway(batch_size=2, batch_flushes=1)
    gateway.desk.lost = {("accept", 3), ("accept", 4), ("add_receipts", 1)}

    answer = _send(gateway, _lines(*(f"Text {n}." for n in range(8))))

    assert [status for _, status in _statuses(answer)] == ["accepted"] * 4 + ["busy"] * 4
    assert _receipts(answer.body)[7]["problem"]["type"].endswith("store-unavailable")


def test_a_client_that_falls_silent_amid_a_batch_learns_its_name(
    make_gateway: MakeGateway,
) -> None:
    """Without a key it could not find what was accepted otherwise."""
    gateway = make_gateway(body_timeout=0.01)

    answer = gateway.raw("/v1/articles:batch", [_lines("One.")], headers=NDJSON, end="silent")

    batch = gateway.get(answer.headers["location"]).json()
    assert answer.status == 408
    assert json.loads(answer.body)["batch_id"] == batch["id"]
    assert (batch["accepted"], batch["closed"]) == (1, False)


def test_a_batch_is_closed_although_the_store_was_away_for_a_moment(gateway: Gateway) -> None:
    """Else nobody would ever be told that it is complete."""
    gateway.desk.lost = {("close_batch", 1)}

    answer = _send(gateway, _lines("One."))

    assert answer.status == 202
    assert gateway.get(answer.headers["location"]).json()["closed"] is True


@pytest.mark.parametrize(
    ("headers", "advice"),
    [
        (KEYED, "Send the batch again under the same Idempotency-Key"),
        (NDJSON, "It came without an Idempotency-Key"),
    ],
    ids=["with a key", "without"],
)
def test_a_batch_that_cannot_be_closed_is_not_said_to_be_in(
    make_gateway: MakeGateway, headers: dict[str, str], advice: str
) -> None:
    """The client hears what is in, and what to do about the rest."""
    gateway = make_gateway(close_patience=0.01)
    gateway.desk.leaves_after = "add_receipts"

    answer = _send(gateway, _lines("One."), headers=headers)

    problem = json.loads(answer.body)
    gateway.desk.away, gateway.desk.leaves_after = set(), ""
    assert (answer.status, answer.headers["retry-after"]) == (503, "5")
    assert problem["type"] == "urn:copydesk:problem:store-unavailable"
    assert advice in problem["detail"]
    assert answer.headers["location"] == f"/v1/batches/{problem['batch_id']}"
    assert gateway.get(answer.headers["location"]).json()["accepted"] == 1


def test_a_batch_that_was_left_open_is_closed_when_it_is_sent_again(
    make_gateway: MakeGateway,
) -> None:
    """Under its key, so nothing is accepted twice."""
    gateway = make_gateway(close_patience=0.01)
    gateway.desk.away = {"close_batch"}
    _send(gateway, _lines("One."), headers=KEYED)
    gateway.desk.away = set()

    again = _send(gateway, _lines("One."), headers=KEYED)

    batch = gateway.get(again.headers["location"]).json()
    assert _statuses(again) == [(1, "replayed")]
    assert (batch["accepted"], batch["closed"]) == (1, True)


def test_a_store_that_is_away_from_the_start_takes_no_batch(gateway: Gateway) -> None:
    """Nothing is read, nothing accepted."""
    gateway.desk.away = {"*"}

    answer = _send(gateway, _lines("One."))

    assert answer.status == 503
