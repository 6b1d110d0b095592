"""Who and what is named: a spaCy pipeline for each language, merged inside the article."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from services.enrich.enricher import LATE, NotRun, Partial
from services.enrich.gazetteer.table import Gazetteer, load_gazetteer
from services.enrich.naming.acronyms import find_acronyms
from services.enrich.naming.casing import is_shouted, recase, words_of
from services.enrich.naming.echoes import find_echoes, known_names
from services.enrich.naming.labels import DOUBTS
from services.enrich.naming.linking import link_all
from services.enrich.naming.merging import Mention, Named, merge
from services.enrich.naming.name import Ground, Name, make_ground, without_overlap
from services.enrich.naming.names import find_names
from services.enrich.passages import Passage
from services.enrich.reading import Reading
from services.enrich.recognition.loading import load_recognizer
from services.enrich.recognition.marked import Recognizer
from shared.annotations import Entity

_CHUNK_CHARS: Final = 20_000
"""Read at once: the text of six articles, whose arrays take 20 MB. With 5,000 and 80,000 an
article takes as long."""

_MENTION_SHARE: Final = 0.6
"""What salience owes to how often something is named; the rest is how early."""

_UNTOLD: Final = 0.7
"""Confidence where the model does not say how sure it is: about how often spaCy's pipelines
are right on text of another kind than they were made from."""


@dataclass(slots=True)
class _Found:
    """What was found in an article so far."""

    read: list[tuple[Passage, Ground, list[Name]]] = field(default_factory=list)
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class _Part:
    """A passage that is read with others."""

    passage: Passage
    text: str
    """As it is read: letter for letter at the place where the passage has it."""
    found: _Found


class EntityEnricher:
    """Names persons, organizations, places, events, works and products.

    `confidence` is how sure the model is of its label, averaged over the mentions.
    """

    field = "entities"
    name = "entities"
    needs: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()

    def __init__(self, recognizers: Mapping[str, Recognizer], gazetteer: Gazetteer) -> None:
        """Take `{language: the recognizer of its pipeline}`."""
        self._recognizers = recognizers
        self._gazetteer = gazetteer
        self.version = "+".join(["2", *sorted(one.model for one in recognizers.values())])

    def find_all(
        self, readings: Sequence[Reading]
    ) -> list[tuple[Entity, ...] | Partial | NotRun | None]:
        """Return the entities of each article by first mention."""
        found: dict[int, _Found] = {}
        by_language: dict[str, list[int]] = defaultdict(list)
        for number, reading in enumerate(readings):
            if reading.language and reading.language in self._recognizers:
                by_language[reading.language].append(number)
                found[number] = _Found()
        for language, numbers in by_language.items():
            self._read(language, [(readings[one], found[one]) for one in numbers])
        return [
            self._answer(reading, found[number])
            if number in found
            else NotRun(f"no pipeline for language {reading.language}; set COPYDESK_PIPELINES")
            for number, reading in enumerate(readings)
        ]

    def _read(self, language: str, articles: Sequence[tuple[Reading, _Found]]) -> None:
        """Fill in what is found in articles of one language."""
        recognizer = self._recognizers[language]
        for chunk in _chunks(articles):
            marked = recognizer.mark([part.text for part in chunk])
            for part, marks in zip(chunk, marked, strict=True):
                ground = make_ground(part.text, marks, self._gazetteer)
                part.found.read.append((part.passage, ground, find_names(ground, marks)))

    def _answer(self, reading: Reading, found: _Found) -> tuple[Entity, ...] | Partial | None:
        named = _merged(found)
        entities = self._entities(named, reading.passages) if named else None
        return entities if found.is_whole else Partial(entities, LATE)

    def _entities(
        self, named: Sequence[Named], passages: Sequence[Passage]
    ) -> tuple[Entity, ...]:
        most = max(len(one.mentions) for one in named)
        chars = passages[-1].offset + len(passages[-1].text)
        links = link_all(named, gazetteer=self._gazetteer)
        return tuple(
            Entity(
                id=f"e{number}",
                type=one.kind,
                name=one.name,
                salience=_salience(one, most=most, chars=chars),
                mentions=tuple(mention.span for mention in one.mentions),
                aliases=one.aliases,
                links=authorities,
                method="spacy_ner",
                confidence=_confidence(one),
                annotator=f"{self.name}@{self.version}",
            )
            for number, (one, authorities) in enumerate(zip(named, links, strict=True), start=1)
        )


def make_entities(pipelines: Mapping[str, str]) -> EntityEnricher:
    """Load the pipelines and the table of places.

    Args:
        pipelines: {language: name of an installed package, or path of a folder}.

    Raises:
        NoPipelineError: one is not installed.
    """
    recognizers = {
        language: load_recognizer(name, doubts=DOUBTS) for language, name in pipelines.items()
    }
    return EntityEnricher(recognizers, load_gazetteer())


def _chunks(articles: Sequence[tuple[Reading, _Found]]) -> Iterator[list[_Part]]:
    """Yield the passages in parts that are read at once; an article ends when it is late."""
    chunk: list[_Part] = []
    chars = 0
    for reading, found in articles:
        for passage, text in _readable(reading.passages):
            if reading.is_late():
                found.is_whole = False
                break
            chunk.append(_Part(passage, text, found))
            chars += len(text)
            if chars >= _CHUNK_CHARS:
                yield chunk
                chunk, chars = [], 0
    if chunk:
        yield chunk


def _readable(passages: Sequence[Passage]) -> Iterator[tuple[Passage, str]]:
    """Yield each passage and its text, what is in capitals as a model can read it."""
    shouted = {one.offset for one in passages if is_shouted(one.text)}
    plain = (one.text for one in passages if one.offset not in shouted)
    seen = words_of(plain) if shouted else frozenset()
    for passage in passages:
        is_plain = passage.offset not in shouted
        yield passage, passage.text if is_plain else recase(passage.text, seen)


def _merged(found: _Found) -> list[Named]:
    """Return what the article names, what the model overlooked included."""
    known = known_names((ground, names) for _, ground, names in found.read)
    mentions: list[Mention] = []
    acronyms: dict[str, str] = {}
    for passage, ground, names in found.read:
        found_here = find_acronyms(ground, names)
        acronyms |= {short: ground.printed(full) for short, full in found_here.items()}
        every = without_overlap([*names, *find_echoes(ground, known)])
        mentions += [_mention(passage, name) for name in every]
    return merge(mentions, acronyms=acronyms)


def _mention(passage: Passage, name: Name) -> Mention:
    return Mention(
        name=passage.text[name.start : name.end],
        label=name.label,
        kind=name.kind,
        span=passage.span(name.start, name.end),
        offset=passage.offset + name.start,
        certainty=name.certainty,
    )


def _confidence(one: Named) -> float:
    told = [mention.certainty for mention in one.mentions if mention.certainty is not None]
    return round(min(1.0, sum(told) / len(told)), 3) if told else _UNTOLD


def _salience(one: Named, *, most: int, chars: int) -> float:
    """Return 1 for what is named first and most, near 0 for a last passing mention."""
    share = len(one.mentions) / most
    earliness = 1 - one.mentions[0].offset / chars
    return round(_MENTION_SHARE * share + (1 - _MENTION_SHARE) * earliness, 3)
