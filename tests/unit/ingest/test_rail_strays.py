"""Lines that stand beside leads or read like them, and are none."""

import pytest

from services.ingest.reading.linekinds.names import KINDS
from services.ingest.reading.rails.columns import RailLines
from services.ingest.reading.rails.strays import drop_strays
from shared.article import BlockType
from tests.unit.ingest.rail_lines import SURE, read_held

_HEADING, _ITEM, _TIME = BlockType.RAIL_HEADING, BlockType.RAIL_ITEM, BlockType.RAIL_TIME
_TEXT, _SUBHEAD = BlockType.PARAGRAPH, BlockType.SUBHEAD
_NAV, _LEGAL, _COMMENT = BlockType.NAV, BlockType.LEGAL, BlockType.COMMENT


def test_what_readers_say_below_comments_is_no_lead() -> None:
    """Behind their name, or above the time of it."""
    named = read_held(
        drop_strays,
        (_COMMENT, "Comments (2)"),
        (_ITEM, "Marta: they promised this last year"),
        (_HEADING, "Read also"),
        (_ITEM, "Marta: a life on the river"),
    )
    timed = read_held(
        drop_strays,
        (_COMMENT, "Comments (2)"),
        (_COMMENT, "river_rat"),
        (_ITEM, "Twenty hours awake, greetings"),
        (_TIME, "24.07.2024 13:50"),
    )

    assert named == [_COMMENT, _COMMENT, _HEADING, _ITEM]
    assert timed == [_COMMENT] * 4


def test_a_lead_right_below_the_heading_of_comments_may_be_one() -> None:
    """With its time: their count stands above a rail, too."""
    kinds = read_held(
        drop_strays,
        (_COMMENT, "Comments (2)"),
        (_ITEM, "Twenty hours awake, greetings"),
        (_TIME, "24.07.2024 13:50"),
    )

    assert kinds == [_COMMENT, _ITEM, _TIME]


def test_a_lone_line_below_the_label_of_adverts_is_one() -> None:
    """But no lead with a label of its own, and none of a rail around it."""
    label = (BlockType.ADVERT, "Advertisement")
    lone = (_ITEM, "Ladders now for less until July")

    assert read_held(drop_strays, label, lone)[-1] is BlockType.ADVERT
    assert read_held(drop_strays, label, (_ITEM, "Read also: Ladders for less"))[-1] is _ITEM
    assert read_held(drop_strays, (_ITEM, "Storks return"), label, lone)[-1] is _ITEM
    assert read_held(drop_strays, label, (_ITEM, "Ladders stolen 12:40"))[-1] is _ITEM
    long = (BlockType.ADVERT, "Advertisement from our partners")
    assert read_held(drop_strays, long, lone)[-1] is _ITEM


@pytest.mark.parametrize(
    ("above", "last", "kind"),
    [
        pytest.param(("20:05 A lake", "19:41 A dam"), "Prices lag", _NAV, id="no time"),
        pytest.param(("1. A lake is full", "2. A dam holds"), "Prices lag", _NAV, id="no rank"),
        pytest.param(("20:05 A lake", "19:41 A dam"), "yesterday A fair", _ITEM, id="a day"),
        pytest.param(("20:05 A lake", "19:41 A dam"), "A fair Monday", _ITEM, id="weekday"),
        pytest.param(
            ("20:05 A lake", "19:41 A dam"), "Read also: Prices lag", _ITEM, id="a label"
        ),
        pytest.param(("20:05 A lake", "A dam 19:41"), "Prices lag", _ITEM, id="not alike"),
        pytest.param(("A lake", "A dam"), "Prices lag", _ITEM, id="bare"),
    ],
)
def test_a_last_line_without_what_all_leads_have_is_none(
    above: tuple[str, ...], last: str, kind: BlockType
) -> None:
    """A time at the same end, or ranks."""
    kinds = read_held(drop_strays, *((_ITEM, text) for text in above), (_ITEM, last))

    assert kinds == [_ITEM, _ITEM, kind]


def test_a_last_line_that_is_surely_a_lead_is_one() -> None:
    """Whatever those above have."""
    lines = ((_ITEM, "20:05 A lake"), (_ITEM, "19:41 A dam"), (_ITEM, "Prices lag"))

    assert read_held(drop_strays, *lines, sure=SURE) == [_ITEM] * 3


def test_the_last_lead_above_text_may_be_a_subhead() -> None:
    """If the networks see that it may, and the article goes on below."""
    lines = (
        (_TEXT, "The river is higher than it was for thirty years."),
        (_HEADING, "Read also"),
        (_ITEM, "Storks return to the river"),
        (_ITEM, "A night on the dam"),
        (_TEXT, "Forty helpers filled sacks with sand until the morning."),
    )

    assert read_held(drop_strays, *lines, second=_SUBHEAD)[3] is _SUBHEAD
    assert read_held(drop_strays, *lines)[3] is _ITEM
    assert read_held(drop_strays, *lines[:-1], second=_SUBHEAD)[3] is _ITEM
    assert read_held(drop_strays, *lines[1:], second=_SUBHEAD)[2] is _ITEM
    timed = (_ITEM, "A night on the dam 12:40")
    told = read_held(drop_strays, *lines[:3], timed, lines[4], second=_SUBHEAD)
    assert told[3] is _ITEM


def test_a_clock_above_text_is_that_of_a_ticker() -> None:
    """If the networks see more of a subhead than of a lead's time."""
    lines = (
        (_ITEM, "Read more: why the dam was late"),
        (_SUBHEAD, "9:12"),
        (_TEXT, "It began to rain at four in the morning."),
    )
    as_time = read_held(_time_first, *lines)
    below = read_held(_time_first, *lines[:2], (_LEGAL, "All rights reserved"))
    of_lead = read_held(_time_first, lines[0], (_TIME, "9:12"), lines[2])
    among = read_held(_time_first, *lines, (_ITEM, "Storks return to the river"))

    assert (as_time[1], below[1]) == (BlockType.TIME, _TIME)
    assert (of_lead[1], among[1]) == (_TIME, _TIME)


def _time_first(lines: RailLines) -> None:
    """Hold lines as on a page, where no time alone on its line is text."""
    lines.settle(1, KINDS.index(_TIME))
    drop_strays(lines)


def test_a_short_line_without_a_time_is_the_label_of_the_lead_below() -> None:
    """Where leads have their times on lines of their own."""
    timed = ((_ITEM, "Storks return to the river"), (_TIME, "3 hours ago"))

    assert read_held(drop_strays, (_ITEM, "Nature"), *timed)[0] is _HEADING
    assert (
        read_held(drop_strays, (_ITEM, "A night on the dam with forty helpers"), *timed)[0]
        is _ITEM
    )
    assert read_held(drop_strays, (_ITEM, "Nature"), *timed[:1])[0] is _ITEM
    assert read_held(drop_strays, (_ITEM, "Nature on air 12:40"), *timed)[0] is _ITEM
