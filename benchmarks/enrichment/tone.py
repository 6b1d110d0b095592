"""Tone by words, beside calling all news bad."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Literal

from benchmarks.enrichment.labelled import Labelled, load_labelled
from benchmarks.enrichment.texts import read_text
from benchmarks.evaluation.gold import every
from benchmarks.evaluation.table import Line
from services.enrich.enrichers.tone import ToneEnricher
from services.enrich.toning.scoring import NEUTRAL
from shared.annotations import Tone

Class = Literal["negative", "neutral", "positive"]
_CLASSES: Final[tuple[Class, ...]] = ("negative", "neutral", "positive")
_FOLDS: Final[tuple[Literal["dev", "unseen"], ...]] = ("dev", "unseen")


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield how often the class is right, and the mean F1 of the three classes."""
    enricher = ToneEnricher()
    for fold in _FOLDS:
        labelled = [one for one in load_labelled(data, fold) if one.labels.tone != "unsure"]
        labelled = every(labelled, limit=limit)
        pairs = [(one.labels.tone, _toned(enricher, one)) for one in labelled]
        always = [(gold, _CLASSES[0]) for gold, _ in pairs]
        yield Line(
            what=f"labelled news, {fold} ({len(pairs)}): class by tone right",
            ours=_accuracy(pairs),
            others=f"always negative {_accuracy(always):.3f}",
        )
        yield Line(
            what=f"labelled news, {fold} ({len(pairs)}): mean F1 of three classes",
            ours=_mean_f1(pairs),
            others=f"always negative {_mean_f1(always):.3f}",
        )


def _toned(enricher: ToneEnricher, one: Labelled) -> Class:
    found = enricher.find(read_text(one.headline, one.text))
    score = found.score if isinstance(found, Tone) else 0.0
    if abs(score) <= NEUTRAL:
        return "neutral"
    return "positive" if score > 0 else "negative"


def _accuracy(pairs: Sequence[tuple[str, str]]) -> float:
    return sum(gold == found for gold, found in pairs) / len(pairs)


def _mean_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean over classes; one that is neither labelled nor found counts 0."""
    total = 0.0
    for name in _CLASSES:
        hits = sum(gold == found == name for gold, found in pairs)
        named = sum((gold == name) + (found == name) for gold, found in pairs)
        total += 2 * hits / named if named else 0.0
    return total / len(_CLASSES)
