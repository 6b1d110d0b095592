"""The labelled articles hold together, and a wrong label does not pass."""

from collections import Counter
from copy import deepcopy
from datetime import datetime
from itertools import chain
from typing import Any, Final

import pytest

from tests.gold.articles import FOLDER, LabelError, load, parse_article
from tests.gold.labels import LabelledArticle

DEV: Final = load(FOLDER / "dev")
UNSEEN: Final = load(FOLDER / "unseen")
ALL: Final = DEV + UNSEEN

RECORD: Final[dict[str, Any]] = {
    "id": "harbor",
    "language": "en",
    "published_at": "2026-03-05",
    "translated": False,
    "note": "",
    "headline": "Harbor shut",
    "body": (
        "Ana Keld shut the harbor of Varna on Tuesday. \u201cThe ice is 30 cm thick,\u201d "
        "Keld said. As the Gazette wrote, Keld had warned of it."
    ),
    "expected": {
        "entities": [
            {
                "type": "person",
                "name": "Ana Keld",
                "mentions": [["Ana Keld", 1], ["Keld", 2], ["Keld", 3]],
            },
            {"type": "place", "name": "Varna", "mentions": [["Varna", 1]]},
            {"type": "organization", "name": "Gazette", "mentions": [["Gazette", 1]]},
        ],
        "quotes": [
            {
                "text": "The ice is 30 cm thick,",
                "kind": "direct",
                "speaker": {"name": "Ana Keld", "resolved_from": "surname"},
                "cue": "said",
            }
        ],
        "acronyms": [],
        "references": [{"text": "As the Gazette wrote", "outlet": "Gazette", "date": None}],
        "dates": [{"text": "Tuesday", "value": "2026-03-03", "precision": "day"}],
        "amounts": [{"text": "30 cm", "value": 30, "unit": "cm", "currency": None}],
        "places": [
            {"name": "Varna", "country": "BG", "geonames_id": 726050, "role": "mentioned"}
        ],
    },
}


def test_a_mention_is_found_by_its_surface_and_its_turn() -> None:
    """The first "Keld" is part of the full name, and its second is the surname alone."""
    article = parse_article(RECORD)

    assert article.entities is not None
    assert article.entities[0].mentions == ((0, 8), (72, 76), (105, 109))


def test_a_quote_knows_where_it_stands() -> None:
    """The marks are outside of it."""
    article = parse_article(RECORD)

    assert article.quotes[0].span == (47, 70)


def test_a_list_that_is_missing_is_not_an_empty_one() -> None:
    """What was never labelled must not count as absent from the text."""
    record = deepcopy(RECORD)
    del record["expected"]["entities"], record["expected"]["places"]
    record["expected"]["references"] = []

    article = parse_article(record)

    assert (article.entities, article.places, article.references) == (None, None, ())


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("entities", {"mentions": [["Keld", 4]]}),
        ("entities", {"mentions": [["Ana Keld", 1], ["Keld", 1]]}),
        ("entities", {"mentions": []}),
        ("entities", {"type": "animal"}),
        ("entities", {"type": "place"}),
        ("entities", {"name": "Ana Kelder"}),
        ("quotes", {"text": "The ice is thick"}),
        ("quotes", {"text": "Keld"}),
        ("quotes", {"kind": "loud"}),
        ("quotes", {"cue": "shouted"}),
        ("quotes", {"speaker": {"name": "Per Aas", "resolved_from": None}}),
        ("quotes", {"speaker": {"name": None, "resolved_from": "pronoun"}}),
        ("quotes", {"speaker": {"name": "Ana Keld", "resolved_from": "voice"}}),
        ("references", {"text": "As the Herald wrote"}),
        ("references", {"date": "2026-03"}),
        ("dates", {"value": "2026-13", "precision": "month"}),
        ("dates", {"value": "2026-03"}),
        ("dates", {"text": "Wednesday"}),
        ("amounts", {"text": "40 cm"}),
        ("amounts", {"currency": "EUR"}),
        ("places", {"role": "home"}),
        ("places", {"country": "BGR"}),
        ("places", {"name": "Burgas"}),
    ],
)
def test_a_label_that_contradicts_its_text_is_refused(
    field: str, wrong: dict[str, Any]
) -> None:
    """The message begins with the article that it is about."""
    record = deepcopy(RECORD)
    record["expected"][field][0] |= wrong

    with pytest.raises(LabelError, match=r"^harbor: "):
        parse_article(record)


def test_an_acronym_is_spelled_out_in_its_article() -> None:
    """A reader who knows it from elsewhere proves nothing."""
    record = deepcopy(RECORD)
    record["expected"]["acronyms"] = [{"short": "HA", "long": "Harbor Authority"}]

    with pytest.raises(LabelError, match=r"^harbor: "):
        parse_article(record)


@pytest.mark.parametrize("article", ALL, ids=[article.id for article in ALL])
def test_every_article_says_when_it_was_published(article: LabelledArticle) -> None:
    """All dates in it are read against this."""
    assert datetime.fromisoformat(article.published_at).year in {2025, 2026}


@pytest.mark.parametrize("article", ALL, ids=[article.id for article in ALL])
def test_every_article_is_short_and_no_line_of_it_is_blank(article: LabelledArticle) -> None:
    """Paragraphs are joined by one blank line."""
    paragraphs = article.body.split("\n\n")

    assert all(paragraph == paragraph.strip() != "" for paragraph in paragraphs)
    assert not any("\n" in paragraph for paragraph in paragraphs)
    assert len(article.body) < 2000


@pytest.mark.parametrize("article", ALL, ids=[article.id for article in ALL])
def test_only_english_articles_have_labels_that_need_a_model(article: LabelledArticle) -> None:
    """In the others they are unlabelled, not empty."""
    needs_model = (article.entities, article.references, article.places)

    assert [labels is not None for labels in needs_model] == [article.language == "en"] * 3


def test_the_halves_are_alike() -> None:
    """Whoever builds on one is judged by the other."""
    languages = [
        Counter(article.language == "en" for article in half) for half in (DEV, UNSEEN)
    ]
    translated = [sum(article.translated for article in half) for half in (DEV, UNSEEN)]

    assert languages == [Counter({True: 24, False: 4})] * 2
    assert translated == [2, 2]


def test_no_article_and_no_quote_stands_in_both_halves() -> None:
    """A text that was read before judges nothing."""
    ids = Counter(article.id for article in ALL)
    quotes = Counter(quote.text for article in ALL for quote in article.quotes)

    assert [key for key, count in chain(ids.items(), quotes.items()) if count > 1] == []
