"""Looking at a job, following it, ending it, trying it again."""

import json
from datetime import timedelta
from typing import Any

import pytest

from shared.jobs import Disposition, StageName
from tests.flow.gateway.harness import Gateway


def _events(body: bytes) -> list[tuple[str, dict[str, Any]]]:
    events = []
    for block in body.decode().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if line[:1] != ":")
        if "event" in fields:
            events.append((fields["event"], json.loads(fields["data"])))
    return events


def test_a_job_tells_all_that_is_known_of_it(gateway: Gateway) -> None:
    """A queued one, in full."""
    job_id = gateway.submit(id="cms-1")

    answer = gateway.get(f"/v1/jobs/{job_id}")

    assert answer.json() == {
        "id": job_id,
        "state": "queued",
        "stage": "ingest",
        "disposition": None,
        "reason": None,
        "detail": None,
        "error": None,
        "attempts": 0,
        "errors": 0,
        "deaths": 0,
        "priority": "normal",
        "batch_id": None,
        "client_id": "cms-1",
        "submitted_at": "2026-03-14T09:26:53Z",
        "finished_at": None,
        "stages": [
            {
                "stage": "ingest",
                "queued_at": "2026-03-14T09:26:53Z",
                "claimed_at": None,
                "done_at": None,
                "waited_ms": None,
                "worked_ms": None,
            }
        ],
        "duplicate_of": None,
        "sequence": None,
        "links": {
            "article": f"/v1/articles/{job_id}",
            "events": f"/v1/jobs/{job_id}/events",
            "batch": None,
        },
    }
    assert answer.headers["retry-after"] == "1"


def test_a_stage_shows_how_long_it_waited_and_worked(gateway: Gateway) -> None:
    """The numbers an operator looks at first."""
    job_id = gateway.submit()
    gateway.clock.pass_by(timedelta(milliseconds=250))
    gateway.hand_on(StageName.INGEST, StageName.ENRICH)

    job = gateway.get(f"/v1/jobs/{job_id}").json()

    assert [(one["stage"], one["waited_ms"], one["worked_ms"]) for one in job["stages"]] == [
        ("ingest", 250, 0),
        ("enrich", None, None),
    ]


def test_a_finished_job_tells_how_it_ended(gateway: Gateway) -> None:
    """With the error as an object, for whoever has to look into it."""
    job_id = gateway.submit()
    gateway.end(
        Disposition.QUARANTINED, reason="ParseError", error='{"type":"ParseError","stage":"x"}'
    )

    answer = gateway.get(f"/v1/jobs/{job_id}")

    job = answer.json()
    assert (job["state"], job["disposition"], job["reason"]) == (
        "finished",
        "quarantined",
        "ParseError",
    )
    assert job["error"] == {"type": "ParseError", "stage": "x"}
    assert job["attempts"] == 1
    assert job["finished_at"] == "2026-03-14T09:26:53.100000Z"
    assert "retry-after" not in answer.headers


def test_a_job_tells_of_the_workers_that_died_over_it(gateway: Gateway) -> None:
    """What an operator looks for when workers end without a word."""
    job_id = gateway.submit()
    gateway.work(StageName.INGEST)
    gateway.clock.pass_by(timedelta(minutes=5))
    gateway.store.reap()

    job = gateway.get(f"/v1/jobs/{job_id}").json()

    assert (job["errors"], job["deaths"]) == (0, 1)


def test_a_job_that_has_not_changed_is_not_sent_again(gateway: Gateway) -> None:
    """Polling is cheap for both sides."""
    job_id = gateway.submit()
    tag = gateway.get(f"/v1/jobs/{job_id}").headers["etag"]

    same = gateway.get(f"/v1/jobs/{job_id}", {"if-none-match": tag})
    gateway.work(StageName.INGEST)
    changed = gateway.get(f"/v1/jobs/{job_id}", {"if-none-match": tag})

    assert (same.status_code, changed.status_code) == (304, 200)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/jobs/{}"),
        ("GET", "/v1/jobs/{}/events"),
        ("POST", "/v1/jobs/{}:cancel"),
        ("POST", "/v1/jobs/{}:retry"),
    ],
)
@pytest.mark.parametrize(
    "job_id",
    ["0193a000-0000-7000-8000-000000000009", "not-an-id"],
    ids=["unknown", "malformed"],
)
def test_an_unknown_job_is_not_found(
    gateway: Gateway, method: str, path: str, job_id: str
) -> None:
    """The same for an id that could not be one: there is nothing to learn from it."""
    answer = gateway.raw(path.format(job_id), headers={}, method=method)

    assert answer.status == 404
    assert json.loads(answer.body)["type"] == "urn:copydesk:problem:job-not-found"


