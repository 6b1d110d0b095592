"""Trains the block model, and prints how it does on sites that it has not seen."""

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from benchmarks.evaluation.scores import Body, f1, score_body
from benchmarks.training.block_labels import label_blocks
from benchmarks.training.trees import Growth, grow
from services.ingest.reading.extract import find_paragraphs
from services.ingest.reading.forest import Floats, Forest
from services.ingest.reading.pageblocks.blocks import split_blocks
from services.ingest.reading.pageblocks.certainty import is_sure, mix
from services.ingest.reading.pageblocks.choice import choose_blocks, find_bars
from services.ingest.reading.pageblocks.extracted import ALL_NAMES, add_kept
from services.ingest.reading.pageblocks.features import NAMES, describe
from services.ingest.reading.pageblocks.kept import find_kept
from services.ingest.reading.pageblocks.parsing import find_titles, find_tree

ALONE: Final = Path("services/ingest/reading/pageblocks/alone.npz")
"""The model that sees a page by itself."""
WITH_KEPT: Final = Path("services/ingest/reading/pageblocks/blocks.npz")
"""The model that sees what an extractor kept, too."""

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
_EVEN: Final = 0.5
_COUNTED_WORDS: Final = 60
_LEAST_WORDS: Final = 50.0
_SECOND_LEVEL_CHARS: Final = 3


@dataclass(slots=True)
class Example:
    """A page to learn from, and what the model says of it without having seen its site."""

    data_set: str
    name: str
    """Its id in the set."""
    fold: int
    """All pages of a site are in one."""
    body: str
    texts: list[str]
    labels: NDArray[np.float64]
    words: NDArray[np.int64]
    matrix: Floats
    """Of `ALL_NAMES`; those that a page has by itself come first."""
    bars: list[float]
    """How sure the model must be of each block, if the extractor is asked."""
    chosen: list[bool]

    @property
    def weights(self) -> NDArray[np.float64]:
        """What each block counts: its words, by those of the article and by the set."""
        words = np.minimum(self.words, _COUNTED_WORDS) + 3.0
        body = float((words * self.labels).sum())
        weights: NDArray[np.float64] = words / max(body, _LEAST_WORDS) * WEIGHTS[self.data_set]
        return weights


def train(data: Path) -> None:
    """Write the model; `data` holds the folder `pages`."""
    examples = _judge_unseen(data, _FOLDS)
    _report(examples)
    ALONE.write_bytes(_grow(examples, NAMES).dump())
    WITH_KEPT.write_bytes(_grow(examples, ALL_NAMES).dump())


def write_unseen(data: Path, *, folds: int, out: Path) -> None:
    """Write what models that have not seen the site of a page make of it.

    `out` gets a file `SET.blocks.jsonl` for each set, with the id and the body of each
    page. Nothing is trained to ship.
    """
    examples = _judge_unseen(data, folds)
    _report(examples)
    _write_answers(examples, out)


def _judge_unseen(data: Path, folds: int) -> list[Example]:
    """Return all pages, each judged by a model that has not seen its site."""
    examples = list(_examples(data, folds))
    for fold in range(folds):
        seen = [one for one in examples if one.fold != fold]
        alone, informed = _grow(seen, NAMES), _grow(seen, ALL_NAMES)
        for one in examples:
            if one.fold == fold:
                one.chosen = _choose(one, alone, informed)
    return examples


def _choose(example: Example, alone: Forest, informed: Forest) -> list[bool]:
    """Return what the desk would take of a page, had it these models."""
    chances = alone.predict(example.matrix[:, : len(NAMES)])
    bars = example.bars
    if is_sure(example.words, chances):
        bars = [_EVEN] * len(bars)
    else:
        chances = mix(chances, informed.predict(example.matrix))
    return choose_blocks(example.texts, bars, chances.tolist())


def _write_answers(examples: Sequence[Example], out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for data_set in WEIGHTS:
        with (out / f"{data_set}.blocks.jsonl").open("w", encoding="utf-8") as file:
            for one in examples:
                if one.data_set == data_set:
                    answer = {"id": one.name, "body": _find_body(one)}
                    file.write(json.dumps(answer, ensure_ascii=False) + "\n")


def _examples(data: Path, folds: int) -> Iterator[Example]:
    for data_set in WEIGHTS:
        with gzip.open(data / "pages" / f"{data_set}.dev.jsonl.gz", "rt") as file:
            for record in map(json.loads, file):
                example = _find_example(data_set, record, folds)
                if example:
                    yield example


def _find_example(data_set: str, record: dict[str, Any], folds: int) -> Example | None:
    tree = find_tree(record["html"])
    blocks = split_blocks(tree) if tree is not None else []
    if not blocks:
        return None
    page = describe(blocks, find_titles(tree))
    texts = [block.text for block in blocks]
    kept = find_kept(texts, find_paragraphs(tree))
    return Example(
        data_set=data_set,
        name=str(record["id"]),
        fold=int(hashlib.sha256(_site(data_set, record).encode()).hexdigest(), 16) % folds,
        body=record["body"],
        texts=texts,
        labels=np.array(label_blocks(texts, record["body"])),
        words=page.columns["words"],
        matrix=add_kept(page, kept),
        bars=find_bars(blocks, kept),
        chosen=[],
    )


def _site(data_set: str, record: dict[str, Any]) -> str:
    """Return the name of the outlet, such that it is the same in all sets."""
    if data_set == "fundus":
        return str(record["id"].split("/")[1]).lower()
    address = record["url"] or record["id"]
    host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    labels = host.removeprefix("www.").split(".")
    is_second_level = len(labels) > 2 and len(labels[-2]) <= _SECOND_LEVEL_CHARS
    return labels[-3] if is_second_level else labels[-2] if len(labels) > 1 else labels[0]


def _grow(examples: Sequence[Example], names: tuple[str, ...]) -> Forest:
    return grow(
        np.concatenate([one.matrix[:, : len(names)] for one in examples]),
        np.concatenate([one.labels > 0.5 for one in examples]),
        np.concatenate([one.weights for one in examples]),
        names=names,
        growth=GROWTH,
    )


def _report(examples: Sequence[Example]) -> None:
    """Print F1 of the bodies for each set."""
    for data_set in WEIGHTS:
        scores = [_score(one) for one in examples if one.data_set == data_set]
        precision = sum(score.precision for score in scores) / len(scores)
        recall = sum(score.recall for score in scores) / len(scores)
        print(
            f"blocks, {data_set} by site: pages {len(scores)}  P {precision:.3f}  "
            f"R {recall:.3f}  F1 {f1(scores):.3f}",
            flush=True,
        )


def _score(example: Example) -> Body:
    return score_body(example.body, _find_body(example))


def _find_body(example: Example) -> str:
    texts = zip(example.texts, example.chosen, strict=True)
    return "\n\n".join(text for text, is_body in texts if is_body)
