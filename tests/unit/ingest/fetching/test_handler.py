"""The stage: a URL in, a page or a reason out."""

import socket
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Final

import pytest

from services.ingest.fetching.client import Client
from services.ingest.fetching.errors import HostFailedError, NotOurTurnError
from services.ingest.fetching.handler import make_handler
from services.ingest.fetching.lookup import Row
from services.ingest.fetching.politeness import Politeness
from services.ingest.fetching.robots import RobotsUnavailableError
from services.ingest.fetching.settings import FetchSettings
from services.ingest.fetching.sharing import SharedTurns
from shared.jobs import Disposition
from shared.outcomes import Ended, Failed, Fetched, Handler, Outcome
from shared.store.codec import decode, encode
from shared.store.memory_hosts import MemoryHosts
from shared.submission import FeedNote, FetchNote, StoredSubmission
from tests.builders import a_claimed, a_job_id
from tests.unit.ingest.fetching.servers import (
    Script,
    answer,
    redirects,
    running_host,
    says,
    settings_for,
    some_settings,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "127.0.0.2"])

_HTML: Final = {"Content-Type": "text/html; charset=utf-8"}
_PAGE: Final = says(answer("<p>čaj".encode(), headers=_HTML))


def _fetch(
    settings: FetchSettings,
    *urls: str,
    handle: Handler[StoredSubmission] | None = None,
    **fields: object,
) -> Sequence[Outcome]:
    handle = handle or make_handler(settings)
    return handle(
        [
            a_claimed(
                StoredSubmission.model_validate({"url": url, **fields}),
                job_id=a_job_id(number),
            )
            for number, url in enumerate(urls, start=1)
        ]
    )


def _ended(outcome: Outcome) -> tuple[Disposition, str | None]:
    assert isinstance(outcome, Ended), outcome
    return outcome.disposition, outcome.reason


def _error(outcome: Outcome) -> Exception:
    assert isinstance(outcome, Failed), outcome
    return outcome.error


def test_a_page_is_handed_on_with_all_that_is_known_of_it() -> None:
    """What the sender said stays; the address is the one that answered."""
    scripts = {
        "/robots.txt": says(answer(b"User-agent: GPTBot\nDisallow: /")),
        "/a": redirects("/b"),
        "/b": says(answer("<p>čaj".encode(), headers=_HTML | {"Last-Modified": "yesterday"})),
    }
    feed = FeedNote(feed_id="f", guid="g")
    with running_host(scripts) as host:
        [outcome] = _fetch(settings_for(host), host.url("/a"), id="c-1", source="S", feed=feed)

        assert isinstance(outcome, Fetched)
        submission = outcome.submission
        assert submission.fetched is not None
        assert submission == StoredSubmission(
            html="<p>čaj",
            url=host.url("/b"),
            id="c-1",
            source="S",
            feed=feed,
            fetched=FetchNote(
                url=host.url("/b"),
                status=200,
                fetched_at=submission.fetched.fetched_at,
                redirects=(host.url("/a"),),
                content_type="text/html; charset=utf-8",
                charset="utf-8",
                charset_source="header",
                bytes=7,
                last_modified="yesterday",
                robots="allowed",
                ai_opt_out=("robots.txt: GPTBot",),
            ),
        )
        assert host.paths == ["/robots.txt", "/a", "/b"]


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        pytest.param(says(answer(status="404 Not Found")), "not_found", id="not found"),
        pytest.param(says(answer(status="410 Gone")), "gone", id="gone"),
        pytest.param(says(answer(status="403 No")), "forbidden", id="forbidden"),
        pytest.param(says(answer(status="451 No")), "legally_blocked", id="legally blocked"),
        pytest.param(
            says(answer(b"%PDF", headers={"Content-Type": "application/pdf"})),
            "unsupported_media_type",
            id="no page",
        ),
        pytest.param(
            says(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n"),
            "too_large",
            id="too large",
        ),
        pytest.param(says(answer(b"")), "empty_page", id="empty"),
        pytest.param(
            says(answer(b"<p>x", headers={"X-Robots-Tag": "noai"})), "ai_opt_out", id="noai"
        ),
        pytest.param(
            says(answer(b'<meta name="tdm-reservation" content="1">')),
            "ai_opt_out",
            id="reserved in the markup",
        ),
    ],
)
def test_what_brings_no_page_is_spiked_with_a_reason(script: Script, reason: str) -> None:
    """An editorial outcome, no failure."""
    with running_host({"/a": script}) as host:
        [outcome] = _fetch(settings_for(host), host.url("/a"), id="c-1")

        assert _ended(outcome) == (Disposition.SPIKED, reason)
        assert isinstance(outcome, Ended)
        assert outcome.article.client_id == "c-1"
        assert outcome.article.reason == reason
        assert outcome.detail


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("http://169.254.169.254/latest/", "http://169.254.169.254/latest/"),
        ("http://[::1]/", "http://[::1]/"),
        ("https://news.example:8443/a", "https://news.example:8443/a"),
        ("https://anna:secret@news.example/a@b", "https://news.example/a@b"),
        ("https://anna:secret@news.example", "https://news.example"),
        ("https://anna:secret@news.example?a@b", "https://news.example?a@b"),
        (
            "https://news.example:8443?to=a@b.example",
            "https://news.example:8443?to=a@b.example",
        ),
        ("http://[news.example/#top", "http://[news.example/#top"),
    ],
)
def test_an_address_where_this_desk_does_not_go_is_spiked(url: str, told: str) -> None:
    """It is no error of the desk, and a password in it is not passed on."""
    [outcome] = _fetch(settings_for(), url, id="c-1")

    assert _ended(outcome) == (Disposition.SPIKED, "address_refused")
    assert isinstance(outcome, Ended)
    assert (outcome.article.client_id, outcome.article.url) == ("c-1", told)
    assert outcome.detail
    assert "secret" not in str(outcome)


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("http://169.254.169.254/", "address_refused"),
        ("gopher://news.example/", "address_refused"),
        ("/a", "redirect_refused"),
    ],
)
def test_a_redirect_where_this_desk_does_not_go_is_spiked(location: str, reason: str) -> None:
    """Whatever its page says of it."""
    with running_host({"/a": redirects(location)}) as host:
        [outcome] = _fetch(settings_for(host), host.url("/a"))

        assert _ended(outcome) == (Disposition.SPIKED, reason)


