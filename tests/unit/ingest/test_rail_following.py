"""Lines below rails that go on as their leads do."""

import pytest

from services.ingest.reading.rails.following import take_following
from shared.article import BlockType
from tests.unit.ingest.rail_lines import SURE, read_held

_HEADING, _ITEM, _TIME = BlockType.RAIL_HEADING, BlockType.RAIL_ITEM, BlockType.RAIL_TIME
_TEASER, _TEXT = BlockType.RAIL_TEASER, BlockType.PARAGRAPH
_NAV, _LEGAL = BlockType.NAV, BlockType.LEGAL


def test_a_next_rank_is_a_lead() -> None:
    """The third at least; two lines with figures may have them by chance."""
    ranked = read_held(
        take_following,
        (_ITEM, "1. Storks return to the river"),
        (_ITEM, "2. Court postpones the ruling"),
        (_LEGAL, "3. Bridge closed until May"),
    )
    other = read_held(
        take_following,
        (_ITEM, "1. Storks return to the river"),
        (_ITEM, "2. Court postpones the ruling"),
        (_LEGAL, "5. Rules of the house"),
    )

    second = read_held(
        take_following, (_ITEM, "1. Storks return to the river"), (_LEGAL, "2. Rules")
    )

    assert (ranked[-1], other[-1], second[-1]) == (_ITEM, _LEGAL, _LEGAL)


def test_a_headline_below_ranks_is_no_lead() -> None:
    """The networks seldom mistake one."""
    kinds = read_held(
        take_following,
        (_ITEM, "1. Storks return to the river"),
        (_ITEM, "2. Court postpones the ruling"),
        (BlockType.HEADLINE, "3. Bridge closed until May"),
    )

    assert kinds[-1] is BlockType.HEADLINE


def test_a_line_between_two_leads_below_a_heading_is_one_with_its_time_there() -> None:
    """At the same end as that of the lead above."""
    first = ((_HEADING, "Read also"), (_ITEM, "Court postpones the ruling 20:05"))
    last = (_ITEM, "Storks return to the river 18:20")

    alike = read_held(take_following, *first, (_LEGAL, "Ten terms of the house 19:41"), last)
    other = read_held(take_following, *first, (_LEGAL, "19:41 Ten terms of the house"), last)

    assert (alike[2], other[2]) == (_ITEM, _LEGAL)


@pytest.mark.parametrize(
    ("text", "is_time"),
    [
        pytest.param("lundi", True, id="weekday"),
        pytest.param("Tue 23 Jul", True, id="day"),
        pytest.param("07-22", True, id="figures"),
        pytest.param("Monday club", False, id="words"),
    ],
)
def test_a_day_below_a_headline_is_its_time_as_above(text: str, *, is_time: bool) -> None:
    """Where a lead above has its time in the same place."""
    kinds = read_held(
        take_following,
        (_HEADING, "Read also"),
        (_ITEM, "Storks return to the river"),
        (_TIME, "3 hours ago"),
        (_ITEM, "Court postpones the ruling"),
        (_NAV, text),
    )

    assert kinds[-1] is (_TIME if is_time else _NAV)


def test_a_day_below_a_headline_is_no_time_where_no_lead_has_one() -> None:
    """It may be a menu."""
    kinds = read_held(
        take_following,
        (_ITEM, "Storks return to the river"),
        (_ITEM, "Court postpones the ruling"),
        (_NAV, "Monday"),
    )

    assert kinds[-1] is _NAV


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Ten terms and conditions that nobody reads 18:22", _ITEM, id="clock"),
        pytest.param("Ten terms and conditions that nobody reads 22 July", _ITEM, id="day"),
        pytest.param("22 July: ten terms that nobody reads", _LEGAL, id="at the other end"),
        pytest.param("Ten terms and conditions that nobody reads", _LEGAL, id="none"),
        pytest.param("Ten terms of the house were read 22 July.", _LEGAL, id="a sentence"),
        pytest.param(" ".join(["Terms"] * 20) + " 18:22", _LEGAL, id="long"),
    ],
)
def test_a_line_with_its_time_where_leads_have_theirs_is_one(
    text: str, kind: BlockType
) -> None:
    """Whatever its words were taken for."""
    kinds = read_held(
        take_following,
        (_ITEM, "Storks return to the river 20:05"),
        (_ITEM, "Court postpones the ruling 19:41"),
        (_LEGAL, text),
    )

    assert kinds[-1] is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("yesterday Rotlehm keeps its forecast", _ITEM, id="day"),
        pytest.param("Monday, 20:10 | A choir in the tunnel", _ITEM, id="weekday and clock"),
        pytest.param("Rotlehm keeps its forecast", _LEGAL, id="none"),
    ],
)
def test_a_line_that_begins_with_a_day_is_a_lead_below_those_with_clocks(
    text: str, kind: BlockType
) -> None:
    """News of the day before stands last."""
    kinds = read_held(
        take_following,
        (_ITEM, "20:05 Storks return to the river"),
        (_ITEM, "19:41 Court postpones the ruling"),
        (_LEGAL, text),
    )

    assert kinds[-1] is kind


_TEASED = (
    (_ITEM, "Storks return to the river"),
    (_TEASER, "Most of the nests are on old chimneys."),
    (_ITEM, "Court postpones the ruling"),
)


def test_the_last_headline_has_a_teaser_as_others_have() -> None:
    """With the next one below it, too."""
    last = read_held(take_following, *_TEASED, (_LEGAL, "The judges keep all rights to wait."))
    inner = read_held(
        take_following,
        *((_ITEM, "Bridge closed"), (_TIME, "9:01")),
        (_LEGAL, "The judges keep all rights to wait."),
        *((_ITEM, "Bridge open"), (_TIME, "8:00")),
    )

    assert (last[-1], inner[2]) == (_TEASER, _TEASER)


def test_a_notice_or_text_below_the_last_headline_is_no_teaser() -> None:
    """One that the networks are sure of, and the first of several paragraphs."""
    notice = (_LEGAL, "The publisher keeps all rights to texts.")
    text = (_TEXT, "The judges want to hear two more experts.")

    assert read_held(take_following, *_TEASED, notice, sure=SURE)[-1] is _LEGAL
    assert read_held(take_following, *_TEASED, text, is_body=True)[-1] is _TEXT
    assert read_held(take_following, *_TEASED, text, text)[-2:] == [_TEXT, _TEXT]


def test_a_headline_has_one_teaser_and_no_line_that_tells_what_it_is() -> None:
    """Though the next headline stands below it."""
    below = (_ITEM, "Bridge closed until May")
    second = (_LEGAL, "The judges keep all rights to wait.")
    notice = (_LEGAL, "All rights reserved by the publisher of this page.")

    assert read_held(take_following, *_TEASED[:2], second, below)[2] is _LEGAL
    assert read_held(take_following, *_TEASED, notice, below)[3] is _LEGAL
    assert read_held(take_following, *_TEASED, second, below)[3] is _TEASER
