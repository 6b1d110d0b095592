"""The enrichers of the desk, in the order in which they read."""

from services.enrich.enricher import Enricher
from services.enrich.enrichers.entities import make_entities
from services.enrich.enrichers.keywords import KeywordEnricher


def load_enrichers() -> tuple[Enricher, ...]:
    """Return every enricher, its model loaded; call it before a worker forks."""
    return (make_entities(), KeywordEnricher())
