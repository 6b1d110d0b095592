"""A page that is asked for again: whole, by its validators, and what an unchanged one is."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Final

import pytest

from services.ingest.fetching.handler import make_handler
from services.ingest.fetching.settings import FetchSettings
from shared.jobs import JobState, StageName
from shared.messages import UrlsSubmitted
from shared.outcomes import Failed, Fetched, Outcome
from shared.stage import Stage
from shared.store.codec import decode, encode
from shared.store.memory import MemoryStore
from shared.store.memory_desk import MemoryDesk
from shared.store.memory_fetch import MemoryFetch
from shared.store.memory_jobs import Job
from shared.store.page_records import KeptPage
from shared.store.records import Intake, StoreUnavailableError
from shared.submission import FetchNote, StoredSubmission
from shared.values import JobId
from tests.builders import a_claimed, a_job_id
from tests.unit.ingest.fetching.servers import (
    Host,
    Script,
    answer,
    redirects,
    running_host,
    says,
    settings_for,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

_TAGGED: Final = {"Content-Type": "text/html; charset=utf-8", "ETag": '"7"'}
_DATE: Final = "Sat, 14 Mar 2026 09:26:53 GMT"
_UNCHANGED: Final = says(b"HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")


class Desk:
    """The fetch stage over a memory store; each page is another job."""

    def __init__(self, settings: FetchSettings) -> None:
        self.work = MemoryStore(settings, clock=lambda: datetime.now(UTC))
        self._desk = MemoryDesk(self.work)
        self._stage = Stage(
            receives=UrlsSubmitted,
            handler=make_handler(settings, pages=MemoryFetch(self.work.ledger)),
            store=self.work,
            settings=settings,
        )
        self._number = 0

    def fetch(self, url: str) -> StoredSubmission:
        """Submit an address; return what is stored for its job once the stage is done."""
        job = self._process(url)
        assert (job.stage, job.state) == (StageName.INGEST, JobState.QUEUED), job.reason
        return decode(StoredSubmission, job.original)

    def spike(self, url: str) -> str | None:
        """Submit an address that ends at the stage; return why."""
        job = self._process(url)
        assert job.state == JobState.FINISHED
        return job.reason

    def _process(self, url: str) -> Job:
        self._number += 1
        job_id = a_job_id(self._number)
        message = UrlsSubmitted(job_ids=(job_id,))
        intake = Intake(job_id, encode(StoredSubmission(url=url)), 0)
        self._desk.admit([intake], message, limit=100)
        self._stage.process(message.model_dump(mode="json"))
        job = self.work.ledger.jobs.get(job_id)
        assert job is not None
        return job

    def try_to_fetch(self, url: str, *, number: int) -> Outcome:
        """Return what comes of one try of a job, with nothing written."""
        claimed = a_claimed(StoredSubmission(url=url), job_id=a_job_id(number))
        [outcome] = self._stage.handler([claimed])
        return outcome

    def lose(self, number: int) -> None:
        """Forget a job, as the store does when its time is over."""
        self.work.ledger.jobs.drop(a_job_id(number))


@contextmanager
def _running(scripts: dict[str, Script]) -> Iterator[tuple[Host, Desk]]:
    with running_host(scripts) as host:
        yield host, Desk(settings_for(host))


def _page(text: str, **headers: str) -> bytes:
    return answer(text.encode(), headers=_TAGGED | headers)


def _in_turn(*contents: bytes) -> Script:
    """Return a script that says one thing after the other."""
    left = iter(contents)
    return lambda connection: connection.sendall(next(left))


def _note(submission: StoredSubmission) -> FetchNote:
    assert submission.fetched is not None
    return submission.fetched


def _conditions(host: Host) -> list[tuple[str, str]]:
    """Return what pages were asked for under which conditions, in order."""
    asked = []
    for head in host.requests:
        lines = [line.partition(": ") for line in head.decode().split("\r\n")[1:]]
        said = {name.lower(): value for name, _, value in lines}
        tag, date = said.get("if-none-match", ""), said.get("if-modified-since", "")
        asked.append((tag, date))
    return asked[1:]  # after robots.txt


def test_an_unchanged_page_is_read_again_as_it_is_kept() -> None:
    """It costs the host nothing; ingest decides what becomes of it, as of any page."""
    headers = {"Last-Modified": _DATE, "X-Robots-Tag": "noimageai"}
    pages: dict[str, Script] = {"/a": says(_page("<p>čaj", **headers))}
    with _running(pages) as (host, desk):
        first = desk.fetch(host.url("/a"))
        pages["/a"] = _UNCHANGED

        second = desk.fetch(host.url("/a#end"))

        assert _conditions(host) == [("", ""), ('"7"', _DATE)]
        assert second.html == first.html == "<p>čaj"
        assert second == StoredSubmission(
            html="<p>čaj",
            url=host.url("/a"),
            fetched=FetchNote(
                url=host.url("/a"),
                status=304,
                fetched_at=_note(second).fetched_at,
                redirects=(),
                content_type="text/html; charset=utf-8",
                charset="utf-8",
                charset_source="header",
                bytes=0,
                etag='"7"',
                last_modified=_DATE,
                robots="absent",
                ai_opt_out=("X-Robots-Tag: noimageai",),
                unchanged_from=a_job_id(1),
            ),
        )


def _unchanged(header: str = "") -> bytes:
    lines = ["HTTP/1.1 304 Not Modified", "Connection: close", *filter(None, [header])]
    return "\r\n".join([*lines, "", ""]).encode()


def test_what_a_host_takes_back_with_an_unchanged_page_is_taken_back() -> None:
    """For good: a later answer that does not speak of it changes nothing."""
    script = _in_turn(
        _page("<p>one", **{"X-Robots-Tag": "noimageai", "Content-Usage": "train-ai=n"}),
        _unchanged("X-Robots-Tag: all"),
        _unchanged(),
    )
    with _running({"/a": script}) as (host, desk):
        found = [desk.fetch(host.url("/a")) for _ in range(3)]

        usage = "content-usage: ai-train=no"
        assert [_note(one).ai_opt_out for one in found] == [
            ("X-Robots-Tag: noimageai", usage),
            (usage,),
            (usage,),
        ]
        assert [one.html for one in found] == ["<p>one"] * 3


def test_a_page_that_is_shut_to_machines_while_unchanged_is_asked_for_whole_again() -> None:
    """Its host need not say it twice, and of a page that is spiked nothing is kept."""
    script = _in_turn(
        _page("<p>one"),
        _unchanged("X-Robots-Tag: noai"),
        _page("<p>one", **{"X-Robots-Tag": "noai"}),
    )
    with _running({"/a": script}) as (host, desk):
        desk.fetch(host.url("/a"))

        outcomes = [desk.spike(host.url("/a")) for _ in range(2)]

        assert outcomes == ["ai_opt_out", "ai_opt_out"]
        assert _conditions(host) == [("", ""), ('"7"', ""), ("", "")]


def test_a_changed_page_is_the_one_to_ask_about_next() -> None:
    """By its own validators."""
    pages: dict[str, Script] = {
        "/a": _in_turn(_page("<p>one"), _page("<p>two", ETag='"8"'), _page("<p>three"))
    }
    with _running(pages) as (host, desk):
        found = [desk.fetch(host.url("/a")) for _ in range(3)]

        assert [one.html for one in found] == ["<p>one", "<p>two", "<p>three"]
        assert _conditions(host) == [("", ""), ('"7"', ""), ('"8"', "")]
        assert [_note(one).unchanged_from for one in found] == [None, None, None]


def test_a_page_is_asked_for_whole_once_its_job_is_no_longer_kept() -> None:
    """What is asked for by its validators must be at hand, should it not come."""
    with _running({"/a": says(_page("<p>one"))}) as (host, desk):
        desk.fetch(host.url("/a"))
        desk.lose(1)

        again = desk.fetch(host.url("/a"))

        assert again.html == "<p>one"
        assert _conditions(host) == [("", ""), ("", "")]


def test_a_page_stays_that_of_the_job_that_got_it_whole() -> None:
    """So a host that calls everything unchanged is asked for the whole when that has gone."""
    pages: dict[str, Script] = {"/a": says(_page("<p>one"))}
    with _running(pages) as (host, desk):
        desk.fetch(host.url("/a"))
        pages["/a"] = _UNCHANGED
        unchanged = [_note(desk.fetch(host.url("/a"))).unchanged_from for _ in range(2)]
        desk.lose(1)
        pages["/a"] = says(_page("<p>two"))

        whole = desk.fetch(host.url("/a"))

        assert unchanged == [a_job_id(1), a_job_id(1)]
        assert whole.html == "<p>two"
        assert _conditions(host)[-1] == ("", "")


def test_a_redirect_that_leads_elsewhere_confirms_nothing() -> None:
    """The tag of one page says nothing of another: that one is asked for whole."""
    other = _in_turn(
        b"HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n", _page("<p>other")
    )
    pages: dict[str, Script] = {
        "/latest": redirects("/a"),
        "/a": says(_page("<p>one")),
        "/b": other,
    }
    with _running(pages) as (host, desk):
        desk.fetch(host.url("/latest"))
        pages["/latest"] = redirects("/b")

        second = desk.fetch(host.url("/latest"))

        assert second.html == "<p>other"
        assert _note(second).unchanged_from is None
        assert host.paths[1:] == ["/latest", "/a", "/latest", "/b", "/latest", "/b"]


def test_a_page_that_another_confirms_comes_although_it_has_to_wait() -> None:
    """Put off between the two requests, its job asks for the whole when it comes back."""
    pages: dict[str, Script] = {"/latest": redirects("/a"), "/a": says(_page("<p>one"))}
    with running_host(pages) as host:
        desk = Desk(settings_for(host, fetch_gap=0.3, fetch_patience=0.2))
        desk.fetch(host.url("/latest"))
        pages["/latest"] = _in_turn(
            b"HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n", _page("<p>other")
        )
        waits = []
        for _ in range(2):
            time.sleep(0.4)
            waits.append(desk.try_to_fetch(host.url("/latest"), number=2))

        assert [type(one) for one in waits] == [Failed, Fetched]
        assert _conditions(host)[2:] == [('"7"', ""), ("", "")]


def test_a_page_behind_a_redirect_may_be_unchanged() -> None:
    """If it is the same one."""
    pages: dict[str, Script] = {"/old": redirects("/a"), "/a": says(_page("<p>one"))}
    with _running(pages) as (host, desk):
        desk.fetch(host.url("/old"))
        pages["/a"] = _UNCHANGED

        second = desk.fetch(host.url("/old"))

        assert (second.html, second.url) == ("<p>one", host.url("/a"))
        assert _note(second).redirects == (host.url("/old"),)


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"ETag": ""}, id="none"),
        pytest.param({"ETag": f'"{"x" * 600}"'}, id="cut when it was kept"),
        pytest.param({"ETag": '"č"'}, id="not to be sent in a header"),
    ],
)
def test_without_a_validator_that_can_be_sent_a_page_is_asked_for_whole(
    headers: dict[str, str],
) -> None:
    """Every time."""
    with _running({"/a": says(_page("<p>one", **headers))}) as (host, desk):
        desk.fetch(host.url("/a"))

        desk.fetch(host.url("/a"))

        assert _conditions(host) == [("", ""), ("", "")]


def test_plain_text_stays_plain_text() -> None:
    """An unchanged page is what it was."""
    headers = {"Content-Type": "text/plain", "ETag": '"7"'}
    pages: dict[str, Script] = {"/a": says(answer(b"1 < 2", headers=headers))}
    with _running(pages) as (host, desk):
        desk.fetch(host.url("/a"))
        pages["/a"] = _UNCHANGED

        second = desk.fetch(host.url("/a"))

        assert (second.text, second.html) == ("1 < 2", None)


class Away:
    """A store that does not answer."""

    def find_page(self, url: str) -> KeptPage | None:
        """Raise."""
        raise StoreUnavailableError("away")

    def note_page(self, url: str, job_id: JobId) -> None:
        """Raise."""
        raise StoreUnavailableError("away")


def test_a_page_is_fetched_although_the_store_is_away() -> None:
    """It is only asked for whole."""
    with running_host({"/a": says(_page("<p>one"))}) as host:
        handle = make_handler(settings_for(host), pages=Away())

        [outcome] = handle([a_claimed(StoredSubmission(url=host.url("/a")))])

        assert isinstance(outcome, Fetched)
        assert outcome.submission.html == "<p>one"
