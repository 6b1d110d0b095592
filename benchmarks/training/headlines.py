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
    pages = [_candidates(one) for one in examples if one.page.title]
    pages = [page for page in pages if page.indexes]
    right = {page.example.page.id: is_right for page, is_right in _judge_unseen(pages)}
    for data_set in WEIGHTS:
        ids = {p.example.page.id for p in pages if p.example.page.data_set == data_set}
        ids &= right.keys()
        if ids:
            share = sum(right[one] for one in ids) / len(ids)
            print(f"headline by site, {data_set}: pages {len(ids)}  right {share:.3f}")
    return _grow(pages)


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


def _judge_unseen(pages: Sequence[Candidates]) -> list[tuple[Candidates, bool]]:
    """Return for each whole page whether the surest line is its headline."""
    judged: list[tuple[Candidates, bool]] = []
    for fold in range(FOLDS):
        forest = _grow([page for page in pages if page.example.page.fold != fold])
        for page in pages:
            if page.example.page.fold == fold and not page.example.is_crop:
                best = page.indexes[int(np.argmax(forest.predict(page.matrix)))]
                text = page.example.page.lines[best].text
                judged.append((page, is_headline_right(page.example.page.title or "", text)))
    return judged
