"""How surely each block of a page is text of its article, by the models that ship."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from services.ingest.reading.forest import Floats, Forest
from services.ingest.reading.pageblocks.extracted import add_kept
from services.ingest.reading.pageblocks.features import Page
from services.ingest.reading.pageblocks.guesses import add_guesses

ANNOTATOR: Final = "block_model@4"
METHOD: Final = "gradient_boosting"


def _load(name: str) -> Forest:
    return Forest.load(files("services.ingest.reading.pageblocks").joinpath(name).read_bytes())


@dataclass(frozen=True, slots=True)
class Models:
    """What judges a page: those that ship, or, to evaluate, others that saw less."""

    first: Forest
    """Guesses at each block."""
    alone: Forest
    """Sees the guesses at all blocks, too."""
    with_kept: Forest
    """Sees the guesses, and what an extractor kept."""


SHIPPED: Final = Models(_load("first.npz"), _load("alone.npz"), _load("blocks.npz"))


def guess(page: Page, *, models: Models = SHIPPED) -> Floats:
    """Return for each block how likely it is text of the article, from 0 to 1.

    The other models look at these guesses.
    """
    return models.first.predict(page.matrix)


def judge_alone(page: Page, guesses: Floats, *, models: Models = SHIPPED) -> Floats:
    """Return for each block how surely it is text of the article, from 0 to 1."""
    return models.alone.predict(add_guesses(page, guesses))


def judge_with(
    page: Page, guesses: Floats, kept: Sequence[bool], *, models: Models = SHIPPED
) -> Floats:
    """Return the same, where `kept` says which blocks an extractor kept."""
    return models.with_kept.predict(add_kept(page, kept, guesses))
