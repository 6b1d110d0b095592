"""Run with `python -m services.publish.worker`."""

from datetime import UTC, datetime

from services.publish.handler import make_handle
from services.publish.settings import PublishSettings
from shared.broker.worker import make_worker
from shared.messages import ArticlesEnriched
from shared.settings import load_settings

if __name__ == "__main__":
    make_worker(
        load_settings(PublishSettings),
        receives=ArticlesEnriched,
        handler=make_handle(lambda: datetime.now(UTC)),
    ).run()
