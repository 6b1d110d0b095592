"""What an article is about, in the topics of the IPTC, by the words that speak for each."""

from collections.abc import Mapping, Sequence
from typing import Final

from services.enrich.enricher import LATE, NotRun, Partial
from services.enrich.reading import Reading
from services.enrich.topics.choosing import Choice, choose
from services.enrich.topics.lexicon import LANGUAGES, Cue, Lexicon, load_lexicon
from services.enrich.topics.vocabulary import Subject, load_subjects
from services.enrich.topics.weighing import Mentions, mention, mention_headline, weigh
from shared.annotations import Topic

_MEASURED: Final = "en"
_UNMEASURED: Final = 0.5
"""The confidence in any other language, in which no labelled articles say how good it is."""


class TopicEnricher:
    """Finds top-level topics and those right below, in any of `LANGUAGES`.

    Source of codes, names and tree: IPTC Media Topics, CC BY 4.0. The words that speak for a
    topic are the desk's own. How well that does: docs/enriching.md, "Topics".
    """

    field = "topics"
    name = "topics"
    version = "1+mediatopic-2023"
    needs: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()

    def __init__(self) -> None:
        self._subjects: Mapping[str, Subject] = load_subjects()
        self._lexicons: Mapping[str, Lexicon] = {
            language: load_lexicon(language) for language in sorted(LANGUAGES)
        }

    def find_all(
        self, readings: Sequence[Reading]
    ) -> list[tuple[Topic, ...] | NotRun | Partial | None]:
        """Return each article's topics; `NotRun` where its language has no cues."""
        return [self.find(one) for one in readings]

    def find(self, reading: Reading) -> tuple[Topic, ...] | NotRun | Partial | None:
        """Return the main topic first, each before those below it; None if none is clear."""
        lexicon = self._lexicons.get(reading.language or "")
        if lexicon is None:
            return NotRun(f"no cues of topics for language {reading.language}")
        mentions: dict[Cue, Mentions] = {}
        headline = reading.article.headline
        if headline is not None and headline.span is None:
            mention_headline(headline.text, lexicon, mentions)
        for passage in reading.passages:
            if reading.is_late():
                return Partial(self._topics(reading, mentions), LATE)
            mention(passage, lexicon, mentions)
        return self._topics(reading, mentions)

    def _topics(
        self, reading: Reading, mentions: Mapping[Cue, Mentions]
    ) -> tuple[Topic, ...] | None:
        language = reading.article.language
        code = language.code if language else "en"
        chosen = choose(weigh(mentions, self._subjects), self._subjects)
        return tuple(self._topic(one, code) for one in chosen) or None

    def _topic(self, choice: Choice, language: str) -> Topic:
        label, tag = choice.subject.label(language)
        measured = language.partition("-")[0].lower() == _MEASURED
        broader = choice.subject.broader
        return Topic(
            uri=choice.subject.uri,
            label=label,
            label_language=tag,
            level=choice.subject.level,
            broader=None if broader is None else self._subjects[broader].uri,
            relevance=choice.relevance,
            spans=choice.spans,
            method="cue_words",
            confidence=choice.confidence if measured else _UNMEASURED,
            annotator=f"{self.name}@{self.version}",
        )
