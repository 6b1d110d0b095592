"""The blocks of a page."""

import gc

import pytest

from services.ingest.reading.pageblocks.blocks import split_blocks
from services.ingest.reading.pageblocks.parsing import (
    find_description,
    find_titles,
    find_tree,
)


def _texts(page: str) -> list[str]:
    tree = find_tree(page)
    return [block.text for block in split_blocks(tree)] if tree is not None else []


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        pytest.param("<p>One.</p><p>Two.</p>", ["One.", "Two."], id="paragraphs"),
        pytest.param("<p>One <b>and</b> <a>a half</a>.</p>", ["One and a half."], id="inline"),
        pytest.param("<div>One<br>Two</div>", ["One", "Two"], id="line break"),
        pytest.param("<div>One<p>Two</p>Three</div>", ["One", "Two", "Three"], id="between"),
        pytest.param("<a><h2>One</h2><p>Two</p></a>", ["One", "Two"], id="blocks in a link"),
        pytest.param("<p>One</p><script>two()</script><style>p{}</style>", ["One"], id="code"),
        pytest.param("<p>One</p><noscript><p>Two</p></noscript>", ["One"], id="noscript"),
        pytest.param("<p>One<!-- two --> three</p>", ["One three"], id="comment"),
        pytest.param("<p> \n </p><div></div>", [], id="nothing to see"),
        pytest.param("", [], id="empty"),
    ],
)
def test_a_block_is_a_run_of_text_that_nothing_interrupts(page: str, texts: list[str]) -> None:
    """In reading order, white space folded."""
    found = _texts(page)

    assert found == texts


def test_a_block_knows_how_much_of_it_is_linked_and_bold() -> None:
    """In characters."""
    tree = find_tree("<p>Read <a>the report</a> <b>now</b></p>")

    block = split_blocks(tree)[0]

    assert (block.link_chars, block.bold_chars, block.place.tag) == (10, 3, "p")


def test_a_page_leaves_nothing_behind_for_the_garbage_collector() -> None:
    """No place refers to itself, so all are freed with the last block."""
    gc.collect()

    split_blocks(find_tree("<div><p>Read <a>the report</a></p></div>"))

    assert gc.collect() == 0


def test_the_titles_of_a_page_are_gathered() -> None:
    """From the title and from what is meant for others to show."""
    tree = find_tree(
        '<title>Ferry | News</title><meta property="og:title" content="Ferry"><p>Text'
    )

    titles = find_titles(tree)

    assert titles == ["Ferry | News", "Ferry"]


def test_what_a_page_says_of_itself_is_gathered_once() -> None:
    """From the elements that are meant for others to show."""
    tree = find_tree(
        '<meta name="description" content="Talks end"><meta property="og:description" '
        'content="Talks end"><meta name="twitter:description" content="At last"><p>Text'
    )

    description = find_description(tree)

    assert description == "Talks end At last"
