"""The enrich stage: enrichers in order, timed, and each failing alone."""

import dataclasses
from collections.abc import Callable, Sequence
from itertools import count

import pytest

from services.enrich.enricher import LATE, NotRun, Partial
from services.enrich.handler import make_enrich
from services.enrich.ordering import CircularNeedsError, FieldTakenError
from services.enrich.passages import READ_LIMIT_CHARS
from services.enrich.reading import Reading
from shared.annotations import Keyword, Reference, Story
from shared.article import Article
from shared.outcomes import HandedOn
from shared.provenance import AnnotatorRun, Quality
from tests.builders import a_claimed, a_job_id, an_article
from tests.placings import PlainPlacing


def a_keyword(text: str = "harbor") -> Keyword:
    """Return a keyword of the text."""
    return Keyword(
        text=text,
        score=1.0,
        spans=((0, 1),),
        method="test",
        confidence=1.0,
        annotator="fake@1",
    )


def a_reference() -> Reference:
    """Return a reference to earlier coverage as ingest finds it."""
    return Reference(
        text="it was reported",
        span=(0, 15),
        method="test",
        confidence=1.0,
        annotator="fake@1",
    )


@dataclasses.dataclass
class FakeEnricher:
    """Answers what the test says, and keeps what it was asked."""

    find: Callable[[Article], object]
    field: str = "keywords"
    name: str = "fake"
    version: str = "1"
    needs: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    seen: list[list[str]] = dataclasses.field(default_factory=list)

    def find_all(self, readings: Sequence[Reading]) -> Sequence[object]:
        """Answer for each article; remember the ids of the batch."""
        self.seen.append([one.article.id for one in readings])
        return [self.find(one.article) for one in readings]


def stopped() -> float:
    """Return the time of a clock that stands still."""
    return 0.0


def enriched(
    enrichers: Sequence[FakeEnricher],
    articles: Sequence[Article],
    clock: Callable[[], float] = stopped,
) -> list[Article]:
    """Return the articles as the handler hands them on."""
    enrich = make_enrich(enrichers, clock=clock, patience_seconds=10)
    outcomes = enrich([a_claimed(one) for one in articles])
    handed_on = [outcome for outcome in outcomes if isinstance(outcome, HandedOn)]
    assert len(handed_on) == len(articles)
    return [outcome.article for outcome in handed_on]


def fails_on(number: int) -> Callable[[Article], object]:
    """Return a finder that cannot read the article of that number."""

    def find(article: Article) -> object:
        if article.id == a_job_id(number):
            raise ValueError("unreadable")
        return (a_keyword(),)

    return find


def three_articles() -> list[Article]:
    """Return articles with the ids 1, 2 and 3."""
    return [an_article(id=a_job_id(number)) for number in (1, 2, 3)]


def test_a_finding_goes_to_its_field_and_the_run_is_noted() -> None:
    """With the article's share of the time that the batch took."""
    ticks = count()

    articles = enriched(
        [FakeEnricher(lambda _: (a_keyword(),))],
        [an_article(), an_article()],
        clock=lambda: next(ticks) * 0.5,
    )

    assert [article.keywords for article in articles] == [(a_keyword(),)] * 2
    assert [article.annotations_run for article in articles] == [
        (AnnotatorRun(annotator="fake", version="1", ms=250.0),)
    ] * 2


def test_an_enricher_sees_the_whole_batch_at_once() -> None:
    """A model is run over it once."""
    enricher = FakeEnricher(lambda _: None)

    enriched([enricher], three_articles())

    assert enricher.seen == [[a_job_id(1), a_job_id(2), a_job_id(3)]]


def test_nothing_found_is_not_the_same_as_not_run() -> None:
    """None is written, not run is absent."""
    answers = {a_job_id(1): None, a_job_id(2): NotRun("no pipeline for language kk")}

    nothing, not_run, _ = enriched(
        [FakeEnricher(lambda article: answers.get(article.id))], three_articles()
    )

    assert nothing.model_dump(exclude_unset=True)["keywords"] is None
    assert "keywords" not in not_run.model_dump(exclude_unset=True)
    assert not_run.annotations_run == (
        AnnotatorRun(
            annotator="fake", version="1", ms=0.0, error="no pipeline for language kk"
        ),
    )


def test_only_the_article_at_fault_goes_without_its_field() -> None:
    """Its neighbors in the batch keep theirs, and all are handed on."""
    first, second, third = enriched([FakeEnricher(fails_on(2))], three_articles())

    assert first.keywords == third.keywords == (a_keyword(),)
    assert "keywords" not in second.model_fields_set
    assert second.annotations_run == (
        AnnotatorRun(annotator="fake", version="1", ms=0.0, error="ValueError: unreadable"),
    )


