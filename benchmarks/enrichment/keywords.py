"""Keywords against the tags that publishers gave, beside PositionRank."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import rapid_textrank

from benchmarks.enrichment.texts import Text, load_texts
from benchmarks.evaluation.table import Line
from services.enrich.enrichers.keywords import MOST_KEYWORDS, KeywordEnricher
from services.enrich.reading import Reading
from services.enrich.stop_words import LANGUAGES


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield the share of tags found, of those that stand in the article."""
    texts = [
        text
        for text in load_texts(data, "pages/fundus", limit=limit)
        if text.row.get("topics") and text.reading.language in LANGUAGES
    ]
    extract = partial(_keywords, KeywordEnricher())
    for name, some in (
        ("in English", [one for one in texts if one.reading.language == "en"]),
        ("in other languages", [one for one in texts if one.reading.language != "en"]),
    ):
        ours, tags, keywords = _found(some, extract)
        theirs, _, _ = _found(some, _position_rank)
        yield Line(
            what=f"pages {name} ({len(some)}): publishers' tags among the keywords",
            ours=ours / max(1, tags),
            others=f"PositionRank {theirs / max(1, tags):.3f}; of {tags} tags, "
            f"{keywords} keywords",
        )


def _found(
    texts: Sequence[Text], extract: Callable[[Reading], Sequence[str]]
) -> tuple[int, int, int]:
    """Return how many tags are found, how many stand in the text, and how many keywords."""
    counts = Counter[str]()
    for text in texts:
        whole = f" {_folded(' '.join(one.text for one in text.reading.passages))} "
        tags = {_folded(str(tag)) for tag in text.row["topics"]}
        tags = {tag for tag in tags if tag and f" {tag} " in whole}
        keywords = {_folded(one) for one in extract(text.reading)}
        counts.update(hits=len(tags & keywords), tags=len(tags), keywords=len(keywords))
    return counts["hits"], counts["tags"], counts["keywords"]


def _keywords(enricher: KeywordEnricher, reading: Reading) -> list[str]:
    found = enricher.find(reading)
    return [one.text for one in found] if isinstance(found, tuple) else []


def _position_rank(reading: Reading) -> list[str]:
    """Return its best phrases, as many as ours."""
    code = reading.language or ""
    config = rapid_textrank.TextRankConfig(
        top_n=MOST_KEYWORDS,
        language="no" if code in {"nb", "nn"} else code,
        include_pos=["NOUN", "ADJ", "PROPN"],
        max_phrase_length=3,
    )
    text = "\n\n".join(one.text for one in reading.passages)
    result = rapid_textrank.PositionRank(config=config).extract_keywords(text)
    return [phrase.text for phrase in result.phrases]


def _folded(text: str) -> str:
    """Return the words alone, so that a comma behind a tag hides none."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())
