"""Pages to learn from, each judged by a line model that has not seen its site."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Final

import numpy as np

from benchmarks.evaluation.scores import Body, f1, score_body
from benchmarks.training.networks import Lesson, Schooling, grow_network
from benchmarks.training.pages import FOLDS, WEIGHTS, LabeledPage, Numbers, read_pages
from services.ingest.reading.body import fold_space
from services.ingest.reading.linemodel.body import find_body
from services.ingest.reading.linemodel.features import Page, read_page
from services.ingest.reading.linemodel.network import Floats, Network
from services.ingest.reading.marks import find_mark

SCHOOLING: Final = Schooling()

_EVEN: Final = 0.5
_CROP_WEIGHT: Final = 0.3
"""What a page cut down to its article counts beside the whole page."""
_CROP_ABOVE: Final = 12
_CROP_BELOW: Final = 20
_CROP_BODY: Final = range(1, 13)
_NEWS: Final = ("scrapinghub", "fundus")
_SHORTENED_BODY: Final = 8
_SHORT_BODY: Final = range(1, 7)
_KEPT_LONG: Final = 0.4


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


def make_examples(data: Path) -> list[Example]:
    """Return all pages and crops of them; no model has judged them yet."""
    pages = read_pages(data)
    examples = [_example(page, is_crop=False) for page in pages]
    examples += [_example(_crop(page), is_crop=True) for page in pages]
    shortened = [short for page in pages if (short := _shorten(page))]
    return examples + [_example(page, is_crop=True) for page in shortened]


def judge_unseen(examples: Sequence[Example], *, folds: int = FOLDS) -> list[Network]:
    """Judge each page by a line model that has not seen its site; return one for each fold."""
    networks: list[Network] = []
    for fold in range(folds):
        network = grow_lines([one for one in examples if one.page.find_fold(folds) != fold])
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


def _crop(page: LabeledPage) -> LabeledPage:
    """Return the article with a few of the lines above and below it, perhaps shortened.

    Much of what is sent is not a whole page but an article with a line or two around it.
    """
    chance = Random(page.id)  # noqa: S311 - it draws examples, it guards nothing
    body = np.flatnonzero(page.labels > _EVEN).tolist() or [0, len(page.lines) - 1]
    start = max(0, body[0] - chance.randint(0, _CROP_ABOVE))
    stop = body[-1] + 1 + chance.randint(0, _CROP_BELOW)
    kept = list(range(start, min(stop, len(page.lines))))
    if len(body) > _CROP_BODY.stop and chance.random() < 0.5:
        left_out = set(range(body[chance.choice(_CROP_BODY)], body[-1] + 1))
        kept = [index for index in kept if index not in left_out]
    lines = [page.lines[index] for index in kept]
    return replace(page, lines=lines, labels=page.labels[kept])


def _shorten(page: LabeledPage) -> LabeledPage | None:
    """Return the page with but the first few lines of its article; None for two in five.

    Short articles in long pages are what is hardest to find, and the sets have few. Other
    pages than news lose more by it than they gain.
    """
    chance = Random(f"short{page.id}")  # noqa: S311 - it draws examples, it guards nothing
    body = np.flatnonzero(page.labels > _EVEN).tolist()
    if page.data_set not in _NEWS or len(body) < _SHORTENED_BODY:
        return None
    if chance.random() < _KEPT_LONG:
        return None
    left_out = set(range(body[chance.choice(_SHORT_BODY)], body[-1] + 1))
    kept = [index for index in range(len(page.lines)) if index not in left_out]
    lines = [page.lines[index] for index in kept]
    return replace(page, lines=lines, labels=page.labels[kept])


def grow_lines(examples: Sequence[Example]) -> Network:
    """Return the line model grown on the examples."""
    lessons = [
        Lesson(
            one.matrix,
            (one.page.labels > _EVEN).astype(np.float32),
            one.page.weights.astype(np.float32) * (_CROP_WEIGHT if one.is_crop else 1.0),
        )
        for one in examples
    ]
    return grow_network(lessons, names=examples[0].read.columns.names, schooling=SCHOOLING)


def _score(example: Example) -> Body:
    kept = find_body(example.page.lines, example.probability)
    lines = zip(example.page.lines, kept, example.is_open, strict=True)
    text = "\n\n".join(
        fold_space(line.text) for line, is_body, is_open in lines if is_body and is_open
    )
    return score_body(example.page.gold, text)
