"""The score counts what it says."""

from typing import Any

import pytest

from shared.annotations import Amount, DateMention, Entity, Quote, Speaker
from shared.article import Article
from tests.builders import an_article
from tests.gold.articles import parse_article
from tests.gold.labels import LabelledArticle
from tests.gold.score import Tally, score, total

BODY = "“We wait,” Ana Keld said. She left on Friday with 5 km to go."
EVIDENCE: dict[str, Any] = {"method": "test", "confidence": 1.0, "annotator": "test@1"}


def labelled() -> LabelledArticle:
    """Return a text of one quote, one person, one date and one amount."""
    return parse_article(
        {
            "id": "x",
            "language": "en",
            "published_at": "2026-03-14",
            "translated": False,
            "note": "",
            "headline": "Keld leaves",
            "body": BODY,
            "expected": {
                "entities": [
                    {"type": "person", "name": "Ana Keld", "mentions": [["Ana Keld", 1]]}
                ],
                "quotes": [
                    {
                        "text": "We wait,",
                        "kind": "direct",
                        "speaker": {"name": "Ana Keld", "resolved_from": None},
                        "cue": "said",
                    }
                ],
                "acronyms": [],
                "references": [],
                "dates": [{"text": "Friday", "value": "2026-03-13", "precision": "day"}],
                "amounts": [{"text": "5 km", "value": 5, "unit": "km", "currency": None}],
                "places": [],
            },
        }
    )


def an_answer(**fields: object) -> Article:
    """Return an article whose original is the body alone, with these findings."""
    article = an_article(body=BODY)
    original = article.original.model_copy(update={"text": BODY})
    return article.model_copy(update={"original": original, **fields})


def a_quote(start: int, end: int, *, name: str = "Ana Keld") -> Quote:
    """Return a quote of these characters by somebody."""
    speaker = Speaker(name=name, surface=name, span=(11, 19), **EVIDENCE)
    text = BODY[start:end]
    return Quote(text=text, span=(start, end), kind="direct", speaker=speaker, **EVIDENCE)


def test_a_whole_answer_is_right() -> None:
    """Every kind has one of one."""
    answer = an_answer(
        entities=(
            Entity(
                id="e1",
                type="person",
                name="Ana Keld",
                salience=1,
                mentions=((11, 19),),
                **EVIDENCE,
            ),
        ),
        quotes=(a_quote(1, 8),),
        dates=(
            DateMention(
                text="on Friday", span=(35, 44), value="2026-03-13", precision="day", **EVIDENCE
            ),
        ),
        amounts=(Amount(text="5 km", span=(50, 54), value=5, unit="km", **EVIDENCE),),
    )

    found = score(labelled(), answer)

    one = Tally(1, 1, 1, 1)
    assert {kind: found[kind] for kind in ("mentions", "entities", "quotes", "speakers")} == {
        "mentions": one,
        "entities": one,
        "quotes": one,
        "speakers": one,
    }
    assert (found["dates"], found["amounts"]) == (one, one)
    assert found["acronyms"] == Tally()


@pytest.mark.parametrize(
    ("quote", "kind", "tally"),
    [
        pytest.param(a_quote(1, 5), "quotes", Tally(1, 1, 0, 0), id="half a quote"),
        pytest.param(a_quote(0, 9), "quotes", Tally(1, 1, 1, 1), id="with its marks"),
        pytest.param(
            a_quote(1, 8, name="Per Aas"), "speakers", Tally(1, 1, 0, 0), id="somebody else"
        ),
        pytest.param(
            a_quote(1, 8, name="Keld"), "speakers", Tally(1, 1, 0, 0), id="not in full"
        ),
    ],
)
def test_part_of_an_answer_counts_for_what_it_is(quote: Quote, kind: str, tally: Tally) -> None:
    """Neither half a quote nor half a name is right."""
    found = score(labelled(), an_answer(quotes=(quote,)))

    assert found[kind] == tally


def test_what_is_not_labelled_is_not_counted() -> None:
    """A count of things is neither missed nor wrong."""
    ships = Amount(text="5 ships", span=(50, 54), value=5, unit="ships", **EVIDENCE)

    found = score(labelled(), an_answer(amounts=(ships,)))

    assert found["amounts"] == Tally(labelled=1)


def test_nothing_found_is_precise_and_finds_nothing() -> None:
    """As printed."""
    tally = total([score(labelled(), an_answer()), score(labelled(), an_answer())])["quotes"]

    assert (tally.precision, tally.recall) == (1.0, 0.0)
    assert tally.labelled == 2
