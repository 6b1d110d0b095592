"""What an extractor kept of a page."""

import pytest

from services.ingest.reading.pageblocks.kept import find_kept

_LONG = "The northern ferry line will run again from Monday."
_OTHER = "Tickets will cost as much as before the closure."


@pytest.mark.parametrize(
    ("texts", "paragraphs", "kept"),
    [
        pytest.param([_LONG, "Menu"], [_LONG], [True, False], id="one of two"),
        pytest.param([_LONG, "Yes.", _OTHER], [_LONG, "Yes.", _OTHER], [True] * 3, id="short"),
        pytest.param(["Yes.", _LONG], [_LONG], [False, True], id="a short one left out"),
        pytest.param([_LONG, _LONG], [_LONG], [False, True], id="twice on the page"),
        pytest.param([f"{_LONG} Share this"], [_LONG], [True], id="kept in part"),
        pytest.param([_LONG, _OTHER], [f"{_LONG} {_OTHER}"], [True, True], id="glued"),
        pytest.param([_LONG], [], [False], id="nothing kept"),
        pytest.param([], [_LONG], [], id="no blocks"),
    ],
)
def test_a_block_is_kept_if_the_extract_has_its_text(
    texts: list[str], paragraphs: list[str], kept: list[bool]
) -> None:
    """In the order of the page, each text of the extract once."""
    found = find_kept(texts, paragraphs)

    assert found == kept
