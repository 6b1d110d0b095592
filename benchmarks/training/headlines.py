"""Trains the headline model on judged pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from benchmarks.evaluation.scores import is_headline_right
from benchmarks.training.examples import Example
from benchmarks.training.pages import FOLDS, WEIGHTS, Numbers
from benchmarks.training.trees import Growth, grow
from services.ingest.reading.forest import Floats, Forest
from services.ingest.reading.linemodel.headlines import find_candidates, headline_columns

GROWTH: Final = Growth(
    rounds=120,
    max_depth=5,
    num_leaves=15,
    learning_rate=0.06,
    min_child_samples=10,
)


@dataclass(frozen=True, slots=True)
class Candidates:
    """The lines of one page that may head it, and which of them do."""

    example: Example
    indexes: list[int]
    matrix: Floats
    names: tuple[str, ...]
    is_right: Numbers


def train_headlines(examples: Sequence[Example]) -> Forest:
    """Return the model, grown on the pages whose title is known, and print its figures."""
    pages = _pages(examples)
    forests = _grow_folds(pages, FOLDS)
    for data_set in WEIGHTS:
        whole = [
            _is_right(page, forests[page.example.page.find_fold(FOLDS)])
            for page in pages
            if page.example.page.data_set == data_set and not page.example.is_crop
        ]
        if whole:
            share = sum(whole) / len(whole)
            print(f"headline by site, {data_set}: pages {len(whole)}  right {share:.3f}")
    return _grow(pages)


def grow_unseen(examples: Sequence[Example], *, folds: int) -> list[Forest]:
    """Return for each fold a headline model that has not seen its sites."""
    return _grow_folds(_pages(examples), folds)


def _pages(examples: Sequence[Example]) -> list[Candidates]:
    pages = [_candidates(one) for one in examples if one.page.title]
    return [page for page in pages if page.indexes]


def _grow_folds(pages: Sequence[Candidates], folds: int) -> list[Forest]:
    return [
        _grow([page for page in pages if page.example.page.find_fold(folds) != fold])
        for fold in range(folds)
    ]


def _candidates(example: Example) -> Candidates:
    page = example.page
    columns = headline_columns(page.lines, example.read, example.probability)
    indexes = find_candidates(columns)
    matches = [is_headline_right(page.title or "", page.lines[index].text) for index in indexes]
    return Candidates(
        example, indexes, columns.matrix()[indexes], columns.names, np.array(matches, float)
    )


def _grow(pages: Sequence[Candidates]) -> Forest:
    taught = [page for page in pages if page.is_right.any()]
    labels = np.concatenate([page.is_right for page in taught])
    return grow(
        np.concatenate([page.matrix for page in taught]),
        labels,
        np.ones(len(labels)),
        names=taught[0].names,
        growth=GROWTH,
    )


def _is_right(candidates: Candidates, forest: Forest) -> bool:
    """Return whether the surest line is the headline."""
    page = candidates.example.page
    best = candidates.indexes[int(np.argmax(forest.predict(candidates.matrix)))]
    return is_headline_right(page.title or "", page.lines[best].text)
