"""Fetches pages of one host as a `fetch` worker does, over and over until they have come.

Run with the address of the host and the number of pages.
"""

import sys
import time

from services.ingest.fetching.handler import make_handler
from services.ingest.fetching.settings import FetchSettings
from shared.outcomes import Failed, Fetched
from shared.settings import load_settings
from shared.store.redis_fetch import RedisFetch
from shared.submission import StoredSubmission
from tests.builders import a_claimed, a_job_id


def main(site: str, pages: int) -> None:
    """Print how many pages came, and how often one was put off."""
    settings = load_settings(FetchSettings)
    memory = RedisFetch(settings, name="test")
    handle = make_handler(settings, pages=memory, hosts=memory)
    left = [
        a_claimed(StoredSubmission(url=f"{site}/{number}"), job_id=a_job_id(number + 1))
        for number in range(pages)
    ]
    came = put_off = 0
    end = time.monotonic() + 30
    while left and time.monotonic() < end:
        outcomes = handle(left)
        came += sum(isinstance(one, Fetched) for one in outcomes)
        put_off += sum(isinstance(one, Failed) and not _counts(one) for one in outcomes)
        left = [
            one for one, it in zip(left, outcomes, strict=True) if not isinstance(it, Fetched)
        ]
        time.sleep(0.05)
    sys.stdout.write(f"{came} {put_off}\n")


def _counts(failed: Failed) -> bool:
    return getattr(failed.error, "is_counted", True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
