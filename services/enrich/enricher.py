"""The shape of an enricher, and its way to say that it did not look."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from shared.article import Article


@dataclass(frozen=True, slots=True)
class NotRun:
    """Given in place of a value: the enricher did not read this article.

    The field then stays absent, which a consumer must not take for "there is none".
    """

    reason: str
    """For people, such as `no pipeline for language kk`; goes to `annotations_run`."""


class Enricher(Protocol):
    """Finds one thing in each article of a batch, from the articles alone.

    Pure: no clock, network, file or chance once it is made. It sees the whole batch, so
    that a model can run over it at once; one that works article by article answers with
    `[self.find(article) for article in articles]`. It may raise: the handler then tries
    the articles one by one, and only the one at fault goes without.
    """

    @property
    def field(self) -> str:
        """The field of `Article` it fills."""

    @property
    def name(self) -> str:
        """Its name in `annotator`, logs and metrics."""

    @property
    def version(self) -> str:
        """Changes whenever its findings may, model included."""

    @property
    def needs(self) -> tuple[str, ...]:
        """The fields it reads that other enrichers fill; absent ones it must live without."""

    def find_all(self, articles: Sequence[Article]) -> Sequence[object]:
        """Return one value for each article, in order.

        A value is what the field holds, None if there is nothing to find, or `NotRun`.
        """


def annotator(enricher: Enricher) -> str:
    """Return how evidence names the enricher: `name@version`."""
    return f"{enricher.name}@{enricher.version}"
