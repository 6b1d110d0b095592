"""Sending one article in, and reading it back."""

import json

import pytest

from shared.jobs import Disposition, Priority, StageName
from shared.store.codec import decode
from shared.submission import Submission
from tests.flow.gateway.conftest import MakeGateway
from tests.flow.gateway.harness import Gateway

BODY = b'{"text":"A ferry sailed.","id":"cms-1"}'


def test_a_submission_is_accepted_with_an_address_to_follow_it_by(gateway: Gateway) -> None:
    """The whole promise of a 202."""
    answer = gateway.post("/v1/articles", BODY)

    told = answer.json()
    assert answer.status_code == 202
    assert told == {
        "job_id": told["job_id"],
        "state": "queued",
        "status_url": f"/v1/jobs/{told['job_id']}",
        "durability": "strict",
    }
    assert answer.headers["location"] == told["status_url"]
    assert answer.headers["retry-after"] == "1"
    assert "idempotent-replayed" not in answer.headers
    assert gateway.census.counts == {"accepted": 1}


def test_a_relaxed_store_is_admitted_in_every_answer(gateway: Gateway) -> None:
    """Who is told `accepted` must know what it is worth."""
    gateway.desk.kept = "relaxed"

    answer = gateway.post("/v1/articles", BODY)

    assert answer.json()["durability"] == "relaxed"


@pytest.mark.parametrize(
    "body",
    [
        BODY,
        b'{"text":"A ferry sailed.","id":"cms-1","priority":"normal"}',
        b'{"priority":"bulk","id":"cms-1","text":"A ferry sailed."}',
        b'{"text":"A ferry\\u0020sailed.","id":"cms-1"}\n',
    ],
    ids=["as sent", "normal", "bulk", "escaped"],
)
def test_ingest_reads_what_was_sent(gateway: Gateway, body: bytes) -> None:
    """The priority is the gateway's business and no part of the submission."""
    gateway.post("/v1/articles", body)

    [claim] = gateway.work(StageName.INGEST)

    assert decode(Submission, claim.document) == Submission(text="A ferry sailed.", id="cms-1")


def test_a_bulk_submission_waits_in_the_other_list(gateway: Gateway) -> None:
    """So it never stands before a single article."""
    gateway.submit(priority="bulk")

    [claim] = gateway.work(StageName.INGEST)

    assert claim.priority is Priority.BULK


def test_a_valid_trace_travels_with_the_job(gateway: Gateway) -> None:
    """Source: W3C Trace Context."""
    trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    gateway.post("/v1/articles", BODY, {"traceparent": trace})
    gateway.post("/v1/articles", BODY, {"traceparent": "00-" + "0" * 32 + trace[35:]})

    claims = gateway.work(StageName.INGEST)

    assert [claim.trace for claim in claims] == [trace, ""]


@pytest.mark.parametrize("second", ["order-7", '"order-7"'], ids=["bare", "as a string"])
def test_the_same_key_and_body_get_the_first_answer(gateway: Gateway, second: str) -> None:
    """A client that lost the answer asks again."""
    first = gateway.post("/v1/articles", BODY, {"idempotency-key": "order-7"})

    again = gateway.post("/v1/articles", BODY, {"idempotency-key": second})

    assert (again.status_code, again.json()) == (202, first.json())
    assert again.headers["idempotent-replayed"] == "true"
    assert again.headers["location"] == first.headers["location"]
    assert gateway.census.counts == {"accepted": 1}


def test_the_same_key_with_another_body_is_refused(gateway: Gateway) -> None:
    """Else one of the two would silently not be there."""
    gateway.post("/v1/articles", BODY, {"idempotency-key": "order-7"})

    answer = gateway.post("/v1/articles", b'{"text":"b"}', {"idempotency-key": "order-7"})

    assert answer.status_code == 422
    assert answer.json()["type"] == "urn:copydesk:problem:idempotency-key-reused"
    assert gateway.census.counts == {"accepted": 1}


def test_submissions_that_come_together_go_to_the_store_together(
    make_gateway: MakeGateway,
) -> None:
    """The first goes at once; those that come meanwhile share calls of `batch_size`."""
    gateway = make_gateway(batch_size=8)
    bodies = [json.dumps({"text": f"Text {n}."}).encode() for n in range(20)]

    answers = gateway.submit_together(bodies)

    assert {answer.status_code for answer in answers} == {202}
    assert len({answer.json()["job_id"] for answer in answers}) == 20
    assert gateway.desk.calls.count("accept") <= 4
    assert gateway.census.counts == {"accepted": 20}


def test_two_hundred_at_once_under_one_key_are_one_job(gateway: Gateway) -> None:
    """A storm of repeats is still one article."""
    answers = gateway.submit_together([BODY] * 200, key="storm")

    assert {answer.status_code for answer in answers} == {202}
    assert len({answer.json()["job_id"] for answer in answers}) == 1
    assert gateway.census.counts == {"accepted": 1}


def test_above_the_limit_a_submission_is_sent_away_with_a_time(
    make_gateway: MakeGateway,
) -> None:
    """Backpressure at the door, not in the queues."""
    gateway = make_gateway(max_in_flight=1)
    gateway.submit()

    answer = gateway.post("/v1/articles", BODY)

    assert answer.status_code == 429
    assert answer.json()["type"] == "urn:copydesk:problem:overloaded"
    assert answer.json()["retryable"] is True
    assert answer.headers["retry-after"] == "5"
    assert gateway.census.counts == {"accepted": 1}