def test_a_page_that_robots_txt_disallows_is_not_asked_for() -> None:
    """Nor is one that only a redirect leads to."""
    scripts = {
        "/robots.txt": says(answer(b"User-agent: *\nDisallow: /private")),
        "/private": _PAGE,
        "/a": redirects("/private"),
    }
    with running_host(scripts) as host:
        outcomes = _fetch(settings_for(host), host.url("/private"), host.url("/a"))

        assert [_ended(one) for one in outcomes] == [
            (Disposition.SPIKED, "robots_disallowed"),
            (Disposition.SPIKED, "robots_disallowed"),
        ]
        assert "/private" not in host.paths


def test_robots_txt_may_be_passed_over_by_setting_and_is_noted_so() -> None:
    """An archive with a license of its own, for one."""
    scripts = {"/robots.txt": says(answer(b"User-agent: *\nDisallow: /")), "/a": _PAGE}
    with running_host(scripts) as host:
        settings = settings_for(host, fetch_honor_robots=False)
        [outcome] = _fetch(settings, host.url("/a"))

        assert isinstance(outcome, Fetched)
        assert outcome.submission.fetched is not None
        assert outcome.submission.fetched.robots == "ignored"


def test_a_host_whose_robots_txt_does_not_come_is_left_alone_for_now() -> None:
    """RFC 9309, 2.3.1.4."""
    scripts = {"/robots.txt": says(answer(status="503 Busy")), "/a": _PAGE}
    with running_host(scripts) as host:
        [outcome] = _fetch(settings_for(host), host.url("/a"))

        assert isinstance(_error(outcome), RobotsUnavailableError)
        assert host.paths == ["/robots.txt"]


@pytest.mark.parametrize(
    ("mode", "signal", "is_fetched"),
    [
        ("record", "noai", True),
        ("reserved", "noai", False),
        ("reserved", "noimageai", True),
        ("any", "noimageai", False),
    ],
)
def test_the_settings_say_which_words_against_machines_count(
    mode: str,
    signal: str,
    is_fetched: bool,  # noqa: FBT001 - a case
) -> None:
    """All of them are recorded."""
    page = says(answer(b"<p>x", headers={"X-Robots-Tag": signal}))
    with running_host({"/a": page}) as host:
        settings = settings_for(host, fetch_honor_ai_opt_out=mode)
        [outcome] = _fetch(settings, host.url("/a"))

        assert isinstance(outcome, Fetched) is is_fetched
        note = (
            outcome.submission.fetched
            if isinstance(outcome, Fetched)
            else isinstance(outcome, Ended) and outcome.article.fetched
        )
        assert note
        assert note.ai_opt_out == (f"X-Robots-Tag: {signal}",)


