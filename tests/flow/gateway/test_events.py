"""Reading the stream of events, by page and as it grows."""

import json
from datetime import timedelta
from typing import Any

import pytest

from shared.jobs import Disposition
from tests.flow.gateway.conftest import MakeGateway
from tests.flow.gateway.harness import Gateway

SPIKED = "org.copydesk.article.spiked.v1"
PUBLISHED = "org.copydesk.article.published.v1"


def _publish(gateway: Gateway, count: int) -> list[str]:
    ids = []
    for _ in range(count):
        gateway.submit()
        ids += gateway.end(Disposition.PUBLISHED)
    return ids


def _ids(body: bytes) -> list[str]:
    """Return the ids of the events in a stream; the first id of all comes without one."""
    blocks = [block.splitlines() for block in body.decode().split("\n\n")]
    return [
        line.removeprefix("id: ")
        for block in blocks
        if any(line.startswith("data: ") for line in block)
        for line in block
        if line.startswith("id: ")
    ]


def test_pages_joined_by_their_cursor_skip_nothing(gateway: Gateway) -> None:
    """The promise to consumers."""
    ids = _publish(gateway, 5)
    read: list[str] = []
    path = "/v1/events?limit=2"

    for _ in range(4):
        page = gateway.get(path).json()
        read += [event["subject"] for event in page["events"]]
        path = f"/v1/events?limit=2&after={page['next']}"

    assert read == ids


def test_an_empty_stream_has_no_cursor_yet(gateway: Gateway) -> None:
    """Absent, not invented."""
    page = gateway.get("/v1/events").json()

    assert page == {"events": [], "next": None}


def test_a_page_without_news_keeps_the_cursor(gateway: Gateway) -> None:
    """A consumer may store `next` blindly."""
    _publish(gateway, 1)
    cursor = gateway.get("/v1/events").json()["next"]

    page = gateway.get(f"/v1/events?after={cursor}").json()

    assert page == {"events": [], "next": cursor}


def test_the_cursor_passes_events_that_were_not_asked_for(gateway: Gateway) -> None:
    """Else a consumer of rare types would read the same page for ever."""
    _publish(gateway, 3)
    gateway.submit()
    [spiked] = gateway.end(Disposition.SPIKED, reason="empty_body")
    _publish(gateway, 3)

    page = gateway.get(f"/v1/events?types={SPIKED}&limit=2").json()
    rest = gateway.get(f"/v1/events?types={SPIKED}&after={page['next']}").json()

    assert [event["subject"] for event in page["events"]] == [spiked]
    assert rest["events"] == []
    assert rest["next"] > page["next"]


def test_a_long_poll_waits_for_the_first_event(gateway: Gateway) -> None:
    """And answers as soon as there is one."""
    gateway.submit()

    answer = gateway.raw_while(
        "/v1/events?wait=30", meanwhile=lambda: gateway.end(Disposition.PUBLISHED)
    )

    assert len(json.loads(answer.body)["events"]) == 1


def test_a_long_poll_ends_when_the_gateway_stops(gateway: Gateway) -> None:
    """A stop in good order does not wait for somebody who waits."""
    gateway.is_stopping = True

    page = gateway.get("/v1/events?wait=30").json()

    assert page == {"events": [], "next": None}


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("after=yesterday", "after"),
        ("after=1-2-3", "after"),
        ("after=-1", "after"),
        ("types=org.copydesk.article.publisht.v1", "types"),
        ("limit=0", "limit"),
        ("limit=many", "limit"),
        ("wait=-1", "wait"),
        ("wait=NaN", "wait"),
    ],
)
def test_a_bad_parameter_is_named(gateway: Gateway, query: str, parameter: str) -> None:
    """A typo must not read as an empty stream."""
    answer = gateway.get(f"/v1/events?{query}")

    problem = answer.json()
    assert answer.status_code == 422
    assert problem["type"] == "urn:copydesk:problem:invalid-parameter"
    assert problem["errors"][0]["pointer"] == parameter


@pytest.mark.parametrize("path", ["/v1/events", "/v1/events/stream"])
def test_a_cursor_behind_what_is_kept_is_gone(make_gateway: MakeGateway, path: str) -> None:
    """A gap is said out loud, never read over."""
    gateway = make_gateway(keep_events=3600)
    _publish(gateway, 2)
    gateway.clock.pass_by(timedelta(hours=2))
    gateway.store.sweep()

    answer = gateway.get(f"{path}?after=1-0")

    assert answer.status_code == 410
    assert answer.json()["type"] == "urn:copydesk:problem:cursor-expired"


