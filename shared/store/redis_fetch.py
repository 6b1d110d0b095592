"""What those who send requests into the world keep in Redis: pages, and turns at hosts."""

from collections.abc import Sequence
from contextlib import suppress

from shared.settings import Settings
from shared.store import host_calls, page_calls
from shared.store.call import ms
from shared.store.host_records import Turn, TurnAsked, TurnOver
from shared.store.keys import KEYS
from shared.store.page_records import KeptPage, page_key
from shared.store.runners import AWAY, Runner, asking, make_client
from shared.values import JobId


class RedisFetch:
    """A `PageStore` and a `HostStore`; its client is shared by all threads of a worker."""

    def __init__(self, settings: Settings, *, name: str) -> None:
        self._settings = settings
        self._client = make_client(str(settings.redis_url), name=name)
        self._runner = Runner(self._client)

    def find_page(self, url: str) -> KeptPage | None:
        """See `PageStore.find_page`."""
        return self._runner.run(page_calls.find(page_key(url)))

    def note_page(self, url: str, job_id: JobId) -> None:
        """See `PageStore.note_page`."""
        with asking():
            self._client.set(
                KEYS["page"] + page_key(url), job_id, px=ms(self._settings.keep_jobs)
            )

    def take_turn(self, asked: TurnAsked, over: Sequence[TurnOver] = ()) -> Turn:
        """See `HostStore.take_turn`."""
        return self._runner.run(host_calls.take(asked, over))

    def end_turns(self, over: Sequence[TurnOver]) -> None:
        """See `HostStore.end_turns`."""
        self._runner.run(host_calls.end(over))

    def close(self) -> None:
        """Close the connections."""
        with suppress(*AWAY):
            self._client.close()
