"""Headlines as printed, parted from the name of the site."""

import pytest

from services.ingest.reading.titles import find_title, is_site_name
from services.ingest.reading.words.folding import tokenize
from tests.growth import LINEAR, TIMES_AS_MUCH, growth_of


@pytest.mark.parametrize(
    ("line", "notice", "headline", "site"),
    [
        pytest.param(
            "Ferry line opens again \u2013 Deck & Mast",
            "Deck & Mast is published by the Harbour Trust.",
            "Ferry line opens again",
            "Deck & Mast",
            id="a copyright line",
        ),
        pytest.param(
            "Ferry line opens again \u2013 The Quay Loop",
            "thequayloop.example",
            "Ferry line opens again",
            "The Quay Loop",
            id="an address",
        ),
        pytest.param(
            "F\u00e4hre f\u00e4hrt wieder ab Montag \u2013 Hafenrundschau",
            "",
            "F\u00e4hre f\u00e4hrt wieder ab Montag",
            "Hafenrundschau",
            id="one word with another",
        ),
        pytest.param(
            "Ferry line opens again \u2013 Deck & Mast",
            "All rights reserved.",
            "Ferry line opens again \u2013 Deck & Mast",
            None,
            id="nothing names it",
        ),
        pytest.param(
            "[Live] Ferry line opens again", "", "[Live] Ferry line opens again", None, id="[]"
        ),
        pytest.param("[Ferry line opens again", "", "Ferry line opens again", None, id="["),
    ],
)
def test_the_name_of_the_site_is_told_by_what_names_it(
    line: str, notice: str, headline: str, site: str | None
) -> None:
    """A notice, an address, or how it is made; a bracket that is closed is left."""
    title = find_title(line, (), (tuple(tokenize(notice)),))

    assert line[title.start : title.end] == headline
    assert (line[slice(*title.site)] if title.site else None) == site


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        pytest.param("The Upper Quay Gazette", True, id="English"),
        pytest.param("Oberhafener Tageblatt", True, id="German"),
        pytest.param("Court stops the Gazette", False, id="a headline"),
        pytest.param("Gazette", False, id="one word"),
        pytest.param("The Upper Quay Ferry", False, id="no outlet"),
        pytest.param("The Upper Quay Gazette?", False, id="a question"),
        pytest.param("", False, id="empty"),
    ],
)
def test_a_line_may_be_a_name_of_an_outlet(text: str, *, is_name: bool) -> None:
    """So it is no headline."""
    assert is_site_name(text) is is_name


def test_brackets_that_nothing_closes_are_looked_at_once() -> None:
    """A line may be nothing else for a megabyte."""
    few, many = (
        "[" * size + "A headline of some words" for size in (20_000, TIMES_AS_MUCH * 20_000)
    )

    assert find_title(many).start == TIMES_AS_MUCH * 20_000
    assert growth_of(find_title, few, many) < LINEAR
