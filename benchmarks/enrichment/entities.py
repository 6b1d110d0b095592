"""How many names are found in sentences of Wikipedia, ours and those of spaCy's pipelines.

The set is the half of WikiNEuRal's English sentences that is meant for development: persons,
organizations and places. A name counts where both its ends and its kind are right.
Source: WikiNEuRal (Babelscape), CC BY-NC-SA 4.0: measured on, learned nothing from.
"""

import json
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from benchmarks.enrichment.answers import SLICE, ingested
from benchmarks.evaluation.gold import every, read_lines
from benchmarks.evaluation.table import Line
from benchmarks.figures import Target
from benchmarks.venvs import PEERS, find_python
from services.enrich.enrichers.entities import make_entities
from services.enrich.naming.bounds import find_name
from services.enrich.naming.labels import KIND
from services.enrich.reading import Reading, read
from services.enrich.settings import ENGLISH
from shared.annotations import Entity

Found = frozenset[tuple[int, int, str]]
"""`(start, end, kind)` of names in a sentence."""

_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {"PER": "person", "ORG": "organization", "LOC": "place"}
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and the names in it."""

    text: str
    names: Found


@dataclass(frozen=True, slots=True)
class _Score:
    """How what is found compares with what is there."""

    right: int
    found: int
    there: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.there if self.there else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, self.found + self.there)


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield F1, precision and recall, and F1 of each kind.

    Raises:
        NoGoldError: the set is not there.
    """
    records = list(read_lines(data / "entities" / "wikineural-en.dev.jsonl.gz"))
    sentences = [sentence_of(one["tokens"], one["tags"]) for one in every(records, limit=limit)]
    ours = _ours(sentences)
    others = _others(sentences)
    score = _score(sentences, ours)
    beside = "; ".join(
        f"{name} {_score(sentences, theirs).f1:.3f}" for name, theirs in others.items()
    )
    what = f"names in {len(sentences)} sentences of WikiNEuRal"
    yield Line(f"{what}: F1", score.f1, others=beside, target=Target("at least", 0.73))
    yield Line(f"{what}: precision", score.precision)
    yield Line(f"{what}: recall", score.recall)
    for kind in _KINDS.values():
        beside = "; ".join(
            f"{name} {_score(sentences, theirs, kind=kind).f1:.3f}"
            for name, theirs in others.items()
        )
        yield Line(f"{what}: F1, {kind}", _score(sentences, ours, kind=kind).f1, others=beside)


def sentence_of(tokens: Sequence[str], tags: Sequence[str]) -> Sentence:
    """Return the tokens joined by one space, and the names that BIO tags mark."""
    names: set[tuple[int, int, str]] = set()
    position = 0
    begun: tuple[int, str] | None = None
    end = 0
    for token, tag in zip(tokens, tags, strict=True):
        if begun and not tag.startswith("I-"):
            names.add((begun[0], end, begun[1]))
            begun = None
        if tag.startswith("B-") and tag[2:] in _KINDS:
            begun = (position, _KINDS[tag[2:]])
        end = position + len(token)
        position = end + 1
    if begun:
        names.add((begun[0], end, begun[1]))
    return Sentence(" ".join(tokens), frozenset(names))


def _ours(sentences: Sequence[Sentence]) -> list[Found]:
    enricher = make_entities(ENGLISH)
    found = []
    for start in range(0, len(sentences), SLICE):
        sent = [
            {"article": {"body": one.text, "language": "en"}}
            for one in sentences[start : start + SLICE]
        ]
        readings = [read(ingested(one), is_late=lambda: False) for one in sent]
        values = enricher.find_all(readings)
        found += [
            _found(reading, value if isinstance(value, tuple) else ())
            for reading, value in zip(readings, values, strict=True)
        ]
    return found


def _found(reading: Reading, entities: Sequence[Entity]) -> Found:
    spans = reading.article.body.spans if reading.article.body else ()
    begin = next((span[0] for span in spans if span), 0)
    return frozenset(
        (start - begin, end - begin, entity.type)
        for entity in entities
        for start, end in entity.mentions
        if entity.type in _KINDS.values()
    )


def _others(sentences: Sequence[Sentence]) -> dict[str, list[Found]]:
    """Return the answers of pipelines as they come, cut to names; empty without their venv."""
    python = find_python(PEERS / "pipelines.txt")
    if python is None:
        return {}
    with tempfile.TemporaryDirectory(prefix="copydesk-eval-") as folder:
        texts, answers = Path(folder) / "texts.jsonl", Path(folder) / "answers.jsonl"
        with texts.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(one.text) + "\n" for one in sentences)
        command = [str(python), str(PEERS / "recognize.py"), str(texts), str(answers)]
        subprocess.run(command, check=True)
        rows = [json.loads(line) for line in answers.read_text(encoding="utf-8").splitlines()]
    return {
        name: [
            frozenset(_named(one.text, row[name]))
            for one, row in zip(sentences, rows, strict=True)
        ]
        for name in rows[0]
    }


def _named(text: str, marks: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield marks as names, by the table of labels and the bounds that ours have too."""
    for start, end, label in marks:
        kind = KIND.get(label)
        place = find_name(text[start:end], kind) if kind else None
        if place and kind and kind in _KINDS.values():
            yield start + place[0], start + place[1], kind


def _score(
    sentences: Sequence[Sentence], answers: Sequence[Found], *, kind: str | None = None
) -> _Score:
    right = found = there = 0
    for sentence, answer in zip(sentences, answers, strict=True):
        want, got = (
            {one for one in names if kind in {None, one[2]}}
            for names in (sentence.names, answer)
        )
        right += len(want & got)
        found += len(got)
        there += len(want)
    return _Score(right, found, there)