def test_the_stream_sends_events_with_their_ids(gateway: Gateway) -> None:
    """A browser's EventSource reads this as it is."""
    [job_id] = _publish(gateway, 1)

    answer = gateway.stream("/v1/events/stream?after=0-0", pieces=3)

    head, cursor, block, _ = answer.body.decode().split("\n\n")
    identity, kind, data = block.split("\n")
    event: dict[str, Any] = json.loads(data.removeprefix("data: "))
    assert head == "retry: 1000"
    assert cursor == "id: 000000000000000-000000"
    assert kind == f"event: {PUBLISHED}"
    assert identity == f"id: {event['sequence']}"
    assert event["subject"] == job_id


def test_the_stream_goes_on_behind_the_last_event_a_client_saw(gateway: Gateway) -> None:
    """`Last-Event-ID` is newer than the address the client began with."""
    _publish(gateway, 3)
    sequences = [event["sequence"] for event in gateway.get("/v1/events").json()["events"]]

    answer = gateway.stream(
        "/v1/events/stream?after=0-0", pieces=3, headers={"last-event-id": sequences[1]}
    )

    assert _ids(answer.body) == sequences[2:]


def test_without_a_cursor_the_stream_begins_now(gateway: Gateway) -> None:
    """Who wants the past says so."""
    _publish(gateway, 2)
    gateway.submit()

    answer = gateway.stream(
        "/v1/events/stream",
        pieces=3,
        meanwhile=[lambda: gateway.end(Disposition.SPIKED)],
    )

    assert f"event: {SPIKED}" in answer.body.decode()
    assert len(_ids(answer.body)) == 1


def test_the_stream_sends_only_the_types_asked_for(gateway: Gateway) -> None:
    """The filter is the server's work."""
    _publish(gateway, 2)
    gateway.submit()
    gateway.end(Disposition.SPIKED)

    answer = gateway.stream(f"/v1/events/stream?after=0-0&types={SPIKED}", pieces=3)

    assert answer.body.decode().count("event: ") == 1


def test_a_silent_stream_beats(make_gateway: MakeGateway) -> None:
    """Proxies cut off what is silent."""
    gateway = make_gateway(heartbeat=15)

    answer = gateway.stream(
        "/v1/events/stream",
        pieces=2,
        meanwhile=[lambda: setattr(gateway, "seconds", gateway.seconds + 15)],
    )

    assert answer.body == b"retry: 1000\n\n: still here\n\n"


def test_streams_end_when_the_gateway_stops(gateway: Gateway) -> None:
    """A stop in good order does not wait for a stream without end."""
    gateway.is_stopping = True

    answer = gateway.stream("/v1/events/stream", pieces=99)

    assert answer.body == b"retry: 1000\n\n"


def test_there_is_a_limit_to_streams(make_gateway: MakeGateway) -> None:
    """Each holds a connection to the store."""
    gateway = make_gateway(max_streams=1)

    second = gateway.second_stream("/v1/events/stream", then="/v1/events/stream")

    assert second.status == 503
    assert json.loads(second.body)["type"] == "urn:copydesk:problem:too-many-streams"


@pytest.mark.parametrize(
    ("first", "then", "status"),
    [
        ("/v1/events/stream", "/v1/events?wait=30", 503),
        ("/v1/events?wait=30", "/v1/events/stream", 503),
        ("/v1/events/stream", "/v1/events", 200),
    ],
    ids=["long poll", "stream beside one", "short poll"],
)
def test_a_long_poll_counts_as_a_stream(
    make_gateway: MakeGateway, first: str, then: str, status: int
) -> None:
    """It holds a connection as long; a short one does not."""
    gateway = make_gateway(max_streams=1)

    answer = gateway.second_stream(first, then=then)

    assert answer.status == status


def test_a_crowd_of_long_polls_gives_back_its_places(make_gateway: MakeGateway) -> None:
    """When it has gone, there is room again."""
    gateway = make_gateway(max_streams=2, wait_max=0.05)

    statuses = gateway.get_together("/v1/events?wait=30", count=20)
    later = gateway.get("/v1/events?wait=30")

    assert sorted(statuses) == [200] * 2 + [503] * 18
    assert later.status_code == 200


def test_a_stream_outlives_an_absence_of_the_store(gateway: Gateway) -> None:
    """The client sees silence, then the events."""
    gateway.submit()
    gateway.desk.away = {"events"}

    def back() -> None:
        gateway.desk.away = set()
        gateway.end(Disposition.PUBLISHED)

    answer = gateway.stream("/v1/events/stream", pieces=2, meanwhile=[back])

    assert len(_ids(answer.body)) == 1
