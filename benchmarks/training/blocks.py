"""Trains the block models, and prints how the reader does with ones that saw less."""

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.evaluation.scores import f1, score_body
from benchmarks.training.block_labels import label_blocks
from benchmarks.training.pages import find_site
from benchmarks.training.trees import Growth, grow
from services.ingest.reading.extract import find_paragraphs
from services.ingest.reading.flatten import flatten
from services.ingest.reading.forest import Floats, Forest
from services.ingest.reading.html import read_html
from services.ingest.reading.pageblocks.blocks import split_blocks
from services.ingest.reading.pageblocks.certainty import weigh
from services.ingest.reading.pageblocks.extracted import ALL_NAMES, add_kept
from services.ingest.reading.pageblocks.features import NAMES, Page, describe
from services.ingest.reading.pageblocks.guesses import AGAIN_NAMES, add_guesses
from services.ingest.reading.pageblocks.judge import Models
from services.ingest.reading.pageblocks.kept import find_kept
from services.ingest.reading.pageblocks.parsing import (
    find_description,
    find_titles,
    find_tree,
)

FIRST: Final = Path("services/ingest/reading/pageblocks/first.npz")
"""The model that guesses."""
ALONE: Final = Path("services/ingest/reading/pageblocks/alone.npz")
"""The model that sees the guesses at all blocks, too."""
WITH_KEPT: Final = Path("services/ingest/reading/pageblocks/blocks.npz")
"""The model that sees the guesses, and what an extractor kept."""

WEIGHTS: Final = {"scrapinghub": 4.0, "fundus": 3.0, "wcxb": 1.0}
"""What a page of each set counts; the first two are news, which is what the desk reads."""

GROWTH: Final = Growth(
    rounds=70,
    seeds=3,
    max_depth=5,
    num_leaves=20,
    learning_rate=0.13,
    feature_fraction=0.3,
)

_FOLDS: Final = 5
_PARTS: Final = 4
"""The guesses at each part of the pages are those of models that saw the other parts."""
_GUESS_GROWTH: Final = replace(GROWTH, seeds=2)
"""Of their models; set by hand, for time."""
_LEAST_WORDS: Final = 50.0


@dataclass(frozen=True, slots=True)
class Example:
    """A page to learn from."""

    data_set: str
    name: str
    """Its id in the set."""
    fold: int
    """All pages of a site are in one."""
    part: int
    """So they are here; the parts lie across the folds."""
    html: str
    url: str | None
    body: str
    labels: NDArray[np.float64]
    page: Page | None
    """Its numbers; None if it shows no text."""
    kept: list[bool]
    """Which blocks an extractor kept."""

    @property
    def weights(self) -> NDArray[np.float64]:
        """What each block counts: its words, by those of the article and by the set."""
        words = weigh(self.numbers.columns["words"])
        body = float((words * self.labels).sum())
        weights: NDArray[np.float64] = words / max(body, _LEAST_WORDS) * WEIGHTS[self.data_set]
        return weights

    @property
    def numbers(self) -> Page:
        """The numbers of a page that shows some text.

        Raises:
            ValueError: it shows none.
        """
        if self.page is None:
            raise ValueError(f"no text: {self.name}")
        return self.page


def train(data: Path) -> None:
    """Write the models; `data` holds the folder `pages`."""
    examples = list(_examples(data, _FOLDS))
    _report(examples, _read_unseen(examples, _FOLDS))
    models = _grow_all(examples)
    FIRST.write_bytes(models.first.dump())
    ALONE.write_bytes(models.alone.dump())
    WITH_KEPT.write_bytes(models.with_kept.dump())


def write_unseen(data: Path, *, folds: int, out: Path) -> None:
    """Write what the reader makes of each page with models that have not seen its site.

    `out` gets a file `SET.html.jsonl` for each set, with the id and the body of each page;
    the body of a page that is refused is empty. Nothing is trained to ship.
    """
    examples = list(_examples(data, folds))
    bodies = _read_unseen(examples, folds)
    _report(examples, bodies)
    _write_answers(examples, bodies, out)


