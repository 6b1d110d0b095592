"""Answers of the whole reader of flat text, with models that have not seen the site.

Beside them stand those of a baseline on the same folds (`plain.py`).
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.evaluation.scores import compare, f1, is_headline_right, score_body
from benchmarks.training.examples import judge_unseen, make_examples, make_variants
from benchmarks.training.headlines import grow_unseen
from benchmarks.training.pages import WEIGHTS, LabeledPage
from benchmarks.training.plain import Answer, read_plain
from services.ingest.reading.flat import read_flat
from services.ingest.reading.linemodel.scores import Models

OURS: Final = "copydesk"
BASELINE: Final = "boosting"


def write_unseen(data: Path, *, folds: int, out: Path) -> None:
    """Write `SET.READER.jsonl` into `out` for each set and reader, and print the figures.

    A line holds the id of a page, the body found and, but for the baseline, the headline.
    """
    out.mkdir(parents=True, exist_ok=True)
    examples = make_examples(data)
    networks = judge_unseen(examples, make_variants(examples, folds=folds), folds=folds)
    headlines = grow_unseen(examples, folds=folds)
    models = [Models(*pair) for pair in zip(networks, headlines, strict=True)]
    whole = [one for one in examples if not one.is_crop]
    ours = [_read(one.page, models[one.page.find_fold(folds)]) for one in whole]
    theirs = read_plain(examples, folds)
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
