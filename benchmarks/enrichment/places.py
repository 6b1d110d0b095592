"""How well places are found and told from their namesakes, on the labelled articles.

A place that the reader labelled without an id (`other`) can be neither found nor missed; what
the desk says there is wrong only if it is in another country.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Final

from benchmarks.enrichment.answers import enriched, ingested
from benchmarks.enrichment.labelled import Fold, Labelled, Place, load_labelled
from benchmarks.evaluation.table import Line
from benchmarks.figures import Target
from services.enrich.gazetteer.folding import fold_place
from services.enrich.gazetteer.table import Gazetteer, PlaceKind, load_gazetteer
from services.enrich.gazetteer.table import Place as Bearer
from shared.article import Article
from shared.values import Span

_FOLDS: Final[tuple[Fold, ...]] = ("dev", "unseen")
_PRECISION: Final = Target("at least", 0.90)
_RECALL: Final = Target("at least", 0.85)
_RIGHT: Final = Target("at least", 0.95)
_HONG_KONG: Final = frozenset({1819730, 1819729})
"""A country and a city; either is right."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One place as it was found, whoever found it."""

    geonames_id: int
    country: str | None
    spans: tuple[Span, ...]
    method: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over places; each labelled place counts once an article."""

    found: int = 0
    wrong: int = 0
    missed: int = 0
    right_where_named: int = 0
    named: int = 0
    """Labelled places at whose name the answer has some place."""

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.found + other.found,
            self.wrong + other.wrong,
            self.missed + other.missed,
            self.right_where_named + other.right_where_named,
            self.named + other.named,
        )

    @property
    def precision(self) -> float:
        """The share of answers that are labelled."""
        return self.found / max(1, self.found + self.wrong)

    @property
    def recall(self) -> float:
        """The share of labelled places that were found."""
        return self.found / max(1, self.found + self.missed)

    @property
    def accuracy(self) -> float:
        """The share of right ids where a labelled name got any."""
        return self.right_where_named / max(1, self.named)


def measure(data: Path, *, limit: int | None) -> Iterator[Line]:
    """Yield precision, recall and accuracy of ids for each fold.

    Beside them stands what the same entities give when each name is taken for its most
    populous bearer. Confidences were fixed on `dev`; nobody looked at errors of `unseen`.
    """
    gazetteer = load_gazetteer()
    for fold in _FOLDS:
        labelled = load_labelled(data, fold)[:limit]
        articles = list(enriched([_sent(one) for one in labelled]))
        ours = _total(labelled, articles, answers_of)
        theirs = _total(labelled, articles, lambda one: most_populous(one, gazetteer))
        where = f"places/{fold}, n={ours.found + ours.missed}"
        for what, mine, other, target in (
            ("precision", ours.precision, theirs.precision, _PRECISION),
            ("recall", ours.recall, theirs.recall, _RECALL),
            ("id right where named", ours.accuracy, theirs.accuracy, _RIGHT),
        ):
            yield Line(
                f"{where}: {what}", mine, f"most populous namesake {other:.3f}", target=target
            )


def answers_of(article: Article) -> tuple[Answer, ...]:
    """Return the places that the desk found."""
    return tuple(
        Answer(one.geonames_id, one.country, one.spans, one.method)
        for one in article.places or ()
    )


def most_populous(article: Article, gazetteer: Gazetteer) -> tuple[Answer, ...]:
    """Return for each entity that is a place the namesake with the most people."""
    text = article.original.text
    spans: dict[int, list[Span]] = {}
    countries: dict[int, str] = {}
    for entity in article.entities or ():
        for span in entity.mentions if entity.type == "place" else ():
            bearers = [one for one in gazetteer.find(text[slice(*span)]) if _is_labelled(one)]
            if bearers:
                chief = max(bearers, key=lambda one: one.population)
                spans.setdefault(chief.geonames_id, []).append(span)
                countries[chief.geonames_id] = chief.country
    return tuple(Answer(key, countries[key], tuple(where)) for key, where in spans.items())


def _is_labelled(place: Bearer) -> bool:
    """Say whether the labels can have the place: of regions, they have the American states."""
    is_state = place.kind is not PlaceKind.REGION or place.country == "US"
    return place.geonames_id > 0 and is_state


def tally(labelled: Labelled, article: Article, answers: Sequence[Answer]) -> Tally:
    """Compare the answers with the labels, up to where the labeller read."""
    text = article.original.text
    end = text.index(labelled.text) + labelled.read_to
    read = [one for one in answers if one.spans[0][0] < end]
    wanted = [one for one in labelled.labels.places if one.geonames_id is not None]
    right = {number for one in wanted for number in _ids(one)}
    given = {one.geonames_id for one in read}
    found = [one for one in wanted if _ids(one) & given]
    unlabelled = [one for one in read if one.geonames_id not in right]
    named = [one for one in wanted if _ids(one) & given or _is_named(one, read, text)]
    return Tally(
        found=len(found),
        wrong=sum(not _is_open(one, labelled.labels.places, text) for one in unlabelled),
        missed=len(wanted) - len(found),
        right_where_named=len(found),
        named=len(named),
    )


def _total(
    labelled: Sequence[Labelled],
    articles: Sequence[Article],
    answer: Callable[[Article], tuple[Answer, ...]],
) -> Tally:
    pairs = zip(labelled, articles, strict=True)
    return reduce(Tally.__add__, (tally(one, made, answer(made)) for one, made in pairs))


def _sent(one: Labelled) -> Article:
    fields = {"headline": one.headline, "body": one.text}
    return ingested({"article": {key: value for key, value in fields.items() if value}})


def _ids(place: Place) -> frozenset[int]:
    number = place.geonames_id
    return _HONG_KONG if number in _HONG_KONG else frozenset({number} if number else ())


def _is_named(place: Place, answers: Sequence[Answer], text: str) -> bool:
    """Say whether an answer stands where the text names the place."""
    name = fold_place(place.surface)
    return any(fold_place(text[slice(*span)]) == name for one in answers for span in one.spans)


def _is_open(answer: Answer, places: Sequence[Place], text: str) -> bool:
    """Say whether the answer is for a label without an id, and its country fits."""
    names = {fold_place(text[slice(*span)]) for span in answer.spans}
    return any(
        place.geonames_id is None
        and fold_place(place.surface) in names
        and place.country in {None, answer.country}
        for place in places
    )
