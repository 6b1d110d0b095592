"""robots.txt: read, remembered, and doubted where it does not come."""

import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.fetching.client import Response
from services.ingest.fetching.errors import (
    AddressRefusedError,
    AnswerTooLargeError,
    CertificateLapsedError,
    ConnectionFailedError,
    FetchTimeoutError,
    NotOurTurnError,
    RedirectRefusedError,
    TlsRefusedError,
)
from services.ingest.fetching.guard import Place
from services.ingest.fetching.robots import Robots
from services.ingest.fetching.robots_rules import parse_rules

_HOST: Final = "news.example"


def _response(body: bytes, *, status: int = 200, etag: str = "") -> Response:
    return Response(
        url="https://news.example/robots.txt",
        status=status,
        headers={"etag": etag} if etag else {},
        body=body,
        redirects=(),
        moved_to=None,
        fetched_at=datetime(2026, 3, 14, tzinfo=UTC),
        wire_bytes=len(body),
    )


class ScriptedClient:
    """Answers in turn, and remembers what it was asked."""

    def __init__(self, *answers: Response | Exception) -> None:
        self._answers = list(answers)
        self.asked: list[tuple[str, Mapping[str, str]]] = []

    def get(self, url: str, *, headers: Mapping[str, str] = {}) -> Response:
        """See `Client.get`."""
        self.asked.append((url, headers))
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


