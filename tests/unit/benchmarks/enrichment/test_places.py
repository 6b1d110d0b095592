"""What counts as a place found, wrong or missed."""

from benchmarks.enrichment.labelled import Labelled, Labels, Place
from benchmarks.enrichment.places import Answer, Tally, most_populous, tally
from services.enrich.gazetteer.table import load_gazetteer
from shared.article import Article
from tests.unit.enrich.placed import marked

_BODY = "Rain fell in [Oslo], in [Bergen] and in [Gull Bay]. Then it snowed in [Lima]."


def _labelled(article: Article, *places: Place, read_to: int) -> Labelled:
    assert article.body is not None
    return Labelled(
        set="fundus",
        id="1",
        headline="The desk opened",
        text="Rain fell in Oslo, in Bergen and in Gull Bay. Then it snowed in Lima.",
        published_at=None,
        read_to=read_to,
        labels=Labels(topics=(), second_level=(), places=places, tone="neutral"),
    )


def _answer(article: Article, name: str, number: int, country: str) -> Answer:
    start = article.original.text.index(name)
    return Answer(number, country, ((start, start + len(name)),))


def test_places_are_found_missed_or_wrong_up_to_where_the_reader_read() -> None:
    """Lima stands beyond; a place without an id is wrong only in another country."""
    article = marked(_BODY)
    labelled = _labelled(
        article,
        Place("Oslo", 3143244, "NO", "city"),
        Place("Bergen", 3161732, "NO", "city"),
        Place("Gull Bay", None, "NO", "other"),
        read_to=46,
    )
    answers = [
        _answer(article, "Oslo", 3143244, "NO"),
        _answer(article, "Bergen", 5098404, "US"),
        _answer(article, "Gull Bay", 1, "NO"),
        _answer(article, "Lima", 3936456, "PE"),
    ]

    counted = tally(labelled, article, answers)

    assert counted == Tally(found=1, wrong=1, missed=1, right_where_named=1, named=2)
    assert (counted.precision, counted.recall, counted.accuracy) == (0.5, 0.5, 0.5)


def test_the_most_populous_namesake_is_taken_whatever_the_article_says() -> None:
    """It is what stands beside the desk's figures."""
    article = marked("Rain fell in [Birmingham], Alabama.")

    (answer,) = most_populous(article, load_gazetteer())

    assert (answer.geonames_id, answer.country) == (2655603, "GB")
