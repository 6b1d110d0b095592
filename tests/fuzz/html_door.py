"""The door for pages: whatever bytes come in, an outcome comes out, and its spans are true."""

from typing import Final

from shared.submission import Submission
from tests.fuzz.checking import check_submission

SEEDS: Final = (
    (
        b"<html><head><title>River rises</title></head><body><h1>River rises</h1>"
        b"<p>The river in Velmora rose overnight, the mayor said on Monday after the rain.</p>"
        b"<p>Nobody was hurt, but the old bridge stays shut until the water has gone down.</p>"
        b"<h2>Read also</h2><ul><li><a href=/b>Bridge shut</a> 02:24</li></ul></body></html>"
    ),
    (
        b'<script type="application/ld+json">{"@type":"NewsArticle","headline":"River rises",'
        b'"datePublished":"2026-03-14T09:26:00Z","author":[{"name":"Ida Torvald"}]}</script>'
        b"<article><p>The river rose overnight, and nobody in the town was hurt.</p></article>"
    ),
    (
        b'<meta property="og:title" content="River | Courier"><time datetime="2026-03-14">'
        b"14 March</time><div><p>Caf\xc3\xa9s stay closed. \xe2\x80\x9cWe wait,\xe2\x80\x9d he "
        b"said.</p></div>"
    ),
    b"<table><tr><td><b>a</td><p></table></div><![CDATA[ &#x110000; &#0; <!-- ",
)


def check(data: bytes) -> None:
    """Read the bytes as a page.

    Raises:
        AssertionError: a span or the outcome is not what it claims to be.
    """
    page = data.decode("utf-8", "replace").replace("\x00", " ")
    if page.strip():
        check_submission(Submission(html=page))
