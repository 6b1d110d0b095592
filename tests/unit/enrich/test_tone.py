"""Tone: how the news is, by its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.enricher import NotRun
from services.enrich.enrichers.tone import ToneEnricher
from services.enrich.toning.scoring import NEUTRAL
from shared.annotations import Tone
from tests.builders import an_article
from tests.unit.enrich.articles import english, in_language, on_a_page, reading

RAIL = "\n\nRead also\n\nTwo killed in crash 02:24"


def toned(body: str, *, headline: str = "News") -> float | None:
    """Return the score of an English article."""
    found = ToneEnricher().find(reading(english(body, headline=headline)))
    assert not isinstance(found, NotRun)
    return found.score if found else None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Two people were killed and nine injured in a crash.", id="an accident"),
        pytest.param("A court sentenced the banker to prison for fraud.", id="a crime"),
        pytest.param("Floods destroyed the harvest, and farmers fear hunger.", id="a flood"),
        pytest.param("The mill goes bankrupt after years of losses.", id="a business"),
        pytest.param("Critics condemned the ban and warned of violence.", id="a quarrel"),
        pytest.param("The virus spreads, and patients are dying.", id="an illness"),
    ],
)
def test_bad_news_is_below_zero(text: str) -> None:
    """Beyond what counts as neutral."""
    score = toned(text)

    assert score is not None
    assert score < -NEUTRAL


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The team won the medal, and fans celebrated its victory.", id="a victory"
        ),
        pytest.param("Readers praised the wonderful book, which won a prize.", id="a prize"),
        pytest.param("She recovered and thanked the doctors for the cure.", id="a recovery"),
        pytest.param("Friends welcomed the family, happy and healthy.", id="a homecoming"),
        pytest.param("A breakthrough inspires the successful innovators.", id="a discovery"),
        pytest.param("The festival delights visitors with delicious food.", id="a festival"),
    ],
)
def test_good_news_is_above_zero(text: str) -> None:
    """Beyond what counts as neutral."""
    score = toned(text)

    assert score is not None
    assert score > NEUTRAL


@pytest.mark.parametrize(
    "word", ["kill", "kills", "killed", "killing", "killer", "Killed", "KILLED"]
)
def test_a_word_counts_in_all_its_forms(word: str) -> None:
    """As its stem does."""
    assert toned(f"They {word} it.") == toned("They kill it.")


@pytest.mark.parametrize("word", ["robbed", "bribing", "tragedies", "flees", "injuries"])
def test_a_form_may_change_its_stem(word: str) -> None:
    """A letter doubled, dropped or changed."""
    score = toned(f"They saw it {word}.")

    assert score is not None
    assert score < 0


@pytest.mark.parametrize(
    "text", ["The office opens at nine.", "12:40", "\u2026 ! ?", "Skills, warmth, deadline."]
)
def test_text_without_a_word_of_either_has_no_tone(text: str) -> None:
    """Which is not the same as a tone of 0."""
    assert toned(text) is None


def test_the_headline_counts_more_than_the_body() -> None:
    """It says what the news is."""
    score = toned("Two were hurt.", headline="Team wins championship")

    assert score is not None
    assert score > 0


def test_good_and_bad_words_are_weighed_against_each_other() -> None:
    """More of the one is further out."""
    worse = toned("Killed, killed, killed and praised.")
    better = toned("Killed and praised.")

    assert worse is not None
    assert better is not None
    assert worse < better < 0


def test_what_comes_late_does_not_count() -> None:
    """A report ends with what is behind it."""
    calm = "The office opens at nine. "

    assert toned(calm * 100 + "Two were killed.") is None


def test_a_tone_says_how_it_was_found() -> None:
    """And on which scale."""
    found = ToneEnricher().find(reading(english("Two were killed.")))

    assert found == Tone(
        score=-0.2,
        scale="-1..1",
        method="lexicon",
        confidence=0.55,
        annotator="tone@1",
    )


@pytest.mark.parametrize("code", ["de", "ru", None])
def test_an_article_in_another_language_is_not_read(code: str | None) -> None:
    """Its words are others."""
    found = ToneEnricher().find(reading(an_article(language=in_language(code))))

    assert found == NotRun(f"no words of good and bad news for language {code}")


@given(body=st.text(min_size=1).filter(lambda text: text.strip() and "\n\n" not in text))
def test_the_score_is_on_its_scale_and_the_rail_is_not_in_it(body: str) -> None:
    """For any text."""
    article = english(body)

    without, with_rail = ToneEnricher().find_all(
        [reading(article), reading(on_a_page(article, below=RAIL))]
    )

    assert with_rail == without
    assert without is None or (isinstance(without, Tone) and -1 <= without.score <= 1)
