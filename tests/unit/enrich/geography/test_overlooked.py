"""Countries and capitals that entities overlooked are places all the same."""

import pytest

from tests.unit.enrich.placed import marked, places_of


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Rain fell on Malawi and in Tallinn.", [927384, 588409]),
        ("Nepal's rivers rose.", [1282988]),
        ("In Mozambique it rained. Then Ghana won.", [1036973, 2300660]),
        ("A man called [Jordan] met [Chad].", []),
        ("[Bank of China] and China Daily rose.", []),
        ("Rain fell on Jordan, on the guinea pig and on Washington.", []),
        ("Chinatown and Omani rugs sell well.", []),
    ],
)
def test_countries_and_capitals_that_are_no_entities_are_found(
    body: str, expected: list[int]
) -> None:
    """Only where nothing else can be meant, and outside of longer names."""
    article = marked(body, kind="organization")

    assert [one.geonames_id for one in places_of(article)] == expected


def test_a_country_taken_for_a_person_is_a_place_without_an_entity() -> None:
    """What the entity is called decides, not its type."""
    (found,) = places_of(marked("Then [Malawi] voted.", kind="person"))

    assert (found.geonames_id, found.entity_id) == (927384, None)
