"""Summaries against the descriptions that publishers gave, beside the first sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from lxml import etree, html

from benchmarks.enrichment.texts import Text, load_texts
from benchmarks.evaluation.table import Line
from services.enrich.enrichers.summary import SummaryEnricher
from services.enrich.reading import Reading
from services.enrich.sentences import split_sentences
from services.enrich.summarizing import words_of
from shared.annotations import Summary

_SETS: Final = ("pages/fundus", "pages/scrapinghub", "pages/wcxb")
_META: Final = "//meta[@property='og:description' or @name='description']/@content"
_FEWEST_WORDS: Final = 6
"""Of weight: a shorter description says what the site is."""

_OPENING_CHARS: Final = 50
"""A description whose first so many stand in the body was copied from it."""


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield how many words of description and headline are told, and how much besides."""
    texts = [
        (text, description)
        for name in _SETS
        for text in load_texts(data, name, limit=limit)
        if (description := _description(text)) is not None
    ]
    enricher = SummaryEnricher()
    ours = [_told(enricher, text.reading) for text, _ in texts]
    lead = [
        list(islice(_sentences(text.reading), max(1, len(told))))
        for (text, _), told in zip(texts, ours, strict=True)
    ]
    descriptions = [description for _, description in texts]
    headlines = [text.row.get("title") or "" for text, _ in texts]
    for what, wanted in (("description", descriptions), ("headline", headlines)):
        for name, at in (("recall", 1), ("F1", 2)):
            yield Line(
                what=f"pages with a description of their own ({len(texts)}): {what}, {name}",
                ours=_mean(ours, wanted)[at],
                others=f"first sentences, as many {_mean(lead, wanted)[at]:.3f}",
            )


def _description(text: Text) -> str | None:
    """Return what the publisher tells the article in, unless that stands in the article."""
    try:
        tree = html.fromstring(text.row["html"].encode())
    except (etree.ParserError, ValueError):
        return None
    found = max(map(str, tree.xpath(_META)), key=len, default="").strip()
    body = text.reading.article.body
    if len(words_of(found)) < _FEWEST_WORDS or body is None:
        return None
    return None if found[:_OPENING_CHARS] in body.text else found


def _told(enricher: SummaryEnricher, reading: Reading) -> list[str]:
    found = enricher.find(reading)
    return [one.text for one in found.sentences] if isinstance(found, Summary) else []


def _sentences(reading: Reading) -> Iterator[str]:
    for passage in reading.body:
        for start, end in split_sentences(passage.text, reading.language):
            yield passage.text[start:end]


def _mean(told: Sequence[Sequence[str]], wanted: Sequence[str]) -> tuple[float, float, float]:
    """Return the means of precision, recall and F1 over words of weight (ROUGE-1)."""
    rows = [_rouge(" ".join(one), text) for one, text in zip(told, wanted, strict=True) if text]
    columns = list(zip(*rows, strict=True)) or [(0.0,)] * 3
    precision, recall, f1 = (sum(column) / len(column) for column in columns)
    return precision, recall, f1


def _rouge(told: str, wanted: str) -> tuple[float, float, float]:
    ours, theirs = Counter(words_of(told)), Counter(words_of(wanted))
    shared = (ours & theirs).total()
    precision = shared / max(1, ours.total())
    recall = shared / max(1, theirs.total())
    f1 = 2 * precision * recall / (precision + recall) if shared else 0.0
    return precision, recall, f1
