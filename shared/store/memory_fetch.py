"""What the fetch stage keeps beside its jobs, in the memory of one process."""

from shared.store.memory_ledger import Ledger
from shared.store.memory_shelf import Shelf
from shared.store.page_records import KeptPage, page_key
from shared.values import JobId


class MemoryFetch:
    """A `PageStore` over the jobs of a memory store. For one thread at a time."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._pages: Shelf[JobId] = Shelf(ledger.now)

    def find_page(self, url: str) -> KeptPage | None:
        """See `PageStore.find_page`."""
        job_id = self._pages.get(page_key(url))
        job = self._ledger.jobs.get(job_id) if job_id else None
        return KeptPage(job.id, job.original) if job else None

    def note_page(self, url: str, job_id: JobId) -> None:
        """See `PageStore.note_page`."""
        self._pages.put(page_key(url), job_id, keep=self._ledger.settings.keep_jobs)
