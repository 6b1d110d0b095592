"""The rail as the markup shows it."""

import pytest

from services.ingest.reading.flatten import flatten
from shared.article import Related
from tests.unit.ingest.markup.pages import a_page, read

_ITEMS = """<ul>
<li><a href="/culture/organ-of-saint-brenna-1001">The organ of Saint Brenna sounds again</a>
 <span>08:10</span><p>The last of the pipes was put in place at noon, and the organist ...</p>
</li>
<li><a href="/economy/last-paper-mill-1002">Last paper mill on the Teld looks for a buyer</a>
 <span>Yesterday, 17:45</span></li></ul>"""


def _related(body: str) -> tuple[Related, ...]:
    return read(a_page(body=body))["related"] or ()


def test_a_list_under_a_heading_is_a_rail() -> None:
    """Headline, time, teaser, and whether the page cut it off."""
    first, second = _related(f"<aside><h3>Read also</h3>{_ITEMS}</aside>")

    assert first.headline == "The organ of Saint Brenna sounds again"
    assert (first.time, first.truncated, first.position) == ("08:10", True, 0)
    assert first.teaser is not None
    assert first.teaser.startswith("The last of the pipes")
    assert first.url == "https://www.observer.example/culture/organ-of-saint-brenna-1001"
    assert (second.time, second.teaser, second.position) == ("Yesterday, 17:45", None, 1)


def test_the_span_of_a_lead_is_its_headline() -> None:
    """In the flattened page."""
    page = a_page(body=f"<aside><h3>Read also</h3>{_ITEMS}</aside>")

    leads = read(page)["related"] or ()

    assert [flatten(page)[slice(*lead.span)] for lead in leads] == [
        "The organ of Saint Brenna sounds again",
        "Last paper mill on the Teld looks for a buyer",
    ]


def test_cards_with_a_heading_inside_the_link_are_leads_too() -> None:
    """The heading is the headline, the rest is not."""
    body = """<h2>More</h2><div>
        <div><a href="/a/the-first-of-them-1001"><p>Culture</p>
            <h4>The organ sounds again today</h4></a></div>
        <div><a href="/a/the-other-of-them-1002">
            <h4>Last paper mill looks for a buyer</h4></a></div>
        </div>"""

    assert [lead.headline for lead in _related(body)] == [
        "The organ sounds again today",
        "Last paper mill looks for a buyer",
    ]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<nav><h3>Read also</h3>{_ITEMS}</nav>", id="menu"),
        pytest.param(f"<footer><h3>Read also</h3>{_ITEMS}</footer>", id="footer"),
        pytest.param(_ITEMS, id="no heading"),
        pytest.param(
            f"<h3>Read also</h3>{_ITEMS}".replace('href="/', 'href="https://other.test/'),
            id="another site",
        ),
        pytest.param(
            "<h3>Tags</h3><p><a href='/tag/1001'>Ferries</a></p><p><a href='/tag/1002'>Sea</a>",
            id="tags",
        ),
        pytest.param(
            "<h3>One</h3><p>The council said that <a href='/a/b-c-d-e-1'>the ferry line opens"
            " again</a> on Monday.</p><p>Others said that <a href='/a/f-g-h-i-2'>nobody has"
            " been asked at all</a> about it.</p>",
            id="links in sentences",
        ),
    ],
)
def test_what_is_no_list_of_articles_is_no_rail(body: str) -> None:
    """Precision before recall."""
    assert _related(body) == ()


def test_a_lead_appears_once() -> None:
    """Though the page has two rails with it."""
    rail = f"<aside><h3>Read also</h3>{_ITEMS}</aside>"

    assert len(_related(rail + rail)) == 2


_ALONE = """<aside><h3>Read also</h3><div><a href="/a/ferry-1001"><img src="f.jpg"></a>
<a href="/a/ferry-1001">Ferry line opens again in May</a></div>
<span>2 hours ago</span></aside>"""


def test_an_aside_with_a_heading_and_one_headline_is_a_rail_of_one() -> None:
    """With what stands beside the headline."""
    [lead] = _related(_ALONE)

    assert (lead.headline, lead.time) == ("Ferry line opens again in May", "2 hours ago")
    assert lead.url == "https://www.observer.example/a/ferry-1001"


def test_the_first_of_two_links_to_one_article_is_its_headline() -> None:
    """The other one is its teaser."""
    teaser = "The first boat leaves on the third, before dawn"
    behind = f'<p><a href="/a/ferry-1001">{teaser}</a></p>'

    [lead] = _related(_ALONE.replace("<span>", f"{behind}<span>"))

    assert (lead.headline, lead.time) == ("Ferry line opens again in May", "2 hours ago")


@pytest.mark.parametrize(
    ("here", "there"),
    [
        pytest.param("<h3>Read also</h3>", "", id="no heading"),
        pytest.param("<aside><h3>Read also</h3>", "<h3>On the quay</h3><aside>", id="outside"),
        pytest.param("aside>", "section>", id="no aside"),
        pytest.param("Ferry line opens again in May", "All about the ferry", id="too short"),
        pytest.param(
            "Ferry line opens again in May",
            "Sign up for our free daily newsletter",
            id="prompt",
        ),
        pytest.param("<span>", '<a href="/tag/ferries-1">Ferries</a><span>', id="other links"),
        pytest.param("/a/ferry-1001", "https://other.test/a/b-1001", id="another site"),
    ],
)
def test_one_link_that_nothing_vouches_for_is_no_rail(here: str, there: str) -> None:
    """Precision before recall."""
    assert _related(_ALONE.replace(here, there)) == ()


@pytest.mark.parametrize(
    ("beside", "time"),
    [
        ("2 hours ago", "2 hours ago"),
        ("/ 5 h ago", "/ 5 h ago"),
        ("Updated 20 minutes ago", "Updated 20 minutes ago"),
        ("vor 3 Tagen", "vor 3 Tagen"),
        ("6\u6642\u9593\u524d", "6\u6642\u9593\u524d"),
        ("9h", "9h"),
        ("Gestern", "Gestern"),
        ("5 min", None),
        ("5 min read", None),
        ("heute journal", None),
        ("The day of the ferry", None),
    ],
)
def test_a_time_that_counts_back_is_kept_as_printed(beside: str, time: str | None) -> None:
    """A length, or a word among others, is none."""
    [lead] = _related(_ALONE.replace("2 hours ago", beside))

    assert lead.time == time
