"""What trafilatura keeps of a page, asked for in its steps."""

from typing import Any, Final

import pytest
import trafilatura
from lxml import etree

from services.ingest.reading.extract import find_paragraphs
from services.ingest.reading.pageblocks.parsing import find_tree

_LEAD: Final = "The northern ferry line will run again from Monday, the harbor office said."
_MORE: Final = "Tickets will cost as much as before the closure, and boats leave at six."
_LAST: Final = "Repairs to the pier took nine weeks, three more than the city had planned for."
_STORY: Final = f"<h1>Ferry is back</h1><p>{_LEAD}</p><p>{_MORE}</p><p>{_LAST}</p>"
_PAGE: Final = """<html><head><title>Ferry</title><script>run()</script></head><body>
<nav><a href="/a">Home</a></nav>{before}<article>{story}{inside}</article>{behind}
<footer>Imprint</footer></body></html>"""

_BESIDES: Final = (
    "",
    '<div class="comments-area"><p>I took that boat for years, and I never liked it.</p></div>',
    '<ul id="comment-list"><li>I took that boat for years, and I never liked it.</li></ul>',
    '<div class="commentary"><p>Our commentary on the harbor and its many plans.</p></div>',
    '<section id="disqus_thread"><p>I took that boat for years, and I liked it.</p></section>',
    '<div class="infinite-scroll"><p>Another story follows here, about a lighthouse.</p></div>',
    '<div id="infinite-scroll"><h1>A lighthouse</h1><p>Another story, just as long.</p></div>',
    '<div class="mvp-post-add-wrap"><p>Another story follows, about a lighthouse.</p></div>',
    '<dl class="comments"><dt>Ann</dt><dd>I took that boat for years and liked it.</dd></dl>',
    "<style>p { color: red }</style><script>more()</script>and a few words behind it",
    "<table><tr><td>Monday</td><td>six</td></tr></table><blockquote>It is back.</blockquote>",
)


def _page(*, before: str = "", inside: str = "", behind: str = "") -> str:
    return _PAGE.format(story=_STORY, before=before, inside=inside, behind=behind)


def test_the_paragraphs_of_an_article_are_kept_in_order() -> None:
    """Without menu, title and footer."""
    tree = find_tree(_page())

    assert find_paragraphs(tree) == ["Ferry is back", _LEAD, _MORE, _LAST]


@pytest.mark.parametrize(
    "beside",
    [
        pytest.param(
            '<div class="comments-area"><p>I never liked it.</p></div>', id="comments"
        ),
        pytest.param('<div class="infinite-scroll"><p>A lighthouse.</p></div>', id="scrolling"),
    ],
)
def test_what_the_library_prunes_by_name_is_left_out(beside: str) -> None:
    """Though it stands in the article."""
    tree = find_tree(_page(inside=beside))

    assert find_paragraphs(tree) == ["Ferry is back", _LEAD, _MORE, _LAST]


@pytest.mark.parametrize("beside", _BESIDES)
@pytest.mark.parametrize("place", ["before", "inside", "behind"])
def test_the_steps_give_what_the_library_gives_as_a_whole(place: str, beside: str) -> None:
    """A new version of it that takes other steps is found out here."""
    page = _page(**{place: beside})
    whole: Any = trafilatura.bare_extraction(
        find_tree(page), fast=True, favor_precision=True, include_comments=False
    )

    found = find_paragraphs(find_tree(page))

    assert "".join("".join(found).split()) == "".join("".join(whole.body.itertext()).split())


def test_what_stands_in_sight_is_left_in_the_page() -> None:
    """The elements of its blocks are asked for their names afterwards."""
    tree: Any = find_tree(_page())
    before = etree.tostring(tree.find("body"))

    find_paragraphs(tree)

    assert etree.tostring(tree.find("body")) == before


def test_a_page_without_a_body_has_no_paragraphs() -> None:
    """And raises nothing."""
    assert find_paragraphs(find_tree("<html><head><title>Ferry</title></head></html>")) == []
