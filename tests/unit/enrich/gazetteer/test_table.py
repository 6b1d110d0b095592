"""Places by their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.enrich.gazetteer.folding import fold_place
from services.enrich.gazetteer.table import Gazetteer, PlaceKind


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        pytest.param("Astana", "astana", id="case"),
        pytest.param("S\u00e3o Paulo", "sao paulo", id="accents"),
        pytest.param("St. Louis", "saint louis", id="saint"),
        pytest.param("U.S.", "us", id="dots"),
        pytest.param("Nur-Sultan", "nur sultan", id="hyphen"),
        pytest.param("Xi\u2019an", "xian", id="apostrophe"),
        pytest.param("\u2014", "", id="no letters"),
    ],
)
def test_names_are_compared_without_what_differs_between_outlets(
    name: str, folded: str
) -> None:
    """Outlets write one name in several ways."""
    assert fold_place(name) == folded


@given(name=st.text(max_size=40))
def test_a_folded_name_is_folded_no_further(name: str) -> None:
    """So that the table and a text meet in one form."""
    once = fold_place(name)

    assert fold_place(once) == once


def test_a_country_has_its_codes(gazetteer: Gazetteer) -> None:
    """ISO 3166, ISO 4217 and the key of GeoNames."""
    (first, *_) = gazetteer.find("Kazakhstan")

    assert (first.kind, first.country, first.currency, first.geonames_id) == (
        PlaceKind.COUNTRY,
        "KZ",
        "KZT",
        1522867,
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("United Kingdom", "United Kingdom", id="as it is called"),
        pytest.param("UK", "United Kingdom", id="abbreviation"),
        pytest.param("the-u.s.", None, id="unknown"),
        pytest.param("Deutschland", "Germany", id="in German"),
        pytest.param(
            "\u041a\u0430\u0437\u0430\u0445\u0441\u0442\u0430\u043d",
            "Kazakhstan",
            id="in Russian",
        ),
        pytest.param("Alma-Ata", "Almaty", id="former name of a large town"),
    ],
)
def test_a_place_is_found_by_its_other_names(
    gazetteer: Gazetteer, name: str, expected: str | None
) -> None:
    """Common aliases, and names in other languages."""
    found = gazetteer.find(name)

    assert (found[0].name if found else None) == expected


def test_of_several_towns_the_largest_comes_first(gazetteer: Gazetteer) -> None:
    """Paris in France, then those of Texas and elsewhere."""
    found = [one for one in gazetteer.find("Paris") if one.kind is PlaceKind.CITY]

    assert (found[0].country, found[0].geonames_id) == ("FR", 2988507)
    assert (found[1].country, found[1].region) == ("US", "Texas")
    assert [one.population for one in found] == sorted(
        (one.population for one in found), reverse=True
    )


def test_a_town_has_its_place_on_earth(gazetteer: Gazetteer) -> None:
    """In degrees."""
    (astana, *_) = [one for one in gazetteer.find("Astana") if one.kind is PlaceKind.CITY]

    assert (round(astana.latitude, 1), round(astana.longitude, 1)) == (51.2, 71.4)


@given(name=st.text(max_size=40))
def test_any_text_can_be_sought(gazetteer: Gazetteer, name: str) -> None:
    """It never raises, and finds what the table holds."""
    assert all(one.name for one in gazetteer.find(name))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Krasnodar Krai", 542415, id="in English"),
        pytest.param("Krasnodar", 542415, id="without what it is"),
        pytest.param("Bayern", 2951839, id="at home"),
        pytest.param("Baden-Wuerttemberg", 2953481, id="umlauts as agencies write them"),
        pytest.param("West Java", 1642672, id="where regions lie in larger parts"),
    ],
)
def test_a_region_is_found_by_its_names(gazetteer: Gazetteer, name: str, expected: int) -> None:
    """In English, at home, with and without the word for what it is."""
    regions = [one for one in gazetteer.find(name) if one.kind is PlaceKind.REGION]

    assert [one.geonames_id for one in regions] == [expected]


def test_a_state_is_not_found_by_its_nickname(gazetteer: Gazetteer) -> None:
    """Or a text on birds would be full of states."""
    assert gazetteer.find("Hoosier State") == ()


def test_every_region_has_a_key(gazetteer: Gazetteer) -> None:
    """A name alone is a part of the world, not a region."""
    keys = gazetteer.geonames_ids[gazetteer.kinds == PlaceKind.REGION]

    assert len(keys) > 3_000
    assert keys.min() > 0
