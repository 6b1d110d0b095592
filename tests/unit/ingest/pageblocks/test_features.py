"""The numbers that the models see of a page."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.reading.pageblocks.blocks import split_blocks
from services.ingest.reading.pageblocks.extracted import ALL_NAMES, add_kept
from services.ingest.reading.pageblocks.features import NAMES, Page, describe, find_decks
from services.ingest.reading.pageblocks.guesses import AGAIN_NAMES, add_guesses
from services.ingest.reading.pageblocks.parsing import find_tree

_LONG = "The northern ferry line will run again from Monday, the ministry said after the talks."
_PAGE = f"""
<body><div class="post">
  <h1>Ferry line runs again</h1>
  <p>{_LONG}</p>
  <p>Tickets cost as much as before.</p>
</div>
<ul class="comment-list"><li><a href="/x">{_LONG}</a></li><li>日本語の文章です。</li></ul>
</body>
"""


_GUESSES = np.array([0.8, 0.9, 0.2, 0.2, 0.1], dtype=np.float32)
"""At the blocks of `_PAGE`."""


def _describe(html: str = _PAGE, titles: Sequence[str] = ("Ferry line runs again",)) -> Page:
    return describe(split_blocks(find_tree(html)), titles)


def _column(page: Page, name: str) -> list[Any]:
    found: list[Any] = page.columns[name].tolist()
    return found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("words", [4, 15, 6, 15, 4], id="two characters without spaces are a word"),
        pytest.param("ends_sentence", [False, True, True, True, True], id="stops of scripts"),
        pytest.param("prose", [0, 15, 0, 0, 0], id="whole sentences that are no link"),
        pytest.param("heading_words", [4, 0, 0, 0, 0], id="how long a heading is"),
        pytest.param("page_prose_before", [0, 0, 15, 15, 15], id="whether the text has begun"),
        pytest.param("copies", [1, 2, 1, 2, 1], id="the same text twice"),
        pytest.param("of_title", [1.0, 0.75, 0.0, 0.75, 0.0], id="words of the title"),
        pytest.param("comment_above", [9, 9, 9, 1, 1], id="levels up to what is so called"),
        pytest.param("level1_words", [25, 25, 25, 19, 19], id="all that is around"),
        pytest.param("echoed", [0.0, 1.0, 0.0, 1.0, 0.0], id="runs of words said twice"),
        pytest.param("page_from_headline", [0, 1, 2, 3, 4], id="what is called like the page"),
        pytest.param("best_is_in", [True, True, True, False, False], id="where the prose is"),
        pytest.param("best_levels_out", [1, 1, 1, 2, 2], id="the way out to where that is"),
        pytest.param("best_levels_down", [0, 0, 0, 1, 1], id="and down from there"),
        pytest.param("alike_blocks", [1, 2, 2, 2, 2], id="elements of the same names"),
        pytest.param("beside+1_words", [15, 6, 15, 4, -1], id="what follows"),
    ],
)
def test_a_column_has_a_number_for_each_block(name: str, expected: list[Any]) -> None:
    """As the page is marked up and worded."""
    page = _describe()

    found = _column(page, name)

    assert found == expected


_SIGNED = f"""
<body>
  <h1>Ferry line runs again</h1>
  <h2>Both sides give way</h2>
  <div class="author">Ada Okoli</div>
  <p>{_LONG}</p>
  <blockquote><p>— <em>Ferries</em> @ferries #ferry</p></blockquote>
  <p>Subscribe to our newsletter</p>
