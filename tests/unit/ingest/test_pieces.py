"""What the typed lines of a flat page say."""

from time import process_time

import pytest

from services.ingest.reading.lines import Line, make_line
from services.ingest.reading.pieces import find_first_dateline
from shared.article import BlockType


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
    typed = [(BlockType.PARAGRAPH, _line("It rained.")), *[menu] * 10_000]
    began = process_time()

    assert find_first_dateline(typed) is None
    assert process_time() - began < 1
