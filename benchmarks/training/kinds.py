"""Trains the networks of line kinds on labelled pages, and prints how they do out of fold."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, Final

import numpy as np

from benchmarks.report import say
from benchmarks.training.kinds_growth import Example, Growth, grow_network
from benchmarks.training.kinds_pages import make_donors, vary
from services.ingest.reading.layout import find_layout
from services.ingest.reading.linekinds.features import read_features
from services.ingest.reading.linekinds.names import KINDS
from services.ingest.reading.linekinds.network import Networks
from services.ingest.reading.lines import Line, split_lines
from services.ingest.reading.rails.parts import shape
from shared.article import BlockType
from tests.rails.pages import Page, parse_page

MODEL: Final = Path("services/ingest/reading/linekinds/kinds.npz")

_MEMBERS: Final = 4
"""Right of lines by unseen authors, two folds: .9636, .9335; with two .9608, .9316."""
_VARIANTS: Final = 12
_WHOLE: Final = 2
"""How often each page as it is stands among its variants."""

Record = dict[str, Any]


def train(data: Path) -> None:
    """Write `kinds.npz`; `data` is a folder of labelled pages."""
    MODEL.write_bytes(grow(read_records(data)).dump())


def write_unseen(data: Path, *, folds: int, out: Path) -> None:
    """Print how lines are typed by networks that saw no page of their author.

    The networks are written to `out`, each under the authors that it did not see.
    """
    out.mkdir(parents=True, exist_ok=True)
    records = read_records(data)
    authors = sorted({find_author(record) for record in records})
    for fold in range(min(folds, len(authors))):
        held = set(authors[fold::folds])
        networks = grow([one for one in records if find_author(one) not in held])
        (out / f"without_{'_'.join(sorted(held))}.npz").write_bytes(networks.dump())
        right, lines = judge(networks, [one for one in records if find_author(one) in held])
        say(f"line kinds, authors {sorted(held)}: {right / lines:.4f} of {lines} lines")


def read_records(folder: Path) -> list[Record]:
    """Return the labelled pages of a folder, by name."""
    return [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]


def find_author(record: Record) -> str:
    """Return who wrote a page, as its name begins; all pages of one are in one fold."""
    return str(record["id"]).partition("-")[0]


def grow(records: Sequence[Record]) -> Networks:
    """Return networks grown on pages and variants of them."""
    examples = list(_examples(records, Random(1)))  # noqa: S311 - it draws examples
    say(f"growing {_MEMBERS} networks on {len(examples)} pages")
    members = [grow_network(examples, seed=seed, growth=Growth()) for seed in range(_MEMBERS)]
    return Networks(tuple(members), tuple(kind.value for kind in KINDS))


def judge(networks: Networks, records: Sequence[Record]) -> tuple[int, int]:
    """Return how many lines of pages are of a kind that their labels allow, and of how many."""
    right = lines = 0
    for record in records:
        if example := make_example(parse_page(record)):
            best = networks.predict(example.matrix).argmax(axis=1)
            right += int(example.accepted[np.arange(len(best)), best].sum())
            lines += len(best)
    return right, lines


def make_example(page: Page) -> Example | None:
    """Return a page to learn from; None if no article is seen in it."""
    lines = split_lines(page.text)
    layout = find_layout(lines)
    if layout is None:
        return None
    matrix = read_features([shape(line) for line in lines], layout)
    accepted = np.array([_accepted(page, line) for line in lines], dtype=np.float32)
    accepted[~accepted.any(axis=1)] = 1.0
    return Example(matrix, accepted)


def _examples(records: Sequence[Record], chance: Random) -> Iterator[Example]:
    donors = make_donors(records)
    for record in records:
        variants = [vary(record, donors, chance) for _ in range(_VARIANTS)]
        for one in [*[record] * _WHOLE, *variants]:
            if example := make_example(parse_page(one)):
                yield example


def _accepted(page: Page, line: Line) -> list[bool]:
    """Return for each kind whether it is right for the piece that fills most of a line."""
    start, end = line.span
    chars = [min(end, piece.span[1]) - max(start, piece.span[0]) for piece in page.pieces]
    best = max(range(len(chars)), key=chars.__getitem__)
    types = page.pieces[best].types if chars[best] > 0 else frozenset()
    return [
        kind.value in types or (kind is BlockType.PARAGRAPH and "quote" in types)
        for kind in KINDS
    ]