def test_a_failing_enricher_leaves_the_others_alone() -> None:
    """One that fails everywhere costs its own field only."""

    def find(_: Article) -> object:
        raise RuntimeError("broken model")

    (article,) = enriched(
        [FakeEnricher(find, field="entities", name="broken"), FakeEnricher(fails_on(9))],
        [an_article()],
    )

    assert "entities" not in article.model_fields_set
    assert article.keywords == (a_keyword(),)
    assert [(run.annotator, run.error) for run in article.annotations_run or ()] == [
        ("broken", "RuntimeError: broken model"),
        ("fake", None),
    ]


def test_a_value_that_the_field_cannot_hold_is_an_error_of_the_enricher() -> None:
    """It would make the article unreadable for everybody after."""
    (article,) = enriched([FakeEnricher(lambda _: ("harbor",))], [an_article()])

    (run,) = article.annotations_run or ()
    assert "keywords" not in article.model_fields_set
    assert run.error is not None
    assert run.error.startswith("ValidationError: ")


@dataclasses.dataclass
class Mute(FakeEnricher):
    """Answers nothing at all."""

    def find_all(self, readings: Sequence[Reading]) -> Sequence[object]:
        """Return too few values."""
        return []


def test_an_answer_for_too_few_articles_is_no_answer() -> None:
    """Nobody can tell which article a value belongs to."""
    (article,) = enriched([Mute(lambda _: None)], [an_article()])

    (run,) = article.annotations_run or ()
    assert run.error == "WrongCountError: 0 values for 1 articles"


def test_an_enricher_sees_what_those_before_it_found() -> None:
    """That is what `needs` is for."""
    seen: list[object] = []

    def look(article: Article) -> None:
        seen.append(article.keywords)

    enriched(
        [
            FakeEnricher(look, field="entities", name="second", needs=("keywords",)),
            FakeEnricher(look, field="topics", name="third", uses=("keywords",)),
            FakeEnricher(lambda _: (a_keyword(),)),
        ],
        [an_article()],
    )

    assert seen == [(a_keyword(),)] * 2


def test_one_whose_need_failed_does_not_run() -> None:
    """It would take "not looked for" for "there is none"."""
    seen: list[object] = []

    (article,) = enriched(
        [
            FakeEnricher(seen.append, field="quotes", name="second", needs=("keywords",)),
            FakeEnricher(seen.append, field="topics", name="third", uses=("keywords",)),
            FakeEnricher(fails_on(1)),
        ],
        [an_article()],
    )

    assert "quotes" not in article.model_fields_set
    assert "topics" in article.model_fields_set
    assert {run.annotator: run.error for run in article.annotations_run or ()} == {
        "fake": "ValueError: unreadable",
        "second": "needs keywords, which did not run",
        "third": None,
    }


def test_what_ingest_found_can_be_refined() -> None:
    """An enricher that needs its own field gets what ingest left there, each time anew."""
    found = a_reference()
    better = found.model_copy(update={"outlet": "Velmora Post"})

    def refine(article: Article) -> object:
        assert article.references == (found,)
        return (better,)

    refiner = FakeEnricher(refine, field="references", needs=("references",))
    (article,) = enriched([refiner], [an_article(references=(found,))])
    (without,) = enriched([refiner], [an_article()])

    assert article.references == (better,)
    assert [run.error for run in without.annotations_run or ()] == [
        "needs references, which did not run"
    ]


def test_enrichers_that_wait_for_one_another_are_refused_at_the_start() -> None:
    """Better than a service that runs and finds nothing."""
    one = FakeEnricher(lambda _: None, field="entities", needs=("keywords",))
    other = FakeEnricher(lambda _: None, uses=("entities",))

    with pytest.raises(CircularNeedsError, match="entities -> keywords -> entities"):
        make_enrich([one, other], clock=stopped, patience_seconds=10)


def test_two_enrichers_of_one_field_are_refused_at_the_start() -> None:
    """One would silently win."""
    one, other = FakeEnricher(lambda _: None), FakeEnricher(lambda _: None, name="other")

    with pytest.raises(FieldTakenError, match="fake and other both fill keywords"):
        make_enrich([one, other], clock=stopped, patience_seconds=10)


def test_a_field_that_the_article_does_not_know_is_an_extension() -> None:
    """That is how a package from outside adds a finding of its own."""
    mine = FakeEnricher(lambda _: {"grade": 8.5}, field="acme_readability", name="acme")
    other = FakeEnricher(lambda _: None, field="acme_other", name="other")

    (article,) = enriched([mine, other], [an_article(extensions={"stale": 1})])

    assert article.extensions == {"acme_readability": {"grade": 8.5}, "acme_other": None}