def test_a_store_that_is_nearly_full_takes_nothing(gateway: Gateway) -> None:
    """Long before the broker loses messages for want of memory."""
    gateway.desk.used = 0.8

    answer = gateway.post("/v1/articles", BODY)

    assert answer.status_code == 503
    assert answer.json()["type"] == "urn:copydesk:problem:store-full"
    assert "retry-after" in answer.headers
    assert gateway.census.counts == {}


def test_the_stores_memory_is_asked_for_once_a_second(gateway: Gateway) -> None:
    """Not once a submission."""
    for _ in range(5):
        gateway.submit()

    gateway.seconds += 1
    gateway.submit()

    assert gateway.desk.calls.count("fullness") == 2


@pytest.mark.parametrize("away", ["accept", "fullness", "durability", "*"])
def test_a_store_that_is_away_is_said_to_be(gateway: Gateway, away: str) -> None:
    """The outcome is unknown, so the answer says how to repeat it safely."""
    gateway.desk.away = {away}

    answer = gateway.post("/v1/articles", BODY)

    assert answer.status_code == 503
    assert answer.json()["type"] == "urn:copydesk:problem:store-unavailable"
    assert "same Idempotency-Key" in answer.json()["detail"]
    assert answer.headers["retry-after"] == "2"


def test_what_was_accepted_is_answered_with_202_whatever_happens_then(
    gateway: Gateway,
) -> None:
    """A 503 would have a client without a key send the article a second time."""
    gateway.desk.leaves_after = "accept"

    answer = gateway.post("/v1/articles", BODY)

    assert (answer.status_code, answer.json()["durability"]) == (202, "strict")


def test_a_store_that_cannot_say_what_it_is_worth_takes_nothing(gateway: Gateway) -> None:
    """The question comes before the accept."""
    gateway.desk.away = {"durability"}

    gateway.post("/v1/articles", BODY)

    assert gateway.census.counts == {}


def test_the_door_opens_again_when_the_store_is_back(gateway: Gateway) -> None:
    """An error is not remembered."""
    gateway.desk.away = {"*"}
    gateway.post("/v1/articles", BODY)
    gateway.desk.away = set()

    answer = gateway.post("/v1/articles", BODY)

    assert answer.status_code == 202


def test_an_article_is_read_as_it_is_stored(gateway: Gateway) -> None:
    """The gateway passes it through."""
    job_id = gateway.submit()
    gateway.end(Disposition.PUBLISHED)

    answer = gateway.get(f"/v1/articles/{job_id}")

    assert answer.status_code == 200
    assert answer.json()["id"] == job_id
    assert answer.json()["headline"]["text"] == "The river in Velmora rose overnight"


def test_a_canceled_article_says_that_it_was_canceled(gateway: Gateway) -> None:
    """The document was written by a stage that knew nothing of it."""
    job_id = gateway.submit()
    gateway.hand_on(StageName.INGEST, StageName.ENRICH)
    before = gateway.get(f"/v1/articles/{job_id}").json()
    gateway.post(f"/v1/jobs/{job_id}:cancel")

    article = gateway.get(f"/v1/articles/{job_id}").json()

    assert "disposition" not in before
    assert article == before | {
        "status": "canceled",
        "disposition": "canceled",
        "reason": "canceled_by_request",
    }


def test_a_quarantined_article_is_withheld(gateway: Gateway) -> None:
    """With the cause; open again, the document is what it was."""
    job_id = gateway.submit()
    gateway.end(Disposition.QUARANTINED, reason="ParseError")

    ended = gateway.get(f"/v1/articles/{job_id}").json()
    gateway.post(f"/v1/jobs/{job_id}:retry")
    opened = gateway.get(f"/v1/articles/{job_id}").json()

    assert (ended["status"], ended["disposition"], ended["reason"]) == (
        "withheld",
        "quarantined",
        "ParseError",
    )
    assert (opened["status"], opened.get("disposition")) == ("usable", None)


def test_an_article_that_has_not_changed_is_not_sent_again(gateway: Gateway) -> None:
    """Source: RFC 9110, If-None-Match."""
    job_id = gateway.submit()
    gateway.end(Disposition.PUBLISHED)
    tag = gateway.get(f"/v1/articles/{job_id}").headers["etag"]

    answer = gateway.get(f"/v1/articles/{job_id}", {"if-none-match": f'"other", W/{tag}'})

    assert (answer.status_code, answer.content) == (304, b"")


def test_an_article_that_is_not_there_yet_says_where_its_job_is(gateway: Gateway) -> None:
    """404 with a reason to come back."""
    job_id = gateway.submit()

    answer = gateway.get(f"/v1/articles/{job_id}")

    assert answer.status_code == 404
    assert "the job is queued at ingest" in answer.json()["detail"]
    assert answer.headers["retry-after"] == "1"


@pytest.mark.parametrize(
    "article_id",
    ["0193a000-0000-7000-8000-000000000009", "x", "{cd}:counts", "%00"],
    ids=["unknown", "no id", "a key", "NUL"],
)
def test_an_unknown_article_is_not_found(gateway: Gateway, article_id: str) -> None:
    """Whatever is asked for, nothing but ids reach the store."""
    answer = gateway.get(f"/v1/articles/{article_id}")

    assert answer.status_code == 404
    assert answer.json()["type"] == "urn:copydesk:problem:article-not-found"


def test_a_request_keeps_the_id_it_came_with(gateway: Gateway) -> None:
    """So that two systems' logs can be laid side by side."""
    answer = gateway.post("/v1/articles", BODY, {"x-request-id": "from-the-proxy-1"})

    assert answer.headers["x-request-id"] == "from-the-proxy-1"
