"""Asks for a page again only as far as it has changed, with what the desk keeps of it.

As a cache does, and the store's originals are what it holds: a page that has not changed is
read again as if it had come, so whatever becomes of it is decided where it always is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final, Literal

import structlog

from services.ingest.fetching.client import Response
from services.ingest.fetching.page import Page
from services.ingest.fetching.validators import is_sendable
from shared.store.codec import UnreadableDocumentError, decode
from shared.store.page_records import PageStore
from shared.store.records import StoreUnavailableError
from shared.submission import FetchNote, StoredSubmission
from shared.values import JobId

log = structlog.get_logger()

# Asked each time, so what it said before is nothing that came with the page.
_FROM_ROBOTS_TXT: Final = "robots.txt: "


@dataclass(frozen=True, slots=True)
class Known:
    """A page as it was when it last came whole."""

    job_id: JobId
    page: Page
    note: FetchNote

    @property
    def conditions(self) -> Mapping[str, str]:
        """What to ask with, so that the host need not send it again."""
        validators = {
            "if-none-match": self.note.etag,
            "if-modified-since": self.note.last_modified,
        }
        return {name: value for name, value in validators.items() if is_sendable(value)}

    @property
    def signals(self) -> tuple[str, ...]:
        """The words against use by machines that came with it."""
        return _beside_robots_txt(self.note)

    def is_said_again_by(self, note: FetchNote) -> bool:
        """Say whether the note of an answer has the same words against use by machines."""
        return set(_beside_robots_txt(note)) == set(self.signals)

    def is_confirmed_by(self, response: Response) -> bool:
        """Say whether an answer means that this page is still what it was.

        Only its own address can say so: a redirect may lead to another page by now, and a
        date or a tag of the one means nothing to the other.
        """
        return response.status == HTTPStatus.NOT_MODIFIED and response.url == self.note.url


class Revisits:
    """Remembers pages; several threads may call it at once. Without the store, it forgets."""

    def __init__(self, store: PageStore) -> None:
        self._store = store

    def find(self, url: str) -> Known | None:
        """Return a page that may be asked for by its validators; None for any other."""
        try:
            kept = self._store.find_page(_address(url))
            submission = decode(StoredSubmission, kept.document) if kept else None
        except (StoreUnavailableError, UnreadableDocumentError) as error:
            log.warning("page asked for as if for the first time", error=str(error))
            return None
        if kept is None or submission is None:
            return None
        known = _read(kept.job_id, submission)
        return known if known and known.conditions else None

    def note(self, url: str, job_id: JobId, note: FetchNote) -> None:
        """Remember a page that came whole, if there is a way to ask whether it has changed.

        Not one that is unchanged: so each is got whole now and then, whatever its host says.
        """
        if is_sendable(note.etag) or is_sendable(note.last_modified):
            self._note(url, job_id)

    def set_aside(self, url: str, job_id: JobId) -> None:
        """Let an address be asked for by what this job has of it, and no more by what is known.

        As its host confirms another page: put off before the page has come, the job would else
        ask by the same validators again, be told the same, and never end. Or as the host says
        something else of the page: what it says in a 304 is part of the page from now on, and
        of a job that is spiked for it nothing is kept, so the next asks for the whole.
        """
        self._note(url, job_id)

    def _note(self, url: str, job_id: JobId) -> None:
        try:
            self._store.note_page(_address(url), job_id)
        except StoreUnavailableError as error:
            log.warning("page not remembered", error=str(error))


def _read(job_id: JobId, submission: StoredSubmission) -> Known | None:
    note = submission.fetched
    text = submission.html or submission.text
    # Until its job is handed on, and if that never happens, nothing is kept but the address.
    if note is None or text is None or note.charset is None or note.charset_source is None:
        return None
    kind: Literal["html", "text"] = "text" if submission.html is None else "html"
    return Known(job_id, Page(kind, text, note.charset, note.charset_source), note)


def _beside_robots_txt(note: FetchNote) -> tuple[str, ...]:
    return tuple(one for one in note.ai_opt_out if not one.startswith(_FROM_ROBOTS_TXT))


def _address(url: str) -> str:
    """Return what is asked for; a host never sees the fragment. No text is refused here."""
    return url.partition("#")[0]
