"""The models, loaded once a session."""

import pytest

from services.enrich.enrichers.entities import EntityEnricher, make_entities
from services.enrich.enrichers.keywords import KeywordEnricher
from services.enrich.gazetteer.table import Gazetteer, load_gazetteer
from services.enrich.settings import ENGLISH


@pytest.fixture(scope="session")
def entity_enricher() -> EntityEnricher:
    """Return the entity enricher with the real pipeline."""
    return make_entities(ENGLISH)


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """Return the table of places that ships."""
    return load_gazetteer()


@pytest.fixture(scope="session")
def keyword_enricher() -> KeywordEnricher:
    """Return the keyword enricher with its extractors."""
    return KeywordEnricher()
