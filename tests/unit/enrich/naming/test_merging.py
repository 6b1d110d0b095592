"""Bare names, and mentions that name the same thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.naming.bounds import find_name
from services.enrich.naming.labels import KIND
from services.enrich.naming.merging import Mention, Named, merge
from shared.annotations import EntityType


def mentions_of(*names: tuple[str, str]) -> list[Mention]:
    """Return mentions of `(name, label)`, one after the other."""
    return [
        Mention(name, label, KIND[label], (place * 100, place * 100 + len(name)), place * 100)
        for place, (name, label) in enumerate(names)
    ]


def summary(named: list[Named]) -> list[tuple[str, str, int]]:
    """Return `(name, kind, number of mentions)` of each."""
    return [(one.name, one.kind, len(one.mentions)) for one in named]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        pytest.param("Velmora", "place", "Velmora", id="bare"),
        pytest.param("Velmora's", "place", "Velmora", id="possessive"),
        pytest.param("Velmora\u2019s", "place", "Velmora", id="curly possessive"),
        pytest.param("Williams'", "person", "Williams", id="possessive of a plural"),
        pytest.param("the United States", "place", "United States", id="leading the"),
        pytest.param('The "Swiss Crystal', "product", "Swiss Crystal", id="quote after the"),
        pytest.param("The Hobbit", "work", "The Hobbit", id="a title keeps its the"),
        pytest.param("\u201cThe Hobbit\u201d", "work", "The Hobbit", id="quoted title"),
        pytest.param("U.S.", "place", "U.S.", id="abbreviation keeps its dot"),
        pytest.param("the U.S.'s", "place", "U.S.", id="all at once"),
        pytest.param("Ada Lovelace \u2014", "person", "Ada Lovelace", id="dash"),
        pytest.param("Theresa", "person", "Theresa", id="the as part of a word"),
        pytest.param("...", "work", None, id="no letters"),
        pytest.param("638", "person", None, id="a number"),
        pytest.param("9/11", "event", "9/11", id="an event may be a number"),
        pytest.param("1984", "work", "1984", id="and a book"),
        pytest.param("P2.3 billion", "product", None, id="money"),
        pytest.param("Ph.D.", "work", None, id="a degree"),
        pytest.param("R-Texas", "organization", "Texas", id="the party of a senator"),
        pytest.param("Leader Ada Bell", "person", "Ada Bell", id="leader"),
        pytest.param("Majority Leader Ada Bell", "person", "Ada Bell", id="two titles"),
        pytest.param("X", "person", None, id="one letter"),
        pytest.param("", "person", None, id="empty"),
        pytest.param("x" * 201, "person", None, id="longer than any name"),
    ],
)
def test_a_mention_is_cut_to_the_bare_name(
    text: str, kind: EntityType, name: str | None
) -> None:
    """What stands around a name is no part of it."""
    found = find_name(text, kind)

    assert (text[found[0] : found[1]] if found else None) == name


@given(text=st.text(max_size=250), kind=st.sampled_from(list(KIND.values())))
def test_any_text_has_a_name_inside_or_none(text: str, kind: EntityType) -> None:
    """It never raises, and what it returns is not empty."""
    found = find_name(text, kind)

    assert found is None or 0 <= found[0] < found[1] <= len(text)


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        pytest.param(
            [("Imangali Tasmagambetov", "PERSON"), ("Tasmagambetov", "PERSON")],
            [("Imangali Tasmagambetov", "person", 2)],
            id="surname after the full name",
        ),
        pytest.param(
            [("Tasmagambetov", "PERSON"), ("Imangali Tasmagambetov", "PERSON")],
            [("Imangali Tasmagambetov", "person", 2)],
            id="surname in the headline",
        ),
        pytest.param(
            [("Ada Orlova", "PERSON"), ("Ivan Orlova", "PERSON"), ("Orlova", "PERSON")],
            [
                ("Ada Orlova", "person", 1),
                ("Ivan Orlova", "person", 1),
                ("Orlova", "person", 1),
            ],
            id="two bearers of the surname",
        ),
        pytest.param(
            [("Ada Orlova", "PERSON"), ("Ada M. Orlova", "PERSON"), ("Orlova", "PERSON")],
            [("Ada M. Orlova", "person", 3)],
            id="middle initial",
        ),
        pytest.param(
            [("Jo Bell", "PERSON"), ("Jo A. Bell", "PERSON"), ("Jo B. Bell", "PERSON")],
            [
                ("Jo Bell", "person", 1),
                ("Jo A. Bell", "person", 1),
                ("Jo B. Bell", "person", 1),
            ],
            id="two middle initials",
        ),
        pytest.param(
            [("U.S.", "GPE"), ("US", "GPE"), ("us", "GPE")],
            [("U.S.", "place", 3)],
            id="dots and case",
        ),
        pytest.param(
            [("Velmora", "ORG"), ("Velmora", "GPE"), ("VELMORA", "GPE")],
            [("Velmora", "place", 3)],
            id="the commoner label wins",
        ),
        pytest.param(
            [("Nikola Tesla", "PERSON"), ("Tesla", "ORG")],
            [("Nikola Tesla", "person", 1), ("Tesla", "organization", 1)],
            id="a company of the same name",
        ),
        pytest.param(
            [("Acme Inc.", "ORG"), ("Acme", "ORG"), ("Acme Bank", "ORG")],
            [("Acme Inc.", "organization", 2), ("Acme Bank", "organization", 1)],
            id="a company without its legal form",
        ),
        pytest.param(
            [("VELMORA", "GPE"), ("Velmora", "GPE")],
            [("Velmora", "place", 2)],
            id="small letters are preferred",
        ),
        pytest.param(
            [("Kai Orlova", "PERSON"), ("Kai", "PERSON")],
            [("Kai Orlova", "person", 2)],
            id="forename",
        ),
        pytest.param(
            [("U.S. Treasury Department", "ORG"), ("Treasury Department", "ORG")],
            [("U.S. Treasury Department", "organization", 2)],
            id="the end of a longer name",
        ),
        pytest.param(
            [("Velmora Bears", "ORG"), ("Bears", "ORG"), ("Velmora Bank", "ORG")],
            [("Velmora Bears", "organization", 2), ("Velmora Bank", "organization", 1)],
            id="a team by its nickname",
        ),
        pytest.param(
            [("Hurricane Ian", "EVENT"), ("Ian", "PERSON")],
            [("Hurricane Ian", "event", 2)],
            id="a storm by its name",
        ),
        pytest.param(
            [("Paul Stone", "PERSON"), ("Laura Stone", "PERSON"), ("Stone", "ORG")],
            [("Paul Stone", "person", 1), ("Laura Stone", "person", 1), ("Stone", "person", 1)],
            id="the surname of two persons",
        ),
        pytest.param(
            [("Paul Stone", "PERSON"), ("Stone", "ORG")],
            [("Paul Stone", "person", 1), ("Stone", "organization", 1)],
            id="the surname of one, which a company may bear",
        ),
        pytest.param([("ASTANA", "GPE")], [("Astana", "place", 1)], id="a dateline"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_mentions_of_one_thing_are_merged(
    mentions: list[tuple[str, str]], expected: list[tuple[str, str, int]]
) -> None:
    """By first mention, under the fullest name."""
    assert summary(merge(mentions_of(*mentions))) == expected


def test_an_acronym_goes_to_the_name_it_stands_for() -> None:
    """Whatever the model calls it."""
    mentions = mentions_of(("World Health Organization", "ORG"), ("WHO", "PERSON"))

    (found,) = merge(mentions, acronyms={"WHO": "World Health Organization"})

    assert (found.kind, found.aliases) == ("organization", ("WHO",))


def test_the_surest_mentions_say_what_a_name_names() -> None:
    """One label for one name."""
    unsure, also, sure = (
        Mention("Velmora", label, KIND[label], (at, at + 7), at, certainty)
        for at, (label, certainty) in enumerate([("ORG", 0.3), ("ORG", 0.4), ("GPE", 0.9)])
    )

    (found,) = merge([unsure, also, sure])

    assert found.kind == "place"


def test_a_surname_that_the_model_hardly_knows_is_that_of_the_person() -> None:
    """A sure one is another thing of the same name."""
    bell = Mention("Ada Bell", "PERSON", "person", (0, 8), 0, 0.99)
    unsure = Mention("Bell", "ORG", "organization", (20, 24), 20, 0.5)
    sure = Mention("Bell", "ORG", "organization", (20, 24), 20, 0.99)

    assert [summary(merge([bell, one])) for one in (unsure, sure)] == [
        [("Ada Bell", "person", 2)],
        [("Ada Bell", "person", 1), ("Bell", "organization", 1)],
    ]


def test_aliases_are_the_other_forms_in_the_order_of_the_text() -> None:
    """Those that differ in case alone are one."""
    mentions = mentions_of(
        ("Bell", "PERSON"), ("Ada Bell", "PERSON"), ("BELL", "PERSON"), ("Ada", "PERSON")
    )

    (found,) = merge(mentions)

    assert (found.name, found.aliases) == ("Ada Bell", ("Bell", "Ada"))


@given(
    names=st.lists(
        st.tuples(
            st.lists(
                st.sampled_from(["Ada", "Bell", "M.", "Jo", "of"]), min_size=1, max_size=4
            ).map(" ".join),
            st.sampled_from(list(KIND)),
        ),
        max_size=20,
    )
)
def test_merging_loses_and_doubles_no_mention(names: list[tuple[str, str]]) -> None:
    """Every mention belongs to exactly one thing."""
    mentions = mentions_of(*names)

    named = merge(mentions)

    kept = sorted(mention.span for one in named for mention in one.mentions)
    assert kept == [mention.span for mention in mentions]
