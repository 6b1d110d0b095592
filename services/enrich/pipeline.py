"""The enrichers of the desk and of other packages, and the handler that runs them."""

import sys
from collections.abc import Callable, Mapping
from importlib.metadata import EntryPoint, entry_points
from time import perf_counter
from types import MappingProxyType
from typing import Final

from services.enrich.enricher import Enricher
from services.enrich.enrichers.acronyms import AcronymEnricher
from services.enrich.enrichers.amounts import AmountEnricher
from services.enrich.enrichers.dates import DateEnricher
from services.enrich.enrichers.entities import make_entities
from services.enrich.enrichers.keywords import KeywordEnricher
from services.enrich.enrichers.places import make_places
from services.enrich.enrichers.quotes import QuoteEnricher
from services.enrich.enrichers.references import ReferenceEnricher
from services.enrich.enrichers.summary import SummaryEnricher
from services.enrich.enrichers.tone import ToneEnricher
from services.enrich.enrichers.topics import TopicEnricher
from services.enrich.enrichers.translation import TranslationEnricher
from services.enrich.handler import make_enrich
from services.enrich.settings import EnrichSettings
from services.enrich.stories.placing import StoryPlacer
from shared.article import Article
from shared.errors import PermanentError
from shared.outcomes import Handler
from shared.settings import EXIT_MISCONFIGURED

GROUP: Final = "copydesk.enrichers"
"""Entry points of this group are enrichers of other packages: each names a function without
arguments that returns one."""

_OWN: Final[Mapping[str, Callable[[EnrichSettings], Enricher]]] = MappingProxyType(
    {
        "acronyms": lambda _: AcronymEnricher(),
        "entities": lambda settings: make_entities(settings.pipelines),
        "dates": lambda _: DateEnricher(),
        "amounts": lambda _: AmountEnricher(),
        "coverage": lambda _: ReferenceEnricher(),
        "keywords": lambda _: KeywordEnricher(),
        "places": lambda _: make_places(),
        "topics": lambda _: TopicEnricher(),
        "quotes": lambda _: QuoteEnricher(),
        "summary": lambda _: SummaryEnricher(),
        "tone": lambda _: ToneEnricher(),
        "translation": lambda _: TranslationEnricher(),
    }
)
"""{name: how it is made}. In which order they read follows from what each needs."""

_ON_REQUEST: Final = frozenset({"tone"})
"""Those that are not good enough to be believed unasked."""

_STORIES: Final = "stories"
"""Switched off like an enricher, and named like one."""


class UnusableEnricherError(PermanentError):
    """An enricher of another package cannot be loaded."""


class UnknownEnricherError(PermanentError):
    """An enricher that is switched on or off does not exist."""


def make_handler(
    settings: EnrichSettings, *, clock: Callable[[], float] = perf_counter
) -> Handler[Article]:
    """Return what the stage does, every model loaded; call it before a worker forks."""
    return make_enrich(
        load_enrichers(settings),
        placer=_load_placer(settings),
        clock=clock,
        patience_seconds=settings.enrich_patience.total_seconds(),
    )


def open_handler(settings: EnrichSettings) -> Handler[Article]:
    """Return what `make_handler` does, for a process that cannot go on without it.

    Raises:
        SystemExit: with EXIT_MISCONFIGURED, after a sentence that says what is wrong.
    """
    try:
        return make_handler(settings)
    except PermanentError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(EXIT_MISCONFIGURED)


def load_enrichers(settings: EnrichSettings) -> tuple[Enricher, ...]:
    """Return every enricher that is to run, its model loaded.

    One of another package takes the place of the desk's own for the same field.

    Raises:
        UnusableEnricherError: one of another package cannot be loaded.
        UnknownEnricherError: one is switched on or off that does not exist.
    """
    points = {point.name: point for point in entry_points(group=GROUP)}
    known = {*_OWN, *points, _STORIES}
    for variable, names in (("OFF", settings.enrichers_off), ("ON", settings.enrichers_on)):
        if unknown := names - known:
            raise UnknownEnricherError(
                f"COPYDESK_ENRICHERS_{variable} names {', '.join(sorted(unknown))}; there are "
                f"{', '.join(sorted(known))}"
            )
    off = settings.enrichers_off | (_ON_REQUEST - settings.enrichers_on)
    outside = [_load(points[name]) for name in sorted(points.keys() - off)]
    replaced = {one.field for one in outside}
    own = [make(settings) for name, make in _OWN.items() if name not in off]
    return (*(one for one in own if one.field not in replaced), *outside)


def _load_placer(settings: EnrichSettings) -> StoryPlacer | None:
    if _STORIES in settings.enrichers_off:
        return None
    return StoryPlacer(window_seconds=int(settings.story_window.total_seconds()))


def _load(point: EntryPoint) -> Enricher:
    """Return the enricher of an entry point.

    Raises:
        UnusableEnricherError: it cannot be made, or lacks a part of the protocol.
    """
    try:
        enricher: Enricher = point.load()()
        parts = ("field", "name", "version", "needs", "uses", "find_all")
        missing = [part for part in parts if not hasattr(enricher, part)]
    except Exception as error:  # whatever another package raises, the start names that package
        raise UnusableEnricherError(
            f"the enricher {point.name} ({point.value}): {type(error).__name__}: {error}"
        ) from error
    if missing:
        raise UnusableEnricherError(
            f"the enricher {point.name} ({point.value}) has no {', '.join(missing)}"
        )
    return enricher
