"""What is remembered of pages that were fetched, and what a store has to do for it."""

import hashlib
from dataclasses import dataclass
from typing import Protocol

from shared.values import JobId


@dataclass(frozen=True, slots=True)
class KeptPage:
    """The submission of the job that last got a page whole."""

    job_id: JobId
    document: bytes
    """As packed by `codec`. Its content is missing where the job did not keep what it got."""


class PageStore(Protocol):
    """Which job got which page; from any number of threads.

    Each call raises `StoreUnavailableError` while the store does not answer, and may then
    be made again as it is.
    """

    def find_page(self, url: str) -> KeptPage | None:
        """Return what is kept of the page at an address, None for nothing (any more)."""
        ...

    def note_page(self, url: str, job_id: JobId) -> None:
        """Note which job got the page at an address; no longer than its original is kept."""
        ...


class NoPages:
    """A `PageStore` that remembers nothing, for a desk without a store."""

    def find_page(self, url: str) -> KeptPage | None:
        """Return nothing."""
        return None

    def note_page(self, url: str, job_id: JobId) -> None:
        """Do nothing."""


def page_key(url: str) -> str:
    """Return an address as part of a key: 32 hexadecimal digits, letter by letter its own."""
    return hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()[:32]
