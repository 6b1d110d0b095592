"""Section, opinion and paywall."""

import pytest

from tests.unit.ingest.markup.pages import a_page, a_record, read

_OPINION = '<script type="application/ld+json">{"@type": "OpinionNewsArticle"}</script>'
_REPORT = '<script type="application/ld+json">{"@type": "ReportageNewsArticle"}</script>'
_CRUMBS = """<script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": [
    {"position": 1, "name": "Home"}, {"position": 2, "item": {"name": "Culture"}},
    {"position": 3, "name": "Library of Teldburg lends its millionth packet"}]}</script>"""


@pytest.mark.parametrize(
    ("head", "section"),
    [
        pytest.param(a_record('"articleSection": ["World", "Asia"]'), "World", id="record"),
        pytest.param('<meta property="article:section" content="World">', "World", id="meta"),
        pytest.param(_CRUMBS, "Culture", id="breadcrumb"),
        pytest.param(a_record('"articleSection": "https://a.example/x"'), None, id="address"),
        pytest.param(
            '<meta property="article:section" content="Uncategorized">', None, id="none named"
        ),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_section_is_the_one_that_the_page_names(head: str, section: str | None) -> None:
    """The first of several."""
    found = read(a_page(head))["section"]

    assert (found.name if found else None) == section


@pytest.mark.parametrize(
    ("head", "url", "verdict"),
    [
        pytest.param(
            _OPINION,
            None,
            True,
            id="kind",
        ),
        pytest.param(a_record('"articleSection": "Meinung"'), None, True, id="German section"),
        pytest.param(
            a_record('"articleSection": "\u793e\u8aac"'), None, True, id="Japanese section"
        ),
        pytest.param("", "https://a.example/opinion/ferry", True, id="address"),
        pytest.param("", "https://a.example/world/opinion", None, id="the article's own part"),
        pytest.param(
            _REPORT,
            None,
            False,
            id="a report",
        ),
        pytest.param(a_record('"articleSection": "World"'), None, None, id="it does not say"),
    ],
)
def test_opinion_is_what_the_page_calls_so(
    head: str, url: str | None, *, verdict: bool | None
) -> None:
    """No guess is made from the text."""
    flag = read(a_page(head), url)["is_opinion"]

    assert (flag.value if flag else None) is verdict


def test_a_byline_may_call_its_text_a_commentary() -> None:
    """As printed."""
    head = a_record('"headline": "Ferry line opens again", "author": "Ilse Tarnow"')
    body = "<h1>Ferry line opens again</h1><p>Kommentar von Ilse Tarnow</p>"

    flag = read(a_page(head, body))["is_opinion"]

    assert flag is not None
    assert (flag.value, flag.method) == (True, "byline")


@pytest.mark.parametrize(
    ("head", "verdict"),
    [
        pytest.param(a_record('"isAccessibleForFree": false'), True, id="record"),
        pytest.param(a_record('"isAccessibleForFree": "True"'), False, id="as a word"),
        pytest.param(
            a_record('"hasPart": {"isAccessibleForFree": "False"}'), True, id="a part"
        ),
        pytest.param(
            '<meta property="article:content_tier" content="metered">', True, id="tier"
        ),
        pytest.param(
            '<meta property="article:content_tier" content="free">', False, id="free tier"
        ),
        pytest.param("", None, id="it does not say"),
    ],
)
def test_a_paywall_is_what_the_page_declares(head: str, *, verdict: bool | None) -> None:
    """In its record before its meta elements."""
    flag = read(a_page(head))["is_paywalled"]

    assert (flag.value if flag else None) is verdict
