"""The headline of a page: chosen, and cleaned of its site."""

import pytest

from services.ingest.reading.markup.sitenames import drop_site
from services.ingest.reading.markup.wording import make_key
from tests.unit.ingest.markup.pages import a_page, a_record, read

_SITE = '<meta property="og:site_name" content="The Observer">'


def _headline(head: str, body: str = "") -> str:
    headline = read(a_page(head, body))["headline"]
    return headline.text if headline else ""


@pytest.mark.parametrize(
    ("title", "cleaned"),
    [
        pytest.param("Ferry opens | The Observer", "Ferry opens", id="bar"),
        pytest.param("Ferry opens - The Observer", "Ferry opens", id="hyphen"),
        pytest.param(
            "Ferry opens \u2013 World \u2013 The Observer",
            "Ferry opens \u2013 World",
            id="dash",
        ),
        pytest.param(
            "The Observer: Ferry opens", "The Observer: Ferry opens", id="no separator"
        ),
        pytest.param("The Observer | Ferry opens", "Ferry opens", id="before"),
        pytest.param("Ferry opens \u00bb observer.example", "Ferry opens", id="domain"),
        pytest.param("Ferry opens - minister", "Ferry opens - minister", id="part of it"),
        pytest.param(
            "\u6e21\u8239\u518d\u958b\uff5cThe Observer",
            "\u6e21\u8239\u518d\u958b",
            id="wide bar",
        ),
        pytest.param(
            "The northern ferry opens again | World",
            "The northern ferry opens again",
            id="section",
        ),
        pytest.param("The Observer", "The Observer", id="nothing else"),
    ],
)
def test_the_site_s_name_is_cut_off_and_nothing_else(title: str, cleaned: str) -> None:
    """At either end, behind a separator."""
    kept = drop_site(title, frozenset({make_key("The Observer")}))

    assert kept == cleaned


def test_the_headline_is_where_the_page_shows_it() -> None:
    """Its span is the line that reads so, whatever the case."""
    page = a_page(
        "<title>Ferry line opens again</title>", "<h1>Ferry line opens again</h1><p>x</p>"
    )

    headline = read(page)["headline"]

    assert headline is not None
    assert headline.span == (0, len("Ferry line opens again"))


def test_two_sources_outweigh_the_title_of_the_window() -> None:
    """Which is written for search engines."""
    head = (
        "<title>Ferry news: northern line timetable</title>"
        + a_record('"headline": "Ferry line opens again"')
        + '<meta property="og:title" content="Ferry news: northern line timetable">'
    )

    headline = _headline(head, "<h1>Ferry line opens again</h1>")

    assert headline == "Ferry line opens again"


def test_what_is_shared_outweighs_a_record_that_repeats_the_window() -> None:
    """The newsroom wrote it by hand."""
    head = (
        "<title>Ferry timetable 2024</title>"
        + a_record('"headline": "Ferry timetable 2024"')
        + '<meta property="og:title" content="At last, the ferry is back">'
    )

    headline = _headline(head, "<h1>Ferry timetable 2024</h1>")

    assert headline == "At last, the ferry is back"


def test_without_a_record_the_printed_heading_counts() -> None:
    """Where it is like the title."""
    head = (
        "<title>Ferry line opens again soon - The Observer</title>"
        '<meta property="og:title" content="Ferry line opens again soon - The Observer">'
    )

    headline = _headline(head + _SITE, "<h1>Ferry line opens again on Monday</h1>")

    assert headline == "Ferry line opens again on Monday"


def test_a_heading_that_names_the_outlet_is_no_headline() -> None:
    """The first h1 of many pages is their logo."""
    head = f'{_SITE}<meta property="og:title" content="Ferry line opens again">'

    headline = _headline(head, "<h1>The Observer</h1><h1>Ferry line opens again</h1>")

    assert headline == "Ferry line opens again"


def test_entities_tags_and_soft_hyphens_are_gone() -> None:
    """Escaped twice, marked up and broken for the line."""
    head = a_record(
        '"headline": "Fer&amp;shy;ry &amp;quot;<em>opens</em>&amp;quot; a\\u00adgain"'
    )

    assert _headline(head) == 'Ferry "opens" again'


def test_a_page_that_says_nothing_has_no_headline() -> None:
    """None, and nothing made up."""
    assert read(a_page())["headline"] is None


def test_what_stands_behind_unlike_kickers_is_the_headline() -> None:
    """Each source has a kicker of its own; the newsroom's words are what they share."""
    headline = _headline(
        '<meta property="og:title" content="Storm in the north: \u201cWe saw it coming\u201d">',
        "<h1>After the flood - \u201cWe saw it coming\u201d</h1><p>x</p>",
    )

    assert headline == "\u201cWe saw it coming\u201d"
