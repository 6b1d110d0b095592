"""HTML pages: body, place and metadata."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.reading.findings import Findings
from services.ingest.reading.flatten import flatten, is_html
from services.ingest.reading.forest import Forest
from services.ingest.reading.html import read_html
from services.ingest.reading.pageblocks.extracted import ALL_NAMES
from services.ingest.reading.pageblocks.features import NAMES
from services.ingest.reading.pageblocks.guesses import AGAIN_NAMES
from services.ingest.reading.pageblocks.judge import Models
from tests.growth import LINEAR, TIMES_AS_MUCH, growth_of

_SAMPLE: Final = Path(__file__).parents[3] / "deploy" / "local" / "samples" / "page.html"
_LATEST: Final = date(2026, 3, 14)
_BODY: Final = (
    "<p>The northern ferry line will run again from Monday, the ministry said after talks.</p>"
    "<p>Tickets will cost as much as before the closure and remain valid until new year.</p>"
    "<p>Nobody has won, and that is the best that can be said of a compromise, Okoli added.</p>"
)


_SIZE: Final = 5 * 1024 * 1024


def _read(page: str) -> Findings:
    return read_html(page, flatten(page), url=None, latest=_LATEST)


def _page(head: str = "", body: str = _BODY) -> str:
    return f"<html><head>{head}</head><body><article>{body}</article></body></html>"


def test_the_sample_page_gives_its_article_and_nothing_around_it() -> None:
    """No cookie notice, menu, share bar, newsletter, rail or footer."""
    findings = _read(_SAMPLE.read_text(encoding="utf-8"))

    body = findings["body"]
    assert body is not None
    assert len(body.paragraphs) == 8
    assert body.paragraphs[0].startswith("The public library of Teldburg has lent")
    assert body.paragraphs[-1].endswith("the year of the harvest.")
    assert None not in body.spans
    assert findings["flags"] == ()


def test_the_sample_page_gives_its_metadata() -> None:
    """Headline, author, publisher, address and time, each with its evidence."""
    findings = _read(_SAMPLE.read_text(encoding="utf-8"))

    headline, byline = findings["headline"], findings["byline"]
    source, when = findings["source"], findings["published_at"]
    assert headline is not None
    assert headline.text == "Library of Teldburg lends its millionth seed packet"
    assert headline.span is not None
    assert byline is not None
    assert [author.name for author in byline.authors] == ["Ilse Tarnow"]
    assert source is not None
    assert (source.name, source.role) == ("The Velmora Observer", "publisher")
    assert findings["canonical_url"] == "https://observer.example/culture/teldburg-seed-library"
    assert when is not None
    assert (when.value, when.precision, when.tz) == ("2024-05-17T09:32:00", "second", "+02:00")


@pytest.mark.parametrize(
    ("head", "value", "precision"),
    [
        pytest.param(
            '<meta property="article:published_time" content="2024-05-17T09:32Z">',
            "2024-05-17T09:32",
            "minute",
            id="minute",
        ),
        pytest.param(
            '<meta property="article:published_time" content="2024-05-17T00:00:00Z">',
            "2024-05-17",
            "day",
            id="midnight is no time",
        ),
        pytest.param(
            '<meta property="article:published_time" content="2024-05-17">',
            "2024-05-17",
            "day",
            id="day",
        ),
    ],
)
def test_a_page_s_time_is_as_precise_as_its_markup(
    head: str, value: str, precision: str
) -> None:
    """Never more."""
    when = _read(_page(head))["published_at"]

    assert when is not None
    assert (when.value, when.precision) == (value, precision)


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("", id="no date at all"),
        pytest.param(
            '<meta property="article:published_time" content="2031-01-01T10:00Z">',
            id="after it was submitted",
        ),
    ],
)
def test_a_date_is_never_invented(head: str) -> None:
    """Unknown stays unknown."""
    assert _read(_page(head))["published_at"] is None


def test_a_headline_that_the_page_does_not_show_has_no_span() -> None:
    """The name of the site is cut off all the same, and the title kept raw."""
    head = (
        "<title>Ferry line reopens | The Observer</title>"
        '<meta property="og:site_name" content="The Observer">'
    )

    headline = _read(_page(head))["headline"]

    assert headline is not None
    assert (headline.text, headline.span) == ("Ferry line reopens", None)


def test_the_dateline_stands_in_the_text_behind_what_comes_before_the_article() -> None:
    """A menu and a headline; its span is one of the whole text, not of the paragraph."""
    body = _BODY.replace("<p>The", "<p>VELMORA, March 9 \u2014 The", 1)
    page = _page(body=f"<nav><a href='/'>Home</a></nav><h1>The ferry runs again</h1>{body}")

    dateline = _read(page)["dateline"]

    assert dateline is not None
    assert (dateline.place, dateline.date) == ("VELMORA", "March 9")
    assert flatten(page)[slice(*dateline.span)].startswith("VELMORA, March 9")


def test_a_prompt_that_the_extractor_keeps_is_typed_and_left_out() -> None:
    """The body is the article alone."""
    page = _page(body=f"{_BODY}<p>What do you think about it?</p>")

    findings = _read(page)

    text = flatten(page)
    kinds = [
        block.type
        for block in findings["blocks"] or ()
        if text[slice(*block.span)] == "What do you think about it?"
    ]
    assert kinds == ["prompt"]
    assert findings["body"] is not None
    assert "What do you think" not in findings["body"].text


def test_a_lone_surrogate_in_the_metadata_does_no_harm() -> None:
    """JSON can smuggle one in that the page itself could not hold."""
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": '
        '"Ferry \\ud800 line reopens after eleven weeks", "name": "x"}</script>'
    )

    findings = _read(_page(head))

    assert findings["headline"] is None or "\ud800" not in findings["headline"].raw


@pytest.mark.disable_socket
@pytest.mark.parametrize("url", ["http://[", "http://x]y/", "https://[x]/a"])
def test_a_page_is_read_whose_address_cannot_be(url: str) -> None:
    """It is as if none had been sent."""
    page = _page(body=_BODY + '<ul><li><a href="/other">Storks return to the bay</a></li></ul>')

    findings = read_html(page, flatten(page), url=url, latest=_LATEST)

    assert findings == read_html(page, flatten(page), url=None, latest=_LATEST)


def test_nothing_is_fetched() -> None:
    """Not the address, not an image, not a frame."""
    page = _page(body=f'{_BODY}<img src="http://a.example/x.png"><iframe src="//b.example">')

    findings = read_html(page, flatten(page), url="http://a.example/1", latest=_LATEST)

    assert findings["body"] is not None


@pytest.mark.parametrize(
    ("content", "verdict"),
    [
        pytest.param("<p>Yes.", True, id="an open paragraph"),
        pytest.param("<!DOCTYPE html><title>x</title>", True, id="doctype"),
        pytest.param("<BR/>", True, id="capitals"),
        pytest.param("a < b and b > c", False, id="arithmetic"),
        pytest.param("<rss><title>x</title><link/></rss>", False, id="a feed"),
        pytest.param("plain", False, id="plain text"),
    ],
)
def test_html_is_told_by_its_elements(content: str, verdict: bool) -> None:  # noqa: FBT001 - a table's column
    """One element of a page is enough."""
    assert is_html(content) is verdict


def test_a_flattened_page_shows_what_the_page_shows_and_adds_nothing() -> None:
    """One line for each block; no bullets, alternative texts, targets or scripts."""
    page = (
        '<h1>Ferry</h1><ul><li>One</li></ul><img alt="a boat"><p>Two <a href="/x">three</a></p>'
        "<script>four()</script><noscript>five</noscript>"
    )

    assert flatten(page).split() == ["Ferry", "One", "Two", "three"]


def test_a_subhead_is_part_of_the_body_and_listed() -> None:
    """With its span."""
    findings = _read(_SAMPLE.read_text(encoding="utf-8"))

    subheads = findings["subheads"]
    assert subheads is not None
    assert [one.text for one in subheads] == ["From one chest to a cellar"]
    assert findings["body"] is not None
    assert "From one chest to a cellar" in findings["body"].paragraphs


def test_a_body_that_the_page_holds_for_machines_alone_is_read() -> None:
    """JSON-LD has it where a script would draw it; it stands nowhere in the text."""
    words = "The ferry runs again from Monday, as the ministry has told us today. " * 8
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry", '
        f'"articleBody": "{words}"}}</script>'
    )

    findings = _read(_page(head, "<p>Loading the page.</p>"))

    assert findings["body"] is not None
    assert findings["body"].text == words.strip()
    assert findings["flags"] == ("unaligned_paragraphs",)


_PIECES: Final = st.sampled_from(
    [
        "<p>", "</p>", "<div class='related'>", "</div>", "<h1>", "</h1>", "<h2>Why</h2>",
        "<a href='/x'>", "</a>", "<b>", "</b>", "<ul><li>", "</ul>", "<blockquote>", "<figure>",
        "<script>", "</script>", "<table><td>", "&amp;", "&#0;", "<!--", "-->", '"', "<",
        "\ud800", "<br>",
        "The ferry runs again from Monday, the ministry said after the talks on Thursday. ",
        "Nobody has won, and that is the best that can be said of it. ", "Read also: ", "12:40",
        "\u0e01\u0e32\u0e23 ", "\u65b0\u805e\u3002", "\x00", "\u2028",
    ]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(pieces=st.lists(_PIECES, max_size=40))
def test_spans_hold_what_they_claim_on_any_page(pieces: list[str]) -> None:
    """A paragraph with a span is the text there but for white space; nothing is raised."""
    page = "<p>" + "".join(pieces)
    text = flatten(page)

    findings = read_html(page, text, url=None, latest=_LATEST)

    body = findings["body"]
    pairs = zip(body.paragraphs, body.spans, strict=True) if body else ()
    assert all(
        span is None or " ".join(text[span[0] : span[1]].split()) == paragraph
        for paragraph, span in pairs
    )
    assert all(
        0 <= block.span[0] < block.span[1] <= len(text)
        for block in findings.get("blocks") or ()
    )


@pytest.mark.parametrize(
    ("head", "piece", "most"),
    [
        pytest.param("", "<div>", _SIZE // 5, id="open divisions"),
        pytest.param("", "<div>", 39_000, id="as deep as is read"),
        pytest.param("", "<p>", _SIZE // 3, id="open paragraphs"),
        pytest.param("", "<p>x ", 4_000, id="paragraphs"),
        pytest.param("<p>", "a", _SIZE, id="one letter"),
        pytest.param("<p>", '"', _SIZE, id="quotes"),
        pytest.param('<p class="', "x", _SIZE, id="an open attribute"),
        pytest.param("", '<a href="', _SIZE // 9, id="open attributes"),
        pytest.param("<p>", "&eacute;", 600_000, id="entities"),
        pytest.param("<p>x<!--", "-", _SIZE, id="an open comment"),
        pytest.param('<p>x</p><script type="application/ld+json">', "[", _SIZE, id="brackets"),
        pytest.param("", "<ul><li>" + "a " * 125, 19_000, id="lists in lists"),
        pytest.param("<p>", "<time>1 May</time>" + "a " * 130, 4_000, id="elements taken out"),
    ],
)
def test_a_hostile_page_takes_no_longer_than_its_length(
    head: str, piece: str, most: int
) -> None:
    """Up to five megabytes."""
    few, many = (head + piece * number + "text" for number in (most // TIMES_AS_MUCH, most))

    assert growth_of(_read, few, many) < LINEAR


def test_a_page_whose_text_is_missing_keeps_what_its_markup_says() -> None:
    """Who looks through what was spiked sees which article it was."""
    head = (
        '<meta property="og:title" content="Ferry line opens again">'
        '<meta property="og:type" content="article">'
        '<meta property="article:published_time" content="2026-03-12T08:30:00Z">'
    )

    findings = _read(_page(head, "<div id='app'></div>"))

    headline, when = findings["headline"], findings["published_at"]
    assert (findings["reason"], findings["body"]) == ("no_article_text", None)
    assert headline is not None
    assert headline.text == "Ferry line opens again"
    assert when is not None
    assert when.value == "2026-03-12T08:30:00"


def test_a_page_that_its_scripts_are_to_draw_is_read_from_them() -> None:
    """Its text stands in no element; so it has no spans, and that is flagged."""
    text = 2 * _BODY
    page = _page(
        '<meta property="og:type" content="article">',
        f'<div id="app"></div><script>window.state = {{"html": "{text}"}}</script>',
    )

    findings = _read(page)

    body = findings["body"]
    assert body is not None
    assert [one.split()[0] for one in body.paragraphs] == 2 * ["The", "Tickets", "Nobody"]
    assert body.spans == 6 * (None,)
    assert findings["flags"] == ("unaligned_paragraphs",)


def test_a_page_that_is_none_keeps_nothing() -> None:
    """The title of an error page is no headline."""
    findings = _read(_page("<title>Page not found</title>", "<h1>Page not found</h1>"))

    assert findings == {"body": None, "reason": "error_page"}


def test_a_page_is_read_by_the_models_that_are_given() -> None:
    """One that holds no block for text leaves no article."""
    nothing = Forest(
        feature=np.zeros((1, 1), np.int32),
        threshold=np.zeros((1, 1), np.float32),
        leaf=np.zeros((1, 2), np.float32),
        bias=-9.0,
        names=NAMES,
    )
    models = Models(
        nothing, replace(nothing, names=AGAIN_NAMES), replace(nothing, names=ALL_NAMES)
    )
    page = _page()

    findings = read_html(page, flatten(page), url=None, latest=_LATEST, models=models)

    assert findings["body"] is None
