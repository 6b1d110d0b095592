"""Run with `python -m services.ingest.worker`."""

from services.ingest.handler import handle
from services.ingest.settings import IngestSettings
from shared.broker.worker import make_worker
from shared.messages import ArticlesSubmitted
from shared.settings import load_settings

if __name__ == "__main__":
    make_worker(load_settings(IngestSettings), receives=ArticlesSubmitted, handler=handle).run()
