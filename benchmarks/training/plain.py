"""A baseline: gradient boosting over what a line and its neighbors show, and the best block."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from benchmarks.training.examples import Example
from benchmarks.training.trees import Growth, grow
from services.ingest.reading.body import fold_space
from services.ingest.reading.forest import Floats, Forest
from services.ingest.reading.linemodel.around import add_near, best_run
from services.ingest.reading.linemodel.columns import Columns

_GROWTH: Final = Growth(
    rounds=250, max_depth=5, num_leaves=20, learning_rate=0.06, feature_fraction=0.35
)

# What it does not look at: what the words say, and what is known of whole stretches.
_NOT_PLAIN: Final = (
    *("mark", "echo", "head_", "hits_", "stretch_", "dated", "run_", "worth", "short_"),
    *("cue_", "same_", "repeat_", "name_", "glued", "sentence_words"),
    *("all_capitals", "capital_pairs", "share_common"),
)
_NEAR: Final = {
    "words": (-3, -2, -1, 1, 2, 3),
    "ends": (-3, -2, -1, 1, 2, 3),
    "share_short": (-1, 1),
    "share_capitals": (-1, 1),
    "bullet": (-1, 1),
    "cut": (-1, 1),
    "clocks": (-1, 1),
}
_LEAST_WORDS: Final = 3
"""It does not look at shorter lines, of which one in two hundred is text of an article."""
_EVEN: Final = 0.5

Answer = dict[str, str]


def read_plain(examples: Sequence[Example], folds: int) -> list[Answer]:
    """Return what the baseline, which has not seen its site, reads on each whole page."""
    whole = [one for one in examples if not one.is_crop]
    tables = [_plain_columns(one) for one in whole]
    forests = [
        _grow(
            [
                (one, table)
                for one, table in zip(whole, tables, strict=True)
                if one.page.find_fold(folds) != fold
            ]
        )
        for fold in range(folds)
    ]
    return [
        _read(one, table.matrix(), forests[one.page.find_fold(folds)])
        for one, table in zip(whole, tables, strict=True)
    ]


def _plain_columns(example: Example) -> Columns:
    columns = example.read.columns
    plain = Columns(columns.rows)
    for name in columns.names:
        if not name.startswith(_NOT_PLAIN):
            plain.add(name, columns[name])
    for name, near in _NEAR.items():
        add_near(plain, name, columns[name], near)
    words = columns["words"]
    plain.add("page_lines", columns.rows)
    plain.add("page_words", float(words.sum()))
    plain.add("page_line_words", float(words.mean()))
    return plain


def _grow(pages: Sequence[tuple[Example, Columns]]) -> Forest:
    rows = [_is_looked_at(one) for one, _ in pages]
    kept = list(zip(pages, rows, strict=True))
    return grow(
        np.concatenate([table.matrix()[at] for (_, table), at in kept]),
        np.concatenate([one.page.labels[at] > _EVEN for (one, _), at in kept]),
        np.concatenate([one.page.weights[at] for (one, _), at in kept]),
        names=pages[0][1].names,
        growth=_GROWTH,
    )


def _is_looked_at(example: Example) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    return np.array([line.words >= _LEAST_WORDS for line in example.page.lines])


def _read(example: Example, matrix: Floats, forest: Forest) -> Answer:
    """Return the block of lines whose words are likelier text of the article than not."""
    lines = example.page.lines
    surety = np.zeros(len(lines))
    at = _is_looked_at(example)
    if at.any():
        surety[at] = forest.predict(matrix[at])
    words = np.array([line.words for line in lines], dtype=np.float64)
    start, end, _ = best_run((surety - _EVEN) * (words + 1.0))
    body = "\n\n".join(fold_space(line.text) for line in lines[start:end])
    return {"id": example.page.id, "body": body}
