"""Articles of the ground truth, as an enricher reads them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.enrichment.answers import ingested
from benchmarks.evaluation.gold import every, read_lines
from services.enrich.reading import Reading, read


@dataclass(frozen=True, slots=True)
class Text:
    """One article, and what the ground truth says of it."""

    reading: Reading
    row: dict[str, Any]
    """The line of JSON that it comes from."""


def load_texts(data: Path, name: str, *, limit: int | None) -> Iterator[Text]:
    """Yield the articles of a set that the desk accepts.

    Args:
        data: the folder of ground truth.
        name: of the set, such as `pages/fundus`.
        limit: about how many to take, evenly spread; None for all.

    Raises:
        NoGoldError: it is not there.
    """
    for row in every(list(read_lines(data / f"{name}.dev.jsonl.gz")), limit=limit):
        headline, paragraphs = _parts(row)
        body = "\n\n".join(filter(None, map(str.strip, paragraphs)))
        if body:
            yield Text(read_text(headline, body), row)


def read_text(headline: str | None, body: str) -> Reading:
    """Return an article as enrichers are given it, with all the time in the world."""
    sent = {"body": body} | ({"headline": headline} if headline else {})
    return read(ingested({"article": sent}), is_late=lambda: False)


def _parts(row: dict[str, Any]) -> tuple[str | None, Sequence[str]]:
    """Return headline and paragraphs; where the set has no headline, it is the first line."""
    text: str = row.get("body") or row["text"]
    headline = row.get("title") or row.get("headline")
    if "attributions" in row:
        headline, _, text = text.partition("\n")
    return headline, row.get("paragraphs") or text.split("\n")