def test_an_enricher_can_be_told_that_its_time_is_over() -> None:
    """It answers with what it has, and the article says that there may be more."""
    ticks = count()
    late: list[bool] = []

    @dataclasses.dataclass
    class Slow(FakeEnricher):
        """Asks for the time until there is none."""

        def find_all(self, readings: Sequence[Reading]) -> Sequence[object]:
            """Answer with a part, once it is late."""
            (reading,) = readings
            while not reading.is_late():
                late.append(False)
            return [Partial((a_keyword(),), LATE)]

    (article,) = enriched(
        [Slow(lambda _: None)], [an_article()], clock=lambda: float(next(ticks))
    )

    assert len(late) == 8
    assert article.keywords == (a_keyword(),)
    assert [run.error for run in article.annotations_run or ()] == ["stopped at the deadline"]
    assert article.quality == Quality(flags=("enrichment_incomplete",))


def test_an_article_enriched_again_keeps_nothing_of_the_first_time() -> None:
    """A field that fails this time is absent, and each annotator has one run."""
    before = AnnotatorRun(annotator="fake", version="0", ms=1.0)
    other = AnnotatorRun(annotator="blocks", version="1", ms=1.0)
    article = an_article(keywords=(a_keyword("old"),), annotations_run=(before, other))

    (again,) = enriched([FakeEnricher(fails_on(1))], [article])

    assert "keywords" not in again.model_fields_set
    assert [(run.annotator, run.version) for run in again.annotations_run or ()] == [
        ("blocks", "1"),
        ("fake", "1"),
    ]


@pytest.mark.parametrize(
    ("chars", "before", "flags"),
    [
        pytest.param(READ_LIMIT_CHARS, (), ("enrichment_truncated",), id="too long"),
        pytest.param(
            READ_LIMIT_CHARS,
            ("no_headline",),
            ("no_headline", "enrichment_truncated"),
            id="flagged before",
        ),
        pytest.param(10, ("no_headline",), ("no_headline",), id="short"),
    ],
)
def test_an_article_too_long_to_read_is_flagged(
    chars: int, before: tuple[str, ...], flags: tuple[str, ...]
) -> None:
    """So that nobody takes its end for a text without names."""
    article = an_article(body="x" * chars, quality=Quality(flags=before))

    (read,) = enriched([], [article])

    assert read.quality == Quality(flags=flags)


@dataclasses.dataclass
class FakePlacer:
    """Places articles by their id, or fails."""

    placing: PlainPlacing | None = None
    is_broken: bool = False
    name: str = "stories"
    version: str = "1"

    def place(self, article: Article) -> PlainPlacing | None:
        """Return what the test says."""
        if self.is_broken:
            raise ValueError("no words")
        return self.placing


def placed(placer: FakePlacer) -> HandedOn:
    """Return what is handed on of an article that was in a story before."""
    story = Story(
        id=a_job_id(7),
        size=1,
        unique=1,
        reprints=0,
        method="test",
        confidence=1.0,
        annotator="fake@1",
    )
    enrich = make_enrich([], placer=placer, clock=stopped, patience_seconds=10)
    [outcome] = enrich([a_claimed(an_article(story=story))])
    assert isinstance(outcome, HandedOn)
    return outcome


def test_an_article_is_handed_on_with_what_it_finds_its_story_by() -> None:
    """The story itself is found when it is committed."""
    outcome = placed(FakePlacer(PlainPlacing("quake")))

    assert outcome.placing == PlainPlacing("quake")
    assert outcome.article.model_dump(exclude_unset=True)["story"] is None
    assert outcome.article.annotations_run == (
        AnnotatorRun(annotator="stories", version="1", ms=0.0),
    )


def test_an_article_that_cannot_be_placed_is_handed_on_without_a_story() -> None:
    """Absent, because nobody could look."""
    outcome = placed(FakePlacer(is_broken=True))

    assert outcome.placing is None
    assert "story" not in outcome.article.model_fields_set
    assert outcome.article.annotations_run == (
        AnnotatorRun(annotator="stories", version="1", ms=0.0, error="ValueError: no words"),
    )


def test_what_is_handed_on_can_be_read_back() -> None:
    """The document that is stored is a valid article, absent fields and all."""
    (article,) = enriched([FakeEnricher(lambda _: (a_keyword(),))], [an_article()])

    stored = article.model_dump_json(exclude_unset=True)

    assert Article.model_validate_json(stored) == article


def test_no_articles_make_no_outcomes() -> None:
    """A claim may come back empty."""
    enricher = FakeEnricher(lambda _: None)

    assert make_enrich([enricher], clock=stopped, patience_seconds=10)([]) == []
    assert enricher.seen == []
