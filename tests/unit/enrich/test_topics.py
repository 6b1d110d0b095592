"""Topics: what an article is about, with the words that say so."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.enrich.enricher import LATE, NotRun, Partial
from services.enrich.enrichers.topics import TopicEnricher
from services.enrich.reading import read
from shared.annotations import Topic
from tests.builders import an_article
from tests.unit.enrich.articles import (
    english,
    in_language,
    on_a_page,
    reading,
    readings,
    unaligned,
)
from tests.unit.enrich.topics.cases import ENGLISH, OTHERS, Case, Elsewhere, read_rows

A_BODY = (
    "The goalkeeper saved a penalty kick.\n\n"
    "The striker of the football club scored twice, and the goalkeeper cheered."
)
A_RAIL = "\n\nRead also\n\nElection: voters head to the polls 02:24\n\nSenate, Senate, Senate"

FIXTURE_STAYS = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

TEXTS = (
    st.lists(st.sampled_from([*A_BODY.split(), "\n", "U.S.", "Senate", "WHO", "police-led"]))
    .map(" ".join)
    .filter(lambda text: bool(text.strip()))
) | st.text(min_size=1, max_size=80).filter(
    lambda text: bool(text.strip()) and "\n\n" not in text
)


@pytest.fixture(scope="module")
def enricher() -> TopicEnricher:
    """Return the enricher with its cues."""
    return TopicEnricher()


def found(value: object) -> tuple[Topic, ...]:
    """Return the topics of a value that has some."""
    assert isinstance(value, tuple)
    return value


@pytest.mark.parametrize("case", [pytest.param(one, id=one.headline) for one in ENGLISH])
def test_the_main_topic_and_the_one_below_it_come_first(
    enricher: TopicEnricher, case: Case
) -> None:
    """What a reader would name first, at both levels."""
    topics = found(enricher.find(reading(english(case.body, headline=case.headline))))

    assert [one.uri for one in topics[:2]] == [f"medtop:{case.top}", f"medtop:{case.second}"]
    assert topics[1].broader == topics[0].uri
    assert [one.level for one in topics[:2]] == [1, 2]


@pytest.mark.parametrize(
    ("code", "headline", "body"),
    [pytest.param(*brief, id=brief[1]) for brief in read_rows("briefs.tsv")],
)
def test_a_brief_is_enough(
    enricher: TopicEnricher, code: str, headline: str, body: str
) -> None:
    """A headline and a sentence or two, over nearly all topics of the second level."""
    topics = found(enricher.find(reading(english(body, headline=headline))))

    (second,) = [one for one in topics if one.uri == f"medtop:{code}"]
    assert topics[0].uri == second.broader


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=" ".join(row[:2])) for row in read_rows("abroad.tsv")]
)
def test_a_brief_is_enough_in_other_languages(enricher: TopicEnricher, row: list[str]) -> None:
    """For each topic of the top level that the language has cues for."""
    language, code, headline, body = row
    article = an_article(headline=headline, body=body, language=in_language(language))

    topics = found(enricher.find(reading(article)))

    assert topics[0].uri == f"medtop:{code}"


@pytest.mark.parametrize("case", [pytest.param(one, id=one.language) for one in OTHERS])
def test_other_languages_have_cues_and_names_of_their_own(
    enricher: TopicEnricher, case: Elsewhere
) -> None:
    """There are no Russian names in the vocabulary, so English stands in."""
    article = an_article(
        headline=case.headline, body=case.body, language=in_language(case.language)
    )

    topics = found(enricher.find(reading(article)))

    assert topics[0].uri == f"medtop:{case.top}"
    assert topics[0].label == case.label
    assert topics[0].label_language == ("en" if case.language == "ru" else case.language)
    assert {one.confidence for one in topics} == {0.5}


def test_spans_are_where_the_words_stand(enricher: TopicEnricher) -> None:
    """Each cue once, then where it is said again."""
    article = english(A_BODY, headline="A late save")

    topics = found(enricher.find(reading(article)))

    text = article.original.text
    printed = [text[start:end] for start, end in topics[0].spans]
    assert set(printed) == {"goalkeeper", "penalty kick", "striker", "football club", "scored"}
    assert printed[-1] == "goalkeeper"
    assert len(printed) == 6


def test_evidence_says_who_found_it(enricher: TopicEnricher) -> None:
    """The method and the annotator, with its version."""
    topics = found(enricher.find(reading(english(A_BODY, headline="A late save"))))

    assert topics[0].method == "cue_words"
    assert topics[0].annotator == f"topics@{TopicEnricher.version}"
    assert topics[0].label == "sport"
    assert topics[0].relevance == 1


@FIXTURE_STAYS
@given(body=TEXTS)
def test_what_is_found_stands_in_the_text_and_in_the_tree(
    enricher: TopicEnricher, body: str
) -> None:
    """Spans hold words, the topic above comes before, and relevance is a share."""
    article = on_a_page(english(body), above="Menu \U0001f600\n")

    topics = enricher.find(reading(article))

    tops = [one for one in topics if one.level == 1] if isinstance(topics, tuple) else []
    assert sum(one.relevance for one in tops) <= 1.01
    seen = set()
    for topic in topics if isinstance(topics, tuple) else ():
        seen.add(topic.uri)
        assert topic.broader is None or topic.broader in seen
        assert topic.spans
        for start, end in topic.spans:
            printed = article.original.text[start:end]
            assert printed == printed.strip() != ""


@FIXTURE_STAYS
@given(body=TEXTS)
def test_topics_are_the_same_with_and_without_a_rail(
    enricher: TopicEnricher, body: str
) -> None:
    """What the rail is about does not count."""
    article = english(body)

    without, with_rail = enricher.find_all(readings(article, on_a_page(article, below=A_RAIL)))

    assert with_rail == without


@pytest.mark.parametrize("code", ["kk", "ja", None])
def test_an_article_in_a_language_without_cues_is_not_read(
    enricher: TopicEnricher, code: str | None
) -> None:
    """Not run is not the same as about nothing."""
    article = an_article(language=in_language(code))

    value = enricher.find(reading(article))

    assert value == NotRun(f"no cues of topics for language {code}")


@pytest.mark.parametrize("body", ["It was so.", "12:40", "\u2026 ! ?"])
def test_text_about_nothing_has_no_topics(enricher: TopicEnricher, body: str) -> None:
    """Looked for, and none found."""
    assert enricher.find(reading(english(body, headline="So"))) is None


def test_one_word_in_passing_makes_no_topic(enricher: TopicEnricher) -> None:
    """A text that happens to name a game is not about sport."""
    article = english("He laid the letter on the table after the game and left.", headline="So")

    assert enricher.find(reading(article)) is None


def test_text_without_a_place_in_the_original_has_no_topics(enricher: TopicEnricher) -> None:
    """A topic without a span would be without evidence."""
    assert enricher.find(reading(unaligned(english(A_BODY)))) is None


def test_a_headline_counts_even_where_the_original_lacks_it(enricher: TopicEnricher) -> None:
    """It was sent beside the body: it has no span, but it says what the body is about."""
    body = "The office was full on Friday. A doctor and two teachers came, and a tram ran late."
    article = english(body, headline="School strike")
    beside = unaligned(article).model_copy(update={"body": article.body})

    topics = found(enricher.find(reading(beside)))

    assert topics[0].uri == "medtop:05000000"
    assert all(start >= len("School strike") for one in topics for start, _ in one.spans)


def test_at_the_deadline_it_answers_with_what_it_has(enricher: TopicEnricher) -> None:
    """Two passages were read before the time was over."""
    asked = iter([False, False, True])
    article = english(A_BODY, headline="A late save")

    value = enricher.find(read(article, is_late=lambda: next(asked)))

    assert isinstance(value, Partial)
    assert value.reason == LATE
    assert found(value.value)[0].uri == "medtop:15000000"


@pytest.mark.parametrize("piece", ["a", "\u201c", "7 ", "U.", "' ", "police ", "\u0130"])
def test_hostile_text_is_read_to_its_end(enricher: TopicEnricher, piece: str) -> None:
    """A hundred thousand characters of one thing; what it finds does not matter."""
    article = english(piece * (100_000 // len(piece)) + "end")

    value = enricher.find(reading(article))

    assert value is None or isinstance(value, tuple)
