"""Run with `python -m services.ingest.fetching.worker`."""

from services.ingest.fetching.handler import make_handler
from services.ingest.fetching.settings import FetchSettings
from shared.broker.worker import make_worker
from shared.messages import UrlsSubmitted
from shared.settings import load_settings
from shared.store.redis_fetch import RedisFetch

if __name__ == "__main__":
    settings = load_settings(FetchSettings)
    memory = RedisFetch(settings, name="copydesk-fetch")
    make_worker(
        settings,
        receives=UrlsSubmitted,
        handler=make_handler(settings, pages=memory, hosts=memory),
        threads=settings.fetch_threads,
    ).run()
