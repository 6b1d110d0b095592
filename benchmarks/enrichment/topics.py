"""Topics against those that a reader gave 120 articles, beside matching the topics' names."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.enrichment.answers import ingested
from benchmarks.enrichment.labelled import Fold, Labelled, load_labelled
from benchmarks.evaluation.gold import every
from benchmarks.evaluation.table import Line
from benchmarks.figures import Target
from services.enrich.enrichers.topics import TopicEnricher
from services.enrich.reading import Reading, read
from services.enrich.topics.choosing import choose
from services.enrich.topics.lexicon import Cue, parse_lexicon
from services.enrich.topics.vocabulary import load_subjects
from services.enrich.topics.weighing import Mentions, mention, mention_headline, weigh

_FOLDS: Final[tuple[Fold, ...]] = ("dev", "unseen")
_NAME_PART: Final = re.compile(r",\s*|\s+and\s+")


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of one article."""

    top: Mapping[str, float]
    """{uri: confidence}, the main one first."""
    second: Mapping[str, float]


Finder = Callable[[Reading], Answer]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall, pooled over the articles."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield the figures of either fold.

    Args:
        data: the folder of ground truth.
        limit: about how many articles of a fold; None for all.
    """
    ours = _desk()
    by_name = _names()
    for fold in _FOLDS:
        labelled = every(load_labelled(data, fold), limit=limit)
        readings = [_reading(one) for one in labelled]
        answers = [ours(one) for one in readings]
        named = [by_name(one) for one in readings]
        yield from _lines(fold, labelled, answers, named)


def _lines(
    fold: Fold,
    labelled: Sequence[Labelled],
    answers: Sequence[Answer],
    named: Sequence[Answer],
) -> Iterator[Line]:
    where = f"topics, {len(labelled)} {fold}"
    mains = [one.labels.topics[:1] for one in labelled]
    tops = [one.labels.topics for one in labelled]
    seconds = [one.labels.second_level for one in labelled]
    for what, wanted, goal in (
        ("main topic right", mains, Target("at least", 0.8)),
        ("main topic among the reader's", tops, None),
    ):
        yield Line(
            f"{where}: {what}",
            _hits(wanted, answers),
            others=f"names of topics {_hits(wanted, named):.3f}",
            target=goal,
        )
    for level, wanted, goal in (
        ("top", tops, None),
        ("second", seconds, Target("at least", 0.6)),
    ):
        score = pool(wanted, [getattr(one, level) for one in answers])
        base = pool(wanted, [getattr(one, level) for one in named])
        for name, target in (("precision", goal), ("recall", None), ("f1", None)):
            yield Line(
                f"{where}: {level} level, {name}",
                getattr(score, name),
                others=f"names of topics {getattr(base, name):.3f}",
                target=target,
            )
        said = [value for one in answers for value in getattr(one, level).values()]
        yield Line(
            f"{where}: {level} level, confidence above precision",
            sum(said) / len(said) - score.precision if said else 0.0,
        )


def _hits(wanted: Sequence[Collection[str]], answers: Sequence[Answer]) -> float:
    """Return the share of articles whose first topic is among those wanted."""
    firsts = [next(iter(one.top), None) for one in answers]
    return sum(one in want for want, one in zip(wanted, firsts, strict=True)) / len(wanted)


def pool(wanted: Sequence[Collection[str]], found: Sequence[Collection[str]]) -> Score:
    """Return precision and recall of all uris together."""
    pairs = [(set(want), set(have)) for want, have in zip(wanted, found, strict=True)]
    right = sum(len(want & have) for want, have in pairs)
    have = sum(len(have) for _, have in pairs)
    want = sum(len(want) for want, _ in pairs)
    return Score(right / have if have else 0.0, right / want if want else 0.0)


def _reading(one: Labelled) -> Reading:
    sent: Mapping[str, object] = {
        "id": one.id,
        "article": {
            "body": one.text,
            **({"headline": one.headline} if one.headline else {}),
        },
    }
    return read(ingested(sent), is_late=lambda: False)


def _desk() -> Finder:
    enricher = TopicEnricher()

    def find(reading: Reading) -> Answer:
        found = enricher.find(reading)
        topics = found if isinstance(found, tuple) else ()
        return Answer(
            {one.uri: one.confidence for one in topics if one.level == 1},
            {one.uri: one.confidence for one in topics if one.level != 1},
        )

    return find


def _names() -> Finder:
    """Return what takes the words of a topic's English name for all that speak for it."""
    subjects = load_subjects()
    entries = [
        f"{code} 3: {', '.join(_NAME_PART.split(subject.names['en']))}"
        for code, subject in subjects.items()
    ]
    lexicon = parse_lexicon("\n".join(entries), is_english=True)

    def find(reading: Reading) -> Answer:
        mentions: dict[Cue, Mentions] = {}
        headline = reading.article.headline
        if headline is not None and headline.span is None:
            mention_headline(headline.text, lexicon, mentions)
        for passage in reading.passages:
            mention(passage, lexicon, mentions)
        chosen = choose(weigh(mentions, subjects), subjects)
        return Answer(
            {one.subject.uri: one.confidence for one in chosen if one.subject.level == 1},
            {one.subject.uri: one.confidence for one in chosen if one.subject.level != 1},
        )

    return find