def test_a_word_of_robots_txt_to_every_machine_keeps_us_from_asking() -> None:
    """A content signal that refuses input to models."""
    robots = says(answer(b"User-agent: *\nContent-Signal: ai-input=no\nAllow: /"))
    with running_host({"/robots.txt": robots, "/a": _PAGE}) as host:
        [outcome] = _fetch(settings_for(host), host.url("/a"))

        assert _ended(outcome) == (Disposition.SPIKED, "ai_opt_out")
        assert host.paths == ["/robots.txt"]


def test_a_host_that_asks_for_patience_gets_it() -> None:
    """The attempt says when the next may be, and others of that host wait as long."""
    busy = says(answer(status="429 Too Many Requests", headers={"Retry-After": "300"}))
    with running_host({"/a": busy, "/b": _PAGE}) as host:
        handle = make_handler(settings_for(host))
        claims = [
            a_claimed(StoredSubmission(url=host.url(path)), job_id=a_job_id(number))
            for number, path in enumerate(("/a", "/b"), start=1)
        ]

        [first] = handle(claims[:1])
        [second] = handle(claims[1:])

        refused, put_off = _error(first), _error(second)
        assert isinstance(refused, HostFailedError)
        assert refused.wait is not None
        assert (refused.wait.total_seconds(), refused.is_counted) == (300, True)
        assert getattr(put_off, "is_counted", True) is False
        assert host.paths == ["/robots.txt", "/a"]


def test_a_page_waits_while_a_feed_of_its_host_is_polled() -> None:
    """By another process: they share turns, so the host sees one request at a time."""
    is_asked, is_over = threading.Event(), threading.Event()

    def slow(connection: socket.socket) -> None:
        is_asked.set()
        is_over.wait(8)
        connection.sendall(answer(b"<rss/>"))

    turns = MemoryHosts(lambda: int(time.monotonic() * 1000))
    with running_host({"/feed": slow, "/a": _PAGE}) as host:
        settings = settings_for(host)
        politeness = Politeness(settings, shared=SharedTurns(turns, settings))
        poller = Client(settings, gate=politeness)
        handle = make_handler(settings, hosts=turns)
        claim = a_claimed(StoredSubmission(url=host.url("/a")))
        with ThreadPoolExecutor(1) as pool:
            poll = pool.submit(poller.get, host.url("/feed"))
            is_asked.wait(8)
            [meanwhile] = handle([claim])
            is_over.set()
            poll.result()
        time.sleep(0.2)  # until the others know

        [afterwards] = handle([claim])

        assert isinstance(_error(meanwhile), NotOurTurnError)
        assert isinstance(afterwards, Fetched)
        assert host.paths == ["/feed", "/robots.txt", "/a"]


def test_robots_txt_and_its_page_are_asked_for_in_one_turn() -> None:
    """On any port of the host; and what it is known to shut does not wait for another."""
    with running_host({"/a": _PAGE}) as other:
        scripts = {
            "/robots.txt": says(answer(b"User-agent: *\nDisallow: /private")),
            "/a": redirects(other.url("/a")),
        }
        with running_host(scripts) as host:
            settings = settings_for(host, other, fetch_gap=60.0)
            handle = make_handler(settings)
            page, shut, put_off = (
                _fetch(settings, host.url(path), handle=handle)[0]
                for path in ("/a", "/private", "/b")
            )

            assert isinstance(page, Fetched)
            assert _ended(shut) == (Disposition.SPIKED, "robots_disallowed")
            assert isinstance(_error(put_off), NotOurTurnError)
            assert host.paths == ["/robots.txt", "/a"]
            assert other.paths == ["/robots.txt", "/a"]


