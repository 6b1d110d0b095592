"""Answers of the whole reader of flat text, with models that have not seen the site.

Beside them stand those of a baseline on the same folds: plain gradient boosting over what a
line and those next to it show, and the best contiguous block of lines.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.evaluation.scores import compare, f1, is_headline_right, score_body
from benchmarks.training.examples import Example, grow_lines, judge_unseen, make_examples
from benchmarks.training.headlines import grow_unseen
from benchmarks.training.pages import WEIGHTS, LabeledPage
from services.ingest.reading.body import fold_space
from services.ingest.reading.flat import read_flat
from services.ingest.reading.forest import Forest
from services.ingest.reading.linemodel.around import best_run
from services.ingest.reading.linemodel.scores import Models

OURS: Final = "copydesk"
BASELINE: Final = "boosting"

# What the baseline does not look at: what the words say, and what is known of whole stretches.
_NOT_PLAIN: Final = ("mark", "echo", "head_", "stretch_", "dated", "run_", "worth", "short_")
_EVEN: Final = 0.5

Answer = dict[str, str]


def write_unseen(data: Path, *, folds: int, out: Path) -> None:
    """Write `SET.READER.jsonl` into `out` for each set and reader, and print the figures.

    A line holds the id of a page, the body found and, but for the baseline, the headline.
    """
    out.mkdir(parents=True, exist_ok=True)
    examples = make_examples(data)
    forests = judge_unseen(examples, folds=folds)
    headlines = grow_unseen(examples, folds=folds)
    models = [Models(*pair) for pair in zip(forests, headlines, strict=True)]
    whole = [one for one in examples if not one.is_crop]
    ours = [_read(one.page, models[one.page.find_fold(folds)]) for one in whole]
    plain = _plain_columns(examples)
    boosted = [
        grow_lines(
            [one for one in examples if not one.is_crop and one.page.find_fold(folds) != fold],
            columns=plain,
        )
        for fold in range(folds)
    ]
    theirs = [_read_plain(one, boosted[one.page.find_fold(folds)], plain) for one in whole]
    for data_set in WEIGHTS:
        at = [place for place, one in enumerate(whole) if one.page.data_set == data_set]
        _write(out / f"{data_set}.{OURS}.jsonl", [ours[place] for place in at])
        _write(out / f"{data_set}.{BASELINE}.jsonl", [theirs[place] for place in at])
        pages = [whole[place].page for place in at]
        for figure in _figures(pages, [ours[i] for i in at], [theirs[i] for i in at]):
            print(f"{data_set} by site, {figure}", flush=True)


def _read(page: LabeledPage, models: Models) -> Answer:
    found = read_flat(page.text, models=models)
    body, headline = found.get("body"), found.get("headline")
    return {
        "id": page.id,
        "body": body.text if body else "",
        "headline": headline.text if headline else "",
    }


def _plain_columns(examples: Sequence[Example]) -> list[int]:
    names = examples[0].read.columns.names
    return [place for place, name in enumerate(names) if not name.startswith(_NOT_PLAIN)]


def _read_plain(example: Example, forest: Forest, columns: Sequence[int]) -> Answer:
    """Return the block of lines whose words are likelier text of the article than not."""
    lines = example.page.lines
    surety = np.zeros(len(lines))
    surety[example.rows] = forest.predict(
        example.matrix[np.ix_(example.rows, np.array(columns))]
    )
    words = np.array([line.words for line in lines], dtype=np.float64)
    start, end, _ = best_run((surety - _EVEN) * (words + 1.0))
    body = "\n\n".join(fold_space(line.text) for line in lines[start:end])
    return {"id": example.page.id, "body": body}


def _write(path: Path, answers: Sequence[Answer]) -> None:
    lines = (json.dumps(answer, ensure_ascii=False) + "\n" for answer in answers)
    path.write_text("".join(lines), encoding="utf-8")


def _figures(
    pages: Sequence[LabeledPage], ours: Sequence[Answer], theirs: Sequence[Answer]
) -> Iterator[str]:
    """Yield the figures of one set, ours and the gain over the baseline."""
    paired = zip(pages, ours, theirs, strict=True)
    scores = [
        (score_body(page.gold, our["body"]), score_body(page.gold, their["body"]))
        for page, our, their in paired
    ]
    mine, plain = [one for one, _ in scores], [other for _, other in scores]
    gain = compare(mine, plain)
    yield (
        f"{len(pages)} pages: read_flat F1 {f1(mine):.3f}, "
        f"boosting and best block {f1(plain):.3f}, gain {gain}"
    )
    titled = [
        is_headline_right(page.title, our["headline"])
        for page, our in zip(pages, ours, strict=True)
        if page.title
    ]
    if titled:
        yield f"{len(titled)} titles: {sum(titled) / len(titled):.3f} right"
