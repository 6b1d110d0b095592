"""fetch: a URL in, the page that it leads to out, with a note of how and on whose leave."""

import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from types import MappingProxyType
from typing import Final, Literal

from services.ingest.fetching.client import Client, Response
from services.ingest.fetching.errors import (
    AddressRefusedError,
    AnswerTooLargeError,
    CertificateLapsedError,
    HostFailedError,
    RedirectRefusedError,
    TlsRefusedError,
)
from services.ingest.fetching.leave import (
    AiOptOutError,
    Leave,
    RobotsDisallowedError,
    make_leave,
)
from services.ingest.fetching.lookup import Resolver
from services.ingest.fetching.page import (
    Page,
    is_for_later,
    is_worth_reading,
    read_page,
)
from services.ingest.fetching.reasons import FetchReason
from services.ingest.fetching.revisiting import Known, Revisits
from services.ingest.fetching.robots import Verdict
from services.ingest.fetching.settings import FetchSettings
from services.ingest.fetching.signals import find_signals, find_standing
from services.ingest.fetching.validators import LONGEST_HEADER
from services.ingest.reading.original import keep
from shared.article import Article
from shared.jobs import Disposition
from shared.outcomes import Claimed, Ended, Fetched, Handler, Outcome, each
from shared.provenance import JobNote
from shared.store.host_records import HostStore
from shared.store.page_records import NoPages, PageStore
from shared.submission import LONGEST_ADDRESS, FetchNote, StoredSubmission
from shared.values import JobId

_HEADERS: Final = {"accept": "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.1"}
_REASONS: Final[Mapping[type[Exception], FetchReason]] = MappingProxyType(
    {
        AddressRefusedError: FetchReason.ADDRESS_REFUSED,
        TlsRefusedError: FetchReason.TLS_REFUSED,
        RedirectRefusedError: FetchReason.REDIRECT_REFUSED,
        RobotsDisallowedError: FetchReason.ROBOTS_DISALLOWED,
        AiOptOutError: FetchReason.AI_OPT_OUT,
        AnswerTooLargeError: FetchReason.TOO_LARGE,
    }
)
"""What comes of what the client and its gate raise on purpose, and no other try can mend."""
_LOGIN: Final = re.compile(r"^([^/?#]*://)[^/?#]*@")


class Fetcher:
    """Fetches the pages of jobs; several threads may call it at once."""

    def __init__(
        self, settings: FetchSettings, *, client: Client, leave: Leave, revisits: Revisits
    ) -> None:
        self._settings = settings
        self._client = client
        self._leave = leave
        self._revisits = revisits
        # Shared by all messages, so that it bounds what is under way in all.
        self._pool = ThreadPoolExecutor(settings.fetch_at_once, thread_name_prefix="fetch")

    def handle(self, claimed: Sequence[Claimed[StoredSubmission]]) -> Sequence[Outcome]:
        """Return an outcome for each job; their pages are fetched side by side."""
        alone = each(self.fetch)
        if len(claimed) == 1:
            return alone(claimed)
        outcomes = self._pool.map(lambda one: alone([one]), claimed)
        return [outcome for (outcome,) in outcomes]

    def fetch(self, claimed: Claimed[StoredSubmission]) -> Fetched | Ended:
        """Return the page of a submission, or spike it with a reason code.

        Raises:
            TransientError: the page may come another time.
            PermanentError: the host answers no HTTP.
        """
        url = claimed.document.url
        if url is None or not claimed.document.is_url_alone:
            return Fetched(claimed.document)
        known = self._revisits.find(url)
        try:
            response = self._get(url, known, claimed.job_id)
        except tuple(_REASONS) as error:
            return _spike(claimed, _REASONS[type(error)], detail=str(error))
        except CertificateLapsedError as error:
            if claimed.is_last_try:
                return _spike(claimed, FetchReason.TLS_REFUSED, detail=str(error))
            error.wait = self._settings.backoff_max
            raise
        if is_for_later(response.status):
            raise HostFailedError(f"{response.url} answers {response.status}", response.wait)
        unchanged = known if known and known.is_confirmed_by(response) else None
        outcome = self._judge(claimed, response, unchanged)
        note = _note_of(outcome)
        if note and unchanged and not unchanged.is_said_again_by(note):
            self._revisits.set_aside(url, claimed.job_id)
        elif note and not unchanged and isinstance(outcome, Fetched):
            self._revisits.note(url, claimed.job_id, note)
        return outcome

    def _get(self, url: str, known: Known | None, job_id: JobId) -> Response:
        """Return what a URL answers; asked for whole where the short answer is of no use."""
        if known is not None:
            headers = {**_HEADERS, **known.conditions}
            response = self._client.get(url, headers=headers, wants=is_worth_reading)
            if response.status != HTTPStatus.NOT_MODIFIED or known.is_confirmed_by(response):
                return response
            self._revisits.set_aside(url, job_id)
        return self._client.get(url, headers=_HEADERS, wants=is_worth_reading)

    def _judge(
        self, claimed: Claimed[StoredSubmission], response: Response, known: Known | None
    ) -> Fetched | Ended:
        """Return what becomes of an answer; `known` is the page that it says is unchanged."""
        page = known.page if known else read_page(response)
        read = page if isinstance(page, Page) else None
        verdict = self._leave.recall(self._client.check(response.url))
        said = find_signals(
            response.headers,
            read.text if read and read.kind == "html" else "",
            agent=self._settings.fetch_agent.lower(),
        )
        before = find_standing(known.signals, response.headers) if known else ()
        signals = tuple(dict.fromkeys((*verdict.signals, *said, *before)))
        note = _note(response, read, robots=self._robots(verdict), signals=signals)
        if known:
            note = _as_unchanged(note, known)
        if isinstance(page, FetchReason):
            detail = f"{response.url} answers {response.status}"
            return _spike(claimed, page, detail=detail, note=note)
        against = self._leave.find_objections(signals)
        if against:
            detail = f"{response.url} says {', '.join(against)}"
            return _spike(claimed, FetchReason.AI_OPT_OUT, detail=detail, note=note)
        found: dict[str, object] = {page.kind: page.text, "fetched": note}
        # Escaped, an address may be longer than a submission's may be; it stays in the note.
        if len(response.url) <= LONGEST_ADDRESS:
            found["url"] = response.url
        return Fetched(claimed.document.model_copy(update=found))

    def _robots(
        self, verdict: Verdict
    ) -> Literal["allowed", "disallowed", "absent", "unavailable", "ignored"]:
        # It was fetched, so a word against it can only have been passed over.
        return "ignored" if verdict.state == "disallowed" else verdict.state