def _read_unseen(examples: Sequence[Example], folds: int) -> list[str]:
    """Return the body of each page, read with models that have not seen its site."""
    models = [_grow_all([one for one in examples if one.fold != at]) for at in range(folds)]
    return [_read(one, models[one.fold]) for one in examples]


def _read(example: Example, models: Models) -> str:
    found = read_html(
        example.html,
        flatten(example.html),
        url=example.url,
        latest=datetime.now(UTC).date(),
        models=models,
    )
    body = found["body"]
    return body.text if body else ""


def _write_answers(examples: Sequence[Example], bodies: Sequence[str], out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for data_set in WEIGHTS:
        with (out / f"{data_set}.html.jsonl").open("w", encoding="utf-8") as file:
            for one, body in zip(examples, bodies, strict=True):
                if one.data_set == data_set:
                    answer = {"id": one.name, "body": body}
                    file.write(json.dumps(answer, ensure_ascii=False) + "\n")


def _examples(data: Path, folds: int) -> Iterator[Example]:
    for data_set in WEIGHTS:
        with gzip.open(data / "pages" / f"{data_set}.dev.jsonl.gz", "rt") as file:
            for record in map(json.loads, file):
                yield _find_example(data_set, record, folds)


def _find_example(data_set: str, record: dict[str, Any], folds: int) -> Example:
    tree = find_tree(record["html"])
    blocks = split_blocks(tree) if tree is not None else []
    texts = [block.text for block in blocks]
    site = find_site(data_set, record).encode()
    number = int(hashlib.sha256(site).hexdigest(), 16)
    return Example(
        data_set=data_set,
        name=str(record["id"]),
        fold=number % folds,
        part=number // folds % _PARTS,
        html=record["html"],
        url=record.get("url"),
        body=record["body"],
        labels=np.array(label_blocks(texts, record["body"]), dtype=np.float64),
        page=describe(blocks, find_titles(tree), find_description(tree)) if blocks else None,
        kept=find_kept(texts, find_paragraphs(tree)) if blocks else [],
    )


def _grow_all(examples: Sequence[Example]) -> Models:
    """Return the models; what the later two learn from are guesses at pages not seen."""
    shown = [one for one in examples if one.page is not None]
    guesses = _guess_unseen(shown)
    paired = [(one.numbers, guesses[one.data_set, one.name], one.kept) for one in shown]
    return Models(
        first=_grow(shown, [page.matrix for page, _, _ in paired], NAMES),
        alone=_grow(
            shown, [add_guesses(page, guess) for page, guess, _ in paired], AGAIN_NAMES
        ),
        with_kept=_grow(
            shown, [add_kept(page, kept, guess) for page, guess, kept in paired], ALL_NAMES
        ),
    )


def _guess_unseen(examples: Sequence[Example]) -> dict[tuple[str, str], Floats]:
    """Return a guess at each page, named by set and name, of a model that saw other sites."""
    guesses: dict[tuple[str, str], Floats] = {}
    for part in range(_PARTS):
        others = [one for one in examples if one.part != part]
        matrices = [one.numbers.matrix for one in others]
        model = _grow(others, matrices, NAMES, growth=_GUESS_GROWTH)
        for one in examples:
            if one.part == part:
                guesses[one.data_set, one.name] = model.predict(one.numbers.matrix)
    return guesses


def _grow(
    examples: Sequence[Example],
    matrices: Sequence[Floats],
    names: tuple[str, ...],
    *,
    growth: Growth = GROWTH,
) -> Forest:
    return grow(
        np.concatenate(matrices),
        np.concatenate([one.labels > 0.5 for one in examples]),
        np.concatenate([one.weights for one in examples]),
        names=names,
        growth=growth,
    )


def _report(examples: Sequence[Example], bodies: Sequence[str]) -> None:
    """Print F1 of the bodies for each set."""
    for data_set in WEIGHTS:
        scores = [
            score_body(one.body, body)
            for one, body in zip(examples, bodies, strict=True)
            if one.data_set == data_set
        ]
        precision = sum(score.precision for score in scores) / len(scores)
        recall = sum(score.recall for score in scores) / len(scores)
        print(
            f"HTML body, {data_set} by site: pages {len(scores)}  P {precision:.3f}  "
            f"R {recall:.3f}  F1 {f1(scores):.3f}",
            flush=True,
        )
