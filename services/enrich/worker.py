"""Run with `python -m services.enrich.worker`."""

from time import perf_counter

from services.enrich.handler import make_enrich
from services.enrich.pipeline import load_enrichers
from services.enrich.settings import EnrichSettings
from shared.broker.worker import make_worker
from shared.messages import ArticlesIngested
from shared.settings import load_settings

if __name__ == "__main__":
    handle = make_enrich(load_enrichers(), clock=perf_counter)
    make_worker(load_settings(EnrichSettings), receives=ArticlesIngested, handler=handle).run()
