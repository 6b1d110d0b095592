"""Keys of countries and towns, where they are sure."""

import pytest

from services.enrich.gazetteer.table import Gazetteer
from services.enrich.naming.linking import link_all
from services.enrich.naming.merging import Mention, Named
from shared.annotations import EntityType


def places(*names: str, kind: EntityType = "place") -> list[Named]:
    """Return entities of these names, each mentioned once."""
    return [
        Named(name, kind, (Mention(name, "GPE", kind, (at, at + 1), at),))
        for at, name in enumerate(names)
    ]


def test_a_country_has_three_keys(gazetteer: Gazetteer) -> None:
    """Of the place, of the state and of its money."""
    assert link_all(places("Kazakhstan"), gazetteer=gazetteer) == [
        {"iso3166": "KZ", "geonames": "1522867", "iso4217": "KZT"}
    ]


@pytest.mark.parametrize(
    ("names", "geonames"),
    [
        pytest.param(("Almaty",), "1526384", id="the only one"),
        pytest.param(("Beijing",), "1816670", id="called like its region"),
        pytest.param(("London",), "2643743", id="far larger than its namesakes"),
        pytest.param(("Springfield",), None, id="many of a size"),
        pytest.param(("Springfield", "Oregon"), "5754005", id="the region is named"),
        pytest.param(("Cambridge", "United Kingdom"), "2653941", id="the country is named"),
        pytest.param(("Paris", "Texas"), None, id="one is near, another far larger"),
        pytest.param(("South-East",), None, id="a region of Botswana, and of any country"),
        pytest.param(("Georgia",), None, id="a country and a state"),
        pytest.param(("Texas",), "4736286", id="a state"),
        pytest.param(("New York",), None, id="a state and its town"),
        pytest.param(("Middle East",), None, id="part of the world"),
        pytest.param(("Velmora",), None, id="unknown"),
        pytest.param(("White House",), None, id="Casablanca in English words"),
        pytest.param(("White House", "Morocco"), None, id="the same beside its country"),
        pytest.param(("Casa Blanca",), None, id="the White House in Spanish"),
        pytest.param(("Big Apple",), None, id="a byname"),
        pytest.param(("Nowy Jork",), "5128581", id="in another language"),
        pytest.param(("Casablanca",), "2553604", id="its chief name"),
    ],
)
def test_a_town_is_linked_where_it_is_clear(
    gazetteer: Gazetteer, names: tuple[str, ...], geonames: str | None
) -> None:
    """Empty rather than wrong."""
    first, *_ = link_all(places(*names), gazetteer=gazetteer)

    assert first.get("geonames") == geonames


def test_what_is_no_place_has_no_key(gazetteer: Gazetteer) -> None:
    """A club called like a town, for one."""
    assert link_all(places("London", kind="organization"), gazetteer=gazetteer) == [{}]