def test_a_host_that_asks_for_patience_at_its_robots_txt_gets_it_from_all() -> None:
    """Nothing else is asked of it, by no process."""
    busy = says(answer(status="503 Busy", headers={"Retry-After": "300"}))
    turns = MemoryHosts(lambda: int(time.monotonic() * 1000))
    with running_host({"/robots.txt": busy, "/a": _PAGE}) as host:
        settings = settings_for(host)
        [first], [second] = (
            _fetch(settings, host.url("/a"), handle=make_handler(settings, hosts=turns))
            for _ in range(2)
        )

        refused, put_off = _error(first), _error(second)
        assert isinstance(refused, RobotsUnavailableError)
        assert isinstance(put_off, NotOurTurnError)
        assert refused.wait == timedelta(seconds=300)
        assert host.paths == ["/robots.txt"]


def test_a_robots_txt_that_leads_to_another_host_waits_for_a_turn_there() -> None:
    """Until then nothing is known of it, and the page is put off."""
    turns = MemoryHosts(lambda: int(time.monotonic() * 1000))
    rules = says(answer(b"User-agent: *\nDisallow: /a"))
    with running_host({"/rules": rules}, address="127.0.0.2") as far:
        away = f"127.0.0.2:{far.port}"
        scripts = {"/robots.txt": redirects(f"http://{away}/rules"), "/a": _PAGE}
        with running_host(scripts) as host:
            settings = some_settings(fetch_allowed_hosts=[host.authority, away])
            handle = make_handler(settings, hosts=turns)
            other = Politeness(settings, shared=SharedTurns(turns, settings))
            with other.turn("127.0.0.2"):
                [meanwhile] = _fetch(settings, host.url("/a"), handle=handle)
            time.sleep(0.2)  # until the others know

            [afterwards] = _fetch(settings, host.url("/a"), handle=handle)

            assert isinstance(_error(meanwhile), NotOurTurnError)
            assert _ended(afterwards) == (Disposition.SPIKED, "robots_disallowed")
            assert host.paths == ["/robots.txt", "/robots.txt"]
            assert far.paths == ["/rules"]


def test_an_error_stays_with_its_page_and_the_order_is_kept() -> None:
    """A message may name many."""
    scripts = {"/a": _PAGE, "/b": says(answer(status="404 Not Found")), "/c": _PAGE}
    with running_host(scripts) as host:
        outcomes = _fetch(
            settings_for(host),
            host.url("/a"),
            "http://169.254.169.254/",
            host.url("/b"),
            "http://user:secret@news.example/",
            host.url("/c"),
        )

        assert [type(one) for one in outcomes] == [Fetched, Ended, Ended, Ended, Fetched]


def test_pages_of_a_message_are_fetched_side_by_side() -> None:
    """Those of different hosts: each answers only when all of them were asked."""
    all_asked = threading.Barrier(3)

    def slow(connection: socket.socket) -> None:
        all_asked.wait(8)
        connection.sendall(answer(b"<p>x"))

    with (
        running_host({"/a": slow}) as one,
        running_host({"/a": slow}) as two,
        running_host({"/a": slow}) as three,
    ):
        # Hosts are told apart by name alone, so each needs one of its own here.
        hosts = [one, two, three]
        names = [f"{name}:{host.port}" for name, host in zip("abc", hosts, strict=True)]
        patient = settings_for(*hosts, fetch_read_timeout=8.0, fetch_total_timeout=9.0)
        settings = patient.model_copy(update={"fetch_allowed_hosts": frozenset(names)})

        def resolve(_name: str, port: int, *_: object) -> list[Row]:
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

        handle = make_handler(settings, resolver=resolve)
        outcomes = handle(
            [
                a_claimed(StoredSubmission(url=f"http://{name}/a"), job_id=a_job_id(number))
                for number, name in enumerate(names, start=1)
            ]
        )

        assert all(isinstance(one, Fetched) for one in outcomes)


def test_an_address_that_grows_too_long_by_escaping_stays_as_it_was_sent() -> None:
    """What is handed on must be fit to be read by the next stage."""
    sent = "/" + "日" * 300
    with running_host(_PAGE) as host:
        settings = settings_for(host, fetch_honor_robots=False)
        [outcome] = _fetch(settings, host.url(sent))

        assert isinstance(outcome, Fetched)
        assert decode(StoredSubmission, encode(outcome.submission)) == outcome.submission
        assert outcome.submission.url == host.url(sent)


def test_what_has_its_content_already_goes_on_as_it_is() -> None:
    """A job that was opened again after its page had come."""
    submission = StoredSubmission(text="A text.", url="https://news.example/a")
    handle = make_handler(settings_for())

    assert handle([a_claimed(submission)]) == [Fetched(submission)]
