"""A desk of real processes that is sent addresses."""

import json
import os
import signal
import time
from collections.abc import Iterator
from typing import Any, Final

import httpx
import pytest

from deploy.local.recipes import Plan
from deploy.local.supervisor import Supervisor
from tests.live.shell import wait_until
from tests.live.web import Web, running_web


def _page(headline: str, *paragraphs: str) -> str:
    told = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    return (
        '<!doctype html><html lang="en"><head><meta charset="windows-1252">'
        f"<title>{headline}</title></head><body><nav>Home News Sport</nav>"
        f"<main><article><h1>{headline}</h1>\n{told}</article></main></body></html>"
    )


_FERRY: Final = _page(
    "Ferry to Ostrel back in service",
    "The ferry to Ostrel sailed again on Monday after four days in dock, the office said.",
    "Passengers had been taken across by bus and bridge \u2013 a detour of two hours.",
    "The company said that a new engine part had to be brought from Velmora by road at night.",
    "Crews will now check the sister ship as well, which was built in the same yard.",
)
_STORKS: Final = _page(
    "Storks counted along the river",
    "Volunteers counted ninety pairs of storks between the two locks, more than in any year.",
    "The birds profit from meadows that farmers have left wet since the flood of last spring.",
    "A ringed female from the far south returned to the chimney where she had been born.",
    "Next year the count begins in March, and everybody who owns binoculars is invited.",
)
_TOLL: Final = _page(
    "Bridge toll to rise in May",
    "Crossing the new bridge will cost cars four crowns from May on, the council decided.",
    "Residents of both banks keep their yearly passes, which stay at the price of this winter.",
    "The money is meant for paint: salt has eaten into the cables faster than was planned.",
    "Two members voted against it, since trucks, they said, do most of the damage.",
)
_LIBRARY: Final = _page(
    "Library stays open at night",
    "Students may use the reading room until four in the morning while examinations last.",
    "Two guards and a kiosk with soup are paid for by a foundation that wants no name given.",
    "Books can be returned at any hour through a hatch, which a raccoon has already found.",
    "The rector called the trial a success, although the heating bill has doubled since.",
)
_BAKERY: Final = _page(
    "Oldest bakery changes hands",
    "The bakery at the corn market has a new owner for the first time in a hundred years.",
    "Her rolls will keep their shape, the new owner says, but the oven will be electric.",
    "The family that built the house had run the shop for five generations, through two wars.",
    "On the first morning there was a line around the corner, and nothing was left by nine.",
)


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    """Serve a few pages."""
    with running_web() as web:
        html = {"Content-Type": "text/html"}
        web.pages |= {
            "/robots.txt": (200, {}, b"User-agent: *\nDisallow: /private"),
            "/moved": (301, {"Location": "/ferry"}, b""),
            "/ferry": (200, html | {"ETag": '"7"'}, _FERRY.encode("cp1252")),
            "/other": (200, html, _STORKS.encode("cp1252")),
            "/private": (200, html, b"not for machines"),
            "/slow": (200, html, _TOLL.encode("cp1252")),
            "/slower": (200, html, _LIBRARY.encode("cp1252")),
        }
        yield web


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, web: Web) -> Iterator[Supervisor]:
    """Run a desk that may fetch from the pages of this test, and from nowhere inside else."""
    told = {
        "COPYDESK_FETCH_ALLOWED_HOSTS": web.host,
        "COPYDESK_FETCH_GAP": "0.05",
        "COPYDESK_LEASE": "4",
    }
    folder = tmp_path_factory.mktemp("desk")
    supervisor = Supervisor(Plan(folder, processes=1, environment=told))
    supervisor.start(timeout_seconds=120)
    yield supervisor
    supervisor.stop()


def _ended(desk: Supervisor, job_id: str) -> dict[str, Any]:
    """Return the events about a job, once it has ended."""

    def found() -> dict[str, Any] | None:
        page = httpx.get(f"{desk.ports.gateway_url}/v1/events?limit=1000").json()
        return next((one for one in page["events"] if one["subject"] == job_id), None)

    wait_until(lambda: found() is not None, seconds=30)
    event = found()
    assert event is not None
    return event


def _sent_and_ended(desk: Supervisor, address: str) -> dict[str, Any]:
    answer = httpx.post(f"{desk.ports.gateway_url}/v1/articles", json={"url": address})
    return _ended(desk, answer.json()["job_id"])


