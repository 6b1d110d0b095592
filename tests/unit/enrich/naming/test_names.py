"""Names as rules make them of what a model marked."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.gazetteer.table import Gazetteer
from services.enrich.naming.labels import KIND
from services.enrich.naming.name import make_ground
from services.enrich.naming.names import find_names
from services.enrich.recognition.marked import Marked
from tests.unit.enrich.naming.grounds import names_in


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "[Ada Bell|PERSON] met [the United Nations|ORG] on [Monday|DATE].",
            [("Ada Bell", "person"), ("United Nations", "organization")],
            id="as marked, numbers and dates left out",
        ),
        pytest.param("[linear|ORG] growth", [], id="no capital"),
        pytest.param(
            "[Queen Silvia|PERSON] came with [President Ada Bell|PERSON].",
            [("Silvia", "person"), ("Ada Bell", "person")],
            id="titles",
        ),
        pytest.param(
            "the novel \u201c[Melissa|PERSON]\u201d sold well",
            [("Melissa", "work")],
            id="a quoted name is a title",
        ),
        pytest.param(
            'the "[Herald|WORK_OF_ART0.6]" and "[Velmora Today|PERSON]" magazine',
            [("Herald", "work"), ("Velmora Today", "organization")],
            id="a quoted periodical",
        ),
    ],
)
def test_marks_become_names(
    gazetteer: Gazetteer, source: str, expected: list[tuple[str, str]]
) -> None:
    """Cut to the name, of the kind that its marks tell."""
    assert names_in(source, gazetteer) == expected


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        pytest.param("[Orlova River|PERSON]", "place", id="river"),
        pytest.param("[Lake Velmora|ORG]", "place", id="lake"),
        pytest.param("[Velmora International Airport|ORG]", "place", id="airport"),
        pytest.param("[Velmora University|GPE]", "organization", id="university"),
        pytest.param("[University of Velmora|FAC]", "organization", id="university of"),
        pytest.param("[Bank of Georgia|GPE]", "organization", id="bank of"),
        pytest.param("[Velmora Grid JSC|PERSON]", "organization", id="legal form"),
        pytest.param("[Orlova Oyj|PERSON]", "organization", id="Finnish legal form"),
        pytest.param("[Orlova SE|PERSON]", "organization", id="European legal form"),
        pytest.param("[R-Texas|ORG]", "place", id="the state of a senator"),
        pytest.param("[Velmora Cup|ORG]", "event", id="cup"),
        pytest.param("[Battle of Velmora|LOC]", "event", id="battle"),
        pytest.param("[House of Lords|ORG]", "organization", id="house of: as marked"),
    ],
)
def test_the_words_of_a_name_tell_its_kind(
    gazetteer: Gazetteer, source: str, kind: str
) -> None:
    """Whatever the model says."""
    ((_, found),) = names_in(f"They spoke of {source} again.", gazetteer)

    assert found == kind


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        pytest.param("He went to [Kazakhstan|ORG0.6].", "place", id="a country"),
        pytest.param("He went to [Shymkent|PERSON0.6].", "place", id="a large town"),
        pytest.param("He went to [Shymkent|PERSON0.9].", "person", id="the model is sure"),
        pytest.param("in the town of [Velmora|PERSON].", "place", id="town of"),
        pytest.param("They lived in [Velmora|ORG] then.", "place", id="lived in"),
        pytest.param("the [Velmora|ORG] district court", "place", id="district"),
        pytest.param("[Velmora|ORG], a small town, slept.", "place", id="a small town"),
        pytest.param("[Orlova|GPE] replied that it was late.", "person", id="replied"),
        pytest.param("the engineer [Orlova|ORG0.8] left", "person", id="trade"),
        pytest.param("Her husband, [Ants Kask|ORG0.8], left", "person", id="relation"),
        pytest.param("\u201cNo,\u201d said [Orlova|ORG0.7].", "person", id="said"),
        pytest.param("the company [Orlova|PERSON0.8] left", "organization", id="company"),
        pytest.param("[Mozambique|ORG] signed.", "place", id="a country, however sure"),
        pytest.param("He was in [Shymkent|PERSON] then.", "place", id="what one is in"),
        pytest.param("[France|GPE] refused to sign.", "place", id="a country refuses too"),
        pytest.param("He scored for [Sunderland|GPE] on loan.", "organization", id="club"),
        pytest.param("[Chelsea|GPE] fans sang; the match was over.", "organization", id="fans"),
        pytest.param("They met in [Sunderland|GPE] at last.", "place", id="no sport"),
        pytest.param("He scored for [France|GPE] in the match.", "place", id="a country plays"),
    ],
)
def test_the_words_around_a_name_tell_its_kind(
    gazetteer: Gazetteer, source: str, kind: str
) -> None:
    """Where the model is not sure, or cannot know."""
    ((_, found),) = names_in(source, gazetteer)

    assert found == kind


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "in [Stratford|GPE]-upon-Avon today", ["Stratford-upon-Avon"], id="hyphens after"
        ),
        pytest.param("of [Hasakah|GPE] and al-[Bab|GPE]", ["Hasakah", "al-Bab"], id="before"),
        pytest.param("the pro-[Velmora|GPE] party", ["Velmora"], id="a prefix is no part"),
        pytest.param("Bell, R-[Texas|GPE], spoke", ["Texas"], id="party and state"),
        pytest.param("the [U.S.|GPE]-[China|GPE] talks", ["U.S.", "China"], id="two countries"),
        pytest.param("a [Velmora|GPE]-based firm", ["Velmora"], id="based"),
        pytest.param("when [Ada|PERSON] Bell spoke", ["Ada Bell"], id="surname"),
        pytest.param("and J. [Smith|PERSON] spoke", ["J. Smith"], id="initial"),
        pytest.param("today Minister [Bell|PERSON] spoke", ["Bell"], id="title before"),
        pytest.param(
            "in [Trinidad|GPE] and Tobago", ["Trinidad and Tobago"], id="country of two words"
        ),
        pytest.param("in The [Hague|GPE] today", ["The Hague"], id="article of a town"),
        pytest.param("the [Basra|GPE] Governorate has", ["Basra Governorate"], id="head"),
        pytest.param("on [U.S.|GPE] Route 62 he", ["U.S. Route 62"], id="road"),
        pytest.param(
            "[Acme, Bolt Industries|ORG] grew", ["Acme", "Bolt Industries"], id="list"
        ),
        pytest.param("[Acme, Inc.|ORG] grew", ["Acme, Inc."], id="legal form"),
        pytest.param(
            "the [Ministry of Energy, Trade|ORG] said", ["Ministry of Energy, Trade"], id="of"
        ),
        pytest.param("between [Lyon and Turin|ORG] he", ["Lyon", "Turin"], id="two towns"),
        pytest.param("[Chelsea 2-0|ORG]", ["Chelsea"], id="score"),
        pytest.param(
            "a ruling by the [Supreme Court|ORG] of [Estonia|GPE] today",
            ["Supreme Court of Estonia"],
            id="seat",
        ),
        pytest.param("then Radio [Velmora|GPE] reported", ["Radio Velmora"], id="outlet"),
        pytest.param("the director Inese [Ozola|ORG0.8] said", ["Inese Ozola"], id="forename"),
        pytest.param("and Per [Hagen|GPE] said", ["Per Hagen"], id="called like a town"),
        pytest.param("on Friday [Hagen|GPE] said", ["Hagen"], id="a town on a day"),
        pytest.param("then New [Haven|GPE] said", ["Haven"], id="a direction or the like"),
        pytest.param("[Acme / Bolt|ORG]", ["Acme", "Bolt"], id="bar"),
    ],
)
def test_a_name_reaches_as_far_as_it_should(
    gazetteer: Gazetteer, source: str, expected: list[str]
) -> None:
    """The model marked too little, or too much."""
    assert [name for name, _ in names_in(source, gazetteer)] == expected


def test_in_a_headline_capitals_tell_nothing(gazetteer: Gazetteer) -> None:
    """Every word has one."""
    source = "[Bell|PERSON] Meets Fischer While Velmora Mountain Waits"

    assert names_in(source, gazetteer) == [("Bell", "person")]


def test_a_headline_does_not_run_on_into_a_country(gazetteer: Gazetteer) -> None:
    """Its name ends where the table of places ends it."""
    source = "[South Korea Seizes Ship|GPE] After Long Chase"

    assert names_in(source, gazetteer) == [("South Korea", "place")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "PUERTO VELMORA, Kazakhstan (AP) \u2014 It rained.",
            [("PUERTO VELMORA", "place")],
            id="dateline",
        ),
        pytest.param(
            "STONE [TOWN|GPE], [Tanzania|GPE] (AP) \u2014 It rained.",
            [("STONE TOWN", "place"), ("Tanzania", "place")],
            id="a dateline of which one word is marked",
        ),
        pytest.param(
            "PORT [LOUIS|GPE], [Mauritius|GPE] \u2014 It rained.",
            [("PORT LOUIS", "place"), ("Mauritius", "place")],
            id="a dateline without an agency",
        ),
        pytest.param(
            "her book \u2018Salt Roads\u2019 sold", [("Salt Roads", "work")], id="title"
        ),
        pytest.param("a truck from Shymkent came", [("Shymkent", "place")], id="large town"),
    ],
)
def test_what_a_model_overlooks_is_named_by_its_surroundings(
    gazetteer: Gazetteer, source: str, expected: list[tuple[str, str]]
) -> None:
    """Nothing is marked there, or not the whole."""
    assert names_in(source, gazetteer) == expected


def test_what_a_model_overlooks_is_named_by_its_words(gazetteer: Gazetteer) -> None:
    """A capitalized run that ends like a place or an organization."""
    source = "It crosses the Velmora Strait near Orlova Market, the Prime Minister said."

    assert names_in(source, gazetteer) == [("Velmora Strait", "place")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("gross output ([GO|ORG]) fell", [], id="an abbreviated thing"),
        pytest.param("the agency ([WHO|ORG]) fell", [("WHO", "organization")], id="another"),
        pytest.param("Secretary of [State|ORG] Bell", [], id="an office"),
        pytest.param("see [https://t.example/x|GPE]", [], id="an address"),
        pytest.param("the [Big\u201d F|PRODUCT] lost", [], id="a mark inside"),
        pytest.param("the [State|ORG] said", [("State", "organization")], id="no office"),
    ],
)
def test_what_names_nobody_is_left_out(
    gazetteer: Gazetteer, source: str, expected: list[tuple[str, str]]
) -> None:
    """Abbreviations of common words, and parts of offices."""
    assert names_in(source, gazetteer) == expected


WORDS = st.sampled_from(
    [
        "Ada",
        "Bell",
        "of",
        "the",
        "in",
        "River",
        "St.",
        "U.S.",
        ",",
        "-",
        "(",
        ")",
        "\u201c",
        "2-0",
    ]
) | st.text(max_size=6)


@given(
    words=st.lists(WORDS, max_size=25), labels=st.lists(st.sampled_from(list(KIND)), max_size=8)
)
def test_names_lie_apart_inside_any_text(
    gazetteer: Gazetteer, words: list[str], labels: list[str]
) -> None:
    """It never raises, whatever is marked."""
    text = " ".join(words)
    step = max(1, len(text) // max(1, len(labels)))
    marks = [
        Marked(at * step, min(len(text), at * step + step - 1), label, 0.5)
        for at, label in enumerate(labels)
        if step > 1 and at * step < len(text)
    ]

    found = find_names(make_ground(text, marks, gazetteer), marks)

    places = [(one.start, one.end) for one in found]
    assert places == sorted(places)
    assert all(start < end <= len(text) for start, end in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))
