"""How surely each block of a page is text of its article, by the models that ship."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from services.ingest.reading.forest import Floats, Forest
from services.ingest.reading.pageblocks.certainty import mix
from services.ingest.reading.pageblocks.extracted import add_kept
from services.ingest.reading.pageblocks.features import Page

ANNOTATOR: Final = "block_model@3"
METHOD: Final = "gradient_boosting"


def _load(name: str) -> Forest:
    return Forest.load(files("services.ingest.reading.pageblocks").joinpath(name).read_bytes())


@dataclass(frozen=True, slots=True)
class Models:
    """What judges a page: those that ship, or, to evaluate, others that saw less."""

    alone: Forest
    """Sees a page by itself."""
    with_kept: Forest
    """Sees what an extractor kept, too."""


SHIPPED: Final = Models(_load("alone.npz"), _load("blocks.npz"))


def judge_alone(page: Page, *, models: Models = SHIPPED) -> Floats:
    """Return for each block how surely it is text of the article, from 0 to 1."""
    return models.alone.predict(page.matrix)


def judge_with(
    page: Page, kept: Sequence[bool], alone: Floats, *, models: Models = SHIPPED
) -> Floats:
    """Return the same, where `kept` says which blocks an extractor kept.

    `alone` is what the model said without.
    """
    return mix(alone, models.with_kept.predict(add_kept(page, kept)))
