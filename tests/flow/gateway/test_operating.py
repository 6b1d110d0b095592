"""What operators look at."""

import pytest
from structlog.testing import capture_logs

from shared.jobs import Disposition
from tests.flow.gateway.conftest import MakeGateway
from tests.flow.gateway.harness import Gateway


def test_a_gateway_that_runs_is_alive_even_without_a_store(gateway: Gateway) -> None:
    """Restarting it would not bring the store back."""
    gateway.desk.away = {"*"}

    assert gateway.get("/healthz").status_code == 200


def test_a_ready_gateway_says_so(gateway: Gateway) -> None:
    """With nothing to complain of."""
    answer = gateway.get("/readyz")

    assert answer.status_code == 200
    assert answer.json() == {"ready": True, "durability": "strict", "reasons": []}


@pytest.mark.parametrize("fault", ["away", "relaxed", "full", "busy"])
def test_a_gateway_that_would_refuse_is_not_ready(
    make_gateway: MakeGateway, fault: str
) -> None:
    """Each reason is given in words."""
    gateway = make_gateway(max_in_flight=1)
    words = {
        "away": "the store is away",
        "relaxed": "the store may forget what it accepts",
        "full": "the store uses 90% of its memory",
        "busy": "1 jobs are in flight",
    }
    if fault == "busy":
        gateway.submit()
    gateway.desk.away = {"*"} if fault == "away" else set()
    gateway.desk.kept = "relaxed" if fault == "relaxed" else "strict"
    gateway.desk.used = 0.9 if fault == "full" else 0.0

    answer = gateway.get("/readyz")

    assert (answer.status_code, answer.json()["ready"]) == (503, False)
    assert answer.json()["reasons"] == [words[fault]]


def test_a_relaxed_store_is_enough_for_those_who_allow_it(make_gateway: MakeGateway) -> None:
    """It is still named."""
    gateway = make_gateway(allow_relaxed_store=True)
    gateway.desk.kept = "relaxed"

    answer = gateway.get("/readyz")

    assert answer.json() == {"ready": True, "durability": "relaxed", "reasons": []}


def test_the_metrics_show_the_store_and_the_gateway(gateway: Gateway) -> None:
    """One scrape for both."""
    gateway.submit()
    gateway.end(Disposition.SPIKED)
    gateway.submit()
    gateway.get("/v1/nothing/like/this")

    lines = gateway.get("/metrics").text.splitlines()

    expected = {
        "copydesk_store_up 1.0",
        "copydesk_jobs_accepted_total 2.0",
        'copydesk_jobs_finished_total{disposition="spiked"} 1.0',
        'copydesk_jobs_finished_total{disposition="published"} 0.0',
        "copydesk_jobs_in_flight 1.0",
        'copydesk_queue_jobs{queue="ingest"} 1.0',
        'copydesk_queue_messages{queue="ingest"} 1.0',
        'copydesk_queue_messages{queue="publish.bulk"} 0.0',
        'copydesk_http_requests_total{method="POST",route="/v1/articles",status="202"} 2.0',
        'copydesk_http_requests_total{method="GET",route="unmatched",status="404"} 1.0',
        'copydesk_http_request_seconds_count{route="/v1/articles"} 2.0',
    }
    assert expected - set(lines) == set()


def test_the_metrics_come_even_without_a_store(gateway: Gateway) -> None:
    """That it is away is the most important of them."""
    gateway.desk.away = {"*"}

    answer = gateway.get("/metrics")

    assert answer.status_code == 200
    assert "copydesk_store_up 0.0" in answer.text
    assert "copydesk_jobs_accepted_total" not in answer.text


def _three_in_quarantine(gateway: Gateway) -> list[str]:
    ids: list[str] = []
    for kind in ("ParseError", "MemoryError", "ParseError"):
        gateway.submit(id=f"cms-{len(ids)}")
        ids += gateway.end(
            Disposition.QUARANTINED, reason=kind, error=f'{{"type":"{kind}","message":"no"}}'
        )
    return ids


def test_the_quarantine_lists_the_newest_first(gateway: Gateway) -> None:
    """With what went wrong in each."""
    ids = _three_in_quarantine(gateway)

    jobs = gateway.get("/v1/quarantine?limit=2").json()["jobs"]

    assert [(job["id"], job["cause"], job["client_id"]) for job in jobs] == [
        (ids[2], "ParseError", "cms-2"),
        (ids[1], "MemoryError", "cms-1"),
    ]
    assert jobs[0]["error"] == {"type": "ParseError", "message": "no"}


def test_the_quarantine_groups_by_cause(gateway: Gateway) -> None:
    """The most frequent first: that is the one to mend."""
    ids = _three_in_quarantine(gateway)

    answer = gateway.get("/v1/quarantine?group_by=cause")

    assert answer.json() == {
        "causes": [
            {"cause": "ParseError", "count": 2, "jobs": [ids[2], ids[0]]},
            {"cause": "MemoryError", "count": 1, "jobs": [ids[1]]},
        ]
    }


def test_a_bug_in_the_gateway_is_a_problem_with_an_id(gateway: Gateway) -> None:
    """No traceback goes out; the log has it under the same id."""
    gateway.desk.broken = {"census"}

    with capture_logs() as logs:
        answer = gateway.get("/readyz", {"x-request-id": "r-1"})

    problem = answer.json()
    assert (answer.status_code, problem["instance"]) == (500, "r-1")
    assert problem["type"] == "urn:copydesk:problem:internal-error"
    assert "census" not in answer.text
    assert [line["event"] for line in logs] == ["request failed"]
