"""Entities by the real pipeline: merged, shown in the original, never from the rail."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.enrich.enricher import NotRun, Partial
from services.enrich.enrichers.entities import EntityEnricher
from services.enrich.naming.bounds import NAME_LIMIT_CHARS
from shared.annotations import Entity
from shared.article import Article
from tests.builders import an_article
from tests.steps import steps_of
from tests.unit.enrich.articles import english, in_language, on_a_page, readings, unaligned

A_PARAGRAPH = (
    "Angela Merkel met Emmanuel Macron in Berlin on Monday. "
    "Merkel said that Siemens would build trains in Germany, and Macron agreed."
)
A_RAIL = (
    "\n\nRead also\n\nVladimir Putin flew to Ankara 02:24\n\nMicrosoft bought Nokia in Berlin"
)

SENTENCES = st.lists(
    st.sampled_from(
        [
            A_PARAGRAPH,
            "The United\nStates\u2019 president spoke to Reuters.",
            "It rained.",
            "Merkel said: \u201cWe read The Great Gatsby in Paris.\u201d",
            "(AP) \u2014 OPEC, the U.N. and\tIBM \U0001f600 agreed.",
        ]
    )
    | st.text(max_size=40).filter(lambda text: bool(text.strip()) and "\n\n" not in text),
    min_size=1,
    max_size=4,
).map("\n\n".join)

FEW = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
"""The model takes milliseconds a text."""


def entities_of(enricher: EntityEnricher, article: Article) -> tuple[Entity, ...]:
    """Return what is found in one article; nothing found is an empty tuple."""
    (found,) = enricher.find_all(readings(article))
    assert not isinstance(found, NotRun | Partial)
    return found or ()


def test_a_surname_is_counted_with_the_full_name(entity_enricher: EntityEnricher) -> None:
    """Both mentions of the host are one person, named in full."""
    article = english(A_PARAGRAPH)

    found = {one.name: one for one in entities_of(entity_enricher, article)}

    host = found["Angela Merkel"]
    text = article.original.text
    assert host.type == "person"
    assert [text[start:end] for start, end in host.mentions] == [
        "Angela Merkel",
        "Merkel",
    ]
    assert (found["Berlin"].type, found["Germany"].type) == ("place", "place")


def test_ids_follow_the_text_and_the_first_and_most_named_is_most_salient(
    entity_enricher: EntityEnricher,
) -> None:
    """Position and share of mentions make salience."""
    found = entities_of(entity_enricher, english(A_PARAGRAPH))

    assert [one.id for one in found] == [f"e{number}" for number in range(1, len(found) + 1)]
    assert max(found, key=lambda one: one.salience).name == "Angela Merkel"


def test_every_entity_says_how_it_was_found(entity_enricher: EntityEnricher) -> None:
    """Method, annotator with the model's version, and how sure the model is."""
    found = entities_of(entity_enricher, english("Angela Merkel spoke."))

    assert [(one.method, one.annotator, one.confidence) for one in found] == [
        ("spacy_ner", "entities@2+en_core_web_md-3.7.1", 1.0)
    ]


def test_a_name_broken_over_two_lines_is_one_name(entity_enricher: EntityEnricher) -> None:
    """The span covers the line break, the name does not hold it."""
    article = english("On Monday Angela\n   Merkel spoke in Berlin.")

    found = entities_of(entity_enricher, article)

    start, end = found[0].mentions[0]
    assert found[0].name == "Angela Merkel"
    assert article.original.text[start:end] == "Angela\n   Merkel"


@FEW
@given(body=SENTENCES, above=st.sampled_from(["", "Menu \U0001f600\n", A_RAIL]))
def test_every_mention_stands_in_the_original(
    entity_enricher: EntityEnricher, body: str, above: str
) -> None:
    """The text at each span is a name, and at the first of its full form the name itself."""
    article = on_a_page(english(body), above=above)

    found = entities_of(entity_enricher, article)

    for entity in found:
        printed = [
            " ".join(article.original.text[start:end].split()) for start, end in entity.mentions
        ]
        assert entity.name.casefold() in {one.casefold() for one in printed}
        assert all(0 < len(text) <= NAME_LIMIT_CHARS for text in printed)
        assert 0 <= entity.salience <= 1


@FEW
@given(body=SENTENCES)
def test_entities_are_the_same_with_and_without_a_rail(
    entity_enricher: EntityEnricher, body: str
) -> None:
    """Names in the rail are not the article's."""
    article = english(body)

    without, with_rail = entity_enricher.find_all(
        readings(article, on_a_page(article, below=A_RAIL))
    )

    assert with_rail == without


