"""The labelled articles, read from their files and checked against their own text.

The README beside this module tells the format and the rules of judgment.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, TypeVar

from tests.gold.labels import (
    Acronym,
    Amount,
    Date,
    Entity,
    LabelledArticle,
    Place,
    Quote,
    Reference,
    Span,
)

FOLDER: Final = Path(__file__).parent
"""Holds `dev/`, to build on, and `unseen/`, to judge by."""

_TYPES: Final = frozenset({"person", "organization", "place", "event", "work", "product"})
_KINDS: Final = frozenset({"direct", "mixed", "indirect"})
_RESOLVED_FROM: Final = frozenset({None, "pronoun", "role", "surname", "title"})
_ROLES: Final = frozenset({"dateline", "mentioned"})

_DAY: Final = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_VALUES: Final = {
    "year": re.compile(r"\d{4}"),
    "month": re.compile(r"\d{4}-(?:0[1-9]|1[0-2])"),
    "day": re.compile(_DAY),
    "hour": re.compile(_DAY + r"T(?:[01]\d|2[0-3])"),
    "minute": re.compile(_DAY + r"T(?:[01]\d|2[0-3]):[0-5]\d"),
}
"""How a date of each precision is written: the local time of the article, no offset."""

_Label = TypeVar("_Label")


class LabelError(ValueError):
    """A label contradicts the text it is about, or the format."""


def load(folder: Path) -> list[LabelledArticle]:
    """Return the articles of a folder, by name.

    Raises:
        LabelError: A label contradicts its text; the message names article and label.
    """
    return [
        parse_article(json.loads(path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob("*.json"))
    ]


def parse_article(record: dict[str, Any]) -> LabelledArticle:
    """Return the article that a record describes, every label checked against the body.

    Raises:
        LabelError: A label contradicts its text; the message names article and label.
    """
    try:
        article = _read(record)
    except LabelError as error:
        raise LabelError(f"{record['id']}: {error}") from error
    fault = next(_faults(article), None)
    if fault is not None:
        raise LabelError(f"{article.id}: {fault}")
    return article


def _read(record: dict[str, Any]) -> LabelledArticle:
    body, expected = record["body"], record["expected"]
    return LabelledArticle(
        **{key: value for key, value in record.items() if key != "expected"},
        quotes=tuple(_quote(body, one) for one in expected["quotes"]),
        acronyms=tuple(Acronym(**one) for one in expected["acronyms"]),
        dates=tuple(Date(**one) for one in expected["dates"]),
        amounts=tuple(Amount(**one) for one in expected["amounts"]),
        entities=_each(expected.get("entities"), lambda one: _entity(body, one)),
        references=_each(expected.get("references"), lambda one: _reference(body, one)),
        places=_each(expected.get("places"), lambda one: Place(**one)),
    )


def _each(
    records: list[dict[str, Any]] | None, parse: Callable[[dict[str, Any]], _Label]
) -> tuple[_Label, ...] | None:
    """Return the labels of a list; None where the article is not labelled for them."""
    return None if records is None else tuple(parse(one) for one in records)


def _entity(body: str, record: dict[str, Any]) -> Entity:
    mentions = sorted(
        _occurrence(body, surface, number) for surface, number in record["mentions"]
    )
    if not mentions:
        raise LabelError(f"nothing mentions {record['name']!r}")
    return Entity(type=record["type"], name=record["name"], mentions=tuple(mentions))


def _occurrence(body: str, surface: str, number: int) -> Span:
    """Return where a surface stands for the `number`-th time, counting from 1."""
    start = -1
    for _ in range(number):
        start = body.find(surface, start + 1)
        if start < 0:
            raise LabelError(f"the body has no {number} times {surface!r}")
    return start, start + len(surface)


def _quote(body: str, record: dict[str, Any]) -> Quote:
    return Quote(
        text=record["text"],
        span=_only(body, record["text"]),
        kind=record["kind"],
        speaker=record["speaker"]["name"],
        resolved_from=record["speaker"]["resolved_from"],
        cue=record["cue"],
    )


def _reference(body: str, record: dict[str, Any]) -> Reference:
    return Reference(span=_only(body, record["text"]), **record)


def _only(body: str, text: str) -> Span:
    """Return where a text stands that must not stand twice."""
    if body.count(text) != 1:
        raise LabelError(f"the body must have once, not {body.count(text)} times: {text!r}")
    start = body.index(text)
    return start, start + len(text)


def _faults(article: LabelledArticle) -> Iterator[str]:
    """Yield what is wrong with an article's labels, in words."""
    for quote in article.quotes:
        yield from _faults_of_quote(article.body, quote)
    yield from _faults_of_figures(article)
    yield from _faults_of_entities(article)
    forms = [form for one in article.acronyms for form in (one.short, one.long)]
    for form in forms:
        if form not in article.body:
            yield f"the body does not print {form!r}"
    for reference in article.references or ():
        if reference.date is not None and not _VALUES["day"].fullmatch(reference.date):
            yield f"{reference.date!r} is no day"


def _faults_of_figures(article: LabelledArticle) -> Iterator[str]:
    for date in article.dates:
        if not _VALUES[date.precision].fullmatch(date.value):
            yield f"{date.value!r} is not precise to the {date.precision}"
    for amount in article.amounts:
        if (amount.unit is None) == (amount.currency is None):
            yield f"{amount.text!r} has either a unit or a currency"
    texts = Counter(date.text for date in article.dates)
    texts.update(amount.text for amount in article.amounts)
    for text, count in texts.items():
        if article.body.count(text) < count:
            yield f"the body does not print {text!r} as often as labelled, {count} times"


def _faults_of_quote(body: str, quote: Quote) -> Iterator[str]:
    if quote.kind not in _KINDS:
        yield f"{quote.kind!r} is no kind of quote"
    if quote.resolved_from not in _RESOLVED_FROM:
        yield f"{quote.resolved_from!r} is nothing that a speaker is resolved from"
    if quote.resolved_from is not None and quote.speaker is None:
        yield f"nobody is resolved from a {quote.resolved_from}: {quote.text!r}"
    for printed in (quote.speaker, quote.cue):
        if printed is not None and printed not in body:
            yield f"the body does not print {printed!r}"


def _faults_of_entities(article: LabelledArticle) -> Iterator[str]:
    entities, places = article.entities or (), article.places or ()
    for entity in entities:
        if entity.type not in _TYPES:
            yield f"{entity.type!r} is no type of entity"
        if entity.name.casefold() not in article.body.casefold():
            yield f"the body does not print {entity.name!r}"
    spans = sorted(span for entity in entities for span in entity.mentions)
    for (_, end), (start, after) in pairwise(spans):
        if start < end:
            yield f"two mentions share {article.body[start:after]!r}"
    named = [entity.name for entity in entities if entity.type == "place"]
    if sorted(named) != sorted(place.name for place in places):
        yield "the places are not the entities that are places"
    for place in places:
        if not re.fullmatch(r"[A-Z]{2}", place.country) or place.role not in _ROLES:
            yield f"{place.name!r} has no such country or role"
