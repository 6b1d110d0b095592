"""How the news is for those it is about."""

from collections.abc import Sequence
from typing import Final

from services.enrich.enricher import NotRun
from services.enrich.reading import Reading
from services.enrich.toning.scoring import score
from shared.annotations import Tone

CONFIDENCE: Final = 0.55
"""How often the class by score was that of a reader, on articles that nothing was set by."""


class ToneEnricher:
    """Scores English news by the words that good and bad news are told in.

    Off by default. The class by score is right more often than if all news were held for
    negative, but not so often that one could trust it: `docs/enriching.md` has the figures.
    """

    field = "tone"
    name = "tone"
    version = "1"
    needs: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()

    def find_all(self, readings: Sequence[Reading]) -> list[Tone | NotRun | None]:
        """Return each article's tone; `NotRun` unless it is in English."""
        return [self.find(one) for one in readings]

    def find(self, reading: Reading) -> Tone | NotRun | None:
        """Return the tone; None where no word speaks for any."""
        if reading.language != "en":
            return NotRun(f"no words of good and bad news for language {reading.language}")
        headline = reading.article.headline
        found = score(headline.text if headline else "", (one.text for one in reading.body))
        if found is None:
            return None
        return Tone(
            score=round(found.score, 3),
            scale="-1..1",
            method="lexicon",
            confidence=CONFIDENCE,
            annotator=f"{self.name}@{self.version}",
        )
