"""Pages that are no article, each of our own making."""

from datetime import date

import pytest

from services.ingest.reading.findings import Findings
from services.ingest.reading.flatten import flatten
from services.ingest.reading.html import read_html

_CARD = (
    '<div class="card"><h3><a href="/{0}">Council votes on plan number {0} for the harbor</a>'
    "</h3><p>The vote comes after weeks of talks about the cost of the plan, and it is to be "
    "repeated in the fall.</p></div>"
)
_LINKS = "".join(
    f'<li><a href="/{n}">Harbor plan number {n} goes to the vote</a></li>' for n in range(30)
)
_CARDS = "".join(_CARD.format(n) for n in range(24))
_COOKIES = (
    "<p>We and our 214 partners store cookies and other data on your device in order to show "
    "you ads and content that suit you, and to measure how they are used.</p>"
    "<p>You may consent to this use of cookies or refuse it; your choice holds for all our "
    "sites and may be changed at any time in the cookie settings.</p>"
)
_FRONT = "https://news.example/"


def _read(body: str, head: str = "", url: str | None = None) -> Findings:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return read_html(page, flatten(page), url=url, latest=date(2026, 3, 14))


@pytest.mark.parametrize(
    ("findings", "reason"),
    [
        pytest.param(_read(f"<main>{_CARDS}</main>"), "listing", id="cards with teasers"),
        pytest.param(_read(f"<ul>{_LINKS}</ul>"), "listing", id="bare headlines"),
        pytest.param(
            _read(f"<ul>{_LINKS}</ul>{_CARD}", url=_FRONT),
            "listing",
            id="home page",
        ),
        pytest.param(_read(f"<div>{_COOKIES}</div>"), "consent_wall", id="cookie wall"),
        pytest.param(
            _read("<h1>Page not found</h1><p>The page may have moved. Try the search.</p>"),
            "error_page",
            id="404",
        ),
        pytest.param(
            _read("<p>Leider ist hier nichts.</p>", head="<title>Seite nicht gefunden</title>"),
            "error_page",
            id="404 in German",
        ),
        pytest.param(
            _read("<h1>503 Service Unavailable</h1><p>No server is available.</p>"),
            "error_page",
            id="503",
        ),
        pytest.param(
            _read('<h1>Log in</h1><form><input name="u"><input type="password"></form>'),
            "login_wall",
            id="login",
        ),
        pytest.param(
            _read(
                "<h1>Ferry reopens</h1><video></video>",
                head='<meta property="og:type" content="video.other">',
            ),
            "video_only",
            id="video",
        ),
        pytest.param(_read("<div></div>"), "no_article_text", id="nothing at all"),
    ],
)
def test_what_is_no_article_is_spiked_with_its_reason(findings: Findings, reason: str) -> None:
    """Not guessed at."""
    assert findings["body"] is None
    assert findings["reason"].value == reason


@pytest.mark.parametrize(
    "extra",
    [
        pytest.param(f"<ul>{_LINKS}</ul>", id="a long rail"),
        pytest.param(f"<div>{_COOKIES}</div>", id="a cookie notice"),
        pytest.param('<form><input type="password"></form>', id="a login form"),
        pytest.param("<video></video>", id="a video"),
    ],
)
def test_an_article_beside_any_of_that_is_still_an_article(extra: str) -> None:
    """Only what stands alone is turned down."""
    body = (
        "<p>The northern ferry line will run again from Monday, the ministry said after talks "
        "that had gone on for eleven weeks and cost two ministers their posts.</p>"
        "<p>Tickets will cost as much as before the closure and remain valid until new year, "
        "and nobody who bought one in the meantime has to queue for a new one.</p>"
        "<p>Nobody has won, and that is the best that can be said of a compromise, the head "
        "of the ferry company, Ada Okoli, added on the quay on Thursday morning.</p>"
    )

    findings = _read(f"<article><h1>Ferry line reopens</h1>{body}</article>{extra}")

    assert findings["body"] is not None
    assert findings["body"].paragraphs[0].startswith("The northern ferry line")
