"""The body is found from how surely each line is text of the article."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.reading.linemodel.body import find_body
from services.ingest.reading.lines import Line, make_line

_SENTENCE = "the river rose in the night and fell again by noon"


def _lines(count: int) -> list[Line]:
    return [make_line(_SENTENCE, (0, len(_SENTENCE))) for _ in range(count)]


def _body(surety: list[float]) -> list[int]:
    found = find_body(_lines(len(surety)), np.array(surety))
    return [index for index, is_body in enumerate(found) if is_body]


def test_a_likely_line_far_from_a_sure_article_is_no_part_of_it() -> None:
    """As a teaser that reads like prose, among menus."""
    teaser, gap, article = [0.6], [0.1] * 3, [0.98] * 6

    assert _body([*teaser, *gap, *article]) == list(range(4, 10))


def test_likely_lines_are_the_body_where_none_is_surer() -> None:
    """They are all that is to be had."""
    assert _body([0.5, 0.1, 0.1, 0.5, 0.1, 0.5]) == [0, 3, 5]


def test_a_likely_line_right_beside_a_sure_article_is_part_of_it() -> None:
    """As a subhead."""
    assert _body([0.1, 0.98, 0.6, 0.98, 0.98, 0.1]) == [1, 2, 3, 4]


def test_an_unlikely_line_right_between_two_of_the_article_is_part_of_it() -> None:
    """Right below its last line it is not."""
    sure = [0.98] * 5

    assert _body([0.1, *sure, 0.42, *sure, 0.42, 0.1]) == list(range(1, 12))


def test_unlikely_lines_that_touch_each_other_are_no_part_of_the_article_around_them() -> None:
    """Nor is one that hardly can be."""
    sure = [0.98] * 5

    assert _body([*sure, 0.42, 0.42, *sure, 0.3, *sure]) == [
        *range(5),
        *range(7, 12),
        *range(13, 18),
    ]


def test_a_line_little_less_likely_than_the_last_taken_is_part_of_the_article() -> None:
    """One much less likely is not."""
    sure = [0.98] * 6

    assert _body([0.1, *sure, 0.52, 0.42, 0.1]) == list(range(1, 9))
    assert _body([0.1, *sure, 0.6, 0.42, 0.1]) == list(range(1, 8))


@pytest.mark.parametrize("surety", [[0.0] * 5, [0.2] * 5, [0.24]])
def test_a_page_of_unlikely_lines_has_no_body(surety: list[float]) -> None:
    """Rules read it then."""
    assert _body(surety) == []


@given(st.lists(st.floats(0.0, 1.0), min_size=1, max_size=40))
def test_a_page_with_a_line_surer_than_even_has_a_body(surety: list[float]) -> None:
    """And no line left out is as sure as one in it that does not stand right between two."""
    found = _body(surety)

    if max(surety) > 0.5:
        assert found
    if found:
        taken = set(found)
        least = min(surety[at] for at in found if not {at - 1, at + 1} <= taken)
        left_out = set(range(found[0], found[-1] + 1)) - taken
        assert all(surety[at] < least for at in left_out)
