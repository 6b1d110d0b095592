"""Pages to learn from, each judged by a line model that has not seen its site."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.evaluation.scores import Body, f1, score_body
from benchmarks.training.networks import Lesson, Schooling, grow_network
from benchmarks.training.pages import FOLDS, WEIGHTS, LabeledPage, Numbers, read_pages
from benchmarks.training.variants import crop, shorten, vary
from services.ingest.reading.body import fold_space
from services.ingest.reading.linemodel.body import find_body
from services.ingest.reading.linemodel.features import Page, read_page
from services.ingest.reading.linemodel.network import Floats, Network
from services.ingest.reading.marks import find_mark

SCHOOLING: Final = Schooling()

_EVEN: Final = 0.5
_CROP_WEIGHT: Final = 0.3
"""What a page cut down to its article counts beside the whole page."""
_VARIANT_WEIGHT: Final = 0.5
"""What a variant of a page counts beside the page; set by hand."""
_TURNS: Final = 4
"""So many variants of each page are learned from in turn, one in each epoch; set by hand."""


@dataclass(slots=True)
class Example:
    """A page to learn from, and what a model says of it that has not seen its site."""

    page: LabeledPage
    read: Page
    matrix: Floats
    is_open: list[bool]
    """Whether each line says nothing of itself."""
    is_crop: bool
    probability: Numbers = field(default_factory=lambda: np.zeros(0))


@dataclass(frozen=True, slots=True)
class Variant:
    """The parts of some pages of one fold put together, to learn from."""

    fold: int
    turn: int
    lesson: Lesson


def make_examples(data: Path) -> list[Example]:
    """Return all pages and crops of them; no model has judged them yet."""
    pages = read_pages(data)
    examples = [_example(page, is_crop=False) for page in pages]
    examples += [_example(crop(page), is_crop=True) for page in pages]
    shortened = [short for page in pages if (short := shorten(page))]
    return examples + [_example(page, is_crop=True) for page in shortened]


def make_variants(examples: Sequence[Example], *, folds: int = FOLDS) -> list[Variant]:
    """Return variants of the whole pages; none mixes pages of two folds."""
    pages = [one.page for one in examples if not one.is_crop]
    return [
        Variant(
            page.find_fold(folds), turn, _lesson(_example(page, is_crop=True), _VARIANT_WEIGHT)
        )
        for turn in range(_TURNS)
        for page in vary(pages, folds=folds, turn=turn)
    ]


def judge_unseen(
    examples: Sequence[Example], variants: Sequence[Variant], *, folds: int = FOLDS
) -> list[Network]:
    """Judge each page by a line model that has not seen its site; return one for each fold.

    `variants` were made for as many folds.
    """
    networks: list[Network] = []
    for fold in range(folds):
        network = grow_lines(
            [one for one in examples if one.page.find_fold(folds) != fold],
            [one for one in variants if one.fold != fold],
        )
        for one in examples:
            if one.page.find_fold(folds) == fold:
                one.probability = network.predict(one.matrix).astype(np.float64)
        networks.append(network)
    return networks


def report(examples: Sequence[Example]) -> list[tuple[str, str]]:
    """Return the figures of the bodies for each set, over whole pages."""
    lines = []
    for data_set in WEIGHTS:
        whole = [one for one in examples if one.page.data_set == data_set and not one.is_crop]
        scores = [_score(one) for one in whole]
        precision = sum(score.precision for score in scores) / len(scores)
        recall = sum(score.recall for score in scores) / len(scores)
        figures = f"P {precision:.3f}  R {recall:.3f}  F1 {f1(scores):.3f}"
        lines.append((data_set, f"pages {len(scores)}  {figures}"))
    return lines


def _example(page: LabeledPage, *, is_crop: bool) -> Example:
    marks = [find_mark(line) for line in page.lines]
    read = read_page(page.lines, marks)
    is_open = [mark is None for mark in marks]
    return Example(page, read, read.columns.matrix(), is_open, is_crop)


def grow_lines(examples: Sequence[Example], variants: Sequence[Variant]) -> Network:
    """Return the line model grown on the examples, and on the variants in turn."""
    return grow_network(
        [_lesson(one, _CROP_WEIGHT if one.is_crop else 1.0) for one in examples],
        [[one.lesson for one in variants if one.turn == turn] for turn in range(_TURNS)],
        names=examples[0].read.columns.names,
        schooling=SCHOOLING,
    )


def _lesson(example: Example, weight: float) -> Lesson:
    return Lesson(
        example.matrix,
        (example.page.labels > _EVEN).astype(np.float32),
        example.page.weights.astype(np.float32) * np.float32(weight),
    )


def _score(example: Example) -> Body:
    kept = find_body(example.page.lines, example.probability)
    lines = zip(example.page.lines, kept, example.is_open, strict=True)
    text = "\n\n".join(
        fold_space(line.text) for line, is_body, is_open in lines if is_body and is_open
    )
    return score_body(example.page.gold, text)
