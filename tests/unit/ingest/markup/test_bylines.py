"""Who wrote an article, by its page."""

import pytest

from shared.article import Byline
from tests.unit.ingest.markup.pages import a_page, a_record, a_tree, read

_SITE = '<meta property="og:site_name" content="The Observer">'
_H1 = "<h1>Ferry line opens again on Monday</h1>"


def _byline(head: str = "", body: str = "") -> Byline | None:
    title = '<meta property="og:title" content="Ferry line opens again on Monday">'
    return read(a_page(title + head, _H1 + body))["byline"]


@pytest.mark.parametrize(
    ("head", "body", "method"),
    [
        pytest.param(a_record('"author": {"name": "Ilse Tarnow"}'), "", "json_ld", id="record"),
        pytest.param(a_record('"author": "Ilse Tarnow"'), "", "json_ld", id="string"),
        pytest.param(
            a_record('"author": [[{"name": ["Ilse Tarnow"]}]]'), "", "json_ld", id="lists"
        ),
        pytest.param('<meta name="author" content="Ilse Tarnow">', "", "meta", id="meta"),
        pytest.param(
            '<meta name="dc.creator" content="Tarnow, Ilse">', "", "meta", id="turned"
        ),
        pytest.param("", '<p itemprop="author">Ilse Tarnow</p>', "microdata", id="microdata"),
        pytest.param("", '<p class="byline">By Ilse Tarnow</p>', "visible", id="class"),
        pytest.param(
            "", '<p><a rel="author" href="/i">Ilse Tarnow</a></p>', "visible", id="rel"
        ),
        pytest.param("", "<p>By Ilse Tarnow</p>", "visible", id="label"),
        pytest.param("", "<div>By</div><div>Ilse Tarnow</div>", "visible", id="label above"),
    ],
)
def test_each_source_gives_the_author_under_its_own_name(
    head: str, body: str, method: str
) -> None:
    """Records before meta elements, these before what is printed."""
    byline = _byline(head, body)

    assert byline is not None
    assert [author.name for author in byline.authors] == ["Ilse Tarnow"]
    assert byline.method == method


def test_a_reference_by_id_is_followed() -> None:
    """Blog systems keep people apart in a graph."""
    head = """<script type="application/ld+json">{"@graph": [
        {"@type": "Article", "headline": "x", "author": {"@id": "#p1"}},
        {"@type": "Person", "@id": "#p1", "name": "Ilse Tarnow", "jobTitle": "Reporter"}]}
        </script>"""

    byline = _byline(head)

    assert byline is not None
    assert (byline.authors[0].name, byline.authors[0].role) == ("Ilse Tarnow", "Reporter")


def test_people_come_before_the_outlet() -> None:
    """A record that names only the outlet gives way to a person in another source."""
    head = a_record('"author": {"@type": "Organization", "name": "The Observer"}') + _SITE

    byline = _byline(head, '<p class="author">Ilse Tarnow</p>')

    assert byline is not None
    assert [author.name for author in byline.authors] == ["Ilse Tarnow"]


def test_the_outlet_stands_where_there_is_nobody_else() -> None:
    """It takes the responsibility."""
    head = a_record('"author": {"@type": "Organization", "name": "The Observer"}') + _SITE

    byline = _byline(head)

    assert byline is not None
    assert [author.name for author in byline.authors] == ["The Observer"]


def test_spans_show_name_and_line() -> None:
    """In the flattened page, the line as printed."""
    byline = _byline(
        a_record('"author": {"name": "Ilse Tarnow"}'), "<p>By Ilse Tarnow, Vellmora</p>"
    )

    assert byline is not None
    assert byline.text == "By Ilse Tarnow, Vellmora"
    assert byline.authors[0].span is not None
    assert byline.span is not None
    assert byline.span[1] - byline.span[0] == len("By Ilse Tarnow, Vellmora")


def test_a_commenter_is_no_author() -> None:
    """Nor is anybody in a caption or a teaser."""
    body = '<div class="comments"><p class="author">Marek Vann</p></div>'

    assert _byline(body=body) is None


def test_addresses_and_handles_are_no_names() -> None:
    """Meta elements are full of them."""
    head = (
        '<meta name="article:author" content="https://social.example/observer">'
        '<meta name="author" content="@observer">'
    )

    assert _byline(head) is None


def test_the_tree_is_left_as_it_was() -> None:
    """Others read it too."""
    page = a_page("<title>x</title>", '<p class="byline">By Ilse Tarnow</p><time>1 May</time>')
    tree = a_tree(page)
    before = len(list(tree.iter()))

    read(page)

    assert len(list(tree.iter())) == before
