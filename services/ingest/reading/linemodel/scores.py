"""How surely each line of a page is text of its article, by the model that ships."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

import numpy as np

from services.ingest.reading.forest import Forest
from services.ingest.reading.linemodel.columns import Columns, Numbers
from services.ingest.reading.linemodel.features import Page, read_page
from services.ingest.reading.linemodel.network import Network
from services.ingest.reading.lines import Line
from shared.article import BlockType

ANNOTATOR: Final = "line_model@4"
METHOD: Final = "convolutional_network"
HEADLINE_METHOD: Final = "gradient_boosting"


@dataclass(frozen=True, slots=True)
class Models:
    """What judges a page: those that ship, or, to evaluate, others that saw less."""

    lines: Network
    headlines: Forest


def _read(name: str) -> bytes:
    return files("services.ingest.reading.linemodel").joinpath(name).read_bytes()


SHIPPED: Final = Models(Network.load(_read("lines.npz")), Forest.load(_read("headlines.npz")))


@dataclass(frozen=True, slots=True)
class Judged:
    """The lines of a page as numbers, and how surely each is text of the article."""

    page: Page
    body: Numbers
    """For each line, from 0 to 1."""


def judge_lines(
    lines: Sequence[Line], marks: Sequence[BlockType | None], *, models: Models = SHIPPED
) -> Judged:
    """Return what the model says of the lines of a page; at least one line is needed."""
    page = read_page(lines, marks)
    return Judged(page, models.lines.predict(page.columns.matrix()).astype(np.float64))


def judge_headlines(
    columns: Columns, candidates: Sequence[int], *, models: Models = SHIPPED
) -> Numbers:
    """Return for each of the candidates how surely it heads the article, from 0 to 1."""
    rows = columns.matrix(np.array(candidates))
    return models.headlines.predict(rows).astype(np.float64)
