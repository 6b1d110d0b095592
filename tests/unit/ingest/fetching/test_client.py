"""What the client sends, follows and gives back."""

from datetime import timedelta

import pytest

from services.ingest.fetching.client import Client, Response
from services.ingest.fetching.errors import (
    AddressRefusedError,
    FetchTimeoutError,
    RedirectRefusedError,
)
from services.ingest.fetching.gate import OpenGate
from services.ingest.fetching.guard import Place
from services.ingest.fetching.settings import FetchSettings
from services.ingest.fetching.trail import Trail
from tests.unit.ingest.fetching.servers import (
    answer,
    redirects,
    running_host,
    says,
    settings_for,
    some_settings,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "127.0.0.2"])

_PAGE = says(answer(b"a page", headers={"ETag": '"7"', "X-A": "1"}))


def _headers(head: bytes) -> dict[str, str]:
    lines = head.decode().split("\r\n")[1:-2]
    return {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}


def test_a_page_comes_with_what_is_to_know_about_it() -> None:
    """All of it, but for the time."""
    with running_host(_PAGE) as host:
        response = Client(settings_for(host)).get(host.url("/a?b=c#d"))

        assert response == Response(
            url=host.url("/a?b=c"),
            status=200,
            headers={
                "content-type": "text/html",
                "content-length": "6",
                "etag": '"7"',
                "x-a": "1",
            },
            body=b"a page",
            redirects=(),
            moved_to=None,
            fetched_at=response.fetched_at,
            wire_bytes=6,
        )


def test_the_desk_says_who_it_is_and_what_it_reads() -> None:
    """Name and contact, and no word of a browser."""
    with running_host(_PAGE) as host:
        settings = settings_for(
            host, fetch_agent="Coastal", fetch_contact="https://coastal.example/bot"
        )
        Client(settings).get(
            host.url(), headers={"Accept": "text/html", "User-Agent": "Mozilla"}
        )

        assert _headers(host.requests[0]) == {
            "host": host.authority,
            "accept": "text/html",
            "user-agent": "Coastal/1 (+https://coastal.example/bot)",
            "accept-encoding": "gzip, identity",
            "connection": "close",
        }


