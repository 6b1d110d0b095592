"""By what an enriched article finds its story."""

import pickle
from datetime import UTC, datetime
from typing import Final, Literal

import pytest

from services.enrich.stories.moments import moment_of
from services.enrich.stories.placing import ArticlePlacing, StoryPlacer
from services.enrich.stories.profile import Profile
from shared.article import Article, When
from shared.outcomes import StoryRecord
from tests.builders import A_TIME, an_article
from tests.unit.enrich.articles import in_language

PLACER: Final = StoryPlacer(window_seconds=30 * 86_400)


def placed(article: Article) -> ArticlePlacing:
    """Return the placing of an article that has one."""
    placing = PLACER.place(article)
    assert placing is not None
    return placing


def record(profile: bytes, *, at: int, story_id: str = "s1") -> StoryRecord:
    """Return a story with one article."""
    return StoryRecord(story_id, 1, at, at, size=1, unique=1, reprints=0, profile=profile)


Precision = Literal["year", "month", "day", "hour", "minute", "second", "time_of_day"]


def when(value: str, precision: Precision, tz: str | None = None) -> When:
    """Return a time as ingest finds it."""
    return When(
        value=value,
        precision=precision,
        tz=tz,
        basis="submission",
        inferred=False,
        span=None,
        method="test",
        confidence=1.0,
        annotator="builder@1",
    )


def test_the_first_article_opens_a_story_and_the_second_joins_it() -> None:
    """The store keeps the profile in between."""
    first = placed(an_article())
    second = placed(an_article(headline="Velmora bridge closed as the river rises"))

    opened = first.choose(())
    joined = second.choose((record(opened.profile, at=first.at),))

    assert opened.story_id == ""
    assert opened.likeness == 1.0
    assert joined.story_id == "s1"
    assert joined.likeness > 0.5
    assert Profile.unpack(joined.profile).articles == 2


def test_an_article_on_something_else_opens_a_story_of_its_own() -> None:
    """It says how surely it belongs to none of the others."""
    first = placed(an_article())
    other = placed(
        an_article(headline="Chess: Rao wins", body="Rao drew with Steen in Toronto.")
    )

    chosen = other.choose((record(first.choose(()).profile, at=first.at),))

    assert chosen.story_id == ""
    assert 0.5 < chosen.likeness <= 1
    assert Profile.unpack(chosen.profile).articles == 1


def test_a_placing_crosses_between_processes() -> None:
    """It is handed on with the article."""
    placing = placed(an_article())

    assert pickle.loads(pickle.dumps(placing)) == placing  # noqa: S301 - it is our own


def test_an_article_without_a_telling_word_is_not_placed() -> None:
    """It would join anything."""
    assert PLACER.place(an_article(headline="And so on", body="the of and to")) is None


@pytest.mark.parametrize("code", ["ru", "zh-Hant", "de", None])
def test_an_article_in_any_language_is_placed(code: str | None) -> None:
    """None of it needs a model."""
    article = an_article(
        headline="Мост закрыт 昆明地铁",
        body="Мост через Ушайку закрыт.",
        language=in_language(code),
    )

    placing = placed(article)

    assert placing.buckets
    assert placing.annotator == "stories@1"


@pytest.mark.parametrize(
    ("published_at", "expected"),
    [
        (when("2024-03-03", "day"), datetime(2024, 3, 3, 12, tzinfo=UTC)),
        (when("2024-03-03T10:30", "minute"), datetime(2024, 3, 3, 10, 30, tzinfo=UTC)),
        (when("2024-03-03T10:30", "minute", "+02:00"), datetime(2024, 3, 3, 8, 30, tzinfo=UTC)),
        (
            when("2024-03-03T10:30:05+02:00", "second", "+02:00"),
            datetime(2024, 3, 3, 8, 30, 5, tzinfo=UTC),
        ),
        (
            when("2024-03-03T10:30:05", "second", "Z"),
            datetime(2024, 3, 3, 10, 30, 5, tzinfo=UTC),
        ),
        (when("2024-03", "month"), A_TIME),
        (when("12:40", "time_of_day"), A_TIME),
        (when("someday", "day"), A_TIME),
        (None, A_TIME),
    ],
)
def test_an_article_appeared_when_it_says_or_when_it_came(
    published_at: When | None, expected: datetime
) -> None:
    """A month is no moment."""
    article = an_article(published_at=published_at)

    assert moment_of(article) == int(expected.timestamp())
