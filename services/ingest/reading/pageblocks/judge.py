"""How surely each block of a page is text of its article, by the models that ship."""

from collections.abc import Sequence
from importlib.resources import files
from typing import Final

from services.ingest.reading.forest import Floats, Forest
from services.ingest.reading.pageblocks.certainty import mix
from services.ingest.reading.pageblocks.extracted import add_kept
from services.ingest.reading.pageblocks.features import Page

ANNOTATOR: Final = "block_model@2"
METHOD: Final = "gradient_boosting"


def _load(name: str) -> Forest:
    return Forest.load(files("services.ingest.reading.pageblocks").joinpath(name).read_bytes())


_ALONE: Final = _load("alone.npz")
_WITH_KEPT: Final = _load("blocks.npz")


def judge_alone(page: Page) -> Floats:
    """Return for each block how surely it is text of the article, from 0 to 1."""
    return _ALONE.predict(page.matrix)


def judge_with(page: Page, kept: Sequence[bool], alone: Floats) -> Floats:
    """Return the same, where `kept` says which blocks an extractor kept.

    `alone` is what the model said without.
    """
    return mix(alone, _WITH_KEPT.predict(add_kept(page, kept)))
