# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""References: earlier coverage that a text points to, its outlet and its day."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.enricher import LATE, Partial
from services.enrich.enrichers.references import ReferenceEnricher
from services.enrich.reading import Reading, read
from services.ingest.reading.references import find_references
from shared.annotations import Reference
from shared.article import Article
from tests.builders import an_article
from tests.unit.enrich.articles import in_language, on_a_page, reading

EVIDENCE: Final = {"method": "test", "confidence": 1.0, "annotator": "builder@1"}
A_DAY: Final = {
    "value": "2024-07-23",
    "precision": "day",
    "tz": None,
    "basis": "test",
    "inferred": False,
    "span": None,
}


def sent(body: str, *, language: str = "en", source: str | None = None) -> Article:
    """Return an article of Tuesday, July 23, 2024, with what ingest finds in it."""
    publisher = {"name": source, "role": "publisher", "span": None} | EVIDENCE
    article = an_article(
        headline="Harbor",
        body=body,
        language=in_language(language),
        published_at=A_DAY | EVIDENCE,
        source=publisher if source else None,
    )
    assert article.body is not None
    spans = [span for span in article.body.spans if span]
    return article.model_copy(
        update={"references": find_references(article.original.text, spans)}
    )


def find(body: str, *, language: str = "en", source: str | None = None) -> list[Reference]:
    """Return the references of a body."""
    found = ReferenceEnricher().find(reading(sent(body, language=language, source=source)))
    assert not isinstance(found, Partial)
    return list(found or ())


@pytest.mark.parametrize(
    ("language", "body", "outlet", "date"),
    [
        (
            "en",
            "As the Velmora Gazette reported on June 24, it fell.",
            "Velmora Gazette",
            "2024-06-24",
        ),
        (
            "en",
            "As Radio Ostra first reported on Monday, it fell",
            "Radio Ostra",
            "2024-07-22",
        ),
        ("en", "Harbor News had reported that it fell.", "Harbor News", None),
        ("en", "The Velmora Post wrote on July 2 that it fell.", "Velmora Post", "2024-07-02"),
        (
            "en",
            "On July 2 the Velmora Post revealed that it fell.",
            "Velmora Post",
            "2024-07-02",
        ),
        (
            "en",
            "As the daily Fjordbladet reported on July 2, it fell.",
            "Fjordbladet",
            "2024-07-02",
        ),
        ("en", "Earlier, the Ostra Herald wrote that it fell.", "Ostra Herald", None),
        ("en", "Already on July 2, Radio Ostra reported on it.", "Radio Ostra", "2024-07-02"),
        ("en", "The plan was first reported by Reuters.", "Reuters", None),
        ("en", "It was previously reported that it fell.", None, None),
        ("en", "On July 4 this newspaper reported that it fell.", None, "2024-07-04"),
        ("en", "Earlier, it was reported that the bridge fell.", None, None),
        ("en", "June 24 reported that the level fell.", None, "2024-06-24"),
        ("en", "Lavrov before commentedThe dispute about fish.", None, None),
        (
            "de",
            "Wie der Hafenkurier am Montag berichtete, brach sie.",
            "Hafenkurier",
            "2024-07-22",
        ),
        ("de", "Zuvor hatte die Küstenzeitung darüber berichtet.", "Küstenzeitung", None),
        ("de", "Die Zeitung Woge hatte zuvor berichtet, dass sie brach.", "Zeitung Woge", None),
        ("de", "Wie wir bereits berichteten, brach sie.", None, None),
        ("fr", "Comme l'avait révélé Ouest Presse, il a brûlé.", "Ouest Presse", None),
        ("fr", "Comme nous l'avions écrit, il a brûlé.", None, None),
        ("es", "Como ya informó El Diario del Puerto, ardió.", "El Diario del Puerto", None),
        ("es", "Según publicó La Gaceta el 2 de julio, ardió.", "La Gaceta", "2024-07-02"),
        (
            "it",
            "Come riportato dal Corriere del Porto, bruciò.",
            "Corriere del Porto",
            None,
        ),
        ("pt", "Como noticiou o Jornal do Porto, ardeu.", "Jornal do Porto", None),
        ("pl", "Jak informowała Gazeta Portowa, spłonął.", "Gazeta Portowa", None),
        ("ru", "Как ранее сообщала «Вольна», мост закрыт.", "Вольна", None),
        ("ru", "Ранее сообщалось, что мост закрыт.", None, None),
        ("ru", "Как мы ранее писали, мост закрыт.", None, None),
        ("uk", "Як повідомляло видання «Хвиля», міст закрито.", "Хвиля", None),
        ("uk", "Раніше повідомлялося, що міст закрито.", None, None),
        ("kk", "Бұған дейін көпір жабылғаны хабарланған.", None, None),
        ("kk", "«Толқын» хабарлағандай, көпір жабық.", "Толқын", None),
        ("tr", "Daha önce yazmıştık: köprü kapalı.", None, None),
    ],
)
def test_earlier_coverage_is_found_with_outlet_and_day(
    language: str, body: str, outlet: str | None, date: str | None
) -> None:
    """As the text names them."""
    (reference,) = find(body, language=language)

    assert (reference.outlet, reference.date) == (outlet, date)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "According to Reuters, the bridge fell."),
        ("en", "The ministry reported that the bridge fell."),
        ("en", "Ostra Steel reported a loss on July 2."),
        ("en", "The Velmora Gazette reported that it fell."),
        ("en", "As Ana Keld noted, the bridge fell."),
        ("en", "Imports fell in September, Reuters reported."),
        ("en", "She wrote a book on bridges."),
        ("en", "He reported the theft on Monday."),
        ("de", "Laut Küstenzeitung brach die Brücke."),
        ("fr", "Selon Ouest Presse, le pont a brûlé."),
        ("ru", "По данным «Вольны», мост закрыт."),
        ("ru", "Он писал письма."),
        ("es", "Según La Gaceta, ardió."),
        ("sw", "Daraja limefungwa."),
    ],
)
def test_the_source_of_todays_news_is_no_earlier_coverage(language: str, body: str) -> None:
    """Nor is what a company or a ministry reported."""
    assert find(body, language=language) == []


