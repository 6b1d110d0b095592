"""Marks names by running a pipeline as spaCy does."""

from collections.abc import Sequence

from spacy.language import Language

from services.enrich.recognition.marked import Marked
from services.enrich.recognition.masking import mask


class PlainRecognizer:
    """Marks what the pipeline marks, whatever it is built of."""

    def __init__(self, nlp: Language, *, model: str) -> None:
        self._nlp = nlp
        self.model = model

    def mark(self, texts: Sequence[str]) -> list[list[Marked]]:
        """Return what is marked in each text, in order."""
        # Outside a zone the vocabulary keeps every word that was ever read.
        with self._nlp.memory_zone():
            return [
                [Marked(one.start_char, one.end_char, one.label_, None) for one in doc.ents]
                for doc in self._nlp.pipe(map(mask, texts))
            ]
