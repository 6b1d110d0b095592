"""Run with `python -m services.enrich.worker`."""

from services.enrich.pipeline import open_handler
from services.enrich.settings import EnrichSettings
from shared.broker.worker import make_worker
from shared.messages import ArticlesIngested
from shared.settings import load_settings

if __name__ == "__main__":
    settings = load_settings(EnrichSettings)
    handle = open_handler(settings)
    make_worker(settings, receives=ArticlesIngested, handler=handle).run()
