"""The shape of an enricher, and its ways to say that it did not look, or not to the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from services.enrich.reading import Reading
from shared.article import Article
from shared.outcomes import Placing

LATE: Final = "stopped at the deadline"
"""The reason of a `Partial` for an article that took too long."""


@dataclass(frozen=True, slots=True)
class NotRun:
    """Given in place of a value: the enricher did not read this article.

    The field then stays absent, which a consumer must not take for "there is none".
    """

    reason: str
    """For people, such as `no pipeline for language kk`; goes to `annotations_run`."""


@dataclass(frozen=True, slots=True)
class Partial:
    """A value from a part of the article: what was found until something stopped it."""

    value: object
    reason: str
    """For people, such as `stopped at the deadline`; goes to `annotations_run`."""


class Enricher(Protocol):
    """Finds one thing in each article of a batch, from the articles alone.

    Pure: no clock, network, file or chance once it is made. It sees the whole batch, so
    that a model can run over it at once; one that works article by article answers with
    `[self.find(one) for one in readings]`. It may raise: the handler then tries the
    articles one by one, and only the one at fault goes without.
    """

    @property
    def field(self) -> str:
        """The field of `Article` it fills; any other name is a key of `extensions`."""

    @property
    def name(self) -> str:
        """Its name in `annotator`, logs and settings."""

    @property
    def version(self) -> str:
        """Changes whenever its findings may, model included."""

    @property
    def needs(self) -> tuple[str, ...]:
        """The fields without which it cannot run; it does not, where one is absent.

        Its own field among them says that it refines what ingest found there.
        """

    @property
    def uses(self) -> tuple[str, ...]:
        """The fields it reads where they are present, and lives without."""

    def find_all(self, readings: Sequence[Reading]) -> Sequence[object]:
        """Return one value for each article, in order.

        A value is what the field holds, None if there is nothing to find, `NotRun`, or
        `Partial`.
        """


class Placer(Protocol):
    """Says by what an article finds its story; the story itself is found by the store."""

    @property
    def name(self) -> str:
        """Its name in `annotator`, logs and settings."""

    @property
    def version(self) -> str:
        """Changes whenever articles may come into other stories."""

    def place(self, article: Article) -> Placing | None:
        """Return by what the enriched article finds its story; None if it says too little."""


def annotator(enricher: Enricher | Placer) -> str:
    """Return how evidence names the enricher: `name@version`."""
    return f"{enricher.name}@{enricher.version}"
