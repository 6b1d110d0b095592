"""Places: the one that the text means, on the map, or none."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.enricher import LATE, Partial
from services.enrich.reading import read
from shared.article import Dateline, Source
from tests.steps import steps_of
from tests.unit.enrich.articles import english, on_a_page, reading, readings
from tests.unit.enrich.placed import marked, places_of, the_places


def test_an_organization_or_person_is_no_place() -> None:
    """Whatever their names are."""
    article = marked("[Paris] smiled at the camera.", kind="person")

    assert places_of(article) == ()


def test_a_place_is_given_once_with_all_its_names() -> None:
    """The spans are in the order of the text."""
    article = marked("[Kazakhstan] voted. Turnout in the Republic of [Kazakhstan] was high.")

    found = places_of(article)

    text = article.original.text
    assert [text[slice(*span)] for span in found[0].spans] == ["Kazakhstan", "Kazakhstan"]
    assert (found[0].name, found[0].country, found[0].entity_id) == ("Kazakhstan", "KZ", "e1")
    assert found[0].role == "mentioned"
    assert found[0].annotator == "places@1"


def test_a_city_lies_where_it_is_and_a_country_in_the_middle_of_its_cities() -> None:
    """On whichever side of the 180th meridian."""
    found = places_of(marked("From [Almaty] one can see much of [Kazakhstan] and [Fiji]."))

    almaty, kazakhstan, fiji = ((one.lat, one.lon) for one in found)
    assert almaty == pytest.approx((43.25, 76.95), abs=0.1)
    assert kazakhstan == pytest.approx((48.7, 69.3), abs=1)
    assert fiji == pytest.approx((-17.4, 178.4), abs=1)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("TEMPE, Ariz. -- Rain fell on the desert.", 5317058),
        ("BERLIN (AP) - Rain fell on the city.", 2950159),
        ("Kathmandu, April 25 (Newswire) - Rain fell.", 1283240),
        ("BOCA RATON, Fla. \u2014 Rain fell on the coast.", 4148411),
        ("MEXICO CITY: Rain fell on the city.", 3530597),
    ],
)
def test_the_dateline_is_a_place_though_no_entity(body: str, expected: int) -> None:
    """Models overlook names in capitals."""
    found = places_of(marked(body))

    assert [one.geonames_id for one in found if one.role == "dateline"] == [expected]
    assert found[0].entity_id is None


def test_the_dateline_that_ingest_found_is_taken() -> None:
    """And joins the other mentions of the place."""
    article = marked("Geneva: rain fell, and [Geneva] slept.")
    start = article.original.text.index("Geneva")
    dateline = Dateline(
        text="Geneva:",
        place="Geneva",
        date=None,
        span=(start, start + 7),
        method="test",
        confidence=1.0,
        annotator="builder@1",
    )

    (found,) = places_of(article.model_copy(update={"dateline": dateline}))

    assert (found.geonames_id, found.role, len(found.spans)) == (2660646, "dateline", 2)


def test_the_outlet_may_tip_the_scales() -> None:
    """By the country of its address."""
    article = marked("Rain fell in [Hamilton] at night.")
    source = Source(
        name="The Desk",
        role="publisher",
        span=None,
        domain="desk.example.co.nz",
        method="test",
        confidence=1.0,
        annotator="builder@1",
    )

    (found,) = places_of(article.model_copy(update={"source": source}))

    assert found.geonames_id == 2190324


def test_the_rail_says_nothing() -> None:
    """It stands in the original, and names every place of the day."""
    body = "Rain fell in [Birmingham]."
    article = on_a_page(marked(body), below="\n\nRead also\n\nAlabama votes; Alabaman wins")
    entities = marked(body).entities

    found = places_of(article.model_copy(update={"entities": entities}))

    assert [one.geonames_id for one in found] == [2655603]


def test_an_article_without_places_has_none() -> None:
    """None says that it was read."""
    assert the_places().find(reading(english("It rained."))) is None


def test_every_article_of_a_batch_gets_its_own() -> None:
    """In the order of the batch."""
    batch = readings(marked("Rain in [Oslo]."), english("Rain."), marked("Rain in [Lima]."))

    found = the_places().find_all(batch)

    assert [one and one[0].name for one in found if not isinstance(one, Partial)] == [
        "Oslo",
        None,
        "Lima",
    ]


def test_at_the_deadline_it_says_that_it_stopped() -> None:
    """What was read until then is given."""
    late = iter([False, False, True, True])
    article = marked("Rain in [Oslo].\n\nRain in [Lima].")

    found = the_places().find(read(article, is_late=lambda: next(late)))

    assert isinstance(found, Partial)
    assert found.reason == LATE
    assert [one.name for one in found.value] == ["Oslo"]  # type: ignore[attr-defined]


_WORDS: Final = (
    "Paris Texas Georgia Washington London York Granada U.S. Ala. Congo and in the , ( ) - "
    "\u2014 of state County (R-Ohio) San Jose Korean South \u00c5 St. 12212 Fla"
)
NAMES: Final = st.sampled_from(_WORDS.split())


@given(st.lists(st.tuples(NAMES, st.booleans()), min_size=1, max_size=30))
def test_no_text_breaks_it_and_every_span_is_in_the_original(
    words: list[tuple[str, bool]],
) -> None:
    """And each place is given once."""
    article = marked(" ".join(f"[{word}]" if is_marked else word for word, is_marked in words))

    found = places_of(article)

    text = article.original.text
    spans = [span for one in found for span in one.spans]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(text[start:end].strip() for start, end in spans)
    assert len(spans) == len(set(spans))
    assert len({one.geonames_id for one in found}) == len(found)


@pytest.mark.parametrize(
    "part",
    [
        "[San Jose], ",
        "A",
        "[Georgia] and ",
        "(",
        "French ",
        "[Paris], Texas (",
        "R-Wis.",
        "NORTH ",
        "[Rome] in ",
    ],
)
def test_the_cost_of_hostile_text_grows_with_its_length(part: str) -> None:
    """Four times the text takes four times the steps, and half as many again at most."""
    the_places()
    texts = [marked(part * (chars // len(part))) for chars in (4_000, 16_000)]

    few, many = (steps_of(places_of, text) for text in texts)

    assert many < 6 * few
