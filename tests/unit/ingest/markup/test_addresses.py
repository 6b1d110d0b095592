"""The canonical address and the publisher of a page."""

import pytest

from services.ingest.reading.markup.addresses import make_absolute
from tests.unit.ingest.markup.pages import a_page, a_record, read

_HERE = "https://observer.example/world/ferry?id=1"
_LINK = '<link rel="canonical" href="{}">'
_OG = '<meta property="og:url" content="{}">'


@pytest.mark.parametrize(
    ("head", "canonical"),
    [
        pytest.param(
            _LINK.format("/world/ferry"), "https://observer.example/world/ferry", id="relative"
        ),
        pytest.param(
            _LINK.format("https://www.observer.example/f#top"),
            "https://www.observer.example/f",
            id="fragment",
        ),
        pytest.param(_LINK.format("/"), None, id="home page"),
        pytest.param(_LINK.format("https://other.example/ferry"), None, id="another site"),
        pytest.param(
            _LINK.format("https://other.test/ferry") + _OG.format("https://other.test/ferry"),
            "https://other.test/ferry",
            id="another site, agreed",
        ),
        pytest.param(
            _LINK.format("/") + _OG.format("/world/f"),
            "https://observer.example/world/f",
            id="only shared",
        ),
        pytest.param(
            a_record('"url": "/world/ferry"'),
            "https://observer.example/world/ferry",
            id="record",
        ),
        pytest.param("", None, id="none"),
    ],
)
def test_a_canonical_address_is_believed_if_it_can_be(head: str, canonical: str | None) -> None:
    """On the page's own site, and not its home page."""
    head = head.replace("other.example", "elsewhere.test")

    assert read(a_page(head), _HERE)["canonical_url"] == canonical


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("javascript:alert(1)", id="script"),
        pytest.param("mailto:a@b.example", id="mail"),
        pytest.param("https://user:secret@b.example/x", id="credentials"),
        pytest.param("https://[::1", id="broken"),
        pytest.param("https://b.example:99999/x", id="port"),
        pytest.param("https://b.example/" + "x" * 3000, id="too long"),
        pytest.param("https://b.example/\ud800", id="surrogate"),
        pytest.param(None, id="none"),
    ],
)
def test_what_is_no_web_address_is_none(address: object) -> None:
    """It is never handed on."""
    assert make_absolute(address, "https://observer.example/") is None


def test_the_publisher_has_name_and_domain() -> None:
    """The name from the markup, the domain from the address."""
    source = read(a_page('<meta property="og:site_name" content="The Observer">'), _HERE)[
        "source"
    ]

    assert source is not None
    assert (source.name, source.domain, source.role) == (
        "The Observer",
        "observer.example",
        "publisher",
    )


def test_an_address_names_the_publisher_where_nothing_else_does() -> None:
    """By its domain, less surely."""
    source = read(a_page(), _HERE)["source"]

    assert source is not None
    assert (source.name, source.method) == ("observer.example", "url")
