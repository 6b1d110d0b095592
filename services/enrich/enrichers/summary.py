"""A summary in sentences of the article itself."""

from collections.abc import Sequence
from typing import Final

from services.enrich.enricher import LATE, Partial
from services.enrich.passages import Passage
from services.enrich.reading import Reading
from services.enrich.sentences import split_sentences
from services.enrich.summarizing import (
    READ_SENTENCES,
    Sentence,
    number_sentences,
    pick_sentences,
)
from shared.annotations import Summary, SummarySentence

CONFIDENCE: Final = 0.8
"""Of 42 summaries of English pages its builder held 34 for telling what the page is about."""


class SummaryEnricher:
    """Picks one to three sentences of the body, as they stand there, in any language."""

    field = "summary"
    name = "summary"
    version = "1"
    needs: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()

    def find_all(self, readings: Sequence[Reading]) -> list[Summary | Partial | None]:
        """Return each article's summary."""
        return [self.find(one) for one in readings]

    def find(self, reading: Reading) -> Summary | Partial | None:
        """Return the sentences in the order of the text; None where none can stand alone."""
        sentences: list[Sentence] = []
        places: list[tuple[Passage, int, int]] = []
        for passage in reading.body:
            if reading.is_late():
                return Partial(self._summary(reading, sentences, places), LATE)
            spans = split_sentences(passage.text, reading.language)
            sentences += number_sentences(passage, spans, first=len(sentences))
            places += [(passage, start, end) for start, end in spans]
            if len(sentences) >= READ_SENTENCES:
                break
        return self._summary(reading, sentences[:READ_SENTENCES], places)

    def _summary(
        self,
        reading: Reading,
        sentences: Sequence[Sentence],
        places: Sequence[tuple[Passage, int, int]],
    ) -> Summary | None:
        headline, body = reading.article.headline, reading.article.body
        picked = pick_sentences(
            sentences,
            headline=headline.text if headline else "",
            body_words=body.word_count if body else 0,
        )
        if not picked:
            return None
        return Summary(
            sentences=tuple(_told(one, *places[one.number]) for one in picked),
            method="centroid_position_headline",
            confidence=CONFIDENCE,
            annotator=f"{self.name}@{self.version}",
        )


def _told(sentence: Sentence, passage: Passage, start: int, end: int) -> SummarySentence:
    return SummarySentence(text=sentence.text, span=passage.span(start, end))
