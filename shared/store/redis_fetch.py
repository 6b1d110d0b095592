"""What the fetch stage keeps in Redis beside its jobs."""

from contextlib import suppress
from typing import Final

from redis.exceptions import ResponseError

from shared.settings import Settings
from shared.store import page_calls
from shared.store.call import ms
from shared.store.keys import KEYS
from shared.store.page_records import KeptPage, page_key
from shared.store.runners import AWAY, Runner, is_passing, make_client, unavailable
from shared.values import JobId

_NAME: Final = "copydesk-fetch-pages"


class RedisFetch:
    """A `PageStore`; its client is shared by all threads of a worker."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._client = make_client(str(settings.redis_url), name=_NAME)
        self._runner = Runner(self._client)

    def find_page(self, url: str) -> KeptPage | None:
        """See `PageStore.find_page`."""
        return self._runner.run(page_calls.find(page_key(url)))

    def note_page(self, url: str, job_id: JobId) -> None:
        """See `PageStore.note_page`."""
        try:
            self._client.set(
                KEYS["page"] + page_key(url), job_id, px=ms(self._settings.keep_jobs)
            )
        except AWAY as error:
            raise unavailable(error) from error
        except ResponseError as error:
            if is_passing(error):
                raise unavailable(error) from error
            raise

    def close(self) -> None:
        """Close the connections."""
        with suppress(*AWAY):
            self._client.close()
