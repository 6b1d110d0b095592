"""Articles of the ground truth with what a reader found in them: topics, places, tone.

The labels lie in `labels/` and hold no text; `labels/README.md` says by which rules they were
made. The texts stay in the folder of ground truth and are joined by set and id.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from benchmarks.evaluation.gold import read_lines

Fold = Literal["dev", "unseen"]
Tone = Literal["negative", "neutral", "positive", "unsure"]
PlaceKind = Literal["country", "city", "state", "other"]
Row = dict[str, Any]
"""One line of JSON, as it was read."""

LABELS: Final = Path(__file__).parent / "labels"

WORDS_READ: Final = 300
"""The labeller saw the headline and this many words, as white space parts them."""

_WORD: Final = re.compile(r"\S+")
_DATE_IN_ID: Final = re.compile(r"_(\d{4}-\d{2}-\d{2})_")


@dataclass(frozen=True, slots=True)
class Place:
    """One place that the headline or the words read name."""

    surface: str
    """The name as it is printed where it first stands."""
    geonames_id: int | None
    """None where the tables of countries, cities over 15,000 and U.S. states lack it."""
    country: str | None
    """ISO 3166-1 alpha-2; None for a region that two countries share."""
    kind: PlaceKind


@dataclass(frozen=True, slots=True)
class Labels:
    """What a reader says of one article."""

    topics: tuple[str, ...]
    """One to three top-level IPTC Media Topics (`medtop:15000000`), the main one first."""
    second_level: tuple[str, ...]
    """One to three topics of the second level, each under one of `topics`."""
    places: tuple[Place, ...]
    """One a place, however often it is named; empty where none is."""
    tone: Tone


@dataclass(frozen=True, slots=True)
class Labelled:
    """One article and its labels."""

    set: str
    id: str
    """Unique within its set."""
    headline: str | None
    """None in the set whose ground truth has none."""
    text: str
    """The whole body, without the headline; in `events` it may open with it all the same."""
    published_at: str | None
    """As the set writes it: a date, or a date and time in ISO 8601. None where it has none."""
    read_to: int
    """Where the labeller stopped in `text`, in characters. A place that is named only beyond it
    has no label, and is not wrong for that."""
    labels: Labels


class UnmatchedLabelError(Exception):
    """A label names an article that the set does not hold; the message gives both."""


@dataclass(frozen=True, slots=True)
class _Article:
    headline: str | None
    text: str
    published_at: str | None


def load_labelled(data: Path, fold: Fold, *, labels: Path = LABELS) -> list[Labelled]:
    """Return the labelled articles of a fold, in the order of its file.

    Args:
        data: the folder of ground truth.
        fold: `dev` to learn from, `unseen` to report.
        labels: the folder with `dev.jsonl` and `unseen.jsonl`.

    Raises:
        NoGoldError: a set is not in `data`.
        UnmatchedLabelError: an article is not in its set.
    """
    lines = (labels / f"{fold}.jsonl").read_text(encoding="utf-8").splitlines()
    rows: list[Row] = [json.loads(line) for line in lines]
    sets = {name: _articles(data, name) for name in sorted({row["set"] for row in rows})}
    return [_join(row, sets[row["set"]]) for row in rows]


def _join(row: Row, articles: dict[str, _Article]) -> Labelled:
    article = articles.get(row["id"])
    if article is None:
        raise UnmatchedLabelError(f"the set {row['set']} holds no article {row['id']}")
    return Labelled(
        set=row["set"],
        id=row["id"],
        headline=article.headline,
        text=article.text,
        published_at=article.published_at,
        read_to=_end_of_reading(article.text),
        labels=Labels(
            topics=tuple(row["topics"]),
            second_level=tuple(row["second_level"]),
            places=tuple(Place(**place) for place in row["places"]),
            tone=row["tone"],
        ),
    )


def _end_of_reading(text: str) -> int:
    end = 0
    for _number, word in zip(range(WORDS_READ), _WORD.finditer(text), strict=False):
        end = word.end()
    return end


def _page(row: Row) -> _Article:
    return _Article(row.get("title"), row["body"], row.get("published_at"))


def _story(row: Row) -> _Article:
    return _Article(row["headline"], row["text"], row["published_at"])


def _quoted(row: Row) -> _Article:
    """The first line is the headline, and the date is part of the id."""
    headline, _, text = row["text"].partition("\n")
    dated = _DATE_IN_ID.search(row["id"])
    return _Article(headline, text.lstrip("\n"), dated[1] if dated else None)


_SETS: Final[dict[str, tuple[str, Callable[[Row], _Article]]]] = {
    "fundus": ("pages/fundus.dev.jsonl.gz", _page),
    "scrapinghub": ("pages/scrapinghub.dev.jsonl.gz", _page),
    "wcxb": ("pages/wcxb.dev.jsonl.gz", _page),
    "polnear": ("quotes/polnear.dev.jsonl.gz", _quoted),
    "events": ("stories/events.dev.jsonl.gz", _story),
}


def _articles(data: Path, name: str) -> dict[str, _Article]:
    file, read = _SETS[name]
    return {row["id"]: read(row) for row in read_lines(data / file)}