def test_proxies_and_logins_of_the_environment_are_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A proxy would look names up itself, and all checks would be for nothing."""
    with running_host(_PAGE) as host, running_host(_PAGE) as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url())
        monkeypatch.delenv("NO_PROXY", raising=False)

        Client(settings_for(host)).get(host.url())

        assert (len(host.requests), proxy.requests) == (1, [])


def test_whoever_has_the_page_already_is_told_so() -> None:
    """A conditional request, and an answer without a body."""
    with running_host(says(b'HTTP/1.1 304 Not Modified\r\nETag: "7"\r\n\r\n')) as host:
        response = Client(settings_for(host)).get(host.url(), headers={"If-None-Match": '"7"'})

        assert _headers(host.requests[0])["if-none-match"] == '"7"'
        assert (response.status, response.body) == (304, b"")


@pytest.mark.parametrize("status", ["204 No Content", "404 Not Found", "410 Gone", "503 Busy"])
def test_any_status_is_given_back(status: str) -> None:
    """What it means is for others to say."""
    with running_host(says(answer(status=status))) as host:
        response = Client(settings_for(host)).get(host.url())

        assert response.status == int(status[:3])


def test_redirects_are_followed_and_told() -> None:
    """Relative ones, spaces and letters of any script in them."""
    scripts = {
        "/a": redirects("b%20c?d=e f"),
        "/b%20c?d=e%20f": redirects("/ü", status="307 Temporary Redirect"),
        "/%C3%BC": _PAGE,
    }
    with running_host(scripts) as host:
        response = Client(settings_for(host)).get(host.url("/a"))

        assert (response.status, response.url) == (200, host.url("/%C3%BC"))
        assert response.redirects == (host.url("/a"), host.url("/b%20c?d=e%20f"))
        assert response.moved_to is None


def test_a_page_that_moved_for_good_has_an_address_to_remember() -> None:
    """As far as the move is for good: what comes after a passing redirect is passing."""
    scripts = {
        "/a": redirects("/b", status="301 Moved Permanently"),
        "/b": redirects("/c", status="302 Found"),
        "/c": redirects("/d", status="308 Permanent Redirect"),
        "/d": _PAGE,
    }
    with running_host(scripts) as host:
        response = Client(settings_for(host)).get(host.url("/a"))

        assert (response.url, response.moved_to) == (host.url("/d"), host.url("/b"))


def test_a_redirect_to_another_host_takes_no_secrets_along() -> None:
    """Only what any host may know."""
    with running_host(_PAGE) as other, running_host(redirects(other.url())) as host:
        sent = {
            "Authorization": "Bearer x",
            "Cookie": "a=b",
            "X-Api-Key": "x",
            "If-None-Match": '"7"',
            "Accept": "text/html",
        }

        Client(settings_for(host, other)).get(host.url(), headers=sent)

        assert _headers(host.requests[0]).keys() >= {"authorization", "cookie", "x-api-key"}
        assert _headers(other.requests[0]).keys() == {
            "host",
            "accept",
            "if-none-match",
            "user-agent",
            "accept-encoding",
            "connection",
        }


@pytest.mark.parametrize(
    ("location", "complaint"),
    [
        pytest.param("/a", "in a circle", id="to itself"),
        pytest.param("/b", "in a circle", id="back and forth"),
        pytest.param("/more0", "more than 3 times", id="ever on"),
    ],
)
def test_redirects_without_end_are_refused(location: str, complaint: str) -> None:
    """After three, or as soon as one comes back to where it was."""
    scripts = {
        "/a": redirects(location),
        "/b": redirects("/a"),
        "/more0": redirects("/more1"),
        "/more1": redirects("/more2"),
        "/more2": redirects("/more3"),
        "/more3": redirects("/more4"),
    }
    with running_host(scripts) as host:
        client = Client(settings_for(host))

        with pytest.raises(RedirectRefusedError, match=complaint):
            client.get(host.url("/a"))

        assert len(host.requests) <= 4


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "javascript:alert(1)",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:169.254.169.254]/",
        "//169.254.169.254/",
        "http://10.0.0.1/",
        "http://127.0.0.1/",
        "http://user:secret@8.8.8.8/",
        "http://[::1",
        "http://8.8.8.8:22/",
        "http://8.8.8.8\t/",
    ],
)
def test_a_redirect_is_checked_as_a_url_is(location: str) -> None:
    """It is what an outsider writes, more than any URL."""
    with running_host(redirects(location)) as host:
        client = Client(settings_for(host))

        with pytest.raises(AddressRefusedError):
            client.get(host.url())


def test_a_redirect_from_outside_to_a_listed_inner_host_is_refused() -> None:
    """It was listed for those who send its address, not for whoever can redirect."""
    trail = Trail(Place("http", "news.example", 80, "/", is_inner=False))

    with pytest.raises(RedirectRefusedError, match="into the inner network"):
        trail.follow(
            Place("http", "cms.desk.example", 80, "/", is_inner=True), is_lasting=True, limit=3
        )


def test_a_redirect_without_a_location_is_an_answer() -> None:
    """There is nowhere to go."""
    with running_host(says(answer(status="302 Found"))) as host:
        assert Client(settings_for(host)).get(host.url()).status == 302


def test_a_header_with_a_line_break_is_never_sent() -> None:
    """A validator that some host made up must not become a header of ours."""
    with running_host(_PAGE) as host:
        client = Client(settings_for(host))

        with pytest.raises(Exception, match=r"(?i)header"):
            client.get(host.url(), headers={"If-None-Match": "a\r\nX-Evil: b"})

        assert host.requests == []


def test_an_expired_deadline_ends_before_a_connection() -> None:
    """Even if it was spent on looking up a name."""
    with running_host(_PAGE) as host:
        client = Client(settings_for(host, fetch_total_timeout=0.000_001))

        with pytest.raises(FetchTimeoutError):
            client.get(host.url())

        assert host.requests == []


def _left_alone(settings: FetchSettings, url: str) -> list[tuple[str, timedelta]]:
    """Return which hosts are left alone after a URL was asked for, and for how long."""
    told: list[tuple[str, timedelta]] = []

    class Noted(OpenGate):
        def leave_alone(self, host: str, wait: timedelta) -> None:
            told.append((host, wait))

    Client(settings, gate=Noted()).get(url)
    return told


@pytest.mark.parametrize(
    ("status", "retry_after", "wait_seconds"),
    [
        ("429 Too Many Requests", "120", [120]),
        ("503 Busy", "60", [60]),
        ("403 Forbidden", "30", [30]),
        ("503 Busy", "soon", []),
        ("200 OK", "60", []),
        ("304 Not Modified", "60", []),
    ],
)
def test_a_host_that_asks_for_patience_is_left_alone(
    status: str, retry_after: str, wait_seconds: list[int]
) -> None:
    """Whoever asks it, for a page, a feed or robots.txt, says so to all who share the gate."""
    busy = says(answer(status=status, headers={"Retry-After": retry_after}))
    with running_host(busy) as host:
        told = _left_alone(settings_for(host), host.url())

    assert told == [("127.0.0.1", timedelta(seconds=one)) for one in wait_seconds]


def test_the_host_that_asks_for_patience_is_the_one_to_get_it() -> None:
    """Not the one that led there."""
    busy = says(answer(status="503 Busy", headers={"Retry-After": "60"}))
    with running_host(busy, address="127.0.0.2") as far:
        elsewhere = redirects(f"http://127.0.0.2:{far.port}/")
        with running_host(elsewhere) as near:
            allowed = [near.authority, f"127.0.0.2:{far.port}"]
            settings = some_settings(fetch_allowed_hosts=allowed)
            told = _left_alone(settings, near.url())

    assert told == [("127.0.0.2", timedelta(minutes=1))]


@pytest.mark.parametrize("retry_after", ["0", "Sat, 14 Mar 2020 09:26:53 GMT"])
def test_a_host_that_asks_for_no_patience_is_as_one_that_does_not_ask(retry_after: str) -> None:
    """Or five tries would follow each other at once, and the page be given up."""
    busy = says(answer(status="503 Busy", headers={"Retry-After": retry_after}))
    with running_host(busy) as host:
        response = Client(settings_for(host)).get(host.url())

    assert response.wait is None
