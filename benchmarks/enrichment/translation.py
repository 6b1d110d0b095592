"""How often the flag of machine translation is up, where it should be and where not."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.enrichment.texts import load_texts, read_text
from benchmarks.evaluation.gold import every
from benchmarks.evaluation.table import Line
from benchmarks.figures import Target
from services.enrich.enrichers.translation import TranslationEnricher
from services.enrich.reading import Reading
from shared.annotations import Translation
from tests.gold.articles import FOLDER, load

_WRITTEN_BY_PEOPLE: Final = ("pages/fundus", "quotes/polnear", "stories/events")
_MOST_FALSE_ALARMS: Final = 0.02


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield false alarms on what people wrote in English, then the labelled articles."""
    enricher = TranslationEnricher()
    for name in _WRITTEN_BY_PEOPLE:
        texts = load_texts(data, name, limit=limit)
        readings = [one.reading for one in texts if one.reading.language == "en"]
        yield Line(
            what=f"{name}, written in English ({len(readings)}): flagged",
            ours=_flagged(enricher, readings) / max(1, len(readings)),
            target=Target("at most", _MOST_FALSE_ALARMS),
        )
    for fold in ("dev", "unseen"):
        labels = [one for one in load(FOLDER / fold) if one.language == "en"]
        for name, is_translated in (("translated", True), ("not translated", False)):
            some = every(
                [one for one in labels if one.translated is is_translated], limit=limit
            )
            readings = [read_text(one.headline, one.body) for one in some]
            yield Line(
                what=f"labelled articles, {fold}, {name} ({len(readings)}): flagged",
                ours=_flagged(enricher, readings) / max(1, len(readings)),
            )


def _flagged(enricher: TranslationEnricher, readings: Sequence[Reading]) -> int:
    found = [enricher.find(one) for one in readings]
    return sum(isinstance(one, Translation) and one.is_machine for one in found)