</body>
"""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("in_description", [0, 1, 0, 0, 0, 0], id="words that sum the page up"),
        pytest.param("of_description", [0, 1, 0, 0, 0, 0], id="how much of that is said"),
        pytest.param("since_h1", [0, 1, 2, 3, 4, 5], id="blocks below the headline"),
        pytest.param("since_heading", [0, 0, 1, 2, 3, 4], id="blocks below any heading"),
        pytest.param("last_heading_words", [4, 4, 4, 4, 4, 4], id="how long that heading is"),
        pytest.param("since_byline", [50, 50, 0, 1, 2, 3], id="blocks below the byline"),
        pytest.param("until_byline", [2, 1, 0, 50, 50, 50], id="blocks above the byline"),
        pytest.param("quoted_above", [9, 9, 9, 9, 1, 9], id="levels up to a quotation"),
        pytest.param("begins_dash", [0, 0, 0, 0, 1, 0], id="a dash before a name"),
        pytest.param("sign_at", [0, 0, 0, 0, 1, 0], id="names of accounts"),
        pytest.param("sign_hash", [0, 0, 0, 0, 1, 0], id="hash tags"),
        pytest.param("cues_account", [0, 0, 0, 0, 0, 2], id="words of those who sell"),
        pytest.param("mark", [0, 0, 0, 0, 0, 5], id="what a block says of itself"),
        pytest.param("until_mark", [5, 4, 3, 2, 1, 0], id="blocks above such a block"),
    ],
)
def test_what_only_stands_beside_an_article_gives_signs(name: str, expected: list[Any]) -> None:
    """By its words, its signs and its place."""
    blocks = split_blocks(find_tree(_SIGNED))
    page = describe(blocks, ("Ferry line runs again",), "Both sides give way")

    found = _column(page, name)

    assert found == expected


def test_a_long_heading_near_the_headline_sums_the_article_up() -> None:
    """The headline itself does not, nor does a short heading or a paragraph."""
    page = _describe(
        f"<h1>Ferry line runs again</h1><h2>Tickets</h2><h2>{_LONG}</h2><p>{_LONG}</p>"
    )

    decks = find_decks(page)

    assert decks == [False, False, True, False]


def test_what_an_extractor_kept_is_told_beside_what_a_page_has_by_itself() -> None:
    """How much of each part of the page, and how far away."""
    page = _describe()

    matrix = add_kept(page, [False, True, True, False, False], _GUESSES)

    told = dict(zip(ALL_NAMES, matrix.T.tolist(), strict=True))
    assert told["kept"] == [0, 1, 1, 0, 0]
    assert told["since_kept"] == [50, 0, 1, 2, 3]
    assert told["until_kept"] == [1, 0, 50, 50, 50]
    assert told["alike_kept"] == [0, 1, 1, 0, 0]
    assert told["beside+1_kept"] == [1, 1, 0, 0, -1]
    assert told["level1_kept_words"] == pytest.approx([21 / 25] * 3 + [0, 0])
    assert told["guessed_of_kept"] == pytest.approx([15 / 21] * 5)
    assert told["kept_of_guessed"] == pytest.approx([15 / 19] * 5)


def test_the_guesses_around_each_block_are_told() -> None:
    """Beside it, in what is around it and in what is called the same."""
    page = _describe()

    matrix = add_guesses(page, _GUESSES)

    told = dict(zip(AGAIN_NAMES, matrix.T.tolist(), strict=True))
    assert told["guess"] == pytest.approx(np.log([4.0, 9.0, 0.25, 0.25, 1 / 9]).tolist())
    assert told["beside-1_chance"] == pytest.approx([-1, 0.8, 0.9, 0.2, 0.2])
    assert told["beside+2_chance"] == pytest.approx([0.2, 0.2, 0.1, -1, -1])
    assert told["since_guessed"] == [50, 0, 1, 2, 3]
    assert told["to_last_guessed"] == [1, 0, -1, -2, -3]
    assert told["page_guessed"] == [19] * 5
    # Words and three more: 7, 18, 9 in the article, 18 and 7 below it.
    assert told["level1_chance"][0] == pytest.approx((5.6 + 16.2 + 1.8) / 34)
    assert told["alike_chance"][1] == pytest.approx((16.2 + 1.8) / 27)
    assert told["above_2_chance"] == pytest.approx(
        [0, 0.8, (5.6 + 16.2) / 25, (16.2 + 1.8) / 27, 0.2]
    )
    assert told["page_guessed_above"][1] == pytest.approx(5.6 / (5.6 + 16.2 + 1.8 + 3.6 + 0.7))


_TEXTS = st.lists(st.text(max_size=60), min_size=1, max_size=6)


@given(texts=_TEXTS, titles=st.lists(st.text(max_size=20), max_size=2), chance=st.floats(0, 1))
def test_any_page_is_described_in_finite_numbers(
    texts: list[str], titles: list[str], chance: float
) -> None:
    """Whatever characters stand in it."""
    tree = find_tree("<body>" + "".join(f"<p>{text}</p>" for text in texts) + "</body>")
    blocks = split_blocks(tree) if tree is not None else []
    if not blocks:
        return

    page = describe(blocks, titles)

    assert page.matrix.shape == (len(blocks), len(NAMES))
    assert np.isfinite(page.matrix).all()
    guesses = np.full(len(blocks), chance, dtype=np.float32)
    again = add_guesses(page, guesses)
    assert again.shape == (len(blocks), len(AGAIN_NAMES))
    kept = add_kept(page, [True] * len(blocks), guesses)
    assert kept.shape == (len(blocks), len(ALL_NAMES))
    assert np.isfinite(again).all()
    assert np.isfinite(kept).all()
