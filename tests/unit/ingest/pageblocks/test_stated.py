"""The body that stands in a page's scripts alone."""

import json
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.reading.pageblocks.parsing import find_tree
from services.ingest.reading.pageblocks.stated import find_stated_body
from tests.growth import LINEAR, TIMES_AS_MUCH, growth_of

_PARAGRAPHS: Final = [
    "The northern ferry line will run again from Monday, the ministry said after long talks.",
    "Tickets will cost as much as before the closure and stay valid until the new year begins.",
    "Nobody has won, and that is the best that can be said of a compromise, the mayor added.",
    "The harbor office expects the first boat at six, with room for sixty cars and no lorries.",
]
_STATE: Final = {
    "menu": ["News", "Sport"],
    "notice": "We use cookies.",
    "detail": {"contentHtml": "".join(f"<p>{one}</p>" for one in _PARAGRAPHS)},
}


def _find(script: str) -> list[str] | None:
    return find_stated_body(find_tree(f"<html><body><script>{script}</script></body></html>"))


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(f"window.state = {json.dumps(_STATE)}", id="a state"),
        pytest.param(
            f"window.state = {json.dumps(json.dumps(_STATE))}", id="a state as a string"
        ),
        pytest.param(
            f"self.f.push([1, {json.dumps('2e:' + json.dumps(_STATE))}])", id="numbered pieces"
        ),
        pytest.param(f'x = "\\""; y = {json.dumps(_STATE)}', id="behind an escaped quote"),
    ],
)
def test_the_longest_prose_of_the_scripts_is_the_body(script: str) -> None:
    """However often the page escaped it, and without its tags."""
    assert _find(script) == _PARAGRAPHS


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("", id="nothing"),
        pytest.param("var x = " + json.dumps("a word " * 200), id="no sentence"),
        pytest.param("var x = " + json.dumps("Too short. " * 5), id="too short"),
        pytest.param("var css = " + json.dumps(".a { color: red }\n" * 100), id="a style"),
        pytest.param("'" + "It is unquoted. " * 50, id="no string"),
    ],
)
def test_what_is_no_prose_is_no_body(script: str) -> None:
    """Styles, lists of words, notices."""
    assert _find(script) is None


@given(st.text(alphabet='"\\{}[]<p> ab.\n'))
def test_no_script_makes_it_raise(script: str) -> None:
    """Strings without an end among them."""
    _find(script)


@pytest.mark.parametrize("piece", ['"', '\\"', '"a', '["', '"<p>'])
def test_a_hostile_script_takes_no_longer_than_its_length(piece: str) -> None:
    """Strings that nothing closes, and those within them."""
    few, many = (
        'x = "' + piece * (size // len(piece)) for size in (50_000, TIMES_AS_MUCH * 50_000)
    )

    assert growth_of(_find, few, many) < LINEAR
