"""Keywords: phrases of the article, word for word, never from the rail."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.enrich.enricher import LATE, NotRun, Partial
from services.enrich.enrichers.keywords import MOST_KEYWORDS, KeywordEnricher
from services.enrich.reading import read
from services.enrich.stop_words import LANGUAGES, load_stop_words
from shared.annotations import Entity
from tests.builders import an_article
from tests.unit.enrich.articles import (
    english,
    in_language,
    on_a_page,
    reading,
    readings,
    unaligned,
)

A_BODY = (
    "The harbor office closed the flood gate on Friday. The harbor office said that "
    "the flood gate stays closed.\n\n"
    "Engineers of the harbor office will look at the bridge and the flood gate."
)
A_RAIL = "\n\nRead also\n\nThe flood gate of Ankara 02:24\n\nOil output, oil output, oil output"

TEXTS = (
    st.lists(st.sampled_from([*A_BODY.split(), "\n", "don't", "U.S.", "\u201cflood\u201d"]))
    .map(" ".join)
    .filter(lambda text: bool(text.strip()))
) | st.text(min_size=1, max_size=80).filter(
    lambda text: bool(text.strip()) and "\n\n" not in text
)

FIXTURE_STAYS = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def test_the_phrases_said_again_and_again_come_first(
    keyword_enricher: KeywordEnricher,
) -> None:
    """The best has score 1, and the others less."""
    article = english(A_BODY, headline="Gate closed")

    found = keyword_enricher.find(reading(article))

    assert found is not None
    assert not isinstance(found, NotRun | Partial)
    assert {"harbor office", "flood gate"} <= {one.text for one in found[:3]}
    assert found[0].score == 1
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert len(found) <= MOST_KEYWORDS


def test_spans_are_where_the_phrase_stands(keyword_enricher: KeywordEnricher) -> None:
    """All three times, in the order of the text."""
    article = english(A_BODY)

    found = keyword_enricher.find(reading(article))

    assert found is not None
    assert not isinstance(found, NotRun | Partial)
    (phrase,) = [one for one in found if one.text == "flood gate"]
    text = article.original.text
    assert [text[start:end] for start, end in phrase.spans] == ["flood gate"] * 3


@FIXTURE_STAYS
@given(body=TEXTS)
def test_every_span_holds_the_keyword(keyword_enricher: KeywordEnricher, body: str) -> None:
    """But for case and white space; a keyword without a place is none."""
    article = on_a_page(english(body), above="Menu \U0001f600\n")

    found = keyword_enricher.find(reading(article))

    assert not isinstance(found, NotRun | Partial)
    for keyword in found or ():
        assert keyword.spans
        for start, end in keyword.spans:
            printed = " ".join(article.original.text[start:end].split())
            assert printed.casefold() == keyword.text.casefold()


@FIXTURE_STAYS
@given(body=TEXTS)
def test_keywords_are_the_same_with_and_without_a_rail(
    keyword_enricher: KeywordEnricher, body: str
) -> None:
    """What the rail repeats does not count."""
    article = english(body)

    without, with_rail = keyword_enricher.find_all(
        readings(article, on_a_page(article, below=A_RAIL))
    )

    assert with_rail == without


@pytest.mark.parametrize(
    ("code", "body", "keyword"),
    [
        pytest.param("de", "Der Hafen bleibt zu. Der Hafen ist voll.", "Hafen", id="German"),
        pytest.param("nb-NO", "Broen er stengt. Broen i byen.", "Broen", id="Bokm\u00e5l"),
    ],
)
def test_stop_words_are_those_of_the_language(
    keyword_enricher: KeywordEnricher, code: str, body: str, keyword: str
) -> None:
    """An article, "the" or "der", is no keyword."""
    article = an_article(headline="Nu", body=body, language=in_language(code))

    found = keyword_enricher.find(reading(article))

    assert found is not None
    assert not isinstance(found, NotRun | Partial)
    assert found[0].text == keyword


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_each_language_has_a_list_of_its_own(language: str) -> None:
    """The shortest of them, that of Norwegian, has two hundred words."""
    lists = load_stop_words()

    same = {other for other, words in lists.items() if words == lists[language]}

    assert len(lists[language]) > 200
    assert same == ({"nb", "nn", "no"} if language in {"nb", "nn", "no"} else {language})


@pytest.mark.parametrize(
    ("body", "keyword"),
    [
        pytest.param("New York sank. So New York rose.", "New York", id="a name of such words"),
        pytest.param("Ada Bell said it. Ada Bell said no.", "Ada Bell", id="a verb of speech"),
        pytest.param("I don\u2019t sail. They don\u2019t sail.", "sail", id="a contraction"),
        pytest.param("It can't sail. They can't sail.", "sail", id="a contraction, typed"),
    ],
)
def test_no_stop_word_is_in_an_english_phrase(
    keyword_enricher: KeywordEnricher, body: str, keyword: str
) -> None:
    """And none is where words make up a name."""
    found = keyword_enricher.find(reading(english(body, headline="So")))

    assert found is not None
    assert not isinstance(found, NotRun | Partial)
    assert [one.text for one in found][:1] == [keyword]


@pytest.mark.parametrize("code", ["zh", "kk", None])
def test_an_article_without_stop_words_for_it_is_not_read(
    keyword_enricher: KeywordEnricher, code: str | None
) -> None:
    """Words are told from phrases by them alone."""
    article = an_article(language=in_language(code))

    found = keyword_enricher.find(reading(article))

    assert found == NotRun(f"no stop words for language {code}")


@pytest.mark.parametrize("body", ["It was so.", "12:40", "\u2026 ! ?"])
def test_text_about_nothing_has_no_keywords(
    keyword_enricher: KeywordEnricher, body: str
) -> None:
    """Looked for, and none found."""
    assert keyword_enricher.find(reading(english(body, headline="So"))) is None


def test_text_without_a_place_in_the_original_has_no_keywords(
    keyword_enricher: KeywordEnricher,
) -> None:
    """A keyword without a span would be without evidence."""
    assert keyword_enricher.find(reading(unaligned(english(A_BODY)))) is None


def test_at_the_deadline_keywords_are_those_of_what_was_read(
    keyword_enricher: KeywordEnricher,
) -> None:
    """The headline and the first paragraph, here."""
    asked = iter([False, False, True])
    article = english(A_BODY)

    found = keyword_enricher.find(read(article, is_late=lambda: next(asked)))

    assert isinstance(found, Partial)
    assert found.reason == LATE
    assert isinstance(found.value, tuple)
    assert "bridge" not in [one.text for one in found.value]


def test_a_keyword_keeps_the_accents_of_its_letters(keyword_enricher: KeywordEnricher) -> None:
    """Though they are characters of their own."""
    article = english("The Cafe\u0301 Nestor opened. The Cafe\u0301 Nestor closed again.")

    found = keyword_enricher.find(reading(article))

    assert found is not None
    assert not isinstance(found, NotRun | Partial)
    assert "Cafe\u0301 Nestor" in [one.text for one in found]


@pytest.mark.parametrize("word", ["Friday", "October", "President", "Sen", "Noted"])
def test_a_word_that_says_nothing_alone_is_no_keyword(
    keyword_enricher: KeywordEnricher, word: str
) -> None:
    """However often it stands there; with another word it may be one."""
    article = english(
        f"On {word} the flood gate shut. The bridge, {word}, and the flood gate, {word}. "
        f"Then {word} Harbor grew. And {word} Harbor shrank."
    )

    found = keyword_enricher.find(reading(article))

    assert found is not None
    assert not isinstance(found, NotRun | Partial)
    texts = [one.text for one in found]
    assert word not in texts
    assert "flood gate" in texts
    assert f"{word} Harbor" in texts


def test_no_keyword_ends_inside_a_name(keyword_enricher: KeywordEnricher) -> None:
    """A title and a forename are half a person."""
    article = english(
        "Majority Leader Tom Ardent of Velmora spoke.\n\n"
        "Majority Leader Tom Ardent of Velmora left."
    )
    mentions = tuple(
        one.span() for one in re.finditer("Tom Ardent of Velmora", article.original.text)
    )
    named = Entity(
        id="e1",
        type="person",
        name="Tom Ardent of Velmora",
        salience=1,
        mentions=mentions,
        method="test",
        confidence=1,
        annotator="builder@1",
    )

    without = keyword_enricher.find(reading(article))
    found = keyword_enricher.find(reading(article.model_copy(update={"entities": (named,)})))

    assert found is not None
    assert without is not None
    assert not isinstance(found, NotRun | Partial)
    assert not isinstance(without, NotRun | Partial)
    assert "Leader Tom Ardent" in [one.text for one in without]
    assert [one.text for one in found if one.text.startswith(("Majority", "Leader"))] == [
        "Majority Leader"
    ]
    assert "Tom Ardent" in [one.text for one in found]
