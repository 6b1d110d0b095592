"""What trafilatura keeps of a page, asked for in its steps."""

import hashlib
from typing import Any, Final

import pytest
import trafilatura
from lxml import etree
from trafilatura.xpaths import RAW_TREE_PRUNE_XPATH, REMOVE_COMMENTS_AND_LISTS_XPATH

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


def test_the_library_prunes_by_the_names_that_are_looked_for() -> None:
    """Where it prunes by others, elements have to be asked for those, too."""
    expressions = (*RAW_TREE_PRUNE_XPATH, *REMOVE_COMMENTS_AND_LISTS_XPATH)
    spelled = "".join("".join(one.path.split()) for one in expressions)

    assert hashlib.sha256(spelled.encode()).hexdigest() == (
        "770a29cfb0a75b4199d2016a085dad4c40c2e4ba958691c6b1ef82c3a81e6c5f"
    )


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
        find_tree(page), fast=True, favor_recall=True, include_comments=False
    )

    found = find_paragraphs(find_tree(page))

    assert "".join("".join(found).split()) == "".join("".join(whole.body.itertext()).split())


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(
            f"<html><body><div>{_LEAD}<br>{_MORE}</div></body></html>", id="no element"
        ),
        pytest.param(
            f"<html><body><article><p>{_LEAD}</p></article></body></html>", id="short"
        ),
        pytest.param(
            '<html><head><script type="application/ld+json">{"articleBody": "'
            f'{_LEAD} {_MORE} {_LAST}"}}</script></head><body><p>Wait</p></body></html>',
            id="told to machines",
        ),
        pytest.param(
            '<html><head><script type="application/ld+json">{"@type": "DiscussionForumPosting"}'
            f'</script></head><body><article>{_STORY}</article><div class="comments"><p>{_LAST}'
            "</p></div></body></html>",
            id="forum",
        ),
    ],
)
def test_a_page_that_the_first_steps_find_little_in_is_rescued_as_there(page: str) -> None:
    """By its whole text, or by what its JSON-LD holds."""
    whole: Any = trafilatura.bare_extraction(
        find_tree(page), fast=True, favor_recall=True, include_comments=False
    )

    found = find_paragraphs(find_tree(page))

    assert "".join("".join(found).split()) == "".join("".join(whole.body.itertext()).split())


def test_the_page_is_left_as_it_is() -> None:
    """Its blocks are asked for the names of their elements afterwards."""
    tree: Any = find_tree(_page())
    before = etree.tostring(tree)

    find_paragraphs(tree)

    assert etree.tostring(tree) == before


def test_a_page_without_a_body_has_no_paragraphs() -> None:
    """And raises nothing."""
    assert find_paragraphs(find_tree("<html><head><title>Ferry</title></head></html>")) == []
