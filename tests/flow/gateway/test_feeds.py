"""Feeds over HTTP: registered once, looked at, polled on request, given up."""

import json
from typing import Any

import pytest

from tests.flow.gateway.harness import JSON, Gateway

_UNKNOWN = "0198c0de-5eed-7a11-8b0b-0000000000ff"


def _register(gateway: Gateway, **fields: object) -> dict[str, Any]:
    body = {"url": "https://news.example/rss.xml", **fields}
    answer = gateway.post("/v1/feeds", json.dumps(body).encode())
    assert answer.status_code in {200, 201}, answer.text
    feed: dict[str, Any] = answer.json()
    return feed


def test_a_feed_is_registered_and_due(gateway: Gateway) -> None:
    """201, with the address to look at it."""
    body = json.dumps(
        {
            "url": "https://news.example/rss.xml",
            "interval": "PT5M",
            "silence_after": 21_600,
            "source": "The Ostrel Post",
            "language": "en",
            "fetch": False,
            "priority": "normal",
        }
    )

    answer = gateway.post("/v1/feeds", body.encode())

    feed = answer.json()
    assert answer.status_code == 201
    assert answer.headers["location"] == f"/v1/feeds/{feed['id']}"
    assert feed == {
        "id": feed["id"],
        "url": "https://news.example/rss.xml",
        "registered_url": "https://news.example/rss.xml",
        "status": "new",
        "is_silent": False,
        "kind": None,
        "title": None,
        "interval_seconds": 300.0,
        "silence_after_seconds": 21_600,
        "source": "The Ostrel Post",
        "language": "en",
        "fetch": False,
        "priority": "normal",
        "created_at": "2026-03-14T09:26:53Z",
        "polled_at": None,
        "read_at": None,
        "new_at": None,
        "due_at": "2026-03-14T09:26:53Z",
        "is_polled_now": False,
        "error": None,
        "counts": {
            "polls": 0,
            "unchanged": 0,
            "taken_in": 0,
            "passed_over": 0,
            "failures": 0,
        },
    }


def test_the_same_address_again_is_the_same_feed(gateway: Gateway) -> None:
    """200, and nothing of it is changed."""
    first = _register(gateway, interval=600)

    answer = gateway.post("/v1/feeds", b'{"url":"http://NEWS.example/rss.xml","interval":60}')

    assert answer.status_code == 200
    assert answer.json() == first
    assert "location" not in answer.headers


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/url"),
        ({"url": "ftp://news.example/feed"}, "/url"),
        ({"url": "https:///feed"}, "/url"),
        ({"url": "https://ida:secret@news.example/feed"}, "/url"),
        ({"url": "https://news.example:99999/feed"}, "/url"),
        ({"url": "https://news.example/feed", "interval": 5}, "/interval"),
        ({"url": "https://news.example/feed", "interval": "often"}, "/interval"),
        ({"url": "https://news.example/feed", "silence_after": -1}, "/silence_after"),
        ({"url": "https://news.example/feed", "priority": "high"}, "/priority"),
        ({"url": "https://news.example/feed", "language": "English!"}, "/language"),
        ({"url": "https://news.example/feed", "intervall": 300}, "/intervall"),
    ],
    ids=[
        "nothing",
        "scheme",
        "no host",
        "credentials",
        "port",
        "too often",
        "no duration",
        "negative",
        "priority",
        "language",
        "typo",
    ],
)
def test_what_cannot_be_polled_is_refused(
    gateway: Gateway, body: dict[str, object], pointer: str
) -> None:
    """The field is named."""
    answer = gateway.post("/v1/feeds", json.dumps(body).encode())

    problem = answer.json()
    assert answer.status_code == 422
    assert problem["type"] == "urn:copydesk:problem:invalid-feed"
    assert problem["errors"][0]["pointer"] == pointer
    assert gateway.get("/v1/feeds").json()["total"] == 0