def test_our_own_earlier_coverage_is_that_of_the_publisher() -> None:
    """Where it is known; the article names itself nowhere."""
    (reference,) = find("As we reported on July 2, it fell.", source="Velmora Gazette")

    assert (reference.outlet, reference.date) == ("Velmora Gazette", "2024-07-02")


def test_what_ingest_found_keeps_its_place_and_evidence() -> None:
    """It gains the day, and nothing is told twice."""
    body = "June 24 reportedThat the level fell. As the Post wrote on July 2, it rose."

    first, second = find(body)

    assert (first.annotator.partition("@")[0], first.method) == ("references", "glued_link")
    assert (first.date, second.date) == ("2024-06-24", "2024-07-02")
    assert (second.outlet, second.method) == ("Post", "as_told")


def test_to_enrich_again_changes_nothing() -> None:
    """What was added the first time is found again, not added to."""
    article = sent("As the Post wrote on July 2, it rose. June 24 reportedThat it fell.")

    once = ReferenceEnricher().find(reading(article))
    twice = ReferenceEnricher().find(reading(article.model_copy(update={"references": once})))

    assert twice == once


def test_no_report_is_from_the_future() -> None:
    """A day that comes after the publication is not that of a report."""
    (reference,) = find("As the Post reported on August 2, 2024, it fell.")

    assert reference.date is None


def test_an_article_that_takes_too_long_gives_what_it_has() -> None:
    """What ingest found is not lost."""
    article = sent("June 24 reportedThat it fell.\n\nAs the Post wrote, it rose.")
    late = Reading(article, reading(article).passages, "en", is_late=lambda: True)

    found = ReferenceEnricher().find(late)

    assert isinstance(found, Partial)
    assert found.reason == LATE
    assert isinstance(found.value, tuple)
    assert [one.method for one in found.value] == ["glued_link"]


PARTS: Final = (
    "As", "the", "Post", "Gazette", "reported", "wrote", "on", "June", "24", "we", "earlier",
    "it was", "this newspaper", "Ранее", "сообщал", "«Вольна»", "Как", "мы", "писали", "hatte",
    "Zuvor", "berichtet", "selon", ".", ",", "reportedThat", "first reported by", "Reuters",
)  # fmt: skip
PIECES: Final = st.lists(st.sampled_from(PARTS), max_size=30).map(" ".join) | st.text(
    max_size=80
)


@given(body=PIECES, language=st.sampled_from(["en", "de", "ru", "fr", "kk", "xx"]))
def test_every_reference_stands_where_its_span_says(body: str, language: str) -> None:
    """On any text, in any language, whatever stands above it."""
    article = on_a_page(sent("Gate. " + body, language=language), above="Menu \U0001f600\n")
    bare = article.model_copy(update={"references": None})

    found = ReferenceEnricher().find(read(bare, is_late=lambda: False))

    assert not isinstance(found, Partial)
    for one in found or ():
        start, end = one.span
        assert " ".join(article.original.text[start:end].split()) == one.text
