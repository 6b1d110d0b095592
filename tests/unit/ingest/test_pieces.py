"""What the typed lines of a flat page say."""

import pytest

from services.ingest.reading.lines import Line, make_line
from services.ingest.reading.pieces import find_first_dateline
from shared.article import BlockType
from tests.growth import LINEAR, TIMES_AS_MUCH, growth_of


def _line(text: str) -> Line:
    return make_line(text, (0, len(text)))


@pytest.mark.parametrize(
    ("standfirst", "place"),
    [("The lake at Riverton rose in the night.", "Riverton"), ("The lake rose.", None)],
)
def test_a_dateline_behind_a_standfirst_names_a_place_that_stands_above(
    standfirst: str, place: str | None
) -> None:
    """Or it may be any words before a dash."""
    typed = [
        (BlockType.PARAGRAPH, _line(standfirst)),
        (BlockType.PARAGRAPH, _line("Riverton \u2013 The water fell again by noon.")),
    ]

    found = find_first_dateline(typed)

    assert (found.place if found else None) == place


def test_a_long_menu_behind_a_paragraph_costs_no_more_than_its_lines() -> None:
    """A text of five megabytes may be sent, with no second paragraph in it."""
    menu = (BlockType.NAV, _line("x" * 470))
    few, many = (
        [(BlockType.PARAGRAPH, _line("It rained.")), *[menu] * size]
        for size in (1_250, TIMES_AS_MUCH * 1_250)
    )

    assert find_first_dateline(many) is None
    assert growth_of(find_first_dateline, few, many) < LINEAR
