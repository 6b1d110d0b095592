"""The labeled pages that the line models are trained on, flattened to lines."""

import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from services.ingest.reading.lines import Line, split_lines

Numbers = NDArray[np.float64]

WEIGHTS: Final = {"scrapinghub": 3.0, "fundus": 3.0, "wcxb_articles": 1.0}
"""What a page of each set counts; the first two are news, which is what the desk reads."""

FOLDS: Final = 5
_COUNTED_WORDS: Final = 60
_LEAST_WORDS: Final = 50.0
_SECOND_LEVEL_CHARS: Final = 3


@dataclass(frozen=True, slots=True)
class LabeledPage:
    """A page whose article is known."""

    id: str
    data_set: str
    site: str
    """All pages of a site are in one fold."""
    text: str
    lines: list[Line]
    labels: Numbers
    """For each line, which share of its characters is text of the article."""
    gold: str
    title: str | None

    def find_fold(self, folds: int) -> int:
        """Return the fold that the page's site falls into; the same in every run."""
        return int(hashlib.sha256(self.site.encode()).hexdigest(), 16) % folds

    @property
    def weights(self) -> Numbers:
        """What each line counts: its words, by those of the article and by the set."""
        words = np.array([min(line.words, _COUNTED_WORDS) + 3.0 for line in self.lines])
        body = float((words * self.labels).sum())
        return words / max(body, _LEAST_WORDS) * WEIGHTS[self.data_set]


def read_pages(data: Path) -> list[LabeledPage]:
    """Return all pages of `data/flat/*.dev.jsonl.gz` that have a line."""
    pages: list[LabeledPage] = []
    for data_set in WEIGHTS:
        titles = _titles(data, data_set)
        for record in _records(data / "flat" / f"{data_set}.dev.jsonl.gz"):
            text = "\n".join(record["lines"])
            lines = split_lines(text)
            if lines:
                page = LabeledPage(
                    id=record["id"],
                    data_set=data_set,
                    site=find_site(data_set, record),
                    text=text,
                    lines=lines,
                    labels=_labels(record["lines"], record["label"], lines),
                    gold=record["gold"],
                    title=record.get("title") or titles.get(record["id"]),
                )
                pages.append(page)
    return pages


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def _titles(data: Path, data_set: str) -> dict[str, str]:
    """Return the titles that stand with the HTML of some of the WCXB pages."""
    if data_set != "wcxb_articles":
        return {}
    records = _records(data / "pages" / "wcxb.dev.jsonl.gz")
    return {record["id"]: record["title"] for record in records if record["title"]}


def find_site(data_set: str, record: Mapping[str, Any]) -> str:
    """Return the name of the outlet, such that it is the same in all sets."""
    if data_set == "fundus":
        return str(record["id"].split("/")[1]).lower()
    host = re.sub(r"^(https?://)?(www\.)?", "", record["url"] or record["id"]).split("/")[0]
    labels = host.lower().split(".")
    is_second_level = len(labels) > 2 and len(labels[-2]) <= _SECOND_LEVEL_CHARS
    return labels[-3] if is_second_level else labels[-2] if len(labels) > 1 else labels[0]


def _labels(texts: Sequence[str], labels: Sequence[int], lines: Sequence[Line]) -> Numbers:
    """Return the labels of lines that may be joined from several labeled ones."""
    is_text = np.repeat(np.array(labels, dtype=np.float64), [len(text) + 1 for text in texts])
    total = np.concatenate(([0.0], np.cumsum(is_text)))
    spans = np.array([line.span for line in lines])
    covered = total[spans[:, 1]] - total[spans[:, 0]]
    shares: Numbers = covered / (spans[:, 1] - spans[:, 0])
    return shares