def test_navigation_above_the_article_moves_spans_and_nothing_else(
    entity_enricher: EntityEnricher,
) -> None:
    """Salience counts from the headline, not from the top of the page."""
    article = english(A_PARAGRAPH)
    above = "Home | World | London\n"

    plain = entities_of(entity_enricher, article)
    moved = entities_of(entity_enricher, on_a_page(article, above=above))

    assert [one.model_copy(update={"mentions": ()}) for one in moved] == [
        one.model_copy(update={"mentions": ()}) for one in plain
    ]
    assert moved[0].mentions[0][0] == plain[0].mentions[0][0] + len(above)


def test_a_batch_gives_what_its_articles_give_alone(entity_enricher: EntityEnricher) -> None:
    """Neighbors change nothing, and each article gets its own."""
    batch = [
        english(A_PARAGRAPH),
        an_article(language=in_language("kk")),
        english("It rained in Paris."),
        english("It rained."),
    ]

    together = entity_enricher.find_all(readings(*batch))

    assert together == [entity_enricher.find_all(readings(article))[0] for article in batch]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        pytest.param(
            "kk", "no pipeline for language kk; set COPYDESK_PIPELINES", id="another language"
        ),
        pytest.param(
            None, "no pipeline for language None; set COPYDESK_PIPELINES", id="unknown language"
        ),
    ],
)
def test_an_article_that_is_not_english_is_not_read(
    entity_enricher: EntityEnricher, code: str | None, reason: str
) -> None:
    """An English model would name nonsense in it."""
    article = an_article(body=A_PARAGRAPH, language=in_language(code))

    assert entity_enricher.find_all(readings(article)) == [NotRun(reason)]


def test_text_without_a_place_in_the_original_names_nobody(
    entity_enricher: EntityEnricher,
) -> None:
    """An entity without a span would be without evidence."""
    assert entity_enricher.find_all(readings(unaligned(english(A_PARAGRAPH)))) == [None]


def test_the_pipeline_goes_on_after_a_text_it_cannot_read(
    entity_enricher: EntityEnricher,
) -> None:
    """The vocabulary must not be left in the state of the batch that failed."""
    broken = english("Angela Merkel spoke in Berlin.")
    unreadable = broken.original.model_copy(
        update={"text": broken.original.text.replace("spoke", "\ud800")}
    )
    with pytest.raises(UnicodeEncodeError):
        entity_enricher.find_all(
            readings(broken, broken.model_copy(update={"original": unreadable}))
        )

    found = entities_of(entity_enricher, broken)

    assert [one.name for one in found] == ["Angela Merkel", "Berlin"]


def test_an_acronym_and_a_repeated_name_are_counted_with_their_first_mention(
    entity_enricher: EntityEnricher,
) -> None:
    """The aliases say why."""
    article = english(
        "The World Health Organization (WHO) opened an office in Almaty, Kazakhstan. "
        "The WHO hired Ada Orlova.\n\nOrlova thanked the WHO."
    )

    found = {one.name: one for one in entities_of(entity_enricher, article)}

    assert found["World Health Organization"].aliases == ("WHO",)
    assert len(found["World Health Organization"].mentions) == 4
    assert found["Ada Orlova"].aliases == ("Orlova",)
    assert found["Kazakhstan"].links == {
        "iso3166": "KZ",
        "geonames": "1522867",
        "iso4217": "KZT",
    }
    assert found["Almaty"].links == {"iso3166": "KZ", "geonames": "1526384"}


def test_a_headline_in_capitals_names_whom_the_body_names(
    entity_enricher: EntityEnricher,
) -> None:
    """A model reads little in capitals."""
    article = english(A_PARAGRAPH, headline="MERKEL AND MACRON MEET IN BERLIN")

    found = {one.name: one for one in entities_of(entity_enricher, article)}

    text = article.original.text
    printed = [text[start:end] for start, end in found["Angela Merkel"].mentions]
    assert printed == ["MERKEL", "Angela Merkel", "Merkel"]
    assert len(found["Berlin"].mentions) == 2


@pytest.mark.parametrize(
    "piece", ["A", "\u201c", "Ada Bell, ", "1 ", "'s", '"a', "A-", "of The "]
)
def test_the_cost_of_hostile_text_grows_with_its_length(
    entity_enricher: EntityEnricher, piece: str
) -> None:
    """Four times the text takes four times the steps, and half as many again at most."""
    texts = [english(piece * (chars // len(piece))) for chars in (4_000, 16_000)]

    few, many = (steps_of(entities_of, entity_enricher, text) for text in texts)

    assert many < 6 * few