class Clock:
    """Stands still until it is told otherwise."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        """Return the seconds."""
        return self.now


def _robots(client: ScriptedClient, clock: Clock | None = None, *, hosts: int = 10) -> Robots:
    return Robots(
        client, agent="Copydesk", ttl=timedelta(hours=1), hosts=hosts, clock=clock or Clock()
    )


def _place(path: str = "/a", host: str = "news.example") -> Place:
    return Place("https", host, 443, path, is_inner=False)


@pytest.mark.parametrize(
    ("text", "path", "is_allowed"),
    [
        ("User-agent: *\nDisallow: /private", "/private/a", False),
        ("User-agent: *\nDisallow: /private", "/public", True),
        ("User-agent: *\nDisallow: /\nAllow: /news", "/news/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Copydesk\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow:\n\nUser-agent: COPYDESK/2.0\nDisallow: /", "/a", False),
        ("User-agent: GPTBot\nUser-agent: Copydesk\nDisallow: /", "/a", False),
        ("User-agent: GPTBot\nDisallow: /", "/a", True),
        ("User-agent: Copy\nDisallow: /", "/a", True),
        ("User-agent: CopydeskPro\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?b", True),
        ("User-agent: *\nDisallow: /*?print=", "/a?print=1", False),
        ("User-agent: *\nDisallow: /%C3%BC", "/%c3%bc", False),
        ("User-agent: *\nDisallow: /ü", "/%C3%BC", False),
        ("\ufeffUser-agent: *\r\nDisallow: / # all of it", "/a", False),
        ("Disallow: /", "/a", True),
        ("<html><p>User-agent: *</p></html>", "/a", True),
        ("", "/a", True),
    ],
)
def test_rules_are_read_as_they_are_meant(text: str, path: str, is_allowed: bool) -> None:  # noqa: FBT001 - a case
    """RFC 9309, and what people write all the same."""
    rules = parse_rules(text.encode(), agent="Copydesk")

    assert rules.allow(path, "Copydesk") is is_allowed


def test_a_word_to_collectors_is_noted() -> None:
    """For the pages that it covers, with the content signals that are for all."""
    text = (
        "User-agent: *\nContent-Signal: search=yes, ai-train=no\nAllow: /\n\n"
        "User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /news\n\n"
        "User-agent: OtherBot\nContent-Signal: ai-input=no\nDisallow: /\n"
    )

    rules = parse_rules(text.encode(), agent="Copydesk")

    assert rules.signals("/news/a") == (
        "robots.txt: GPTBot",
        "robots.txt: CCBot",
        "robots.txt: ai-train=no",
    )
    assert rules.signals("/sport") == ("robots.txt: ai-train=no",)


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("User-agent: *\nCrawl-delay: 2.5", timedelta(seconds=2.5)),
        ("User-agent: *\nCrawl-delay: 86400", timedelta(minutes=1)),
        ("User-agent: *\nCrawl-delay: inf", None),
        ("User-agent: *\nCrawl-delay: -1", None),
        ("User-agent: other\nCrawl-delay: 9", None),
    ],
)
def test_a_crawl_delay_is_kept_up_to_a_minute(text: str, gap: timedelta | None) -> None:
    """Longer ones would keep a page for ever."""
    assert parse_rules(text.encode(), agent="Copydesk").crawl_delay("Copydesk") == gap


@given(st.binary(max_size=400) | st.text("User-agent: *\nDisallow:/$%", max_size=200))
def test_any_robots_txt_is_read(content: bytes | str) -> None:
    """And says yes or no of any page."""
    body = content if isinstance(content, bytes) else content.encode()

    rules = parse_rules(body, agent="Copydesk")

    assert rules.allow("/a?b=%ff", "Copydesk") in {True, False}


@pytest.mark.parametrize(
    "part",
    [
        "User-agent: a\n",
        "User-agent: *\n",
        "User-agent: *\nDisallow: /" + "*a" * 500 + "\n",
        "Disallow: /$\n",
        "User-agent: GPTBot\nUser-agent: *\nDisallow: /$a$b$\n",
        "".join(f"User-agent: bot{n}\n" for n in range(20_000)) + "Disallow: /a\n" * 20_000,
        "a" * 500_000,
    ],
)
def test_a_hostile_robots_txt_takes_little_time(part: str) -> None:
    """The whole half megabyte that is read of it."""
    body = (part * (1_000_000 // len(part) + 1)).encode()
    began = time.monotonic()

    rules = parse_rules(body, agent="Copydesk")
    rules.allow("/" + "a" * 2_000, "Copydesk")
    rules.signals("/" + "a" * 2_000)

    assert time.monotonic() - began < 9


def test_a_host_is_asked_once_an_hour() -> None:
    """And then with what it gave us the last time."""
    rules = _response(b"User-agent: *\nDisallow: /private", etag='"1"')
    client = ScriptedClient(rules, _response(b"", status=304))
    clock = Clock()
    robots = _robots(client, clock)
    robots.look(_place())
    robots.look(_place("/b"))
    clock.now += 3_601

    verdict = robots.look(_place("/private"))

    assert verdict.state == "disallowed"
    assert client.asked == [
        ("https://news.example/robots.txt", {}),
        ("https://news.example/robots.txt", {"if-none-match": '"1"'}),
    ]


def test_what_is_known_of_a_page_is_told_without_asking() -> None:
    """For an hour; to note what was said, for longer."""
    rules = _response(b"User-agent: *\nDisallow: /private")
    client = ScriptedClient(rules)
    clock = Clock()
    robots = _robots(client, clock)
    before = robots.recall(_place("/private"))
    robots.look(_place())
    known = robots.recall(_place("/private"))
    clock.now += 3_601

    late, old = (robots.recall(_place("/private"), is_old_fine=fine) for fine in (False, True))

    assert (before, late) == (None, None)
    assert known == old
    assert known is not None
    assert known.state == "disallowed"
    assert len(client.asked) == 1


@pytest.mark.parametrize(
    ("retry_after", "wait"), [({"retry-after": "300"}, timedelta(minutes=5)), ({}, None)]
)
def test_a_host_that_asks_for_patience_is_believed(
    retry_after: Mapping[str, str], wait: timedelta | None
) -> None:
    """The page comes again when it says so."""
    busy = replace(_response(b"", status=503), headers=retry_after)

    verdict = _robots(ScriptedClient(busy)).look(_place())

    assert (verdict.state, verdict.wait) == ("unavailable", wait)


def test_that_others_go_first_says_nothing_of_robots_txt() -> None:
    """It is asked for again with the next page."""
    others = NotOurTurnError("others go first", timedelta(seconds=1))
    robots = _robots(ScriptedClient(others, _response(b"")))
    with pytest.raises(NotOurTurnError):
        robots.look(_place())

    assert robots.look(_place()).state == "allowed"


@pytest.mark.parametrize("etag", ['"č"', f'"{"x" * 600}"'])
def test_a_tag_that_cannot_be_sent_back_is_not(etag: str) -> None:
    """It would fail every page of the host from the second hour on."""
    client = ScriptedClient(_response(b"", etag=etag), _response(b""))
    clock = Clock()
    robots = _robots(client, clock)
    robots.look(_place())
    clock.now += 3_601

    robots.look(_place())

    assert client.asked == [("https://news.example/robots.txt", {})] * 2


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        pytest.param(_response(b"", status=404), "absent", id="not found"),
        pytest.param(_response(b"", status=403), "absent", id="forbidden"),
        pytest.param(_response(b"", status=410), "absent", id="gone"),
        pytest.param(_response(b""), "allowed", id="empty"),
        pytest.param(RedirectRefusedError("round"), "absent", id="redirects without end"),
        pytest.param(AddressRefusedError("inner"), "absent", id="redirects inside"),
        pytest.param(AnswerTooLargeError("large"), "absent", id="too large"),
        pytest.param(_response(b"", status=500), "unavailable", id="server error"),
        pytest.param(_response(b"", status=429), "unavailable", id="too many requests"),
        pytest.param(FetchTimeoutError("slow"), "unavailable", id="timeout"),
        pytest.param(ConnectionFailedError("cut"), "unavailable", id="connection cut"),
        pytest.param(
            TlsRefusedError("wrong name", "other.example"),
            "unavailable",
            id="redirects to a host that is not who it says",
        ),
        pytest.param(
            CertificateLapsedError("expired", "other.example"),
            "unavailable",
            id="redirects to a certificate that has expired",
        ),
    ],
)
def test_what_comes_in_place_of_rules_is_told_apart(
    answer: Response | Exception, state: str
) -> None:
    """RFC 9309: a client error allows all, a server error nothing."""
    assert _robots(ScriptedClient(answer)).look(_place()).state == state


def test_what_did_not_come_is_asked_for_again_soon() -> None:
    """After a minute, not after an hour."""
    client = ScriptedClient(_response(b"", status=503), _response(b""))
    clock = Clock()
    robots = _robots(client, clock)
    robots.look(_place())
    clock.now += 61

    assert robots.look(_place()).state == "allowed"


def test_a_host_that_is_not_who_it_says_gives_no_rules() -> None:
    """Its pages would not be read either."""
    with pytest.raises(TlsRefusedError):
        _robots(ScriptedClient(TlsRefusedError("wrong name", _HOST))).look(_place())


def test_only_so_many_hosts_are_remembered() -> None:
    """The one that was not asked about for longest is forgotten."""
    client = ScriptedClient(*(_response(b"") for _ in range(4)))
    robots = _robots(client, hosts=2)
    for host in ("a.example", "b.example", "a.example", "c.example"):
        robots.look(_place(host=host))

    robots.look(_place(host="a.example"))
    robots.look(_place(host="b.example"))

    assert [url.split("/")[2] for url, _ in client.asked] == [
        "a.example",
        "b.example",
        "c.example",
        "b.example",
    ]