@pytest.mark.parametrize(
    ("body", "status", "problem"),
    [
        (b"{", 400, "malformed-json"),
        (b"\xff", 415, "not-utf-8"),
        (b'{"url":1,"url":2}', 422, "invalid-json"),
        (b"[]", 422, "invalid-feed"),
        (b"x" * 70_000, 413, "too-large"),
    ],
    ids=["no json", "no utf-8", "doubled key", "no object", "too large"],
)
def test_a_body_that_is_no_registration_is_refused(
    gateway: Gateway, body: bytes, status: int, problem: str
) -> None:
    """As elsewhere."""
    answer = gateway.post("/v1/feeds", body)

    assert answer.status_code == status
    assert answer.json()["type"] == f"urn:copydesk:problem:{problem}"


def test_a_nearly_full_store_takes_no_feeds(gateway: Gateway) -> None:
    """It has no room for what they would bring."""
    gateway.desk.used = 0.9

    answer = gateway.post("/v1/feeds", b'{"url":"https://news.example/feed"}')

    assert answer.status_code == 503
    assert answer.json()["type"] == "urn:copydesk:problem:store-full"


def test_a_page_of_feeds_leads_to_the_next(gateway: Gateway) -> None:
    """In the order they were registered."""
    ids = [_register(gateway, url=f"https://news.example/{n}")["id"] for n in range(5)]

    first = gateway.get("/v1/feeds?limit=3").json()
    second = gateway.get(f"/v1/feeds?limit=3&after={first['next']}").json()

    assert [feed["id"] for feed in first["feeds"] + second["feeds"]] == ids
    assert first["total"] == 5
    assert second["next"] is None
    assert second["overdue_seconds"] == 0.0


@pytest.mark.parametrize("query", ["after=nonsense", "limit=0", "limit=many"])
def test_a_page_that_cannot_be_is_refused(gateway: Gateway, query: str) -> None:
    """422, with the parameter."""
    answer = gateway.get(f"/v1/feeds?{query}")

    assert answer.status_code == 422
    assert query.partition("=")[0] in answer.json()["detail"]


def test_a_feed_is_polled_on_request(gateway: Gateway) -> None:
    """202: it is due now."""
    feed = _register(gateway)

    answer = gateway.post(f"/v1/feeds/{feed['id']}:poll")

    assert answer.status_code == 202
    assert answer.json()["due_at"] == "2026-03-14T09:26:53Z"


def test_a_feed_that_is_given_up_is_gone(gateway: Gateway) -> None:
    """Its address may be registered anew."""
    feed = _register(gateway)

    answer = gateway.raw(f"/v1/feeds/{feed['id']}", headers=JSON, method="DELETE")

    assert (answer.status, answer.body) == (204, b"")
    assert gateway.get(f"/v1/feeds/{feed['id']}").status_code == 404
    assert _register(gateway)["id"] != feed["id"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", f"/v1/feeds/{_UNKNOWN}"),
        ("DELETE", f"/v1/feeds/{_UNKNOWN}"),
        ("POST", f"/v1/feeds/{_UNKNOWN}:poll"),
        ("GET", "/v1/feeds/nonsense"),
        ("DELETE", "/v1/feeds/{cd}"),
    ],
)
def test_a_feed_that_is_not_there_is_not_found(
    gateway: Gateway, method: str, path: str
) -> None:
    """404, whatever is asked of it."""
    answer = gateway.raw(path, headers=JSON, method=method)

    assert answer.status == 404
    assert json.loads(answer.body)["type"] == "urn:copydesk:problem:feed-not-found"


def test_events_of_feeds_can_be_asked_for(gateway: Gateway) -> None:
    """By their types."""
    kinds = ",".join(f"org.copydesk.feed.{one}.v1" for one in ("failed", "silent", "recovered"))

    answer = gateway.get(f"/v1/events?types={kinds}")

    assert answer.status_code == 200
    assert answer.json()["events"] == []