def test_an_address_becomes_an_event(desk: Supervisor, web: Web) -> None:
    """Through all four stages; the article tells how its page was fetched."""
    url = desk.ports.gateway_url

    answer = httpx.post(f"{url}/v1/articles", json={"url": web.url("/moved"), "id": "a"})

    job_id = answer.json()["job_id"]
    event = _ended(desk, job_id)
    assert event["type"] == "org.copydesk.article.published.v1"
    article = httpx.get(f"{url}/v1/articles/{job_id}").json()
    assert article["headline"]["text"] == "Ferry to Ostrel back in service"
    assert "bridge \u2013 a detour" in article["body"]["text"]
    note = article["fetched"]
    assert note.pop("fetched_at").startswith("20")
    assert note == {
        "url": web.url("/ferry"),
        "status": 200,
        "redirects": [web.url("/moved")],
        "content_type": "text/html",
        "charset": "cp1252",
        "charset_source": "markup",
        "bytes": len(_FERRY.encode("cp1252")),
        "etag": '"7"',
        "last_modified": None,
        "robots": "allowed",
        "ai_opt_out": [],
    }
    assert [one["stage"] for one in httpx.get(f"{url}/v1/jobs/{job_id}").json()["stages"]] == [
        "fetch",
        "ingest",
        "enrich",
        "publish",
    ]
    assert web.asked[0] == ("/robots.txt", "Copydesk/1 (news desk software)")


def test_an_address_that_is_sent_again_ends_as_a_duplicate_of_its_page(
    desk: Supervisor, web: Web
) -> None:
    """The host is only asked whether anything has changed; the text is that of before."""
    url = desk.ports.gateway_url
    web.pages["/again"] = (200, {"Content-Type": "text/html", "ETag": '"9"'}, _BAKERY.encode())

    first, second = (_sent_and_ended(desk, web.url("/again")) for _ in range(2))

    assert first["type"] == "org.copydesk.article.published.v1"
    assert second["type"] == "org.copydesk.article.duplicate_detected.v1"
    assert second["data"]["duplicate_of"] == first["subject"]
    assert web.unchanged == ["/again"]
    article = httpx.get(f"{url}/v1/articles/{second['subject']}").json()
    assert article["body"] == httpx.get(f"{url}/v1/articles/{first['subject']}").json()["body"]
    note = article["fetched"]
    assert (note["status"], note["unchanged_from"]) == (304, first["subject"])


def test_a_batch_may_mix_addresses_and_texts(desk: Supervisor, web: Web) -> None:
    """Each line goes where it belongs, and ends for a reason of its own."""
    sent: list[dict[str, str]] = [
        {"url": web.url("/other")},
        {"text": "Bridge toll to rise\n\nFrom May on, crossing the bridge costs four crowns."},
        {"url": web.url("/private")},
        {"url": web.url("/nowhere")},
        {"url": "http://169.254.169.254/latest/meta-data/"},
        {"url": f"http://somebody:secret@{web.host}/ferry"},
    ]
    lines = "\n".join(json.dumps(one) for one in sent)

    answer = httpx.post(
        f"{desk.ports.gateway_url}/v1/articles:batch",
        content=lines,
        headers={"Content-Type": "application/x-ndjson"},
    )

    receipts = [json.loads(line) for line in answer.text.splitlines()]
    events = [_ended(desk, one["job_id"]) for one in receipts]
    assert [(one["type"].split(".")[3], one["data"].get("reason")) for one in events] == [
        ("published", None),
        ("published", None),
        ("spiked", "robots_disallowed"),
        ("spiked", "not_found"),
        ("spiked", "address_refused"),
        ("spiked", "address_refused"),
    ]
    assert "/private" not in [path for path, _ in web.asked]


def test_a_page_whose_fetcher_is_killed_is_fetched_again(desk: Supervisor, web: Web) -> None:
    """The lease ends, another takes the page, and it is published once."""
    url = desk.ports.gateway_url
    web.hold("/slow")
    job_id = httpx.post(f"{url}/v1/articles", json={"url": web.url("/slow")}).json()["job_id"]
    wait_until(lambda: "/slow" in [path for path, _ in web.asked], seconds=10)

    os.kill(desk.pids()["fetch"], signal.SIGKILL)
    web.let_go()

    assert _ended(desk, job_id)["type"] == "org.copydesk.article.published.v1"
    events = httpx.get(f"{url}/v1/events?limit=1000").json()["events"]
    assert [event["subject"] for event in events].count(job_id) == 1
    assert [path for path, _ in web.asked].count("/slow") == 2


def test_a_page_that_takes_longer_than_a_lease_is_fetched_once(
    desk: Supervisor, web: Web
) -> None:
    """The lease is renewed while somebody waits for the host."""
    url = desk.ports.gateway_url
    web.hold("/slower")
    job_id = httpx.post(f"{url}/v1/articles", json={"url": web.url("/slower")}).json()["job_id"]

    time.sleep(6)
    web.let_go()

    assert _ended(desk, job_id)["type"] == "org.copydesk.article.published.v1"
    assert [path for path, _ in web.asked].count("/slower") == 1
