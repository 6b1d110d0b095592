"""JSON as pages write it."""

import pytest

from services.ingest.reading.markup.lenient import MAX_SCRIPT_CHARS, parse_lenient

_ARTICLE = {"headline": "Ferry"}


@pytest.mark.parametrize(
    "script",
    [
        pytest.param('{"headline": "Ferry"}', id="as it should be"),
        pytest.param('<!-- {"headline": "Ferry"} -->', id="comment"),
        pytest.param('//<![CDATA[\n{"headline": "Ferry"}\n//]]>', id="CDATA"),
        pytest.param('{"headline": "Ferry",}', id="stray comma"),
        pytest.param('{"headline": "Ferry"};', id="semicolon"),
        pytest.param("{&quot;headline&quot;: &quot;Ferry&quot;}", id="entities"),
    ],
)
def test_a_script_is_read_in_spite_of_its_faults(script: str) -> None:
    """As browsers of data do."""
    assert parse_lenient(script) == [_ARTICLE]


def test_texts_behind_one_another_are_all_read() -> None:
    """Some systems write one a line."""
    assert parse_lenient('{"a": 1}\n{"b": 2}') == [{"a": 1}, {"b": 2}]


def test_raw_line_ends_in_strings_do_no_harm() -> None:
    """They are forbidden and common."""
    assert parse_lenient('{"headline": "Fer\nry"}') == [{"headline": "Fer\nry"}]


def test_fields_are_picked_out_of_what_is_no_json() -> None:
    """The first of each."""
    script = (
        '{"headline": "Ferry", "text": "he said "no" to it", "datePublished": "2024-05-17"}'
    )

    (picked,) = parse_lenient(script)

    assert picked == {
        "@type": "NewsArticle",
        "headline": "Ferry",
        "datePublished": "2024-05-17",
    }


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("", id="nothing"),
        pytest.param("[" * 100_000, id="deep"),
        pytest.param('{"a": ' * 50_000, id="deep objects"),
        pytest.param("x" * (MAX_SCRIPT_CHARS + 1), id="too long"),
        pytest.param('"' * 100_000, id="quotes"),
        pytest.param("1" * 10_000, id="a number without end"),
    ],
)
def test_what_holds_nothing_gives_nothing(script: str) -> None:
    """And takes no time."""
    assert parse_lenient(script) == []