def test_a_job_can_be_canceled(gateway: Gateway) -> None:
    """At once, and with its event."""
    job_id = gateway.submit()

    answer = gateway.post(f"/v1/jobs/{job_id}:cancel")

    assert answer.status_code == 200
    assert answer.json()["disposition"] == "canceled"
    [event] = gateway.get("/v1/events").json()["events"]
    assert event["type"] == "org.copydesk.article.canceled.v1"
    assert event["source"] == "/copydesk/gateway"
    assert event["subject"] == job_id


def test_canceling_twice_is_canceling_once(gateway: Gateway) -> None:
    """The first answer may have been lost."""
    job_id = gateway.submit()
    gateway.post(f"/v1/jobs/{job_id}:cancel")

    answer = gateway.post(f"/v1/jobs/{job_id}:cancel")

    assert answer.status_code == 200
    assert gateway.census.counts == {"accepted": 1, "canceled": 1}


def test_a_job_that_has_ended_cannot_be_canceled(gateway: Gateway) -> None:
    """What was published stays published."""
    job_id = gateway.submit()
    gateway.end(Disposition.PUBLISHED)

    answer = gateway.post(f"/v1/jobs/{job_id}:cancel")

    assert answer.status_code == 409
    assert answer.json()["type"] == "urn:copydesk:problem:job-finished"


def test_a_quarantined_job_can_be_tried_again(gateway: Gateway) -> None:
    """After whatever broke it was mended."""
    job_id = gateway.submit()
    gateway.end(Disposition.QUARANTINED, reason="ParseError")

    answer = gateway.post(f"/v1/jobs/{job_id}:retry")

    assert answer.status_code == 202
    assert (answer.json()["state"], answer.json()["disposition"]) == ("queued", None)
    assert answer.json()["attempts"] == 0


@pytest.mark.parametrize(
    ("disposition", "code"),
    [(None, "job-unfinished"), (Disposition.PUBLISHED, "job-final")],
    ids=["unfinished", "published"],
)
def test_some_jobs_cannot_be_tried_again(
    gateway: Gateway, disposition: Disposition | None, code: str
) -> None:
    """One is under way, the other is out."""
    job_id = gateway.submit()
    if disposition:
        gateway.end(disposition)

    answer = gateway.post(f"/v1/jobs/{job_id}:retry")

    assert (answer.status_code, answer.json()["type"]) == (409, f"urn:copydesk:problem:{code}")


def test_who_polls_a_job_learns_why_it_was_spiked(gateway: Gateway) -> None:
    """The code, and what there is to say beside it, as its event says it."""
    job_id = gateway.submit()
    told = "host 10.0.0.1 is no public address"
    gateway.end(Disposition.SPIKED, reason="address_refused", detail=told)

    job = gateway.get(f"/v1/jobs/{job_id}").json()

    assert (job["state"], job["disposition"]) == ("finished", "spiked")
    assert (job["reason"], job["detail"]) == ("address_refused", told)


def test_a_finished_job_streams_its_end_and_closes(gateway: Gateway) -> None:
    """Who comes late is not kept waiting."""
    job_id = gateway.submit()
    gateway.end(Disposition.SPIKED, reason="empty_body")

    answer = gateway.stream(f"/v1/jobs/{job_id}/events", pieces=99)

    [(kind, job)] = _events(answer.body)
    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert (kind, job["disposition"], job["reason"]) == ("final", "spiked", "empty_body")


def test_a_job_streams_every_change_until_its_end(gateway: Gateway) -> None:
    """The first change is its present state."""
    job_id = gateway.submit()

    answer = gateway.stream(
        f"/v1/jobs/{job_id}/events",
        pieces=99,
        meanwhile=[
            lambda: None,
            lambda: gateway.hand_on(StageName.INGEST, StageName.ENRICH),
            lambda: gateway.end(Disposition.SPIKED, stage=StageName.ENRICH),
        ],
    )

    assert [(kind, job["state"], job["stage"]) for kind, job in _events(answer.body)] == [
        ("state", "queued", "ingest"),
        ("state", "queued", "enrich"),
        ("final", "finished", "enrich"),
    ]
