"""Everything that a page's markup says, whatever the page."""

import json
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from services.ingest.reading.findings import Findings
from services.ingest.reading.flatten import flatten
from services.ingest.reading.markup.reading import find_metadata
from services.ingest.reading.markup.wording import make_key
from shared.values import Frozen
from tests.growth import LINEAR, TIMES_AS_MUCH, growth_of
from tests.unit.ingest.markup.pages import LATEST, URL, a_page, a_record, read

_SAMPLE: Final = Path(__file__).parents[4] / "deploy" / "local" / "samples" / "page.html"

_PIECES: Final = """
<h1>|</h1>|<p>|<a href='/a/b-c-d-e-1'>|</a>|<aside>|<h3>|<ul><li>
|<time datetime='2024-05-17T25:99'>
|<meta name='author' content='|'>|<script type='application/ld+json'>|</script>|<title>
|</title>
|{"@type": "NewsArticle", |"headline": "|"datePublished": |"author": [|{"name": null}
|"@graph": [
|{"@id": "#a"}|}|]|<link rel='canonical' href='|<p class='byline'>By |Ilse Tarnow|17.05.2024
|The ferry line opens again today|&#0;|&quot;|<!--|-->|<b itemprop='datePublished headline'>
|https://[::1|javascript:| and | - |<svg><title>
"""
_WORDS: Final = st.sampled_from(
    [*_PIECES.replace("\n", "").split("|"), "\ud800", "\x00", "\u00ad", "\u202e"]
)


def _values(findings: Findings) -> list[Frozen]:
    found: list[Frozen] = []
    for value in findings.values():
        found.extend(
            one
            for one in (value if isinstance(value, tuple) else (value,))
            if isinstance(one, Frozen)
        )
    return found


def test_the_sample_page_gives_all_its_metadata() -> None:
    """Every field that it says anything about, with evidence."""
    page = _SAMPLE.read_text(encoding="utf-8")

    findings = read(page, None)

    headline, source, when = findings["headline"], findings["source"], findings["modified_at"]
    assert headline is not None
    assert headline.text == "Library of Teldburg lends its millionth seed packet"
    assert source is not None
    assert (source.name, source.domain) == ("The Velmora Observer", "observer.example")
    assert when is not None
    assert when.value == "2024-05-17T15:05:00"
    assert [lead.time for lead in findings["related"] or ()] == ["08:10", "Yesterday, 17:45"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_WORDS | st.text(max_size=20), max_size=60))
def test_no_page_whatever_makes_it_raise(pieces: list[str]) -> None:
    """And what it finds can be written, with spans inside the text."""
    page = "".join(pieces).encode("utf-8", "replace").decode().replace("\x00", " ")
    text = flatten(page)
    tree = html.document_fromstring(f"<html><body>{page}</body></html>")

    findings = find_metadata(tree, text, url=URL, latest=LATEST)

    headline = findings["headline"]
    if headline and headline.span:
        assert make_key(text[slice(*headline.span)]) == make_key(headline.text)
    for value in _values(findings):
        told = json.loads(value.model_dump_json())
        assert type(value).model_validate(told) == value
        if span := told.get("span"):
            assert 0 <= span[0] <= span[1] <= len(text)


def test_lists_without_end_are_cut() -> None:
    """Names, authors and leads are bounded."""
    people = ", ".join(
        f'{{"name": "Ilse Tarnow{"abcdefghij"[n % 10]} {n * "x"}"}}' for n in range(400)
    )
    items = "".join(
        f"<li><a href='/a/the-ferry-line-{n}000'>The ferry line number {n} opens</a></li>"
        for n in range(400)
    )
    head = a_record(f'"headline": "{"ferry " * 2000}", "author": [{people}]')

    findings = read(a_page(head, f"<aside><h3>More</h3><ul>{items}</ul></aside>"))

    byline, headline = findings["byline"], findings["headline"]
    assert byline is not None
    assert len(byline.authors) == 50
    assert max(len(author.name) for author in byline.authors) <= 200
    assert headline is not None
    assert len(headline.text) <= 1000
    assert len(findings["related"] or ()) == 200


@pytest.mark.parametrize(
    ("head", "piece", "tail"),
    [
        pytest.param(
            "", "<a href='/a/b-c-d-e-1'>The ferry line opens again</a>", "", id="links"
        ),
        pytest.param("", "<h1>x ", "", id="headings"),
        pytest.param("", "<div><a href=/1/2/3>", "the ferry line opens", id="deep"),
        pytest.param("<meta name=author content='", "a, ", "'>", id="names"),
        pytest.param("<p class=byline>", "By ", "", id="bylines"),
        pytest.param("<title>", " | ", "", id="separators"),
        pytest.param("<h1>t</h1>", "1 ", "", id="numbers"),
        pytest.param("<script type='application/ld+json'>", "[{", "", id="brackets"),
        pytest.param("", "<p class=author>x", "", id="credits"),
        pytest.param("", "<p itemprop=author>x", "", id="microdata"),
    ],
)
def test_hostile_pages_take_linear_time(head: str, piece: str, tail: str) -> None:
    """Up to about a megabyte."""
    sizes = (100_000, TIMES_AS_MUCH * 100_000)
    few, many = (head + piece * (size // len(piece)) + tail for size in sizes)

    assert growth_of(_find_again, _parse(few), _parse(many)) < LINEAR


def _parse(page: str) -> tuple[Any, str]:
    return html.document_fromstring(page), flatten(page)


def _find_again(parsed: tuple[Any, str]) -> None:
    findings = find_metadata(*parsed, url=URL, latest=date(2026, 3, 14))
    assert "headline" in findings