def make_handler(
    settings: FetchSettings,
    *,
    resolver: Resolver | None = None,
    pages: PageStore | None = None,
    hosts: HostStore | None = None,
) -> Handler[StoredSubmission]:
    """Return the stage's handler, with a client of its own.

    Without `pages`, every page is got whole every time; without `hosts`, turns at hosts are
    those of this process alone.
    """
    leave = make_leave(settings, resolver=resolver, hosts=hosts)
    client = Client(settings, resolver=resolver, gate=leave)
    revisits = Revisits(pages or NoPages())
    return Fetcher(settings, client=client, leave=leave, revisits=revisits).handle


def _note(
    response: Response,
    page: Page | None,
    *,
    robots: Literal["allowed", "disallowed", "absent", "unavailable", "ignored"],
    signals: Sequence[str],
) -> FetchNote:
    headers = response.headers
    return FetchNote(
        url=response.url,
        status=response.status,
        fetched_at=response.fetched_at,
        redirects=response.redirects,
        content_type=_said(headers, "content-type"),
        charset=page.charset if page else None,
        charset_source=page.charset_source if page else None,
        bytes=response.wire_bytes,
        etag=_said(headers, "etag"),
        last_modified=_said(headers, "last-modified"),
        robots=robots,
        ai_opt_out=tuple(signals),
    )


def _as_unchanged(note: FetchNote, known: Known) -> FetchNote:
    """Return the note of a page that the host did not send again: what it says of it holds."""
    before = known.note
    update = {
        "content_type": note.content_type or before.content_type,
        "etag": note.etag or before.etag,
        "last_modified": note.last_modified or before.last_modified,
        "unchanged_from": known.job_id,
    }
    return note.model_copy(update=update)


def _note_of(outcome: Fetched | Ended) -> FetchNote | None:
    """Return what was noted of an answer; None where there was none."""
    if isinstance(outcome, Fetched):
        return outcome.submission.fetched
    return outcome.article.fetched


def _said(headers: Mapping[str, str], name: str) -> str | None:
    """Return a header as far as it can be kept; None if it was not sent."""
    value = headers.get(name)
    return None if value is None else value[:LONGEST_HEADER].replace("\0", "")


def _without_login(url: str | None) -> str | None:
    """Return an address as it may be told: whoever reads of it need not learn a password."""
    return _LOGIN.sub(r"\1", url) if url else None


def _spike(
    claimed: Claimed[StoredSubmission],
    reason: FetchReason,
    *,
    detail: str,
    note: FetchNote | None = None,
) -> Ended:
    submission = claimed.document
    article = Article(
        id=claimed.job_id,
        client_id=submission.id,
        version=1,
        status="usable",
        submitted_at=submission.submitted_at or claimed.submitted_at,
        original=keep(submission),
        url=note.url if note else _without_login(submission.url),
        job=JobNote(id=claimed.job_id, batch_id=claimed.batch_id, attempt=claimed.attempt),
        disposition=Disposition.SPIKED,
        reason=reason.value,
    )
    noted: dict[str, object] = {"fetched": note} if note else {}
    if submission.feed:
        noted["feed"] = submission.feed
    return Ended(
        Disposition.SPIKED,
        article.model_copy(update=noted),
        reason=reason.value,
        detail=detail,
    )
