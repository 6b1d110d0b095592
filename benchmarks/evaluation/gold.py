"""Ground truth: JSON lines of pages with what a careful reader would take from them."""

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar


@dataclass(frozen=True, slots=True)
class Gold:
    """One page, and what should come of it."""

    id: str
    sent: Mapping[str, str]
    """The submission: `text`, or `html` and perhaps `url`."""
    body: str
    title: str | None
    published_at: str | None


Sample = TypeVar("Sample")


class NoGoldError(Exception):
    """The folder of ground truth does not hold the set; the message names the file."""


def load_pages(data: Path, name: str) -> list[Gold]:
    """Return the HTML pages of a set.

    Raises:
        NoGoldError: it is not there.
    """
    return [
        Gold(
            id=one["id"],
            sent={key: one[key] for key in ("html", "url") if one.get(key)},
            body=one["body"],
            title=one.get("title"),
            published_at=one.get("published_at"),
        )
        for one in read_lines(data / "pages" / f"{name}.dev.jsonl.gz")
    ]


def load_flat(data: Path, name: str) -> list[Gold]:
    """Return the flattened pages of a set.

    Raises:
        NoGoldError: it is not there.
    """
    return [
        Gold(one["id"], {"text": "\n".join(one["lines"])}, one["gold"], None, None)
        for one in read_lines(data / "flat" / f"{name}.dev.jsonl.gz")
    ]


def every(golds: list[Sample], *, limit: int | None) -> list[Sample]:
    """Return about `limit` of them, evenly spread; all where there is no limit."""
    step = 1 if limit is None else max(1, len(golds) // limit)
    return golds[::step]


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a set, one JSON object a line, gzipped.

    Raises:
        NoGoldError: it is not there.
    """
    if not path.exists():
        raise NoGoldError(f"there is no {path}; name the folder of ground truth with DATA=...")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
