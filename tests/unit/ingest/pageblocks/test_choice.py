"""Which blocks are the article."""

from services.ingest.reading.pageblocks.blocks import split_blocks
from services.ingest.reading.pageblocks.choice import choose_blocks, find_bars
from services.ingest.reading.pageblocks.parsing import find_tree

_LONG = "The northern ferry line will run again from Monday, the ministry said after the talks."


def test_what_the_extractor_left_out_needs_more_to_be_taken() -> None:
    """Most of all where it kept nothing around."""
    tree = find_tree(
        "<article><p>Kept.</p><p>Beside it.</p></article><aside><div><p>Far.</p></div></aside>"
    )

    bars = find_bars(split_blocks(tree), [False] * 3, [True, False, False])

    assert bars == [0.4, 0.5, 0.75]


def test_where_no_extractor_was_asked_all_blocks_need_the_same() -> None:
    """Half is enough."""
    tree = find_tree("<article><p>One.</p></article><aside><p>Two.</p></aside>")

    bars = find_bars(split_blocks(tree), [False, False], None)

    assert bars == [0.5, 0.5]


def test_a_line_that_sums_the_article_up_needs_more_than_any_other() -> None:
    """Whether the extractor kept it or was not asked."""
    blocks = split_blocks(find_tree("<h2>Summed up.</h2><p>One.</p>"))

    asked = find_bars(blocks, [True, False], [True, True])
    alone = find_bars(blocks, [True, False], None)

    assert (asked, alone) == ([0.9, 0.4], [0.9, 0.5])


def test_a_block_is_taken_from_its_bar_on() -> None:
    """Each has its own."""
    chosen = choose_blocks(["one", "two", "three"], [0.4, 0.6, 0.85], [0.5, 0.5, 0.95])

    assert chosen == [True, False, True]


def test_a_text_that_the_page_prints_twice_is_taken_once() -> None:
    """However sure the model is of both."""
    chosen = choose_blocks([_LONG, _LONG], [0.4, 0.4], [0.99, 0.99])

    assert chosen.count(True) == 1


def test_of_two_copies_the_surer_one_is_taken() -> None:
    """A caption may say the same as a paragraph before it."""
    chosen = choose_blocks([_LONG, _LONG], [0.4, 0.4], [0.99, 0.7])

    assert chosen == [True, False]


def test_a_block_that_holds_the_others_again_is_left_out() -> None:
    """Some pages carry the whole article once more, hidden."""
    other = "Tickets will cost as much as before the closure and remain valid until new year."

    chosen = choose_blocks([_LONG, other, f"{_LONG} {other}"], [0.4] * 3, [0.99] * 3)

    assert chosen == [True, True, False]
