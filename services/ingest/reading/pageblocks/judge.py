"""How surely each block of a page is text of its article, by the model that ships."""

from collections.abc import Sequence
from importlib.resources import files
from typing import Final

import numpy as np

from services.ingest.reading.forest import Floats, Forest
from services.ingest.reading.pageblocks.blocks import PageBlock
from services.ingest.reading.pageblocks.features import describe

ANNOTATOR: Final = "block_model@1"
METHOD: Final = "gradient_boosting"


def _load(name: str) -> Forest:
    return Forest.load(files("services.ingest.reading.pageblocks").joinpath(name).read_bytes())


_MODEL: Final = _load("blocks.npz")


def judge_blocks(
    blocks: Sequence[PageBlock], kept: Sequence[bool], titles: Sequence[str]
) -> Floats:
    """Return for each block how surely it is text of the article, from 0 to 1.

    `kept` says which of them an extractor kept, `titles` what the page is called.
    """
    if not blocks:
        return np.zeros(0, dtype=np.float32)
    return _MODEL.predict(describe(blocks, kept, titles))
